// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/VisitEngine.h"
#include "core/ikd/Account.h"

#include <optional>

namespace loket {

/// What an outcome says about the account of that person, whose NIK is known.
[[nodiscard]] IkdServed ikdServed(const OutcomeInput &outcome, const Resident &resident,
                                  const FailureCatalogue &failures);
/// What an activation visit says about the applicant's account; nothing of other services.
[[nodiscard]] std::optional<IkdServed> ikdServed(const VisitEngine &engine);

} // namespace loket
