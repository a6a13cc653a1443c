// SPDX-License-Identifier: GPL-3.0-or-later
// The page around the steps: park and resume, cancel, looking back, locking.
#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/shell/MainWindow.h"
#include "app/desktop/widgets/InkSurface.h"
#include "app/desktop/widgets/MaskedField.h"
#include "app/desktop/widgets/StepRail.h"
#include "tests/widget/VisitScene.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace loket;
using namespace loket::desktop;
using namespace loket::test;

using device::Position;

namespace {

/// And waits for the visit that was on the screen.
void unlock(VisitScene &scene, const QString &passphrase = passphraseOf(u"sari"_s))
{
    scene.activate();
    auto *field = scene.find(u"lockScreen"_s)->findChild<QLineEdit *>(u"passphrase"_s);
    QTest::keyClicks(field, passphrase);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(scene.waitFor([&] { return !scene.window().isLocked() && !scene.step().isEmpty(); }));
    REQUIRE(scene.waitForIdle());
}

device::Ink someInk()
{
    device::Ink ink;
    ink.widthMm = 100;
    ink.heightMm = 40;
    ink.strokes = {{{10, 10, 1, 0, true}, {40, 25, 1, 200, true}, {60, 12, 1, 420, true}}};
    return ink;
}

} // namespace

TEST_CASE("F8 parks with everything that was recorded, and the visit comes back at the same step")
{
    VisitScene scene;
    scene.startAt(u"fingers"_s);
    const QUuid id = scene.visit().id();
    scene.take(scene.fingers, scene.person.slap(Position::RightFour));
    scene.key(Qt::Key_F8);
    REQUIRE(scene.waitFor([&] { return !scene.window().visit(); }));
    CHECK(scene.window().currentPage() == PageId::Home);
    CHECK_FALSE(scene.fingers.isOpen);
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"parked_"_s + id.toString(QUuid::WithoutBraces)); }));
    scene.resume(id);
    CHECK(scene.step() == u"fingers"_s);
    CHECK(scene.attemptsOf(u"fingers"_s, Position::RightFour) == 1);
    REQUIRE(scene.waitForLive());
    scene.press();
    REQUIRE(scene.waitFor([&] { return scene.fingers.isCapturing; }));
    CHECK(scene.fingers.requests.back().position == Position::LeftFour);
}

TEST_CASE("a form that was parked or cut off comes back as it was typed")
{
    VisitScene scene;
    scene.start();
    scene.newVisit();
    const QUuid id = scene.visit().id();
    scene.type(u"nik"_s, u"3576014403"_s);
    scene.type(u"full_name"_s, u"Contoh Terputus"_s);
    scene.key(Qt::Key_F8);
    REQUIRE(scene.waitFor([&] { return !scene.window().visit(); }));
    scene.resume(id);
    CHECK(scene.find<NikField>(u"nik"_s)->digits() == u"3576014403"_s);
    CHECK(scene.find<QLineEdit>(u"full_name"_s)->text() == u"Contoh Terputus"_s);
    // And without parking: what stands in the form goes to the journal by itself.
    scene.type(u"full_name"_s, u"Contoh Lagi"_s);
    QString kept;
    CHECK(scene.waitFor([&] {
        scene.page()->session().query<QCborMap>(
            [](VisitEngine &engine) -> Expected<QCborMap> {
                return engine.visit().keptForm(u"registration"_s);
            },
            scene.page(),
            [&kept](const Expected<QCborMap> &fields) {
                kept = fields ? (*fields)[u"full_name"_s].toString() : QString();
            });
        return kept == u"Contoh Lagi"_s;
    }));
}

TEST_CASE("a cancelled visit wants a reason and leaves nothing behind")
{
    VisitScene scene;
    scene.startAt(u"photo"_s);
    const QUuid id = scene.visit().id();
    scene.click(u"cancelVisit"_s);
    REQUIRE(scene.waitForDialog(u"reasonDialog"_s));
    scene.key(Qt::Key_Escape); // thought better of it
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"reasonDialog"_s); }));
    CHECK(scene.step() == u"photo"_s);
    scene.click(u"cancelVisit"_s);
    REQUIRE(scene.waitForDialog(u"reasonDialog"_s));
    scene.click(u"reason_other"_s);
    CHECK_FALSE(scene.find<QAbstractButton>(u"confirm"_s)->isEnabled());
    scene.type(u"note"_s, u"dipanggil pulang"_s);
    scene.click(u"confirm"_s);
    REQUIRE(scene.waitFor([&] { return !scene.window().visit(); }));
    const auto station = scene.leave();
    CHECK(station->summary(id)->state == VisitState::Cancelled);
    CHECK(station->summary(id)->endReason == u"other"_s);
    CHECK(station->summary(id)->endNote == u"dipanggil pulang"_s);
    CHECK_FALSE(station->events(id));
}

