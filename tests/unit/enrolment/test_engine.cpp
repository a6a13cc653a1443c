// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/enrolment/EngineFixture.h"

using namespace loket;
using namespace loket::test;

TEST_CASE_METHOD(EngineFixture, "a new visit stands at registration and is in the journal")
{
    CHECK(engine->visit().currentStepId() == u"registration"_s);
    CHECK(journal.visits.size() == 1);
    CHECK(engine->needs(u"registration"_s).front().code == u"registration"_s);
    CHECK(engine->finishStep(u"registration"_s).error() == Error{ErrorCode::Blocked, u"registration"_s});
}

TEST_CASE_METHOD(EngineFixture, "good data pass and name the visit in the lists, with the NIK masked")
{
    throughRegistration();
    CHECK(engine->visit().currentStepId() == u"identity_check"_s);
    CHECK(engine->summary().label == u"Contoh Warga Uji"_s);
    CHECK(engine->summary().maskedNik == u"3576••••••••0003"_s);
    CHECK(engine->summary().finishedSteps == 1);
}

TEST_CASE_METHOD(EngineFixture, "a missing field blocks, a warning wants a reason and keeps it")
{
    auto input = goodRegistration();
    input.resident.fullName.clear();
    CHECK(engine->setRegistration(input).error() == Error{ErrorCode::Blocked, u"name_missing"_s});

    input = goodRegistration();
    input.resident.birthDate = QDate(1990, 3, 4); // the NIK says 1991
    CHECK(engine->setRegistration(input).error() == Error{ErrorCode::Blocked, u"nik_birth_date_differs"_s});
    input.reasons[u"nik_birth_date_differs"_s] = u"document_seen"_s;
    REQUIRE(engine->setRegistration(input));
    const auto reasons = engine->visit().registration()[u"reasons"_s].toMap();
    CHECK(reasons[u"nik_birth_date_differs"_s].toString() == u"document_seen"_s);
}

