// SPDX-License-Identifier: GPL-3.0-or-later
// The service ikd_activation on the engine: steps, troubles, stopping and going on, QR, outcome.
#include "core/enrolment/PacketRecord.h"
#include "tests/support/Outcome.h"
#include "tests/unit/enrolment/EngineFixture.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace loket;
using namespace loket::test;

namespace {

struct Activation : EngineFixture
{
    Workflow workflow = *Workflow::load(u"ikd_activation"_s, testSetting);

    Activation() { begin(); }

    void begin()
    {
        auto opened = VisitEngine::openNew(workflow, context(), {u"sari"_s, false});
        REQUIRE(opened);
        engine = std::move(*opened);
    }
    void takeUp(const QString &operatorId)
    {
        auto resumed = VisitEngine::resume(engine->visit().id(), workflow, context(), {operatorId, false});
        REQUIRE(resumed);
        engine = std::move(*resumed);
    }
    void toPreflight(QDate birth = QDate(1991, 3, 4))
    {
        RegistrationInput input = goodRegistration();
        input.kkText.clear(); // not wanted here
        input.resident.familyCard.reset();
        input.resident.address.clear();
        input.resident.maritalStatus = MaritalStatus::None;
        input.resident.birthDate = birth;
        if (birth != QDate(1991, 3, 4))
            input.reasons[u"nik_birth_date_differs"_s] = u"document_seen"_s;
        REQUIRE_OK(engine->setRegistration(input));
        finish(u"registration"_s);
        REQUIRE_OK(engine->setIdentityCheck({{u"ktp_el"_s}, true, {}}));
        finish(u"identity_check"_s);
        REQUIRE_OK(engine->acknowledgeNotice({true, true, {}, {}}));
        finish(u"notice"_s);
    }
    static PreflightInput ready()
    {
        return {Answer::Yes, Answer::Yes, PhoneSystem::Android, 13,
                Answer::Yes, Answer::Yes, Answer::Yes,          Answer::Yes};
    }
    void toInstall()
    {
        toPreflight();
        REQUIRE_OK(engine->setPreflight(ready()));
        finish(u"preflight"_s);
    }
    void toQr()
    {
        toInstall();
        for (const QString &step : {u"install"_s, u"register"_s, u"agree"_s, u"data"_s, u"selfie"_s})
            finish(step);
    }
    static QrInput readHere()
    {
        QrInput qr;
        qr.direction = QrDirection::CounterReads;
        qr.answer = u"matches"_s;
        qr.profile = u"training"_s;
        qr.digest = QByteArray(32, 'd');
        qr.length = 90;
        return qr;
    }
    static OutcomeInput outcome(IkdResult result, const QString &failure = {}, const QString &note = {})
    {
        OutcomeInput input;
        input.result = result;
        input.failure = failure;
        input.note = note;
        return input;
    }
    QJsonObject sealedRecord()
    {
        const auto content = buildPacketContent(*engine, u"TEST-1"_s, clock.nowUtc());
        REQUIRE(content);
        return QJsonDocument::fromJson(content->files.front().bytes).object();
    }
};

} // namespace

TEST_CASE_METHOD(Activation,
                 "the twelve steps are there in order, each with who acts, a picture and its words")
{
    const QStringList twelve{u"install"_s,      u"register"_s, u"agree"_s,  u"data"_s,
                             u"selfie"_s,       u"qr"_s,       u"mail"_s,   u"code"_s,
                             u"check_status"_s, u"log_in"_s,   u"outcome"_s};
    QStringList found;
    for (const StepDefinition &step : workflow.steps()) {
        if (!step.raw.contains(u"actor"_s))
            continue;
        found << step.id;
        CAPTURE(step.id.toStdString());
        CHECK_FALSE(step.raw[u"picture"_s].toString().isEmpty());
        for (const char *side : {"applicant", "officer"})
            for (const char *language : {"id", "en"})
                CHECK_FALSE(
                    step.raw[QLatin1StringView(side)][QLatin1StringView(language)].toString().isEmpty());
    }
    CHECK(found == twelve);
}

