// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoResidents.h"

#include "core/base/Resources.h"
#include "core/identity/Eligibility.h"
#include "core/identity/IdentityCheck.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 11, 22);

DemoResidents residents(std::uint64_t seed) { return *DemoResidents::create(seed, {kToday}); }

} // namespace

TEST_CASE("the same seed makes the same people, another seed others")
{
    auto first = residents(1), again = residents(1), other = residents(2);
    bool differs = false;
    for (int i = 0; i < 50; ++i) {
        const Resident one = first.next();
        CHECK(one == again.next());
        differs = differs || !(one == other.next());
    }
    CHECK(differs);
}

TEST_CASE("each demo resident passes every check and may be recorded in the strictest office")
{
    const RegionTable regions = *RegionTable::load();
    auto source = residents(7);
    for (int i = 0; i < 2000; ++i) {
        const Resident resident = source.next();
        const Verdicts verdicts =
            checkResident(resident, resident.nik->text(), resident.familyCard->text(), kToday, &regions);
        CAPTURE(i, resident.birthDate.toString(Qt::ISODate).toStdString());
        CHECK(verdicts.empty());
        CHECK(checkEligibility(resident.birthDate, kToday, false, {16, 8}).mayRecord());
        if (isEverMarried(resident.maritalStatus))
            CHECK(ageOn(resident.birthDate, kToday).years >= 19);
    }
}

TEST_CASE("no NIK comes twice in ten thousand, and all carry a serial that no register reaches")
{
    auto source = residents(3);
    QSet<QString> seen;
    for (int i = 0; i < 10'000; ++i) {
        const Resident resident = source.next();
        seen.insert(resident.nik->text());
        CHECK(resident.nik->serial() >= 9000);
    }
    CHECK(seen.size() == 10'000);
}

TEST_CASE("people, place and addresses are plainly made up")
{
    auto source = residents(5);
    const Resident resident = source.next();
    CHECK(resident.district == u"Kecamatan Contoh");
    CHECK(resident.email.endsWith(u"@example.org"_s));
    CHECK(resident.phone.startsWith(u"0800"_s));
    const auto surnames =
        QString::fromUtf8(*readResource(u"demo/surname.txt"_s)).split(u'\n', Qt::SkipEmptyParts);
    CHECK(std::any_of(surnames.begin(), surnames.end(),
                      [&](const QString &word) { return resident.fullName.endsWith(word); }));
    CHECK(loadDemoPlace()->regency == u"Kabupaten Nusa Fiktif");
}

TEST_CASE("a demo day has pupils before their card and adults of all ages")
{
    auto source = residents(11);
    int early = 0, old = 0;
    for (int i = 0; i < 500; ++i) {
        const int years = ageOn(source.next().birthDate, kToday).years;
        early += years < 17;
        old += years >= 60;
    }
    CHECK(early > 10);
    CHECK(old > 50);
}
