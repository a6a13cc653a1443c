// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"
#include "core/store/Schema.h"
#include "core/store/StationLock.h"
#include "tests/support/Outcome.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

/// As on a disk that turned read-only: by the folder's permissions, which do not stop root, else by a flag of
/// the file. False where the file system knows no such flag.
bool setUnchangeable(const QString &path, bool on)
{
    if (::geteuid() != 0)
        return ::chmod(QFile::encodeName(QFileInfo(path).path()).constData(), on ? 0500 : 0700) == 0;
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    int flags = 0;
    bool done = fd >= 0 && ::ioctl(fd, FS_IOC_GETFLAGS, &flags) == 0;
    flags = on ? flags | FS_IMMUTABLE_FL : flags & ~FS_IMMUTABLE_FL;
    done = done && ::ioctl(fd, FS_IOC_SETFLAGS, &flags) == 0;
    ::close(fd);
    return done;
}

struct Folder
{
    QTemporaryDir dir;
    QString path = dir.filePath(u"loket.db"_s);
    QString backups = dir.filePath(u"backup"_s);

    Expected<std::unique_ptr<Database>>
    open(const std::vector<Migration> &migrations = stationMigrations()) const
    {
        return Database::open(path, migrations, backups);
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray read() const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

const Migration kOne{1, {u"CREATE TABLE a(x INTEGER)"_s, u"INSERT INTO a VALUES(1)"_s}};
const Migration kTwo{2, {u"ALTER TABLE a ADD COLUMN y TEXT"_s, u"UPDATE a SET y = 'two'"_s}};
const Migration kThree{3, {u"CREATE TABLE b(z INTEGER)"_s, u"INSERT INTO b SELECT x FROM a"_s}};

} // namespace

TEST_CASE("a new database has every durability setting, read back")
{
    const Folder folder;
    const auto database = folder.open();
    REQUIRE_OK(database);
    const auto pragma = [&](const QString &name) {
        return (*database)->value(u"PRAGMA "_s + name)->toString();
    };
    CHECK(pragma(u"journal_mode"_s) == u"wal");
    CHECK(pragma(u"synchronous"_s) == u"2");
    CHECK(pragma(u"page_size"_s) == u"16384");
    CHECK(pragma(u"foreign_keys"_s) == u"1");
    CHECK(pragma(u"secure_delete"_s) == u"1");
    CHECK(pragma(u"temp_store"_s) == u"2");
    CHECK(pragma(u"application_id"_s).toInt() == kApplicationId);
    CHECK(pragma(u"user_version"_s).toInt() == kSchemaVersion);
    CHECK(stationMigrations().back().version == kSchemaVersion);
    CHECK_OK((*database)->check());
}

TEST_CASE("a file with another page size is refused, not silently used")
{
    const Folder folder;
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(folder.path);
        REQUIRE(raw.open());
        for (const QString &statement :
             {u"PRAGMA page_size=4096"_s, u"PRAGMA application_id=%1"_s.arg(kApplicationId),
              u"CREATE TABLE a(x)"_s, u"PRAGMA user_version=1"_s})
            REQUIRE(QSqlQuery(raw).exec(statement));
        raw.close();
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    const auto opened = folder.open();
    CHECK(codeOf(opened) == ErrorCode::SettingRefused);
    CHECK(opened.error().context == u"page_size=4096");
}

TEST_CASE("a newer, a foreign and a nonsense file are refused and left as they are")
{
    const Folder folder;
    SECTION("newer")
    {
        REQUIRE_OK(folder.open({kOne, kTwo, kThree}));
        const auto opened = folder.open({kOne, kTwo});
        CHECK(codeOf(opened) == ErrorCode::DatabaseNewer);
        CHECK(opened.error().context == u"3");
        const auto again = folder.open({kOne, kTwo, kThree});
        REQUIRE_OK(again);
        CHECK((*again)->value(u"SELECT z FROM b"_s)->toInt() == 1);
    }
    SECTION("ours, with a version that there never was")
    {
        for (const int version : {0, -3}) {
            REQUIRE_OK(folder.open({kOne}));
            {
                const auto database = folder.open({kOne});
                REQUIRE_OK((*database)->run(u"PRAGMA user_version=%1"_s.arg(version)));
            }
            CHECK(folder.open({kOne}).error() == Error{ErrorCode::DatabaseDamaged, u"user_version"_s});
            CHECK(Database::openReader(folder.path, 1).error() ==
                  Error{ErrorCode::DatabaseDamaged, u"user_version"_s});
            REQUIRE(QFile::remove(folder.path));
        }
    }
    SECTION("another program's database")
    {
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
            raw.setDatabaseName(folder.path);
            REQUIRE(raw.open());
            REQUIRE(QSqlQuery(raw).exec(u"CREATE TABLE bookmarks(x)"_s));
            raw.close();
        }
        QSqlDatabase::removeDatabase(u"raw"_s);
        const QByteArray before = folder.read();
        CHECK(codeOf(folder.open()) == ErrorCode::DatabaseForeign);
        CHECK(folder.read() == before);
    }
    SECTION("no database")
    {
        folder.write("<html>this is a web page, and a rather long one, to be sure</html>");
        CHECK(codeOf(folder.open()) == ErrorCode::DatabaseForeign);
        CHECK(folder.read().startsWith("<html>"));
    }
    SECTION("a folder")
    {
        REQUIRE(QDir().mkpath(folder.path));
        CHECK(codeOf(folder.open()) == ErrorCode::DatabaseOpen);
    }
}