TEST_CASE_METHOD(Activation,
                 "an activation runs from the data to the packet, and the packet says how it went")
{
    toQr();
    REQUIRE_OK(engine->startStep(u"qr"_s));
    clock.advanceMs(4000);
    REQUIRE_OK(engine->recordQr(readHere()));
    finish(u"qr"_s);
    for (const QString &step : {u"mail"_s, u"code"_s, u"check_status"_s, u"log_in"_s})
        finish(step);
    REQUIRE_OK(engine->setOutcome(outcome(IkdResult::Active)));
    finish(u"outcome"_s);
    CHECK(engine->visit().currentStepId() == u"seal");
    const QJsonObject record = sealedRecord();
    const QJsonObject ikd = record[u"ikd"_s].toObject();
    CHECK(ikd[u"outcome"_s][u"result"_s].toString() == u"active");
    CHECK(ikd[u"qr"_s][u"profile"_s].toString() == u"training");
    CHECK(ikd[u"qr"_s][u"digest"_s].toString() == QString::fromLatin1(QByteArray(32, 'd').toHex()));
    CHECK(ikd[u"preflight"_s][u"version"_s].toInt() == 13);
    CHECK(ikd[u"stopped_at"_s].toString().isEmpty());
    for (const QJsonValue step : record[u"steps"_s].toArray())
        if (step[u"id"_s].toString() == u"qr")
            CHECK(step[u"active_ms"_s].toInteger() == 4000);
}

TEST_CASE_METHOD(Activation,
                 "the preflight lets nobody through with a question open, or with a reason to stop")
{
    toPreflight();
    CHECK(engine->finishStep(u"preflight"_s).error() == Error{ErrorCode::Blocked, u"preflight_answer"_s});
    PreflightInput input = ready();
    input.hasEmail = Answer::Unknown;
    REQUIRE_OK(engine->setPreflight(input));
    REQUIRE(engine->needs(u"preflight"_s).size() == 1);
    CHECK(engine->needs(u"preflight"_s).front().detail == u"email");
    input = ready();
    input.version = 6;
    REQUIRE_OK(engine->setPreflight(input));
    CHECK(engine->finishStep(u"preflight"_s).error() == Error{ErrorCode::Blocked, u"preflight_stops"_s});
    const qint64 seq = engine->visit().lastSeq();
    REQUIRE_OK(engine->setPreflight(input)); // nothing new: nothing written
    CHECK(engine->visit().lastSeq() == seq);
    takeUp(u"bayu"_s); // answers are there for whoever goes on
    CHECK(PreflightInput::fromCbor(engine->visit().preflight()) == input);
    REQUIRE_OK(engine->setPreflight(ready()));
    finish(u"preflight"_s);
    CHECK(engine->visit().record(u"preflight"_s).finishedBy == u"bayu");
}

TEST_CASE_METHOD(Activation, "the station's own age and versions hold")
{
    policy.preflight.fromAge = {40, 0};
    policy.preflight.androidMinimum = 14;
    begin();
    toPreflight();
    REQUIRE_OK(engine->setPreflight(ready()));
    CHECK(engine->preflightVerdict().stops == QStringList{u"under_age"_s, u"phone_too_old"_s});
    CHECK(engine->preflightVerdict().possibleFrom == QDate(2031, 3, 4));
}

