// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/VisitTables.h"

#include "core/store/Values.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

const QString kColumns = u"id, service, state, opened_at, updated_at, operator, step, label, packet, "
                         "finished_steps, exceptions, draft_key"_s;

VisitRow rowOf(const QSqlQuery &query)
{
    VisitRow row;
    row.id = sql::toId(query.value(0));
    row.service = query.value(1).toString();
    row.state = VisitState(query.value(2).toInt());
    row.openedAtUtc = sql::toTime(query.value(3));
    row.updatedAtUtc = sql::toTime(query.value(4));
    row.operatorId = query.value(5).toString();
    row.currentStep = query.value(6).toString();
    row.label = query.value(7).toByteArray();
    row.packetId = sql::toId(query.value(8));
    row.finishedSteps = query.value(9).toInt();
    row.exceptions = query.value(10).toInt();
    row.draftKey = query.value(11).toByteArray();
    return row;
}

Expected<void> ended(const Expected<QSqlQuery> &query)
{
    if (!query)
        return fail(query.error());
    return {};
}

/// The WHERE of a filter and its values, in the same order.
struct Condition
{
    QStringList terms{u"1"_s};
    QVariantList values;

    void add(const QString &term, const QVariantList &bound)
    {
        terms << term;
        values << bound;
    }
};

Condition conditionOf(const VisitFilter &filter)
{
    Condition condition;
    if (!filter.states.empty()) {
        QStringList marks;
        QVariantList states;
        for (const VisitState state : filter.states) {
            marks << u"?"_s;
            states << int(state);
        }
        condition.add(u"state IN (%1)"_s.arg(marks.join(u',')), states);
    }
    if (filter.sinceUtc.isValid())
        condition.add(u"opened_at >= ?"_s, {sql::time(filter.sinceUtc)});
    if (filter.untilUtc.isValid())
        condition.add(u"opened_at < ?"_s, {sql::time(filter.untilUtc)});
    if (!filter.operatorId.isEmpty())
        condition.add(u"operator = ?"_s, {filter.operatorId});
    if (filter.afterOpenedAtUtc.isValid())
        condition.add(u"(opened_at, id) < (?, ?)"_s,
                      {sql::time(filter.afterOpenedAtUtc), sql::id(filter.afterId)});
    return condition;
}

} // namespace

Expected<void> VisitTable::insert(const VisitRow &row)
{
    return ended(
        m_database.run(u"INSERT INTO visit(%1) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(kColumns),
                       {sql::id(row.id), sql::text(row.service), int(row.state), sql::time(row.openedAtUtc),
                        sql::time(row.updatedAtUtc), sql::text(row.operatorId), sql::text(row.currentStep),
                        sql::blob(row.label), sql::idOrNull(row.packetId), row.finishedSteps, row.exceptions,
                        sql::blobOrNull(row.draftKey)}));
}

Expected<void> VisitTable::update(const VisitRow &row)
{
    auto done = m_database.run(u"UPDATE visit SET state = ?, opened_at = ?, updated_at = ?, operator = ?, "
                               u"step = ?, label = ?, packet = ?, "
                               "finished_steps = ?, exceptions = ?, draft_key = ? WHERE id = ?"_s,
                               {int(row.state), sql::time(row.openedAtUtc), sql::time(row.updatedAtUtc),
                                sql::text(row.operatorId), sql::text(row.currentStep), sql::blob(row.label),
                                sql::idOrNull(row.packetId), row.finishedSteps, row.exceptions,
                                sql::blobOrNull(row.draftKey), sql::id(row.id)});
    if (!done)
        return fail(done.error());
    if (done->numRowsAffected() != 1)
        return fail(ErrorCode::NotFound, u"visit"_s);
    return {};
}

Expected<std::optional<VisitRow>> VisitTable::find(const QUuid &id)
{
    auto query = m_database.run(u"SELECT %1 FROM visit WHERE id = ?"_s.arg(kColumns), {sql::id(id)});
    if (!query)
        return fail(query.error());
    return query->next() ? std::optional(rowOf(*query)) : std::nullopt;
}

Expected<std::vector<VisitRow>> VisitTable::page(const VisitFilter &filter)
{
    Condition condition = conditionOf(filter);
    condition.values << filter.limit;
    auto query =
        m_database.run(u"SELECT %1 FROM visit WHERE %2 ORDER BY opened_at DESC, id DESC LIMIT ?"_s.arg(
                           kColumns, condition.terms.join(u" AND "_s)),
                       condition.values);
    if (!query)
        return fail(query.error());
    std::vector<VisitRow> rows;
    while (query->next())
        rows.push_back(rowOf(*query));
    return rows;
}

Expected<std::vector<StateCount>> VisitTable::countByState(const QDateTime &sinceUtc,
                                                           const QDateTime &untilUtc)
{
    VisitFilter filter;
    filter.sinceUtc = sinceUtc;
    filter.untilUtc = untilUtc;
    const Condition condition = conditionOf(filter);
    auto query = m_database.run(
        u"SELECT state, count(*) FROM visit WHERE %1 GROUP BY state"_s.arg(condition.terms.join(u" AND "_s)),
        condition.values);
    if (!query)
        return fail(query.error());
    std::vector<StateCount> counts;
    while (query->next())
        counts.push_back({VisitState(query->value(0).toInt()), query->value(1).toInt()});
    return counts;
}

