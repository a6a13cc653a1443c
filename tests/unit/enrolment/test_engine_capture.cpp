// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/enrolment/EngineFixture.h"

#include <QCborArray>

using namespace loket;
using namespace loket::test;

namespace {

const ExceptionInput kMissingRing{Position::RightRing, u"amputation"_s, {}, "png", false};

} // namespace

TEST_CASE_METHOD(EngineFixture, "the best attempt stays the best when a worse one comes last (38, 35, 12)")
{
    throughNotice();
    for (const int score : {38, 35, 12})
        REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, score)));
    const Visit::Best best = engine->visit().best(u"photo"_s, Position::Face);
    REQUIRE(best);
    CHECK(best.part->score == 38);
    CHECK(best.attempt->number == 1);
    CHECK(engine->visit().attempts(u"photo"_s, Position::Face).size() == 3);
    CHECK(engine->attachment(best.part->attachment));
}

TEST_CASE_METHOD(EngineFixture, "the best is kept per finger, from whichever press it came")
{
    throughPhoto();
    capture(u"signature"_s, Position::Signature);
    finish(u"signature"_s);
    auto first = attempt(Position::RightFour, 70);
    first.parts[2].score = 20; // ring finger
    auto second = attempt(Position::RightFour, 50);
    REQUIRE(engine->keepAttempt(u"fingers"_s, first));
    REQUIRE(engine->keepAttempt(u"fingers"_s, second));
    CHECK(engine->visit().best(u"fingers"_s, Position::RightIndex).attempt->number == 1);
    CHECK(engine->visit().best(u"fingers"_s, Position::RightRing).attempt->number == 2);
    CHECK(engine->visit().attempts().back().retakeReason == u"below_threshold"_s);
}

TEST_CASE_METHOD(EngineFixture,
                 "below the threshold there is first another try, then accept with reason, never a dead end")
{
    throughNotice();
    REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 30)));
    CHECK(engine->needs(u"photo"_s).front() == Need{u"improve"_s, Position::Face, u"face"_s});
    CHECK(engine->acceptWithReason(u"photo"_s, Position::Face, u"best_possible"_s).error().context ==
          u"attempts_left"_s);
    REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 31)));
    REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 32)));
    CHECK(engine->needs(u"photo"_s).front().code == u"improve_or_accept"_s);
    CHECK(engine->finishStep(u"photo"_s).error() == Error{ErrorCode::Blocked, u"improve_or_accept"_s});
    CHECK(engine->acceptWithReason(u"photo"_s, Position::Face, {}).error().code ==
          ErrorCode::InvalidArgument);
    CHECK(engine->acceptWithReason(u"photo"_s, Position::Face, u"other"_s).error().code ==
          ErrorCode::InvalidArgument);
    REQUIRE(engine->acceptWithReason(u"photo"_s, Position::Face, u"best_possible"_s));
    finish(u"photo"_s);
    CHECK(engine->visit().acceptances().size() == 1);
}

TEST_CASE_METHOD(EngineFixture, "a refused photo is out for good and the step is open again")
{
    throughNotice();
    REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 95)));
    finish(u"photo"_s);
    CHECK(engine->finishStep(u"photo_approval"_s).error().context == u"approve_photo"_s);
    CHECK(engine->decidePhoto(false).error().code == ErrorCode::InvalidArgument);
    CHECK(engine->decidePhoto(false, u"other"_s, u" "_s).error().code == ErrorCode::InvalidArgument);
    REQUIRE(engine->decidePhoto(false, u"eyes_closed"_s));
    CHECK(engine->visit().currentStepId() == u"photo"_s);
    CHECK_FALSE(engine->visit().best(u"photo"_s, Position::Face));
    REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 70)));
    CHECK(engine->visit().attempts().back().retakeReason == u"eyes_closed"_s);
    finish(u"photo"_s);
    REQUIRE(engine->decidePhoto(false, u"other"_s, u" kerah terlipat "_s));
    REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 30)));
    CHECK(engine->visit().attempts().back().retakeReason == u"other"_s);
    CHECK(engine->visit().attempts().back().retakeNote == u"kerah terlipat"_s);
    REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 80)));
    CHECK(engine->visit().attempts().back().retakeReason == u"below_threshold"_s); // the refusal was answered
    CHECK(engine->visit().attempts().back().retakeNote.isEmpty());
    finish(u"photo"_s);
    REQUIRE(engine->decidePhoto(true));
    finish(u"photo_approval"_s);
}

