// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/AuditLog.h"

namespace loket::ctl {

/// What does not hold in an audit log, one sentence.
[[nodiscard]] QString auditFindingWords(const AuditFinding &finding);

} // namespace loket::ctl
