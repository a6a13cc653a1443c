// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>
#include <vector>

namespace loket {

/// One step of the schema, never changed once it was released.
struct Migration
{
    int version = 0; ///< 1, 2, 3 … without gaps; becomes user_version
    QStringList statements;
};

/// The station's SQLite file. One writer per file (StationLock sees to it), which also checkpoints: Debian
/// 12's SQLite can damage a WAL that two connections write at once (sync-security.md 1.3). Bound to the
/// thread that opened it.
class Database
{
public:
    /// Opens or creates, takes the durability settings and reads each back, checks the file after an unclean
    /// stop, migrates (a copy into `backupFolder` first). Errors: DatabaseOpen, DatabaseForeign,
    /// DatabaseNewer, DatabaseDamaged, SettingRefused, DiskFull, DiskWrite.
    [[nodiscard]] static Expected<std::unique_ptr<Database>>
    open(const QString &path, const std::vector<Migration> &migrations, const QString &backupFolder);
    /// A second connection that can only read: the file itself is opened so, and query_only is set. It never
    /// writes and never checkpoints, also not as the last one to close; keep its statements short, because
    /// the writer's checkpoint waits for them. Errors: NotFound and those of open().
    [[nodiscard]] static Expected<std::unique_ptr<Database>> openReader(const QString &path, int version);
    /// Checkpoints, closes and marks the stop as clean.
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Prepares, binds by position and executes. Errors: DiskFull, DiskWrite, DiskRead, DatabaseDamaged,
    /// AlreadyExists (unique or primary key), InUse, DatabaseQuery; the context is SQLite's text, never a
    /// value.
    Expected<QSqlQuery> run(const QString &statement, const QVariantList &values = {});
    /// First column of the first row; an invalid QVariant where there is no row.
    Expected<QVariant> value(const QString &statement, const QVariantList &values = {});

    /// Empties the write-ahead log into the file, so that deleted drafts do not linger in it.
    Expected<void> checkpoint();
    /// A compact copy as of one moment, while others write; also from a reader, in another thread than the
    /// writer's. `goOn` is told, from time to time in this thread, how many bytes are written; false stops.
    /// The target must not exist, and is not there after an error: AlreadyExists, DiskFull, DiskWrite,
    /// Cancelled.
    Expected<void> backupTo(const QString &path, const std::function<bool(qint64)> &goOn = {});
    /// SQLite's integrity_check. Errors: DatabaseDamaged with its first finding.
    Expected<void> check();

    [[nodiscard]] bool isReader() const { return m_isReader; }
    /// The last stop was not clean (and quick_check passed).
    [[nodiscard]] bool wasUnclean() const { return m_wasUnclean; }

    /// What a driver's error means to us.
    [[nodiscard]] static Error errorOf(const QSqlError &error);

private:
    class Watch;
    Database(QString path, bool isReader);
    Expected<void> connectFile();
    Expected<void> identify(const std::vector<Migration> &migrations);
    Expected<void> takeSettings();
    Expected<void> checkAfterUncleanStop();
    Expected<void> migrate(const std::vector<Migration> &migrations, const QString &backupFolder);
    Expected<void> apply(const Migration &migration);
    Expected<int> userVersion();

    QString m_path;
    QString m_connection;
    QSqlDatabase m_database;
    bool m_isReader = false;
    bool m_wasUnclean = false;
    bool m_isMarked = false;
};

/// BEGIN IMMEDIATE … COMMIT. Without commit() everything is undone when it goes out of scope.
class Transaction
{
public:
    [[nodiscard]] static Expected<Transaction> begin(Database &database);
    ~Transaction() { rollBack(); }
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {}
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Durable when it returns a value. After an error nothing was kept.
    Expected<void> commit();
    [[nodiscard]] Database &database() { return *m_database; }

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {}
    void rollBack();
    Database *m_database;
};

} // namespace loket