TEST_CASE_METHOD(EngineFixture, "an excepted finger is not asked for, by the device or by the step")
{
    throughPhoto();
    capture(u"signature"_s, Position::Signature);
    finish(u"signature"_s);
    REQUIRE(engine->addException(kMissingRing));
    CHECK(engine->visit().missingIn(Position::RightFour) == std::vector{Position::RightRing});
    for (const Position slap : {Position::RightFour, Position::LeftFour, Position::TwoThumbs})
        capture(u"fingers"_s, slap);
    finish(u"fingers"_s);
    CHECK(engine->summary().exceptions == 1);
}

TEST_CASE_METHOD(EngineFixture,
                 "an exception needs a fitting reason, its evidence, and an appointment offered if temporary")
{
    throughPhoto();
    ExceptionInput input = kMissingRing;
    input.reason = u"cataract"_s;
    CHECK(engine->addException(input).error() == Error{ErrorCode::InvalidArgument, u"reason"_s});
    input = kMissingRing;
    input.evidenceJpeg.clear();
    CHECK(engine->addException(input).error() == Error{ErrorCode::Blocked, u"evidence_photo"_s});
    input = kMissingRing;
    input.reason = u"bandage"_s;
    CHECK(engine->addException(input).error() == Error{ErrorCode::Blocked, u"offer_appointment"_s});
    input.appointmentOffered = true;
    CHECK(engine->addException(input));
    input.reason = u"other"_s;
    CHECK(engine->addException(input).error() == Error{ErrorCode::InvalidArgument, u"note"_s});
}

TEST_CASE_METHOD(EngineFixture, "without a camera an exception is recorded without its photo, and says so")
{
    throughPhoto();
    ExceptionInput input = kMissingRing;
    input.evidenceJpeg.clear();
    input.isWithoutCamera = true;
    REQUIRE(engine->addException(input));
    const BiometricException *exception = engine->visit().exceptionFor(Position::RightRing);
    REQUIRE(exception);
    CHECK(exception->evidence.isEmpty());
    CHECK(exception->noEvidenceReason == u"no_camera"_s);
    // Where there is a photo, nothing is excused.
    input.position = Position::LeftRing;
    input.evidenceJpeg = "photo";
    REQUIRE(engine->addException(input));
    CHECK(engine->visit().exceptionFor(Position::LeftRing)->noEvidenceReason.isEmpty());
}

TEST_CASE_METHOD(EngineFixture, "taking an exception back opens the step that it had excused")
{
    throughPhoto();
    REQUIRE(engine->addException({Position::Signature, u"cannot_sign"_s, {}, {}, false}));
    finish(u"signature"_s);
    CHECK(engine->visit().currentStepId() == u"fingers"_s);
    REQUIRE(engine->removeException(Position::Signature));
    CHECK(engine->visit().currentStepId() == u"signature"_s);
    CHECK(engine->removeException(Position::Signature).error().code == ErrorCode::NotFound);
}

TEST_CASE_METHOD(EngineFixture,
                 "where policy asks, a second person approves the exception, and never the one who asked")
{
    policy.secondPersonNow = true;
    openNew();
    throughFingers();
    capture(u"iris"_s, Position::BothEyes);
    finish(u"iris"_s);
    for (const Position finger : {Position::RightIndex, Position::LeftIndex})
        capture(u"index_recheck"_s, finger);
    finish(u"index_recheck"_s);
    REQUIRE(engine->addException({Position::Signature, u"cannot_sign"_s, {}, {}, false}));
    REQUIRE(engine->confirmReview(true));
    CHECK(engine->finishStep(u"review"_s).error() == Error{ErrorCode::Blocked, u"approval"_s});
    CHECK(engine->approveException(Position::Signature, {u"sari"_s, true}).error().code ==
          ErrorCode::NotAllowed);
    CHECK(engine->approveException(Position::Signature, {u"budi"_s, false}).error().code ==
          ErrorCode::NotAllowed);
    REQUIRE(engine->approveException(Position::Signature, {u"rina"_s, true}));
    finish(u"review"_s);
}