TEST_CASE("Ctrl and a digit look at a finished step and change nothing")
{
    VisitScene scene;
    scene.startAt(u"fingers"_s);
    REQUIRE(scene.waitForLive());
    const qint64 events = scene.visit().lastSeq();
    scene.key(Qt::Key_4, Qt::ControlModifier); // the photo
    REQUIRE(scene.waitForDialog(u"stepLook"_s));
    CHECK(scene.step() == u"fingers"_s);
    scene.key(Qt::Key_Escape);
    REQUIRE(scene.waitFor([&] { return !scene.isShown(u"stepLook"_s); }));
    CHECK(scene.visit().lastSeq() == events);
    CHECK(scene.visit().status(u"photo"_s) == StepStatus::Done);
    scene.key(Qt::Key_9, Qt::ControlModifier); // not done yet: nothing to look at
    QTest::qWait(0);
    CHECK_FALSE(scene.isShown(u"stepLook"_s));
    CHECK(scene.waitForLive());
}

TEST_CASE("F12 hides the visit and stops the camera; the same operator comes back to the same step")
{
    VisitScene scene;
    scene.startAt(u"photo"_s);
    REQUIRE(scene.waitForLive());
    scene.key(Qt::Key_F12);
    CHECK(scene.window().isLocked());
    CHECK_FALSE(scene.window().visit());
    CHECK_FALSE(scene.camera.isOpen);
    unlock(scene);
    CHECK(scene.page()->isVisible());
    CHECK(scene.step() == u"photo"_s);
    REQUIRE(scene.waitForLive());
    scene.take(scene.camera, scene.person.face(sim::Backdrop::Red));
    CHECK(scene.attemptsOf(u"photo"_s, Position::Face) == 1);
}

TEST_CASE("what was typed is there after unlocking, with the cursor where it was")
{
    VisitScene scene;
    scene.start();
    scene.newVisit();
    scene.type(u"full_name"_s, u"Contoh War"_s);
    scene.key(Qt::Key_F12);
    REQUIRE(scene.window().isLocked());
    unlock(scene);
    CHECK(scene.find<QLineEdit>(u"full_name"_s)->text() == u"Contoh War"_s);
    CHECK(scene.find<QLineEdit>(u"full_name"_s)->hasFocus());
}

TEST_CASE("a dialogue does not stay in front of the lock screen")
{
    VisitScene scene;
    scene.startAt(u"review"_s);
    scene.key(Qt::Key_F5);
    REQUIRE(scene.waitForDialog(u"correctionDialog"_s));
    scene.type(u"correct_full_name"_s, u"Contoh Warga Ujian"_s);
    SECTION("F12 works in a dialogue, too; it goes with the visit, which comes back without it")
    {
        scene.key(Qt::Key_F12);
        REQUIRE(scene.window().isLocked());
        CHECK_FALSE(scene.isShown(u"correctionDialog"_s));
        unlock(scene);
        CHECK(scene.step() == u"review"_s);
        CHECK_FALSE(scene.isShown(u"correctionDialog"_s));
    }
    SECTION("somebody else does not see it")
    {
        scene.window().lock();
        CHECK_FALSE(scene.isShown(u"correctionDialog"_s));
        scene.click(u"otherOperator"_s);
        REQUIRE(
            scene.waitFor([&] { return scene.program().login().state().phase == LoginState::Phase::Ready; }));
        CHECK_FALSE(scene.isShown(u"review_full_name"_s));
    }
}

TEST_CASE("the camera of an exception's evidence rests while the screen is locked")
{
    VisitScene scene;
    scene.startAt(u"fingers"_s);
    scene.key(Qt::Key_F4);
    REQUIRE(scene.waitFor([&] { return scene.camera.isOpen; }));
    scene.key(Qt::Key_F12);
    REQUIRE(scene.window().isLocked());
    CHECK_FALSE(scene.camera.isOpen);
    CHECK_FALSE(scene.fingers.isOpen);
    unlock(scene);
    CHECK(scene.waitForLive());
    CHECK_FALSE(scene.camera.isOpen);
    CHECK(scene.fingers.isOpen);
}

