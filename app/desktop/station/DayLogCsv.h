// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/VisitJournal.h"

#include <QByteArray>

namespace loket::desktop {

/// RFC 4180, UTF-8 with a byte order mark (spreadsheets in offices expect it), the NIK masked. A text that a
/// spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV injection").
[[nodiscard]] QByteArray dayLogCsvHead();
[[nodiscard]] QByteArray dayLogCsvRow(const VisitSummary &visit);

} // namespace loket::desktop
