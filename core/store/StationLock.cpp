// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StationLock.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>
#include <QSysInfo>

#include <cerrno>
#include <signal.h>
#include <sys/statvfs.h>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

/// A block: less than this is free where the lock's line does not fit any more.
constexpr qint64 kLockBytes = 4096;

/// Its process is gone, and yet QLockFile could not take the file away: the disk takes no change.
bool isLeftOver(qint64 pid, const QString &host)
{
    return pid > 0 && host == QSysInfo::machineHostName() && ::kill(pid_t(pid), 0) != 0 && errno == ESRCH;
}

} // namespace

StationLock::StationLock(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{}
StationLock::~StationLock() = default;
StationLock::StationLock(StationLock &&) noexcept = default;
StationLock &StationLock::operator=(StationLock &&) noexcept = default;

Expected<StationLock> StationLock::take(const QString &path)
{
    // First: on such a disk a lock of days ago is still there, and its number may be somebody else's by now.
    struct statvfs space;
    if (::statvfs(QFile::encodeName(QFileInfo(path).path()).constData(), &space) == 0 &&
        (space.f_flag & ST_RDONLY) != 0)
        return fail(ErrorCode::DiskWrite, u"read_only"_s);
    auto file = std::make_unique<QLockFile>(path);
    // Never stale by age (a counter runs all day); a holder whose process is gone is recognised at once.
    file->setStaleLockTime(0);
    if (file->tryLock(0))
        return StationLock(std::move(file));
    if (file->error() != QLockFile::LockFailedError) {
        // QLockFile does not say why it could not write.
        // Available, not free: ext4 keeps blocks to itself.
        const bool isFull = QStorageInfo(QFileInfo(path).path()).bytesAvailable() < kLockBytes;
        return fail(isFull ? ErrorCode::DiskFull : ErrorCode::DiskWrite, QFileInfo(path).fileName());
    }
    qint64 pid = 0;
    QString host, program;
    file->getLockInfo(&pid, &host, &program);
    if (isLeftOver(pid, host))
        return fail(ErrorCode::DiskWrite, QFileInfo(path).fileName());
    const QString since = QFileInfo(path).lastModified().toUTC().toString(Qt::ISODate);
    return fail(ErrorCode::InUse, u"pid=%1 host=%2 program=%3 since=%4"_s.arg(pid).arg(host, program, since));
}

} // namespace loket
