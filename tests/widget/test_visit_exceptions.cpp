// SPDX-License-Identifier: GPL-3.0-or-later
// F4: fingers and eyes that cannot be recorded.
#include "app/desktop/widgets/EyesView.h"
#include "app/desktop/widgets/HandsView.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/words/Words.h"
#include "tests/widget/VisitScene.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

using device::Position;

namespace {

struct ExceptionScene : VisitScene
{
    explicit ExceptionScene(QHash<QString, QJsonValue> settings = {})
        : VisitScene(std::move(settings))
    {}

    void open()
    {
        key(Qt::Key_F4);
        REQUIRE(waitForDialog(u"exceptionDialog"_s));
    }
    void choose(Position position)
    {
        if (auto *hands = find<HandsView>(u"exceptionHands"_s))
            Q_EMIT hands->chosen(position);
        else
            Q_EMIT find<EyesView>(u"exceptionEyes"_s)->chosen(position);
    }
    void chooseReason(const QString &code)
    {
        auto *reasons = find<QComboBox>(u"exceptionReason"_s);
        const int index = reasons->findData(code);
        INFO(code.toStdString());
        REQUIRE(index > 0);
        reasons->setCurrentIndex(index);
    }
    [[nodiscard]] bool offers(const QString &code)
    {
        return find<QComboBox>(u"exceptionReason"_s)->findData(code) > 0;
    }
    void takeEvidence()
    {
        auto *button = find<QAbstractButton>(u"takeEvidence"_s);
        REQUIRE(waitFor([&] { return button->isEnabled(); }));
        camera.next.push_back(person.face(sim::Backdrop::Red));
        const QString before = button->text();
        button->click();
        REQUIRE(waitFor([&] { return button->isEnabled() && button->text() != before; }, 30'000));
    }
    [[nodiscard]] bool maySave() { return find<QAbstractButton>(u"saveException"_s)->isEnabled(); }
    void save()
    {
        REQUIRE(maySave());
        click(u"saveException"_s);
        REQUIRE(waitFor([&] { return !isShown(u"exceptionDialog"_s); }));
    }
};

} // namespace

TEST_CASE("a missing finger: what, why and an evidence photo; the scanner does not wait for it any more")
{
    ExceptionScene scene;
    scene.startAt(u"fingers"_s);
    scene.open();
    REQUIRE(scene.waitFor([&] { return scene.camera.isOpen; }));
    CHECK_FALSE(scene.fingers.isOpen);
    CHECK_FALSE(scene.maySave());
    scene.choose(Position::RightRing);
    scene.chooseReason(u"amputation"_s);
    CHECK_FALSE(scene.isShown(u"appointmentOffered"_s)); // it will not grow again
    CHECK_FALSE(scene.maySave());                        // no photo yet
    const int height = scene.find(u"exceptionDialog"_s)->height();
    scene.takeEvidence();
    CHECK(scene.find(u"exceptionDialog"_s)->height() == height); // its buttons stay on a small screen
    scene.save();
    const BiometricException *exception = scene.visit().exceptionFor(Position::RightRing);
    REQUIRE(exception);
    CHECK(exception->isPermanent);
    CHECK_FALSE(exception->evidence.isEmpty());
    CHECK(scene.camera.requests.back().position == Position::Evidence);
    REQUIRE(scene.waitForLive());
    CHECK_FALSE(scene.camera.isOpen); // given back
    scene.take(scene.fingers, scene.person.slap(Position::RightFour, {Position::RightRing}));
    CHECK(scene.fingers.requests.back().missing == std::vector{Position::RightRing});
    CHECK(scene.visit().attempts(u"fingers"_s, Position::RightFour).back()->parts.size() == 3);
}

TEST_CASE("a temporary reason offers another day first")
{
    ExceptionScene scene;
    scene.startAt(u"iris"_s);
    scene.open();
    scene.choose(Position::LeftEye);
    CHECK_FALSE(scene.offers(u"amputation"_s)); // no reason for an eye
    scene.chooseReason(u"eye_infection"_s);
    scene.takeEvidence();
    REQUIRE(scene.isShown(u"appointmentOffered"_s));
    CHECK_FALSE(scene.maySave());
    scene.click(u"appointmentOffered"_s);
    scene.save();
    const BiometricException *exception = scene.visit().exceptionFor(Position::LeftEye);
    REQUIRE(exception);
    CHECK_FALSE(exception->isPermanent);
    CHECK(exception->appointmentOffered);
}

TEST_CASE("a reason in one's own words wants the words")
{
    ExceptionScene scene;
    scene.startAt(u"fingers"_s);
    scene.open();
    scene.choose(Position::LeftThumb);
    scene.chooseReason(u"other"_s);
    scene.takeEvidence();
    CHECK_FALSE(scene.maySave());
    scene.type(u"exceptionNote"_s, u"jari kaku sejak lahir"_s);
    scene.save();
    REQUIRE(scene.visit().exceptionFor(Position::LeftThumb));
    CHECK(scene.visit().exceptionFor(Position::LeftThumb)->note == u"jari kaku sejak lahir"_s);
}

TEST_CASE("an exception can be taken back, and the finger is asked for again")
{
    ExceptionScene scene;
    scene.startAt(u"fingers"_s, [](VisitEngine &engine) {
        REQUIRE(engine.addException({Position::RightRing, u"amputation"_s, {}, "jpeg", false}));
    });
    scene.open();
    CHECK_FALSE(scene.isShown(u"removeException"_s));
    scene.choose(Position::RightRing);
    REQUIRE(scene.isShown(u"removeException"_s));
    scene.click(u"removeException"_s);
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"exceptionDialog"_s); }));
    CHECK_FALSE(scene.visit().exceptionFor(Position::RightRing));
    scene.take(scene.fingers, scene.person.slap(Position::RightFour));
    CHECK(scene.fingers.requests.back().missing.empty());
    CHECK(scene.visit().attempts(u"fingers"_s, Position::RightFour).back()->parts.size() == 4);
}

