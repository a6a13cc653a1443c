// SPDX-License-Identifier: GPL-3.0-or-later
// What an activation's outcome makes of an account.
#include "core/counter/IkdVisit.h"
#include "core/identity/Resident.h"
#include "tests/support/Outcome.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace Qt::StringLiterals;

namespace {

Resident resident()
{
    Resident person;
    person.nik = Nik::parse(u"3576014403910003"_s).value();
    person.fullName = u"Budi Contoh"_s;
    return person;
}

IkdState after(IkdResult result, const QString &failure, QDate followUpOn = {},
               IkdState before = IkdState::None)
{
    OutcomeInput outcome;
    outcome.result = result;
    outcome.failure = failure;
    outcome.followUpOn = followUpOn;
    return stateAfterVisit(before, ikdServed(outcome, resident(), FailureCatalogue::load().value()));
}

} // namespace

TEST_CASE("an account follows from the outcome, and from whether another day makes sense")
{
    using R = IkdResult;
    CHECK(after(R::Active, {}) == IkdState::Active);
    CHECK(after(R::Pending, u"mail_missing"_s) == IkdState::Pending);
    CHECK(after(R::NotDone, u"central_down"_s) == IkdState::Pending); // another day
    CHECK(after(R::NotDone, u"under_age"_s) == IkdState::None);
    CHECK(after(R::NotDone, u"not_recorded"_s) == IkdState::None); // another service first
    CHECK(after(R::NotDone, u"not_recorded"_s, QDate(2026, 12, 1)) == IkdState::Pending); // agreed
    CHECK(after(R::Refused, u"declined_trust"_s, QDate(2026, 12, 1)) == IkdState::None);  // without pressure
    CHECK(after(R::Refused, u"declined_trust"_s, {}, IkdState::Pending) == IkdState::Closed);
    CHECK(after(R::Active, {}, {}, IkdState::Inactive) == IkdState::Inactive); // a second person's word
    CHECK(after(R::Pending, u"other_device"_s, {}, IkdState::Active) == IkdState::Active);
    CHECK(after(R::Active, {}, {}, IkdState::Closed) == IkdState::Active);
}

TEST_CASE("what is kept of the person is masked, and the domicile is that of the papers")
{
    Resident person = resident();
    OutcomeInput outcome;
    outcome.result = IkdResult::Active;
    const auto served = [&] { return ikdServed(outcome, person, FailureCatalogue()); };
    CHECK(served().maskedName == u"B••• C•••");
    CHECK(served().domicile == u"357601");
    person.familyCard = FamilyCardNumber::parse(u"3516111203110004"_s).value();
    CHECK(served().domicile == u"351611");
    person.domicile = RegionCode::parse(u"35.15.02"_s).value();
    CHECK(served().domicile == u"351502");
}
