// SPDX-License-Identifier: GPL-3.0-or-later
// What is said when something is missing, not allowed or refused: the thing itself, in words, with the exit
// code.
#include "tests/cli/Demo.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

/// A copy of the demo station that a case may spoil; made readable again at the end, or it could not go.
struct Copy
{
    QTemporaryDir parent;
    QString station = parent.filePath(u"copy"_s);

    Copy() { REQUIRE(QProcess::execute(u"cp"_s, {u"-a"_s, demo().station, station}) == 0); }
    ~Copy() { QProcess::execute(u"chmod"_s, {u"-R"_s, u"u+rwX"_s, parent.path()}); }

    [[nodiscard]] CtlResult show() const
    {
        return ctlObeyingPermissions({u"station"_s, u"show"_s, u"--station"_s, station, u"--json"_s});
    }
};

constexpr auto kClosed = QFile::Permissions();
constexpr auto kReadOnly = QFile::ReadOwner | QFile::ExeOwner;

} // namespace

TEST_CASE("missing key files are said to be missing")
{
    const Copy copy;
    REQUIRE(QDir(copy.station + u"/keys"_s).removeRecursively());
    const auto result = copy.show();
    CHECK(result.exitCode == 4);
    CHECK(result.json()[u"error"_s] == u"key_missing"_s);
    CHECK(result.json()[u"about"_s] == copy.station);
    CHECK(result.err.contains("key files of the station are missing"));
}

TEST_CASE("key files and folders that may not be read are said to be forbidden, not missing or damaged")
{
    const Copy copy;
    SECTION("the folder of the station") { REQUIRE(QFile::setPermissions(copy.station, kClosed)); }
    SECTION("the folder above it") { REQUIRE(QFile::setPermissions(copy.parent.path(), kClosed)); }
    SECTION("the folder of the keys") { REQUIRE(QFile::setPermissions(copy.station + u"/keys"_s, kClosed)); }
    SECTION("the key files")
    {
        for (const QFileInfo &file : QDir(copy.station + u"/keys"_s).entryInfoList(QDir::Files))
            REQUIRE(QFile::setPermissions(file.filePath(), kClosed));
    }
    const auto result = copy.show();
    CAPTURE(result.err.toStdString());
    CHECK(result.exitCode == 4);
    CHECK(result.json()[u"error"_s] == u"disk_read"_s);
    CHECK(result.json()[u"about"_s] == copy.station);
}

TEST_CASE("a station folder that may only be read is looked at; what would write there names it")
{
    const Copy copy;
    const auto before = copy.show();
    REQUIRE(before.exitCode == 0);
    REQUIRE(QFile::setPermissions(copy.station, kReadOnly));
    const auto result = copy.show();
    CAPTURE(result.err.toStdString());
    CHECK(result.exitCode == 0);
    CHECK(result.json()[u"profile"_s] == before.json()[u"profile"_s]);
    const auto check =
        ctlObeyingPermissions({u"station"_s, u"check"_s, u"--station"_s, copy.station, u"--json"_s});
    CHECK(check.exitCode == 1); // what can be read is whole, but it is no station to work with
    CHECK(check.json()[u"unwritable"_s] == u"disk_write"_s);
    CHECK(check.json()[u"bad_packets"_s].toArray().isEmpty());
    CHECK(check.err.startsWith(copy.station.toUtf8() + ": "));
    const auto set = ctlObeyingPermissions(
        {u"station"_s, u"set"_s, u"theme"_s, u"dark"_s, u"--station"_s, copy.station, u"--json"_s});
    CHECK(set.exitCode == 4);
    CHECK(set.json()[u"error"_s] == u"disk_write"_s);
    CHECK(set.err.startsWith(copy.station.toUtf8() + ": "));
}

TEST_CASE("a folder without a station is named, with the way to make one")
{
    const auto none = ctl({u"station"_s, u"show"_s, u"--station"_s, u"/nonexistent/loket"_s});
    CHECK(none.exitCode == 1);
    CHECK(none.err.startsWith("/nonexistent/loket: There is no Loket station in this folder."));
    CHECK(none.err.contains("station init"));
}

