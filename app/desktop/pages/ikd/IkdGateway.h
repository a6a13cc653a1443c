// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/Reply.h"
#include "core/ikd/FailureCatalogue.h"
#include "core/station/IkdAccounts.h"

#include <QHash>

#include <vector>

namespace loket::desktop {

enum class IkdView { FollowUp, Accounts };

struct IkdLook
{
    std::vector<IkdAccount> accounts; ///< follow-up: the first due first; accounts: the newest first
    IkdTarget target;
    FailureCatalogue failures;
    QHash<QString, QString> names;  ///< operators', by their ids
    QHash<QString, QString> places; ///< of the districts that stand in the accounts, by their codes
    bool mayAct = false;            ///< Record
    bool isCut = false;             ///< there are more than these
};

/// What the IKD page asks. Looking needs ViewDayLog, every act Record; errors also Locked and NotAllowed.
class IkdGateway
{
public:
    virtual ~IkdGateway() = default;
    /// `state` narrows accounts down; None: all.
    virtual void load(QObject *context, IkdView view, IkdState state, Reply<IkdLook> reply) = 0;
    /// The account of one person alone. Errors: NotFound "ikd_nik", and those of Nik.
    virtual void find(QObject *context, const QString &nik, Reply<IkdLook> reply) = 0;
    virtual void ask(QObject *context, qint64 id, const IkdRequest &request, Reply<void> reply) = 0;
    virtual void contacted(QObject *context, qint64 id, Reply<void> reply) = 0;
    virtual void reschedule(QObject *context, qint64 id, QDate due, Reply<void> reply) = 0;
    virtual void close(QObject *context, qint64 id, const QString &reason, const QString &note,
                       Reply<void> reply) = 0;
    virtual void message(QObject *context, qint64 id, const QString &language, Reply<QString> reply) = 0;
};

} // namespace loket::desktop
