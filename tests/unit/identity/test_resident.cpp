// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/IdentityCheck.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace loket;
using namespace Qt::StringLiterals;

namespace {

Resident complete()
{
    Resident resident;
    resident.nik = *Nik::parse(u"3576014403910003");
    resident.familyCard = *FamilyCardNumber::parse(u"3576011203100001");
    resident.fullName = u"Contoh Fiktif"_s;
    resident.birthPlace = u"Nusa Fiktif"_s;
    resident.birthDate = {1991, 3, 4};
    resident.sex = Sex::Female;
    resident.maritalStatus = MaritalStatus::Single;
    resident.address = u"Jalan Contoh 1, RT 001/RW 002"_s;
    resident.village = u"Desa Contoh"_s;
    resident.district = u"Kecamatan Contoh"_s;
    resident.domicile = *RegionCode::parse(u"35.76.02");
    resident.phone = u"081200000000"_s;
    resident.email = u"contoh@example.org"_s;
    return resident;
}

bool has(const Verdicts &verdicts, VerdictCode code)
{
    return std::find(verdicts.begin(), verdicts.end(), verdict(code)) != verdicts.end();
}

const QDate kToday(2026, 11, 22);

} // namespace

TEST_CASE("a resident comes back from CBOR and JSON as it went in")
{
    const Resident resident = complete();
    CHECK(*Resident::fromCbor(resident.toCbor()) == resident);
    CHECK(*Resident::fromJson(resident.toJson()) == resident);
    CHECK(resident.toJson()[u"birth_date"] == u"1991-03-04"_s);
    CHECK(resident.toJson()[u"kk"] == u"3576011203100001"_s);
}

TEST_CASE("a masked name shows first letters and hides even its length")
{
    CHECK(maskedName(u"Contoh Warga Peraga"_s) == u"C••• W••• P•••"_s);
    CHECK(maskedName(u"  Contoh   Warga "_s) == u"C••• W•••"_s);
    CHECK(maskedName(u"A"_s) == u"A•••"_s);
    CHECK(maskedName(QString()).isEmpty());
}

TEST_CASE("an empty resident writes only its default nationality and comes back")
{
    const Resident empty;
    CHECK(empty.toCbor().size() == 1);
    CHECK(*Resident::fromCbor(empty.toCbor()) == empty);
}

TEST_CASE("values of the wrong form are refused by name, not guessed")
{
    const auto with = [](QLatin1StringView key, const QCborValue &value) {
        QCborMap map = complete().toCbor();
        map.insert(key, value);
        return Resident::fromCbor(map);
    };
    const struct
    {
        const char *key;
        QCborValue value;
        ErrorCode code;
    } cases[] = {
        {"nik", u"123"_s, ErrorCode::Malformed},
        {"kk", u"3576015203100001"_s, ErrorCode::Malformed},
        {"birth_date", u"04-03-1991"_s, ErrorCode::Malformed},
        {"sex", u"x"_s, ErrorCode::Malformed},
        {"marital_status", u"perhaps"_s, ErrorCode::Malformed},
        {"nationality", u"mars"_s, ErrorCode::Malformed},
        {"domicile", u"3"_s, ErrorCode::Malformed},
        {"full_name", 7, ErrorCode::Malformed},
        {"full_name", QString(257, u'a'), ErrorCode::TooLarge},
    };
    for (const auto &c : cases) {
        CAPTURE(c.key);
        const auto result = with(QLatin1StringView(c.key), c.value);
        REQUIRE_FALSE(result);
        CHECK(result.error() == Error{c.code, QString::fromLatin1(c.key)});
    }
    CHECK(with("unknown_key"_L1, 1));
}

TEST_CASE("a complete and consistent resident has nothing to be said")
{
    CHECK(checkResident(complete(), u"3576014403910003", u"3576011203100001", kToday).empty());
}

TEST_CASE("each missing field of a registration is named")
{
    const Verdicts verdicts = checkResident({}, u"", u"", kToday);
    for (const auto code :
         {VerdictCode::NikMissing, VerdictCode::KkMissing, VerdictCode::NameMissing,
          VerdictCode::BirthPlaceMissing, VerdictCode::BirthDateMissing, VerdictCode::SexMissing,
          VerdictCode::MaritalStatusMissing, VerdictCode::AddressMissing})
        CHECK(has(verdicts, code));
    CHECK(worst(verdicts) == Severity::Error);
}

TEST_CASE("implausible registrations are noticed")
{
    Resident resident = complete();
    resident.fullName = u"Cont0h Fiktif"_s;
    resident.phone = u"12345"_s;
    resident.email = u"contoh@"_s;
    const Verdicts verdicts = checkResident(resident, u"3576014403910003", u"3576014403910003", kToday);
    CHECK(has(verdicts, VerdictCode::NameHasDigits));
    CHECK(has(verdicts, VerdictCode::PhoneForm));
    CHECK(has(verdicts, VerdictCode::EmailForm));
    CHECK(has(verdicts, VerdictCode::KkDate)); // the woman's day 44 is no date on a family card

    // A man's NIK is well-formed as a family card number too: only the comparison finds it typed twice.
    resident.sex = Sex::Male;
    resident.birthDate = {1968, 8, 5};
    CHECK(has(checkResident(resident, u"3515140508680001", u"3515140508680001", kToday),
              VerdictCode::KkSameAsNik));
}

TEST_CASE("birth dates in the future block, over 120 years warn")
{
    Resident resident = complete();
    resident.birthDate = kToday.addDays(1);
    CHECK(has(checkResident(resident, u"", u"", kToday), VerdictCode::BirthDateFuture));
    resident.birthDate = {1905, 1, 1};
    const Verdicts verdicts = checkResident(resident, u"", u"", kToday);
    CHECK(has(verdicts, VerdictCode::BirthDateTooOld));
    CHECK(verdict(VerdictCode::BirthDateTooOld).severity == Severity::Warning);
}

TEST_CASE("people's own spellings of sex and status are understood")
{
    CHECK(parseSex(u"P") == Sex::Female);
    CHECK(parseSex(u"L") == Sex::Male);
    CHECK(parseSex(u"m") == Sex::Male);
    CHECK(parseSex(u"f") == Sex::Female);
    CHECK(parseSex(u"pria") == Sex::None);
    CHECK(parseMaritalStatus(u"Cerai Mati") == MaritalStatus::Widowed);
    CHECK(parseNationality(u"WNA") == Nationality::Wna);
}
