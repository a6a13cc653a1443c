// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/station/ApprovalRequest.h"
#include "core/store/ApprovalTable.h"

#include <QCborMap>
#include <QDateTime>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace loket {

/// How a request was looked at before it was decided.
struct SeenTime
{
    QDateTime firstUtc; ///< when it was first before the reviewer; invalid: not known
    int seconds = 0;    ///< in front, all looks together
};

/// "waiting", "approved", "refused", "settled"; "none".
[[nodiscard]] QString approvalStateName(ApprovalState state);
/// None for anything else.
[[nodiscard]] ApprovalState approvalStateFromName(const QString &name);

struct ApprovalItem
{
    qint64 id = 0;
    ApprovalKind kind = ApprovalKind::None;
    QUuid visit;
    QString askedBy; ///< empty where the station itself asks (retention)
    QDateTime askedAtUtc;
    QCborMap detail; ///< see ApprovalRequest
    ApprovalState state = ApprovalState::Waiting;
    QString decidedBy;
    QDateTime decidedAtUtc;
    QString reason;   ///< of a refusal: code
    QString note;     ///< the reviewer's own words
    QStringList seen; ///< what the reviewer had before them: see ApprovalDecision
    SeenTime seenTime;
    QString settledBy; ///< who did what followed from a refusal
    QDateTime settledAtUtc;
    QString outcome;     ///< code of resources/checklists/reasons.json ("refusal_settled")
    QString outcomeNote; ///< their own words
    bool isWhole = true; ///< false: the row was changed from outside, or is damaged. It is never decided.

    /// Nobody decided it: nothing was left to decide, and `reason` says why.
    [[nodiscard]] bool isLapsed() const { return state == ApprovalState::Settled && decidedBy.isEmpty(); }
    /// Nobody approves what they asked for themselves.
    [[nodiscard]] bool mayBeDecidedBy(const QString &operatorId) const
    {
        return isWhole && operatorId != askedBy;
    }
};

struct ApprovalDecision
{
    qint64 id = 0;
    bool isApproved = false;
    QString reason;   ///< code of resources/checklists/reasons.json ("approval_refused"); of refusals only
    QString note;     ///< wanted where the reason is "other"
    QStringList seen; ///< what was on the screen: "photo", "evidence", "figures", "reason"; goes into the log
    SeenTime seenTime = {}; ///< goes there too
};

enum class DecisionOutcome {
    None, ///< not decided
    Approved,
    Refused,
    Lapsed, ///< closed by itself: what it asked for has been overtaken
};

/// What became of one request of a batch, or what keeps it, and with it the others, from being decided.
struct DecisionResult
{
    qint64 id = 0;
    DecisionOutcome outcome = DecisionOutcome::None;
    Error error;
};

struct BatchResult
{
    Error error;                       ///< None: everything was decided; else nothing was
    std::vector<DecisionResult> items; ///< as they were given; empty where it did not come to that
};

} // namespace loket