TEST_CASE("both eyes excepted is no dead end")
{
    ExceptionScene scene;
    scene.startAt(u"iris"_s);
    scene.open();
    scene.choose(Position::RightEye);
    scene.choose(Position::LeftEye);
    scene.chooseReason(u"blind"_s);
    scene.takeEvidence();
    scene.save();
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Lanjut"_s; }));
    scene.press();
    CHECK(scene.waitForStep(u"index_recheck"_s));
}

TEST_CASE("a picture that is still being measured when F4 is pressed is no evidence photo")
{
    ExceptionScene scene;
    scene.startAt(u"fingers"_s);
    REQUIRE(scene.waitForLive());
    scene.press();
    REQUIRE(scene.waitFor([&] { return scene.fingers.isCapturing; }));
    scene.fingers.finish(scene.person.slap(Position::RightFour)); // measured in the background now
    scene.key(Qt::Key_F4);
    REQUIRE(scene.waitForDialog(u"exceptionDialog"_s));
    scene.choose(Position::RightRing);
    scene.chooseReason(u"amputation"_s);
    // The analysis thread works in order: when the photo is through, the slap was too.
    auto *button = scene.find<QAbstractButton>(u"takeEvidence"_s);
    REQUIRE(scene.waitFor([&] { return button->isEnabled(); }));
    CHECK(button->text() == u"Ambil foto bukti"_s);
    CHECK_FALSE(scene.maySave());
    scene.takeEvidence();
    CHECK(scene.maySave());
    scene.key(Qt::Key_Escape);
}

TEST_CASE("a camera that fails while the evidence is taken can be tried again in the same dialogue")
{
    ExceptionScene scene;
    scene.startAt(u"fingers"_s);
    scene.open();
    REQUIRE(scene.waitFor([&] { return scene.camera.isOpen; }));
    scene.choose(Position::RightRing);
    scene.chooseReason(u"amputation"_s);
    scene.camera.unplug();
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"dialogError"_s); }));
    CHECK(scene.text(u"dialogError"_s) ==
          words::failure(device::FailureReason::Gone, device::Role::Camera).text());
    scene.click(u"takeEvidence"_s); // "try the camera again"
    REQUIRE(scene.waitFor([&] { return scene.camera.isOpen; }));
    CHECK_FALSE(scene.isShown(u"dialogError"_s));
    scene.takeEvidence();
    scene.save();
    CHECK(scene.visit().exceptionFor(Position::RightRing));
}

TEST_CASE("a camera that stays away is no dead end: the exception says that there is no photo")
{
    ExceptionScene scene;
    scene.startAt(u"fingers"_s);
    scene.open();
    REQUIRE(scene.waitFor([&] { return scene.camera.isOpen; }));
    CHECK_FALSE(scene.isShown(u"noCamera"_s));
    scene.choose(Position::RightRing);
    scene.chooseReason(u"amputation"_s);
    scene.camera.unplug();
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"noCamera"_s); }));
    CHECK_FALSE(scene.find<QAbstractButton>(u"saveException"_s)->isEnabled());
    scene.find<QAbstractButton>(u"noCamera"_s)->click();
    scene.save();
    const BiometricException *exception = scene.visit().exceptionFor(Position::RightRing);
    REQUIRE(exception);
    CHECK(exception->evidence.isEmpty());
    CHECK(exception->noEvidenceReason == u"no_camera"_s);
}

TEST_CASE("who cannot sign states orally; the signature exception carries through to the statement")
{
    ExceptionScene scene;
    scene.startAt(u"signature"_s);
    scene.open();
    scene.chooseReason(u"cannot_sign"_s);
    scene.save();
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Lanjut"_s; }));
    scene.press();
    REQUIRE(scene.waitForStep(u"fingers"_s));
    CHECK(scene.visit().exceptionFor(Position::Signature));
}
