// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StationLock.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

/// A block: less than this is free where the lock's line does not fit any more.
constexpr qint64 kLockBytes = 4096;

} // namespace

StationLock::StationLock(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{}
StationLock::~StationLock() = default;
StationLock::StationLock(StationLock &&) noexcept = default;
StationLock &StationLock::operator=(StationLock &&) noexcept = default;

Expected<StationLock> StationLock::take(const QString &path)
{
    auto file = std::make_unique<QLockFile>(path);
    // Never stale by age (a counter runs all day); a holder whose process is gone is recognised at once.
    file->setStaleLockTime(0);
    if (file->tryLock(0))
        return StationLock(std::move(file));
    if (file->error() != QLockFile::LockFailedError) {
        // QLockFile does not say why it could not write.
        const bool isFull = QStorageInfo(QFileInfo(path).path()).bytesFree() < kLockBytes;
        return fail(isFull ? ErrorCode::DiskFull : ErrorCode::DiskWrite, QFileInfo(path).fileName());
    }
    qint64 pid = 0;
    QString host, program;
    file->getLockInfo(&pid, &host, &program);
    const QString since = QFileInfo(path).lastModified().toUTC().toString(Qt::ISODate);
    return fail(ErrorCode::InUse, u"pid=%1 host=%2 program=%3 since=%4"_s.arg(pid).arg(host, program, since));
}

} // namespace loket
