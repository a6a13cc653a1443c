// SPDX-License-Identifier: GPL-3.0-or-later
// Migrations as data: tests/data/migrations/v<N>.sql are rows as version N wrote them, expected_from_v<N>.txt
// what the newest version must make of them. A new version adds two files and changes nothing here.
#include "core/store/Database.h"
#include "core/store/Schema.h"
#include "tests/support/Outcome.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

QString dataFile(const QString &name)
{
    return qEnvironmentVariable("LOKET_SOURCE_DIR", u"."_s) + u"/tests/data/migrations/"_s + name;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int newest() { return stationMigrations().back().version; }

std::vector<Migration> migrationsUpTo(int version)
{
    std::vector<Migration> some = stationMigrations();
    std::erase_if(some, [&](const Migration &migration) { return migration.version > version; });
    return some;
}

/// All that are there, and one that a later Loket might bring.
std::vector<Migration> withLater(const QStringList &statements)
{
    std::vector<Migration> all = stationMigrations();
    all.push_back({newest() + 1, statements});
    return all;
}

/// Statements of v<N>.sql: each ends with ";" at the end of its line.
QStringList rowsOf(int version)
{
    const QString text = QString::fromUtf8(bytesOf(dataFile(u"v%1.sql"_s.arg(version))));
    QStringList statements;
    for (QString part : text.split(u";\n"_s)) {
        part.remove(QRegularExpression(u"^--.*$"_s, QRegularExpression::MultilineOption));
        if (!part.trimmed().isEmpty())
            statements << part.trimmed();
    }
    return statements;
}

/// A station's database of an older version, closed cleanly.
struct OldFile
{
    QTemporaryDir dir;
    QString path = dir.filePath(u"loket.db"_s);
    QString backups = dir.filePath(u"backup"_s);

    explicit OldFile(int version)
    {
        const auto database = open(migrationsUpTo(version));
        REQUIRE_OK(database);
        for (const QString &row : rowsOf(version)) {
            INFO(row.toStdString());
            REQUIRE_OK((*database)->run(row));
        }
    }

    Expected<std::unique_ptr<Database>> open(const std::vector<Migration> &migrations) const
    {
        return Database::open(path, migrations, backups);
    }
    [[nodiscard]] QString backupOf(int version, int target) const
    {
        return backups + u"/loket-v%1-before-v%2.db"_s.arg(version).arg(target);
    }
};

QStringList listOf(Database &database, const QString &statement)
{
    QStringList values;
    auto query = database.run(statement);
    REQUIRE_OK(query);
    while (query->next())
        values << query->value(0).toString();
    return values;
}

QStringList tablesOf(Database &database)
{
    return listOf(database, u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s);
}

/// "== table: columns", then its rows as SQLite quotes them.
QString dumpOf(Database &database, const QString &table, const QStringList &columns)
{
    QStringList quoted;
    for (const QString &column : columns)
        quoted << u"quote(%1)"_s.arg(column);
    const QStringList rows = listOf(
        database, u"SELECT %1 AS line FROM %2 ORDER BY line"_s.arg(quoted.join(u" || ' | ' || "_s), table));
    return u"== %1: %2\n"_s.arg(table, columns.join(u", "_s)) + rows.join(u'\n') + u"\n\n"_s;
}

QString dumpOf(Database &database)
{
    QString dump;
    for (const QString &table : tablesOf(database))
        dump += dumpOf(database, table,
                       listOf(database, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table)));
    return dump;
}

/// The tables and columns that `expected` names, as they are now: what later versions add does not disturb
/// it.
QString dumpAsIn(Database &database, const QString &expected)
{
    static const QRegularExpression head(u"^== (\\w+): (.*)$"_s, QRegularExpression::MultilineOption);
    QString dump;
    for (auto it = head.globalMatch(expected); it.hasNext();) {
        const auto match = it.next();
        dump += dumpOf(database, match.captured(1), match.captured(2).split(u", "_s));
    }
    return dump;
}

QString expectedFrom(int version)
{
    return QString::fromUtf8(bytesOf(dataFile(u"expected_from_v%1.txt"_s.arg(version))));
}

void checkBackup(const OldFile &old, int version, const QString &before)
{
    const auto backup = Database::openReader(old.backupOf(version, newest()), version);
    REQUIRE_OK(backup);
    CHECK_OK((*backup)->check());
    CHECK(dumpOf(**backup).toStdString() == before.toStdString());
}

