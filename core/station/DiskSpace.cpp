// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/DiskSpace.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace loket {

Expected<qint64> freeBytesAt(const QString &folder)
{
    struct statvfs space;
    if (::statvfs(QFile::encodeName(folder).constData(), &space) != 0)
        return fail(ErrorCode::DiskRead, QStringLiteral("statvfs"));
    return qint64(space.f_bavail) * qint64(space.f_frsize);
}

bool isOnSameDisk(const QString &folder, const QString &other)
{
    struct stat first, second;
    return ::stat(QFile::encodeName(folder).constData(), &first) == 0 &&
           ::stat(QFile::encodeName(other).constData(), &second) == 0 && first.st_dev == second.st_dev;
}

Expected<bool> isReadOnlyAt(const QString &folder)
{
    struct statvfs space;
    if (::statvfs(QFile::encodeName(folder).constData(), &space) != 0)
        return fail(ErrorCode::DiskRead, QStringLiteral("statvfs"));
    return (space.f_flag & ST_RDONLY) != 0;
}

bool ReserveFile::exists() const { return QFile::exists(m_path); }

Expected<void> ReserveFile::ensure(qint64 bytes) const
{
    if (bytes == 0) {
        release();
        return {};
    }
    if (exists() && QFileInfo(m_path).size() == bytes)
        return {};
    const QByteArray path = QFile::encodeName(m_path);
    const int fd = ::open(path.constData(), O_CREAT | O_RDWR | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::DiskWrite, QStringLiteral("reserve"));
    const int error = ::posix_fallocate(fd, 0, bytes);
    ::close(fd);
    if (error != 0) {
        release();
        return fail(error == ENOSPC ? ErrorCode::DiskFull : ErrorCode::DiskWrite, QStringLiteral("reserve"));
    }
    return {};
}

bool ReserveFile::release() const { return QFile::remove(m_path); }

} // namespace loket
