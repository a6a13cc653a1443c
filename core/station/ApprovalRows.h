// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/station/ApprovalItem.h"
#include "core/vault/StationKeys.h"

/// The sealed parts of a request's row. For core/station alone.
namespace loket::approvals {

[[nodiscard]] Expected<QCborMap> openedDetail(const ApprovalRow &row, const StationKeys &keys);
/// Empty while it waits; a waiting row with a decision, or the other way round, was made so from outside.
[[nodiscard]] Expected<QCborMap> openedDecision(const ApprovalRow &row, const StationKeys &keys);
[[nodiscard]] QByteArray sealedDetail(const ApprovalRow &row, const QCborMap &detail,
                                      const StationKeys &keys);
/// With state, who and when as they are to be written.
[[nodiscard]] QByteArray sealedDecision(const ApprovalRow &row, const QCborMap &decision,
                                        const StationKeys &keys);
/// One that was changed stands in the list all the same: hiding it, or the list, is what a forger would want.
[[nodiscard]] ApprovalItem itemOf(const ApprovalRow &row, const StationKeys &keys);

} // namespace loket::approvals
