// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/IdentityCheck.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace loket;
using namespace Qt::StringLiterals;

namespace {

struct Sample
{
    const char *text;
    const char *verdictName;
};

} // namespace

TEST_CASE("the NIK that Kota Mojokerto published reads as a woman born on 4 March 91 in Prajuritkulon")
{
    const auto nik = Nik::parse(u"3576014403910003");
    REQUIRE(nik);
    CHECK(nik->regionCode().dotted() == u"35.76.01");
    CHECK(nik->sex() == Sex::Female);
    CHECK(nik->birthDay() == 4);
    CHECK(nik->birthMonth() == 3);
    CHECK(nik->birthYearOfCentury() == 91);
    CHECK(nik->serial() == 3);
    CHECK(nik->masked() == u"3576••••••••0003"_s);
    CHECK(nik->agreesWith({1991, 3, 4}));
    CHECK_FALSE(nik->agreesWith({1991, 4, 3}));
    CHECK_FALSE(nik->agreesWith({1990, 3, 4}));
    CHECK_FALSE(nik->agreesWith({}));
}

TEST_CASE("the day is 40 higher for women and for them only")
{
    // Published example pair (domain facts 2.9, YSR).
    const auto man = Nik::parse(u"3515140508680001");
    const auto woman = Nik::parse(u"3515144508680002");
    REQUIRE(man);
    REQUIRE(woman);
    CHECK(man->sex() == Sex::Male);
    CHECK(woman->sex() == Sex::Female);
    CHECK(man->agreesWith({1968, 8, 5}));
    CHECK(woman->agreesWith({1968, 8, 5}));
}

TEST_CASE("good and bad NIKs get the verdict that tells the operator what to look at")
{
    const auto sample = GENERATE(values<Sample>({
        {"3576014403910003", "ok"},
        {"3576 0144 0391 0003", "ok"},
        {"35.76.01.440391.0003", "ok"},
        {"3576-0144-0391-0003", "ok"},
        {"3515140508680001", "ok"},
        {"1101010101000001", "ok"},
        {"9101017112990001", "ok"}, // woman, 31 December; an old Papua code
        {"3576012902080001", "ok"}, // 29 February 2008
        {"3576012902000001", "ok"}, // 29 February 2000
        {"3576016902040009", "ok"}, // a woman's 29 February
        {"", "nik_missing"},
        {"   ", "nik_missing"},
        {"357601440391000", "nik_length"},
        {"35760144039100031", "nik_length"},
        {"357601440391000O", "nik_not_digits"}, // letter O
        {"35760144O391", "nik_not_digits"},
        {"٣٥٧٦٠١٤٤٠٣٩١٠٠٠٣", "nik_not_digits"},
        {"1111111111111111", "nik_repeated"},
        {"0000000000000000", "nik_repeated"},
        {"3576010003910003", "nik_date"}, // day 0
        {"3576014003910003", "nik_date"}, // day 40: a woman's day 0
        {"3576013203910003", "nik_date"},
        {"3576017203910003", "nik_date"},
        {"3576019903910003", "nik_date"},
        {"3576013104910003", "nik_date"}, // 31 April
        {"3576012902910003", "nik_date"}, // 1991 was no leap year
        {"3576013002080003", "nik_date"},
        {"3576014400910003", "nik_date"}, // month 0
        {"3576014413910003", "nik_date"},
        {"3576014403910000", "nik_serial"},
    }));
    CAPTURE(sample.text);
    const QString text = QString::fromUtf8(sample.text);
    CHECK(verdictName(Nik::check(text)).toStdString() == sample.verdictName);
    const auto nik = Nik::parse(text);
    CHECK(nik.has_value() == (std::string(sample.verdictName) == "ok"));
    if (!nik)
        CHECK(nik.error() == Error{ErrorCode::InvalidArgument, QString::fromLatin1(sample.verdictName)});
}

TEST_CASE("good and bad family card numbers")
{
    const auto sample = GENERATE(values<Sample>({
        {"3576011203100001", "ok"},
        {"3576 0112 0310 0001", "ok"},
        {"3576011203100000", "ok"}, // nothing is known about its serials
        {"", "kk_missing"},
        {"357601120310000", "kk_length"},
        {"357601120310000x", "kk_not_digits"},
        {"2222222222222222", "kk_repeated"},
        {"3576015203100001", "kk_date"}, // the date of a family card is never shifted by 40
        {"3576013113100001", "kk_date"},
        {"3576010003100001", "kk_date"},
    }));
    CAPTURE(sample.text);
    const QString text = QString::fromUtf8(sample.text);
    CHECK(verdictName(FamilyCardNumber::check(text)).toStdString() == sample.verdictName);
    CHECK(FamilyCardNumber::parse(text).has_value() == (std::string(sample.verdictName) == "ok"));
}

TEST_CASE("a family card number is masked like a NIK and knows its region")
{
    const auto card = FamilyCardNumber::parse(u"3576011203100001");
    REQUIRE(card);
    CHECK(card->masked() == u"3576••••••••0001"_s);
    CHECK(card->regionCode().digits() == u"357601");
}

TEST_CASE("a NIK that differs from birth date and sex is a warning for each, never an error")
{
    const Verdicts verdicts = checkNik(u"3576014403910003", {{1992, 3, 4}, Sex::Male, nullptr});
    REQUIRE(verdicts.size() == 2);
    CHECK(verdicts[0] == Verdict{Severity::Warning, VerdictCode::NikBirthDateDiffers});
    CHECK(verdicts[1] == Verdict{Severity::Warning, VerdictCode::NikSexDiffers});
    CHECK(worst(verdicts) == Severity::Warning);
}

TEST_CASE("a NIK that agrees with everything is a single Ok")
{
    CHECK(checkNik(u"3576014403910003", {{1991, 3, 4}, Sex::Female, nullptr}) ==
          Verdicts{{Severity::Ok, VerdictCode::Ok}});
}

TEST_CASE("a malformed NIK is one error, without comparisons that would mean nothing")
{
    CHECK(checkNik(u"357601", {{1991, 3, 4}, Sex::Female, nullptr}) ==
          Verdicts{{Severity::Error, VerdictCode::NikLength}});
}

TEST_CASE("every verdict code has its own name and, but for Ok, a field")
{
    QSet<QString> names;
    for (int i = 0; i <= int(kLastVerdictCode); ++i) {
        const auto code = VerdictCode(i);
        names.insert(verdictName(code));
        CHECK(verdictField(code).isEmpty() == (code == VerdictCode::Ok));
    }
    CHECK(names.size() == int(kLastVerdictCode) + 1);
}
