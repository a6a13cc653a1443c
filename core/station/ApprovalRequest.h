// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborMap>
#include <QString>

namespace loket {

/// What is asked of a second person.
enum class ApprovalKind {
    None,
    Exception,    ///< a finger, eye or signature that was not recorded
    Acceptance,   ///< a capture below the threshold that was kept with a reason
    Correction,   ///< data changed at the review
    Deactivation, ///< of a digital identity (IKD)
    Purge,        ///< an unfinished visit that is to be destroyed
};

/// "exception", "acceptance", …
[[nodiscard]] QString approvalKindName(ApprovalKind kind);
/// None for anything else.
[[nodiscard]] ApprovalKind approvalKindFromName(const QString &name);

struct ApprovalRequest
{
    ApprovalKind kind = ApprovalKind::None;
    QString askedBy; ///< operator
    QCborMap detail; ///< "step", "position", "reason", "note", "score", "field": codes, and the operator's
                     ///< own words; stored encrypted
};

} // namespace loket