TEST_CASE("a signature is written, kept, and shown again when the visit is taken up")
{
    VisitScene scene({{u"quality.signature"_s, 0}});
    scene.startAt(u"signature"_s);
    const QUuid id = scene.visit().id();
    REQUIRE(scene.waitFor([&] { return scene.find<InkSurface>(u"surface"_s)->isWritable(); }));
    CHECK_FALSE(scene.primary()->isEnabled()); // an empty box is no signature
    REQUIRE(scene.waitFor([&] { return scene.pad.isPreviewing; }));
    Q_EMIT scene.pad.previewInk(someInk());
    REQUIRE(scene.waitFor([&] { return scene.primary()->isEnabled(); }));
    scene.pad.next.push_back(scene.person.signature());
    scene.press();
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Lanjut"_s; }));
    CHECK(scene.attemptsOf(u"signature"_s, Position::Signature) == 1);

    scene.key(Qt::Key_F8);
    REQUIRE(scene.waitFor([&] { return !scene.window().visit(); }));
    scene.resume(id);
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Lanjut"_s; }));
    scene.press(); // no second signature is asked for
    CHECK(scene.waitForStep(u"fingers"_s));
}

TEST_CASE("another language while somebody is writing leaves the ink alone")
{
    VisitScene scene;
    scene.startAt(u"signature"_s);
    REQUIRE(scene.waitFor([&] { return scene.pad.isPreviewing; }));
    Q_EMIT scene.pad.previewInk(someInk());
    REQUIRE(scene.waitFor([&] { return scene.primary()->isEnabled(); }));
    const int opens = scene.pad.opens;
    Q_EMIT scene.window().languageChosen(u"en"_s);
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Save signature"_s; }));
    CHECK(scene.pad.opens == opens);
    CHECK(scene.primary()->isEnabled());
    CHECK(scene.waitFor([&] { return scene.isShown(u"exception"_s) && scene.isShown(u"park"_s); }));
}

TEST_CASE("Enter on the statement saves the signature and does not untick the agreement")
{
    VisitScene scene({{u"quality.signature"_s, 0}});
    scene.startAt(u"statement"_s);
    REQUIRE(scene.waitFor([&] { return scene.pad.isPreviewing; }));
    auto *agreed = scene.find<QCheckBox>(u"agreed"_s);
    CHECK(agreed->hasFocus());
    const auto states = [&] {
        std::vector<CheckState> found;
        for (const CheckRow &row : scene.page()->findChild<Checklist *>()->rows())
            found.push_back(row.state);
        return found;
    };
    CHECK(states() == std::vector{CheckState::Open, CheckState::Open}); // to be read and ticked, to be signed
    scene.key(Qt::Key_Space);
    CHECK(agreed->isChecked());
    CHECK(states() == std::vector{CheckState::Ok, CheckState::Open});
    Q_EMIT scene.pad.previewInk(someInk());
    REQUIRE(scene.waitFor([&] { return scene.primary()->isEnabled(); }));
    CHECK(states() == std::vector{CheckState::Ok, CheckState::Ok});
    scene.pad.next.push_back(scene.person.signature());
    scene.press();
    REQUIRE(scene.waitFor([&] { return scene.primary()->text() == u"Lanjut"_s; }));
    CHECK(agreed->isChecked());
    scene.press();
    CHECK(scene.waitForStep(u"seal"_s));
}

TEST_CASE("F10 on the settings page turns the setting over that says so")
{
    VisitScene scene;
    scene.start();
    scene.window().showPage(PageId::Settings);
    const auto box = [&] { return scene.find(u"row_large_text"_s)->findChild<QCheckBox *>(); };
    REQUIRE(scene.waitFor([&] { return scene.isShown(u"row_large_text"_s); }));
    REQUIRE_FALSE(box()->isChecked());
    scene.key(Qt::Key_F10);
    CHECK(scene.waitFor([&] { return box()->isChecked(); }));
    scene.key(Qt::Key_F10);
    CHECK(scene.waitFor([&] { return !box()->isChecked(); }));
}

TEST_CASE("another operator at the lock screen parks the visit that was open")
{
    VisitScene scene;
    scene.startAt(u"fingers"_s);
    const QUuid id = scene.visit().id();
    scene.key(Qt::Key_F12);
    scene.click(u"otherOperator"_s);
    LoginPresenter &login = scene.program().login();
    REQUIRE(scene.waitFor([&] { return login.state().phase == LoginState::Phase::Ready; }));
    CHECK_FALSE(scene.fingers.isOpen);
    login.choose(u"bayu"_s);
    login.submit(SecretBytes::copyOf(passphraseOf(u"bayu"_s).toUtf8()));
    if (!scene.waitFor([&] { return !scene.window().visit(); }))
        FAIL("the visit is still open");
    CHECK_FALSE(scene.fingers.isOpen);
    const auto station = scene.leave();
    CHECK(station->summary(id)->state == VisitState::Parked);
}
