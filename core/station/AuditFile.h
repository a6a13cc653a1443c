// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/station/Station.h"

#include <QIODevice>

#include <functional>

namespace loket {

struct AuditFileOptions
{
    qint64 from = 1;        ///< first row
    bool withDetail = true; ///< personal data in clear
    /// Told the share that is written, 0 … 1; false ends the writing with Cancelled.
    std::function<bool(double)> progress;
};

/// The audit log as text, in the form that verifyExport() reads. Puts "audit_exported" into the log first, so
/// that the file holds its own row. Gives the number of rows. Needs Export and ReadAudit. Errors: NotAllowed,
/// DiskWrite, Cancelled.
[[nodiscard]] Expected<qint64> writeAuditFile(Station &station, QIODevice &file,
                                              const AuditFileOptions &options = {});

} // namespace loket
