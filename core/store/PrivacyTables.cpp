// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/PrivacyTables.h"

#include "core/store/Values.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

Expected<void> oneChanged(Expected<QSqlQuery> done, const QString &what)
{
    if (!done)
        return fail(done.error());
    return done->numRowsAffected() == 1 ? Expected<void>() : fail(ErrorCode::NotFound, what);
}

QVariant timeOrNull(const QDateTime &time)
{
    return time.isValid() ? sql::time(time) : QVariant(QMetaType(QMetaType::LongLong));
}

} // namespace

Expected<void> HoldTable::insert(const HoldRow &row)
{
    auto done =
        m_database.run(u"INSERT INTO hold(visit, since, operator, reason) VALUES(?, ?, ?, ?)"_s,
                       {sql::id(row.visit), sql::time(row.sinceUtc), row.operatorId, sql::blob(row.reason)});
    return done ? Expected<void>() : fail(done.error());
}

Expected<void> HoldTable::remove(const QUuid &visit)
{
    return oneChanged(m_database.run(u"DELETE FROM hold WHERE visit = ?"_s, {sql::id(visit)}), u"hold"_s);
}

Expected<std::vector<HoldRow>> HoldTable::all()
{
    auto query = m_database.run(u"SELECT visit, since, operator, reason FROM hold ORDER BY since, visit"_s);
    if (!query)
        return fail(query.error());
    std::vector<HoldRow> rows;
    while (query->next())
        rows.push_back({sql::toId(query->value(0)), sql::toTime(query->value(1)), query->value(2).toString(),
                        query->value(3).toByteArray()});
    return rows;
}

Expected<bool> HoldTable::has(const QUuid &visit)
{
    return m_database.value(u"SELECT 1 FROM hold WHERE visit = ?"_s, {sql::id(visit)})
        .map([](const QVariant &value) { return value.isValid(); });
}

Expected<std::vector<BreachRow>> BreachTable::select(const QString &tail, const QVariantList &values)
{
    auto query = m_database.run(
        u"SELECT id, known_at, recorded_at, operator, kind, closed_at, detail FROM breach "_s + tail, values);
    if (!query)
        return fail(query.error());
    std::vector<BreachRow> rows;
    while (query->next()) {
        BreachRow row{query->value(0).toLongLong(), sql::toTime(query->value(1)),
                      sql::toTime(query->value(2)), query->value(3).toString(),
                      query->value(4).toString(),   {},
                      query->value(6).toByteArray()};
        if (!query->isNull(5))
            row.closedAtUtc = sql::toTime(query->value(5));
        rows.push_back(std::move(row));
    }
    return rows;
}

Expected<qint64> BreachTable::insert(const BreachRow &row)
{
    auto done =
        m_database.run(u"INSERT INTO breach(known_at, recorded_at, operator, kind, closed_at, detail) "
                       "VALUES(?, ?, ?, ?, ?, ?)"_s,
                       {sql::time(row.knownAtUtc), sql::time(row.recordedAtUtc), row.operatorId, row.kind,
                        timeOrNull(row.closedAtUtc), sql::blob(row.detail)});
    if (!done)
        return fail(done.error());
    return done->lastInsertId().toLongLong();
}

Expected<void> BreachTable::update(const BreachRow &row)
{
    return oneChanged(m_database.run(u"UPDATE breach SET closed_at = ?, detail = ? WHERE id = ?"_s,
                                     {timeOrNull(row.closedAtUtc), sql::blob(row.detail), row.id}),
                      u"breach"_s);
}

Expected<std::vector<BreachRow>> BreachTable::all() { return select(u"ORDER BY id"_s, {}); }

Expected<std::optional<BreachRow>> BreachTable::find(qint64 id)
{
    return select(u"WHERE id = ?"_s, {id}).map([](std::vector<BreachRow> rows) {
        return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
    });
}

} // namespace loket
