// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/StationBackup.h"

#include "core/base/DurableFile.h"
#include "core/station/Station.h"
#include "core/station/StationFiles.h"
#include "core/store/Schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThread>

#include <unistd.h>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStepBytes = 1 << 20;
constexpr qint64 kMaxKeyFileBytes = 1 << 20;
constexpr int kTries = 40;
constexpr int kBetweenTriesMs = 50; ///< another reader's statements are short

Error writeErrorIn(const QString &folder)
{
    const bool isFull = QStorageInfo(folder).bytesAvailable() < kStepBytes;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::DiskWrite, u"backup"_s};
}

/// A reader whose snapshot is the file alone: the log was empty when it began, and nothing is written into
/// the file as long as it is there.
Expected<std::unique_ptr<Database>> holdFile(const QString &path, const BackupSteps &steps)
{
    for (int attempt = 0; attempt < kTries; ++attempt) {
        if (attempt > 0)
            QThread::msleep(kBetweenTriesMs);
        if (auto emptied = steps.checkpoint(); !emptied)
            return fail(emptied.error());
        auto reader = Database::openReader(path, kSchemaVersion);
        if (!reader)
            return fail(reader.error());
        if (auto begun = (*reader)->run(u"BEGIN"_s); !begun)
            return fail(begun.error());
        if (auto looked = (*reader)->value(u"SELECT count(*) FROM sqlite_master"_s); !looked)
            return fail(looked.error());
        if (QFileInfo(path + u"-wal"_s).size() == 0)
            return reader;
        if (steps.goOn && !steps.goOn(0))
            return fail(ErrorCode::Cancelled);
    }
    return fail(ErrorCode::InUse, u"backup"_s);
}

Expected<void> copyBytes(QFile &from, QFile &to, const BackupSteps &steps)
{
    const qint64 size = from.size();
    for (qint64 done = 0; done < size;) {
        if (steps.goOn && !steps.goOn(double(done) / double(size)))
            return fail(ErrorCode::Cancelled);
        const QByteArray bytes = from.read(kStepBytes);
        if (bytes.isEmpty())
            return fail(ErrorCode::DiskRead, u"backup"_s);
        if (to.write(bytes) != bytes.size() || ::fdatasync(to.handle()) != 0)
            return fail(writeErrorIn(QFileInfo(to.fileName()).absolutePath()));
        done += bytes.size();
    }
    return {};
}

Expected<void> copyDatabase(const BackupPlan &plan, const BackupSteps &steps)
{
    const QString source = files::database(plan.station), target = files::database(plan.folder);
    const auto held = holdFile(source, steps);
    if (!held)
        return fail(held.error());
    QFile from(source), to(target + u".part"_s);
    if (!from.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::DiskRead, u"backup"_s);
    if (!to.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return fail(writeErrorIn(plan.folder));
    to.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (auto copied = copyBytes(from, to, steps); !copied)
        return copied;
    if (::fsync(to.handle()) != 0 || !to.rename(target))
        return fail(writeErrorIn(plan.folder));
    return syncFolder(plan.folder);
}

Expected<void> copyKeyFiles(const BackupPlan &plan)
{
    const QDir from(files::keys(plan.station));
    for (const QString &name : from.entryList(QDir::Files)) {
        const auto bytes = readWhole(from.filePath(name), kMaxKeyFileBytes);
        if (!bytes)
            return fail(bytes.error());
        if (auto written = writeDurably(QDir(files::keys(plan.folder)).filePath(name), *bytes); !written)
            return written;
    }
    return {};
}

} // namespace

Expected<BackupPlan> Station::planBackup(const QString &folder)
{
    if (auto open = keysFor(Permission::Backup); !open)
        return fail(open.error());
    if (QFileInfo::exists(folder))
        return fail(ErrorCode::AlreadyExists, QDir(folder).dirName());
    QString parent = QFileInfo(folder).absolutePath();
    while (!QFileInfo::exists(parent) && parent != "/"_L1)
        parent = QFileInfo(parent).absolutePath();
    const auto free = freeBytesAt(parent);
    if (!free)
        return fail(free.error());
    BackupPlan plan{m_folder, QFileInfo(folder).absoluteFilePath(), 0};
    plan.bytes = QFileInfo(files::database(m_folder)).size() +
                 QFileInfo(files::database(m_folder) + u"-wal"_s).size() + kMaxKeyFileBytes;
    if (*free < plan.bytes)
        return fail(ErrorCode::DiskFull, u"backup needed=%1 free=%2"_s.arg(plan.bytes).arg(*free));
    // Before it leaves: the keys may be gone when it has.
    if (auto logged = audit(u"backup_begun"_s); !logged)
        return fail(logged.error());
    return plan;
}

Expected<void> Station::finishBackup() { return audit(u"backup_made"_s); }

Expected<void> Station::emptyLog() { return m_database->checkpoint(); }

Expected<void> Station::backupTo(const QString &folder)
{
    const auto plan = planBackup(folder);
    if (!plan)
        return fail(plan.error());
    if (auto copied = copyStation(*plan, {[this] { return emptyLog(); }, {}}); !copied)
        return copied;
    return finishBackup();
}

Expected<void> copyStation(const BackupPlan &plan, const BackupSteps &steps)
{
    if (QFileInfo::exists(plan.folder))
        return fail(ErrorCode::AlreadyExists, QDir(plan.folder).dirName());
    Expected<void> done = makeFolderDurably(files::keys(plan.folder));
    if (done)
        done = copyKeyFiles(plan);
    if (done)
        done = copyDatabase(plan, steps);
    if (!done) // half a backup would be taken for one
        QDir(plan.folder).removeRecursively();
    return done;
}

} // namespace loket
