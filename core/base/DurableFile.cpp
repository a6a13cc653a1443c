// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DurableFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace loket {

Expected<void> syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return fail(ErrorCode::DiskWrite, QFileInfo(folder).fileName());
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    if (!synced)
        return fail(ErrorCode::DiskWrite, QFileInfo(folder).fileName());
    return {};
}

Expected<void> makeFolderDurably(const QString &path)
{
    const QString target = QDir::cleanPath(QDir(path).absolutePath());
    QStringList holders; // of the folders that are not there yet, innermost first
    for (QString at = target; !QFileInfo::exists(at) && !QDir(at).isRoot();) {
        at = QFileInfo(at).absolutePath();
        holders.append(at);
    }
    if (!QDir().mkpath(target))
        return fail(ErrorCode::DiskWrite, QFileInfo(target).fileName());
    for (const QString &holder : holders)
        if (auto synced = syncFolder(holder); !synced)
            return synced;
    return {};
}

Expected<void> writeDurably(const QString &path, QByteArrayView bytes)
{
    const QFileInfo info(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::DiskWrite, info.fileName());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const bool written = file.write(bytes.data(), bytes.size()) == bytes.size() && file.flush();
    // The error string would hold the path of the user's home: the code is enough.
    if (!written || !file.commit())
        return fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::DiskWrite, info.fileName());
    return syncFolder(info.absolutePath());
}

Expected<QByteArray> readWhole(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.exists())
        return fail(ErrorCode::NotFound, name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::DiskRead, name);
    QByteArray bytes = file.read(maxBytes + 1);
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge, name);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::DiskRead, name);
    return bytes;
}

Expected<QByteArray> readBack(const QString &path, qint64 maxBytes)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
        (void)::posix_fadvise(fd, 0, 0,
                              POSIX_FADV_DONTNEED); // advice: where it is not taken, it is only a read
        ::close(fd);
    }
    return readWhole(path, maxBytes);
}

} // namespace loket
