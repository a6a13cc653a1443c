// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

namespace loket::desktop {

/// The keys that mean the same everywhere.
enum class AppKey {
    None,
    Help,
    NewVisit,
    Find,
    Exception,
    Correct,
    Retake,
    Accept,
    Park,
    ApplicantScreen,
    LargeText,
    Lock,
    Pages,
    Look
};

struct KeyEntry
{
    AppKey key = AppKey::None; ///< None: belongs to a button, which knows its key itself
    QKeySequence sequence;
    QString written;         ///< as people read it: "F1", "Ctrl+1 … 9"
    QString meaning;         ///< in the language in use
    bool isForVisit = false; ///< only while a visit is open
};

/// The one table: F1 shows it, the main window and the visit take their keys from it.
[[nodiscard]] std::vector<KeyEntry> keyTable();
[[nodiscard]] QKeySequence sequenceOf(AppKey key);

} // namespace loket::desktop
