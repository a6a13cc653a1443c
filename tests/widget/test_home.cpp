// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/desktop/gallery/SampleGateways.h"
#include "app/desktop/pages/home/HomePage.h"
#include "app/desktop/pages/home/HomeTiles.h"
#include "app/desktop/theme/Theme.h"
#include "tests/widget/WidgetSupport.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace loket;
using namespace loket::desktop;
using namespace Qt::StringLiterals;

namespace {

struct HomeScene
{
    samples::SampleHome gateway;
    ManualClock clock{samples::sampleNow()};
    HomePresenter presenter{gateway};
    HomePage page{presenter, clock};

    explicit HomeScene(bool isBusy)
        : gateway((test::useTheme(test::lookNow()), isBusy))
    {
        open();
    }

    void open()
    {
        test::showAt(page, 1150, 720);
        page.entered();
        REQUIRE(QTest::qWaitFor(
            [&] { return presenter.isLoaded() || presenter.error().code != ErrorCode::None; }));
        QTest::qWait(0);
    }
};

} // namespace

TEST_CASE("an empty home says what to do first")
{
    HomeScene scene(false);
    CHECK(scene.page.findChild<QWidget *>(u"noParked"_s)->isVisible());
    CHECK(scene.presenter.firstService() == u"ektp_enrolment"_s);
    CHECK(scene.page.findChild<QLabel *>(u"queueText"_s)->text().contains(u"Tidak ada"_s));
    CHECK_FALSE(scene.page.findChild<QAbstractButton *>(u"queueAct"_s)->isVisible());
}

TEST_CASE("a service tile starts its service and names what the resident brings")
{
    HomeScene scene(false);
    QSignalSpy started(&scene.page, &HomePage::startRequested);
    auto *tile = scene.page.findChild<QAbstractButton *>(u"service_ektp_enrolment"_s);
    REQUIRE(tile);
    CHECK(tile->accessibleDescription().startsWith(u"Perlu:"_s));
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Space);
    REQUIRE(started.count() == 1);
    CHECK(started[0][0].toString() == u"ektp_enrolment"_s);
}

TEST_CASE("a service that can't start is not the one of F2")
{
    HomeScene scene(false);
    scene.gateway.data.services[0].blockedBy = ErrorCode::DiskFull;
    scene.presenter.refresh();
    REQUIRE(QTest::qWaitFor([&] { return scene.presenter.firstService().isEmpty(); }));
    CHECK_FALSE(scene.page.findChild<QAbstractButton *>(u"service_ektp_enrolment"_s)->isEnabled());
}

TEST_CASE("what is parked can be seen and clicked after the page was refreshed in sight")
{
    HomeScene scene(true);
    REQUIRE(scene.gateway.data.parked.size() > 1);
    for (int round = 0; round < 2; ++round) {
        QSignalSpy changed(&scene.presenter, &HomePresenter::changed);
        scene.presenter.refresh();
        REQUIRE(QTest::qWaitFor([&] { return changed.count() > 0; }));
        QTest::qWait(0); // the rows before are deleted later, the new ones laid out
        for (const ParkedVisit &visit :
             scene.gateway.data.parked) { // all of them, on a page with room for more
            const auto *row = scene.page.findChild<QAbstractButton *>(
                u"parked_"_s + visit.id.toString(QUuid::WithoutBraces));
            REQUIRE(row);
            CHECK(QTest::qWaitFor([&] {
                return row->height() > 0 && row->visibleRegion().boundingRect().height() == row->height();
            }));
        }
    }
}

TEST_CASE("a parked visit is resumed, actions are told, the queue is counted")
{
    HomeScene scene(true);
    QSignalSpy resumed(&scene.page, &HomePage::resumeRequested);
    const auto id = scene.gateway.data.parked[0].id;
    auto *row = scene.page.findChild<QAbstractButton *>(u"parked_"_s + id.toString(QUuid::WithoutBraces));
    REQUIRE(row);
    CHECK(row->accessibleName() == u"Bagas Prasetyo"_s);
    QTest::mouseClick(row, Qt::LeftButton);
    REQUIRE(resumed.count() == 1);
    CHECK(resumed[0][0].toUuid() == id);
    CHECK(scene.page.findChild<QLabel *>(u"queueText"_s)->text().contains(u"12 rekaman"_s));
}

TEST_CASE("home by keyboard: F8 goes on with the topmost parked visit, arrows and Tab walk, Enter opens")
{
    HomeScene scene(true);
    QSignalSpy resumed(&scene.page, &HomePage::resumeRequested);
    const auto &parked = scene.gateway.data.parked;
    REQUIRE(parked.size() > 1);
    scene.page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&scene.page));
    scene.page.setFocus();
    QTest::keyClick(&scene.page, Qt::Key_F8);
    REQUIRE(resumed.count() == 1);
    CHECK(resumed[0][0].toUuid() == parked[0].id);

    const QString second = u"parked_"_s + parked[1].id.toString(QUuid::WithoutBraces);
    const auto focusName = [&] {
        return scene.page.focusWidget() ? scene.page.focusWidget()->objectName() : QString();
    };
    QTest::keyClick(&scene.page, Qt::Key_Tab);
    CHECK(focusName().startsWith(u"service_"_s)); // not the window's header
    for (int step = 0; step < 20 && focusName() != second; ++step)
        QTest::keyClick(scene.page.focusWidget(), Qt::Key_Down);
    REQUIRE(focusName() == second);

    QSignalSpy changed(&scene.presenter, &HomePresenter::changed);
    scene.presenter.refresh(); // as every half minute
    REQUIRE(QTest::qWaitFor([&] { return changed.count() > 0; }));
    CHECK(focusName() == second);
    QTest::keyClick(scene.page.focusWidget(), Qt::Key_Return);
    REQUIRE(resumed.count() == 2);
    CHECK(resumed[1][0].toUuid() == parked[1].id);
}

