// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <span>

// Inside app/words: a family of codes is a table of these, its texts marked with QT_TRANSLATE_NOOP("words",
// "…") so that lupdate finds them.

namespace loket::words {

struct Entry
{
    const char *code;
    const char *text; ///< Indonesian, the source of wording
};

inline QString translated(const char *text) { return QCoreApplication::translate("words", text); }

inline const Entry *findEntry(std::span<const Entry> table, const QString &code)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Entry &entry) {
        return code == QLatin1StringView(entry.code);
    });
    return found == table.end() ? nullptr : &*found;
}

/// The words, or for a code that an office added to its own lists the code itself with spaces: better than an
/// empty line, and never a crash.
inline QString wordsOf(std::span<const Entry> table, const QString &code)
{
    if (const Entry *entry = findEntry(table, code))
        return translated(entry->text);
    return QString(code).replace(u'_', u' ');
}

} // namespace loket::words