TEST_CASE_METHOD(
    EngineFixture,
    "the index re-check falls back to a finger that was captured, and leaves out a hand without any")
{
    throughPhoto();
    capture(u"signature"_s, Position::Signature);
    finish(u"signature"_s);
    for (const Position finger : {Position::RightIndex, Position::RightThumb})
        REQUIRE(engine->addException({finger, u"amputation"_s, {}, "png", false}));
    for (const Position finger : device::fingersOf(Position::LeftFour))
        REQUIRE(engine->addException({finger, u"amputation"_s, {}, "png", false}));
    REQUIRE(engine->addException({Position::LeftThumb, u"amputation"_s, {}, "png", false}));
    capture(u"fingers"_s, Position::RightFour);
    finish(u"fingers"_s);
    const StepDefinition recheck = *engine->visit().workflow().step(u"index_recheck"_s);
    CHECK(engine->visit().capturesOf(recheck) == std::vector{Position::RightMiddle});
}

TEST_CASE_METHOD(
    EngineFixture,
    "no combination of exceptions is a dead end: nothing at all can be captured and the visit ends")
{
    throughNotice();
    REQUIRE(engine->addException({Position::Face, u"bedridden"_s, {}, {}, false}));
    finish(u"photo"_s);
    finish(u"photo_approval"_s);
    REQUIRE(engine->addException({Position::Signature, u"cannot_sign"_s, {}, {}, false}));
    finish(u"signature"_s);
    for (const Position finger : device::allFingers())
        REQUIRE(engine->addException({finger, u"congenital"_s, {}, "png", false}));
    finish(u"fingers"_s);
    for (const Position eye : {Position::RightEye, Position::LeftEye})
        REQUIRE(engine->addException({eye, u"blind"_s, {}, "png", false}));
    finish(u"iris"_s);
    finish(u"index_recheck"_s);
    REQUIRE(engine->confirmReview(true));
    finish(u"review"_s);
    REQUIRE(engine->makeStatement(true, true));
    finish(u"statement"_s);
    CHECK(engine->visit().currentStepId() == u"seal"_s);
}

TEST_CASE_METHOD(
    EngineFixture,
    "a correction after capture wants a reason, a document and the operator again, and is read aloud again")
{
    throughFingers();
    capture(u"iris"_s, Position::BothEyes);
    finish(u"iris"_s);
    for (const Position finger : {Position::RightIndex, Position::LeftIndex})
        capture(u"index_recheck"_s, finger);
    finish(u"index_recheck"_s);
    REQUIRE(engine->confirmReview(true));
    Resident corrected = *engine->resident();
    corrected.fullName = u"Contoh Warga Ujian"_s;
    CHECK(engine->correctData({corrected, u"typing_error"_s, {}, u"kk_original"_s, u"budi"_s}).error().code ==
          ErrorCode::NotAllowed);
    CHECK(engine->correctData({corrected, u"other"_s, {}, u"kk_original"_s, u"sari"_s}).error().code ==
          ErrorCode::InvalidArgument);
    CHECK(engine->correctData({corrected, {}, {}, u"kk_original"_s, u"sari"_s}).error().code ==
          ErrorCode::InvalidArgument);
    REQUIRE(engine->correctData({corrected, u"typing_error"_s, {}, u"kk_original"_s, u"sari"_s}));
    CHECK(engine->resident()->fullName == u"Contoh Warga Ujian"_s);
    CHECK(engine->summary().label == u"Contoh Warga Ujian"_s);
    CHECK(engine->visit().corrections().size() == 1);
    CHECK(engine->finishStep(u"review"_s).error().context == u"review"_s);
    corrected.nik = *Nik::parse(u"3576014403910004");
    CHECK(engine->correctData({corrected, u"typing_error"_s, {}, u"kk_original"_s, u"sari"_s})
              .error()
              .context == u"nik_cannot_change"_s);
}

