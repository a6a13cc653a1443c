// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Program.h"

#include "app/desktop/pages/devices/DeviceWords.h"
#include "app/desktop/pages/home/HomePage.h"
#include "app/desktop/pages/login/LoginPage.h"
#include "app/desktop/pages/login/LoginWords.h"
#include "app/words/Words.h"
#include "core/station/DemoStation.h"

#include <QJsonObject>
#include <QLocale>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Role;

namespace {

/// No true clock is before the day the program was built.
QDate builtOn() { return QLocale::c().toDate(QString::fromLatin1(__DATE__).simplified(), u"MMM d yyyy"_s); }

device::RegistryConfig registryConfig(const ProgramOptions &options)
{
    device::RegistryConfig config;
    config.pluginFolders = device::PluginCatalog::defaultFolders();
    config.host.hiddenFolders = {options.stationFolder};
    config.allowSimulators = options.isDemo;
    return config;
}

QString preferenceText(const device::RolePreference &preference)
{
    using Mode = device::RolePreference::Mode;
    return preference.mode == Mode::Fixed     ? preference.key
           : preference.mode == Mode::Without ? u"none"_s
                                              : QString();
}

device::RolePreference preferenceFrom(const QString &text)
{
    using Mode = device::RolePreference::Mode;
    if (text.isEmpty())
        return {};
    return text == "none"_L1 ? device::RolePreference{Mode::Without, {}}
                             : device::RolePreference{Mode::Fixed, text};
}

loket::DeviceEvent kitEvent(const device::DeviceEvent &event)
{
    loket::DeviceEvent row;
    row.atUtc = event.atUtc;
    row.deviceId = event.identity.deviceId.isEmpty() ? event.pluginId : device::deviceKey(event.identity);
    row.role = event.role == Role::None ? QString() : device::name(event.role);
    row.event = device::name(event.kind);
    row.severity = event.failure == device::FailureReason::None ? loket::DeviceEvent::Severity::Info
                                                                : loket::DeviceEvent::Severity::Failure;
    row.detail = {{u"failure"_s, device::name(event.failure)}, {u"detail"_s, event.detail}};
    return row;
}

constexpr int kRestStartMs = 2000; ///< at the latest
constexpr int kBetweenPagesMs = 5; ///< keys and pictures that came meanwhile go first
constexpr int kAfterNamesMs =
    60; ///< so that the names are painted first: a queued call would come before their picture

Expected<void> ensureDemoStation(const QString &folder, const Clock &clock, Random &random)
{
    if (Station::exists(folder))
        return {};
    const auto made = initDemoStation(folder, {}, clock, random);
    return made ? Expected<void>() : Expected<void>(fail(made.error()));
}

} // namespace

