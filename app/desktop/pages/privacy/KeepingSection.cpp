// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/privacy/KeepingSection.h"

#include "app/desktop/pages/privacy/PrivacyWords.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/AiryRows.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/desktop/widgets/TextPrompt.h"
#include "app/words/Words.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kPeriods[] = {30, 365, 0};
constexpr int kRowsShown = 500;
constexpr int kHashShown = 16;

QFrame *card(QLayout *content)
{
    auto *frame = new QFrame;
    frame->setProperty("surface", u"card"_s);
    content->setContentsMargins(space("l"), space("m"), space("l"), space("m"));
    frame->setLayout(content);
    return frame;
}

} // namespace

KeepingSection::KeepingSection(PrivacyPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_rulesTitle(new QLabel)
    , m_rules(new QLabel)
    , m_apply(new QPushButton)
    , m_heldTitle(new QLabel)
    , m_noneHeld(new QLabel)
    , m_held(new QVBoxLayout)
    , m_deletionsTitle(new QLabel)
    , m_period(new QComboBox)
    , m_deletions(new QTableWidget)
    , m_noDeletions(new QLabel)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("m"));
    rows->addWidget(makeRules());
    rows->addWidget(makeHeld());
    rows->addWidget(makeDeletions(), 1);
    connect(&presenter, &PrivacyPresenter::keepingChanged, this, &KeepingSection::render);
    retranslate();
}

QWidget *KeepingSection::makeRules()
{
    setKind(m_rulesTitle, "strong");
    m_rules->setObjectName(u"keepingRules"_s);
    m_rules->setWordWrap(true);
    m_apply->setObjectName(u"keepingApply"_s);
    connect(m_apply, &QPushButton::clicked, &m_presenter, &PrivacyPresenter::applyRetention);
    auto *text = new QVBoxLayout;
    text->setSpacing(space("xs"));
    text->addWidget(m_rulesTitle);
    text->addWidget(m_rules);
    auto *row = new QHBoxLayout;
    row->setSpacing(space("l"));
    row->addLayout(text, 1);
    row->addWidget(m_apply, 0, Qt::AlignVCenter);
    return card(row);
}

QWidget *KeepingSection::makeHeld()
{
    setKind(m_heldTitle, "strong");
    m_heldTitle->setObjectName(u"keepingHeld"_s);
    setKind(m_noneHeld, "muted");
    m_noneHeld->setWordWrap(true);
    m_held->setSpacing(space("xs"));
    auto *rows = new QVBoxLayout;
    rows->setSpacing(space("xs"));
    rows->addWidget(m_heldTitle);
    rows->addWidget(m_noneHeld);
    rows->addLayout(m_held);
    return card(rows);
}

QWidget *KeepingSection::makeDeletions()
{
    setKind(m_deletionsTitle, "section");
    setKind(m_noDeletions, "muted");
    m_period->setObjectName(u"keepingPeriod"_s);
    m_deletions->setObjectName(u"keepingDeletions"_s);
    m_deletions->setColumnCount(5);
    m_deletions->setItemDelegate(new AiryRows(m_deletions));
    m_deletions->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_deletions->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_deletions->setShowGrid(false);
    m_deletions->setTabKeyNavigation(false);
    m_deletions->verticalHeader()->hide();
    m_deletions->verticalHeader()->setSectionResizeMode(
        QHeaderView::ResizeToContents); // a row of two lines, in large text
    m_deletions->horizontalHeader()->setHighlightSections(false);
    m_deletions->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_deletions->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_deletions->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    connect(m_period, &QComboBox::activated, this,
            [this] { m_presenter.loadKeeping(m_period->currentData().toInt()); });
    auto *head = new QHBoxLayout;
    head->addWidget(m_deletionsTitle);
    head->addStretch();
    head->addWidget(m_period);
    auto *host = new QWidget;
    auto *rows = new QVBoxLayout(host);
    rows->setContentsMargins(0, space("s"), 0, 0);
    rows->setSpacing(space("s"));
    rows->addLayout(head);
    rows->addWidget(m_noDeletions);
    rows->addWidget(m_deletions, 1);
    rows->addStretch();
    return host;
}

