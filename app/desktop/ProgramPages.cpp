// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the program, and what they ask of each other.
#include "app/desktop/Program.h"

#include "app/desktop/pages/approvals/ApprovalsPage.h"
#include "app/desktop/pages/daylog/DayLogPage.h"
#include "app/desktop/pages/devices/DevicesPage.h"
#include "app/desktop/pages/home/HomePage.h"
#include "app/desktop/pages/ikd/IkdPage.h"
#include "app/desktop/pages/privacy/PrivacyPage.h"
#include "app/desktop/pages/settings/SettingsPage.h"

namespace loket::desktop {

/// Behind the login page nobody sees them: made when its names stand, so that they do not keep it waiting,
/// and one after the other, so that no key waits either. False when all are there.
bool Program::makeNextPage()
{
    switch (m_pagesMade) {
    case 0:
        m_window->addPage(PageId::Home, makeHome());
        break;
    case 1:
        m_window->addPage(PageId::DayLog, makeDayLog());
        break;
    case 2:
        m_window->addPage(PageId::Approvals, makeApprovals());
        break;
    case 3:
        m_window->addPage(PageId::Privacy, makePrivacy());
        break;
    case 4:
        m_window->addPage(PageId::Devices, makeDevices());
        break;
    case 5:
        m_window->addPage(PageId::Settings, makeSettings());
        break;
    case 6:
        m_window->addPage(PageId::Ikd, makeIkd());
        break;
    default:
        return false;
    }
    ++m_pagesMade;
    return true;
}

Page *Program::makeHome()
{
    auto *home = new HomePage(m_homePresenter, m_clock);
    connect(home, &HomePage::startRequested, this, &Program::startVisit);
    connect(home, &HomePage::resumeRequested, this, &Program::resumeVisit);
    connect(home, &HomePage::actionRequested, this, &Program::openAction);
    connect(home, &HomePage::queueRequested, this, [this] { m_window->showPage(PageId::DayLog); });
    return home;
}

Page *Program::makeDayLog()
{
    auto *dayLog =
        new DayLogPage(m_dayLogPresenter, m_clock, Workflow::available(), DayLogPage::fileDialog());
    connect(dayLog, &DayLogPage::resumeRequested, this, &Program::resumeVisit);
    connect(dayLog, &DayLogPage::receiptRequested, this, [this](const QUuid &visit) {
        m_receipts.setForm(m_visits.receiptForm(), m_visits.printer());
        m_receipts.open(visit, m_loginPresenter.state().station, m_window.get());
    });
    connect(&m_receipts, &ReceiptAgain::refused, m_window.get(), &MainWindow::warn);
    connect(dayLog, &DayLogPage::said, m_window.get(), &MainWindow::say);
    return dayLog;
}

Page *Program::makeApprovals()
{
    auto *approvals = new ApprovalsPage(m_approvalsPresenter);
    connect(approvals, &ApprovalsPage::said, m_window.get(), &MainWindow::say);
    connect(approvals, &ApprovalsPage::refused, m_window.get(), &MainWindow::warn);
    connect(approvals, &ApprovalsPage::changed, &m_homePresenter, &HomePresenter::refresh);
    return approvals;
}

Page *Program::makePrivacy()
{
    auto *privacy = new PrivacyPage(m_privacyPresenter, m_clock);
    connect(privacy, &PrivacyPage::said, m_window.get(), &MainWindow::say);
    connect(privacy, &PrivacyPage::refused, m_window.get(), &MainWindow::warn);
    connect(privacy, &PrivacyPage::changed, &m_homePresenter, &HomePresenter::refresh);
    return privacy;
}

Page *Program::makeIkd()
{
    auto *ikd = new IkdPage(m_ikdPresenter, m_clock);
    connect(ikd, &IkdPage::said, m_window.get(), &MainWindow::say);
    connect(ikd, &IkdPage::refused, m_window.get(), &MainWindow::warn);
    connect(ikd, &IkdPage::changed, &m_homePresenter, &HomePresenter::refresh);
    return ikd;
}

Page *Program::makeDevices()
{
    auto *devices = new DevicesPage(m_board);
    connect(devices, &DevicesPage::said, m_window.get(), &MainWindow::say);
    return devices;
}

Page *Program::makeSettings()
{
    auto *settings = new SettingsPage(m_settingsPresenter);
    connect(settings, &SettingsPage::devicesRequested, this, [this] { m_window->showPage(PageId::Devices); });
    return settings;
}

} // namespace loket::desktop
