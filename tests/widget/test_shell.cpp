// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/gallery/SampleGateways.h"
#include "app/desktop/pages/home/HomePage.h"
#include "app/desktop/shell/HelpPanel.h"
#include "app/desktop/shell/LockScreen.h"
#include "app/desktop/shell/MainWindow.h"
#include "app/words/Words.h"
#include "tests/widget/WidgetSupport.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;

namespace {

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
    ManualClock clock{samples::sampleNow()};
    LoginPresenter loginPresenter{login, clock, QDate(2026, 1, 1)};
    HomePresenter homePresenter{home};
    std::unique_ptr<MainWindow> window;

    ShellScene()
    {
        test::useTheme(test::lookNow());
        window = std::make_unique<MainWindow>(loginPresenter, clock);
        window->addPage(PageId::Home, new HomePage(homePresenter, clock));
        window->addPage(PageId::DayLog, new BlankPage(u"log"_s));
        window->addPage(PageId::Devices, new BlankPage(u"devices"_s));
        window->addPage(PageId::Settings, new BlankPage(u"settings"_s));
        test::showAt(*window, 1366, 768);
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }

    void logIn()
    {
        REQUIRE(QTest::qWaitFor([&] { return loginPresenter.state().phase == LoginState::Phase::Ready; }));
        QSignalSpy started(window.get(), &MainWindow::sessionStarted);
        loginPresenter.submit(SecretBytes::copyOf(login.passphrase.toUtf8()));
        REQUIRE(QTest::qWaitFor([&] { return started.count() == 1; }));
        HeaderState header;
        header.place = u"Kec. Contoh, Loket 2"_s;
        header.operatorName = u"Sari"_s;
        header.roleWord = u"Petugas"_s;
        header.waitingToSend = 12;
        for (const auto role : {device::Role::Camera, device::Role::Signature, device::Role::Fingerprint,
                                device::Role::Iris, device::Role::DocumentCamera})
            header.lamps.push_back(
                {role, role == device::Role::Iris ? LampState::Trouble : LampState::Ready, false});
        window->setHeader(header);
        QTest::qWait(0);
    }
    QWidget *part(const char *name) { return window->findChild<QWidget *>(QLatin1String(name)); }
};

} // namespace

TEST_CASE("login leads home; the navigation changes pages")
{
    ShellScene scene;
    CHECK_FALSE(scene.part("nav_home")->isVisible());
    scene.logIn();
    CHECK(scene.window->currentPage() == PageId::Home);
    CHECK(scene.part("nav_home")->isVisible());
    QTest::mouseClick(scene.part("nav_devices"), Qt::LeftButton);
    CHECK(scene.window->currentPage() == PageId::Devices);
}

TEST_CASE("F12 locks, hides the work and wipes the keys; the same operator comes back to it")
{
    ShellScene scene;
    scene.logIn();
    scene.window->showPage(PageId::Settings);
    QTest::keyClick(scene.window.get(), Qt::Key_F12);
    CHECK(scene.window->isLocked());
    CHECK(scene.login.locks == 1);
    CHECK_FALSE(scene.part("nav_home")->isVisible());
    QTest::keyClick(scene.window.get(), Qt::Key_F2); // keys do nothing while locked
    auto *lock = scene.part("lockScreen");
    auto *edit = lock->findChild<QLineEdit *>(u"passphrase"_s);
    CHECK(edit->hasFocus());
    QTest::keyClicks(edit, scene.login.passphrase);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !scene.window->isLocked(); }));
    CHECK(scene.window->currentPage() == PageId::Settings);
}

