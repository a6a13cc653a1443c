// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace loket {

/// Reason codes offered for a question ("accept", "photo_rejected", "cancel", …) from
/// resources/checklists/reasons.json. A list that is missing or broken gives "other" alone: a counter must
/// never stand still for want of a word.
[[nodiscard]] QStringList reasonList(const QString &question);

/// True for an answer that says something: a code, and words of one's own where the code is "other".
[[nodiscard]] bool isReason(const QString &code, const QString &note);

} // namespace loket