TEST_CASE("a load that fails leaves the last figures and offers to try again")
{
    HomeScene scene(true);
    scene.gateway.error = {ErrorCode::DatabaseQuery, {}};
    scene.presenter.refresh();
    REQUIRE(QTest::qWaitFor([&] { return scene.presenter.error().code != ErrorCode::None; }));
    CHECK(scene.page.findChild<QLabel *>(u"bannerHead"_s)->isVisible());
    CHECK(scene.presenter.data().parked.size() == 3);
    scene.gateway.error = {};
    QTest::mouseClick(scene.page.findChild<QAbstractButton *>(u"bannerAction"_s), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return scene.presenter.error().code == ErrorCode::None; }));
    CHECK_FALSE(scene.page.findChild<QLabel *>(u"bannerHead"_s)->isVisible());
}

TEST_CASE("home stops asking when it is left")
{
    HomeScene scene(false);
    const int before = scene.gateway.loads;
    scene.page.hide();
    scene.presenter.setActive(false);
    QTest::qWait(0);
    CHECK(scene.gateway.loads == before);
}

TEST_CASE("nothing is cut on home, in both languages and in large text")
{
    test::inEveryLook([] {
        for (const bool isBusy : {false, true}) {
            HomeScene scene(isBusy);
            // A list that gets its scroll bar is laid out once more.
            CHECK(test::cutTexts(scene.page).join(u'\n').toStdString() == "");
        }
    });
}

TEST_CASE("a list that is drawn anew while the page is seen is as tall as its rows")
{
    HomeScene scene(true);
    auto *row = scene.page.findChild<QAbstractButton *>(
        u"parked_"_s + scene.gateway.data.parked[0].id.toString(QUuid::WithoutBraces));
    REQUIRE(row);
    const int loads = scene.gateway.loads;
    scene.presenter.refresh();
    REQUIRE(QTest::qWaitFor([&] { return scene.gateway.loads > loads && scene.presenter.isLoaded(); }));
    QTest::qWait(20);
    row = scene.page.findChild<QAbstractButton *>(
        u"parked_"_s + scene.gateway.data.parked[0].id.toString(QUuid::WithoutBraces));
    const auto *area = row->parentWidget()->parentWidget()->parentWidget();
    const int rows = int(scene.gateway.data.parked.size());
    CHECK(area->height() >= rows * row->sizeHint().height());
}

TEST_CASE("copies that are not written are told with their folder and what to do")
{
    HomeScene scene(false);
    scene.gateway.data.actions = {{ActionNeeded::Kind::MirrorBehind, 3, u"/media/stik"_s},
                                  {ActionNeeded::Kind::MirrorDamaged, 2, u"/media/stik"_s}};
    scene.presenter.refresh();
    REQUIRE(QTest::qWaitFor([&] { return !scene.presenter.data().actions.empty(); }));
    QStringList said;
    for (const auto *button : scene.page.findChildren<QAbstractButton *>())
        said << button->accessibleName() + u' ' + button->accessibleDescription();
    CHECK(said.join(u'\n').contains(u"3 salinan rekaman tidak tertulis Sambungkan medianya: /media/stik"_s));
    CHECK(said.join(u'\n').contains(
        u"2 salinan rekaman ditemukan rusak Sudah ditulis lagi. Ganti media salinan ini: /media/stik"_s));
}

TEST_CASE("in large text no line of a row is cut: a deadline is read to its end")
{
    test::inEveryLook([] {
        if (!Theme::get().appearance().hasLargeText)
            return;
        HomeScene scene(true);
        int rows = 0;
        for (const auto *row : scene.page.findChildren<ListRow *>()) {
            if (!row->isVisible())
                continue;
            ++rows;
            REQUIRE(QTest::qWaitFor([&] { return row->height() >= row->heightForWidth(row->width()); }));
            CHECK(row->heightForWidth(row->width() / 2) > row->heightForWidth(row->width()));
        }
        CHECK(rows > 3);
    });
}

TEST_CASE("a row is as high as its words: a longer line makes it higher in large text alone")
{
    const auto heightWith = [](const QString &detail) {
        return ListRow(u"queue"_s, ColourRole::Text, u"Pendek"_s, detail).heightForWidth(300);
    };
    const QString deadline = u"Pemberitahuan paling lambat 18 jam lagi, tertulis."_s;
    test::useTheme({.isDark = false, .hasLargeText = true});
    CHECK(heightWith(deadline) > heightWith(u"18 jam"_s));
    test::useTheme({.isDark = false, .hasLargeText = false});
    CHECK(heightWith(deadline) == heightWith(u"18 jam"_s));
}