TEST_CASE_METHOD(Activation, "stopped early, the outcome is next, and it is kept with its reason")
{
    toPreflight();
    REQUIRE_OK(engine->stopActivation(u"phone_too_old"_s));
    CHECK(engine->visit().currentStepId() == u"outcome");
    REQUIRE(engine->visit().stop());
    CHECK(engine->visit().stop()->stepId == u"preflight");
    CHECK(engine->setOutcome(outcome(IkdResult::Active)).error() == Error{ErrorCode::Blocked, u"stopped"_s});
    OutcomeInput later = outcome(IkdResult::NotDone, u"phone_too_old"_s);
    later.followUpOn = QDate(2026, 7, 20);
    later.maskedContact = maskedNumber(u"081234567821"_s);
    REQUIRE_OK(engine->setOutcome(later));
    finish(u"outcome"_s);
    const QJsonObject record = sealedRecord();
    const QJsonObject ikd = record[u"ikd"_s].toObject();
    CHECK(ikd[u"stopped_at"_s].toString() == u"preflight");
    CHECK(ikd[u"outcome"_s][u"result"_s].toString() == u"not_done");
    CHECK(ikd[u"outcome"_s][u"follow_up_on"_s].toString() == u"2026-07-20");
    CHECK(ikd[u"troubles"_s].toArray().size() == 1);
    int skipped = 0;
    for (const QJsonValue step : record[u"steps"_s].toArray())
        skipped += step[u"skipped"_s].toBool();
    CHECK(skipped == 11); // the preflight and the ten before the outcome
}

TEST_CASE_METHOD(Activation, "a trouble is counted where it came up; going on leads back to the step")
{
    toQr();
    REQUIRE_OK(engine->noteTrouble(u"qr_not_read"_s));
    REQUIRE_OK(engine->noteTrouble(u"qr_not_read"_s));
    CHECK(engine->visit().timesNoted(u"qr"_s, u"qr_not_read"_s) == 2);
    CHECK(engine->visit().timesNoted(u"selfie"_s, u"qr_not_read"_s) == 0);
    REQUIRE_OK(engine->stopActivation(u"central_down"_s));
    CHECK(engine->visit().currentStepId() == u"outcome");
    takeUp(u"bayu"_s); // another operator, another day
    CHECK(engine->visit().currentStepId() == u"outcome");
    REQUIRE_OK(engine->continueActivation());
    CHECK(engine->visit().currentStepId() == u"qr");
    CHECK_FALSE(engine->visit().stop());
    CHECK(engine->visit().record(u"install"_s).finishedBy == u"sari");
    CHECK(engine->visit().record(u"mail"_s).isDone == false);
    CHECK(codeOf(engine->continueActivation()) == ErrorCode::WrongState);
    REQUIRE_OK(engine->recordQr(readHere()));
    finish(u"qr"_s);
    CHECK(engine->visit().troubles().size() == 3);
}

TEST_CASE_METHOD(Activation, "an outcome that was noted is taken back with the stop")
{
    toInstall();
    REQUIRE_OK(engine->stopActivation(u"left_early"_s));
    REQUIRE_OK(engine->setOutcome(outcome(IkdResult::Pending, u"left_early"_s)));
    finish(u"outcome"_s);
    REQUIRE_OK(engine->continueActivation());
    CHECK(engine->visit().currentStepId() == u"install");
    CHECK(engine->visit().outcome().isEmpty());
}

TEST_CASE_METHOD(Activation, "troubles are those of the catalogue, and \"other\" wants words")
{
    CHECK(codeOf(engine->noteTrouble(u"other"_s, u"layar putih"_s)) == ErrorCode::WrongState); // not begun
    toInstall();
    CHECK(engine->noteTrouble(u"rubbish"_s).error() == Error{ErrorCode::InvalidArgument, u"failure"_s});
    CHECK(engine->noteTrouble(u"other"_s, u" "_s).error() == Error{ErrorCode::InvalidArgument, u"note"_s});
    CHECK(engine->stopActivation(u"other"_s, QString(501, u'x')).error() ==
          Error{ErrorCode::InvalidArgument, u"note"_s});
    REQUIRE_OK(engine->noteTrouble(u"other"_s, u" layar putih "_s));
    CHECK(engine->visit().troubles().front().note == u"layar putih");
    REQUIRE_OK(engine->stopActivation(u"declined_trust"_s));
    CHECK(codeOf(engine->noteTrouble(u"no_internet"_s)) == ErrorCode::WrongState); // at the outcome
}

