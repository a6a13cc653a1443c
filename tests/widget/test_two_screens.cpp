// SPDX-License-Identifier: GPL-3.0-or-later
// The applicant's view on a platform that has two screens: two_screens.json.
#include "app/desktop/applicant/ApplicantScreen.h"
#include "app/desktop/applicant/ApplicantView.h"
#include "app/desktop/applicant/Screens.h"
#include "app/desktop/widgets/PreviewView.h"
#include "tests/widget/WidgetSupport.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QScreen>
#include <QTest>

using namespace loket::desktop;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

ApplicantView *viewWindow()
{
    for (QWidget *window : QApplication::topLevelWidgets())
        if (auto *view = qobject_cast<ApplicantView *>(window))
            return view;
    return nullptr;
}

} // namespace

TEST_CASE(
    "the view fills the screen on which the operator is not, and changes sides with the operator's window")
{
    useTheme();
    REQUIRE(QGuiApplication::screens().size() == 2);
    const QScreen *first = QGuiApplication::screens()[0];
    const QScreen *second = QGuiApplication::screens()[1];
    Screens screens;
    QWidget desk;
    desk.setGeometry(first->geometry().adjusted(100, 100, -100, -100));
    desk.show();
    ApplicantScreen applicant(screens, desk);
    applicant.show(restScene(ApplicantRest::Welcome, u"Kec. Contoh, Loket 2"_s), nullptr);
    applicant.setMode(ApplicantMode::SecondScreen);
    REQUIRE(applicant.place() == ApplicantScreen::Place::Window);
    CHECK(viewWindow()->geometry() == second->geometry());
    CHECK(viewWindow()->isFullScreen());
    desk.setGeometry(second->geometry().adjusted(100, 100, -100, -100));
    CHECK(QTest::qWaitFor([&] { return viewWindow()->geometry() == first->geometry(); }));
    applicant.setMode(ApplicantMode::Off);
    CHECK(viewWindow() == nullptr);
}

TEST_CASE("a live picture on a full screen leaves the window most of its time")
{
    useTheme();
    Screens screens;
    QWidget desk;
    desk.show();
    PreviewView stage;
    QImage camera(1280, 720, QImage::Format_BGR888);
    camera.fill(Qt::darkCyan);
    stage.setImage(camera);
    ApplicantScreen applicant(screens, desk);
    ApplicantScene scene = restScene(ApplicantRest::Welcome, u"Kec. Contoh, Loket 2"_s);
    scene.preview = ApplicantPreview::Mirrored;
    applicant.setMode(ApplicantMode::SecondScreen);
    applicant.show(scene, &stage);
    REQUIRE(QTest::qWaitFor([] { return viewWindow()->findChild<PreviewView *>()->isVisible(); }));
    int painted = 0;
    QObject::connect(viewWindow()->findChild<PreviewView *>(), &PreviewView::pictureChanged, &stage,
                     [&] { ++painted; });
    constexpr int kFrames = 30;
    for (int i = 0; i < kFrames; ++i)
        stage.setImage(camera); // all at once, as after a stall
    CHECK(painted <= 1);        // the newest wins; the others cost nothing
    CHECK(QTest::qWaitFor([&] { return painted > 0; }));
}