TEST_CASE("a damaged page is found when the last stop was not clean")
{
    const Folder folder;
    {
        const auto database = folder.open();
        REQUIRE_OK(database);
        for (int i = 0; i < 300; ++i)
            REQUIRE_OK((*database)->run(u"INSERT INTO setting VALUES(?, ?, 0)"_s,
                                        {QString::number(i), QString(400, u'x')}));
    }
    QByteArray bytes = folder.read();
    for (qsizetype page = 1; page * 16384 < bytes.size(); ++page) // every page but the first: its head
        bytes.replace(page * 16384, 64, QByteArray(64, '\x55'));
    folder.write(bytes);
    QFile marker(folder.path + u".open"_s);
    REQUIRE(marker.open(QIODevice::WriteOnly));
    marker.close();
    CHECK(codeOf(folder.open()) == ErrorCode::DatabaseDamaged);
}

TEST_CASE("a clean stop leaves no marker and no log; an unclean one is told")
{
    const Folder folder;
    {
        const auto database = folder.open();
        REQUIRE_OK(database);
        CHECK_FALSE((*database)->wasUnclean());
        CHECK(QFile::exists(folder.path + u".open"_s));
    }
    CHECK_FALSE(QFile::exists(folder.path + u".open"_s));
    CHECK(QDir(folder.dir.path()).entryList(QDir::Files) == QStringList{u"loket.db"_s});
    QFile marker(folder.path + u".open"_s);
    REQUIRE(marker.open(QIODevice::WriteOnly));
    marker.close();
    CHECK((*folder.open())->wasUnclean());
}

TEST_CASE("migrations run forward once each, with a copy of what was before")
{
    const Folder folder;
    {
        const auto one = folder.open({kOne});
        REQUIRE_OK(one);
        CHECK_FALSE(QDir(folder.backups).exists()); // nothing to save yet
    }
    {
        const auto three = folder.open({kOne, kTwo, kThree});
        REQUIRE_OK(three);
        CHECK((*three)->value(u"PRAGMA user_version"_s)->toInt() == 3);
        CHECK((*three)->value(u"SELECT y FROM a"_s)->toString() == u"two");
        CHECK((*three)->value(u"SELECT count(*) FROM b"_s)->toInt() == 1);
    }
    const QString copy = folder.backups + u"/loket-v1-before-v3.db"_s;
    REQUIRE(QFile::exists(copy));
    const auto old = Database::openReader(copy, 1);
    REQUIRE_OK(old);
    CHECK((*old)->value(u"SELECT x FROM a"_s)->toInt() == 1);
    CHECK_FALSE((*old)->value(u"SELECT y FROM a"_s));
}