Program::Program(ProgramOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_analysis(u"analysis"_s)
    , m_desk(m_options.stationFolder, m_clock, m_random)
    , m_registry(registryConfig(m_options))
    , m_loginGateway(m_desk)
    , m_homeGateway(m_desk, m_clock, [this] { return troubledRoles(); })
    , m_dayLogGateway(m_desk, m_clock)
    , m_approvalsGateway(m_desk)
    , m_ikdGateway(m_desk)
    , m_privacyGateway(m_desk, m_clock)
    , m_settingsGateway(m_desk)
    , m_board(m_registry)
    , m_loginPresenter(m_loginGateway, m_clock, builtOn())
    , m_homePresenter(m_homeGateway)
    , m_dayLogPresenter(m_dayLogGateway)
    , m_approvalsPresenter(m_approvalsGateway, m_clock)
    , m_ikdPresenter(m_ikdGateway)
    , m_privacyPresenter(m_privacyGateway)
    , m_settingsPresenter(m_settingsGateway)
    , m_receipts(m_desk)
    , m_sounds(m_options.soundPlayer)
    , m_visits(
          {m_desk, m_analysis, m_clock, m_random, m_regions,
           m_options.deviceFor ? m_options.deviceFor : [this](Role role) { return m_registry.device(role); },
           [this](Sound sound) { m_sounds.play(sound); }, m_options.readsCodes})
    , m_systemTheme(m_options.isDesktopDark)
    , m_followsSystem(m_options.theme.isEmpty() || m_options.theme == "system"_L1)
    , m_window(std::make_unique<MainWindow>(m_loginPresenter, m_clock))
    , m_applicant(
          std::make_unique<ApplicantScreen>(m_options.screens ? *m_options.screens : m_screens, *m_window))
{
    // Without the table every region is "not known": a warning at the counter, no reason not to start.
    if (auto regions = RegionTable::load())
        m_regions = std::move(*regions);
    connectWindow();
    connectDevices();
    connectApplicant();
}

Program::~Program()
{
    delete m_window->visit(); // before devices and station go
    m_registry.stop();
}

void Program::connectWindow()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::sessionStarted, this, &Program::onSession);
    connect(window, &MainWindow::operatorChanged, this, [this](const SessionLook &session) {
        parkVisit();
        onSession(session);
    });
    connect(window, &MainWindow::sessionEnded, this, [this] {
        m_session = {};
        m_away = {};
        m_visits.setSession({}, m_loginPresenter.state().station);
        updateHeader();
    });
    connect(window, &MainWindow::locking, this, &Program::putVisitAway);
    connect(window, &MainWindow::unlocked, this, &Program::takeVisitUp);
    connect(window, &MainWindow::newVisitRequested, this, [this] {
        if (const QString service = m_homePresenter.firstService(); !service.isEmpty())
            startVisit(service);
        else if (!m_homePresenter.data().services.empty())
            m_window->warn(HomePage::blockedWords(m_homePresenter.data().services.front().blockedBy));
    });
    connect(window, &MainWindow::languageChosen, this, &Program::chooseLanguage);
    connect(window, &MainWindow::appearanceChosen, this, [this](const Appearance &look) {
        Theme::get().apply(look);
        // Kept where somebody is logged in; on the login page it holds for as long as the window.
        m_settingsPresenter.set(u"large_text"_s, look.hasLargeText);
    });
    connect(&m_systemTheme, &SystemTheme::changed, this, [this](bool isDark) {
        Appearance look = Theme::get().appearance();
        look.isDark = isDark;
        if (m_followsSystem)
            Theme::get().apply(look);
    });
    connect(&m_settingsPresenter, &SettingsPresenter::stored, this, &Program::applySetting);
    connect(&m_homePresenter, &HomePresenter::changed, this, &Program::updateHeader);
}

void Program::connectDevices()
{
    connect(&m_registry, &device::DeviceRegistry::statusChanged, this, &Program::updateHeader);
    connect(&m_registry, &device::DeviceRegistry::preferencesChanged, this, &Program::storeDevicePreferences);
    connect(&m_registry, &device::DeviceRegistry::deviceEvent, this,
            [this](const device::DeviceEvent &event) {
                m_desk.tell([row = kitEvent(event)](Station &station) { (void)station.logDevice(row); });
            });
}

void Program::start()
{
    // Always: numbers, dates and the windows of the toolkit follow it too.
    (void)words::installLanguage(m_options.language.isEmpty() ? u"id"_s : m_options.language);
    if (m_options.isDemo && !Station::exists(m_options.stationFolder))
        m_loginPresenter.prepare(); // nothing to open yet
    m_window->show();
    // After the first picture: what the person waits for is the login page.
    QTimer::singleShot(0, this, &Program::openStation);
    startTheRestSoon();
}

/// After the login page has its names: the other pages and the processes of the drivers would take the cores
/// from it. All is there long before a passphrase is typed. A station that takes its time does not keep them.
void Program::startTheRestSoon()
{
    QTimer::singleShot(kRestStartMs, this, &Program::startTheRest);
    connect(&m_loginPresenter, &LoginPresenter::changed, this, [this] {
        using Phase = LoginState::Phase;
        const Phase phase = m_loginPresenter.state().phase;
        if (phase == Phase::Opening || phase == Phase::Preparing)
            return;
        if (phase == Phase::Checking)
            while (makeNextPage()) // somebody is faster: a scripted login
                ;
        if (m_hasRestStarted)
            return;
        updateHeader(); // the place, together with the names
        QTimer::singleShot(kAfterNamesMs, this, &Program::startTheRest);
    });
}

void Program::startTheRest()
{
    if (!std::exchange(m_hasRestStarted, true))
        makeTheRest();
}

/// A page, its first picture, the next page …: each its own short step.
void Program::makeTheRest()
{
    if (!m_window->warmNextPage() && !makeNextPage()) {
        if (!m_options.deviceFor)
            m_registry.start();
        return;
    }
    QTimer::singleShot(kBetweenPagesMs, this, &Program::makeTheRest);
}

void Program::openStation()
{
    if (!m_options.isDemo) {
        m_loginPresenter.open();
        return;
    }
    m_desk.worker().post(
        this,
        [folder = m_options.stationFolder, this] { return ensureDemoStation(folder, m_clock, m_random); },
        [this](const Expected<void> &made) {
            if (!made)
                m_window->warn(words::trouble(made.error()).text());
            m_loginPresenter.prepared();
        });
}

