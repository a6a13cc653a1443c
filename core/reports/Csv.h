// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace loket::reports {

/// A table as RFC 4180 CSV: UTF-8 with a byte order mark (spreadsheets guess wrongly without), CRLF, fields
/// quoted where needed. A field that a spreadsheet would take for a formula (= + - @ tab, CR first) gets an
/// apostrophe before it: names come from outside.
[[nodiscard]] QByteArray toCsv(const std::vector<QStringList> &rows);

} // namespace loket::reports
