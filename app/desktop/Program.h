// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/applicant/ApplicantScreen.h"
#include "app/desktop/applicant/Screens.h"
#include "app/desktop/pages/approvals/ApprovalsPresenter.h"
#include "app/desktop/pages/daylog/DayLogPresenter.h"
#include "app/desktop/pages/devices/RegistryBoard.h"
#include "app/desktop/pages/home/HomePresenter.h"
#include "app/desktop/pages/ikd/IkdPresenter.h"
#include "app/desktop/pages/login/LoginPresenter.h"
#include "app/desktop/pages/privacy/PrivacyPresenter.h"
#include "app/desktop/pages/settings/SettingsPresenter.h"
#include "app/desktop/shell/MainWindow.h"
#include "app/desktop/sound/Sounds.h"
#include "app/desktop/station/ReceiptAgain.h"
#include "app/desktop/station/StationGateways.h"
#include "app/desktop/station/VisitHost.h"
#include "app/desktop/theme/SystemTheme.h"
#include "core/base/Clock.h"
#include "core/base/Random.h"

#include <QObject>

#include <functional>
#include <memory>

namespace loket::desktop {

class HomePage;

struct ProgramOptions
{
    QString stationFolder;
    bool isDemo = false; ///< makes the demo station where there is none, and allows training devices
    QString language;    ///< empty = the station's
    QString theme;       ///< "light", "dark" or "system", whatever the station has; empty = the station's
    Sounds::Player soundPlayer = &Sounds::playThroughAlsa;
    SystemTheme::Probe isDesktopDark = &SystemTheme::isDesktopDark;
    /// In place of what is attached to the computer; nothing is looked for then (tests).
    std::function<device::Device *(device::Role)> deviceFor;
    Screens *screens = nullptr; ///< in place of the computer's own (tests); outlives the program
    bool readsCodes = true; ///< off: what the preview of the QR step costs by itself (measurements)
};

/// The composition root of `loket`: everything is made here, handed to each other through constructors, and
/// wired.
class Program final : public QObject
{
    Q_OBJECT
public:
    explicit Program(ProgramOptions options, QObject *parent = nullptr);
    ~Program() override;

    /// Shows the login page; station and devices are opened behind it.
    void start();
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] LoginPresenter &login() { return m_loginPresenter; }
    [[nodiscard]] ApplicantScreen &applicant() { return *m_applicant; }

private:
    [[nodiscard]] bool makeNextPage();
    [[nodiscard]] Page *makeHome();
    [[nodiscard]] Page *makeDayLog();
    [[nodiscard]] Page *makeApprovals();
    [[nodiscard]] Page *makeIkd();
    [[nodiscard]] Page *makePrivacy();
    [[nodiscard]] Page *makeDevices();
    [[nodiscard]] Page *makeSettings();
    void connectWindow();
    void connectDevices();
    void connectApplicant();
    void toggleApplicant();
    void applyApplicant(const Settings &values);
    void showApplicant(VisitPage *page);
    void restApplicant(ApplicantRest rest);
    void sayWhereApplicantIs(ApplicantScreen::Place place);
    void startTheRestSoon();
    void startTheRest();
    void makeTheRest();
    void openStation();
    void onSession(const SessionLook &session);
    void startVisit(const QString &service);
    void resumeVisit(const QUuid &visit);
    void showVisit(VisitPage *page);
    void putVisitAway();
    void takeVisitUp();
    void openAction(const ActionNeeded &action);
    void parkVisit();
    void updateHeader();
    void applySetting(const QString &key, const Settings &values);
    void applyLook(const Settings &values, bool isLargeTextChosen);
    void applyDevicePreferences(const Settings &values);
    void storeDevicePreferences();
    void chooseLanguage(const QString &code);
    [[nodiscard]] std::vector<device::Role> troubledRoles() const;

    ProgramOptions m_options;
    SystemClock m_clock;
    SystemRandom m_random;
    RegionTable m_regions;
    Worker m_analysis;
    StationDesk m_desk;
    device::DeviceRegistry m_registry;
    StationLogin m_loginGateway;
    StationHome m_homeGateway;
    StationDayLog m_dayLogGateway;
    StationApprovals m_approvalsGateway;
    StationIkd m_ikdGateway;
    StationPrivacy m_privacyGateway;
    StationSettings m_settingsGateway;
    RegistryBoard m_board;
    LoginPresenter m_loginPresenter;
    HomePresenter m_homePresenter;
    DayLogPresenter m_dayLogPresenter;
    ApprovalsPresenter m_approvalsPresenter;
    IkdPresenter m_ikdPresenter;
    PrivacyPresenter m_privacyPresenter;
    SettingsPresenter m_settingsPresenter;
    ReceiptAgain m_receipts;
    Sounds m_sounds;
    VisitHost m_visits;
    SystemTheme m_systemTheme;
    bool m_followsSystem = true; ///< light or dark as the desktop around
    int m_pagesMade = 0;
    bool m_hasRestStarted = false;
    Screens m_screens;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ApplicantScreen> m_applicant;
    ApplicantRest m_applicantRest = ApplicantRest::Closed;
    ApplicantMode m_applicantWhenOn = ApplicantMode::SecondScreen; ///< where F9 opens it
    SessionLook m_session;
    /// The visit that was on the screen when it was locked.
    struct AwayVisit
    {
        QUuid id; ///< null: none
        bool isSealed = false;
        QString focus; ///< name of the field where the operator was
    } m_away;
    bool m_isApplyingPreferences = false;
};

} // namespace loket::desktop