TEST_CASE("nobody touching anything for the set time locks by itself, once")
{
    ShellScene scene;
    scene.logIn();
    scene.window->idleWatch().setLimitSeconds(120);
    scene.clock.advanceMs(119'000);
    scene.window->idleWatch().check();
    CHECK_FALSE(scene.window->isLocked());
    QTest::mouseMove(scene.window.get(), QPoint(5, 5)); // a touch counts anew
    QTest::keyClick(scene.window.get(), Qt::Key_Shift);
    scene.clock.advanceMs(119'000);
    scene.window->idleWatch().check();
    CHECK_FALSE(scene.window->isLocked());
    scene.clock.advanceMs(1'000);
    scene.window->idleWatch().check();
    CHECK(scene.window->isLocked());
    CHECK(scene.login.locks == 1);
}

TEST_CASE("a capture that runs holds the idle lock back")
{
    ShellScene scene;
    scene.logIn();
    scene.window->idleWatch().setHeld(true);
    scene.clock.advanceMs(600'000);
    scene.window->idleWatch().check();
    CHECK_FALSE(scene.window->isLocked());
    scene.window->idleWatch().setHeld(false);
    scene.clock.advanceMs(121'000);
    scene.window->idleWatch().check();
    CHECK(scene.window->isLocked());
}

TEST_CASE("F1 shows the page's help and every key; Escape closes it")
{
    ShellScene scene;
    scene.logIn();
    scene.window->showPage(PageId::Devices);
    QTest::keyClick(scene.window.get(), Qt::Key_F1);
    auto *panel = scene.part("helpPanel");
    REQUIRE(panel->isVisible());
    CHECK(panel->findChild<QLabel *>(u"helpText"_s)->text() == u"devices"_s);
    QStringList texts;
    for (const auto *label : panel->findChildren<QLabel *>())
        texts << label->text();
    for (const auto &entry : keyTable())
        CHECK(texts.contains(entry.written));
    QTest::keyClick(panel, Qt::Key_Escape);
    CHECK_FALSE(panel->isVisible());
}

TEST_CASE("F2 asks for a visit, but neither before login nor during a visit")
{
    ShellScene scene;
    QSignalSpy asked(scene.window.get(), &MainWindow::newVisitRequested);
    QTest::keyClick(scene.window.get(), Qt::Key_F2);
    CHECK(asked.count() == 0);
    scene.logIn();
    QTest::keyClick(scene.window.get(), Qt::Key_F2);
    CHECK(asked.count() == 1);
    scene.window->openVisit(new BlankPage(u"visit"_s));
    CHECK_FALSE(scene.part("nav_home")->isVisible());
    QTest::keyClick(scene.window.get(), Qt::Key_F2);
    CHECK(asked.count() == 1);
    scene.window->showPage(PageId::Settings); // a visit is left by parking it
    CHECK(scene.window->currentPage() == PageId::None);
    scene.window->closeVisit();
    CHECK(scene.window->currentPage() == PageId::Home);
    CHECK(scene.part("nav_home")->isVisible());
}

TEST_CASE("another operator at the lock screen parks the visit that was open")
{
    ShellScene scene;
    scene.logIn();
    scene.window->openVisit(new BlankPage(u"visit"_s));
    QSignalSpy changed(scene.window.get(), &MainWindow::operatorChanged);
    scene.window->lock();
    scene.loginPresenter.choose(u"wayan"_s);
    scene.loginPresenter.submit(SecretBytes::copyOf(scene.login.passphrase.toUtf8()));
    REQUIRE(QTest::qWaitFor([&] { return changed.count() == 1; }));
    CHECK(changed[0][0].value<SessionLook>().who.id == u"wayan"_s);
}

TEST_CASE("F10 asks for large text, the header asks for the other language")
{
    ShellScene scene;
    scene.logIn();
    QSignalSpy look(scene.window.get(), &MainWindow::appearanceChosen);
    QTest::keyClick(scene.window.get(), Qt::Key_F10);
    REQUIRE(look.count() == 1);
    CHECK(look[0][0].value<Appearance>().hasLargeText);
    QSignalSpy language(scene.window.get(), &MainWindow::languageChosen);
    QTest::mouseClick(scene.part("language"), Qt::LeftButton);
    REQUIRE(language.count() == 1);
    CHECK(language[0][0].toString() == u"en"_s);
}

TEST_CASE("the whole window speaks the other language at once")
{
    ShellScene scene;
    scene.logIn();
    auto *home = qobject_cast<QAbstractButton *>(scene.part("nav_home"));
    CHECK(home->text() == u"Beranda"_s);
    REQUIRE(words::installLanguage(u"en"_s));
    QTest::qWait(0);
    CHECK(home->text() == u"Home"_s);
    REQUIRE(words::installLanguage(u"id"_s));
    QTest::qWait(0);
    CHECK(home->text() == u"Beranda"_s);
}

TEST_CASE("lamps say their state to screen readers and open the device page")
{
    ShellScene scene;
    scene.logIn();
    auto *lamp = qobject_cast<QAbstractButton *>(scene.part("lamp_iris"));
    REQUIRE(lamp);
    CHECK(lamp->accessibleName().contains(u"bermasalah"_s));
    QTest::mouseClick(lamp, Qt::LeftButton);
    CHECK(scene.window->currentPage() == PageId::Devices);
}

TEST_CASE("header and lock screen fit, in both languages and in large text")
{
    test::inEveryLook([] {
        ShellScene scene;
        scene.logIn();
        test::showAt(*scene.window, 1366, 768);
        CHECK(scene.window->size() == QSize(1366, 768));
        CHECK(test::cutTexts(*scene.window->header()).join(u'\n').toStdString() == "");
        scene.window->lock();
        QTest::qWait(0);
        CHECK(test::cutTexts(*scene.part("lockScreen")).join(u'\n').toStdString() == "");
    });
}
