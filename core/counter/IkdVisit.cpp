// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/counter/IkdVisit.h"

#include "core/identity/Resident.h"
#include "core/ikd/FailureCatalogue.h"

using namespace Qt::StringLiterals;

namespace loket {

namespace {

/// Another day helps, and it is not the person's age that stands against it. Where a day was agreed, the
/// counter comes back in any case.
bool makesSenseLater(const OutcomeInput &outcome, const FailureCatalogue &failures)
{
    if (outcome.result == IkdResult::Pending || outcome.followUpOn.isValid())
        return true;
    const IkdFailure *failure = failures.find(outcome.failure);
    return !failure || (failure->code != "under_age"_L1 &&
                        (failure->next == NextStep::TryAgain || failure->next == NextStep::OtherDay));
}

} // namespace

IkdServed ikdServed(const OutcomeInput &outcome, const Resident &resident, const FailureCatalogue &failures)
{
    return {resident.nik->text(), maskedName(resident.fullName), domicileOf(resident), outcome,
            makesSenseLater(outcome, failures)};
}

std::optional<IkdServed> ikdServed(const VisitEngine &engine)
{
    const QCborMap &kept = engine.visit().outcome();
    const auto resident = engine.resident();
    if (kept.isEmpty() || !resident || !resident->nik)
        return std::nullopt;
    IkdServed served = ikdServed(OutcomeInput::fromCbor(kept), *resident, engine.failures());
    // The NIK tells where a number was first given. Where nothing else is known, what was said at the counter
    // counts: an activation has neither family card nor address.
    const bool isTold = engine.visit().registration()[u"out_of_domicile"_s].toBool();
    if (isTold || (!resident->domicile && !resident->familyCard))
        served.livesElsewhere = isTold;
    return served;
}

} // namespace loket
