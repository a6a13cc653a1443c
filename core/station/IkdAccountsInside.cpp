// SPDX-License-Identifier: GPL-3.0-or-later
// How accounts come to be when a visit is sealed, what a decision makes of them, and whether they are as the
// log says.
#include "core/station/Approvals.h"
#include "core/station/IkdAccounts.h"
#include "core/station/IkdBody.h"
#include "core/station/StationInside.h"
#include "core/vault/Crypto.h"
#include "core/vault/NikIndex.h"

#include <QCborArray>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const IkdAccountRow &row) { return blake2b(row.body, kHashBytes); }

QDate dueAfter(const Station &station, const QDateTime &nowUtc)
{
    return nowUtc.toLocalTime().date().addDays(station.settings().integer(u"ikd_follow_up_days"_s));
}

/// A waiting request that belongs to no row any more would be decided for nothing.
Expected<bool> isWaiting(Database &database, qint64 approval)
{
    if (approval == 0)
        return false;
    return ApprovalTable(database).find(approval).map(
        [](const std::optional<ApprovalRow> &row) { return row && row->state == ApprovalState::Waiting; });
}

void takeOver(IkdAccountRow &row, IkdBody &body, const IkdServed &served, IkdState after,
              const QDateTime &nowUtc)
{
    if (IkdState(row.state) != after)
        row.sinceUtc = nowUtc;
    row.state = int(after);
    row.due = {};
    row.contactedAtUtc = {};
    row.contactedBy.clear();
    body.maskedName = served.maskedName;
    const bool isOver = after == IkdState::Closed;
    if (!served.outcome.maskedContact.isEmpty() || isOver)
        body.maskedContact = isOver ? QString() : served.outcome.maskedContact;
    body.missing = after == IkdState::Pending ? served.outcome.failure : QString();
    body.note = served.outcome.note.trimmed();
    body.endReason = isOver ? served.outcome.failure : QString();
}

} // namespace

// ---- a visit is sealed

Expected<void> IkdAccounts::served(Station &station, Transaction &transaction, const IkdServed &served,
                                   const QUuid &visit, const StationKeys &keys)
{
    const StationInside inside(station);
    const QDateTime now = inside.clock().nowUtc();
    const QByteArray tag = nikTag(keys.nikIndex, served.nik);
    const auto found = IkdAccountTable(inside.database()).ofTag(tag);
    if (!found)
        return fail(found.error());
    IkdAccountRow row = found->value_or(IkdAccountRow{});
    const IkdState before = IkdState(row.state);
    const IkdState after = stateAfterVisit(before, served);
    const bool isActivated = served.outcome.result == IkdResult::Active;
    const bool isSame = before == IkdState::Active || before == IkdState::Inactive;
    if (after == IkdState::None || (isSame && !isActivated))
        return {};
    // A damaged row keeps nobody's record from being saved: it begins anew, and the log says so.
    const auto opened = IkdBody::openedFrom(row, keys);
    IkdBody body = opened.value_or(IkdBody{});
    row.tag = tag;
    row.visit = visit;
    row.servedAt = station.profile().kecamatan.code;
    row.domicile = served.domicile;
    const bool isFromHere = served.domicile.startsWith(station.profile().regency.code);
    row.isOutsider = served.livesElsewhere.value_or(!isFromHere);
    // Of whom was said that they live here, or that they do not, the NIK's district may say the opposite.
    if (served.livesElsewhere && *served.livesElsewhere == isFromHere)
        row.domicile = *served.livesElsewhere ? QString() : station.profile().regency.code;
    if (!isSame)
        takeOver(row, body, served, after, now);
    if (after == IkdState::Pending)
        row.due = served.outcome.followUpOn.isValid() ? served.outcome.followUpOn : dueAfter(station, now);
    if (after == IkdState::Inactive) {
        const auto waits = isWaiting(inside.database(), row.request);
        const IkdRequest again{IkdAction::Reactivate, u"activation_visit"_s, u"activated_again"_s, {}};
        const auto asked = !waits || *waits ? waits.map([&](bool) { return row.request; })
                                            : insertRequest(station, transaction, row, again, keys);
        if (!asked)
            return fail(asked.error());
        row.request = *asked;
    }
    return store(station, transaction, row, body,
                 {{u"why"_s, u"visit"_s}, {u"damaged"_s, found->has_value() && !opened}}, keys);
}

