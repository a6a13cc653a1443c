// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/ApprovalRows.h"

#include "core/base/Cbor.h"
#include "core/vault/Crypto.h"

#include <QCborArray>

namespace loket::approvals {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

Expected<QCborMap> openedDetail(const ApprovalRow &row, const StationKeys &keys)
{
    return opened(row.detail, detailContext(row), firstContext("detail", row), keys);
}

Expected<QCborMap> openedDecision(const ApprovalRow &row, const StationKeys &keys)
{
    if ((row.state == ApprovalState::Waiting) != row.decision.isEmpty())
        return fail(ErrorCode::Authenticity, u"approval"_s);
    return row.decision.isEmpty()
               ? QCborMap()
               : opened(row.decision, decisionContext(row), firstContext("decision", row), keys);
}

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

QByteArray sealedDetail(const ApprovalRow &row, const QCborMap &detail, const StationKeys &keys)
{
    return seal(keys.details, QCborValue(detail).toCbor(), detailContext(row));
}

QByteArray sealedDecision(const ApprovalRow &row, const QCborMap &decision, const StationKeys &keys)
{
    return seal(keys.details, QCborValue(decision).toCbor(), decisionContext(row));
}

} // namespace loket::approvals
