// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QSqlQuery>
#include <QString>
#include <QUuid>
#include <QVariant>

#include <vector>

/// How our types stand in SQLite: times as INTEGER milliseconds UTC, ids as 16-byte BLOB, nothing as NULL
/// where the column says NOT NULL (QtSql would write NULL for a null QString).
namespace loket::sql {

[[nodiscard]] inline QVariant text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}
[[nodiscard]] inline QVariant blob(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}
[[nodiscard]] inline QVariant blobOrNull(const QByteArray &value)
{
    return value.isEmpty() ? QVariant(QMetaType(QMetaType::QByteArray)) : QVariant(value);
}
[[nodiscard]] inline QVariant id(const QUuid &value) { return value.toRfc4122(); }
[[nodiscard]] inline QVariant idOrNull(const QUuid &value)
{
    return value.isNull() ? QVariant(QMetaType(QMetaType::QByteArray)) : id(value);
}
[[nodiscard]] inline QUuid toId(const QVariant &value) { return QUuid::fromRfc4122(value.toByteArray()); }
[[nodiscard]] inline QVariant time(const QDateTime &value) { return value.toMSecsSinceEpoch(); }
[[nodiscard]] inline QDateTime toTime(const QVariant &value)
{
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

/// The first column of all rows, each as `to` makes it.
template <class To>
[[nodiscard]] auto firstColumn(Expected<QSqlQuery> &query, To to)
    -> Expected<std::vector<decltype(to(QVariant()))>>
{
    if (!query)
        return fail(query.error());
    std::vector<decltype(to(QVariant()))> values;
    while (query->next())
        values.push_back(to(query->value(0)));
    return values;
}

} // namespace loket::sql