TEST_CASE_METHOD(EngineFixture,
                 "what is typed into an open step is kept over parking, and goes when the step is done")
{
    const QCborMap typed{{u"nik"_s, u"35760144"_s}, {u"full_name"_s, u"Contoh"_s}};
    REQUIRE(engine->keepForm(u"registration"_s, typed));
    const qint64 seq = engine->visit().lastSeq();
    REQUIRE(engine->keepForm(u"registration"_s, typed)); // nothing new: nothing written
    CHECK(engine->visit().lastSeq() == seq);
    CHECK(engine->keepForm(u"photo"_s, typed).error().code == ErrorCode::WrongState);
    const QCborMap huge{{u"note"_s, QString(100'000, u'x')}};
    CHECK(engine->keepForm(u"registration"_s, huge).error().code == ErrorCode::TooLarge);
    REQUIRE(engine->park());
    resume();
    CHECK(engine->visit().keptForm(u"registration"_s) == typed);
    REQUIRE(engine->setRegistration(goodRegistration()));
    finish(u"registration"_s);
    CHECK(engine->visit().keptForm(u"registration"_s).isEmpty());
}

TEST_CASE_METHOD(EngineFixture, "a reason given for a mistake that was mended is not kept")
{
    auto input = goodRegistration();
    input.reasons[u"nik_birth_date_differs"_s] = u"document_seen"_s;
    input.reasons[u"nik_seen_here"_s] = u"recapture_ordered"_s;
    CHECK(engine->checkRegistration(input)->asked.isEmpty());
    REQUIRE(engine->setRegistration(input));
    CHECK(engine->visit().registration()[u"reasons"_s].toMap().isEmpty());
}

TEST_CASE_METHOD(EngineFixture,
                 "too young, already recorded and seen before are guarded as the workflow says")
{
    auto input = goodRegistration();
    input.nikText = u"3576010101150001"_s;
    input.resident.nik = *Nik::parse(input.nikText);
    input.resident.birthDate = QDate(2015, 1, 1);
    input.resident.sex = Sex::Male;
    const auto check = engine->checkRegistration(input);
    REQUIRE(check);
    CHECK(check->blocked == QStringList{u"eligibility"_s});
    CHECK(check->eligibility.recordFrom == QDate(2031, 1, 1));

    input = goodRegistration();
    input.everRecorded = true;
    CHECK(engine->setRegistration(input).error() == Error{ErrorCode::Blocked, u"ever_recorded"_s});

    throughRegistration();
    openNew(); // a second visit with the same NIK
    CHECK(engine->setRegistration(goodRegistration()).error() ==
          Error{ErrorCode::Blocked, u"nik_seen_here"_s});
    input = goodRegistration();
    input.reasons[u"nik_seen_here"_s] = u"earlier_visit_cancelled"_s;
    CHECK(engine->setRegistration(input));
}

TEST_CASE_METHOD(EngineFixture,
                 "early recording follows the office's years and months (16 y 8 m of Mojokerto)")
{
    clock.setUtc(QDateTime({2024, 7, 11}, {2, 0}, Qt::UTC));
    policy.earlyRecording = *AgeThreshold::parse(u"16y8m");
    openNew();
    auto input = goodRegistration();
    input.nikText = u"3576011111070001"_s;
    input.resident.nik = *Nik::parse(input.nikText);
    input.resident.sex = Sex::Male;
    input.resident.birthDate = QDate(2007, 11, 11);
    CHECK(engine->checkRegistration(input)->blocked.isEmpty());
    input.nikText = u"3576011211070001"_s;
    input.resident.nik = *Nik::parse(input.nikText);
    input.resident.birthDate = QDate(2007, 11, 12);
    CHECK(engine->checkRegistration(input)->blocked == QStringList{u"eligibility"_s});
}

TEST_CASE_METHOD(EngineFixture, "the identity check wants a document of the list and the same person")
{
    throughRegistration();
    CHECK(engine->setIdentityCheck({{}, true, {}}).error().context == u"no_document"_s);
    CHECK(engine->setIdentityCheck({{u"kk_original"_s}, false, {}}).error().context == u"not_same_person"_s);
    CHECK(engine->setIdentityCheck({{u"library_card"_s}, true, {}}).error().code ==
          ErrorCode::InvalidArgument);
    CHECK(engine->setIdentityCheck({{u"kk_original"_s, u"old_card"_s}, true, {}}));
}

TEST_CASE_METHOD(EngineFixture, "under 18 a guardian is recorded with the notice, and not above")
{
    auto input = goodRegistration();
    input.nikText = u"3576010102100001"_s;
    input.resident.nik = *Nik::parse(input.nikText);
    input.resident.sex = Sex::Male;
    input.resident.birthDate = QDate(2010, 2, 1); // 16 on 12 July 2026
    REQUIRE(engine->setRegistration(input));
    finish(u"registration"_s);
    REQUIRE(engine->setIdentityCheck({{u"school_card"_s}, true, {}}));
    finish(u"identity_check"_s);
    CHECK(engine->acknowledgeNotice({true, true, {}, {}}).error().context == u"guardian_missing"_s);
    CHECK(engine->acknowledgeNotice({true, false, u"Ibu Contoh"_s, u"mother"_s}).error().context ==
          u"notice_not_acknowledged"_s);
    CHECK(engine->acknowledgeNotice({true, true, u"Ibu Contoh"_s, u"mother"_s}));
    // Proof that stays when the record is sealed: which text, and with whom; the name goes with the record.
    CHECK(journal.notes == QStringList{u"notice_acknowledged"_s});
    CHECK(journal.lastNote[u"guardian_relation"_s].toString() == u"mother"_s);
    CHECK_FALSE(journal.lastNote.contains(u"guardian_name"_s));
}

TEST_CASE_METHOD(EngineFixture, "steps are done in order and only once open")
{
    CHECK(engine->finishStep(u"notice"_s).error() == Error{ErrorCode::WrongState, u"notice"_s});
    CHECK(engine->startStep(u"photo"_s).error().code == ErrorCode::WrongState);
    CHECK(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 90)).error().code == ErrorCode::WrongState);
    CHECK(engine->confirmReview(true).error().code == ErrorCode::WrongState);
}

TEST_CASE_METHOD(EngineFixture, "what the disk refused is not in memory either, and can be done again")
{
    journal.failNext = ErrorCode::DiskFull;
    CHECK(engine->setRegistration(goodRegistration()).error().code == ErrorCode::DiskFull);
    CHECK(engine->visit().resident().isEmpty());
    CHECK(engine->visit().lastSeq() == 1);
    throughRegistration();
    CHECK(engine->visit().currentStepId() == u"identity_check"_s);
}

TEST_CASE_METHOD(EngineFixture,
                 "after a crash the visit opens at the first unfinished step with everything before it")
{
    throughPhoto();
    capture(u"signature"_s, Position::Signature, 30);
    const qint64 before = engine->visit().lastSeq();
    resume(u"budi"_s);
    CHECK(engine->visit().currentStepId() == u"signature"_s);
    CHECK(engine->visit().lastSeq() == before + 1);
    CHECK(engine->visit().attempts(u"signature"_s, Position::Signature).size() == 1);
    CHECK(engine->visit().isPhotoApproved());
    CHECK(engine->resident()->fullName == u"Contoh Warga Uji"_s);
    CHECK(engine->summary().operatorId == u"budi"_s);
}

TEST_CASE_METHOD(EngineFixture, "a parked visit takes no commands until it is taken up again")
{
    throughRegistration();
    REQUIRE(engine->park(u"next_person"_s));
    CHECK(engine->summary().state == VisitState::Parked);
    CHECK(engine->setIdentityCheck({{u"kk_original"_s}, true, {}}).error().code == ErrorCode::WrongState);
    resume();
    CHECK(engine->summary().state == VisitState::Open);
    CHECK(engine->setIdentityCheck({{u"kk_original"_s}, true, {}}));
}

TEST_CASE_METHOD(EngineFixture, "a cancelled visit is gone from the journal and cannot be taken up")
{
    throughPhoto();
    CHECK(engine->cancel({}).error().code == ErrorCode::InvalidArgument);
    CHECK(engine->cancel(u"other"_s).error().code == ErrorCode::InvalidArgument);
    REQUIRE(engine->cancel(u"applicant_left"_s));
    CHECK(engine->summary().endReason == u"applicant_left"_s);
    CHECK(journal.visits.at(engine->visit().id()).events.empty());
    CHECK(VisitEngine::resume(engine->visit().id(), ektpWorkflow(), context(), {u"sari"_s, false})
              .error()
              .code == ErrorCode::WrongState);
}

TEST_CASE_METHOD(EngineFixture, "the time of a step is the time it was open, parking left out")
{
    REQUIRE(engine->startStep(u"registration"_s));
    clock.advanceMs(60'000);
    REQUIRE(engine->park());
    clock.advanceMs(3'600'000);
    resume();
    REQUIRE(engine->startStep(u"registration"_s));
    clock.advanceMs(30'000);
    throughRegistration();
    const StepRecord record = engine->visit().record(u"registration"_s);
    CHECK(record.activeMs == 90'000);
    CHECK(record.timesOpened == 2);
}

TEST_CASE_METHOD(EngineFixture, "the time in which the program was closed or had broken off is no work")
{
    REQUIRE(engine->startStep(u"registration"_s));
    clock.advanceMs(1'800'000); // half an hour until the power is back; nothing was recorded in it
    resume();
    REQUIRE(engine->startStep(u"registration"_s));
    clock.advanceMs(30'000);
    throughRegistration();
    CHECK(engine->visit().record(u"registration"_s).activeMs == 30'000);
}

TEST_CASE_METHOD(EngineFixture, "a clock that jumps back or far ahead does not spoil the times")
{
    REQUIRE(engine->startStep(u"registration"_s));
    clock.setUtc(QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC));
    REQUIRE(engine->park());
    CHECK(engine->visit().record(u"registration"_s).activeMs == 0);
    resume();
    REQUIRE(engine->startStep(u"registration"_s));
    clock.setUtc(QDateTime({2040, 1, 1}, {0, 0}, Qt::UTC));
    REQUIRE(engine->park());
    CHECK(engine->visit().record(u"registration"_s).activeMs <= 3'600'000);
}

TEST_CASE_METHOD(EngineFixture, "events that no engine wrote are refused")
{
    throughRegistration();
    auto &events = journal.visits.at(engine->visit().id()).events;
    const auto good = events;
    events[1].seq = 7;
    CHECK(VisitEngine::resume(engine->visit().id(), ektpWorkflow(), context(), {u"sari"_s, false})
              .error()
              .code == ErrorCode::Malformed);
    events = good;
    events[1].type = u"surprise"_s;
    CHECK(VisitEngine::resume(engine->visit().id(), ektpWorkflow(), context(), {u"sari"_s, false})
              .error()
              .code == ErrorCode::Malformed);
    events.erase(events.begin());
    CHECK(VisitEngine::resume(engine->visit().id(), ektpWorkflow(), context(), {u"sari"_s, false})
              .error()
              .code == ErrorCode::Malformed);
}
