// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/OperatorTable.h"

#include "core/store/Values.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const QString kColumns = u"id, name, role, is_disabled, created_at, mac"_s;

OperatorRow rowOf(const QSqlQuery &query)
{
    return {query.value(0).toString(), query.value(1).toString(),   query.value(2).toString(),
            query.value(3).toBool(),   sql::toTime(query.value(4)), query.value(5).toByteArray()};
}

const QString kThrottleColumns = u"bucket, failures, wait_ms, until_utc, until_monotonic, boot_id"_s;

ThrottleRow throttleRowOf(const QSqlQuery &query)
{
    ThrottleRow row;
    row.bucket = query.value(0).toString();
    row.failures = query.value(1).toInt();
    row.waitMs = query.value(2).toLongLong();
    row.untilUtcMs = query.value(3).toLongLong();
    row.untilMonotonicMs = query.value(4).toLongLong();
    row.bootId = query.value(5).toString();
    return row;
}

} // namespace

Expected<std::vector<OperatorRow>> OperatorTable::all()
{
    auto query = m_database.run(u"SELECT %1 FROM operator ORDER BY id"_s.arg(kColumns));
    if (!query)
        return fail(query.error());
    std::vector<OperatorRow> rows;
    while (query->next())
        rows.push_back(rowOf(*query));
    return rows;
}

Expected<std::optional<OperatorRow>> OperatorTable::find(const QString &id)
{
    auto query = m_database.run(u"SELECT %1 FROM operator WHERE id = ?"_s.arg(kColumns), {sql::text(id)});
    if (!query)
        return fail(query.error());
    return query->next() ? std::optional(rowOf(*query)) : std::nullopt;
}

Expected<void> OperatorTable::insert(const OperatorRow &row)
{
    auto done = m_database.run(u"INSERT INTO operator(%1) VALUES(?, ?, ?, ?, ?, ?)"_s.arg(kColumns),
                               {sql::text(row.id), sql::text(row.name), sql::text(row.role), row.isDisabled,
                                sql::time(row.createdAtUtc), sql::blob(row.mac)});
    if (!done)
        return fail(done.error());
    return {};
}

Expected<void> OperatorTable::update(const OperatorRow &row)
{
    auto done = m_database.run(
        u"UPDATE operator SET name = ?, role = ?, is_disabled = ?, created_at = ?, mac = ? WHERE id = ?"_s,
        {sql::text(row.name), sql::text(row.role), row.isDisabled, sql::time(row.createdAtUtc),
         sql::blob(row.mac), sql::text(row.id)});
    if (!done)
        return fail(done.error());
    if (done->numRowsAffected() != 1)
        return fail(ErrorCode::NotFound, u"operator"_s);
    return {};
}

Expected<ThrottleRow> LoginThrottleTable::get(const QString &bucket)
{
    auto query =
        m_database.run(u"SELECT %1 FROM login_throttle WHERE bucket = ?"_s.arg(kThrottleColumns), {bucket});
    if (!query)
        return fail(query.error());
    ThrottleRow none;
    none.bucket = bucket;
    return query->next() ? throttleRowOf(*query) : none;
}

Expected<std::vector<ThrottleRow>> LoginThrottleTable::all()
{
    auto query = m_database.run(u"SELECT %1 FROM login_throttle ORDER BY bucket"_s.arg(kThrottleColumns), {});
    if (!query)
        return fail(query.error());
    std::vector<ThrottleRow> rows;
    while (query->next())
        rows.push_back(throttleRowOf(*query));
    return rows;
}

Expected<void> LoginThrottleTable::set(const ThrottleRow &row)
{
    auto done = m_database.run(
        u"INSERT OR REPLACE INTO login_throttle(bucket, failures, wait_ms, until_utc, "
        "until_monotonic, boot_id) VALUES(?, ?, ?, ?, ?, ?)"_s,
        {row.bucket, row.failures, row.waitMs, row.untilUtcMs, row.untilMonotonicMs, sql::text(row.bootId)});
    if (!done)
        return fail(done.error());
    return {};
}

Expected<void> LoginThrottleTable::remove(const QString &bucket)
{
    if (auto done = m_database.run(u"DELETE FROM login_throttle WHERE bucket = ?"_s, {bucket}); !done)
        return fail(done.error());
    return {};
}

} // namespace loket
