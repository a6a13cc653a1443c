// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/Approvals.h"

#include "core/base/Cbor.h"
#include "core/station/IkdAccounts.h"
#include "core/station/StationInside.h"
#include "core/store/PrivacyTables.h"
#include "core/vault/Crypto.h"

#include <QCborArray>

#include <algorithm>
#include <array>
#include <set>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

using Kind = ApprovalKind;
constexpr int kBatch = 1000;
constexpr std::array kKinds{Kind::Exception, Kind::Acceptance, Kind::Correction, Kind::Deactivation,
                            Kind::Purge};

/// A sealed part holds only beside the columns that stand in clear as they were when it was written: who
/// asked may not become somebody else, and a refusal no approval.
QByteArray detailContext(const ApprovalRow &row)
{
    const QCborArray clear{row.kind, row.askedBy, row.askedAtUtc.toMSecsSinceEpoch()};
    return "loket-approval-2 detail" + row.visit.toRfc4122() + QCborValue(clear).toCbor();
}

QByteArray decisionContext(const ApprovalRow &row)
{
    const QCborArray clear{row.id, int(row.state), row.decidedBy, row.decidedAtUtc.toMSecsSinceEpoch()};
    return "loket-approval-2 decision" + row.visit.toRfc4122() + QCborValue(clear).toCbor();
}

/// Rows of an earlier Loket.
QByteArray firstContext(const char *what, const ApprovalRow &row)
{
    return QByteArray("loket-approval-1 ") + what + row.visit.toRfc4122();
}

Expected<QCborMap> opened(const QByteArray &sealed, const QByteArray &context, const QByteArray &firstContext,
                          const StationKeys &keys)
{
    auto bytes = unseal(keys.details, sealed, context);
    if (!bytes)
        bytes = unseal(keys.details, sealed, firstContext);
    if (!bytes)
        return fail(ErrorCode::Authenticity, u"approval"_s);
    return readCbor(*bytes).map([](const QCborValue &value) { return value.toMap(); });
}

Expected<QCborMap> openedDetail(const ApprovalRow &row, const StationKeys &keys)
{
    return opened(row.detail, detailContext(row), firstContext("detail", row), keys);
}

/// Empty while it waits; a waiting row with a decision, or the other way round, was made so from outside.
Expected<QCborMap> openedDecision(const ApprovalRow &row, const StationKeys &keys)
{
    if ((row.state == ApprovalState::Waiting) != row.decision.isEmpty())
        return fail(ErrorCode::Authenticity, u"approval"_s);
    return row.decision.isEmpty()
               ? QCborMap()
               : opened(row.decision, decisionContext(row), firstContext("decision", row), keys);
}

/// One that was changed stands in the list all the same: hiding it, or the list, is what a forger would want.
ApprovalItem itemOf(const ApprovalRow &row, const StationKeys &keys)
{
    const auto detail = openedDetail(row, keys);
    const auto words = openedDecision(row, keys);
    const QCborMap decision = words.value_or(QCborMap());
    ApprovalItem item;
    item.isWhole = detail && words;
    item.id = row.id;
    item.kind = approvalKindFromName(row.kind);
    item.visit = row.visit;
    item.askedBy = row.askedBy;
    item.askedAtUtc = row.askedAtUtc;
    item.detail = detail.value_or(QCborMap());
    item.state = row.state;
    item.decidedBy = row.decidedBy;
    item.decidedAtUtc = row.decidedAtUtc;
    item.reason = decision[u"reason"_s].toString();
    item.note = decision[u"note"_s].toString();
    item.settledBy = decision[u"settled_by"_s].toString();
    item.settledAtUtc = QDateTime::fromString(decision[u"settled_at"_s].toString(), Qt::ISODate);
    item.outcome = decision[u"outcome"_s].toString();
    item.outcomeNote = decision[u"outcome_note"_s].toString();
    for (const QCborValue seen : decision[u"seen"_s].toArray())
        item.seen << seen.toString();
    item.seenTime = {QDateTime::fromString(decision[u"seen_at"_s].toString(), Qt::ISODate),
                     int(decision[u"seen_seconds"_s].toInteger())};
    return item;
}

Expected<std::vector<ApprovalItem>> itemsOf(Expected<std::vector<ApprovalRow>> rows, const StationKeys &keys)
{
    if (!rows)
        return fail(rows.error());
    std::vector<ApprovalItem> items;
    for (const ApprovalRow &row : *rows)
        items.push_back(itemOf(row, keys));
    return items;
}

/// What is kept of a decision beside who and when, and goes into the log.
QCborMap wordsOf(const ApprovalDecision &decision)
{
    QCborMap words{{u"reason"_s, decision.reason},
                   {u"note"_s, decision.note},
                   {u"seen"_s, QCborArray::fromStringList(decision.seen)}};
    if (decision.seenTime.firstUtc.isValid()) {
        words.insert(u"seen_at"_s, decision.seenTime.firstUtc.toString(Qt::ISODate));
        words.insert(u"seen_seconds"_s, std::clamp(decision.seenTime.seconds, 0, Approvals::kSeenSecondsMax));
    }
    return words;
}

} // namespace

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
    row.detail = seal(keys.details, QCborValue(request.detail).toCbor(), detailContext(row));
    return ApprovalTable(database).insert(row);
}

// ---- decisions

