// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/gallery/SampleGateways.h"
#include "app/desktop/pages/login/LoginPage.h"
#include "app/desktop/pages/login/OperatorButton.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "tests/widget/WidgetSupport.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;

namespace {

struct LoginScene
{
    samples::SampleLogin gateway;
    ManualClock clock{samples::sampleNow()};
    LoginPresenter presenter{gateway, clock, QDate(2026, 1, 1)};
    std::unique_ptr<LoginPage> page;

    LoginScene()
    {
        test::useTheme(test::lookNow());
        page = std::make_unique<LoginPage>(presenter);
    }

    void open()
    {
        test::showAt(*page, 1366, 720);
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->entered();
        REQUIRE(QTest::qWaitFor([&] { return presenter.state().phase != LoginState::Phase::Opening; }));
    }

    QLineEdit *passphrase() { return page->findChild<QLineEdit *>(u"passphrase"_s); }
    QString verdict() { return page->findChild<QLabel *>(u"verdict"_s)->text(); }
    QString bannerHead() { return page->findChild<QLabel *>(u"bannerHead"_s)->text(); }
    QWidget *banner() { return page->findChild<QWidget *>(u"banner"_s); }
    PrimaryButton *login() { return page->findChild<PrimaryButton *>(u"login"_s); }
};

} // namespace

TEST_CASE("an operator logs in by choosing a name and typing the passphrase, keyboard alone")
{
    LoginScene scene;
    scene.open();
    QSignalSpy loggedIn(&scene.presenter, &LoginPresenter::loggedIn);
    auto *budi = scene.page->findChild<QAbstractButton *>(u"operator_budi"_s);
    REQUIRE(budi);
    budi->setFocus();
    QTest::keyClick(budi, Qt::Key_Space);
    CHECK(scene.presenter.state().chosenId == u"budi"_s);
    CHECK(scene.passphrase()->hasFocus());
    QTest::keyClicks(scene.passphrase(), scene.gateway.passphrase);
    QTest::keyClick(scene.passphrase(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return loggedIn.count() == 1; }));
    CHECK(loggedIn[0][0].value<SessionLook>().who.id == u"budi"_s);
    CHECK(scene.passphrase()->text().isEmpty());
}

TEST_CASE("a wrong passphrase says what to do, empties the field and gives no hint")
{
    LoginScene scene;
    scene.open();
    scene.passphrase()->setFocus();
    QTest::keyClicks(scene.passphrase(), u"salah"_s);
    QTest::keyClick(scene.passphrase(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !scene.verdict().isEmpty(); }));
    CHECK(scene.verdict().contains(u"tidak cocok"_s));
    CHECK(scene.passphrase()->text().isEmpty());
    CHECK(scene.passphrase()->hasFocus());
}

TEST_CASE("locked out counts down and opens again by itself")
{
    LoginScene scene;
    scene.open();
    scene.passphrase()->setFocus();
    scene.gateway.nextRefusal = Error{ErrorCode::LockedOut, u"3"_s};
    QTest::keyClicks(scene.passphrase(), u"salah"_s);
    QTest::keyClick(scene.passphrase(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return scene.presenter.state().secondsLeft == 3; }));
    CHECK(scene.verdict().contains(u"3 detik"_s));
    CHECK_FALSE(scene.passphrase()->isEnabled());
    CHECK_FALSE(scene.login()->isEnabled());
    scene.clock.advanceMs(2000);
    REQUIRE(QTest::qWaitFor([&] { return scene.presenter.state().secondsLeft == 1; }));
    scene.clock.advanceMs(1000);
    REQUIRE(QTest::qWaitFor([&] { return scene.presenter.state().secondsLeft == 0; }));
    CHECK(scene.passphrase()->isEnabled());
    CHECK(scene.verdict().isEmpty());
}

