// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QString>

#include <memory>

class QLockFile;

namespace loket {

/// Only one program may hold a station folder. The lock of a program that died is taken over by itself.
class StationLock
{
public:
    /// Errors: InUse with "pid=… host=… program=… since=…" of the holder, DiskFull, DiskWrite (also where the
    /// lock of a program that died cannot be taken away: a disk that turned read-only).
    [[nodiscard]] static Expected<StationLock> take(const QString &path);
    ~StationLock();
    StationLock(StationLock &&) noexcept;
    StationLock &operator=(StationLock &&) noexcept;

private:
    explicit StationLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace loket
