// SPDX-License-Identifier: GPL-3.0-or-later
// What the counter does with accounts. How they come to be and what a decision makes of them:
// IkdAccountsInside.cpp.
#include "core/station/IkdAccounts.h"

#include "core/base/PlainText.h"
#include "core/ikd/FollowUpMessage.h"
#include "core/station/Approvals.h"
#include "core/station/IkdBody.h"
#include "core/station/PrivacyNotice.h"
#include "core/station/StationInside.h"
#include "core/vault/NikIndex.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFollowUpDaysMax = 366;
const QString kViewed = u"ikd_accounts_viewed"_s;

bool says(const QString &code, const QString &note)
{
    return !code.isEmpty() && (code != "other"_L1 || !note.trimmed().isEmpty());
}

} // namespace

// ---- looking

Expected<std::vector<IkdAccount>> IkdAccounts::accountsOf(const Expected<std::vector<IkdAccountRow>> &rows,
                                                          const StationKeys &keys)
{
    if (!rows)
        return fail(rows.error());
    std::vector<IkdAccount> accounts;
    for (const IkdAccountRow &row : *rows) {
        auto account = accountOf(m_station, row, keys);
        if (!account)
            return fail(account.error());
        accounts.push_back(std::move(*account));
    }
    if (!accounts.empty())
        if (auto logged = StationInside(m_station).auditLook(kViewed, {}, {}); !logged)
            return fail(logged.error());
    return accounts;
}

Expected<std::vector<IkdAccount>> IkdAccounts::list(const IkdQuery &query)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ViewDayLog);
    if (!keys)
        return fail(keys.error());
    IkdAccountFilter filter;
    for (const IkdState state : query.states)
        filter.states.push_back(int(state));
    filter.isOutsider = query.isOutsider;
    filter.afterId = query.afterId;
    filter.limit = query.limit;
    filter.newestFirst = query.newestFirst;
    return accountsOf(IkdAccountTable(inside.database()).page(filter), **keys);
}

Expected<std::vector<IkdAccount>> IkdAccounts::followUp(int limit)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ViewDayLog);
    if (!keys)
        return fail(keys.error());
    IkdAccountFilter filter;
    filter.states = {int(IkdState::Pending)};
    filter.byDueDate = true;
    filter.limit = limit;
    return accountsOf(IkdAccountTable(inside.database()).page(filter), **keys);
}

Expected<IkdAccount> IkdAccounts::find(qint64 id)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ViewDayLog);
    if (!keys)
        return fail(keys.error());
    const auto row = IkdAccountTable(inside.database()).find(id);
    if (!row)
        return fail(row.error());
    if (!row->has_value())
        return fail(ErrorCode::NotFound, u"ikd_account"_s);
    if (auto logged = inside.auditLook(kViewed, (*row)->visit, QString::number(id)); !logged)
        return fail(logged.error());
    return accountOf(m_station, **row, **keys);
}

Expected<IkdAccount> IkdAccounts::ofNik(const QString &nik)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ViewDayLog);
    if (!keys)
        return fail(keys.error());
    auto account = ofPerson(m_station, nik, **keys);
    if (!account)
        return fail(account.error());
    const auto logged = account->has_value() ? inside.auditLook(kViewed, (*account)->visit, u"nik"_s)
                                             : inside.auditNikSearch(nik, **keys);
    if (!logged)
        return fail(logged.error());
    return account->has_value() ? Expected<IkdAccount>(std::move(**account))
                                : fail(ErrorCode::NotFound, u"ikd_nik"_s);
}

Expected<IkdTarget> IkdAccounts::target()
{
    const StationInside inside(m_station);
    if (auto keys = inside.keysFor(Permission::ViewDayLog); !keys)
        return fail(keys.error());
    const auto counts = IkdAccountTable(inside.database()).counts();
    if (!counts)
        return fail(counts.error());
    IkdTarget target;
    target.target = int(m_station.settings().integer(u"ikd_local_target"_s));
    for (const IkdAccountCount &count : *counts) {
        IkdTarget::Side &side = count.isOutsider ? target.outside : target.local;
        if (IkdState(count.state) == IkdState::Pending)
            side.pending = count.count;
        else if (IkdState(count.state) == IkdState::Active)
            side.active = count.count;
        else if (IkdState(count.state) == IkdState::Inactive)
            side.inactive = count.count;
    }
    return target;
}

Expected<QString> IkdAccounts::message(qint64 id, const QString &language)
{
    const auto account = find(id);
    if (!account)
        return fail(account.error());
    if (account->state != IkdState::Pending)
        return fail(ErrorCode::WrongState, u"ikd_follow_up"_s);
    const auto texts = FollowUpMessage::load();
    if (!texts)
        return fail(texts.error());
    const QString office = PrivacyNotice::of(m_station.settings(), m_station.profile().regency.name).office;
    return texts->reminder(language, account->maskedName, office,
                           m_station.settings().text(u"office_hours"_s).trimmed());
}

// ---- asking a second person

Expected<IkdAccountRow> IkdAccounts::rowOf(qint64 id, IkdBody &body, const StationKeys &keys)
{
    auto row = IkdAccountTable(StationInside(m_station).database()).find(id);
    if (!row)
        return fail(row.error());
    if (!row->has_value())
        return fail(ErrorCode::NotFound, u"ikd_account"_s);
    auto opened = IkdBody::openedFrom(**row, keys);
    if (!opened)
        return fail(opened.error());
    body = std::move(*opened);
    return std::move(**row);
}

