// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/DeviceEventTable.h"

#include "core/store/Values.h"

#include <QJsonDocument>

#include <limits>

namespace loket {

using namespace Qt::StringLiterals;

Expected<qint64> DeviceEventTable::insert(const DeviceEvent &event)
{
    auto done = m_database.run(
        u"INSERT INTO device_event(at, device, role, event, severity, detail) VALUES(?, ?, ?, ?, ?, ?)"_s,
        {sql::time(event.atUtc), sql::text(event.deviceId), sql::text(event.role), sql::text(event.event),
         int(event.severity), QString::fromUtf8(QJsonDocument(event.detail).toJson(QJsonDocument::Compact))});
    if (!done)
        return fail(done.error());
    return done->lastInsertId().toLongLong();
}

Expected<std::vector<DeviceEvent>> DeviceEventTable::list(const QString &deviceId, qint64 beforeId, int limit)
{
    const qint64 before = beforeId > 0 ? beforeId : std::numeric_limits<qint64>::max();
    auto query = m_database.run(u"SELECT id, at, device, role, event, severity, detail FROM device_event "
                                "WHERE id < ? AND (? = '' OR device = ?) ORDER BY id DESC LIMIT ?"_s,
                                {before, sql::text(deviceId), sql::text(deviceId), limit});
    if (!query)
        return fail(query.error());
    std::vector<DeviceEvent> events;
    while (query->next())
        events.push_back({query->value(0).toLongLong(), sql::toTime(query->value(1)),
                          query->value(2).toString(), query->value(3).toString(), query->value(4).toString(),
                          DeviceEvent::Severity(query->value(5).toInt()),
                          QJsonDocument::fromJson(query->value(6).toString().toUtf8()).object()});
    return events;
}

} // namespace loket
