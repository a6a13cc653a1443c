// SPDX-License-Identifier: GPL-3.0-or-later
// A visit's events as its draft holds them, behind the draft's key: fold, record.json, review copy.
#include "core/enrolment/Visit.h"
#include "core/base/Cbor.h"
#include "core/enrolment/PacketRecord.h"
#include "core/enrolment/ReviewCopy.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"
#include "tests/support/MemoryJournal.h"

#include <QCborArray>
#include <QJsonArray>
#include <QJsonDocument>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;
using device::Position;

namespace {

const QUuid kVisit(u"5e7a1f0e-0000-4000-8000-000000000003"_s);

const Workflow &workflow()
{
    static const Workflow service = Workflow::load(u"ektp_enrolment"_s, [](const QString &key) {
                                        return key == u"guardian_under_18"      ? QJsonValue(true)
                                               : key == u"attempts_per_capture" ? QJsonValue(3)
                                                                                : QJsonValue(50);
                                    }).value();
    return service;
}

/// [[type, ms, operator, payload], …], as StationVisits.cpp keeps each.
std::vector<VisitEvent> eventsFrom(const QCborArray &list)
{
    std::vector<VisitEvent> events;
    for (const QCborValue entry : list) {
        const QCborArray parts = entry.toArray();
        events.push_back({qint64(events.size()) + 1, parts.at(0).toString(),
                          QDateTime::fromMSecsSinceEpoch(parts.at(1).toInteger(), Qt::UTC),
                          parts.at(2).toString(), parts.at(3).toMap()});
    }
    return events;
}

void askEverything(const Visit &visit)
{
    (void)visit.currentStepId();
    for (const StepDefinition &step : visit.workflow().steps()) {
        hold(visit.record(step.id).activeMs >= 0, "no time is negative");
        (void)visit.status(step.id);
        (void)visit.keptForm(step.id);
        for (const Position capture : visit.capturesFor(step, {Position::RightIndex, Position::LeftIndex})) {
            (void)visit.retakeOrder(step.id, capture);
            (void)visit.missingIn(capture);
            hold(visit.isCaptureOf(step, capture), "what is asked for belongs to the step");
            for (const Position part : Visit::partsOf(capture))
                hold(visit.attemptsAt(step.id, part) >= 0, "attempts are counted");
        }
    }
    for (const Attempt &attempt : visit.attempts())
        hold(toCbor(attemptFromCbor(toCbor(attempt))) == toCbor(attempt), "an attempt reads back equal");
}

void writeRecord(const Visit &visit)
{
    const QJsonObject record =
        recordJson(visit, u"DEMO-STN01"_s, QDateTime({2026, 11, 22}, {1, 0}, Qt::UTC), {});
    const QByteArray json = QJsonDocument(record).toJson();
    const QJsonDocument back = QJsonDocument::fromJson(json);
    hold(back.isObject() && QJsonDocument(back.object()).toJson() == json, "record.json reads back equal");
    hold(record[u"format"_s].toInt() == kRecordFormat && record[u"steps"_s].isArray(),
         "record.json has its form");
}

void readVisit(const QCborArray &list)
{
    const auto visit = Visit::fromEvents(kVisit, workflow(), eventsFrom(list));
    if (!parsed(visit))
        return;
    askEverything(*visit);
    writeRecord(*visit);
    const QByteArray copy = ReviewCopy::of(*visit, VisitSummary(), {}).toCbor();
    hold(ReviewCopy::fromCbor(copy).value().toCbor() == copy, "a review copy reads back equal");
}

RegistrationInput registration()
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

/// Goes through a whole visit and some detours; what an engine refuses here only makes the seed shorter.
void actOut(VisitEngine &engine)
{
    const auto finish = [&](const char *step) { (void)engine.finishStep(QString::fromLatin1(step)); };
    const auto keep = [&](const char *step, Position capture, int score) {
        AttemptInput input;
        input.capture = capture;
        input.device.pluginId = u"simulator"_s;
        for (const Position part : Visit::partsOf(capture))
            input.parts.push_back({part, score, "picture", u"png"_s, u"press_more"_s, {{u"clarity"_s, 0.5}}});
        (void)engine.keepAttempt(QString::fromLatin1(step), input);
    };
    (void)engine.startStep(u"registration"_s);
    (void)engine.setRegistration(registration());
    finish("registration");
    (void)engine.setIdentityCheck({{u"kk_original"_s}, true, {}});
    finish("identity_check");
    (void)engine.acknowledgeNotice({true, true, {}, {}});
    finish("notice");
    keep("photo", Position::Face, 80);
    finish("photo");
    (void)engine.decidePhoto(true);
    finish("photo_approval");
    keep("signature", Position::Signature, 80);
    finish("signature");
    (void)engine.addException({Position::RightRing, u"amputation"_s, {}, "jpeg", false, false});
    for (const Position slap : {Position::RightFour, Position::LeftFour, Position::TwoThumbs})
        keep("fingers", slap, slap == Position::LeftFour ? 20 : 80);
    for (const Position finger : device::fingersOf(Position::LeftFour))
        (void)engine.acceptWithReason(u"fingers"_s, finger, u"worn"_s);
    finish("fingers");
    keep("iris", Position::BothEyes, 80);
    finish("iris");
    (void)engine.reopenStep(u"fingers"_s, u"other"_s, u"again"_s, Position::RightThumb);
}

QCborArray actedOut()
{
    test::MemoryJournal journal;
    ManualClock clock{QDateTime({2026, 7, 12}, {2, 0}, Qt::UTC)};
    SeededRandom random{1};
    auto engine =
        VisitEngine::openNew(workflow(), {journal, clock, random, EnrolmentPolicy()}, {u"sari"_s, false});
    hold(parsed(engine), "a visit opens");
    actOut(**engine);
    QCborArray list;
    for (const VisitEvent &event : journal.visits.begin()->second.events)
        list.append(QCborArray{event.type, event.atUtc.toMSecsSinceEpoch(), event.operatorId, event.payload});
    return list;
}

} // namespace

int loket_fuzz_visit(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const bool isCbor = input.byte() % 2;
    const QByteArray bytes = input.rest();
    readVisit(isCbor ? readCbor(bytes).value_or(QCborValue()).toArray()
                     : QCborArray::fromJsonArray(QJsonDocument::fromJson(bytes).array()));
    return 0;
}

std::vector<QByteArray> loket_seeds_visit()
{
    const QCborArray list = actedOut();
    QCborArray opened{list.at(0)};
    return {'\1' + list.toCborValue().toCbor(),
            '\0' + QJsonDocument(list.toJsonArray()).toJson(QJsonDocument::Compact),
            '\1' + opened.toCborValue().toCbor()};
}
