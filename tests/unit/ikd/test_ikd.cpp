// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before an activation, what can go wrong in it, and how it ends.
#include "core/ikd/FailureCatalogue.h"
#include "core/ikd/Outcome.h"
#include "core/ikd/Preflight.h"
#include "tests/support/Outcome.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

#include <functional>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 11, 28);
const QDate kAdult(2000, 2, 29);

PreflightInput ready()
{
    PreflightInput input;
    input.isRecorded = input.hasPhone = input.hasCamera = input.hasInternet = input.hasEmail =
        input.hasNumber = Answer::Yes;
    input.system = PhoneSystem::Android;
    input.version = 13;
    return input;
}

PreflightVerdict judged(const std::function<void(PreflightInput &)> &change, QDate birth = kAdult)
{
    PreflightInput input = ready();
    change(input);
    return judgePreflight(input, birth, kToday, {});
}

} // namespace

TEST_CASE("whoever has all it takes goes on")
{
    const auto verdict = judgePreflight(ready(), kAdult, kToday, {});
    CHECK(verdict.mayGoOn());
    CHECK(verdict.toMend.isEmpty());
    CHECK_FALSE(verdict.isOldPhone);
}

TEST_CASE("each thing that is missing has its own code; some stop the visit, some are mended at the counter")
{
    CHECK(judged([](auto &in) { in.isRecorded = Answer::No; }).stops == QStringList{u"not_recorded"_s});
    CHECK(judged([](auto &in) { in.hasPhone = Answer::No; }).stops == QStringList{u"no_phone"_s});
    CHECK(judged([](auto &in) { in.version = 7; }).stops == QStringList{u"phone_too_old"_s});
    CHECK(judged([](auto &in) { in.hasNumber = Answer::No; }).stops == QStringList{u"no_number"_s});
    for (const auto &[change, code] :
         std::initializer_list<std::pair<std::function<void(PreflightInput &)>, QString>>{
             {[](auto &in) { in.hasCamera = Answer::No; }, u"camera_broken"_s},
             {[](auto &in) { in.hasInternet = Answer::No; }, u"no_internet"_s},
             {[](auto &in) { in.hasEmail = Answer::No; }, u"no_email"_s}}) {
        const auto verdict = judged(change);
        CHECK(verdict.toMend == QStringList{code});
        CHECK(verdict.mayGoOn());
    }
}

TEST_CASE("the age is counted to the day, and the day from which it is possible is told")
{
    const auto tomorrow = judged([](auto &) {}, QDate(2009, 11, 29));
    CHECK(tomorrow.stops == QStringList{u"under_age"_s});
    CHECK(tomorrow.possibleFrom == QDate(2026, 11, 29));
    CHECK(judged([](auto &) {}, QDate(2009, 11, 28)).mayGoOn());
    CHECK(judged([](auto &) {}, QDate()).mayGoOn()); // the registration asks for it
    PreflightPolicy other;
    other.fromAge = {16, 8};
    CHECK(judgePreflight(ready(), QDate(2010, 3, 28), kToday, other).mayGoOn());
}

TEST_CASE("the versions are the station's settings, and between minimum and recommended it is only said")
{
    CHECK(judged([](auto &in) { in.version = 9; }).isOldPhone);
    CHECK(judged([](auto &in) { in.version = 9; }).mayGoOn());
    CHECK_FALSE(judged([](auto &in) { in.version = 10; }).isOldPhone);
    CHECK(judged([](auto &in) {
              in.system = PhoneSystem::Ios;
              in.version = 10;
          }).stops == QStringList{u"phone_too_old"_s});
    PreflightPolicy strict;
    strict.androidMinimum = 14;
    CHECK(judgePreflight(ready(), kAdult, kToday, strict).stops == QStringList{u"phone_too_old"_s});
}

TEST_CASE("what was not asked yet is named in order; what a stop has made pointless is not asked")
{
    CHECK(judgePreflight({}, kAdult, kToday, {}).unanswered ==
          QStringList{u"recorded"_s, u"phone"_s, u"camera"_s, u"internet"_s, u"email"_s, u"number"_s});
    CHECK(judged([](auto &in) { in.system = PhoneSystem::None; }).unanswered == QStringList{u"system"_s});
    CHECK(judged([](auto &in) { in.version = 0; }).unanswered == QStringList{u"version"_s});
    PreflightInput noPhone;
    noPhone.hasPhone = Answer::No;
    CHECK(judgePreflight(noPhone, kAdult, kToday, {}).unanswered.isEmpty());
    CHECK_FALSE(judgePreflight(noPhone, kAdult, kToday, {}).mayGoOn());
}

TEST_CASE("answers come back from their record as they were given, and nonsense becomes no answer")
{
    PreflightInput input = ready();
    input.hasEmail = Answer::No;
    input.hasNumber = Answer::Unknown;
    CHECK(PreflightInput::fromCbor(input.toCbor()) == input);
    const auto odd =
        PreflightInput::fromCbor({{u"system"_s, u"windows"_s}, {u"version"_s, 100000}, {u"phone"_s, 7}});
    CHECK(odd.system == PhoneSystem::None);
    CHECK(odd.version <= 99);
    CHECK(odd.hasPhone == Answer::Unknown);
}

