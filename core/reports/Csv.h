// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace loket::reports {

/// A table as RFC 4180 CSV: UTF-8 with a byte order mark (spreadsheets guess wrongly without), CRLF, fields
/// quoted where needed. A field that a spreadsheet would take for a formula (= + - @ tab, CR first) gets an
/// apostrophe before it: names come from outside. So does what stands behind ';', a tab or a line's end in a
/// field: an Indonesian spreadsheet separates at ';' and knows no quotes then (OWASP, "CSV injection").
[[nodiscard]] QByteArray toCsv(const std::vector<QStringList> &rows);

/// The same in pieces, for a table that is written as it comes: the mark, then each row with its CRLF.
[[nodiscard]] QByteArray csvMark();
[[nodiscard]] QByteArray csvRow(const QStringList &fields);

} // namespace loket::reports
