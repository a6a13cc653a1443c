// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/Eligibility.h"
#include "core/identity/PhotoBackground.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace Qt::StringLiterals;

namespace {

constexpr AgeThreshold kMojokerto{16, 8};

} // namespace

TEST_CASE("16 years 8 months is reached on the day and not a day before")
{
    // Golden values of the Mojokerto paper (domain facts, part 4).
    const QDate on(2024, 7, 11);
    const Eligibility exact = checkEligibility({2007, 11, 11}, on, false, kMojokerto);
    CHECK(exact.code == EligibilityCode::Early);
    CHECK(exact.mayRecord());
    CHECK(exact.age == Age{16, 8, 0});
    CHECK(exact.recordFrom == on);
    CHECK(exact.printNotBefore == QDate(2024, 11, 11));
    CHECK_FALSE(exact.mayPrintOn(on));
    CHECK(exact.mayPrintOn({2024, 11, 11}));

    const Eligibility dayYounger = checkEligibility({2007, 11, 12}, on, false, kMojokerto);
    CHECK(dayYounger.code == EligibilityCode::TooYoung);
    CHECK_FALSE(dayYounger.mayRecord());
    CHECK(dayYounger.recordFrom == QDate(2024, 7, 12));
    CHECK(dayYounger.age == Age{16, 7, 29});
}

TEST_CASE("17 is enough for everyone, also where an office sets a later age")
{
    CHECK(checkEligibility({2007, 7, 11}, {2024, 7, 11}, false, {16, 0}).code == EligibilityCode::Adult);
    CHECK(checkEligibility({2007, 7, 11}, {2024, 7, 11}, false, {18, 0}).code == EligibilityCode::Adult);
    CHECK(checkEligibility({2007, 7, 12}, {2024, 7, 11}, false, {18, 0}).recordFrom == QDate(2024, 7, 12));
}

TEST_CASE("who is or was married may be recorded and get the card at once at any age")
{
    const Eligibility bride = checkEligibility({2009, 1, 1}, {2024, 7, 11}, true, kMojokerto);
    CHECK(bride.code == EligibilityCode::EverMarried);
    CHECK(bride.mayPrintOn({2024, 7, 11}));
    CHECK(isEverMarried(MaritalStatus::Widowed));
    CHECK(isEverMarried(MaritalStatus::Divorced));
    CHECK_FALSE(isEverMarried(MaritalStatus::Single));
}

TEST_CASE("no birth date and a birth in the future have their own answers")
{
    CHECK(checkEligibility({}, {2024, 7, 11}, true, kMojokerto).code == EligibilityCode::BirthDateMissing);
    CHECK(checkEligibility({2024, 7, 12}, {2024, 7, 11}, true, kMojokerto).code ==
          EligibilityCode::BirthDateFuture);
}

TEST_CASE("a birthday that the year lacks falls on the next day")
{
    CHECK(dayOfReaching({2008, 2, 29}, kCardAge) == QDate(2025, 3, 1));
    CHECK(dayOfReaching({2008, 2, 29}, {20, 0}) == QDate(2028, 2, 29));
    CHECK(dayOfReaching({2007, 10, 31}, kMojokerto) == QDate(2024, 7, 1)); // there is no 31 June
    CHECK(dayOfReaching({2007, 12, 31}, {16, 1}) == QDate(2024, 1, 31));
    CHECK(ageOn({2008, 2, 29}, {2025, 2, 28}) == Age{16, 11, 30});
    CHECK(ageOn({2008, 2, 29}, {2025, 3, 1}) == Age{17, 0, 0});
    CHECK(checkEligibility({2008, 2, 29}, {2025, 2, 28}, false, {17, 0}).code == EligibilityCode::TooYoung);
    CHECK(checkEligibility({2008, 2, 29}, {2025, 3, 1}, false, {17, 0}).code == EligibilityCode::Adult);
}

TEST_CASE("age on every day of four years counts up by one day and never jumps")
{
    const QDate born(2008, 2, 29);
    for (QDate day = born; day < QDate(2012, 3, 2); day = day.addDays(1)) {
        const Age age = ageOn(born, day);
        const QDate last = dayOfReaching(born, {age.years, age.months});
        CHECK(last.addDays(age.days) == day);
        CHECK(age.months < 12);
        CHECK(age.days < 31);
    }
    CHECK(ageOn(born, {2007, 1, 1}) == Age{});
}

TEST_CASE("the child card ends the day before the 17th birthday")
{
    CHECK(lastDayOfChildCard({2007, 11, 11}) == QDate(2024, 11, 10));
    CHECK(lastDayOfChildCard({2008, 2, 29}) == QDate(2025, 2, 28));
    CHECK(lastDayOfChildCard({}).isNull());
}

TEST_CASE("the ladder names the next service by age")
{
    const QDate on(2024, 7, 11);
    CHECK(ladderStep({2012, 1, 1}, on, false, kMojokerto) == LadderStep::ChildCard);
    CHECK(ladderStep({2007, 11, 11}, on, false, kMojokerto) == LadderStep::EarlyRecording);
    CHECK(ladderStep({2007, 7, 11}, on, false, kMojokerto) == LadderStep::IdentityCard);
    CHECK(ladderStep({2009, 7, 11}, on, true, kMojokerto) == LadderStep::IdentityCard);
    CHECK(ladderStep({}, on, false, kMojokerto) == LadderStep::None);
}

TEST_CASE("thresholds are read as offices write them")
{
    CHECK(*AgeThreshold::parse(u"16y8m") == kMojokerto);
    CHECK(*AgeThreshold::parse(u"16y") == AgeThreshold{16, 0});
    CHECK(*AgeThreshold::parse(u" 17 ") == AgeThreshold{17, 0});
    CHECK(AgeThreshold::parse(u"16y8m")->toString() == u"16y8m");
    for (const auto *bad : {u"", u"y", u"16y12m", u"16.8", u"8m", u"-16y", u"121y", u"16y8m1d"})
        CHECK_FALSE(AgeThreshold::parse(bad));
}

TEST_CASE("odd birth years stand before red, even before blue, foreigners before orange")
{
    CHECK(photoBackground({1964, 1, 1}) == PhotoBackground::Blue);
    CHECK(photoBackground({1991, 3, 4}) == PhotoBackground::Red);
    CHECK(photoBackground({1999, 12, 31}) == PhotoBackground::Red);
    CHECK(photoBackground({2000, 1, 1}) == PhotoBackground::Blue);
    CHECK(photoBackground({2007, 11, 11}) == PhotoBackground::Red);
    CHECK(photoBackground({2008, 2, 29}) == PhotoBackground::Blue);
    CHECK(photoBackground({1991, 3, 4}, Nationality::Wna) == PhotoBackground::Orange);
    CHECK(photoBackground({}) == PhotoBackground::None);
    CHECK(name(PhotoBackground::Red) == u"red");
}
