// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QString>

namespace loket {

enum class DiskState {
    None,
    Ok,
    Low,      ///< say so; everything still works
    Full,     ///< no new visit starts; what is open can be finished
    ReadOnly, ///< nothing can be written: the disk was mounted so, or the system stopped trusting it
};

struct DiskSpace
{
    DiskState state = DiskState::None;
    qint64 freeBytes = 0;
    bool hasReserve = false;
};

/// The file system takes no writes, whoever asks. Errors: DiskRead.
[[nodiscard]] Expected<bool> isReadOnlyAt(const QString &folder);
/// Free bytes for an ordinary user on the disk that holds `folder`. Errors: DiskRead.
[[nodiscard]] Expected<qint64> freeBytesAt(const QString &folder);
/// Two folders that are there: what breaks the disk of the one takes the other along. False where it cannot
/// be told.
[[nodiscard]] bool isOnSameDisk(const QString &folder, const QString &other);

/// A file of real blocks that is given up when the disk is full, so that the visit at hand can be sealed and
/// receipts and audit rows can still be written.
class ReserveFile
{
public:
    explicit ReserveFile(QString path)
        : m_path(std::move(path))
    {}

    [[nodiscard]] bool exists() const;
    /// Makes it, or makes it anew where the size differs; 0 removes it. Errors: DiskFull, DiskWrite.
    Expected<void> ensure(qint64 bytes) const;
    /// True if there was one.
    bool release() const;

private:
    QString m_path;
};

} // namespace loket
