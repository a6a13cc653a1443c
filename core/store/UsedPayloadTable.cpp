// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/UsedPayloadTable.h"

#include "core/store/Values.h"

namespace loket {

using namespace Qt::StringLiterals;

Expected<std::optional<QUuid>> UsedPayloadTable::visitOf(const QByteArray &digest)
{
    return m_database.value(u"SELECT visit FROM used_payload WHERE digest = ?"_s, {digest})
        .map([](const QVariant &value) {
            return value.isValid() ? std::optional(sql::toId(value)) : std::nullopt;
        });
}

Expected<void> UsedPayloadTable::insert(const QByteArray &digest, const QUuid &visit, const QDateTime &atUtc)
{
    return m_database
        .run(u"INSERT INTO used_payload(digest, visit, at) VALUES(?, ?, ?)"_s,
             {digest, sql::id(visit), sql::time(atUtc)})
        .map([](const QSqlQuery &) {});
}

Expected<bool> UsedPayloadTable::hasVisit(const QUuid &visit)
{
    return m_database.value(u"SELECT 1 FROM used_payload WHERE visit = ? LIMIT 1"_s, {sql::id(visit)})
        .map([](const QVariant &value) { return value.isValid(); });
}

Expected<int> UsedPayloadTable::countBefore(const QDateTime &utc)
{
    return m_database.value(u"SELECT count(*) FROM used_payload WHERE at < ?"_s, {sql::time(utc)})
        .map([](const QVariant &value) { return value.toInt(); });
}

Expected<void> UsedPayloadTable::removeBefore(const QDateTime &utc)
{
    return m_database.run(u"DELETE FROM used_payload WHERE at < ?"_s, {sql::time(utc)})
        .map([](const QSqlQuery &) {});
}

} // namespace loket
