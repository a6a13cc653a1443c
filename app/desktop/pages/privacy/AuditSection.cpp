// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/privacy/AuditSection.h"

#include "app/desktop/pages/privacy/AuditList.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/Banner.h"
#include "app/words/Words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kHashShown = 16;   ///< as `loketctl audit verify` prints it: enough to notice another log
constexpr int kListHeight = 240; ///< at least, before large text

QFrame *cardOf(QLayout *content)
{
    auto *frame = new QFrame;
    frame->setProperty("surface", u"card"_s);
    content->setContentsMargins(space("l"), space("m"), space("l"), space("m"));
    frame->setLayout(content);
    return frame;
}

} // namespace

AuditSection::AuditSection(PrivacyPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_what(new QLabel)
    , m_head(new QLabel)
    , m_verify(new QPushButton)
    , m_finding(new Banner)
    , m_exportTitle(new QLabel)
    , m_exportHint(new QLabel)
    , m_details(new QCheckBox)
    , m_save(new QPushButton)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton)
    , m_list(new AuditList(presenter))
{
    m_finding->setObjectName(u"auditFinding"_s);
    m_finding->hide();
    auto *inside = new QWidget;
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("m"));
    rows->addWidget(makeCheck());
    rows->addWidget(m_finding);
    rows->addWidget(makeExport());
    rows->addWidget(m_list, 1);
    m_list->setMinimumHeight(Theme::get().scaled(kListHeight));
    // In large text on a small screen the section scrolls as a whole, and the list keeps rows to read.
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(&presenter, &PrivacyPresenter::auditChanged, this, &AuditSection::render);
    retranslate();
}

QWidget *AuditSection::makeCheck()
{
    m_what->setWordWrap(true);
    m_head->setObjectName(u"auditHead"_s);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setKind(m_head, "strong");
    m_verify->setObjectName(u"auditVerify"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(space("xs"));
    words->addWidget(m_head);
    words->addWidget(m_what);
    auto *check = new QHBoxLayout;
    check->setSpacing(space("l"));
    check->addLayout(words, 1);
    check->addWidget(m_verify, 0, Qt::AlignVCenter);
    connect(m_verify, &QPushButton::clicked, &m_presenter, &PrivacyPresenter::verifyAudit);
    return cardOf(check);
}

QWidget *AuditSection::makeExport()
{
    setKind(m_exportTitle, "strong");
    setKind(m_exportHint, "muted");
    m_exportHint->setWordWrap(true);
    m_details->setObjectName(u"auditDetails"_s);
    m_save->setObjectName(u"auditSave"_s);
    m_cancel->setObjectName(u"auditCancel"_s);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space("xs"));
    texts->addWidget(m_exportTitle);
    texts->addWidget(m_exportHint);
    texts->addWidget(m_details);
    texts->addWidget(m_progress);
    auto *save = new QHBoxLayout;
    save->setSpacing(space("l"));
    save->addLayout(texts, 1);
    save->addWidget(m_cancel, 0, Qt::AlignVCenter);
    save->addWidget(m_save, 0, Qt::AlignVCenter);
    connect(m_save, &QPushButton::clicked, this, &AuditSection::saveRequested);
    connect(m_cancel, &QPushButton::clicked, &m_presenter, &PrivacyPresenter::cancelExport);
    return cardOf(save);
}

bool AuditSection::wantsDetails() const { return m_details->isChecked(); }

void AuditSection::retranslate()
{
    m_what->setText(
        tr("Siapa masuk, melihat, mengubah, mencetak, atau menyimpan apa. Setiap baris memuat sidik "
           "baris sebelumnya dan ditandatangani; setiap rekaman membawa sidik log saat itu. Catat "
           "sidik ini pada laporan harian yang ditandatangani."));
    m_verify->setText(tr("Periksa log"));
    m_exportTitle->setText(tr("Salinan untuk pemeriksa"));
    m_exportHint->setText(tr("Satu baris per kejadian. Berkasnya dapat diperiksa di komputer mana pun dengan "
                             "loketctl audit verify --file."));
    m_details->setText(tr("Sertakan rincian (memuat data pribadi)"));
    m_save->setText(tr("Simpan log"));
    m_cancel->setText(tr("Hentikan"));
    m_list->retranslate();
    render();
}

void AuditSection::render()
{
    const auto &part = m_presenter.audit();
    const Job *job = m_presenter.exportJob();
    m_verify->setEnabled(part.data && !part.isLoading);
    m_save->setEnabled(part.data && part.data->mayExport && !job);
    m_details->setEnabled(!job);
    m_progress->setVisible(job);
    m_cancel->setVisible(job);
    if (job)
        m_progress->setValue(int(job->progress() * 1000));
    if (!part.data) {
        m_head->clear();
        m_finding->hide();
        return;
    }
    m_head->setText(tr("%Ln baris, sidik %1", nullptr, int(part.data->head.count))
                        .arg(QString::fromLatin1(part.data->head.hash.toHex().left(kHashShown))));
    m_finding->setVisible(part.data->isChecked);
    if (part.data->isChecked)
        renderFinding(*part.data);
}

void AuditSection::renderFinding(const AuditLook &look)
{
    if (!look.finding) {
        m_finding->setTrouble(
            BannerTone::Success,
            {tr("Log utuh."), tr("Semua baris urut, tidak berubah, dan ditandatangani."), {}});
        return;
    }
    const QString row = words::number(look.finding->seq);
    QString what = tr("Log terpotong: baris %1 yang disebut sebuah rekaman tidak ada lagi.").arg(row);
    if (look.finding->reason == "missing"_L1)
        what = tr("Baris %1 hilang.").arg(row);
    else if (look.finding->reason == "changed"_L1)
        what = tr("Baris %1 diubah sesudah ditulis.").arg(row);
    else if (look.finding->reason == "signature"_L1)
        what = tr("Baris %1 tidak ditandatangani stasiun ini.").arg(row);
    else if (look.finding->reason == "end"_L1)
        what = tr("Log berakhir pada baris %1, tetapi bukan itu akhir yang ditandatangani stasiun ini.")
                   .arg(row);
    else if (look.finding->reason == "cut_before"_L1)
        what = tr("Baris %1 mencatat bahwa akhir log sebelumnya pernah terpotong.").arg(row);
    m_finding->setTrouble(BannerTone::Danger,
                          {what, tr("Rekaman yang disegel tidak terpengaruh."),
                           tr("Biarkan folder stasiun apa adanya dan hubungi administrator data.")});
}

} // namespace loket::desktop