TEST_CASE("a migration that fails in the middle changes nothing and can be repeated")
{
    const Folder folder;
    REQUIRE_OK(folder.open({kOne}));
    const Migration broken{2, {kTwo.statements.first(), u"INSERT INTO nowhere VALUES(1)"_s}};
    CHECK(codeOf(folder.open({kOne, broken})) == ErrorCode::DatabaseQuery);
    {
        const auto still = folder.open({kOne});
        REQUIRE_OK(still);
        CHECK((*still)->value(u"PRAGMA user_version"_s)->toInt() == 1);
        CHECK_FALSE((*still)->value(u"SELECT y FROM a"_s));
    }
    const auto repaired = folder.open({kOne, kTwo});
    REQUIRE_OK(repaired);
    CHECK((*repaired)->value(u"SELECT y FROM a"_s)->toString() == u"two");
}

TEST_CASE("a transaction that is not committed never happened")
{
    const Folder folder;
    const auto database = folder.open({kOne});
    REQUIRE_OK(database);
    {
        auto transaction = Transaction::begin(**database);
        REQUIRE_OK(transaction);
        REQUIRE_OK((*database)->run(u"INSERT INTO a VALUES(2)"_s));
    }
    CHECK((*database)->value(u"SELECT count(*) FROM a"_s)->toInt() == 1);
    auto transaction = Transaction::begin(**database);
    REQUIRE_OK(transaction);
    CHECK_FALSE(Transaction::begin(**database)); // no nesting by accident
    REQUIRE_OK((*database)->run(u"INSERT INTO a VALUES(3)"_s));
    REQUIRE_OK(transaction->commit());
    CHECK((*database)->value(u"SELECT count(*) FROM a"_s)->toInt() == 2);
}

TEST_CASE("errors carry a code and never a bound value")
{
    const Folder folder;
    const auto database = folder.open();
    REQUIRE_OK(database);
    const QVariantList row{u"planted-secret"_s, u"v"_s, 1};
    const QString insert = u"INSERT INTO setting VALUES(?, ?, ?)"_s;
    REQUIRE_OK((*database)->run(insert, row));
    const auto twice = (*database)->run(insert, row);
    CHECK(codeOf(twice) == ErrorCode::AlreadyExists);
    CHECK_FALSE(twice.error().context.contains(u"planted"));
    CHECK(codeOf((*database)->run(u"SELECT nothing FROM nowhere"_s)) == ErrorCode::DatabaseQuery);
    const auto orphan = (*database)->run(u"INSERT INTO visit_event VALUES(?, 1, ?)"_s,
                                         {QByteArray("planted"), QByteArray("b")});
    CHECK(codeOf(orphan) == ErrorCode::DatabaseQuery); // foreign key
    CHECK_FALSE(orphan.error().context.contains(u"planted"));
}

TEST_CASE("a reader sees what is committed and cannot write")
{
    const Folder folder;
    const auto writer = folder.open();
    REQUIRE_OK(writer);
    const auto reader = Database::openReader(folder.path, kSchemaVersion);
    REQUIRE_OK(reader);
    REQUIRE_OK((*writer)->run(u"INSERT INTO setting VALUES('a', '1', 0)"_s));
    CHECK((*reader)->value(u"SELECT count(*) FROM setting"_s)->toInt() == 1);
    CHECK_FALSE((*reader)->run(u"DELETE FROM setting"_s));
    CHECK((*writer)->value(u"SELECT count(*) FROM setting"_s)->toInt() == 1);
    CHECK(codeOf(Database::openReader(folder.path, kSchemaVersion - 1)) == ErrorCode::DatabaseNewer);
    CHECK(codeOf(Database::openReader(folder.dir.filePath(u"none"_s), 1)) == ErrorCode::NotFound);
}

TEST_CASE("a backup made in use is whole and is not written over")
{
    const Folder folder;
    const auto database = folder.open({kOne});
    REQUIRE_OK(database);
    const QString copy = folder.dir.filePath(u"copy.db"_s);
    REQUIRE_OK((*database)->backupTo(copy));
    CHECK(codeOf((*database)->backupTo(copy)) == ErrorCode::AlreadyExists);
    const auto back = Database::open(copy, {kOne}, folder.backups);
    REQUIRE_OK(back);
    CHECK((*back)->value(u"SELECT x FROM a"_s)->toInt() == 1);
    CHECK_OK((*back)->check());
}