TEST_CASE("the first start without a station says who makes one")
{
    LoginScene scene;
    scene.gateway.openError = {ErrorCode::NotFound, u"loket"_s};
    scene.open();
    REQUIRE(scene.banner()->isVisible());
    CHECK(scene.bannerHead() == u"Belum ada stasiun di komputer ini."_s);
    CHECK(scene.page->findChild<QLabel *>(u"bannerBody"_s)->text().contains(scene.gateway.folder()));
    CHECK(scene.page->findChild<QLabel *>(u"bannerBody"_s)->text().contains(u"loketctl station init"_s));
    CHECK_FALSE(scene.passphrase()->isVisible());
}

TEST_CASE("a station that can't be opened says so in three parts and can be tried again")
{
    for (const auto code : {ErrorCode::InUse, ErrorCode::DatabaseNewer, ErrorCode::DatabaseDamaged}) {
        LoginScene scene;
        scene.gateway.openError = {code, {}};
        scene.open();
        CHECK(scene.presenter.state().phase == LoginState::Phase::Blocked);
        REQUIRE(scene.banner()->isVisible());
        CHECK_FALSE(scene.bannerHead().isEmpty());
        CHECK_FALSE(scene.page->findChild<QLabel *>(u"bannerBody"_s)->text().isEmpty());
        CHECK_FALSE(scene.passphrase()->isVisible());
        scene.gateway.openError = {};
        QTest::mouseClick(scene.page->findChild<QAbstractButton *>(u"bannerAction"_s), Qt::LeftButton);
        REQUIRE(QTest::qWaitFor([&] { return scene.passphrase()->isVisible(); }));
        CHECK_FALSE(scene.banner()->isVisible());
    }
}

TEST_CASE("a clock before the program was built is noticed")
{
    LoginScene scene;
    scene.clock.setUtc(QDateTime(QDate(2019, 1, 1), QTime(0, 0), Qt::UTC));
    scene.open();
    CHECK(scene.banner()->isVisible());
    CHECK(scene.bannerHead().contains(u"1 Januari 2019"_s));
    CHECK(scene.passphrase()->isVisible()); // a warning, not a wall
}

TEST_CASE("a disk that is nearly full is told before the day begins")
{
    LoginScene scene;
    scene.gateway.face.isDiskLow = true;
    scene.gateway.face.freeBytes = 1'400'000'000;
    scene.open();
    CHECK(scene.banner()->isVisible());
    CHECK(scene.bannerHead().contains(u"1,4 GB"_s));
}

TEST_CASE("capitals without Shift give the Caps Lock hint")
{
    LoginScene scene;
    scene.open();
    auto *hint = scene.page->findChild<QLabel *>(u"capsHint"_s);
    QTest::keyClick(scene.passphrase(), 'a');
    CHECK_FALSE(hint->isVisible());
    QKeyEvent capital(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"A"_s);
    QApplication::sendEvent(scene.passphrase(), &capital);
    CHECK(hint->isVisible());
}

TEST_CASE("the passphrase is shown only while its button is down, and hidden again after a try")
{
    LoginScene scene;
    scene.open();
    scene.passphrase()->setFocus();
    auto *reveal = scene.page->findChild<QToolButton *>(u"reveal"_s);
    CHECK(scene.passphrase()->echoMode() == QLineEdit::Password);
    QTest::mouseClick(reveal, Qt::LeftButton);
    CHECK(scene.passphrase()->echoMode() == QLineEdit::Normal);
    QTest::keyClicks(scene.passphrase(), u"salah"_s);
    QTest::keyClick(scene.passphrase(), Qt::Key_Return);
    CHECK(scene.passphrase()->echoMode() == QLineEdit::Password);
}

