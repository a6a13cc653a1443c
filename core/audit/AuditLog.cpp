// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/AuditLog.h"

#include "core/base/BootId.h"
#include "core/base/Cbor.h"
#include "core/vault/Crypto.h"

#include <QCborArray>
#include <QCborValue>

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kDomain = "loket-audit-1";
constexpr QByteArrayView kEndDomain = "loket-audit-end-1";
constexpr int kVerifyBatch = 2000;
constexpr qint64 kPageStretch = 20'000; ///< about 20 ms to look through

QByteArray endText(qint64 seq, const QByteArray &hash) { return QByteArray::number(seq) + ' ' + hash; }

/// Every row's detail has its own key: one can be given away (in a packet) without the others.
SecretBytes detailKeyOf(const StationKeys &keys, qint64 seq)
{
    return deriveKey(keys.details, std::uint64_t(seq), "LoketAud");
}

QByteArray detailContext(qint64 seq) { return "loket-audit-detail " + QByteArray::number(seq); }

QByteArray hashOf(const AuditRow &row)
{
    const QCborArray canonical{row.seq,
                               row.atUtcMs,
                               row.monotonicMs,
                               row.bootId,
                               row.operatorId,
                               row.event,
                               row.visit.isNull() ? QByteArray() : row.visit.toRfc4122(),
                               row.detail};
    return blake2b(row.prev + QCborValue(canonical).toCbor());
}

AuditHead headOf(const std::optional<AuditRow> &last)
{
    return last ? AuditHead{last->hash, last->seq} : AuditHead{QByteArray(kHashBytes, '\0'), 0};
}

Expected<std::vector<AuditRecord>> opened(Expected<std::vector<AuditRow>> rows, const StationKeys &keys)
{
    if (!rows)
        return fail(rows.error());
    std::vector<AuditRecord> records;
    for (AuditRow &row : *rows) {
        const SecretBytes key = detailKeyOf(keys, row.seq);
        auto detail = openAuditDetail(row, key);
        if (!detail)
            return fail(detail.error());
        records.push_back({std::move(row), std::move(*detail), key.view().toByteArray()});
    }
    return records;
}

} // namespace

Expected<QCborMap> openAuditDetail(const AuditRow &row, const SecretBytes &key)
{
    const auto detail = unseal(key, row.detail, detailContext(row.seq));
    if (!detail)
        return fail(ErrorCode::Authenticity, u"audit row %1"_s.arg(row.seq));
    return readCbor(*detail).map([](const QCborValue &value) { return value.toMap(); });
}

AuditVerifier::AuditVerifier(QByteArray stationPublicKey)
    : m_publicKey(std::move(stationPublicKey))
    , m_head(headOf(std::nullopt))
{}

std::optional<AuditFinding> AuditVerifier::add(const AuditRow &row)
{
    if (row.seq != m_head.count + 1)
        return AuditFinding{m_head.count + 1, u"missing"_s};
    if (row.prev != m_head.hash || row.hash != hashOf(row))
        return AuditFinding{row.seq, u"changed"_s};
    if (!isSignedBy(m_publicKey, kDomain, row.hash, row.signature))
        return AuditFinding{row.seq, u"signature"_s};
    m_head = {row.hash, row.seq};
    return std::nullopt;
}

Expected<AuditHead> AuditLog::append(Transaction &transaction, const AuditEntry &entry,
                                     const StationKeys &keys)
{
    Q_UNUSED(transaction); // shows that there is one
    const auto last = m_table.last();
    if (!last)
        return fail(last.error());
    const AuditHead before = headOf(*last);
    AuditRow row;
    row.seq = before.count + 1;
    row.atUtcMs = m_clock.nowUtc().toMSecsSinceEpoch();
    row.monotonicMs = m_clock.monotonicMs();
    row.bootId = bootId();
    row.operatorId = entry.operatorId;
    row.event = entry.event;
    row.visit = entry.visit;
    row.detail = seal(detailKeyOf(keys, row.seq), QCborValue(entry.detail).toCbor(), detailContext(row.seq));
    row.prev = before.hash;
    row.hash = hashOf(row);
    row.signature = sign(keys.signing, kDomain, row.hash);
    if (auto inserted = m_table.insert(row); !inserted)
        return fail(inserted.error());
    const QByteArray end = sign(keys.signing, kEndDomain, endText(row.seq, row.hash));
    if (auto kept = m_table.setEnd({row.seq, row.hash, end}); !kept)
        return fail(kept.error());
    return AuditHead{row.hash, row.seq};
}

Expected<AuditHead> AuditLog::head() { return m_table.last().map(headOf); }

