// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/Words.h"

#include "core/base/Resources.h"
#include "core/identity/Eligibility.h"
#include "core/ikd/qr/QrReader.h"

#include <catch2/catch.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <functional>

using namespace loket;
using namespace Qt::StringLiterals;

namespace {

/// Calls the check once per language and leaves Indonesian behind.
void inBothLanguages(const std::function<void()> &check)
{
    for (const auto &language : words::languages()) {
        CAPTURE(language.code.toStdString());
        REQUIRE(words::installLanguage(language.code));
        check();
    }
    REQUIRE(words::installLanguage(u"id"_s));
}

/// Words for people: there, no code left in them, no exclamation mark, no unfilled place.
void checkSentence(const QString &text)
{
    CAPTURE(text.toStdString());
    CHECK_FALSE(text.isEmpty());
    CHECK_FALSE(text.contains(u'_'));
    CHECK_FALSE(text.contains(u'!'));
    CHECK_FALSE(text.contains(QRegularExpression(u"%[1-9n]"_s)));
}

QJsonObject json(const QString &path)
{
    return QJsonDocument::fromJson(readResource(path).value_or("{}")).object();
}

} // namespace

TEST_CASE("each error says what happened, what is safe and what to do, in both languages")
{
    inBothLanguages([] {
        QSet<QString> happened;
        for (int code = 1; code <= int(ErrorCode::Internal); ++code) {
            CAPTURE(errorName(ErrorCode(code)).toStdString());
            const words::Trouble trouble = words::trouble({ErrorCode(code), {}});
            for (const QString &part : {trouble.happened, trouble.safe, trouble.next}) {
                checkSentence(part);
                CHECK(part.endsWith(u'.'));
            }
            happened.insert(trouble.happened);
        }
        CHECK(happened.size() == int(ErrorCode::Internal)); // each has words of its own
        CHECK(words::trouble({}).text().isEmpty());
    });
}

TEST_CASE("an error's context becomes words where it means something to people")
{
    CHECK(words::trouble({ErrorCode::LockedOut, u"30"_s}).next == u"Tunggu 30 detik, lalu coba lagi.");
    CHECK(words::trouble({ErrorCode::Blocked, u"approve_photo"_s}).next ==
          u"Minta pemohon menyetujui fotonya.");
    CHECK(
        words::trouble({ErrorCode::InUse, u"pid=12 host=loket-2 program=loket since=2026-07-12T01:00:00Z"_s})
            .happened.startsWith(u"Stasiun ini sedang dibuka oleh loket (proses 12) sejak 12 Juli 2026"_s));
    CHECK(words::trouble({ErrorCode::InUse, {}}).happened == u"Stasiun ini sedang dibuka oleh Loket lain.");
    CHECK(words::trouble({ErrorCode::NotFound, u"mirror_folder"_s}).happened.contains(u"Folder salinan"_s));
    CHECK(words::trouble({ErrorCode::NotAllowed, u"role_above"_s}).next.contains(u"administrator data"_s));
    CHECK(words::trouble({ErrorCode::OperatorDisabled, {}}).next.contains(u"frasa sandi baru"_s));
    REQUIRE(words::installLanguage(u"en"_s));
    CHECK(words::trouble({ErrorCode::LockedOut, u"1"_s}).next == u"Wait 1 second, then try again.");
    CHECK(words::trouble({ErrorCode::LockedOut, u"30"_s}).next == u"Wait 30 seconds, then try again.");
    REQUIRE(words::installLanguage(u"id"_s));
}

TEST_CASE("each verdict has words in both languages")
{
    inBothLanguages([] {
        for (int code = 0; code <= int(kLastVerdictCode); ++code) {
            checkSentence(words::verdict(VerdictCode(code)));
            if (code > 0) {
                const QString field = verdictField(VerdictCode(code));
                CHECK(words::field(field) != QString(field).replace(u'_', u' '));
            }
        }
    });
}

TEST_CASE("each advice, retry, failure, role and position has words in both languages")
{
    using namespace loket::device;
    inBothLanguages([] {
        for (const auto advice : biometrics::allAdvice()) {
            CHECK(words::advice(advice) != biometrics::name(advice).replace(u'_', u' '));
            checkSentence(words::advice(advice));
            CHECK(words::advice(biometrics::name(advice)) == words::advice(advice));
        }
        for (const qr::WhyNot why : qr::allWhyNot()) {
            CHECK(words::noCode(qr::name(why)) != qr::name(why).replace(u'_', u' '));
            checkSentence(words::noCode(qr::name(why)));
        }
        for (int reason = 1; reason <= int(RetryReason::OpenEyes); ++reason)
            checkSentence(words::retry(RetryReason(reason)));
        for (int reason = 1; reason <= int(FailureReason::Cancelled); ++reason) {
            const auto trouble = words::failure(FailureReason(reason), Role::Fingerprint);
            checkSentence(trouble.happened);
            checkSentence(trouble.next);
        }
        for (int role = 0; role <= int(Role::DocumentCamera); ++role)
            checkSentence(words::role(Role(role)));
        for (int position = 1; position <= int(Position::Evidence); ++position) {
            if (parsePosition(name(Position(position))) == Position::None)
                continue; // the codes have gaps
            checkSentence(words::position(Position(position)));
            // In English a face is a face; in Indonesian no code is a word.
            CHECK((words::currentLanguage() == "en"_L1 ||
                   words::position(Position(position)) != name(Position(position))));
        }
    });
}