TEST_CASE_METHOD(Activation,
                 "a refusal is a refusal, a failure is none, and a day of the past is no appointment")
{
    toInstall();
    REQUIRE_OK(engine->stopActivation(u"declined_trust"_s));
    CHECK(engine->setOutcome(outcome(IkdResult::None)).error() ==
          Error{ErrorCode::InvalidArgument, u"result"_s});
    CHECK(engine->setOutcome(outcome(IkdResult::NotDone, u"declined_trust"_s)).error() ==
          Error{ErrorCode::InvalidArgument, u"failure"_s});
    CHECK(engine->setOutcome(outcome(IkdResult::Refused, u"no_phone"_s)).error() ==
          Error{ErrorCode::InvalidArgument, u"failure"_s});
    CHECK(engine->setOutcome(outcome(IkdResult::NotDone)).error() ==
          Error{ErrorCode::InvalidArgument, u"failure"_s});
    CHECK(engine->setOutcome(outcome(IkdResult::Pending, u"other"_s)).error() ==
          Error{ErrorCode::InvalidArgument, u"note"_s});
    OutcomeInput past = outcome(IkdResult::Pending, u"no_number"_s);
    past.followUpOn = QDate(2026, 7, 1);
    CHECK(engine->setOutcome(past).error() == Error{ErrorCode::InvalidArgument, u"follow_up_on"_s});
    past.followUpOn = QDate(2029, 1, 1);
    CHECK(engine->setOutcome(past).error() == Error{ErrorCode::InvalidArgument, u"follow_up_on"_s});
    REQUIRE_OK(engine->setOutcome(outcome(IkdResult::Refused, u"declined_trust"_s)));
    finish(u"outcome"_s);
}

TEST_CASE_METHOD(Activation, "the QR step holds in both directions, with what belongs to each")
{
    toQr();
    CHECK(engine->finishStep(u"qr"_s).error() == Error{ErrorCode::Blocked, u"qr"_s});
    QrInput none = readHere();
    none.direction = QrDirection::None;
    CHECK(engine->recordQr(none).error() == Error{ErrorCode::InvalidArgument, u"direction"_s});
    QrInput odd = readHere();
    odd.answer = u"seen_on_phone"_s;
    CHECK(engine->recordQr(odd).error() == Error{ErrorCode::InvalidArgument, u"answer"_s});
    odd = readHere();
    odd.digest.clear();
    CHECK(engine->recordQr(odd).error() == Error{ErrorCode::InvalidArgument, u"length"_s});
    odd = readHere();
    odd.length = 1 << 20;
    CHECK(engine->recordQr(odd).error() == Error{ErrorCode::InvalidArgument, u"length"_s});
    QrInput onPhone;
    onPhone.direction = QrDirection::ResidentReads;
    onPhone.answer = u"seen_on_phone"_s;
    onPhone.length = 5; // nothing was read here
    CHECK(engine->recordQr(onPhone).error() == Error{ErrorCode::InvalidArgument, u"length"_s});
    onPhone.length = 0;
    REQUIRE_OK(engine->recordQr(onPhone));
    finish(u"qr"_s);
    CHECK(codeOf(engine->recordQr(readHere())) == ErrorCode::WrongState);
}

TEST_CASE_METHOD(Activation, "a recording has no part of it, and its record says nothing of IKD")
{
    openNew(); // ektp_enrolment
    CHECK(engine->failures().all().empty());
    CHECK(codeOf(engine->noteTrouble(u"other"_s, u"x"_s)) == ErrorCode::WrongState);
    CHECK_FALSE(recordJson(engine->visit(), u"TEST-1"_s, clock.nowUtc(), {}).contains(u"ikd"_s));
}