/// One row, whole or not at all. `change` gets the transaction, the row, its sealed part and the keys, and
/// gives what is logged.
template <class Change>
Expected<void> IkdAccounts::changeRow(qint64 id, Change change)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::Record);
    if (!keys)
        return fail(keys.error());
    return inside.withReserve([&]() -> Expected<void> {
        auto transaction = Transaction::begin(inside.database());
        if (!transaction)
            return fail(transaction.error());
        IkdBody body;
        auto row = rowOf(id, body, **keys);
        if (!row)
            return fail(row.error());
        const Expected<QCborMap> logged = change(*transaction, *row, body, **keys);
        if (!logged)
            return fail(logged.error());
        if (auto stored = store(m_station, *transaction, *row, body, *logged, **keys); !stored)
            return stored;
        return transaction->commit();
    });
}

Expected<qint64> IkdAccounts::ask(qint64 id, const IkdRequest &request)
{
    if (auto note = checkNote(request.note); !note)
        return fail(note.error());
    qint64 number = 0;
    const auto insert = [&](Transaction &transaction, IkdAccountRow &row, const IkdBody &,
                            const StationKeys &keys) -> Expected<QCborMap> {
        if (!says(request.identity, request.note))
            return fail(ErrorCode::InvalidArgument, u"identity"_s);
        if (!says(request.reason, request.note))
            return fail(ErrorCode::InvalidArgument, u"reason"_s);
        const IkdState state = IkdState(row.state);
        if (stateAfter(request.action, state) == IkdState::None)
            return fail(ErrorCode::WrongState,
                        u"ikd/%1/%2"_s.arg(ikdActionName(request.action), ikdStateName(state)));
        const auto asked = insertRequest(m_station, transaction, row, request, keys);
        if (!asked)
            return fail(asked.error());
        row.request = number = *asked;
        return QCborMap{{u"why"_s, u"asked"_s}, {u"action"_s, ikdActionName(request.action)}};
    };
    return changeRow(id, insert).map([&] { return number; });
}

// ---- the follow-up list

template <class Change>
Expected<void> IkdAccounts::changePending(qint64 id, const QString &why, Change change)
{
    return changeRow(
        id, [&](Transaction &, IkdAccountRow &row, IkdBody &body, const StationKeys &) -> Expected<QCborMap> {
            if (IkdState(row.state) != IkdState::Pending)
                return fail(ErrorCode::WrongState, u"ikd_follow_up"_s);
            change(row, body);
            return QCborMap{{u"why"_s, why}, {u"reason"_s, body.endReason}, {u"note"_s, body.note}};
        });
}

Expected<void> IkdAccounts::contacted(qint64 id, const QString &note)
{
    if (auto words = checkNote(note); !words)
        return words;
    const StationInside inside(m_station);
    return changePending(id, u"contacted"_s, [&](IkdAccountRow &row, IkdBody &body) {
        row.contactedAtUtc = inside.clock().nowUtc();
        row.contactedBy = inside.who();
        if (!note.trimmed().isEmpty())
            body.note = note.trimmed();
    });
}

Expected<void> IkdAccounts::reschedule(qint64 id, QDate due)
{
    const QDate today = StationInside(m_station).clock().nowUtc().toLocalTime().date();
    if (!due.isValid() || due < today || due > today.addDays(kFollowUpDaysMax))
        return fail(ErrorCode::InvalidArgument, u"due"_s);
    return changePending(id, u"rescheduled"_s, [&](IkdAccountRow &row, IkdBody &) { row.due = due; });
}

/// What a second person is asked about stays until it is decided; and what once was active ends by
/// deactivation, with a second person: "closed" means that it never was.
Expected<void> IkdAccounts::checkMayClose(qint64 id)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::Record);
    if (!keys)
        return fail(keys.error());
    IkdBody body;
    const auto row = rowOf(id, body, **keys);
    if (!row)
        return fail(row.error());
    if (row->request != 0) {
        const auto asked = Approvals::peek(inside.database(), row->request, **keys);
        if (!asked)
            return fail(asked.error());
        if (*asked && (*asked)->state == ApprovalState::Waiting)
            return fail(ErrorCode::AlreadyExists, u"ikd_request"_s);
    }
    return body.missing == kReleased ? fail(ErrorCode::WrongState, u"ikd_was_active"_s) : Expected<void>();
}

Expected<void> IkdAccounts::close(qint64 id, const QString &reason, const QString &note)
{
    if (!says(reason, note))
        return fail(ErrorCode::InvalidArgument, u"reason"_s);
    if (auto words = checkNote(note); !words)
        return words;
    if (auto may = checkMayClose(id); !may)
        return may;
    const QDateTime now = StationInside(m_station).clock().nowUtc();
    return changePending(id, u"closed"_s, [&](IkdAccountRow &row, IkdBody &body) {
        row.state = int(IkdState::Closed);
        row.sinceUtc = now;
        row.due = {};
        body.maskedContact.clear(); // nobody is going to be called
        body.endReason = reason;
        body.note = note.trimmed();
    });
}

} // namespace loket
