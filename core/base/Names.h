// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loket {

/// Names of an enumeration as they stand in files, from a table of pairs (value, "name"). "none" for a value
/// that is not in it.
template <class Table, class Value>
[[nodiscard]] QString nameIn(const Table &table, Value value)
{
    for (const auto &[known, name] : table)
        if (known == value)
            return QString::fromLatin1(name);
    return QStringLiteral("none");
}

/// The other way round; None for anything else.
template <class Value, class Table>
[[nodiscard]] Value valueIn(const Table &table, const QString &name)
{
    for (const auto &[known, text] : table)
        if (name == QLatin1StringView(text))
            return known;
    return Value::None;
}

} // namespace loket
