// SPDX-License-Identifier: GPL-3.0-or-later
// How requests are decided, and closed by themselves where nothing is left to decide.
#include "core/base/PlainText.h"
#include "core/station/ApprovalRows.h"
#include "core/station/Approvals.h"
#include "core/station/IkdAccounts.h"
#include "core/station/StationInside.h"
#include "core/store/PrivacyTables.h"

#include <QCborArray>

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;
using namespace approvals;

namespace {

constexpr int kBatch = 1000;

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

/// One that was changed from outside stays for everybody to see.
bool isOpenPurge(const ApprovalRow &row, const StationKeys &keys)
{
    return row.state == ApprovalState::Waiting && row.kind == approvalKindName(ApprovalKind::Purge) &&
           itemOf(row, keys).isWhole;
}

} // namespace

Expected<void> Approvals::decide(const std::vector<ApprovalDecision> &decisions,
                                 const SecretBytes &passphrase)
{
    const BatchResult batch = decideBatch(decisions, passphrase);
    return batch.error.code == ErrorCode::None ? Expected<void>() : fail(batch.error);
}

BatchResult Approvals::decideBatch(const std::vector<ApprovalDecision> &decisions,
                                   const SecretBytes &passphrase)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::Approve);
    if (!keys)
        return {keys.error(), {}};
    BatchResult batch;
    if (decisions.empty())
        batch.error = {ErrorCode::InvalidArgument, u"empty"_s};
    for (const ApprovalDecision &decision : decisions) {
        auto checked = checkDecision(decision);
        batch.items.push_back({decision.id, DecisionOutcome::None, checked ? Error{} : checked.error()});
        if (!checked && batch.error.code == ErrorCode::None)
            batch.error = checked.error();
    }
    if (batch.error.code == ErrorCode::None)
        if (auto confirmed = m_station.confirm(passphrase); !confirmed)
            batch.error = confirmed.error();
    if (batch.error.code != ErrorCode::None)
        return batch;
    if (auto done = inside.withReserve([&] { return decideAll(decisions, batch, **keys); }); !done)
        batch.error = done.error();
    else
        (void)inside.database().checkpoint(); // the keys of what was purged leave the write-ahead log too
    if (batch.error.code != ErrorCode::None)
        for (DecisionResult &item : batch.items)
            item.outcome = DecisionOutcome::None;
    return batch;
}

Expected<void> Approvals::decideAll(const std::vector<ApprovalDecision> &decisions, BatchResult &batch,
                                    const StationKeys &keys)
{
    auto transaction = Transaction::begin(StationInside(m_station).database());
    if (!transaction)
        return fail(transaction.error());
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        const auto outcome = decideOne(*transaction, decisions[i], keys);
        batch.items[i].error = outcome ? Error{} : outcome.error();
        if (!outcome)
            return fail(outcome.error());
        batch.items[i].outcome = *outcome;
    }
    return transaction->commit();
}

Expected<QString> Approvals::whyNotPurged(const QUuid &visit)
{
    const auto row = VisitTable(StationInside(m_station).database()).find(visit);
    if (!row)
        return fail(row.error());
    if (!row->has_value())
        return u"visit_gone"_s;
    return isUnfinished((*row)->state)           ? QString()
           : (*row)->state == VisitState::Sealed ? u"visit_sealed"_s
                                                 : u"visit_cancelled"_s;
}

Expected<void> Approvals::checkPurge(const ApprovalRow &row)
{
    const auto why = whyNotPurged(row.visit);
    const auto isHeld = HoldTable(StationInside(m_station).database()).has(row.visit);
    if (!why || !isHeld)
        return fail(!why ? why.error() : isHeld.error());
    return *isHeld && why->isEmpty() ? fail(ErrorCode::Blocked, u"hold"_s) : Expected<void>();
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
    if (auto note = checkNote(decision.note); !note)
        return note;
    return decision.isApproved && (*row)->kind == approvalKindName(ApprovalKind::Purge) ? checkPurge(**row)
                                                                                        : Expected<void>();
}

// ---- what nothing is left to decide of

