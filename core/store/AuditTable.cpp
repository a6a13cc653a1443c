// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/AuditTable.h"

#include "core/store/Values.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const QStringList kMarks{u"audit_cut_found"_s, u"older_copy_found"_s,   u"older_keys_found"_s,
                         u"epoch_renewed"_s,   u"breach_opened"_s,      u"login_failures"_s,
                         u"operator_added"_s,  u"passphrase_changed"_s, u"operator_disabled"_s,
                         u"station_rebuilt"_s, u"packet_restored"_s};

const QString kColumns =
    u"seq, at, monotonic, boot_id, operator, event, visit, detail, prev, hash, signature"_s;

AuditRow rowOf(const QSqlQuery &query)
{
    AuditRow row;
    row.seq = query.value(0).toLongLong();
    row.atUtcMs = query.value(1).toLongLong();
    row.monotonicMs = query.value(2).toLongLong();
    row.bootId = query.value(3).toString();
    row.operatorId = query.value(4).toString();
    row.event = query.value(5).toString();
    row.visit = sql::toId(query.value(6));
    row.detail = query.value(7).toByteArray();
    row.prev = query.value(8).toByteArray();
    row.hash = query.value(9).toByteArray();
    row.signature = query.value(10).toByteArray();
    return row;
}

std::optional<AuditRow> firstOf(std::vector<AuditRow> rows)
{
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

} // namespace

Expected<std::vector<AuditRow>> AuditTable::select(const QString &tail, const QVariantList &values)
{
    auto query = m_database.run(u"SELECT %1 FROM audit %2"_s.arg(kColumns, tail), values);
    if (!query)
        return fail(query.error());
    std::vector<AuditRow> rows;
    while (query->next())
        rows.push_back(rowOf(*query));
    return rows;
}

Expected<void> AuditTable::insert(const AuditRow &row)
{
    auto done =
        m_database.run(u"INSERT INTO audit(%1) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(kColumns),
                       {row.seq, row.atUtcMs, row.monotonicMs, sql::text(row.bootId),
                        sql::text(row.operatorId), sql::text(row.event), sql::idOrNull(row.visit),
                        sql::blob(row.detail), row.prev, row.hash, row.signature});
    if (!done)
        return fail(done.error());
    return {};
}

Expected<std::optional<AuditRow>> AuditTable::last()
{
    return select(u"ORDER BY seq DESC LIMIT 1"_s, {}).map(firstOf);
}

Expected<std::optional<AuditRow>> AuditTable::lastOf(const QString &event)
{
    // As a literal, or SQLite does not see that the index audit_mark answers it.
    if (kMarks.contains(event))
        return select(u"WHERE event = '%1' ORDER BY seq DESC LIMIT 1"_s.arg(event), {}).map(firstOf);
    return select(u"WHERE event = ? ORDER BY seq DESC LIMIT 1"_s, {event}).map(firstOf);
}

Expected<std::optional<AuditRow>> AuditTable::find(qint64 seq)
{
    return select(u"WHERE seq = ?"_s, {seq}).map(firstOf);
}

Expected<std::vector<AuditRow>> AuditTable::ofEvent(const QString &event)
{
    if (kMarks.contains(event))
        return select(u"WHERE event = '%1' ORDER BY seq"_s.arg(event), {});
    return select(u"WHERE event = ? ORDER BY seq"_s, {event});
}

Expected<std::vector<AuditRow>> AuditTable::ofVisit(const QUuid &visit)
{
    return select(u"WHERE visit = ? ORDER BY seq"_s, {sql::id(visit)});
}

Expected<bool> AuditTable::hasEvent(const QUuid &visit, const QString &event)
{
    return m_database
        .value(u"SELECT 1 FROM audit WHERE visit = ? AND event = ? LIMIT 1"_s, {sql::id(visit), event})
        .map([](const QVariant &value) { return value.isValid(); });
}

Expected<std::vector<AuditRow>> AuditTable::after(qint64 seq, int limit)
{
    return select(u"WHERE seq > ? ORDER BY seq LIMIT ?"_s, {seq, limit});
}

Expected<std::vector<AuditRow>> AuditTable::between(qint64 firstSeq, qint64 endSeq, const QString &event,
                                                    int limit)
{
    if (event.isEmpty())
        return select(u"WHERE seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ?"_s, {firstSeq, endSeq, limit});
    return select(u"WHERE seq >= ? AND seq < ? AND event = ? ORDER BY seq DESC LIMIT ?"_s,
                  {firstSeq, endSeq, event, limit});
}

Expected<qint64> AuditTable::firstAt(qint64 utcMs)
{
    const auto newest = last();
    if (!newest)
        return fail(newest.error());
    qint64 low = 1, high = *newest ? (*newest)->seq + 1 : 1;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const auto at =
            m_database.value(u"SELECT at FROM audit WHERE seq >= ? ORDER BY seq LIMIT 1"_s, {middle});
        if (!at)
            return fail(at.error());
        if (at->toLongLong() < utcMs)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Expected<std::optional<AuditTable::End>> AuditTable::end()
{
    auto query = m_database.run(u"SELECT seq, hash, signature FROM audit_head"_s);
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::optional<End>();
    return std::optional(
        End{query->value(0).toLongLong(), query->value(1).toByteArray(), query->value(2).toByteArray()});
}

Expected<void> AuditTable::setEnd(const End &end)
{
    auto done =
        m_database.run(u"INSERT OR REPLACE INTO audit_head(id, seq, hash, signature) VALUES(1, ?, ?, ?)"_s,
                       {end.seq, end.hash, end.signature});
    return done ? Expected<void>() : fail(done.error());
}

Expected<qint64> AuditTable::count()
{
    const auto count = m_database.value(u"SELECT count(*) FROM audit"_s);
    if (!count)
        return fail(count.error());
    return count->toLongLong();
}

} // namespace loket