TEST_CASE("every code of the check-lists has words in both languages")
{
    const QJsonObject exceptions = json(u"checklists/exceptions.json"_s);
    const QJsonObject reasons = json(u"checklists/reasons.json"_s);
    inBothLanguages([&] {
        for (const QJsonValue reason : exceptions[u"reasons"_s].toArray()) {
            const QString code = reason[u"code"_s].toString();
            CAPTURE(code.toStdString());
            CHECK(words::exceptionReason(code) != QString(code).replace(u'_', u' '));
        }
        for (const QString &list : reasons.keys()) {
            for (const QJsonValue reason : reasons[list].toArray()) {
                CAPTURE(reason.toString().toStdString());
                CHECK(words::reason(reason.toString()) != reason.toString().replace(u'_', u' '));
            }
        }
    });
}

TEST_CASE("every step, guard and document of the workflows has words in both languages")
{
    QStringList steps{u"photo"_s}, guards{u"eligibility"_s}, documents{u"kk"_s};
    for (const QString &file : listResources(u"workflows"_s)) {
        const QJsonObject workflow = json(u"workflows/"_s + file);
        for (const QJsonValue step : workflow[u"steps"_s].toArray()) {
            steps << step[u"id"_s].toString();
            for (const QJsonValue document : step[u"documents"_s].toArray())
                documents << document.toString();
        }
        for (const QJsonValue guard : workflow[u"guards"_s].toArray())
            guards << guard[u"guard"_s].toString();
        for (const QJsonValue document : workflow[u"brings"_s].toArray())
            documents << document.toString();
        CHECK(words::service(workflow[u"service"_s].toString()) != workflow[u"service"_s].toString());
    }
    inBothLanguages([&] {
        for (const QString &step : steps) {
            CAPTURE(step.toStdString());
            CHECK(words::stepTask(step) != QString(step).replace(u'_', u' '));
            checkSentence(words::step(step));
        }
        for (const QString &guard : guards) {
            CHECK(words::need(guard) != QString(guard).replace(u'_', u' '));
            checkSentence(words::need(guard));
        }
        for (const QString &document : documents)
            CHECK(words::document(document) != QString(document).replace(u'_', u' '));
    });
}

TEST_CASE("a need names the finger it is about")
{
    CHECK(words::need(u"capture"_s, device::Position::RightRing) == u"Rekam jari manis kanan.");
    CHECK(words::need(u"capture"_s) == u"Rekam bagian ini.");
}

TEST_CASE("a code that only an office knows is shown readable, not dropped")
{
    CHECK(words::reason(u"banjir_besar"_s) == u"banjir besar");
}

TEST_CASE("eligibility is said with the day that matters")
{
    const auto early = checkEligibility({2007, 11, 11}, {2024, 7, 11}, false, {16, 8});
    CHECK(words::eligibility(early) == u"Dapat direkam sekarang. KTP-el dicetak mulai 11 November 2024.");
    const auto young = checkEligibility({2007, 11, 12}, {2024, 7, 11}, false, {16, 8});
    CHECK(words::eligibility(young) == u"Belum cukup umur. Dapat direkam mulai 12 Juli 2024.");
    CHECK(words::age({16, 8, 0}) == u"16 tahun 8 bulan");
    REQUIRE(words::installLanguage(u"en"_s));
    CHECK(words::age({16, 1, 3}) == u"16 years 1 month");
    CHECK(words::age({1, 0, 3}) == u"1 year");
    CHECK(words::eligibility(young) == u"Not old enough. May be recorded from 12 July 2024.");
    REQUIRE(words::installLanguage(u"id"_s));
}

