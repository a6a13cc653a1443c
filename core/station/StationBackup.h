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
};

/// How a backup is made beside a station that is in use.
struct BackupSteps
{
    /// Empties the write-ahead log in the station's own thread, and waits for it.
    std::function<Expected<void>()> checkpoint;
    /// Share that is done; false stops. May be empty.
    std::function<bool(double)> goOn;
};

/// Database and key files as they are at one moment, whole or not at all. Runs in any thread: while a reader
/// ignores the log, SQLite writes nothing into the file, so that its bytes can be copied as they stand
/// (WAL_READ_LOCK(0); what the station writes meanwhile waits in the log). Errors: AlreadyExists, DiskFull,
/// DiskWrite, Cancelled, InUse (another program reads the station all the time), those of checkpoint.
Expected<void> copyStation(const BackupPlan &plan, const BackupSteps &steps);

} // namespace loket