void Program::onSession(const SessionLook &session)
{
    m_session = session;
    m_away = {};
    m_visits.setSession(session, m_loginPresenter.state().station);
    m_homePresenter.refresh();
    const loket::Role role = roleFromName(session.who.roleCode);
    m_window->setOffered(PageId::Approvals, isAllowed(role, Permission::ViewDayLog));
    m_window->setOffered(PageId::Ikd, isAllowed(role, Permission::ViewDayLog));
    m_window->setOffered(PageId::Privacy, isAllowed(role, Permission::ManagePrivacy));
    updateHeader();
    m_settingsGateway.load(this, [this](const Expected<SettingsData> &data) {
        if (!data)
            return;
        applyDevicePreferences(data->values);
        if (m_options.language.isEmpty())
            (void)words::installLanguage(data->values.text(u"language"_s));
        updateHeader(); // place and role in that language
        m_window->idleWatch().setLimitSeconds(int(data->values.integer(u"idle_lock_seconds"_s)));
        m_visits.setSettings(data->values);
        m_sounds.setOn(data->values.flag(u"sounds"_s));
        applyLook(data->values, /*isLargeTextChosen=*/false);
        applyApplicant(data->values);
    });
}

void Program::startVisit(const QString &service)
{
    if (!m_window->visit())
        showVisit(m_visits.startVisit(service));
}

void Program::resumeVisit(const QUuid &visit)
{
    if (!m_window->visit())
        showVisit(m_visits.resumeVisit(visit));
}

void Program::showVisit(VisitPage *page)
{
    connect(page, &VisitPage::said, m_window.get(), &MainWindow::say);
    connect(page, &VisitPage::refused, m_window.get(), &MainWindow::warn);
    // A step may have sealed a packet: the header counts what waits.
    connect(page, &VisitPage::stepChanged, &m_homePresenter, &HomePresenter::refresh);
    connect(
        page, &VisitPage::left, this,
        [this] {
            m_window->closeVisit();
            m_homePresenter.refresh();
        },
        Qt::QueuedConnection);
    connect(
        page, &VisitPage::nextWanted, this,
        [this] {
            m_window->closeVisit();
            m_homePresenter.refresh();
            if (const QString service = m_homePresenter.firstService(); !service.isEmpty())
                startVisit(service);
        },
        Qt::QueuedConnection);
    m_window->openVisit(page);
    showApplicant(page);
}

/// Before the keys go: the visit waits in the journal, with what was typed, and leaves the memory.
void Program::putVisitAway()
{
    auto *page = qobject_cast<VisitPage *>(m_window->visit());
    if (!page)
        return;
    if (page->session().isOpen()) {
        const QWidget *focused = page->focusWidget();
        m_away = {page->session().visit().id(),
                  page->session().snapshot().summary.state == VisitState::Sealed,
                  focused ? focused->objectName() : QString()};
    }
    page->putAway();
    m_window->closeVisit(PageId::None);
}

void Program::takeVisitUp()
{
    const AwayVisit away = std::exchange(m_away, {});
    m_homePresenter.refresh();
    if (away.id.isNull())
        return;
    if (away.isSealed) { // at its receipt
        m_receipts.setForm(m_visits.receiptForm(), m_visits.printer());
        m_receipts.open(away.id, m_loginPresenter.state().station, m_window.get());
        return;
    }
    VisitPage *page = m_visits.resumeVisit(away.id);
    page->focusOn(away.focus);
    showVisit(page);
}

/// Where the operator can do something about it.
void Program::openAction(const ActionNeeded &action)
{
    using Kind = ActionNeeded::Kind;
    switch (action.kind) {
    case Kind::DeviceTrouble:
        m_window->showPage(PageId::Devices);
        break;
    case Kind::Inbox:
    case Kind::FollowUp:
        m_window->showPage(PageId::Approvals);
        break;
    case Kind::Breach:
    case Kind::LogBroken:
        m_window->showPage(PageId::Privacy);
        break;
    case Kind::DiskLow:
    case Kind::MirrorBehind:
    case Kind::MirrorDamaged:
        m_window->showPage(PageId::Settings);
        break;
    case Kind::None:
    case Kind::Approval:
    case Kind::AgedDraft:
    case Kind::QueueOld:
    case Kind::QueueConflict:
        m_window->showPage(PageId::DayLog);
        break;
    }
}

/// Another operator took over: what was open belongs to whoever began it, and waits parked.
void Program::parkVisit()
{
    if (auto *page = qobject_cast<VisitPage *>(m_window->visit()))
        page->park();
}