Expected<qint64> VisitDraftTable::lastSeq(const QUuid &visit)
{
    const auto seq =
        m_database.value(u"SELECT max(seq) FROM visit_event WHERE visit = ?"_s, {sql::id(visit)});
    if (!seq)
        return fail(seq.error());
    return seq->toLongLong();
}

Expected<void> VisitDraftTable::insertEvent(const QUuid &visit, const SealedItem &event)
{
    return ended(m_database.run(u"INSERT INTO visit_event(visit, seq, body) VALUES(?, ?, ?)"_s,
                                {sql::id(visit), event.seq, event.body}));
}

Expected<std::vector<SealedItem>> VisitDraftTable::events(const QUuid &visit)
{
    auto query =
        m_database.run(u"SELECT seq, body FROM visit_event WHERE visit = ? ORDER BY seq"_s, {sql::id(visit)});
    if (!query)
        return fail(query.error());
    std::vector<SealedItem> events;
    while (query->next())
        events.push_back({query->value(0).toLongLong(), query->value(1).toByteArray()});
    return events;
}

Expected<void> VisitDraftTable::insertAttachment(const QUuid &visit, const QByteArray &tag,
                                                 const QByteArray &body)
{
    return ended(m_database.run(u"INSERT INTO visit_attachment(visit, tag, body) VALUES(?, ?, ?)"_s,
                                {sql::id(visit), tag, body}));
}

Expected<QByteArray> VisitDraftTable::attachment(const QUuid &visit, const QByteArray &tag)
{
    const auto body = m_database.value(u"SELECT body FROM visit_attachment WHERE visit = ? AND tag = ?"_s,
                                       {sql::id(visit), tag});
    if (!body)
        return fail(body.error());
    if (!body->isValid())
        return fail(ErrorCode::NotFound, u"attachment"_s);
    return body->toByteArray();
}

Expected<std::vector<QByteArray>> VisitDraftTable::attachmentTags(const QUuid &visit)
{
    auto query =
        m_database.run(u"SELECT tag FROM visit_attachment WHERE visit = ? ORDER BY tag"_s, {sql::id(visit)});
    return sql::firstColumn(query, [](const QVariant &value) { return value.toByteArray(); });
}

Expected<void> VisitDraftTable::removeAll(const QUuid &visit)
{
    // What goes is ciphertext whose key is destroyed in the same transaction. Writing zeros over megabytes of
    // it would cost more than the whole sealing: pages are only freed (FAST), not overwritten.
    auto fast = ended(m_database.run(u"PRAGMA secure_delete=FAST"_s));
    Expected<void> done =
        fast ? ended(m_database.run(u"DELETE FROM visit_event WHERE visit = ?"_s, {sql::id(visit)})) : fast;
    if (done)
        done = ended(m_database.run(u"DELETE FROM visit_attachment WHERE visit = ?"_s, {sql::id(visit)}));
    auto full = ended(m_database.run(u"PRAGMA secure_delete=ON"_s));
    return done ? full : done;
}

Expected<void> NikIndexTable::insert(const QByteArray &tag, const QUuid &visit)
{
    return ended(
        m_database.run(u"INSERT OR IGNORE INTO nik_index(tag, visit) VALUES(?, ?)"_s, {tag, sql::id(visit)}));
}

Expected<void> NikIndexTable::removeVisit(const QUuid &visit)
{
    return ended(m_database.run(u"DELETE FROM nik_index WHERE visit = ?"_s, {sql::id(visit)}));
}

Expected<bool> NikIndexTable::hasVisit(const QUuid &visit)
{
    return m_database.value(u"SELECT 1 FROM nik_index WHERE visit = ? LIMIT 1"_s, {sql::id(visit)})
        .map([](const QVariant &value) { return value.isValid(); });
}

Expected<int> NikIndexTable::restoredWithout()
{
    return m_database
        .value(u"SELECT count(*) FROM audit a WHERE a.event = 'packet_restored' AND NOT EXISTS "
               "(SELECT 1 FROM nik_index i WHERE i.visit = a.visit)"_s)
        .map([](const QVariant &value) { return value.toInt(); });
}

Expected<std::vector<QByteArray>> NikIndexTable::tagsOf(const QUuid &visit)
{
    auto query =
        m_database.run(u"SELECT tag FROM nik_index WHERE visit = ? ORDER BY tag"_s, {sql::id(visit)});
    return sql::firstColumn(query, [](const QVariant &value) { return value.toByteArray(); });
}

Expected<std::vector<QUuid>> NikIndexTable::visitsOf(const QByteArray &tag)
{
    auto query =
        m_database.run(u"SELECT i.visit FROM nik_index i JOIN visit v ON v.id = i.visit WHERE i.tag = ? "
                       "ORDER BY v.opened_at"_s,
                       {tag});
    return sql::firstColumn(query, sql::toId);
}

} // namespace loket