Expected<void> Approvals::decide(const std::vector<ApprovalDecision> &decisions,
                                 const SecretBytes &passphrase)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::Approve);
    if (!keys)
        return fail(keys.error());
    if (decisions.empty())
        return fail(ErrorCode::InvalidArgument, u"empty"_s);
    for (const ApprovalDecision &decision : decisions)
        if (auto checked = checkDecision(decision); !checked)
            return checked;
    if (auto confirmed = m_station.confirm(passphrase); !confirmed)
        return confirmed;
    auto done = inside.withReserve([&] { return decideAll(decisions, **keys); });
    if (!done)
        return done;
    (void)inside.database().checkpoint(); // the keys of what was purged leave the write-ahead log too
    return {};
}

Expected<void> Approvals::decideAll(const std::vector<ApprovalDecision> &decisions, const StationKeys &keys)
{
    auto transaction = Transaction::begin(StationInside(m_station).database());
    if (!transaction)
        return fail(transaction.error());
    for (const ApprovalDecision &decision : decisions)
        if (auto decided = decideOne(*transaction, decision, keys); !decided)
            return decided;
    return transaction->commit();
}

Expected<void> Approvals::checkDecision(const ApprovalDecision &decision)
{
    const StationInside inside(m_station);
    const auto keys = inside.keys();
    if (!keys)
        return fail(keys.error());
    const auto row = ApprovalTable(inside.database()).find(decision.id);
    if (!row)
        return fail(row.error());
    if (!row->has_value())
        return fail(ErrorCode::NotFound, u"approval"_s);
    if ((*row)->state != ApprovalState::Waiting)
        return fail(ErrorCode::WrongState, u"approval"_s);
    if (!itemOf(**row, **keys).isWhole)
        return fail(ErrorCode::Authenticity, u"approval"_s);
    if ((*row)->askedBy == inside.who())
        return fail(inside.refused(u"same_person"_s, (*row)->visit));
    const bool hasWords =
        !decision.reason.isEmpty() && (decision.reason != "other"_L1 || !decision.note.trimmed().isEmpty());
    if (!decision.isApproved && !hasWords)
        return fail(ErrorCode::InvalidArgument, u"reason"_s);
    return {};
}

Expected<void> Approvals::decideOne(Transaction &transaction, const ApprovalDecision &decision,
                                    const StationKeys &keys)
{
    const StationInside inside(m_station);
    ApprovalTable table(inside.database());
    const auto found = table.find(decision.id);
    if (!found || !found->has_value())
        return fail(found ? Error{ErrorCode::NotFound, u"approval"_s} : found.error());
    ApprovalRow row = **found;
    const QCborMap words = wordsOf(decision);
    row.state = decision.isApproved ? ApprovalState::Approved : ApprovalState::Refused;
    row.decidedBy = inside.who();
    row.decidedAtUtc = inside.clock().nowUtc();
    row.decision = seal(keys.details, QCborValue(words).toCbor(), decisionContext(row));
    if (auto decided = table.decide(row); !decided)
        return decided;
    if (row.kind == approvalKindName(Kind::Purge) && decision.isApproved)
        if (auto purged = purge(row.visit, keys); !purged)
            return purged;
    if (row.kind == approvalKindName(Kind::Deactivation) && decision.isApproved)
        if (auto changed = treatAccount(transaction, row, keys); !changed)
            return changed;
    QCborMap logged = words;
    logged.insert(u"id"_s, row.id);
    logged.insert(u"kind"_s, row.kind);
    logged.insert(u"asked_by"_s, row.askedBy);
    logged.insert(u"approved"_s, decision.isApproved);
    const auto head = inside.auditIn(transaction, u"approval_decided"_s, row.visit, logged);
    return head ? Expected<void>() : fail(head.error());
}

Expected<void> Approvals::treatAccount(Transaction &transaction, const ApprovalRow &row,
                                       const StationKeys &keys)
{
    const auto detail = openedDetail(row, keys);
    return detail ? IkdAccounts::decided(m_station, transaction, row.id, *detail, keys)
                  : fail(detail.error());
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
    row.decision = seal((*keys)->details, QCborValue(*words).toCbor(), decisionContext(row));
    const QCborMap logged{
        {u"id"_s, row.id}, {u"kind"_s, row.kind}, {u"outcome"_s, outcome}, {u"note"_s, note.trimmed()}};
    return inside.changeWithAudit(u"refusal_settled"_s, row.visit, logged, [&](Transaction &) {
        return ApprovalTable(inside.database()).settle(row);
    });
}

Expected<void> Approvals::purge(const QUuid &visit, const StationKeys &keys)
{
    const StationInside inside(m_station);
    Database &database = inside.database();
    const auto before = inside.openVisit(visit);
    if (!before)
        return fail(before.error());
    const auto isHeld = HoldTable(database).has(visit);
    if (!isHeld)
        return fail(isHeld.error());
    if (*isHeld)
        return fail(ErrorCode::Blocked, u"hold"_s);
    VisitSummary summary = inside.summaryOf(*before, keys);
    summary.state = VisitState::Cancelled;
    summary.currentStep.clear();
    summary.label.clear(); // nothing that names the resident stays, nor that leads here from a NIK
    summary.maskedNik.clear();
    summary.packetId = {};
    summary.endReason = u"purged"_s;
    summary.updatedAtUtc = inside.clock().nowUtc();
    Expected<void> step = VisitTable(database).update(inside.rowOf(summary, keys)); // without the draft key
    if (step)
        step = VisitDraftTable(database).removeAll(visit);
    if (step)
        step = NikIndexTable(database).removeVisit(visit);
    return step;
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