TEST_CASE("what an error's context tells is said in whole sentences, in both languages")
{
    const Error errors[] = {{ErrorCode::InvalidArgument, u"short"_s},
                            {ErrorCode::InvalidArgument, u"repeats"_s},
                            {ErrorCode::InvalidArgument, u"long"_s},
                            {ErrorCode::InvalidArgument, u"id"_s},
                            {ErrorCode::InvalidArgument, u"name"_s},
                            {ErrorCode::InvalidArgument, u"no_manager"_s},
                            {ErrorCode::InvalidArgument, u"key_label"_s},
                            {ErrorCode::Blocked, u"last_manager"_s},
                            {ErrorCode::InvalidArgument, u"digits"_s},
                            {ErrorCode::InvalidArgument, u"own_name"_s},
                            {ErrorCode::InvalidArgument, u"well_known"_s},
                            {ErrorCode::InvalidArgument, u"soon_guessed"_s},
                            {ErrorCode::InvalidArgument, u"series"_s},
                            {ErrorCode::InvalidArgument, u"common_words"_s},
                            {ErrorCode::InvalidArgument, u"few_words"_s},
                            {ErrorCode::InvalidArgument, u"same_as_before"_s},
                            {ErrorCode::InvalidArgument, u"same_as_second"_s},
                            {ErrorCode::InvalidArgument, u"name_signs"_s},
                            {ErrorCode::AlreadyExists, u"hold"_s},
                            {ErrorCode::NotFound, u"hold"_s},
                            {ErrorCode::WrongState, u"breach"_s},
                            {ErrorCode::NotFound, u"breach"_s},
                            {ErrorCode::NotFound, u"visit"_s},
                            {ErrorCode::Blocked, u"last_of_role"_s},
                            {ErrorCode::NotAllowed, u"second_person"_s},
                            {ErrorCode::NotAllowed, u"same_person"_s},
                            {ErrorCode::NotAllowed, u"backup"_s},
                            {ErrorCode::DiskRead, u"no_file"_s},
                            {ErrorCode::DiskRead, u"no_permission"_s}};
    inBothLanguages([&] {
        for (const Error &error : errors) {
            const words::Trouble said = words::trouble(error);
            const words::Trouble general = words::trouble({error.code, {}});
            for (const QString &part : {said.happened, said.safe, said.next}) {
                checkSentence(part);
                CHECK(part.endsWith(u'.'));
            }
            CHECK(said.text() != general.text());
        }
        for (const QString &line : words::hubKeyAdvice())
            checkSentence(line);
        for (const QString &field : words::profileFields())
            checkSentence(words::profileField(field));
    });
}

TEST_CASE("a disk limit that does not fit is told with the other one and its value")
{
    const auto next = [](const QString &context) {
        return words::trouble({ErrorCode::InvalidArgument, context});
    };
    CHECK(next(u"disk_full_mb<disk_reserve_mb=64"_s).text() ==
          u"Nilai Disk penuh lebih kecil daripada Cadangan disk, yaitu 64 MB. Setelan sebelumnya tetap "
          u"berlaku. "
          "Isi sedikitnya 64 MB, atau kecilkan dahulu Cadangan disk."_s);
    CHECK(next(u"disk_full_mb>disk_low_mb=2000"_s).next ==
          u"Isi paling banyak 2.000 MB, atau besarkan dahulu Peringatan disk."_s);
    CHECK(next(u"disk_full_mb"_s).text() == next({}).text());
}

TEST_CASE("who may is told by the table of roles")
{
    CHECK(words::trouble({ErrorCode::NotAllowed, u"backup"_s}).next ==
          u"Minta yang berperan Pendukung atau Administrator data melakukannya."_s);
    CHECK(words::trouble({ErrorCode::NotAllowed, u"approve"_s}).next ==
          u"Minta yang berperan Penyelia melakukannya."_s);
}

TEST_CASE("dates, times, numbers and lists follow the language")
{
    CHECK(words::date({2026, 7, 12}) == u"12 Juli 2026");
    CHECK(words::time({10, 42}) == u"10.42");
    CHECK(words::number(1234) == u"1.234");
    CHECK(words::list({u"a"_s, u"b"_s, u"c"_s}) == u"a, b dan c");
    CHECK(words::list({u"a"_s}) == u"a");
    CHECK(words::list({}).isEmpty());
    REQUIRE(words::installLanguage(u"en"_s));
    CHECK(words::date({2026, 7, 12}) == u"12 July 2026");
    CHECK(words::time({10, 42}) == u"10:42");
    CHECK(words::number(1234) == u"1,234");
    CHECK(words::list({u"a"_s, u"b"_s}) == u"a and b");
    REQUIRE(words::installLanguage(u"id"_s));
}

TEST_CASE("a language that is not there changes nothing")
{
    REQUIRE(words::installLanguage(u"en"_s));
    CHECK_FALSE(words::installLanguage(u"fr"_s));
    CHECK(words::currentLanguage() == u"en");
    CHECK(words::sentence({ErrorCode::DiskFull, {}}) == u"The disk is full.");
    REQUIRE(words::installLanguage(u"id"_s));
    CHECK(words::sentence({ErrorCode::DiskFull, {}}) == u"Disk penuh.");
}