Expected<void> IkdAccounts::store(Station &station, Transaction &transaction, IkdAccountRow row,
                                  const IkdBody &body, QCborMap logged, const StationKeys &keys)
{
    const StationInside inside(station);
    IkdAccountTable table(inside.database());
    row.body = body.sealedIn(row, keys);
    const auto id = row.id > 0 ? table.update(row).map([&] { return row.id; }) : table.insert(row);
    if (!id)
        return fail(id.error());
    logged.insert(u"account"_s, *id);
    logged.insert(u"state"_s, ikdStateName(IkdState(row.state)));
    logged.insert(u"due"_s, row.due.toString(Qt::ISODate));
    logged.insert(u"digest"_s, digestOf(row));
    return inside.auditIn(transaction, u"ikd_account_changed"_s, row.visit, logged)
        .map([](const AuditHead &) {});
}

// ---- the inbox

Expected<qint64> IkdAccounts::insertRequest(Station &station, Transaction &transaction,
                                            const IkdAccountRow &row, const IkdRequest &request,
                                            const StationKeys &keys)
{
    const StationInside inside(station);
    const auto waits = isWaiting(inside.database(), row.request);
    if (!waits)
        return fail(waits.error());
    if (*waits)
        return fail(ErrorCode::AlreadyExists, u"ikd_request"_s);
    const ApprovalRequest approval{ApprovalKind::Deactivation,
                                   inside.who(),
                                   {{u"account"_s, row.id},
                                    {u"action"_s, ikdActionName(request.action)},
                                    {u"identity"_s, request.identity},
                                    {u"checked_by"_s, inside.who()},
                                    {u"reason"_s, request.reason},
                                    {u"note"_s, request.note.trimmed()},
                                    {u"state"_s, ikdStateName(IkdState(row.state))}}};
    const auto id = Approvals::insert(inside.database(), approval, row.visit, inside.clock().nowUtc(), keys);
    if (!id)
        return id;
    const QCborMap logged{{u"ids"_s, QCborArray{*id}},
                          {u"kinds"_s, QCborArray{approvalKindName(ApprovalKind::Deactivation)}}};
    if (auto head = inside.auditIn(transaction, u"approvals_asked"_s, row.visit, logged); !head)
        return fail(head.error());
    return id;
}

Expected<void> IkdAccounts::decided(Station &station, Transaction &transaction, qint64 approval,
                                    const QCborMap &detail, const StationKeys &keys)
{
    const StationInside inside(station);
    const IkdAction action = ikdActionFromName(detail[u"action"_s].toString());
    const auto found = IkdAccountTable(inside.database()).find(detail[u"account"_s].toInteger());
    if (!found || !found->has_value())
        return fail(found ? Error{ErrorCode::NotFound, u"ikd_account"_s} : found.error());
    IkdAccountRow row = **found;
    auto body = IkdBody::openedFrom(row, keys);
    if (!body)
        return fail(body.error());
    const IkdState after = stateAfter(action, IkdState(row.state));
    if (after == IkdState::None || row.request != approval)
        return fail(ErrorCode::WrongState,
                    u"ikd/%1/%2"_s.arg(ikdActionName(action), ikdStateName(IkdState(row.state))));
    const QDateTime now = inside.clock().nowUtc();
    row.state = int(after);
    row.sinceUtc = now;
    row.due = after == IkdState::Pending ? dueAfter(station, now) : QDate();
    row.contactedAtUtc = {};
    row.contactedBy.clear();
    body->missing = after == IkdState::Pending ? kReleased : QString();
    body->endReason = after == IkdState::Inactive ? detail[u"reason"_s].toString() : QString();
    body->note = detail[u"note"_s].toString();
    return store(station, transaction, row, *body,
                 {{u"why"_s, ikdActionName(action)}, {u"reason"_s, detail[u"reason"_s]}}, keys);
}

