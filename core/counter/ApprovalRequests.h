// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/Visit.h"
#include "core/station/ApprovalRequest.h"

#include <vector>

namespace loket {

/// What of a visit somebody else has to look at: exceptions nobody approved at the counter, captures accepted
/// below the threshold, data corrected at the review (names of the fields, not their values).
[[nodiscard]] std::vector<ApprovalRequest> approvalRequests(const Visit &visit);

} // namespace loket
