// SPDX-License-Identifier: GPL-3.0-or-later
// Taking pictures: attempts, the best of them, acceptance, trouble.
#include "app/desktop/widgets/HandsView.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/words/Words.h"
#include "tests/widget/VisitScene.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

using device::Position;

namespace {

/// No picture is ever good enough.
QHash<QString, QJsonValue> strict(const QString &threshold, int attempts)
{
    return {{threshold, 100}, {u"attempts_per_capture"_s, attempts}};
}

/// The same picture for longer than the live check asks for; each frame is answered before the next comes.
/// `from`: the number of frames shown before.
void showSteadily(VisitScene &scene, const device::Capture &capture, int from)
{
    for (int i = from; i < from + 12; ++i) {
        device::Frame frame = capture.samples.front().image;
        frame.sequence = quint64(i + 1);
        frame.capturedAtMs = 150 * i;
        bool isMeasured = false;
        auto *controller = &scene.page()->capture();
        const auto connection = QObject::connect(controller, &CaptureController::live, controller,
                                                 [&](const LiveResult &) { isMeasured = true; });
        Q_EMIT scene.camera.previewFrame(frame);
        REQUIRE(scene.waitFor([&] { return isMeasured; }));
        QObject::disconnect(connection);
    }
}

device::Capture dull(VisitScene &scene) { return scene.person.face(sim::Backdrop::Blue, 20); }

} // namespace

TEST_CASE("a good photo is kept by one key, and the next key goes on")
{
    VisitScene scene;
    scene.startAt(u"photo"_s);
    CHECK(scene.camera.isOpen);
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Red));
    CHECK(scene.attemptsOf(u"photo"_s, Position::Face) == 1);
    CHECK(scene.camera.requests.back().position == Position::Face);
    CHECK(scene.primary()->text() == u"Lanjut"_s);
    CHECK(scene.find<PreviewView>(u"preview"_s)->hasPicture());
    scene.press();
    REQUIRE(scene.waitForStep(u"photo_approval"_s));
    CHECK_FALSE(scene.camera.isOpen); // nobody films while the photo is looked at
}

TEST_CASE("a key that rattles takes one picture and skips no step")
{
    VisitScene scene;
    scene.startAt(u"photo"_s);
    REQUIRE(scene.waitForLive());
    scene.pressPrimaryKey();
    scene.pressPrimaryKey();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s, /*autorep=*/true);
    QCoreApplication::sendEvent(scene.primary(), &held);
    CHECK(scene.camera.requests.size() == 1);
    scene.camera.finish(scene.person.face(sim::Backdrop::Red));
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Lanjut"_s; }, 30'000));
    scene.press();
    scene.pressPrimaryKey(); // within 400 ms: not also the photo's approval
    REQUIRE(scene.waitForStep(u"photo_approval"_s));
    scene.pressPrimaryKey();
    QTest::qWait(PrimaryButton::kOnceWithinMs); // long enough for a wrong second press to have worked
    CHECK(scene.step() == u"photo_approval"_s);
}

TEST_CASE("what a slap gave stands beside the drawn hands on a small screen, without scrolling")
{
    VisitScene scene;
    scene.startAt(u"fingers"_s);
    scene.take(scene.fingers, scene.person.slap(Position::RightFour));
    QTest::qWait(0);
    CHECK(scene.window().size() == QSize(1366, 768));
    CHECK(scene.find<QScrollArea>(u"panelScroll"_s)->verticalScrollBar()->maximum() == 0);
    CHECK(scene.find<HandsView>(u"hands"_s)->height() >= 110);
}

TEST_CASE("F6 takes it again; a worse later attempt never replaces a better one")
{
    VisitScene scene;
    scene.startAt(u"photo"_s);
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Red, 95));
    const int first = scene.visit().best(u"photo"_s, Position::Face).part->score;
    scene.key(Qt::Key_F6);
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Blue, 30)); // dull, before the wrong colour
    REQUIRE(scene.attemptsOf(u"photo"_s, Position::Face) == 2);
    const Visit::Best best = scene.visit().best(u"photo"_s, Position::Face);
    CHECK(scene.visit().attempts(u"photo"_s, Position::Face).back()->score() < first);
    CHECK(best.attempt->number == 1);
    CHECK(best.part->score == first);
    CHECK(scene.find<QAbstractButton>(u"attempt1"_s)->text().contains(u'★'));
    CHECK_FALSE(scene.find<QAbstractButton>(u"attempt2"_s)->text().contains(u'★'));
    CHECK(scene.primary()->text() == u"Lanjut"_s); // the first one is still good enough
    CHECK(scene.visit().attempts(u"photo"_s, Position::Face).back()->retakeReason == u"operator_choice"_s);
}

