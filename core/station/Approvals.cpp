// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/Approvals.h"

#include "core/base/Names.h"
#include "core/base/PlainText.h"
#include "core/station/ApprovalRows.h"
#include "core/station/StationInside.h"
#include "core/store/PrivacyTables.h"

#include <QCborArray>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace loket {

using namespace Qt::StringLiterals;
using namespace approvals;

namespace {

using Kind = ApprovalKind;
constexpr int kBatch = 1000;
constexpr std::array kKinds{Kind::Exception, Kind::Acceptance, Kind::Correction, Kind::Deactivation,
                            Kind::Purge};

Expected<std::vector<ApprovalItem>> itemsOf(Expected<std::vector<ApprovalRow>> rows, const StationKeys &keys)
{
    if (!rows)
        return fail(rows.error());
    std::vector<ApprovalItem> items;
    for (const ApprovalRow &row : *rows)
        items.push_back(itemOf(row, keys));
    return items;
}

constexpr std::pair<ApprovalState, const char *> kStateNames[] = {{ApprovalState::Waiting, "waiting"},
                                                                  {ApprovalState::Approved, "approved"},
                                                                  {ApprovalState::Refused, "refused"},
                                                                  {ApprovalState::Settled, "settled"}};

} // namespace

QString approvalStateName(ApprovalState state) { return nameIn(kStateNames, state); }

ApprovalState approvalStateFromName(const QString &name) { return valueIn<ApprovalState>(kStateNames, name); }

QString approvalKindName(ApprovalKind kind)
{
    switch (kind) {
    case Kind::None:
        return u"none"_s;
    case Kind::Exception:
        return u"exception"_s;
    case Kind::Acceptance:
        return u"acceptance"_s;
    case Kind::Correction:
        return u"correction"_s;
    case Kind::Deactivation:
        return u"deactivation"_s;
    case Kind::Purge:
        return u"purge"_s;
    }
    return u"none"_s;
}

ApprovalKind approvalKindFromName(const QString &name)
{
    const auto found =
        std::find_if(kKinds.begin(), kKinds.end(), [&](Kind kind) { return approvalKindName(kind) == name; });
    return found == kKinds.end() ? Kind::None : *found;
}

Expected<std::vector<ApprovalItem>> Approvals::list(ApprovalState state, qint64 afterId, int limit)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::Approve);
    if (!keys)
        return fail(keys.error());
    return looked(itemsOf(ApprovalTable(inside.database()).page(state, afterId, limit), **keys));
}

Expected<std::vector<ApprovalItem>> Approvals::looked(Expected<std::vector<ApprovalItem>> items)
{
    if (items && !items->empty())
        if (auto logged = StationInside(m_station).auditLook(u"approvals_viewed"_s, {}, {}); !logged)
            return fail(logged.error());
    return items;
}

Expected<int> Approvals::waiting()
{
    return ApprovalTable(StationInside(m_station).database()).count(ApprovalState::Waiting);
}

Expected<std::vector<ApprovalItem>> Approvals::decided(qint64 beforeId, int limit)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::Approve);
    if (!keys)
        return fail(keys.error());
    return looked(itemsOf(ApprovalTable(inside.database()).decidedPage(beforeId, limit), **keys));
}

Expected<std::vector<ApprovalItem>> Approvals::toFollowUp(qint64 afterId, int limit)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ViewDayLog);
    if (!keys)
        return fail(keys.error());
    return looked(
               itemsOf(ApprovalTable(inside.database()).page(ApprovalState::Refused, afterId, limit), **keys))
        .map([](std::vector<ApprovalItem> items) {
            std::erase_if(items, [](const ApprovalItem &item) { return item.kind == Kind::Purge; });
            return items;
        });
}

Expected<int> Approvals::waitingForFollowUp()
{
    return ApprovalTable(StationInside(m_station).database()).countRefused(approvalKindName(Kind::Purge));
}

Expected<std::vector<ApprovalItem>> Approvals::ofVisit(const QUuid &visit)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ViewDayLog);
    if (!keys)
        return fail(keys.error());
    return itemsOf(ApprovalTable(inside.database()).ofVisit(visit), **keys);
}

Expected<std::optional<ApprovalItem>> Approvals::peek(Database &database, qint64 id, const StationKeys &keys)
{
    return ApprovalTable(database).find(id).map([&](const std::optional<ApprovalRow> &row) {
        return row ? std::optional(itemOf(*row, keys)) : std::nullopt;
    });
}

Expected<qint64> Approvals::insert(Database &database, const ApprovalRequest &request, const QUuid &visit,
                                   const QDateTime &nowUtc, const StationKeys &keys)
{
    ApprovalRow row;
    row.visit = visit;
    row.kind = approvalKindName(request.kind);
    row.askedBy = request.askedBy;
    row.askedAtUtc = nowUtc;
    row.detail = sealedDetail(row, request.detail, keys);
    return ApprovalTable(database).insert(row);
}

// ---- what follows from a refusal

