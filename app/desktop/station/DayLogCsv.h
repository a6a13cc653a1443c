// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/VisitJournal.h"

#include <QByteArray>

namespace loket::desktop {

/// The day log as core/reports/Csv.h writes tables, the NIK masked.
[[nodiscard]] QByteArray dayLogCsvHead();
[[nodiscard]] QByteArray dayLogCsvRow(const VisitSummary &visit);

} // namespace loket::desktop