void KeepingSection::retranslate()
{
    m_rulesTitle->setText(tr("Aturan penyimpanan"));
    m_apply->setText(tr("Terapkan sekarang"));
    m_noneHeld->setText(
        tr("Tidak ada. Data satu kunjungan ditahan dari laporan orangnya, di bagian Permintaan orang."));
    m_deletionsTitle->setText(tr("Bukti penghapusan"));
    m_noDeletions->setText(tr("Tidak ada yang dihapus dalam waktu ini."));
    const int chosen = std::max(0, m_period->currentIndex());
    m_period->clear();
    for (const int days : kPeriods)
        m_period->addItem(days == 0 ? tr("Semua tanggal") : tr("%n hari terakhir", nullptr, days), days);
    m_period->setCurrentIndex(chosen);
    m_period->setAccessibleName(tr("Rentang tanggal"));
    m_deletions->setHorizontalHeaderLabels(
        {tr("Waktu"), tr("Apa"), tr("Oleh"), tr("Baris log"), tr("Sidik baris")});
    m_deletions->verticalHeader()->setMinimumSectionSize(sizeOf("tableControl"));
    render();
}

QString KeepingSection::rulesText(const KeepingLook &look) const
{
    const auto line = [](const QString &rule, const QString &due) { return rule + u' ' + due; };
    return QStringList{
        line(tr("Foto kecil dan ringkasan dihapus %n hari sesudah kantor menerima rekamannya.", nullptr,
                look.days.reviewCopy),
             tr("%n salinan jatuh tempo.", nullptr, int(look.due.reviewCopies.size()))),
        line(tr("Kunjungan yang %n hari tidak dilanjutkan diminta dihapus; orang kedua memutuskannya.",
                nullptr, look.days.draft),
             tr("%n kunjungan jatuh tempo.", nullptr, int(look.due.drafts.size()))),
        line(tr("Akun IKD dihapus %n hari sesudah ditutup.", nullptr, look.days.ikdClosed),
             tr("%n akun jatuh tempo.", nullptr, look.due.ikdAccounts)),
        tr("Aturan ini diterapkan setiap kali ada yang masuk.")}
        .join(u'\n');
}

void KeepingSection::render()
{
    const auto &part = m_presenter.keeping();
    m_apply->setEnabled(part.data &&
                        (!part.data->due.drafts.empty() || !part.data->due.reviewCopies.empty() ||
                         part.data->due.ikdAccounts > 0));
    if (!part.data) {
        m_rules->clear();
        renderHeld({});
        renderDeletions({});
        return;
    }
    const KeepingLook &look = *part.data;
    m_rules->setText(rulesText(look));
    renderHeld(look);
    renderDeletions(look);
}

void KeepingSection::renderHeld(const KeepingLook &look)
{
    emptyOut(*m_held);
    m_heldTitle->setText(
        look.held.empty() ? tr("Ditahan")
                          : tr("Ditahan (%1), %2 di antaranya sudah waktunya dihapus")
                                .arg(words::number(qint64(look.held.size())), words::number(look.due.held)));
    m_noneHeld->setVisible(look.held.empty());
    for (const HeldVisit &held : look.held) {
        const QString name = words::visitName(held.summary);
        auto *text = new QLabel(u"%1 · %2\n%3 · %4"_s.arg(name, held.summary.maskedNik, held.hold.reason,
                                                          words::dateTime(held.hold.sinceUtc)));
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        auto *release = new QPushButton(tr("Lepas"));
        release->setProperty("variant", u"link"_s);
        release->setObjectName(u"keepingRelease"_s);
        connect(release, &QPushButton::clicked, this, [this, visit = held.hold.visit] { askRelease(visit); });
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, space("xs"), 0, 0);
        row->addWidget(text, 1);
        row->addWidget(release);
        m_held->addWidget(line);
    }
}

void KeepingSection::renderDeletions(const KeepingLook &look)
{
    const int rows = int(std::min<size_t>(look.deletions.size(), kRowsShown));
    m_deletions->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const Deletion &deletion = look.deletions[size_t(row)];
        const bool isPurge = deletion.event == "approval_decided"_L1;
        const QStringList cells{
            words::dateTime(deletion.atUtc),
            isPurge ? tr("Penghapusan disetujui orang kedua") : words::auditEvent(deletion.event),
            words::actorName(deletion.operatorId, look.names), QString::number(deletion.auditSeq),
            QString::fromLatin1(deletion.auditHash.toHex().left(kHashShown))};
        for (int column = 0; column < cells.size(); ++column)
            m_deletions->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_deletions->setVisible(rows > 0);
    m_noDeletions->setVisible(rows == 0);
}

void KeepingSection::askRelease(const QUuid &visit)
{
    const TextPrompt::Words words{tr("Lepas penahanan"),
                                  tr("Sesudah dilepas, aturan penyimpanan berlaku lagi untuk kunjungan ini."),
                                  tr("Alasan"), tr("Lepas"), tr("Batal")};
    auto *prompt = new TextPrompt(
        words, [this, visit](const QString &reason) { m_presenter.setHold(visit, false, reason); }, this);
    prompt->open();
}

} // namespace loket::desktop