TEST_CASE("a passphrase file that is missing or may not be read is the computer's trouble, and is named")
{
    const QTemporaryDir folder;
    const QString closed = writeFile(folder.filePath(u"dewi.txt"_s), "kapal putih laut dalam\n");
    REQUIRE(QFile::setPermissions(closed, kClosed));
    const QStringList line{u"visit"_s,      u"list"_s, u"--station"_s, demo().station,
                           u"--operator"_s, u"dewi"_s, u"--json"_s,    u"--passphrase-file"_s};
    const auto forbidden = ctlObeyingPermissions(line + QStringList{closed});
    CHECK(forbidden.exitCode == 4);
    CHECK(forbidden.err.startsWith(closed.toUtf8() + ": You are not allowed to read"));
    const QString nowhere = folder.filePath(u"nowhere.txt"_s);
    const auto missing = ctl(line + QStringList{nowhere});
    CHECK(missing.exitCode == 4);
    CHECK(missing.json()[u"about"_s] == nowhere);
    CHECK(missing.err.contains("That file does not exist."));
}

TEST_CASE("a key file that is missing is named")
{
    const QTemporaryDir folder;
    const QString packet = writeFile(folder.filePath(u"a.lkp"_s), "junk");
    const auto missing = ctl({u"packet"_s, u"open"_s, packet, u"--key"_s, u"/nonexistent/hub.key"_s});
    CHECK(missing.exitCode == 4);
    CHECK(missing.err.startsWith("/nonexistent/hub.key: That file does not exist."));
}

TEST_CASE("a short passphrase is answered with the rule, in both languages")
{
    auto environment = demo().as(demo().idWithRole(u"adb"_s));
    environment[u"LOKET_NEW_PASSPHRASE"_s] = u"rahasia"_s;
    const QStringList add{u"operator"_s,    u"add"_s,       u"budi"_s,     u"--name"_s,
                          u"Budi Contoh"_s, u"--station"_s, demo().station};
    const auto english = ctl(add, environment);
    CHECK(english.exitCode == 2);
    CHECK(english.err.contains("at least four words of three letters"));
    const auto indonesian = ctl(add + QStringList{u"--language"_s, u"id"_s}, environment);
    CHECK(indonesian.err.contains("empat kata dari tiga huruf"));
    environment[u"LOKET_NEW_PASSPHRASE"_s] = u"sama sama sama sama"_s;
    CHECK(ctl(add, environment).err.contains("repeats"));
}

TEST_CASE("whoever is refused learns which roles may")
{
    const QTemporaryDir folder;
    const auto backup =
        ctl({u"station"_s, u"backup"_s, folder.filePath(u"b"_s), u"--station"_s, demo().station},
            demo().as(demo().idWithRole(u"supervisor"_s)));
    CHECK(backup.exitCode == 3);
    CHECK(backup.err.contains("Ask somebody whose role is Support or Data administrator to do it."));
}

TEST_CASE("the last manager is told in whole sentences, a disabled account how it comes back")
{
    const Copy copy;
    const auto run = [&](const QStringList &line, const QString &who) {
        return ctl(line + QStringList{u"--station"_s, copy.station}, demo().as(who));
    };
    const QString adb = demo().idWithRole(u"adb"_s), supervisor = demo().idWithRole(u"supervisor"_s);
    const QStringList disable{u"operator"_s, u"disable"_s, supervisor, u"--station"_s, copy.station};
    const auto alone = ctl(disable, demo().as(adb)); // one of two who manage people
    CHECK(alone.exitCode == 3);
    CHECK(alone.err.contains("loketctl hub rekey"));
    auto together = demo().as(supervisor); // who leaves, with who stays
    together[u"LOKET_SECOND_PASSPHRASE"_s] = demo().as(adb)[u"LOKET_PASSPHRASE"_s];
    const auto disabled = ctl(disable + QStringList{u"--second"_s, adb}, together);
    INFO(disabled.err.toStdString());
    REQUIRE(disabled.exitCode == 0);
    const QByteArray way = "loketctl operator passwd " + supervisor.toUtf8();
    CHECK(disabled.out.contains(way));
    const auto list = run({u"operator"_s, u"list"_s}, adb);
    CHECK(list.out.contains("(disabled)"));
    CHECK(list.out.contains(way));
    const auto locked = run({u"visit"_s, u"list"_s}, supervisor);
    CHECK(locked.exitCode == 3);
    CHECK(locked.err.contains("new passphrase"));

    const auto last = run({u"operator"_s, u"disable"_s, adb}, adb);
    CHECK(last.exitCode == 1);
    CHECK(last.err.contains("This is the last operator who may manage operators, and can not be disabled. "
                            "Nothing was changed. Add another supervisor or data administrator first."));
}
