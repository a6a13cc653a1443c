// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace loket {

/// Ascending numbers of packets as people write them: "1, 3-7, 12". Six thousand that wait in a row are one
/// range.
[[nodiscard]] QString toRanges(const std::vector<qint64> &ascending);
/// What does not read as ranges is left out, and so is what would be more than a million numbers.
[[nodiscard]] std::vector<qint64> fromRanges(const QString &text);

} // namespace loket
