// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/VisitEngine.h"
#include "core/ikd/Account.h"

#include <optional>

namespace loket {

/// What an activation visit says about the applicant's account; nothing of other services.
[[nodiscard]] std::optional<IkdServed> ikdServed(const VisitEngine &engine);

} // namespace loket
