// SPDX-License-Identifier: GPL-3.0-or-later
// Opening: what a file must be before anything is read from it.
#include "core/base/DurableFile.h"
#include "core/store/Database.h"
#include "core/store/Schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUuid>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kSqliteMagic("SQLite format 3\0", 16);

QString markerOf(const QString &path) { return path + u".open"_s; }

/// Another program's file, or one whose first bytes are gone. A missing file is a new database; an empty one
/// was a database: what is made here is renamed into its place when it is whole.
Expected<void> checkFileHead(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (file.size() == 0)
        return fail(ErrorCode::DatabaseDamaged, u"empty"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::DatabaseOpen, QFileInfo(path).fileName());
    if (file.read(kSqliteMagic.size()) != kSqliteMagic)
        return fail(ErrorCode::DatabaseForeign, QFileInfo(path).fileName());
    return {};
}

/// A log beside the file cannot be opened where this user may not write, unless its index is there already (a
/// window of another account is at work). Without a log the file alone is the whole database, and is read as
/// one that nobody changes.
bool isWholeAlone(const QString &path)
{
    return !QFileInfo(QFileInfo(path).absolutePath()).isWritable() && QFileInfo(path + u"-wal"_s).size() == 0;
}

} // namespace

Database::Database(QString path, bool isReader)
    : m_path(std::move(path))
    , m_connection(u"loket-"_s + QUuid::createUuid().toString(QUuid::Id128))
    , m_isReader(isReader)
{}

Database::~Database()
{
    if (m_database.isOpen() && m_isMarked)
        (void)checkpoint();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
    if (m_isMarked)
        QFile::remove(markerOf(m_path));
}

Expected<std::unique_ptr<Database>>
Database::open(const QString &path, const std::vector<Migration> &migrations, const QString &backupFolder)
{
    if (auto head = checkFileHead(path); !head)
        return fail(head.error());
    std::unique_ptr<Database> database(new Database(path, /*isReader=*/false));
    Expected<void> step = database->connectFile();
    if (step)
        step = database->identify(migrations);
    if (step)
        step = database->takeSettings();
    if (step)
        step = database->checkAfterUncleanStop();
    if (step)
        step = database->migrate(migrations, backupFolder);
    if (step)
        step = writeDurably(markerOf(path), "open\n");
    if (!step)
        return fail(step.error());
    database->m_isMarked = true;
    return database;
}

Expected<std::unique_ptr<Database>> Database::openReader(const QString &path, int version)
{
    if (!QFile::exists(path))
        return fail(ErrorCode::NotFound, QFileInfo(path).fileName());
    std::unique_ptr<Database> database(new Database(path, /*isReader=*/true));
    if (auto connected = database->connectFile(); !connected)
        return fail(connected.error());
    if (auto only = database->run(u"PRAGMA query_only=1"_s); !only)
        return fail(only.error());
    // Not by checkFileHead(): where a writer is in this process, closing that file would drop its locks
    // (sqlite.org/howtocorrupt.html 2.2).
    const auto application = database->value(u"PRAGMA application_id"_s);
    if (!application && application.error().code != ErrorCode::DatabaseDamaged)
        return fail(application.error());
    if (!application || application->toInt() != kApplicationId)
        return fail(ErrorCode::DatabaseForeign, QFileInfo(path).fileName());
    const auto found = database->userVersion();
    if (!found)
        return fail(found.error());
    if (*found < 1)
        return fail(ErrorCode::DatabaseDamaged, u"user_version"_s);
    if (*found != version)
        return fail(*found > version ? ErrorCode::DatabaseNewer : ErrorCode::DatabaseOpen,
                    QString::number(*found));
    return database;
}

Expected<void> Database::connectFile()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (!m_database.isValid())
        return fail(ErrorCode::DatabaseOpen, u"QSQLITE driver"_s);
    m_database.setDatabaseName(m_path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    // A reader's file is opened for reading alone: as the last one to close it could not checkpoint either.
    if (m_isReader)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (m_isReader && isWholeAlone(m_path)) {
        options += u";QSQLITE_OPEN_URI"_s;
        m_database.setDatabaseName(QString::fromLatin1(QUrl::fromLocalFile(m_path).toEncoded()) +
                                   u"?immutable=1"_s);
    }
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return fail(ErrorCode::DatabaseOpen, m_database.lastError().databaseText());
    return {};
}

