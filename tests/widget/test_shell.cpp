// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widget/ShellScene.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include <algorithm>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;
using namespace Qt::StringLiterals;

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

TEST_CASE("Ctrl with a digit opens the pages that are offered, and leaves a visit alone")
{
    ShellScene scene;
    scene.logIn();
    scene.window->setOffered(PageId::Approvals, false);
    QTest::keyClick(scene.window.get(), Qt::Key_2, Qt::ControlModifier);
    CHECK(scene.window->currentPage() == PageId::DayLog);
    // The third entry is what stands third, whoever is logged in.
    QTest::keyClick(scene.window.get(), Qt::Key_1, Qt::ControlModifier);
    CHECK(scene.window->currentPage() == PageId::Home);
    QTest::keyClick(scene.window.get(), Qt::Key_7, Qt::ControlModifier); // six are offered
    CHECK(scene.window->currentPage() == PageId::Home);
    scene.window->openVisit(new BlankPage(u"visit"_s));
    QTest::keyClick(scene.window.get(), Qt::Key_2, Qt::ControlModifier);
    CHECK(scene.window->visit()->isVisible());
    scene.window->closeVisit();
    QTest::keyClick(scene.window.get(), Qt::Key_2, Qt::ControlModifier);
    CHECK(scene.window->currentPage() == PageId::DayLog);
    scene.window->lock();
    QTest::keyClick(scene.window.get(), Qt::Key_1, Qt::ControlModifier);
    CHECK(scene.window->isLocked());
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
        test::showAt(*scene.window, 1366, 768);
        scene.logIn();
        CHECK(scene.window->size() == QSize(1366, 768));
        CHECK(test::cutTexts(*scene.window->header()).join(u'\n').toStdString() == "");
        scene.window->lock();
        QTest::qWait(0);
        CHECK(test::cutTexts(*scene.part("lockScreen")).join(u'\n').toStdString() == "");
    });
}

TEST_CASE("the header's words give way as a whole, whatever came before and however wide it is")
{
    test::inEveryLook([] {
        ShellScene scene;
        Header header;
        // Lamps paint their words themselves: nobody else would notice that one is cut.
        const auto cutLamps = [&] {
            QStringList cut;
            for (const auto *button : header.findChildren<QAbstractButton *>())
                if (button->objectName().startsWith(u"lamp_"_s) &&
                    button->width() < button->sizeHint().width())
                    cut << button->objectName();
            return cut.join(u',').toStdString();
        };
        for (int width = 1000; width <= 1600; width += 50) {
            test::showAt(header, width, header.height());
            for (const QString &name : {u"Sari"_s, u"Sari Contoh Panjang Sekali"_s, u"Sari"_s}) {
                header.setState(scene.headerOf(name));
                QTest::qWait(0);
                INFO(width << ' ' << name.toStdString());
                CHECK(cutLamps() == "");
                CHECK(header.minimumSizeHint().width() <= std::max(width, header.width()));
            }
        }
    });
}

TEST_CASE("with nobody logged in there is the login page and nothing that leads past it")
{
    ShellScene scene;
    scene.window->setHeader(scene.headerOf(QString()));
    QTest::qWait(0);
    for (auto *button : scene.window->header()->findChildren<QAbstractButton *>())
        CHECK_FALSE(button->isVisible());
    scene.window->showPage(PageId::Devices);
    scene.window->showPage(PageId::Home);
    CHECK(scene.window->currentPage() == PageId::None);
    CHECK_FALSE(scene.part("nav_home")->isVisible());
    QTest::keyClick(scene.window.get(), Qt::Key_F3);
    CHECK(scene.window->currentPage() == PageId::None);
}