Expected<void> Approvals::settle(qint64 id, const QString &outcome, const QString &note)
{
    const StationInside inside(m_station);
    const bool mayApprove = m_station.may(Permission::Approve);
    const auto keys = inside.keysFor(mayApprove ? Permission::Approve : Permission::Record);
    if (!keys)
        return fail(keys.error());
    if (outcome.isEmpty() || (outcome == "other"_L1 && note.trimmed().isEmpty()))
        return fail(ErrorCode::InvalidArgument, u"outcome"_s);
    if (auto checked = checkNote(note); !checked)
        return checked;
    const auto found = ApprovalTable(inside.database()).find(id);
    if (!found || !found->has_value())
        return fail(found ? Error{ErrorCode::NotFound, u"approval"_s} : found.error());
    ApprovalRow row = **found;
    auto words = row.state == ApprovalState::Refused ? openedDecision(row, **keys)
                                                     : fail(ErrorCode::WrongState, u"approval"_s);
    if (!words)
        return fail(words.error());
    row.state = ApprovalState::Settled;
    words->insert(u"settled_by"_s, inside.who());
    words->insert(u"settled_at"_s, inside.clock().nowUtc().toString(Qt::ISODate));
    words->insert(u"outcome"_s, outcome);
    words->insert(u"outcome_note"_s, note.trimmed());
    row.decision = sealedDecision(row, *words, **keys);
    const QCborMap logged{
        {u"id"_s, row.id}, {u"kind"_s, row.kind}, {u"outcome"_s, outcome}, {u"note"_s, note.trimmed()}};
    return inside.changeWithAudit(u"refusal_settled"_s, row.visit, logged, [&](Transaction &) {
        return ApprovalTable(inside.database()).settle(row);
    });
}

Expected<bool> Approvals::isPurgeAsked(const QUuid &visit)
{
    return ApprovalTable(StationInside(m_station).database())
        .ofVisit(visit)
        .map([](const std::vector<ApprovalRow> &rows) {
            return std::any_of(rows.begin(), rows.end(), [](const ApprovalRow &row) {
                return row.kind == approvalKindName(Kind::Purge) && row.state == ApprovalState::Waiting;
            });
        });
}

Expected<qint64> Approvals::askPurge(const QUuid &visit, const QString &reason, const QString &note)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::CancelVisit);
    if (!keys)
        return fail(keys.error());
    if (auto checked = checkNote(note); !checked)
        return fail(checked.error());
    if (auto open = inside.openVisit(visit); !open)
        return fail(open.error());
    const auto isHeld = HoldTable(inside.database()).has(visit);
    const auto isAsked = isPurgeAsked(visit);
    if (!isHeld || !isAsked)
        return fail(!isHeld ? isHeld.error() : isAsked.error());
    if (*isHeld || *isAsked)
        return *isHeld ? fail(ErrorCode::Blocked, u"hold"_s) : fail(ErrorCode::AlreadyExists, u"purge"_s);
    return insertPurge({Kind::Purge, inside.who(), {{u"reason"_s, reason}, {u"note"_s, note}}}, visit,
                       **keys);
}

Expected<qint64> Approvals::insertPurge(const ApprovalRequest &request, const QUuid &visit,
                                        const StationKeys &keys)
{
    const StationInside inside(m_station);
    return inside.withReserve([&]() -> Expected<qint64> {
        auto transaction = Transaction::begin(inside.database());
        if (!transaction)
            return fail(transaction.error());
        const auto id = insert(inside.database(), request, visit, inside.clock().nowUtc(), keys);
        if (!id)
            return id;
        QCborMap logged = request.detail;
        logged.insert(u"id"_s, *id);
        if (auto head = inside.auditIn(*transaction, u"purge_asked"_s, visit, logged); !head)
            return fail(head.error());
        if (auto committed = transaction->commit(); !committed)
            return fail(committed.error());
        return id;
    });
}

Expected<std::vector<qint64>> Approvals::notAs(const std::map<qint64, ApprovalState> &expected,
                                               const StationKeys &keys)
{
    ApprovalTable table(StationInside(m_station).database());
    std::set<qint64> bad;
    std::map<qint64, ApprovalState> left = expected;
    for (qint64 after = 0;;) {
        const auto rows = table.all(after, kBatch);
        if (!rows)
            return fail(rows.error());
        for (const ApprovalRow &row : *rows) {
            const auto named = left.find(row.id);
            if (!itemOf(row, keys).isWhole || (named != left.end() && named->second != row.state))
                bad.insert(row.id);
            if (named != left.end())
                left.erase(named);
            after = row.id;
        }
        if (rows->size() < std::size_t(kBatch))
            break;
    }
    for (const auto &[id, state] : left)
        bad.insert(id); // gone
    return std::vector<qint64>(bad.begin(), bad.end());
}

Expected<void> Approvals::insertAll(Station &station, Transaction &transaction,
                                    const std::vector<ApprovalRequest> &requests, const QUuid &visit,
                                    const StationKeys &keys)
{
    const StationInside inside(station);
    QCborArray ids;
    QCborArray kinds;
    for (const ApprovalRequest &request : requests) {
        const auto id = insert(inside.database(), request, visit, inside.clock().nowUtc(), keys);
        if (!id)
            return fail(id.error());
        ids.append(*id);
        kinds.append(approvalKindName(request.kind));
    }
    if (ids.isEmpty())
        return {};
    return inside.auditIn(transaction, u"approvals_asked"_s, visit, {{u"ids"_s, ids}, {u"kinds"_s, kinds}})
        .map([](const AuditHead &) {});
}

} // namespace loket