TEST_CASE("the same operator unlocks to the work, another one does not")
{
    LoginScene scene;
    scene.open();
    QSignalSpy loggedIn(&scene.presenter, &LoginPresenter::loggedIn);
    scene.presenter.submit(SecretBytes::copyOf(scene.gateway.passphrase.toUtf8()));
    REQUIRE(QTest::qWaitFor([&] { return loggedIn.count() == 1; }));
    CHECK_FALSE(loggedIn[0][1].toBool());
    scene.presenter.lock();
    CHECK(scene.gateway.locks == 1);
    scene.presenter.submit(SecretBytes::copyOf(scene.gateway.passphrase.toUtf8()));
    REQUIRE(QTest::qWaitFor([&] { return loggedIn.count() == 2; }));
    CHECK(loggedIn[1][1].toBool());
    scene.presenter.choose(u"wayan"_s);
    scene.presenter.submit(SecretBytes::copyOf(scene.gateway.passphrase.toUtf8()));
    REQUIRE(QTest::qWaitFor([&] { return loggedIn.count() == 3; }));
    CHECK_FALSE(loggedIn[2][1].toBool());
}

TEST_CASE("nothing is cut on the login page, in both languages and in large text")
{
    test::inEveryLook([] {
        LoginScene scene;
        scene.gateway.face.isDiskLow = true;
        scene.gateway.nextRefusal = Error{ErrorCode::LockedOut, u"48"_s};
        scene.open();
        scene.presenter.submit(SecretBytes::copyOf("salah"));
        REQUIRE(QTest::qWaitFor([&] { return scene.presenter.state().secondsLeft > 0; }));
        test::showAt(*scene.page, 1366, 720);
        CHECK(test::cutTexts(*scene.page).join(u'\n').toStdString() == "");
    });
}

TEST_CASE("a training station that is being made says so, and trouble is not told before there is any")
{
    LoginScene scene;
    scene.gateway.openError = {ErrorCode::NotFound, u"loket-demo"_s};
    scene.presenter.open(); // the window does, when it is made
    scene.presenter.prepare();
    test::showAt(*scene.page, 1366, 720);
    scene.page->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(scene.page.get()));
    scene.page->entered();
    QTest::qWait(50);
    auto *preparing = scene.page->findChild<QWidget *>(u"preparing"_s);
    CHECK(preparing->isVisible());
    CHECK(preparing->findChild<QLabel *>()->text() == u"Menyiapkan stasiun latihan …"_s);
    CHECK_FALSE(scene.banner()->isVisible());
    CHECK_FALSE(qobject_cast<QAbstractButton *>(QApplication::focusWidget()));
    scene.gateway.openError = {};
    scene.presenter.prepared();
    auto *first = scene.page->findChild<QAbstractButton *>(u"operator_sari"_s);
    REQUIRE(QTest::qWaitFor([&] {
        first = scene.page->findChild<QAbstractButton *>(u"operator_sari"_s);
        return first && first->hasFocus();
    }));
    CHECK_FALSE(preparing->isVisible());
}

TEST_CASE("whoever logged in last is chosen and has the focus; somebody who is gone is not")
{
    LoginScene scene;
    scene.gateway.face.lastOperatorId = u"wayan"_s;
    scene.open();
    CHECK(scene.presenter.state().chosenId == u"wayan"_s);
    CHECK(scene.page->findChild<QAbstractButton *>(u"operator_wayan"_s)->hasFocus());
    LoginScene other;
    other.gateway.face.lastOperatorId = u"keluar"_s;
    other.open();
    CHECK(other.presenter.state().chosenId == u"sari"_s);
}

TEST_CASE("Tab goes from the names to the passphrase, to Masuk and to the languages, and to nothing unseen")
{
    LoginScene scene;
    scene.open();
    QStringList stops;
    for (int i = 0; i < 5; ++i) { // names and languages are one stop each, with arrows inside
        auto *at = QApplication::focusWidget();
        REQUIRE(at);
        CHECK(at->isVisible());
        CHECK(at->width() > 0);
        stops << at->objectName();
        QTest::keyClick(at, Qt::Key_Tab);
    }
    CHECK(stops.join(u' ').toStdString() == "operator_sari passphrase reveal login language_id");
    CHECK(QApplication::focusWidget()->objectName() == u"operator_sari"_s); // and round again
}

