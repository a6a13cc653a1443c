// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/VisitEngine.h"
#include "tests/support/MemoryJournal.h"

#include <catch2/catch.hpp>

namespace loket::test {

using namespace Qt::StringLiterals;
using device::Position;

/// Settings as a fresh station has them.
inline QJsonValue testSetting(const QString &key)
{
    static const QMap<QString, QJsonValue> values{
        {u"quality.photo"_s, 60},      {u"quality.signature"_s, 50}, {u"quality.finger"_s, 40},
        {u"quality.iris"_s, 50},       {u"match.finger"_s, 40},      {u"attempts_per_capture"_s, 3},
        {u"guardian_under_18"_s, true}};
    return values.value(key, QJsonValue(QJsonValue::Undefined));
}

inline Workflow ektpWorkflow()
{
    auto workflow = Workflow::load(u"ektp_enrolment"_s, testSetting);
    REQUIRE(workflow);
    return *workflow;
}

/// A fictitious woman whose NIK agrees with her data.
inline RegistrationInput goodRegistration()
{
    RegistrationInput input;
    input.nikText = u"3576014403910003"_s;
    input.kkText = u"3576010101100001"_s;
    Resident &r = input.resident;
    r.nik = *Nik::parse(input.nikText);
    r.familyCard = *FamilyCardNumber::parse(input.kkText);
    r.fullName = u"Contoh Warga Uji"_s;
    r.birthPlace = u"Kota Fiktif"_s;
    r.birthDate = QDate(1991, 3, 4);
    r.sex = Sex::Female;
    r.maritalStatus = MaritalStatus::Single;
    r.address = u"Jalan Karangan 1"_s;
    return input;
}

struct EngineFixture
{
    MemoryJournal journal;
    ManualClock clock{QDateTime({2026, 7, 12}, {2, 0}, Qt::UTC)};
    SeededRandom random{1};
    EnrolmentPolicy policy;
    std::unique_ptr<VisitEngine> engine;

    EngineFixture() { openNew(); }

    VisitEngine::Context context() { return {journal, clock, random, policy}; }

    void openNew()
    {
        auto opened = VisitEngine::openNew(ektpWorkflow(), context(), {u"sari"_s, false});
        REQUIRE(opened);
        engine = std::move(*opened);
    }

    void resume(const QString &operatorId = u"sari"_s)
    {
        const QUuid id = engine->visit().id();
        auto resumed = VisitEngine::resume(id, ektpWorkflow(), context(), {operatorId, false});
        REQUIRE(resumed);
        engine = std::move(*resumed);
    }

    /// An attempt of a capture in which every part has the score.
    AttemptInput attempt(Position capture, int score)
    {
        AttemptInput input;
        input.capture = capture;
        input.device.pluginId = u"test"_s;
        for (const Position part : Visit::partsOf(capture))
            if (!engine->visit().exceptionFor(part))
                input.parts.push_back({part,
                                       score,
                                       QByteArray("picture of ") + device::name(part).toLatin1(),
                                       u"png"_s,
                                       {},
                                       {}});
        return input;
    }

    void finish(const QString &step)
    {
        INFO(step.toStdString());
        const auto done = engine->finishStep(step);
        INFO((done ? std::string() : done.error().context.toStdString()));
        REQUIRE(done);
    }

    void throughRegistration()
    {
        REQUIRE(engine->setRegistration(goodRegistration()));
        finish(u"registration"_s);
    }

    void throughNotice()
    {
        throughRegistration();
        REQUIRE(engine->setIdentityCheck({{u"kk_original"_s}, true, {}}));
        finish(u"identity_check"_s);
        REQUIRE(engine->acknowledgeNotice({true, true, {}, {}}));
        finish(u"notice"_s);
    }

    void throughPhoto()
    {
        throughNotice();
        REQUIRE(engine->keepAttempt(u"photo"_s, attempt(Position::Face, 80)));
        finish(u"photo"_s);
        REQUIRE(engine->decidePhoto(true));
        finish(u"photo_approval"_s);
    }

    void capture(const QString &step, Position capture, int score = 80)
    {
        INFO(step.toStdString());
        REQUIRE(engine->keepAttempt(step, attempt(capture, score)));
    }

    void throughFingers()
    {
        throughPhoto();
        capture(u"signature"_s, Position::Signature);
        finish(u"signature"_s);
        for (const Position slap : {Position::RightFour, Position::LeftFour, Position::TwoThumbs})
            capture(u"fingers"_s, slap);
        finish(u"fingers"_s);
    }
};

} // namespace loket::test
