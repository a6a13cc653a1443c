// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"

#include "core/base/DurableFile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <QSqlDriver>
#include <unistd.h>

#include <sqlite3.h>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

// Result codes of SQLite (sqlite.org/rescode.html); the low byte is the primary code.
constexpr int kPrimary = 0xFF;
enum Code {
    kBusy = 5,
    kLocked = 6,
    kReadOnly = 8,
    kIoError = 10,
    kCorrupt = 11,
    kFull = 13,
    kCantOpen = 14,
    kNotADatabase = 26,
    kIoRead = 266,
    kIoShortRead = 522,
    kPrimaryKey = 1555,
    kUnique = 2067,
};

bool syncFile(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

} // namespace

Error Database::errorOf(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    const QString text = error.databaseText();
    if (code == kPrimaryKey || code == kUnique)
        return {ErrorCode::AlreadyExists, text};
    if (code == kIoRead || code == kIoShortRead)
        return {ErrorCode::DiskRead, text};
    switch (code & kPrimary) {
    case kFull:
        return {ErrorCode::DiskFull, text};
    case kReadOnly:
    case kIoError:
        return {ErrorCode::DiskWrite, text};
    case kCorrupt:
    case kNotADatabase:
        return {ErrorCode::DatabaseDamaged, text};
    case kBusy:
    case kLocked:
        return {ErrorCode::InUse, text};
    case kCantOpen:
        return {ErrorCode::DatabaseOpen, text};
    default:
        return {ErrorCode::DatabaseQuery, text};
    }
}

Expected<QSqlQuery> Database::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return fail(errorOf(query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return fail(errorOf(query.lastError()));
    return query;
}

Expected<QVariant> Database::value(const QString &statement, const QVariantList &values)
{
    auto query = run(statement, values);
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0) : QVariant();
}

Expected<void> Database::checkpoint()
{
    auto done = run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!done)
        return fail(done.error());
    // busy, log frames, checkpointed frames: a reader in the way is no failure, the next one takes it along.
    return {};
}

/// Asked by SQLite between the steps of a long statement. QSQLITE and we use the same library: Qt gives its
/// handle out for this (QSqlDriver::handle()).
class Database::Watch
{
public:
    Watch(const QSqlDatabase &database, const QString &path, const std::function<bool(qint64)> &goOn)
        : m_path(path)
        , m_goOn(goOn)
    {
        const QVariant handle = database.driver()->handle();
        if (m_goOn && qstrcmp(handle.typeName(), "sqlite3*") == 0)
            m_sqlite = *static_cast<sqlite3 *const *>(handle.constData());
        m_since.start();
        if (m_sqlite)
            sqlite3_progress_handler(m_sqlite, kStepsBetween, &Watch::ask, this);
    }
    ~Watch()
    {
        if (m_sqlite)
            sqlite3_progress_handler(m_sqlite, 0, nullptr, nullptr);
    }
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;
    [[nodiscard]] bool wasStopped() const { return m_wasStopped; }

private:
    static constexpr int kStepsBetween = 4; ///< of the virtual machine; a row of two megabytes takes a few
    static constexpr qint64 kMsBetween = 10;

    static int ask(void *self)
    {
        auto &watch = *static_cast<Watch *>(self);
        if (watch.m_wasAsked && watch.m_since.elapsed() < kMsBetween)
            return 0;
        watch.m_wasAsked = true;
        watch.m_since.restart();
        watch.m_wasStopped = !watch.m_goOn(QFileInfo(watch.m_path).size());
        return watch.m_wasStopped ? 1 : 0;
    }

    QString m_path;
    const std::function<bool(qint64)> &m_goOn;
    sqlite3 *m_sqlite = nullptr;
    QElapsedTimer m_since;
    bool m_wasAsked = false;
    bool m_wasStopped = false;
};

Expected<void> Database::backupTo(const QString &path, const std::function<bool(qint64)> &goOn)
{
    if (QFile::exists(path))
        return fail(ErrorCode::AlreadyExists, QFileInfo(path).fileName());
    // A reader's file is opened for reading alone; query_only would forbid the copy as well.
    if (auto allowed = m_isReader ? run(u"PRAGMA query_only=0"_s).map([](const auto &) {}) : Expected<void>();
        !allowed)
        return allowed;
    const Watch watch(m_database, path, goOn);
    if (auto done = run(u"VACUUM INTO ?"_s, {path}); !done) {
        QFile::remove(path);
        return watch.wasStopped() ? fail(ErrorCode::Cancelled) : fail(done.error());
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    if (!syncFile(path))
        return fail(ErrorCode::DiskWrite, QFileInfo(path).fileName());
    return syncFolder(QFileInfo(path).absolutePath());
}

Expected<void> Database::check()
{
    const auto result = value(u"PRAGMA integrity_check(1)"_s);
    if (!result)
        return fail(result.error());
    if (result->toString() != u"ok")
        return fail(ErrorCode::DatabaseDamaged, result->toString());
    // Not part of it: a row whose id a bit has changed still stands in its index.
    const auto orphan = value(u"PRAGMA foreign_key_check"_s);
    if (!orphan)
        return fail(orphan.error());
    if (orphan->isValid())
        return fail(ErrorCode::DatabaseDamaged, u"foreign key of %1"_s.arg(orphan->toString()));
    return {};
}

Expected<Transaction> Transaction::begin(Database &database)
{
    if (auto begun = database.run(u"BEGIN IMMEDIATE"_s); !begun)
        return fail(begun.error());
    return Transaction(database);
}

Expected<void> Transaction::commit()
{
    if (auto done = m_database->run(u"COMMIT"_s); !done) {
        rollBack();
        return fail(done.error());
    }
    m_database = nullptr;
    return {};
}

void Transaction::rollBack()
{
    // After a full disk SQLite may have rolled back by itself; then this says "no transaction" and changes
    // nothing.
    if (m_database)
        (void)m_database->run(u"ROLLBACK"_s);
    m_database = nullptr;
}

} // namespace loket