TEST_CASE("the second holder of a station is told who has it; a dead holder's lock is taken over")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"station.lock"_s);
    {
        const auto first = StationLock::take(path);
        REQUIRE_OK(first);
        const auto second = StationLock::take(path);
        REQUIRE(codeOf(second) == ErrorCode::InUse);
        CHECK(second.error().context.contains(u"pid=%1 "_s.arg(QCoreApplication::applicationPid())));
        CHECK(second.error().context.contains(u"host="_s));
        CHECK(second.error().context.contains(u"since=20"_s));
    }
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto lock = StationLock::take(path);
        ::_exit(lock ? 0 : 1); // without unlocking
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    REQUIRE(status == 0);
    REQUIRE(QFile::exists(path));
    CHECK_OK(StationLock::take(path));
}

TEST_CASE("a dead holder's lock that the disk does not let go is no other Loket at work")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"station.lock"_s);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto lock = StationLock::take(path);
        ::_exit(lock ? 0 : 1); // without unlocking
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    REQUIRE(status == 0);
    if (!setUnchangeable(path, true)) {
        WARN("no file can be protected from its owner here");
        return;
    }
    const ErrorCode code = codeOf(StationLock::take(path));
    setUnchangeable(path, false);
    CHECK(code == ErrorCode::DiskWrite);
    CHECK_OK(StationLock::take(path));
}

TEST_CASE("killed inside a transaction, all that was committed is there and nothing else")
{
    const Folder folder;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const auto database = folder.open({kOne});
        for (int i = 2; database && i <= 50; ++i)
            if (!(*database)->run(u"INSERT INTO a VALUES(?)"_s, {i}))
                ::_exit(1);
        auto transaction = Transaction::begin(**database);
        for (int i = 0; i < 2000; ++i) // enough to spill into the log before the commit
            (void)(*database)->run(u"INSERT INTO a VALUES(randomblob(9000))"_s);
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    const auto database = folder.open({kOne});
    REQUIRE_OK(database);
    CHECK((*database)->wasUnclean());
    CHECK((*database)->value(u"SELECT count(*) FROM a"_s)->toInt() == 50);
    CHECK_OK((*database)->check());
}

TEST_CASE("a reader that closes last leaves the file and its log as they are")
{
    const Folder folder;
    const QTemporaryDir copies;
    const QString copy = copies.filePath(u"loket.db"_s);
    const auto bytesOf = [](const QString &path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    {
        const auto writer = folder.open();
        REQUIRE_OK(writer);
        REQUIRE_OK((*writer)->run(u"INSERT INTO setting VALUES('a', '1', 0)"_s));
        // As a writer leaves it that was killed: the change is in the log alone.
        for (const QString &ending : {u""_s, u"-wal"_s})
            REQUIRE(QFile::copy(folder.path + ending, copy + ending));
    }
    const QByteArray database = bytesOf(copy), log = bytesOf(copy + u"-wal"_s);
    REQUIRE(log.size() > 0);
    {
        const auto reader = Database::openReader(copy, kSchemaVersion);
        REQUIRE_OK(reader);
        CHECK((*reader)->value(u"SELECT count(*) FROM setting"_s)->toInt() == 1);
        (void)(*reader)->checkpoint(); // refused, or without effect
    }
    CHECK(bytesOf(copy) == database);
    CHECK(bytesOf(copy + u"-wal"_s) == log);
}

TEST_CASE("a reader beside a writer in the same process leaves the writer its locks")
{
    const Folder folder;
    const auto writer = folder.open();
    REQUIRE_OK(writer);
    REQUIRE_OK((*writer)->run(u"INSERT INTO setting VALUES('a', '1', 0)"_s));
    REQUIRE_OK(Database::openReader(folder.path, kSchemaVersion));
    // Locks of a process are not seen by itself: /proc/locks has this file's as long as the writer holds one.
    struct stat info;
    REQUIRE(::stat(QFile::encodeName(folder.path).constData(), &info) == 0);
    QFile locks(u"/proc/locks"_s);
    REQUIRE(locks.open(QIODevice::ReadOnly));
    CHECK(locks.readAll().contains(":" + QByteArray::number(qulonglong(info.st_ino)) + " "));
}