TEST_CASE("below the threshold it is tried again; after so many attempts it may be accepted with a reason")
{
    VisitScene scene(strict(u"quality.photo"_s, 2));
    scene.startAt(u"photo"_s);
    scene.take(scene.camera, dull(scene));
    CHECK(scene.primary()->text() == u"Coba lagi"_s);
    CHECK_FALSE(scene.isShown(u"accept"_s));
    scene.press();
    scene.take(scene.camera, dull(scene));
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"accept"_s); }));
    scene.key(Qt::Key_F7);
    REQUIRE(scene.waitForDialog(u"reasonDialog"_s));
    CHECK_FALSE(scene.find<QAbstractButton>(u"confirm"_s)->isEnabled());
    scene.click(u"reason_other"_s);
    CHECK_FALSE(scene.find<QAbstractButton>(u"confirm"_s)->isEnabled()); // "other" wants words
    scene.click(u"reason_best_possible"_s);
    scene.click(u"confirm"_s);
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Lanjut"_s; }));
    REQUIRE(scene.visit().acceptances().size() == 1);
    CHECK(scene.visit().acceptances()[0].reason == u"best_possible"_s);
    CHECK(scene.waitFor([&] { return scene.find<PreviewView>(u"preview"_s)->hasPicture(); })); // what was accepted
    scene.press();
    CHECK(scene.waitForStep(u"photo_approval"_s));
}

TEST_CASE("accepting while the camera runs goes on with the next capture, not with a dead page")
{
    VisitScene scene(strict(u"quality.finger"_s, 1));
    scene.startAt(u"fingers"_s);
    scene.take(scene.fingers, scene.person.slap(Position::RightFour));
    scene.press(); // "try again": live
    REQUIRE(scene.waitForLive());
    scene.key(Qt::Key_F7);
    REQUIRE(scene.waitForDialog(u"reasonDialog"_s));
    CHECK_FALSE(scene.fingers.isOpen); // nothing is taken behind the dialogue
    scene.click(u"reason_worn_skin"_s);
    scene.click(u"confirm"_s);
    REQUIRE(scene.waitFor([&] { return scene.visit().acceptances().size() == 4; }));
    REQUIRE(scene.waitForLive());
    scene.take(scene.fingers, scene.person.slap(Position::LeftFour));
    CHECK(scene.fingers.requests.back().position == Position::LeftFour);
}

TEST_CASE("a dismissed question about acceptance takes the picture up again")
{
    VisitScene scene(strict(u"quality.photo"_s, 1));
    scene.startAt(u"photo"_s);
    scene.take(scene.camera, dull(scene));
    scene.press();
    REQUIRE(scene.waitForLive());
    scene.key(Qt::Key_F7);
    REQUIRE(scene.waitForDialog(u"reasonDialog"_s));
    scene.key(Qt::Key_Escape);
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"reasonDialog"_s); }));
    REQUIRE(scene.waitForLive());
    CHECK(scene.visit().acceptances().empty());
    CHECK(scene.camera.isPreviewing);
}

TEST_CASE("what the person can mend is said, and the camera goes on")
{
    VisitScene scene;
    scene.startAt(u"photo"_s);
    scene.take(scene.camera, device::Retry{device::RetryReason::TooFar, {}});
    CHECK(scene.text(u"adviceText"_s) == words::retry(device::RetryReason::TooFar));
    CHECK(scene.attemptsOf(u"photo"_s, Position::Face) == 0);
    CHECK(scene.trouble().isEmpty());
    CHECK(scene.waitForLive());
}

TEST_CASE("Esc stops a capture that waits for somebody; nothing is kept and nothing is lost")
{
    VisitScene scene;
    scene.startAt(u"fingers"_s);
    REQUIRE(scene.waitForLive());
    scene.press();
    REQUIRE(scene.waitFor([&] { return scene.fingers.isCapturing && scene.isShown(u"stop"_s); }));
    scene.key(Qt::Key_Escape);
    REQUIRE(scene.waitFor([&] { return !scene.fingers.isCapturing; }));
    REQUIRE(scene.waitForLive());
    CHECK_FALSE(scene.isShown(u"stop"_s));
    CHECK(scene.visit().attempts(u"fingers"_s, Position::RightFour).empty());
    scene.key(Qt::Key_Escape); // nothing runs: it leads nowhere
    CHECK(scene.step() == u"fingers"_s);
}

TEST_CASE(
    "a device pulled out in mid-capture: what happened, what is safe, what to do; F4 and again are there")
{
    VisitScene scene;
    scene.startAt(u"fingers"_s, [](VisitEngine &engine) {
        REQUIRE(engine.keepAttempt(u"fingers"_s, sampleAttempt(engine.visit(), Position::RightFour, 80)));
    });
    REQUIRE(scene.waitForLive());
    scene.press();
    REQUIRE(scene.waitFor([&] { return scene.fingers.isCapturing; }));
    CHECK(scene.fingers.requests.back().position == Position::LeftFour); // the right hand is there
    scene.fingers.unplug();
    REQUIRE(scene.waitFor([&] { return !scene.trouble().isEmpty(); }));
    CHECK(scene.trouble() == words::failure(device::FailureReason::Gone, device::Role::Fingerprint).text());
    CHECK(scene.trouble().contains(u"Semua yang sudah terekam aman."_s));
    CHECK(scene.trouble().contains(u"F4"_s));
    CHECK(scene.attemptsOf(u"fingers"_s, Position::RightFour) == 1);
    scene.key(Qt::Key_F4);
    REQUIRE(scene.waitForDialog(u"exceptionDialog"_s));
    scene.key(Qt::Key_Escape);
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"exceptionDialog"_s); }));
    // Plugged in again, it goes on where it was.
    REQUIRE(scene.waitForLive());
    CHECK(scene.trouble().isEmpty());
    scene.take(scene.fingers, scene.person.slap(Position::LeftFour));
    CHECK(scene.attemptsOf(u"fingers"_s, Position::LeftFour) == 1);
}

