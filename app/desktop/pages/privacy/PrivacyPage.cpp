// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/privacy/PrivacyPage.h"

#include "app/desktop/pages/login/LoginWords.h"
#include "app/desktop/pages/privacy/AuditSection.h"
#include "app/desktop/pages/privacy/BreachSection.h"
#include "app/desktop/pages/privacy/KeepingSection.h"
#include "app/desktop/pages/privacy/PersonSection.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/Banner.h"
#include "app/desktop/widgets/SaveDialog.h"
#include "app/words/Words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kWidest = 1280; ///< beyond it a row's ends are too far apart to be read as one
} // namespace

PrivacyPage::PrivacyPage(PrivacyPresenter &presenter, const Clock &clock, FileChooser chooser,
                         QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_clock(clock)
    , m_chooser(std::move(chooser))
    , m_title(new QLabel)
    , m_tabs(new QButtonGroup(this))
    , m_banner(new Banner)
    , m_sections(new QStackedWidget)
    , m_person(new PersonSection(presenter))
    , m_keeping(new KeepingSection(presenter))
    , m_breaches(new BreachSection(presenter, clock))
    , m_audit(new AuditSection(presenter))
{
    setKind(m_title, "title");
    m_banner->hide();
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(space("xs"));
    for (const Section section : {Person, Keeping, Breaches, Audit}) {
        auto *tab = new QPushButton;
        tab->setCheckable(true);
        tab->setFocusPolicy(Qt::TabFocus); // a click already shows where one is
        tab->setProperty("variant", u"quiet"_s);
        tab->setObjectName(u"privacyTab%1"_s.arg(int(section)));
        m_tabs->addButton(tab, section);
        tabs->addWidget(tab);
    }
    tabs->addStretch();
    for (QWidget *section : std::initializer_list<QWidget *>{m_person, m_keeping, m_breaches, m_audit})
        m_sections->addWidget(section);
    m_sections->setMaximumWidth(Theme::get().scaled(kWidest));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(space("xl"), space("l"), space("xl"), space("l"));
    rows->setSpacing(space("s"));
    rows->addWidget(m_title);
    rows->addLayout(tabs);
    rows->addSpacing(space("s"));
    rows->addWidget(m_banner);
    rows->addWidget(m_sections, 1);
    connectSections();
    m_tabs->button(Person)->setChecked(true);
    retranslate();
}

void PrivacyPage::connectSections()
{
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int id) { showSection(Section(id)); });
    connect(m_banner, &Banner::acted, this, &PrivacyPage::load);
    connect(m_person, &PersonSection::saveRequested, this, &PrivacyPage::savePerson);
    connect(m_breaches, &BreachSection::saveRequested, this, &PrivacyPage::saveAffected);
    connect(m_audit, &AuditSection::saveRequested, this, &PrivacyPage::saveAudit);
    for (auto signal : {&PrivacyPresenter::keepingChanged, &PrivacyPresenter::breachesChanged,
                        &PrivacyPresenter::auditChanged})
        connect(&m_presenter, signal, this, &PrivacyPage::renderBanner);
    connect(&m_presenter, &PrivacyPresenter::said, this, &PrivacyPage::said);
    connect(&m_presenter, &PrivacyPresenter::changed, this, &PrivacyPage::changed);
    connect(&m_presenter, &PrivacyPresenter::failed, this,
            [this](const Error &error) { Q_EMIT refused(words::trouble(error).text()); });
    connect(&m_presenter, &PrivacyPresenter::breachOpened, this, [this] {
        Q_EMIT said(tr("Kejadian tercatat. Simpan daftar orang yang terdampak, lalu beri tahu mereka."));
    });
}

void PrivacyPage::showSection(Section section)
{
    m_tabs->button(section)->setChecked(true);
    m_sections->setCurrentIndex(section);
    load();
}

void PrivacyPage::load()
{
    switch (Section(m_sections->currentIndex())) {
    case Person:
        m_person->focusSearch();
        break;
    case Keeping:
        m_presenter.loadKeeping(m_presenter.deletionDays());
        break;
    case Breaches:
        m_presenter.loadBreaches();
        break;
    case Audit:
        m_presenter.loadAudit();
        m_presenter.openAuditLines();
        break;
    }
    renderBanner();
}

/// A search that finds nobody is told beside the field, not up here.
void PrivacyPage::renderBanner()
{
    Error error;
    switch (Section(m_sections->currentIndex())) {
    case Person:
        break;
    case Keeping:
        error = m_presenter.keeping().error;
        break;
    case Breaches:
        error = m_presenter.breaches().error;
        break;
    case Audit:
        error = m_presenter.audit().error;
        break;
    }
    if (error.code == ErrorCode::None)
        m_banner->hide();
    else
        m_banner->setTrouble(BannerTone::Danger, troubleWords(error), tr("Coba lagi"));
}

void PrivacyPage::entered() { load(); }

void PrivacyPage::lockAway()
{
    m_person->forget();
    m_presenter.clear();
    m_banner->hide();
}

void PrivacyPage::forget()
{
    lockAway();
    m_sections->setCurrentIndex(Person);
    m_tabs->button(Person)->setChecked(true);
}

bool PrivacyPage::find()
{
    showSection(Person);
    return true;
}

QString PrivacyPage::help() const
{
    return tr("Permintaan orang: semua yang tersimpan tentang satu NIK, dan siapa yang memprosesnya.\n"
              "Penyimpanan: apa yang jatuh tempo, apa yang ditahan, dan bukti penghapusan.\n"
              "Kejadian: kegagalan melindungi data, dengan batas 3 × 24 jam.\n"
              "Log audit: periksa keutuhannya atau simpan salinannya.\n"
              "Semua yang dilakukan di halaman ini ikut tercatat.");
}

void PrivacyPage::retranslate()
{
    m_title->setText(tr("Data pribadi"));
    m_tabs->button(Person)->setText(tr("Permintaan orang"));
    m_tabs->button(Keeping)->setText(tr("Penyimpanan"));
    m_tabs->button(Breaches)->setText(tr("Kejadian"));
    m_tabs->button(Audit)->setText(tr("Log audit"));
    m_person->retranslate();
    m_keeping->retranslate();
    m_breaches->retranslate();
    m_audit->retranslate();
    renderBanner();
}

void PrivacyPage::savePerson()
{
    const QString day = m_clock.nowUtc().toLocalTime().date().toString(Qt::ISODate);
    m_chooser(this,
              {tr("Simpan laporan"), tr("laporan-data-pribadi-%1").arg(day) + u".pdf"_s,
               tr("Dokumen PDF (*.pdf)"), u"pdf"_s},
              [this](const QString &path) { m_presenter.savePerson(path); });
}

void PrivacyPage::saveAffected(qint64 id)
{
    m_chooser(this,
              {tr("Simpan daftar orang"), tr("orang-terdampak-%1").arg(id) + u".csv"_s,
               tr("Tabel CSV (*.csv)"), u"csv"_s},
              [this, id](const QString &path) { m_presenter.saveAffected(id, path); });
}

void PrivacyPage::saveAudit()
{
    const QString day = m_clock.nowUtc().toLocalTime().date().toString(Qt::ISODate);
    m_chooser(
        this,
        {tr("Simpan log"), tr("log-audit-%1").arg(day) + u".jsonl"_s, tr("Log audit (*.jsonl)"), u"jsonl"_s},
        [this, withDetail = m_audit->wantsDetails()](const QString &path) {
            m_presenter.exportAudit(path, withDetail);
        });
}

PrivacyPage::FileChooser PrivacyPage::fileDialog() { return &askForFile; }

} // namespace loket::desktop