TEST_CASE_METHOD(EngineFixture, "a corrected birth date that changes the background puts the photo out")
{
    throughFingers();
    capture(u"iris"_s, Position::BothEyes);
    finish(u"iris"_s);
    for (const Position finger : {Position::RightIndex, Position::LeftIndex})
        capture(u"index_recheck"_s, finger);
    finish(u"index_recheck"_s);
    Resident corrected = *engine->resident();
    const QDate before = corrected.birthDate;
    corrected.birthDate = before.addYears(2); // the same parity: the same background
    REQUIRE(engine->correctData({corrected, u"typing_error"_s, {}, u"kk_original"_s, u"sari"_s}));
    CHECK(engine->visit().currentStepId() == u"review"_s);
    CHECK(engine->visit().isPhotoApproved());
    corrected.birthDate = clock.nowUtc().date().addYears(-10);
    CHECK(engine->correctData({corrected, u"typing_error"_s, {}, u"kk_original"_s, u"sari"_s}).error() ==
          Error{ErrorCode::Blocked, u"eligibility"_s});
    corrected.birthDate = before.addYears(1);
    REQUIRE(engine->correctData({corrected, u"typing_error"_s, {}, u"kk_original"_s, u"sari"_s}));
    CHECK(engine->visit().currentStepId() == u"photo"_s);
    CHECK_FALSE(engine->visit().isPhotoApproved());
    CHECK_FALSE(engine->visit().best(u"photo"_s, Position::Face));
    // What is kept of the registration belongs to the data as they are now.
    CHECK(engine->visit().registration()[u"warnings"_s].toArray().contains(u"nik_birth_date_differs"_s));
}

TEST_CASE_METHOD(EngineFixture,
                 "a reader of single fingers takes the ten fingers one by one, and that is enough")
{
    throughPhoto();
    capture(u"signature"_s, Position::Signature);
    finish(u"signature"_s);
    REQUIRE(engine->addException(kMissingRing));
    const StepDefinition step = *engine->visit().workflow().step(u"fingers"_s);
    const auto singles = engine->visit().capturesFor(step, device::allFingers());
    CHECK(singles.size() == 9);
    CHECK(engine->visit().capturesFor(step, {Position::RightFour, Position::LeftFour, Position::TwoThumbs}) ==
          step.captures);
    for (const Position finger : singles)
        capture(u"fingers"_s, finger, finger == Position::LeftLittle ? 10 : 80);
    CHECK(engine->finishStep(u"fingers"_s).error().context == u"improve"_s);
    for (int again = 0; again < 2; ++again)
        capture(u"fingers"_s, Position::LeftLittle, 12);
    CHECK(engine->mayAccept(step, Position::LeftLittle));
    REQUIRE(engine->acceptWithReason(u"fingers"_s, Position::LeftLittle, u"worn_skin"_s));
    finish(u"fingers"_s);
}

TEST_CASE_METHOD(EngineFixture, "new slaps after the re-check ask for the re-check again")
{
    throughFingers();
    CHECK(engine->keepAttempt(u"fingers"_s, attempt(Position::RightFour, 90)).error().code ==
          ErrorCode::WrongState);
    CHECK(engine->keepAttempt(u"iris"_s, attempt(Position::RightFour, 90)).error().code ==
          ErrorCode::InvalidArgument);
}

