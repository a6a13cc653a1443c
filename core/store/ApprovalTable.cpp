// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ApprovalTable.h"

#include "core/store/Values.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const QString kColumns =
    u"id, visit, kind, asked_by, asked_at, detail, state, decided_by, decided_at, decision"_s;

ApprovalRow rowOf(const QSqlQuery &query)
{
    ApprovalRow row;
    row.id = query.value(0).toLongLong();
    row.visit = sql::toId(query.value(1));
    row.kind = query.value(2).toString();
    row.askedBy = query.value(3).toString();
    row.askedAtUtc = sql::toTime(query.value(4));
    row.detail = query.value(5).toByteArray();
    row.state = ApprovalState(query.value(6).toInt());
    row.decidedBy = query.value(7).toString();
    if (!query.isNull(8))
        row.decidedAtUtc = sql::toTime(query.value(8));
    row.decision = query.value(9).toByteArray();
    return row;
}

} // namespace

Expected<std::vector<ApprovalRow>> ApprovalTable::select(const QString &tail, const QVariantList &values)
{
    auto query = m_database.run(u"SELECT %1 FROM approval %2"_s.arg(kColumns, tail), values);
    if (!query)
        return fail(query.error());
    std::vector<ApprovalRow> rows;
    while (query->next())
        rows.push_back(rowOf(*query));
    return rows;
}

Expected<qint64> ApprovalTable::insert(const ApprovalRow &row)
{
    auto done = m_database.run(
        u"INSERT INTO approval(visit, kind, asked_by, asked_at, detail, state, decided_by, decision) "
        "VALUES(?, ?, ?, ?, ?, ?, '', x'')"_s,
        {sql::id(row.visit), row.kind, sql::text(row.askedBy), sql::time(row.askedAtUtc),
         sql::blob(row.detail), int(ApprovalState::Waiting)});
    if (!done)
        return fail(done.error());
    return done->lastInsertId().toLongLong();
}

Expected<void> ApprovalTable::decide(const ApprovalRow &row)
{
    auto done = m_database.run(u"UPDATE approval SET state = ?, decided_by = ?, decided_at = ?, decision = ? "
                               "WHERE id = ? AND state = ?"_s,
                               {int(row.state), row.decidedBy, sql::time(row.decidedAtUtc),
                                sql::blob(row.decision), row.id, int(ApprovalState::Waiting)});
    if (!done)
        return fail(done.error());
    return done->numRowsAffected() == 1 ? Expected<void>() : fail(ErrorCode::WrongState, u"approval"_s);
}

Expected<void> ApprovalTable::settle(const ApprovalRow &row)
{
    auto done = m_database.run(
        u"UPDATE approval SET state = ?, decision = ? WHERE id = ? AND state = ?"_s,
        {int(ApprovalState::Settled), sql::blob(row.decision), row.id, int(ApprovalState::Refused)});
    if (!done)
        return fail(done.error());
    return done->numRowsAffected() == 1 ? Expected<void>() : fail(ErrorCode::WrongState, u"approval"_s);
}

Expected<std::optional<ApprovalRow>> ApprovalTable::find(qint64 id)
{
    return select(u"WHERE id = ?"_s, {id}).map([](std::vector<ApprovalRow> rows) {
        return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
    });
}

Expected<std::vector<ApprovalRow>> ApprovalTable::page(ApprovalState state, qint64 afterId, int limit)
{
    return select(u"WHERE state = ? AND id > ? ORDER BY id LIMIT ?"_s, {int(state), afterId, limit});
}

Expected<std::vector<ApprovalRow>> ApprovalTable::decidedPage(qint64 beforeId, int limit)
{
    return select(u"WHERE state <> ? AND id < ? ORDER BY id DESC LIMIT ?"_s,
                  {int(ApprovalState::Waiting), beforeId, limit});
}

Expected<std::vector<ApprovalRow>> ApprovalTable::all(qint64 afterId, int limit)
{
    return select(u"WHERE id > ? ORDER BY id LIMIT ?"_s, {afterId, limit});
}

Expected<std::vector<ApprovalRow>> ApprovalTable::ofVisit(const QUuid &visit)
{
    return select(u"WHERE visit = ? ORDER BY id"_s, {sql::id(visit)});
}

Expected<int> ApprovalTable::count(ApprovalState state)
{
    return m_database.value(u"SELECT count(*) FROM approval WHERE state = ?"_s, {int(state)})
        .map([](const QVariant &value) { return value.toInt(); });
}

Expected<int> ApprovalTable::countRefused(const QString &withoutKind)
{
    return m_database
        .value(u"SELECT count(*) FROM approval WHERE state = ? AND kind <> ?"_s,
               {int(ApprovalState::Refused), withoutKind})
        .map([](const QVariant &value) { return value.toInt(); });
}

} // namespace loket
