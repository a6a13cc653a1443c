// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace loket {

/// The kit register: what happened to which device. Holds no personal data and needs no login.
struct DeviceEvent
{
    enum class Severity { None, Info, Warning, Failure };

    qint64 id = 0; ///< given by the table
    QDateTime atUtc;
    QString deviceId; ///< "webcam:046d:0825:1234"
    QString role;     ///< "camera"
    QString event;    ///< code: "attached", "removed", "crashed", "self_test_failed"
    Severity severity = Severity::Info;
    QJsonObject detail;
};

class DeviceEventTable
{
public:
    explicit DeviceEventTable(Database &database)
        : m_database(database)
    {}

    Expected<qint64> insert(const DeviceEvent &event);
    /// Newest first; of one device where `deviceId` is not empty; older than `beforeId` where that is not 0.
    [[nodiscard]] Expected<std::vector<DeviceEvent>> list(const QString &deviceId, qint64 beforeId,
                                                          int limit);

private:
    Database &m_database;
};

} // namespace loket