TEST_CASE("arrows go from name to name, and a letter typed on a name belongs to the passphrase")
{
    LoginScene scene;
    scene.open();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    CHECK(scene.presenter.state().chosenId == u"budi"_s);
    CHECK(QApplication::focusWidget()->objectName() == u"operator_budi"_s);
    QTest::keyClick(QApplication::focusWidget(), 'm');
    CHECK(scene.passphrase()->hasFocus());
    CHECK(scene.passphrase()->text() == u"m"_s);
}

TEST_CASE("the focus is on the passphrase again when a lock-out is over")
{
    LoginScene scene;
    scene.open();
    scene.passphrase()->setFocus();
    scene.gateway.nextRefusal = Error{ErrorCode::LockedOut, u"1"_s};
    QTest::keyClicks(scene.passphrase(), u"salah"_s);
    QTest::keyClick(scene.passphrase(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return scene.presenter.state().secondsLeft == 1; }));
    scene.clock.advanceMs(1000);
    REQUIRE(QTest::qWaitFor([&] { return scene.presenter.state().secondsLeft == 0; }));
    CHECK(scene.passphrase()->hasFocus());
}

TEST_CASE("a second window says which program holds the station, and since when")
{
    LoginScene scene;
    scene.gateway.openError = {ErrorCode::InUse,
                               u"pid=4711 host=loket-2 program=loketctl since=2026-07-12T03:42:00Z"_s};
    scene.open();
    CHECK(scene.bannerHead().contains(u"loketctl (proses 4711) sejak 12 Juli 2026"_s));
}

TEST_CASE("whoever shares a name is told apart by the login name, and nobody else is burdened with it")
{
    LoginScene scene;
    scene.gateway.addNamesakes();
    scene.open();
    const auto spoken = [&](const QString &id) {
        return scene.page->findChild<QAbstractButton *>(u"operator_"_s + id)->accessibleName();
    };
    CHECK(spoken(u"sari"_s).endsWith(u"· sari"_s));
    CHECK(spoken(u"sari.p"_s).endsWith(u"· sari.p"_s));
    CHECK(spoken(u"budi2"_s).endsWith(u"· budi2"_s));
    CHECK_FALSE(spoken(u"wayan"_s).contains(u"wayan"_s));
    CHECK(isNamesake({{u"a"_s, u"Ani  Contoh"_s, {}}, {u"b"_s, u"ani contoh "_s, {}}},
                     {u"b"_s, u"ani contoh "_s, {}}));
}

TEST_CASE("in large text five names stand under each other, and more end with a whole or half a name")
{
    test::inEveryLook([] {
        LoginScene scene;
        scene.gateway.addNamesakes();
        scene.gateway.face.operators.pop_back();
        scene.open();
        auto *area = scene.page->findChild<QAbstractScrollArea *>(u"operators"_s);
        const auto *last = scene.page->findChild<QAbstractButton *>(u"operator_made"_s);
        REQUIRE(area);
        CHECK(
            QTest::qWaitFor([&] { return last->visibleRegion().boundingRect().height() == last->height(); }));
        scene.gateway.addNamesakes(); // eight, with the same ids
        scene.presenter.open();
        REQUIRE(QTest::qWaitFor([&] { return scene.page->findChildren<OperatorButton *>().size() == 8; }));
        const int row =
            scene.page->findChildren<OperatorButton *>().front()->sizeHint().height() + space("xs");
        REQUIRE(QTest::qWaitFor([&] { return area->height() < 8 * row - space("xs"); }));
        for (int height = 640; height <= 760; height += 10) { // every rest of a row comes along
            test::showAt(*scene.page, 1366, height);
            const auto rest = [&] { return area->viewport()->height() % row; };
            INFO("page of " << height << ", row of " << row);
            CHECK(QTest::qWaitFor([&] { return rest() == 0 || rest() * 5 >= row * 2; }));
        }
        CHECK(area->viewport()->height() >= 3 * row / 2);
    });
}