void migrateFrom(int version)
{
    const OldFile old(version);
    QString before;
    {
        const auto reader = Database::openReader(old.path, version);
        REQUIRE_OK(reader);
        before = dumpOf(**reader);
    }
    {
        const auto database = old.open(stationMigrations());
        REQUIRE_OK(database);
        CHECK((*database)->value(u"PRAGMA user_version"_s)->toInt() == newest());
        CHECK_OK((*database)->check());
        CHECK(listOf(**database, u"SELECT \"table\" FROM pragma_foreign_key_check"_s).isEmpty());
        const QString expected = expectedFrom(version);
        const QString now = expected.isEmpty() ? dumpOf(**database) : dumpAsIn(**database, expected);
        CHECK(now.toStdString() == expected.toStdString());
    }
    if (version < newest())
        checkBackup(old, version, before);
    else
        CHECK_FALSE(QDir(old.backups).exists()); // nothing was to be done
}

} // namespace

TEST_CASE("every version of the schema has its rows and what is expected of them")
{
    for (const Migration &migration : stationMigrations()) {
        const int version = migration.version;
        if (rowsOf(version).isEmpty())
            FAIL_CHECK("schema version "
                       << version << " has no tests/data/migrations/v" << version
                       << ".sql: add INSERTs with fictitious rows for every table as version " << version
                       << " has it (docs/dev/change-the-schema.md)");
        if (expectedFrom(version).isEmpty())
            FAIL_CHECK(
                "schema version "
                << version << " has no tests/data/migrations/expected_from_v" << version
                << ".txt: the other case of this file prints what stands there now; read it, then keep it");
    }
}

TEST_CASE("no table of a version is left out of its rows, and no row of what is expected")
{
    for (const Migration &migration : stationMigrations()) {
        INFO("version " << migration.version);
        const OldFile old(migration.version);
        const auto database = Database::openReader(old.path, migration.version);
        REQUIRE_OK(database);
        for (const QString &table : tablesOf(**database)) {
            INFO("table " << table.toStdString());
            CHECK((*database)->value(u"SELECT count(*) FROM "_s + table)->toInt() > 0);
            CHECK(expectedFrom(migration.version).contains(u"== "_s + table + u": "_s));
        }
    }
}

TEST_CASE("a file of every version comes to the newest with its content, and a copy of what it was is kept")
{
    for (const Migration &migration : stationMigrations()) {
        INFO("from version " << migration.version);
        migrateFrom(migration.version);
    }
}

TEST_CASE("where a later step fails, the file of every version stays as it was and works with its own Loket")
{
    for (const Migration &migration : stationMigrations()) {
        INFO("from version " << migration.version);
        const OldFile old(migration.version);
        const QByteArray before = bytesOf(old.path);
        CHECK(codeOf(old.open(withLater({u"CREATE TABLE later(x)"_s, u"INSERT INTO nowhere VALUES(1)"_s}))) ==
              ErrorCode::DatabaseQuery);
        CHECK(bytesOf(old.path) == before);
        CHECK(QFile::exists(old.backupOf(migration.version, newest() + 1)));
        const auto own = old.open(migrationsUpTo(migration.version));
        REQUIRE_OK(own);
        CHECK((*own)->value(u"PRAGMA user_version"_s)->toInt() == migration.version);
        CHECK_FALSE(tablesOf(**own).contains(u"later"_s));
        CHECK_OK((*own)->run(u"INSERT INTO setting VALUES('written', '[1]', 0)"_s));
    }
}

TEST_CASE("where no copy can be made, nothing is migrated")
{
    if (newest() < 2)
        return;
    const OldFile old(1);
    const QByteArray before = bytesOf(old.path);
    QFile inTheWay(old.backups); // a file where the folder should be: also root cannot write into it
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    CHECK(codeOf(old.open(stationMigrations())) == ErrorCode::DiskWrite);
    CHECK(bytesOf(old.path) == before);
}

TEST_CASE("a newer file is refused, byte for byte as it was, and has no copy")
{
    const OldFile old(newest());
    REQUIRE_OK(old.open(withLater({u"CREATE TABLE later(x)"_s})));
    REQUIRE(QDir(old.backups).removeRecursively());
    const QByteArray before = bytesOf(old.path);
    const auto refused = old.open(stationMigrations());
    CHECK(codeOf(refused) == ErrorCode::DatabaseNewer);
    CHECK(refused.error().context == QString::number(newest() + 1));
    CHECK(QDir(old.dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot) ==
          QStringList{u"loket.db"_s});
    CHECK(codeOf(Database::openReader(old.path, newest())) == ErrorCode::DatabaseNewer);
    CHECK(bytesOf(old.path) == before);
}