TEST_CASE("when the session ends the pages forget it, also answers that are still on their way")
{
    ShellScene scene;
    scene.logIn();
    REQUIRE(QTest::qWaitFor([&] { return scene.homePresenter.isLoaded(); }));
    scene.window->showPage(PageId::DayLog);
    REQUIRE(QTest::qWaitFor([&] { return !scene.dayLogPresenter.rows().empty(); }));
    auto *search = qobject_cast<QLineEdit *>(scene.part("search"));
    QTest::keyClicks(search, u"Rahma"_s);
    qobject_cast<QTableView *>(scene.part("table"))->selectRow(0);
    REQUIRE(QTest::qWaitFor([&] { return scene.part("visitDrawer")->isVisible(); }));
    QSignalSpy ended(scene.window.get(), &MainWindow::sessionEnded);
    scene.homePresenter.refresh(); // answers after the end
    scene.dayLogPresenter.refresh();
    scene.settingsPresenter.load();
    scene.window->lock();
    QTest::mouseClick(scene.part("otherOperator"), Qt::LeftButton);
    CHECK(ended.count() == 1);
    CHECK(scene.login.logOuts == 1);
    QTest::qWait(50);
    CHECK_FALSE(scene.homePresenter.isLoaded());
    CHECK(scene.homePresenter.data().parked.empty());
    CHECK(scene.homePresenter.data().today.sealed == 0);
    CHECK(scene.dayLogPresenter.rows().empty());
    CHECK_FALSE(scene.dayLogPresenter.detail());
    CHECK_FALSE(scene.settingsPresenter.isLoaded());
    CHECK(search->text().isEmpty());
    CHECK(scene.window->header()->state().operatorName.isEmpty());
    CHECK(scene.window->header()->state().waitingToSend == 0);
    CHECK(scene.window->currentPage() == PageId::None);
    CHECK(scene.window->loginPage()->isVisible());
    scene.window->showPage(PageId::Home);
    CHECK(scene.window->currentPage() == PageId::None);
}

TEST_CASE("after a wrong passphrase and after a lock-out typing goes on in the lock screen's field")
{
    ShellScene scene;
    scene.logIn();
    scene.window->lock();
    auto *edit = scene.part("lockScreen")->findChild<QLineEdit *>(u"passphrase"_s);
    QTest::keyClicks(edit, u"salah"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor(
        [&] { return scene.loginPresenter.state().refusal.code == ErrorCode::WrongPassphrase; }));
    CHECK(QApplication::focusWidget() == edit);
    scene.login.nextRefusal = Error{ErrorCode::LockedOut, u"2"_s};
    scene.loginPresenter.submit(SecretBytes::copyOf("salah")); // Enter twice within 400 ms counts once
    REQUIRE(QTest::qWaitFor([&] { return scene.loginPresenter.state().secondsLeft == 2; }));
    CHECK_FALSE(edit->isEnabled());
    scene.clock.advanceMs(2000);
    REQUIRE(QTest::qWaitFor([&] { return scene.loginPresenter.state().secondsLeft == 0; }));
    CHECK(QApplication::focusWidget() == edit);
}

TEST_CASE("no widget dies while large text or a theme is being told to all of them, on any page")
{
    // Qt walks through a list of bare pointers meanwhile: a widget deleted in its own change crashes later.
    ShellScene scene;
    scene.logIn();
    scene.window->showPage(PageId::DayLog);
    REQUIRE(QTest::qWaitFor([&] { return !scene.dayLogPresenter.rows().empty(); }));
    qobject_cast<QTableView *>(scene.part("table"))->selectRow(0);
    REQUIRE(QTest::qWaitFor([&] { return scene.part("visitDrawer")->isVisible(); }));
    QTest::keyClick(scene.window.get(), Qt::Key_F1); // the help has been seen, too
    QTest::keyClick(scene.window.get(), Qt::Key_Escape);
    for (const PageId page : {PageId::DayLog, PageId::Home, PageId::Devices, PageId::Settings}) {
        scene.window->showPage(page);
        QTest::qWait(0);
        for (const Appearance look : {Appearance{false, true}, Appearance{true, true}, Appearance{}}) {
            QStringList died;
            QObject context;
            for (QWidget *widget : QApplication::allWidgets())
                QObject::connect(widget, &QObject::destroyed, &context, [&died, name = widget->objectName()] {
                    died << (name.isEmpty() ? u"(no name)"_s : name);
                });
            Theme::get().apply(look);
            CHECK(died.join(u' ').toStdString() == "");
            QObject::disconnect(&context, nullptr, nullptr, nullptr);
            QTest::qWait(0);
        }
    }
    test::useTheme();
}