// ---- reading

Expected<IkdAccount> IkdAccounts::accountOf(Station &station, const IkdAccountRow &row,
                                            const StationKeys &keys)
{
    const auto opened = IkdBody::openedFrom(row, keys);
    const IkdBody body = opened.value_or(IkdBody{});
    IkdAccount account{row.id,
                       row.visit,
                       IkdState(row.state),
                       row.sinceUtc,
                       row.due,
                       row.servedAt,
                       row.domicile,
                       row.isOutsider,
                       row.contactedAtUtc,
                       row.contactedBy,
                       body.maskedName,
                       body.maskedContact,
                       body.missing,
                       body.note,
                       body.endReason,
                       {},
                       opened.has_value()};
    if (row.request == 0)
        return account;
    const auto asked = Approvals::peek(StationInside(station).database(), row.request, keys);
    if (!asked)
        return fail(asked.error());
    if (const auto &item = *asked)
        account.request = {item->id,           ikdActionFromName(item->detail[u"action"_s].toString()),
                           item->state,        item->askedBy,
                           item->askedAtUtc,   item->decidedBy,
                           item->decidedAtUtc, item->reason,
                           item->note};
    return account;
}

Expected<std::optional<IkdAccount>> IkdAccounts::ofPerson(Station &station, const QString &nik,
                                                          const StationKeys &keys)
{
    const auto row = IkdAccountTable(StationInside(station).database()).ofTag(nikTag(keys.nikIndex, nik));
    if (!row)
        return fail(row.error());
    if (!row->has_value())
        return std::optional<IkdAccount>();
    return accountOf(station, **row, keys).map([](IkdAccount account) {
        return std::optional(std::move(account));
    });
}

Expected<bool> IkdAccounts::areAs(Station &station, const std::map<qint64, QByteArray> &logged,
                                  const StationKeys &keys)
{
    IkdAccountFilter all;
    all.limit = -1;
    const auto rows = IkdAccountTable(StationInside(station).database()).page(all);
    if (!rows)
        return fail(rows.error());
    if (rows->size() != logged.size())
        return false;
    for (const IkdAccountRow &row : *rows) {
        const auto known = logged.find(row.id);
        if (known == logged.end() || known->second != digestOf(row) || !IkdBody::openedFrom(row, keys))
            return false;
    }
    return true;
}

// ---- how long they are kept

QDateTime IkdAccounts::oldestClosed(Station &station)
{
    return StationInside(station).clock().nowUtc().addDays(-station.settings().integer(u"ikd_closed_days"_s));
}

Expected<std::vector<IkdAccountRow>> IkdAccounts::expired(Station &station)
{
    return IkdAccountTable(StationInside(station).database())
        .notHeldBefore(int(IkdState::Closed), oldestClosed(station));
}

Expected<std::vector<IkdAccountRow>> IkdAccounts::heldPast(Station &station)
{
    return IkdAccountTable(StationInside(station).database())
        .heldBefore(int(IkdState::Closed), oldestClosed(station));
}

Expected<void> IkdAccounts::removeExpired(Station &station)
{
    const StationInside inside(station);
    const auto rows = expired(station);
    if (!rows)
        return fail(rows.error());
    for (const IkdAccountRow &row : *rows) {
        const QCborMap logged{{u"account"_s, row.id}, {u"rule"_s, u"ikd_closed_days"_s}};
        const auto removed =
            inside.changeWithAudit(u"ikd_account_removed"_s, row.visit, logged, [&](Transaction &) {
                return IkdAccountTable(inside.database()).remove(row.id);
            });
        if (!removed)
            return removed;
    }
    return {};
}

} // namespace loket
