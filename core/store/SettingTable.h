// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QDateTime>
#include <QHash>
#include <QJsonValue>

namespace loket {

/// Key and JSON value. What keys exist and what they may hold is core/station/Settings.h's business.
class SettingTable
{
public:
    explicit SettingTable(Database &database)
        : m_database(database)
    {}

    [[nodiscard]] Expected<QHash<QString, QJsonValue>> all();
    /// Undefined where the key is not set.
    [[nodiscard]] Expected<QJsonValue> get(const QString &key);
    Expected<void> set(const QString &key, const QJsonValue &value, const QDateTime &nowUtc);
    Expected<void> remove(const QString &key);

private:
    Database &m_database;
};

} // namespace loket
