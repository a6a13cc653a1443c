// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/StationBackup.h"

#include "core/base/DurableFile.h"
#include "core/station/Station.h"
#include "core/station/StationFiles.h"
#include "core/station/StationMirrorFiles.h"
#include "core/store/Schema.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxKeyFileBytes = 1 << 20;
constexpr qint64 kMegabyte = 1 << 20;

/// By SQLite and nothing else: whoever opens the file beside it takes the station's locks away by closing it
/// (sqlite.org/howtocorrupt.html 2.2), and the next program that looks in takes the log along.
Expected<void> copyDatabase(const BackupPlan &plan, const BackupSteps &steps)
{
    const auto reader = Database::openReader(files::database(plan.station), kSchemaVersion);
    if (!reader)
        return fail(reader.error());
    const auto goOn = [&](qint64 written) {
        return !steps.goOn ||
               steps.goOn(std::min(double(written) / double(std::max<qint64>(plan.bytes, 1)), 0.99));
    };
    return (*reader)->backupTo(files::database(plan.folder), goOn);
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

Expected<BackupPlan> StationView::planCopy(const QString &folder) const
{
    if (QFileInfo::exists(folder))
        return fail(ErrorCode::AlreadyExists, QDir(folder).dirName());
    // A slip in the name of a mount point would put the copy on the system's own disk.
    const QString parent = QFileInfo(folder).absolutePath();
    if (!QFileInfo(parent).isDir())
        return fail(ErrorCode::NotFound, u"backup_place"_s);
    if (files::isWithin(parent, m_folder))
        return fail(ErrorCode::InvalidArgument, u"backup_in_station"_s);
    const auto free = freeBytesAt(parent);
    if (!free)
        return fail(free.error());
    BackupPlan plan{m_folder, QFileInfo(folder).absoluteFilePath(), 0, isOnSameDisk(m_folder, parent)};
    plan.bytes = QFileInfo(files::database(m_folder)).size() +
                 QFileInfo(files::database(m_folder) + u"-wal"_s).size() + kMaxKeyFileBytes;
    // On the station's own disk the counter must still be able to work afterwards.
    const qint64 kept = plan.isSameDisk ? m_settings.integer(u"disk_full_mb"_s) * kMegabyte : 0;
    if (*free < plan.bytes + kept)
        return fail(ErrorCode::DiskFull, u"backup needed=%1 free=%2"_s.arg(plan.bytes + kept).arg(*free));
    return plan;
}

Expected<BackupPlan> Station::planBackup(const QString &folder)
{
    if (auto open = keysFor(Permission::Backup); !open)
        return fail(open.error());
    auto plan = planCopy(folder);
    if (!plan)
        return plan;
    // Before it leaves: the keys may be gone when it has.
    if (auto logged = audit(u"backup_begun"_s); !logged)
        return fail(logged.error());
    return plan;
}

Expected<void> Station::finishBackup() { return audit(u"backup_made"_s); }

Expected<BackupPlan> Station::backupTo(const QString &folder)
{
    auto plan = planBackup(folder);
    if (!plan)
        return plan;
    Expected<void> done = copyStation(*plan, {});
    if (done)
        done = finishBackup();
    return done ? plan : fail(done.error());
}

Expected<void> copyStation(const BackupPlan &plan, const BackupSteps &steps)
{
    if (QFileInfo::exists(plan.folder))
        return fail(ErrorCode::AlreadyExists, QDir(plan.folder).dirName());
    Expected<void> done = makeFolderDurably(files::keys(plan.folder));
    for (const QString &folder : {plan.folder, files::keys(plan.folder)}) // a stick may know no permissions
        (void)QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (done)
        done = copyKeyFiles(plan);
    if (done)
        done = copyDatabase(plan, steps);
    if (!done) // half a backup would be taken for one
        QDir(plan.folder).removeRecursively();
    return done;
}

} // namespace loket