TEST_CASE("the catalogue that is shipped is whole, and every stop of the preflight is in it")
{
    const auto catalogue = FailureCatalogue::load();
    REQUIRE_OK(catalogue);
    CHECK(catalogue->all().size() >= 20);
    for (const char *code : {"not_recorded", "under_age", "no_phone", "phone_too_old", "no_number",
                             "camera_broken", "no_internet", "no_email"}) {
        CAPTURE(code);
        const auto *failure = catalogue->find(QString::fromLatin1(code));
        REQUIRE(failure);
        CHECK(failure->stepIds.contains(u"preflight"_s));
    }
    CHECK(catalogue->find(u"declined_trust"_s)->isRefusal);
    CHECK(textIn(catalogue->find(u"face_mismatch"_s)->script, u"en"_s).contains(u"mask"_s));
    CHECK(textIn(catalogue->find(u"face_mismatch"_s)->script, u"xx"_s).contains(u"masker"_s));
    CHECK_FALSE(catalogue->find(u"nothing"_s));
}

TEST_CASE("a step offers its own troubles first, then those of every step")
{
    const auto catalogue = FailureCatalogue::load();
    REQUIRE_OK(catalogue);
    const auto offered = catalogue->at(u"selfie"_s);
    REQUIRE(offered.size() > 4);
    CHECK(offered.front()->stepIds.contains(u"selfie"_s));
    CHECK(offered.back()->stepIds.isEmpty());
    QStringList codes;
    for (const auto *failure : offered)
        codes << failure->code;
    CHECK(codes.contains(u"face_mismatch"_s));
    CHECK(codes.contains(u"central_down"_s));
    CHECK_FALSE(codes.contains(u"storage_full"_s));
    CHECK(codes.removeDuplicates() == 0);
}

TEST_CASE("an office's own catalogue is taken only whole")
{
    const auto entry = [](const QString &code, const QString &next, bool isRefusal, const QString &english) {
        const QJsonObject text{{u"id"_s, u"teks"_s}, {u"en"_s, english}};
        return QJsonObject{
            {u"code"_s, code},  {u"steps"_s, QJsonArray()}, {u"solver"_s, u"counter"_s}, {u"next"_s, next},
            {u"tries"_s, 1},    {u"refusal"_s, isRefusal},  {u"symptom"_s, text},        {u"script"_s, text},
            {u"action"_s, text}};
    };
    const auto parsed = [](const QJsonArray &failures, int format = 1) {
        return FailureCatalogue::parse(
            QJsonDocument(QJsonObject{{u"format"_s, format}, {u"failures"_s, failures}}).toJson());
    };
    const QJsonArray whole{entry(u"other"_s, u"try_again"_s, false, u"text"_s),
                           entry(u"left_early"_s, u"other_day"_s, false, u"text"_s),
                           entry(u"declined"_s, u"refused"_s, true, u"text"_s)};
    CHECK_OK(parsed(whole));
    CHECK(parsed(whole, 2).error().context == u"format");
    CHECK(codeOf(FailureCatalogue::parse("{]")) == ErrorCode::Malformed);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QJsonArray without = whole;
        without.removeAt(i);
        CHECK(codeOf(parsed(without)) == ErrorCode::Malformed);
        QJsonArray twice = whole;
        twice.append(whole[i]);
        CHECK(codeOf(parsed(twice)) == ErrorCode::Malformed);
    }
    for (const QJsonObject &bad :
         {entry(u"x"_s, u"try_again"_s, false, u" "_s), entry(u"x"_s, u"some_day"_s, false, u"text"_s),
          entry(u"x"_s, u"try_again"_s, true, u"text"_s), entry(u"x"_s, u"refused"_s, false, u"text"_s)}) {
        QJsonArray failures = whole;
        failures.append(bad);
        CHECK(parsed(failures).error() == Error{ErrorCode::Malformed, u"x"_s});
    }
}

TEST_CASE("a contact is kept so that the office knows which it was, and nobody else could write to it")
{
    CHECK(maskedEmail(u" budi.contoh@surat.example "_s) == u"b•••@s•••.example");
    CHECK(maskedEmail(u"a@bc.id"_s) == u"a•••@b•••.id");
    for (const QString &text :
         {u""_s, u"budi"_s, u"@surat.example"_s, u"budi@"_s, u"budi@x."_s, u"a@b@c.id"_s})
        CHECK(maskedEmail(text).isEmpty());
    CHECK(maskedNumber(u"0812-3456-7821"_s) == u"08••••••••21");
    CHECK(maskedNumber(u"+62 812 3456 7821"_s) == u"62•••••••••21");
    for (const QString &text : {u"0812"_s, u"08123456782x"_s, u"0812345678211234567"_s, u""_s})
        CHECK(maskedNumber(text).isEmpty());
}

TEST_CASE("an outcome comes back from its record")
{
    OutcomeInput input;
    input.result = IkdResult::Pending;
    input.failure = u"central_down"_s;
    input.note = u" layar putih "_s;
    input.followUpOn = QDate(2026, 12, 1);
    input.maskedContact = u"08••••••••21"_s;
    input.leafletGiven = true;
    const auto back = OutcomeInput::fromCbor(input.toCbor());
    CHECK(back.result == IkdResult::Pending);
    CHECK(back.failure == input.failure);
    CHECK(back.note == u"layar putih");
    CHECK(back.followUpOn == input.followUpOn);
    CHECK(back.maskedContact == input.maskedContact);
    CHECK(back.leafletGiven);
    CHECK(ikdResultFromName(u"whatever"_s) == IkdResult::None);
}
