// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/IkdAccountTable.h"

#include "core/store/Values.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const QString kColumns = u"id, tag, visit, state, since, due, served_at, domicile, outsider, contacted_at, "
                         "contacted_by, request, body"_s;

IkdAccountRow rowOf(const QSqlQuery &query)
{
    IkdAccountRow row;
    row.id = query.value(0).toLongLong();
    row.tag = query.value(1).toByteArray();
    row.visit = sql::toId(query.value(2));
    row.state = query.value(3).toInt();
    row.sinceUtc = sql::toTime(query.value(4));
    row.due = QDate::fromString(query.value(5).toString(), Qt::ISODate);
    row.servedAt = query.value(6).toString();
    row.domicile = query.value(7).toString();
    row.isOutsider = query.value(8).toBool();
    if (!query.isNull(9))
        row.contactedAtUtc = sql::toTime(query.value(9));
    row.contactedBy = query.value(10).toString();
    row.request = query.value(11).toLongLong();
    row.body = query.value(12).toByteArray();
    return row;
}

QVariantList valuesOf(const IkdAccountRow &row)
{
    return {sql::id(row.visit),
            row.state,
            sql::time(row.sinceUtc),
            sql::text(row.due.toString(Qt::ISODate)),
            sql::text(row.servedAt),
            sql::text(row.domicile),
            int(row.isOutsider),
            row.contactedAtUtc.isValid() ? sql::time(row.contactedAtUtc)
                                         : QVariant(QMetaType(QMetaType::LongLong)),
            sql::text(row.contactedBy),
            row.request,
            sql::blob(row.body)};
}

} // namespace

Expected<std::vector<IkdAccountRow>> IkdAccountTable::select(const QString &tail, const QVariantList &values)
{
    auto query = m_database.run(u"SELECT %1 FROM ikd_account %2"_s.arg(kColumns, tail), values);
    if (!query)
        return fail(query.error());
    std::vector<IkdAccountRow> rows;
    while (query->next())
        rows.push_back(rowOf(*query));
    return rows;
}

Expected<qint64> IkdAccountTable::insert(const IkdAccountRow &row)
{
    auto done = m_database.run(
        u"INSERT INTO ikd_account(tag, visit, state, since, due, served_at, domicile, outsider, "
        "contacted_at, contacted_by, request, body) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        QVariantList{sql::blob(row.tag)} + valuesOf(row));
    if (!done)
        return fail(done.error());
    return done->lastInsertId().toLongLong();
}

Expected<void> IkdAccountTable::update(const IkdAccountRow &row)
{
    auto done = m_database.run(
        u"UPDATE ikd_account SET visit = ?, state = ?, since = ?, due = ?, served_at = ?, domicile = ?, "
        "outsider = ?, contacted_at = ?, contacted_by = ?, request = ?, body = ? WHERE id = ?"_s,
        valuesOf(row) + QVariantList{row.id});
    if (!done)
        return fail(done.error());
    return done->numRowsAffected() == 1 ? Expected<void>() : fail(ErrorCode::NotFound, u"ikd_account"_s);
}

Expected<void> IkdAccountTable::remove(qint64 id)
{
    return m_database.run(u"DELETE FROM ikd_account WHERE id = ?"_s, {id}).map([](const QSqlQuery &) {});
}

Expected<std::optional<IkdAccountRow>> IkdAccountTable::find(qint64 id)
{
    return select(u"WHERE id = ?"_s, {id}).map([](std::vector<IkdAccountRow> rows) {
        return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
    });
}

Expected<std::optional<IkdAccountRow>> IkdAccountTable::ofTag(const QByteArray &tag)
{
    return select(u"WHERE tag = ?"_s, {tag}).map([](std::vector<IkdAccountRow> rows) {
        return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
    });
}

Expected<std::vector<IkdAccountRow>> IkdAccountTable::page(const IkdAccountFilter &filter)
{
    QStringList conditions;
    QVariantList values;
    if (!filter.states.empty()) {
        QStringList marks;
        for (const int state : filter.states) {
            marks << u"?"_s;
            values << state;
        }
        conditions << u"state IN (%1)"_s.arg(marks.join(u", "_s));
    }
    if (filter.isOutsider) {
        conditions << u"outsider = ?"_s;
        values << int(*filter.isOutsider);
    }
    if (!filter.byDueDate && !filter.newestFirst) {
        conditions << u"id > ?"_s;
        values << filter.afterId;
    }
    const QString where = conditions.isEmpty() ? QString() : u"WHERE %1 "_s.arg(conditions.join(u" AND "_s));
    const QString order = filter.byDueDate     ? u"ORDER BY due, id LIMIT ?"_s
                          : filter.newestFirst ? u"ORDER BY since DESC, id DESC LIMIT ?"_s
                                               : u"ORDER BY id LIMIT ?"_s;
    return select(where + order, values << filter.limit);
}

Expected<std::vector<IkdAccountCount>> IkdAccountTable::counts()
{
    auto query =
        m_database.run(u"SELECT state, outsider, count(*) FROM ikd_account GROUP BY state, outsider"_s);
    if (!query)
        return fail(query.error());
    std::vector<IkdAccountCount> counts;
    while (query->next())
        counts.push_back({query->value(0).toInt(), query->value(1).toBool(), query->value(2).toInt()});
    return counts;
}

Expected<std::vector<IkdAccountRow>> IkdAccountTable::notHeldBefore(int state, const QDateTime &utc)
{
    return select(u"WHERE state = ? AND since < ? AND visit NOT IN (SELECT visit FROM hold) ORDER BY id"_s,
                  {state, sql::time(utc)});
}

Expected<std::vector<IkdAccountRow>> IkdAccountTable::heldBefore(int state, const QDateTime &utc)
{
    return select(u"WHERE state = ? AND since < ? AND visit IN (SELECT visit FROM hold) ORDER BY id"_s,
                  {state, sql::time(utc)});
}

} // namespace loket
