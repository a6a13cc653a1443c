// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/gallery/SampleGateways.h"
#include "app/desktop/pages/daylog/DayLogPage.h"
#include "app/desktop/pages/home/HomePage.h"
#include "app/desktop/pages/login/LoginPage.h"
#include "app/desktop/pages/settings/SettingsPage.h"
#include "app/desktop/shell/Header.h"
#include "app/desktop/shell/HelpPanel.h"
#include "app/desktop/shell/LockScreen.h"
#include "app/desktop/shell/MainWindow.h"
#include "app/desktop/widgets/Toast.h"
#include "app/words/Words.h"
#include "tests/widget/WidgetSupport.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

namespace loket::test {

using namespace loket::desktop;
using namespace Qt::StringLiterals;

class BlankPage final : public Page
{
public:
    explicit BlankPage(QString text)
        : m_text(std::move(text))
    {}
    QString help() const override { return m_text; }

protected:
    void retranslate() override {}

private:
    QString m_text;
};

struct ShellScene
{
    samples::SampleLogin login;
    samples::SampleHome home{true};
    samples::SampleDayLog dayLog{12};
    samples::SampleSettings settings;
    ManualClock clock{samples::sampleNow()};
    LoginPresenter loginPresenter{login, clock, QDate(2026, 1, 1)};
    HomePresenter homePresenter{home};
    DayLogPresenter dayLogPresenter{dayLog};
    SettingsPresenter settingsPresenter{settings};
    std::unique_ptr<MainWindow> window;

    ShellScene()
    {
        test::useTheme(test::lookNow());
        window = std::make_unique<MainWindow>(loginPresenter, clock);
        window->addPage(PageId::Home, new HomePage(homePresenter, clock));
        window->addPage(PageId::DayLog, new DayLogPage(dayLogPresenter, clock));
        window->addPage(PageId::Devices, new BlankPage(u"devices"_s));
        window->addPage(PageId::Settings, new SettingsPage(settingsPresenter));
        test::showAt(*window, 1366, 768);
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }

    /// What the program puts into the header whenever something changes, whoever is there.
    HeaderState headerOf(const QString &name)
    {
        HeaderState header;
        header.place = u"Kec. Contoh, Loket 2"_s;
        header.operatorName = name;
        header.roleWord = name.isEmpty() ? QString() : u"Petugas"_s;
        header.waitingToSend = 12;
        for (const auto role : {device::Role::Camera, device::Role::Signature, device::Role::Fingerprint,
                                device::Role::Iris, device::Role::DocumentCamera})
            header.lamps.push_back(
                {role, role == device::Role::Iris ? LampState::Trouble : LampState::Ready, false});
        return header;
    }

    void logIn()
    {
        REQUIRE(QTest::qWaitFor([&] { return loginPresenter.state().phase == LoginState::Phase::Ready; }));
        QSignalSpy started(window.get(), &MainWindow::sessionStarted);
        loginPresenter.submit(SecretBytes::copyOf(login.passphrase.toUtf8()));
        REQUIRE(QTest::qWaitFor([&] { return started.count() == 1; }));
        window->setHeader(headerOf(u"Sari"_s));
        QTest::qWait(0);
    }
    QWidget *part(const char *name) { return window->findChild<QWidget *>(QLatin1String(name)); }
};

} // namespace loket::test