TEST_CASE_METHOD(EngineFixture,
                 "a finished capture can be taken again with a reason, and keeps what was better")
{
    throughFingers();
    CHECK(engine->reopenStep(u"iris"_s, u"operator_choice"_s).error().code == ErrorCode::WrongState);
    CHECK(engine->reopenStep(u"registration"_s, u"operator_choice"_s).error().code == ErrorCode::WrongState);
    CHECK(engine->reopenStep(u"fingers"_s, {}).error().code == ErrorCode::InvalidArgument);
    CHECK(engine->reopenStep(u"fingers"_s, u"other"_s).error().code == ErrorCode::InvalidArgument);
    REQUIRE(engine->reopenStep(u"fingers"_s, u"operator_choice"_s));
    CHECK(engine->visit().currentStepId() == u"fingers"_s);
    capture(u"fingers"_s, Position::LeftFour, 20);
    CHECK(engine->visit().best(u"fingers"_s, Position::LeftRing).part->score == 80);
    finish(u"fingers"_s);
    CHECK(engine->visit().currentStepId() == u"iris"_s);
    // About one finger: its capture is asked for, the others are not.
    CHECK(engine->reopenStep(u"fingers"_s, u"applicant_wish"_s, {}, Position::LeftEye).error().context ==
          u"part"_s);
    REQUIRE(engine->reopenStep(u"fingers"_s, u"applicant_wish"_s, {}, Position::LeftRing));
    resume();
    CHECK(engine->visit().retakeOrder(u"fingers"_s, Position::LeftFour));
    CHECK(engine->visit().retakeOrder(u"fingers"_s, Position::LeftRing)); // a reader of single fingers
    CHECK_FALSE(engine->visit().retakeOrder(u"fingers"_s, Position::RightFour));
    capture(u"fingers"_s, Position::LeftFour, 90);
    CHECK_FALSE(engine->visit().retakeOrder(u"fingers"_s, Position::LeftFour));
    CHECK(engine->visit().attempts().back().retakeReason == u"applicant_wish"_s);
}

TEST_CASE_METHOD(EngineFixture, "what was accepted with a reason needs none any more when it becomes good")
{
    throughNotice();
    for (int i = 0; i < 3; ++i)
        REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 13)));
    REQUIRE(engine->acceptWithReason(u"photo"_s, Position::Face, u"best_possible"_s));
    REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 20)));
    CHECK(engine->visit().acceptances().size() == 1); // better, and yet below
    REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 100)));
    CHECK(engine->visit().acceptances().empty());
    CHECK(engine->visit().partStatus(*engine->visit().workflow().step(u"photo"_s), Position::Face) ==
          PartStatus::Good);
}

TEST_CASE_METHOD(EngineFixture,
                 "what was kept of a wrong finger counts no more, nor does the re-check against it")
{
    throughFingers();
    capture(u"iris"_s, Position::BothEyes);
    finish(u"iris"_s);
    capture(u"index_recheck"_s, Position::RightIndex);
    capture(u"index_recheck"_s, Position::LeftIndex);
    const auto reject = [&](const QString &step, const std::vector<Position> &parts, const QString &reason) {
        const auto done = engine->rejectParts(step, parts, reason);
        return done ? ErrorCode::None : done.error().code;
    };
    CHECK(reject(u"fingers"_s, {Position::RightIndex}, {}) == ErrorCode::InvalidArgument);
    CHECK(reject(u"fingers"_s, {Position::RightIndex}, u"other"_s) == ErrorCode::InvalidArgument);
    CHECK(reject(u"fingers"_s, {Position::LeftEye}, u"wrong_finger"_s) == ErrorCode::InvalidArgument);
    CHECK(reject(u"fingers"_s, {}, u"wrong_finger"_s) == ErrorCode::InvalidArgument);
    CHECK(reject(u"registration"_s, {Position::RightIndex}, u"wrong_finger"_s) == ErrorCode::WrongState);
    CHECK(reject(u"statement"_s, {Position::Signature}, u"wrong_finger"_s) == ErrorCode::WrongState);

    REQUIRE(engine->rejectParts(u"fingers"_s, {Position::RightIndex}, u"wrong_finger"_s));
    const auto expect = [&] {
        const Visit &visit = engine->visit();
        CHECK(visit.currentStepId() == u"fingers"_s);
        CHECK_FALSE(visit.best(u"fingers"_s, Position::RightIndex));
        CHECK_FALSE(visit.best(u"fingers"_s, Position::RightRing)); // of the same slap
        CHECK(visit.best(u"fingers"_s, Position::LeftIndex));
        CHECK_FALSE(visit.best(u"index_recheck"_s, Position::RightIndex));
        CHECK(visit.best(u"index_recheck"_s, Position::LeftIndex));
        CHECK(visit.retakeOrder(u"fingers"_s, Position::RightFour).reason == u"wrong_finger"_s);
        CHECK(visit.retakeOrder(u"fingers"_s, Position::TwoThumbs).reason.isEmpty());
    };
    expect();
    resume(); // all of it is in the events
    expect();
    CHECK(engine->finishStep(u"fingers"_s).error().context == u"capture"_s);
    capture(u"fingers"_s, Position::RightFour, 60); // worse than what it was, and yet the best
    CHECK(engine->visit().attempts().back().retakeReason == u"wrong_finger"_s);
    CHECK(engine->visit().best(u"fingers"_s, Position::RightIndex).part->score == 60);
    finish(u"fingers"_s);
    CHECK(engine->visit().currentStepId() == u"index_recheck"_s); // the irises stay
    CHECK(engine->finishStep(u"index_recheck"_s).error().context == u"capture"_s);
    capture(u"index_recheck"_s, Position::RightIndex);
    finish(u"index_recheck"_s);
}

