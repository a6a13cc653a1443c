// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SettingTable.h"

#include "core/store/Values.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

// A JSON document is an object or an array: single values are kept as an array of one.
QString toText(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

QJsonValue fromText(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).array().at(0); }

} // namespace

Expected<QHash<QString, QJsonValue>> SettingTable::all()
{
    auto rows = m_database.run(u"SELECT key, value FROM setting"_s);
    if (!rows)
        return fail(rows.error());
    QHash<QString, QJsonValue> values;
    while (rows->next())
        values.insert(rows->value(0).toString(), fromText(rows->value(1).toString()));
    return values;
}

Expected<QJsonValue> SettingTable::get(const QString &key)
{
    const auto text = m_database.value(u"SELECT value FROM setting WHERE key = ?"_s, {key});
    if (!text)
        return fail(text.error());
    return text->isValid() ? fromText(text->toString()) : QJsonValue(QJsonValue::Undefined);
}

Expected<void> SettingTable::set(const QString &key, const QJsonValue &value, const QDateTime &nowUtc)
{
    auto done =
        m_database.run(u"INSERT INTO setting(key, value, updated_at) VALUES(?, ?, ?) ON CONFLICT(key) "
                       "DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at"_s,
                       {key, toText(value), sql::time(nowUtc)});
    if (!done)
        return fail(done.error());
    return {};
}

Expected<void> SettingTable::remove(const QString &key)
{
    if (auto done = m_database.run(u"DELETE FROM setting WHERE key = ?"_s, {key}); !done)
        return fail(done.error());
    return {};
}

} // namespace loket
