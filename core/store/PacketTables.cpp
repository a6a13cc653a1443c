// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/PacketTables.h"

#include "core/base/Names.h"
#include "core/store/Values.h"

#include <limits>
#include <utility>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const QString kPacketColumns =
    u"id, seq, epoch, visit, service, operator, created_at, size, digest, hub_key, "
    "audit_head, audit_count"_s;
const QString kOutboxColumns = u"packet, seq, state, tries, next_try_at, last_error, updated_at"_s;

PacketRow packetOf(const QSqlQuery &query)
{
    PacketRow row;
    row.id = sql::toId(query.value(0));
    row.seq = query.value(1).toLongLong();
    row.epoch = sql::toId(query.value(2));
    row.visit = sql::toId(query.value(3));
    row.service = query.value(4).toString();
    row.operatorId = query.value(5).toString();
    row.createdAtUtc = sql::toTime(query.value(6));
    row.size = query.value(7).toLongLong();
    row.digest = query.value(8).toByteArray();
    row.hubKeyId = query.value(9).toString();
    row.auditHead = query.value(10).toByteArray();
    row.auditCount = query.value(11).toLongLong();
    return row;
}

Expected<std::vector<PacketRow>> packetsOf(Expected<QSqlQuery> query)
{
    if (!query)
        return fail(query.error());
    std::vector<PacketRow> rows;
    while (query->next())
        rows.push_back(packetOf(*query));
    return rows;
}

OutboxRow outboxOf(const QSqlQuery &query)
{
    return {sql::toId(query.value(0)),  query.value(1).toLongLong(), OutboxState(query.value(2).toInt()),
            query.value(3).toInt(),     sql::toTime(query.value(4)), query.value(5).toString(),
            sql::toTime(query.value(6))};
}

Expected<void> ended(const Expected<QSqlQuery> &query)
{
    if (!query)
        return fail(query.error());
    return {};
}

Expected<void> oneChanged(const Expected<QSqlQuery> &query, const QString &what)
{
    if (!query)
        return fail(query.error());
    if (query->numRowsAffected() != 1)
        return fail(ErrorCode::NotFound, what);
    return {};
}

Expected<QByteArray> bytesFound(const Expected<QVariant> &value, const QString &what)
{
    if (!value)
        return fail(value.error());
    if (!value->isValid())
        return fail(ErrorCode::NotFound, what);
    return value->toByteArray();
}

} // namespace

QString outboxStateName(OutboxState state)
{
    static constexpr std::pair<OutboxState, const char *> kNames[] = {
        {OutboxState::Waiting, "waiting"}, {OutboxState::Sent, "sent"}, {OutboxState::Conflict, "conflict"}};
    return nameIn(kNames, state);
}

Expected<void> PacketTable::insert(const PacketRow &row)
{
    return ended(m_database.run(
        u"INSERT INTO packet(%1) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(kPacketColumns),
        {sql::id(row.id), row.seq, sql::id(row.epoch), sql::id(row.visit), sql::text(row.service),
         sql::text(row.operatorId), sql::time(row.createdAtUtc), row.size, row.digest,
         sql::text(row.hubKeyId), row.auditHead, row.auditCount}));
}

Expected<std::optional<PacketRow>> PacketTable::find(const QUuid &id)
{
    auto query = m_database.run(u"SELECT %1 FROM packet WHERE id = ?"_s.arg(kPacketColumns), {sql::id(id)});
    if (!query)
        return fail(query.error());
    return query->next() ? std::optional(packetOf(*query)) : std::nullopt;
}

Expected<std::vector<PacketRow>> PacketTable::waiting()
{
    return packetsOf(m_database.run(
        u"SELECT %1 FROM packet WHERE id IN (SELECT packet FROM outbox WHERE state = ?) ORDER BY seq"_s.arg(
            kPacketColumns),
        {int(OutboxState::Waiting)}));
}

Expected<std::vector<PacketRow>> PacketTable::page(qint64 beforeSeq, int limit)
{
    const qint64 before = beforeSeq > 0 ? beforeSeq : std::numeric_limits<qint64>::max();
    return packetsOf(
        m_database.run(u"SELECT %1 FROM packet WHERE seq < ? ORDER BY seq DESC LIMIT ?"_s.arg(kPacketColumns),
                       {before, limit}));
}

Expected<qint64> PacketTable::lastSeq()
{
    const auto seq = m_database.value(u"SELECT max(seq) FROM packet"_s);
    if (!seq)
        return fail(seq.error());
    return seq->toLongLong();
}

Expected<bool> PacketTable::hasSeq(qint64 seq)
{
    return m_database.value(u"SELECT 1 FROM packet WHERE seq = ?"_s, {seq}).map([](const QVariant &value) {
        return value.isValid();
    });
}

Expected<void> PacketBodyTable::insert(const QUuid &packet, const QByteArray &body)
{
    return ended(
        m_database.run(u"INSERT INTO packet_body(packet, body) VALUES(?, ?)"_s, {sql::id(packet), body}));
}

Expected<QByteArray> PacketBodyTable::get(const QUuid &packet)
{
    return bytesFound(m_database.value(u"SELECT body FROM packet_body WHERE packet = ?"_s, {sql::id(packet)}),
                      u"packet body"_s);
}

