// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/settings/BackupCard.h"

#include "app/desktop/pages/login/LoginWords.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/Banner.h"
#include "app/words/Words.h"

#include <QDir>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace loket::desktop {

BackupCard::BackupCard(SettingsPresenter &presenter, FolderChooser chooser, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_chooser(std::move(chooser))
    , m_title(new QLabel)
    , m_what(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton)
    , m_act(new QPushButton)
    , m_result(new Banner)
{
    setObjectName(u"backupCard"_s);
    setKind(m_title, "section");
    m_result->setObjectName(u"backupResult"_s);
    m_result->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space("s"));
    rows->addWidget(m_title);
    rows->addWidget(makeCard());
    rows->addWidget(m_result);
    connect(&m_presenter, &SettingsPresenter::backupChanged, this, &BackupCard::render);
    retranslate();
}

QWidget *BackupCard::makeCard()
{
    m_what->setWordWrap(true);
    m_progress->setObjectName(u"backupProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_cancel->setObjectName(u"backupCancel"_s);
    m_act->setObjectName(u"backupAct"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space("xs"));
    texts->addWidget(m_what);
    texts->addWidget(m_progress);
    auto *card = new QFrame;
    card->setProperty("surface", u"card"_s);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(space("l"), space("m"), space("l"), space("m"));
    row->setSpacing(space("l"));
    row->addLayout(texts, 1);
    row->addWidget(m_cancel, 0, Qt::AlignVCenter);
    row->addWidget(m_act, 0, Qt::AlignVCenter);
    connect(m_act, &QPushButton::clicked, this, [this] {
        m_chooser(this, tr("Simpan cadangan di"),
                  [this](const QString &place) { m_presenter.backUp(place); });
    });
    connect(m_cancel, &QPushButton::clicked, &m_presenter, &SettingsPresenter::cancelBackup);
    return card;
}

void BackupCard::retranslate()
{
    m_title->setText(tr("Cadangan"));
    m_what->setText(
        tr("Salinan basis data dan berkas kunci di folder baru, misalnya di stik. Pekerjaan boleh "
           "diteruskan selama disalin."));
    m_act->setText(tr("Buat cadangan"));
    m_cancel->setText(tr("Hentikan"));
    render();
}

void BackupCard::render()
{
    const Job *job = m_presenter.backupJob();
    setVisible(m_presenter.isLoaded() && m_presenter.data().mayBackUp);
    m_act->setEnabled(!job);
    m_progress->setVisible(job);
    m_cancel->setVisible(job);
    if (job)
        m_progress->setValue(int(job->progress() * 1000));
    renderResult();
}

void BackupCard::renderResult()
{
    if (m_presenter.backupError().code != ErrorCode::None)
        m_result->setTrouble(BannerTone::Danger, troubleWords(m_presenter.backupError()), {});
    else if (!m_presenter.backupFolder().isEmpty())
        m_result->setTrouble(
            m_presenter.isBackupBeside() ? BannerTone::Warning : BannerTone::Success,
            {tr("Cadangan tersimpan di %1.").arg(QDir::toNativeSeparators(m_presenter.backupFolder())),
             tr("Isinya tetap terenkripsi; yang membukanya adalah frasa sandi petugas dan kunci kantor."),
             m_presenter.isBackupBeside()
                 ? words::backupOnSameDisk()
                 : tr("Lepas medianya dengan aman, lalu simpan terkunci dan terpisah dari komputer ini.")},
            {});
    else
        m_result->hide();
}

} // namespace loket::desktop
