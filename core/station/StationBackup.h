// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QString>

#include <functional>

namespace loket {

/// What is to be copied where: see Station::planBackup().
struct BackupPlan
{
    QString station; ///< folder
    QString folder;  ///< new
    qint64 bytes = 0;
    bool isSameDisk = false; ///< as the station's: one broken disk takes both
};

/// How a backup is made beside a station that is in use.
struct BackupSteps
{
    /// Told the share that is done, 0 … 1, in the thread that copies; false stops. May be empty.
    std::function<bool(double)> goOn;
};

/// Database and key files, whole or not at all; the database as it was at one moment, compact. Runs in any
/// thread, with a connection of its own that only reads. Errors: AlreadyExists, DiskFull, DiskWrite,
/// Cancelled and those of Database::openReader().
Expected<void> copyStation(const BackupPlan &plan, const BackupSteps &steps);

} // namespace loket