Expected<int> Database::userVersion()
{
    const auto version = value(u"PRAGMA user_version"_s);
    if (!version)
        return fail(version.error());
    return version->toInt();
}

Expected<void> Database::identify(const std::vector<Migration> &migrations)
{
    const auto application = value(u"PRAGMA application_id"_s);
    const auto version = userVersion();
    const auto tables = value(u"SELECT count(*) FROM sqlite_master"_s);
    if (!application || !version || !tables)
        return fail(!application ? application.error() : !version ? version.error() : tables.error());
    const bool isNew = tables->toInt() == 0 && application->toInt() == 0 && *version == 0;
    if (!isNew && application->toInt() != kApplicationId)
        return fail(ErrorCode::DatabaseForeign, QString::number(application->toInt()));
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    if (!isNew && *version < 1)
        return fail(ErrorCode::DatabaseDamaged, u"user_version"_s);
    if (*version > newest)
        return fail(ErrorCode::DatabaseNewer, QString::number(*version));
    return {};
}

Expected<void> Database::takeSettings()
{
    const struct
    {
        const char *name;
        const char *set;
        const char *expected;
    } settings[] = {
        {"page_size", "16384", "16384"},
        {"journal_mode", "WAL", "wal"},
        {"synchronous", "FULL", "2"},
        {"foreign_keys", "ON", "1"},
        {"secure_delete", "ON", "1"},
        {"temp_store", "MEMORY", "2"},
        {"cell_size_check", "ON", "1"},
        {"mmap_size", "0", "0"},
        // 8 MB of log at most: each checkpoint then stalls a save by some ms, not by hundreds.
        {"wal_autocheckpoint", "512", "512"},
    };
    for (const auto &setting : settings) {
        const QString name = QString::fromLatin1(setting.name);
        if (auto set = run(u"PRAGMA %1=%2"_s.arg(name, QString::fromLatin1(setting.set))); !set)
            return fail(set.error());
        const auto taken = value(u"PRAGMA %1"_s.arg(name));
        if (!taken)
            return fail(taken.error());
        // mmap_size gives no row where SQLite was built without it.
        if (taken->isValid() ? taken->toString() != QString::fromLatin1(setting.expected)
                             : name != u"mmap_size")
            return fail(ErrorCode::SettingRefused, u"%1=%2"_s.arg(name, taken->toString()));
    }
    return {};
}

Expected<void> Database::checkAfterUncleanStop()
{
    m_wasUnclean = QFile::exists(markerOf(m_path));
    if (!m_wasUnclean)
        return {};
    const auto result = value(u"PRAGMA quick_check(1)"_s);
    if (!result)
        return fail(result.error());
    if (result->toString() != u"ok")
        return fail(ErrorCode::DatabaseDamaged, result->toString());
    return {};
}

Expected<void> Database::migrate(const std::vector<Migration> &migrations, const QString &backupFolder)
{
    const auto version = userVersion();
    if (!version)
        return fail(version.error());
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    if (*version == newest)
        return {};
    if (*version > 0) {
        const QString name = QFileInfo(m_path).completeBaseName();
        const QString copy =
            QDir(backupFolder).filePath(u"%1-v%2-before-v%3.db"_s.arg(name).arg(*version).arg(newest));
        // An older copy of the same name comes from a migration that did not end: the file it copied is this
        // one.
        if (auto made = makeFolderDurably(backupFolder); !made)
            return made;
        if (QFile::exists(copy) && !QFile::remove(copy))
            return fail(ErrorCode::DiskWrite, QFileInfo(copy).fileName());
        if (auto made = backupTo(copy); !made)
            return made;
    }
    // One transaction for all steps: where a later one fails the file is the old Loket's as before, not one
    // between two.
    auto transaction = Transaction::begin(*this);
    if (!transaction)
        return fail(transaction.error());
    for (const Migration &migration : migrations) {
        if (migration.version <= *version)
            continue;
        if (auto applied = apply(migration); !applied)
            return applied;
    }
    return transaction->commit();
}

Expected<void> Database::apply(const Migration &migration)
{
    QStringList statements = migration.statements;
    statements << u"PRAGMA application_id=%1"_s.arg(kApplicationId)
               << u"PRAGMA user_version=%1"_s.arg(migration.version);
    for (const QString &statement : statements)
        if (auto done = run(statement); !done)
            return fail(done.error());
    return {};
}

} // namespace loket
