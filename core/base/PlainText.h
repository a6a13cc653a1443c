// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QString>

namespace loket {

/// Only what can be seen and stays where it is written: no control characters, line ends, invisible or
/// direction-changing ones (bidi), private or unassigned code points, no halves of a pair. Names that differ
/// in such a character alone would look the same on a screen, a receipt and in a log.
[[nodiscard]] bool isPlainText(const QString &text);

/// What somebody writes beside a choice, for others to read: isPlainText(), and no longer than anybody reads.
/// Line ends only where `mayHaveLines`. Errors: InvalidArgument "note_text".
inline constexpr int kNoteMax = 1000;
Expected<void> checkNote(const QString &text, bool mayHaveLines = false);

} // namespace loket
