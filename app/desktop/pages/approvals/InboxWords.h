// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/approvals/ApprovalsGateway.h"
#include "app/desktop/theme/Tokens.h"

#include <QList>

#include <utility>

namespace loket::desktop {

/// Icon of the kind.
[[nodiscard]] std::pair<QString, ColourRole> requestSign(ApprovalKind kind);
/// Name and value, in the order in which they are read; empty values are left out.
[[nodiscard]] QList<std::pair<QString, QString>> requestFacts(const InboxEntry &entry,
                                                              std::optional<int> threshold);
/// Who decided what, when and why, and what was done about it; empty while it waits.
[[nodiscard]] QList<std::pair<QString, QString>> decisionFacts(const InboxEntry &entry);
/// What the counter does about a refusal.
[[nodiscard]] QString followUpAdvice(const ApprovalItem &item);

/// "14 detik": how long it was looked at; empty where that is not known.
[[nodiscard]] QString seenDuration(const ApprovalItem &item);

} // namespace loket::desktop