Expected<void> Approvals::close(Transaction &transaction, ApprovalRow row, const QString &why,
                                const StationKeys &keys)
{
    const StationInside inside(m_station);
    row.state = ApprovalState::Settled;
    row.decidedBy = u""_s; // nobody did
    row.decidedAtUtc = inside.clock().nowUtc();
    row.decision = sealedDecision(row, {{u"reason"_s, why}}, keys);
    if (auto closed = ApprovalTable(inside.database()).decide(row); !closed)
        return closed;
    const QCborMap logged{{u"id"_s, row.id}, {u"kind"_s, row.kind}, {u"reason"_s, why}};
    return inside.auditIn(transaction, u"request_closed"_s, row.visit, logged).map([](const AuditHead &) {});
}

Expected<void> Approvals::closePurges(Station &station, Transaction &transaction, const QUuid &visit,
                                      const QString &why, const StationKeys &keys)
{
    const auto rows = ApprovalTable(StationInside(station).database()).ofVisit(visit);
    if (!rows)
        return fail(rows.error());
    for (const ApprovalRow &row : *rows)
        if (isOpenPurge(row, keys))
            if (auto closed = Approvals(station).close(transaction, row, why, keys); !closed)
                return closed;
    return {};
}

Expected<void> Approvals::closeLapsed(const StationKeys &keys)
{
    const StationInside inside(m_station);
    const auto closeOne = [&](const ApprovalRow &row, const QString &why) -> Expected<void> {
        auto transaction = Transaction::begin(inside.database());
        if (!transaction)
            return fail(transaction.error());
        auto closed = close(*transaction, row, why, keys);
        return closed ? transaction->commit() : closed;
    };
    for (qint64 after = 0;;) {
        const auto rows = ApprovalTable(inside.database()).page(ApprovalState::Waiting, after, kBatch);
        if (!rows)
            return fail(rows.error());
        for (const ApprovalRow &row : *rows) {
            after = row.id;
            if (!isOpenPurge(row, keys))
                continue;
            const auto why = whyNotPurged(row.visit);
            if (!why)
                return fail(why.error());
            if (!why->isEmpty())
                if (auto closed = closeOne(row, *why); !closed)
                    return closed;
        }
        if (rows->size() < std::size_t(kBatch))
            return {};
    }
}

// ---- what a decision does

Expected<DecisionOutcome> Approvals::decideOne(Transaction &transaction, const ApprovalDecision &decision,
                                               const StationKeys &keys)
{
    const StationInside inside(m_station);
    ApprovalTable table(inside.database());
    const auto found = table.find(decision.id);
    if (!found || !found->has_value())
        return fail(found ? Error{ErrorCode::NotFound, u"approval"_s} : found.error());
    ApprovalRow row = **found;
    if (row.kind == approvalKindName(ApprovalKind::Purge)) {
        const auto why = whyNotPurged(row.visit);
        auto closed = why && !why->isEmpty() ? close(transaction, row, *why, keys) : Expected<void>();
        if (!why || !closed)
            return fail(!why ? why.error() : closed.error());
        if (!why->isEmpty())
            return DecisionOutcome::Lapsed;
    }
    const QCborMap words = wordsOf(decision);
    row.state = decision.isApproved ? ApprovalState::Approved : ApprovalState::Refused;
    row.decidedBy = inside.who();
    row.decidedAtUtc = inside.clock().nowUtc();
    row.decision = sealedDecision(row, words, keys);
    if (auto decided = table.decide(row); !decided)
        return fail(decided.error());
    if (row.kind == approvalKindName(ApprovalKind::Purge) && decision.isApproved)
        if (auto purged = purge(row.visit, keys); !purged)
            return fail(purged.error());
    if (row.kind == approvalKindName(ApprovalKind::Deactivation) && decision.isApproved)
        if (auto changed = treatAccount(transaction, row, keys); !changed)
            return fail(changed.error());
    QCborMap logged = words;
    logged.insert(u"id"_s, row.id);
    logged.insert(u"kind"_s, row.kind);
    logged.insert(u"asked_by"_s, row.askedBy);
    logged.insert(u"approved"_s, decision.isApproved);
    const auto head = inside.auditIn(transaction, u"approval_decided"_s, row.visit, logged);
    if (!head)
        return fail(head.error());
    return decision.isApproved ? DecisionOutcome::Approved : DecisionOutcome::Refused;
}

Expected<void> Approvals::treatAccount(Transaction &transaction, const ApprovalRow &row,
                                       const StationKeys &keys)
{
    const auto detail = openedDetail(row, keys);
    return detail ? IkdAccounts::decided(m_station, transaction, row.id, *detail, keys)
                  : fail(detail.error());
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

} // namespace loket