TEST_CASE_METHOD(EngineFixture, "an acceptance goes with the attempt it was about")
{
    throughPhoto();
    capture(u"signature"_s, Position::Signature);
    finish(u"signature"_s);
    for (int i = 0; i < 3; ++i)
        capture(u"fingers"_s, Position::RightFour, 12);
    for (const Position finger : Visit::partsOf(Position::RightFour))
        REQUIRE(engine->acceptWithReason(u"fingers"_s, finger, u"worn_skin"_s));
    REQUIRE(engine->rejectParts(u"fingers"_s, {Position::RightLittle}, u"wrong_finger"_s)); // the open step
    CHECK(engine->visit().acceptances().empty());
    capture(u"fingers"_s, Position::RightFour, 12);
    const StepDefinition &step = *engine->visit().workflow().step(u"fingers"_s);
    CHECK_FALSE(engine->mayAccept(step, Position::RightLittle)); // counted anew
    CHECK(engine->visit().partStatus(step, Position::RightIndex) == PartStatus::BelowThreshold);
}

TEST_CASE_METHOD(EngineFixture,
                 "a better print of an index finger asks for its re-check again, a worse one does not")
{
    throughFingers();
    capture(u"iris"_s, Position::BothEyes);
    finish(u"iris"_s);
    capture(u"index_recheck"_s, Position::RightIndex);
    capture(u"index_recheck"_s, Position::LeftIndex);
    finish(u"index_recheck"_s);
    REQUIRE(engine->reopenStep(u"fingers"_s, u"applicant_wish"_s));
    capture(u"fingers"_s, Position::RightFour, 95);
    capture(u"fingers"_s, Position::LeftFour, 20);
    finish(u"fingers"_s);
    CHECK_FALSE(engine->visit().best(u"index_recheck"_s, Position::RightIndex));
    CHECK(engine->visit().best(u"index_recheck"_s, Position::LeftIndex));
    // A single finger's first attempt is another print than the slap's first.
    REQUIRE(engine->reopenStep(u"fingers"_s, u"applicant_wish"_s));
    capture(u"fingers"_s, Position::LeftIndex, 99);
    CHECK_FALSE(engine->visit().best(u"index_recheck"_s, Position::LeftIndex));
}

TEST_CASE_METHOD(EngineFixture, "the number of kept attempts is bounded, and the limit is told")
{
    policy.keptAttemptsMax = 4;
    openNew();
    throughNotice();
    for (int i = 0; i < 4; ++i)
        REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 10)));
    CHECK(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 10)).error().code == ErrorCode::TooLarge);
    CHECK(engine->acceptWithReason(u"photo"_s, Position::Face, u"best_possible"_s));
}