Expected<QString> AuditLog::lastOperator(const QString &event)
{
    return m_table.lastOf(event).map(
        [](const std::optional<AuditRow> &row) { return row ? row->operatorId : QString(); });
}

Expected<QCborMap> AuditLog::lastDetail(const QString &event, const StationKeys &keys)
{
    auto row = m_table.lastOf(event);
    if (!row)
        return fail(row.error());
    if (!row->has_value())
        return QCborMap();
    return opened(std::vector{std::move(**row)}, keys).map([](const std::vector<AuditRecord> &records) {
        return records.front().detail;
    });
}

Expected<qint64> AuditLog::lastSeq(const QString &event)
{
    return m_table.lastOf(event).map(
        [](const std::optional<AuditRow> &row) { return row ? row->seq : qint64(0); });
}

Expected<std::optional<AuditFinding>> AuditLog::verifyEnd(const QByteArray &stationPublicKey)
{
    const auto end = m_table.end();
    const auto last = head();
    if (!end || !last)
        return fail(!end ? end.error() : last.error());
    if (!end->has_value() && last->count == 0)
        return std::optional<AuditFinding>();
    const auto unsignedEnd = isEndUnsigned();
    if (unsignedEnd && *unsignedEnd)
        return std::optional<AuditFinding>();
    const AuditTable::End kept = end->value_or(AuditTable::End());
    if (!isSignedBy(stationPublicKey, kEndDomain, endText(kept.seq, kept.hash), kept.signature))
        return std::optional(AuditFinding{last->count, u"end"_s});
    if (last->count < kept.seq)
        return std::optional(AuditFinding{last->count + 1, u"cut"_s});
    if (last->count > kept.seq || last->hash != kept.hash)
        return std::optional(AuditFinding{last->count, u"end"_s});
    return std::optional<AuditFinding>();
}

Expected<bool> AuditLog::isEndUnsigned()
{
    const auto end = m_table.end();
    const auto last = head();
    if (!end || !last)
        return fail(!end ? end.error() : last.error());
    return end->has_value() && (*end)->signature.isEmpty() && AuditHead{(*end)->hash, (*end)->seq} == *last;
}

Expected<std::optional<AuditFinding>> AuditLog::verify(const QByteArray &stationPublicKey)
{
    AuditVerifier verifier(stationPublicKey);
    for (;;) {
        const auto rows = m_table.after(verifier.head().count, kVerifyBatch);
        if (!rows)
            return fail(rows.error());
        for (const AuditRow &row : *rows)
            if (auto finding = verifier.add(row))
                return finding;
        if (rows->size() < std::size_t(kVerifyBatch))
            return std::optional<AuditFinding>();
    }
}

Expected<std::optional<AuditFinding>> AuditLog::contains(const AuditHead &anchor)
{
    if (anchor.count == 0)
        return std::optional<AuditFinding>();
    const auto row = m_table.find(anchor.count);
    if (!row)
        return fail(row.error());
    if (!row->has_value())
        return std::optional(AuditFinding{anchor.count, u"cut"_s});
    if ((*row)->hash != anchor.hash)
        return std::optional(AuditFinding{anchor.count, u"changed"_s});
    return std::optional<AuditFinding>();
}

Expected<std::vector<AuditRecord>> AuditLog::ofEvent(const QString &event, const StationKeys &keys)
{
    return opened(m_table.ofEvent(event), keys);
}

Expected<std::vector<AuditRecord>> AuditLog::ofVisit(const QUuid &visit, const StationKeys &keys)
{
    return opened(m_table.ofVisit(visit), keys);
}

Expected<AuditPage> AuditLog::page(const AuditFilter &filter, qint64 before, int limit,
                                   const StationKeys &keys)
{
    const auto first = filter.fromMs > 0 ? m_table.firstAt(filter.fromMs) : Expected<qint64>(1);
    const auto end = filter.toMs > 0 ? m_table.firstAt(filter.toMs)
                                     : head().map([](const AuditHead &newest) { return newest.count + 1; });
    if (!first || !end)
        return fail(!first ? first.error() : end.error());
    const qint64 to = before > 0 ? std::min(before, *end) : *end;
    const qint64 from = std::max(*first, to - kPageStretch);
    auto records = opened(m_table.between(from, to, filter.event, limit), keys);
    if (!records)
        return fail(records.error());
    AuditPage page{std::move(*records), 0};
    const bool isFull = page.records.size() == std::size_t(limit);
    const qint64 next = isFull ? page.records.back().row.seq : from;
    page.next = next > *first ? next : 0;
    return page;
}

Expected<std::vector<AuditRecord>> AuditLog::after(qint64 seq, int limit, const StationKeys &keys)
{
    return opened(m_table.after(seq, limit), keys);
}

} // namespace loket