Expected<bool> PacketBodyTable::has(const QUuid &packet)
{
    const auto found = m_database.value(u"SELECT 1 FROM packet_body WHERE packet = ?"_s, {sql::id(packet)});
    if (!found)
        return fail(found.error());
    return found->isValid();
}

Expected<void> PacketBodyTable::remove(const QUuid &packet)
{
    return ended(m_database.run(u"DELETE FROM packet_body WHERE packet = ?"_s, {sql::id(packet)}));
}

Expected<void> OutboxTable::insert(const OutboxRow &row)
{
    return ended(
        m_database.run(u"INSERT INTO outbox(%1) VALUES(?, ?, ?, ?, ?, ?, ?)"_s.arg(kOutboxColumns),
                       {sql::id(row.packet), row.seq, int(row.state), row.tries, sql::time(row.nextTryUtc),
                        sql::text(row.lastError), sql::time(row.updatedAtUtc)}));
}

Expected<void> OutboxTable::update(const OutboxRow &row)
{
    return oneChanged(
        m_database.run(u"UPDATE outbox SET state = ?, tries = ?, next_try_at = ?, last_error = ?, "
                       "updated_at = ? WHERE packet = ?"_s,
                       {int(row.state), row.tries, sql::time(row.nextTryUtc), sql::text(row.lastError),
                        sql::time(row.updatedAtUtc), sql::id(row.packet)}),
        u"outbox"_s);
}

Expected<std::optional<OutboxRow>> OutboxTable::find(const QUuid &packet)
{
    auto query =
        m_database.run(u"SELECT %1 FROM outbox WHERE packet = ?"_s.arg(kOutboxColumns), {sql::id(packet)});
    if (!query)
        return fail(query.error());
    return query->next() ? std::optional(outboxOf(*query)) : std::nullopt;
}

Expected<std::vector<OutboxRow>> OutboxTable::waiting(int limit)
{
    auto query =
        m_database.run(u"SELECT %1 FROM outbox WHERE state = ? ORDER BY seq LIMIT ?"_s.arg(kOutboxColumns),
                       {int(OutboxState::Waiting), limit});
    if (!query)
        return fail(query.error());
    std::vector<OutboxRow> rows;
    while (query->next())
        rows.push_back(outboxOf(*query));
    return rows;
}

Expected<OutboxCounts> OutboxTable::counts()
{
    auto query = m_database.run(u"SELECT o.state, count(*), min(p.created_at) FROM outbox o "
                                "JOIN packet p ON p.id = o.packet WHERE o.state <> ? GROUP BY o.state"_s,
                                {int(OutboxState::Sent)});
    if (!query)
        return fail(query.error());
    OutboxCounts counts;
    while (query->next()) {
        const auto state = OutboxState(query->value(0).toInt());
        if (state == OutboxState::Waiting) {
            counts.waiting = query->value(1).toInt();
            counts.oldestWaitingUtc = sql::toTime(query->value(2));
        } else if (state == OutboxState::Conflict) {
            counts.conflicts = query->value(1).toInt();
        }
    }
    return counts;
}

Expected<void> ReviewCopyTable::insert(const QUuid &packet, const QByteArray &sealedBody)
{
    return ended(m_database.run(u"INSERT INTO review_copy(packet, body) VALUES(?, ?)"_s,
                                {sql::id(packet), sql::blob(sealedBody)}));
}

Expected<QByteArray> ReviewCopyTable::get(const QUuid &packet)
{
    return bytesFound(m_database.value(u"SELECT body FROM review_copy WHERE packet = ?"_s, {sql::id(packet)}),
                      u"review copy"_s);
}

Expected<void> ReviewCopyTable::keepUntil(const QUuid &packet, const QDateTime &untilUtc)
{
    return oneChanged(m_database.run(u"UPDATE review_copy SET keep_until = ? WHERE packet = ?"_s,
                                     {sql::time(untilUtc), sql::id(packet)}),
                      u"review copy"_s);
}

Expected<QDateTime> ReviewCopyTable::keptUntil(const QUuid &packet)
{
    return m_database.value(u"SELECT keep_until FROM review_copy WHERE packet = ?"_s, {sql::id(packet)})
        .map([](const QVariant &value) {
            return value.isValid() && !value.isNull() ? sql::toTime(value) : QDateTime();
        });
}

Expected<std::vector<QUuid>> ReviewCopyTable::expired(const QDateTime &nowUtc)
{
    auto query = m_database.run(
        u"SELECT r.packet FROM review_copy r JOIN packet p ON p.id = r.packet WHERE r.keep_until IS NOT NULL "
        "AND r.keep_until <= ? AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.visit = p.visit)"_s,
        {sql::time(nowUtc)});
    return sql::firstColumn(query, sql::toId);
}

Expected<std::vector<QUuid>> ReviewCopyTable::heldPast(const QDateTime &nowUtc)
{
    auto query = m_database.run(u"SELECT p.visit FROM review_copy r JOIN packet p ON p.id = r.packet JOIN "
                                u"hold h ON h.visit = p.visit "
                                "WHERE r.keep_until IS NOT NULL AND r.keep_until <= ?"_s,
                                {sql::time(nowUtc)});
    return sql::firstColumn(query, sql::toId);
}

Expected<void> ReviewCopyTable::remove(const QUuid &packet)
{
    return oneChanged(m_database.run(u"DELETE FROM review_copy WHERE packet = ?"_s, {sql::id(packet)}),
                      u"review copy"_s);
}

} // namespace loket
