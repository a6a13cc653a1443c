// SPDX-License-Identifier: GPL-3.0-or-later
// A finger that is another one: given wrongly now, or recorded wrongly before.
#include "app/desktop/widgets/AdviceBar.h"
#include "app/desktop/widgets/HandsView.h"
#include "tests/widget/VisitScene.h"

#include <QAbstractButton>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

using device::Position;

namespace {

struct MixUpScene : VisitScene
{
    [[nodiscard]] QString advice() { return page()->frame().advice()->shownAdvice(); }
    void confirmPutOut()
    {
        REQUIRE(waitFor([&] { return isShown(u"putOut"_s); }));
        key(Qt::Key_F5);
        REQUIRE(waitForDialog(u"reasonDialog"_s));
        CHECK_FALSE(isShown(u"reason_wrong_finger"_s)); // the only answer is no question
        click(u"confirm"_s);
    }
    /// The visit at the re-check, with the real prints of the index fingers, swapped where wanted.
    void startAtRecheck(bool areSwapped)
    {
        startAt(u"index_recheck"_s, [&](VisitEngine &engine) {
            REQUIRE(engine.rejectParts(u"fingers"_s, {Position::RightIndex, Position::LeftIndex},
                                       u"wrong_finger"_s));
            for (const Position slap : {Position::RightFour, Position::LeftFour})
                REQUIRE(engine.keepAttempt(u"fingers"_s, sampleAttempt(engine.visit(), slap, 60)));
            auto analyser = CaptureAnalyser::create();
            REQUIRE(analyser);
            for (const Position index : {Position::RightIndex, Position::LeftIndex}) {
                const bool isRight = index == Position::RightIndex;
                const Position real = isRight != areSwapped ? Position::RightIndex : Position::LeftIndex;
                AnalysisRequest request;
                request.type = StepType::Fingers;
                request.capture = index;
                auto capture = analyser->analyse(person.fingerAs(index, real), request);
                REQUIRE(capture);
                REQUIRE(capture->attempt.parts[0].score > 60);
                REQUIRE(engine.keepAttempt(u"fingers"_s, capture->attempt));
            }
            REQUIRE(engine.finishStep(u"fingers"_s));
        });
    }
};

} // namespace

TEST_CASE("a finger that is recorded already counts for no other, is named, and the right one goes on")
{
    MixUpScene scene;
    scene.fingers.setCanCapture(device::allFingers());
    scene.startAt(u"fingers"_s);
    scene.take(scene.fingers, scene.person.finger(Position::RightIndex));
    CHECK_FALSE(scene.isShown(u"putOut"_s));
    scene.press();
    scene.take(scene.fingers, scene.person.fingerAs(Position::RightMiddle, Position::RightIndex));
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"putOut"_s); }));
    CHECK(scene.primary()->text() == u"Coba lagi"_s); // not "Lanjut", however good the picture is
    CHECK(scene.waitFor([&] {
        return scene.advice() == u"Sudah direkam sebagai telunjuk kanan. Letakkan jari yang diminta."_s;
    }));
    scene.press();
    scene.take(scene.fingers, scene.person.finger(Position::RightMiddle));
    CHECK_FALSE(scene.isShown(u"putOut"_s));
    CHECK(scene.primary()->text().startsWith(u"Lanjut"_s));
    CHECK(scene.visit().best(u"fingers"_s, Position::RightIndex));
}

TEST_CASE("where the earlier finger was the wrong one it is put out and taken again")
{
    MixUpScene scene;
    scene.fingers.setCanCapture(device::allFingers());
    scene.startAt(u"fingers"_s);
    scene.take(scene.fingers,
               scene.person.fingerAs(Position::RightIndex, Position::RightMiddle)); // nobody saw it
    scene.press();
    scene.take(scene.fingers, scene.person.finger(Position::RightMiddle));
    scene.confirmPutOut();
    REQUIRE(scene.waitForLive());
    CHECK_FALSE(scene.visit().best(u"fingers"_s, Position::RightIndex));
    scene.take(scene.fingers, scene.person.finger(Position::RightIndex));
    CHECK(scene.fingers.requests.back().position == Position::RightIndex);
    CHECK(scene.visit().attempts().back().retakeReason == u"wrong_finger"_s);
    CHECK_FALSE(scene.isShown(u"putOut"_s));
    scene.press();
    scene.take(scene.fingers, scene.person.finger(Position::RightMiddle));
    CHECK(scene.fingers.requests.back().position == Position::RightMiddle);
    CHECK(scene.primary()->text().startsWith(u"Lanjut"_s));
}

TEST_CASE("a wrong finger at the re-check is named, and the right one confirms")
{
    MixUpScene scene;
    scene.startAtRecheck(/*areSwapped=*/false);
    scene.take(scene.fingers, scene.person.fingerAs(Position::RightIndex, Position::LeftIndex));
    CHECK(scene.waitFor([&] {
        return scene.advice() == u"Ini telunjuk kiri, bukan telunjuk kanan. Letakkan jari yang diminta."_s;
    }));
    scene.press();
    scene.take(scene.fingers, scene.person.finger(Position::RightIndex));
    CHECK(scene.primary()->text().startsWith(u"Lanjut"_s));
}

TEST_CASE("swapped hands found at the re-check lead back to the fingers, without their old prints")
{
    MixUpScene scene;
    scene.startAtRecheck(/*areSwapped=*/true);
    scene.take(scene.fingers, scene.person.finger(Position::RightIndex));
    scene.confirmPutOut();
    REQUIRE(scene.waitForStep(u"fingers"_s));
    for (const Position index : {Position::RightIndex, Position::LeftIndex})
        CHECK_FALSE(scene.visit().best(u"fingers"_s, index));
    CHECK(scene.visit().best(u"fingers"_s, Position::RightThumb)); // nobody doubts the thumbs
    scene.take(scene.fingers, scene.person.slap(Position::RightFour));
    CHECK(scene.fingers.requests.back().position == Position::RightFour);
}
