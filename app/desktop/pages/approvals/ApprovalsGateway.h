// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/Reply.h"
#include "core/base/SecretBytes.h"
#include "core/station/ApprovalItem.h"

#include <QImage>

#include <optional>
#include <vector>

namespace loket::desktop {

enum class InboxView {
    Waiting,    ///< for a second person to decide
    ToFollowUp, ///< refused; the counter has something to do
    Decided,    ///< what became of all others, newest first
};

/// A request with the visit it belongs to, in words that need no more asking.
struct InboxEntry
{
    ApprovalItem item;
    QString askedByName; ///< empty where the station itself asks
    QString decidedByName;
    QString settledByName;
    QString name; ///< of the resident; empty where nothing was typed yet
    QString maskedNik;
    QString service;
    QUuid packet; ///< null while the visit is not sealed
    bool mayDecide = false;
};

struct InboxRows
{
    InboxView view =
        InboxView::Waiting; ///< what is shown: those who may not approve get ToFollowUp for Waiting
    std::vector<InboxEntry> entries;
    int waiting = 0;    ///< all of them, also beyond the entries
    int toFollowUp = 0; ///< all of them
    bool mayApprove = false;
    bool maySettle = false;
};

/// What is looked at before somebody decides.
struct InboxPictures
{
    QImage photo;                 ///< small; null where there is none or it may not be seen
    QImage evidence;              ///< of the exception; null where there is none
    std::optional<int> threshold; ///< of the capture step, as it is set now
    bool mayNotSee = false;       ///< whoever is logged in sees no biometrics
};

class ApprovalsGateway
{
public:
    virtual ~ApprovalsGateway() = default;
    /// Errors: Locked, NotAllowed, DatabaseQuery.
    virtual void load(QObject *context, InboxView view, Reply<InboxRows> reply) = 0;
    virtual void look(QObject *context, const InboxEntry &entry, Reply<InboxPictures> reply) = 0;
    /// All or none, with one passphrase: see Approvals::decideBatch(). The reply's own error is WrongState
    /// (no station).
    virtual void decide(QObject *context, const std::vector<ApprovalDecision> &decisions,
                        SecretBytes passphrase, Reply<BatchResult> reply) = 0;
    /// Errors: those of Approvals::settle().
    virtual void settle(QObject *context, qint64 id, const QString &outcome, const QString &note,
                        Reply<void> reply) = 0;
};

} // namespace loket::desktop