void Program::updateHeader()
{
    const StationFace &face = m_loginPresenter.state().station;
    HeaderState header;
    header.place = shortPlace(face);
    header.isDemo = face.isDemo;
    header.waitingToSend = m_homePresenter.data().queue.waiting;
    header.operatorName = m_session.who.name;
    header.roleWord = words::operatorRole(m_session.who.roleCode);
    header.isApplicantShown = m_applicant->mode() != ApplicantMode::Off;
    for (const Role role : {Role::Camera, Role::Signature, Role::Fingerprint, Role::Iris})
        header.lamps.push_back(lampOf(role, m_registry.status(role)));
    m_window->setHeader(header);
    if (!m_window->visit()) // in the language and with the place of now
        restApplicant(m_applicantRest);
    int waiting = 0;
    for (const ActionNeeded &action : m_homePresenter.data().actions)
        if (action.kind == ActionNeeded::Kind::Inbox || action.kind == ActionNeeded::Kind::FollowUp)
            waiting += action.count;
    m_window->setWaiting(PageId::Approvals, waiting);
}

std::vector<Role> Program::troubledRoles() const
{
    std::vector<Role> roles;
    for (const Role role : {Role::Camera, Role::Signature, Role::Fingerprint, Role::Iris})
        if (m_registry.status(role).state == device::RoleState::Trouble)
            roles.push_back(role);
    return roles;
}

void Program::chooseLanguage(const QString &code)
{
    if (!words::installLanguage(code))
        return;
    m_options.language = code;
    updateHeader();
    m_settingsGateway.set(this, u"language"_s, code, {}, [](const Expected<SettingsData> &) {});
}

void Program::applySetting(const QString &key, const Settings &values)
{
    if (key == "language"_L1 && words::installLanguage(values.text(key)))
        m_options.language = values.text(key);
    updateHeader();
    if (key == "idle_lock_seconds"_L1)
        m_window->idleWatch().setLimitSeconds(int(values.integer(key)));
    m_visits.setSettings(values);
    m_sounds.setOn(values.flag(u"sounds"_s));
    if (key.startsWith("applicant_"_L1))
        applyApplicant(values);
    if (key != "theme"_L1 && key != "large_text"_L1)
        return;
    if (key == "theme"_L1)
        m_options.theme.clear(); // chosen now: what the program was started with is over
    applyLook(values, key == "large_text"_L1);
}

void Program::applyLook(const Settings &values, bool isLargeTextChosen)
{
    Appearance look = Theme::get().appearance();
    // A login turns large text on, never off: the start may have asked for it (--large-text).
    const bool isWanted = values.flag(u"large_text"_s);
    look.hasLargeText = isLargeTextChosen ? isWanted : look.hasLargeText || isWanted;
    const QString theme = m_options.theme.isEmpty() ? values.text(u"theme"_s) : m_options.theme;
    m_followsSystem = theme == "system"_L1;
    look.isDark = m_followsSystem ? m_systemTheme.isDark() : theme == "dark"_L1;
    if (look != Theme::get().appearance())
        Theme::get().apply(look);
}

void Program::applyDevicePreferences(const Settings &values)
{
    m_isApplyingPreferences = true;
    for (const Role role : device::allRoles())
        m_registry.setPreference(role, preferenceFrom(values.text(u"device."_s + device::name(role))));
    for (const device::PluginEntry &plugin : m_registry.plugins()) {
        const QJsonObject stored = values.value(u"plugin."_s + plugin.metadata.id).toObject();
        if (!stored.isEmpty())
            m_registry.setPluginSettings(plugin.metadata.id, QCborMap::fromJsonObject(stored));
    }
    m_isApplyingPreferences = false;
}

void Program::storeDevicePreferences()
{
    if (m_isApplyingPreferences)
        return;
    const auto store = [preferences = m_registry.preferences()](Station &station) -> Expected<void> {
        Expected<void> stored;
        for (const auto &[role, preference] : preferences.roles)
            if (stored)
                stored = station.setSetting(u"device."_s + device::name(role), preferenceText(preference));
        for (const auto &[plugin, settings] : preferences.pluginSettings)
            if (stored)
                stored = station.setSetting(u"plugin."_s + plugin, settings.toJsonObject());
        return stored;
    };
    m_desk.ask(this, store, [this](const Expected<void> &stored) {
        if (!stored) // holds until the program ends, and that has to be known
            m_window->warn(words::trouble(stored.error()).text());
    });
}

} // namespace loket::desktop