TEST_CASE("a device that does not open can be tried again")
{
    VisitScene scene;
    scene.camera.failsToOpen = true;
    scene.startAt(u"photo"_s);
    REQUIRE(scene.waitFor([&] { return !scene.trouble().isEmpty(); }));
    CHECK(scene.primary()->text() == u"Coba lagi"_s);
    scene.camera.failsToOpen = false;
    scene.press();
    REQUIRE(scene.waitForLive());
    CHECK(scene.trouble().isEmpty());
}

TEST_CASE("a click on a button of the panel leaves Space to the primary act")
{
    VisitScene scene;
    scene.startAt(u"photo"_s);
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Red));
    scene.click(u"retake"_s);
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Red)); // by the key
    CHECK(scene.attemptsOf(u"photo"_s, Position::Face) == 2);
    scene.click(u"exception"_s);
    REQUIRE(scene.waitForDialog(u"exceptionDialog"_s));
    scene.key(Qt::Key_Escape);
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"exceptionDialog"_s); }));
    scene.press(); // Enter, not "exception" once more
    CHECK(scene.waitForStep(u"photo_approval"_s));
}

TEST_CASE("a step whose pictures are all there shows the last of them and goes on by one key")
{
    VisitScene scene;
    scene.startAt(u"photo"_s, [](VisitEngine &engine) {
        REQUIRE(engine.keepAttempt(u"photo"_s, sampleAttempt(engine.visit(), Position::Face, 80)));
    });
    REQUIRE(scene.waitFor([&] { return scene.find<PreviewView>(u"preview"_s)->hasPicture(); }));
    CHECK_FALSE(scene.camera.isOpen);
    CHECK(scene.primary()->text() == u"Lanjut"_s);
    CHECK(scene.waitFor([&] { return scene.isShown(u"attempt1"_s); }));
    scene.press();
    CHECK(scene.waitForStep(u"photo_approval"_s));
}

TEST_CASE("the applicant may refuse the photo: it is taken again and the refused one is out")
{
    VisitScene scene;
    scene.startAt(u"photo_approval"_s);
    scene.key(Qt::Key_F6);
    REQUIRE(scene.waitForDialog(u"reasonDialog"_s));
    scene.click(u"reason_eyes_closed"_s);
    scene.click(u"confirm"_s);
    REQUIRE(scene.waitForStep(u"photo"_s));
    CHECK_FALSE(scene.visit().best(u"photo"_s, Position::Face));
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Red));
    CHECK(scene.visit().best(u"photo"_s, Position::Face).attempt->number == 2);
}

TEST_CASE("with automatic capture switched off only the key takes the picture")
{
    VisitScene scene({{u"auto_capture"_s, false}});
    scene.startAt(u"photo"_s);
    REQUIRE(scene.waitForLive());
    const device::Capture good = scene.person.face(sim::Backdrop::Red, 95);
    showSteadily(scene, good, 0);
    CHECK(scene.camera.requests.empty());
    scene.take(scene.camera, good);
    CHECK(scene.attemptsOf(u"photo"_s, Position::Face) == 1);
}

TEST_CASE("who stops a capture that came by itself is not overtaken by the next one; the key takes it again")
{
    VisitScene scene;
    scene.startAt(u"photo"_s);
    REQUIRE(scene.waitForLive());
    const device::Capture good = scene.person.face(sim::Backdrop::Red, 95);
    showSteadily(scene, good, 0);
    REQUIRE(scene.waitFor([&] { return scene.camera.isCapturing; })); // steady and good: it came by itself
    scene.key(Qt::Key_Escape);
    REQUIRE(scene.waitForLive());
    showSteadily(scene, good, 12); // as steady as before
    CHECK(scene.camera.requests.size() == 1);
    CHECK(scene.attemptsOf(u"photo"_s, Position::Face) == 0);
    scene.take(scene.camera, good);
    CHECK(scene.attemptsOf(u"photo"_s, Position::Face) == 1);
}

TEST_CASE("another language in the middle of a capture changes the words and nothing else")
{
    VisitScene scene;
    scene.startAt(u"photo"_s);
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Red));
    const int opens = scene.camera.opens;
    Q_EMIT scene.window().languageChosen(u"en"_s);
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Next"_s; }));
    CHECK(scene.text(u"stepTitle"_s) == u"Photo"_s);
    CHECK(scene.camera.opens == opens); // the result stays, nothing is taken anew
    CHECK(scene.find<PreviewView>(u"preview"_s)->hasPicture());
    CHECK(scene.waitFor([&] { return scene.isShown(u"attempt1"_s); }));
    scene.press();
    CHECK(scene.waitForStep(u"photo_approval"_s));
}
