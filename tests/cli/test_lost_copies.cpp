// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing after a station's disk was lost, and older key files that were put back.
#include "tests/cli/Demo.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

void copyFolder(const QString &from, const QString &to)
{
    REQUIRE(QDir().mkpath(to));
    for (const QString &name : QDir(from).entryList(QDir::Files))
        REQUIRE(QFile::copy(from + u'/' + name, to + u'/' + name));
}

} // namespace

TEST_CASE("a newest record without a copy is named with its time, and so are records nobody here can name")
{
    const Demo here;
    const auto adb = here.as(u"dewi"_s), recorder = here.as(u"sari"_s);
    const QString mirror = here.folder.filePath(u"stick"_s);
    REQUIRE(QDir().mkpath(mirror));
    REQUIRE(here.run({u"station"_s, u"set"_s, u"mirror_folder"_s, mirror}, adb).exitCode == 0);
    REQUIRE(here.run({u"visit"_s, u"simulate"_s, u"--count"_s, u"2"_s}, recorder).exitCode == 0);
    const auto packets = here.run({u"packet"_s, u"list"_s}).json()[u"packets"_s].toArray();
    REQUIRE(packets.size() == 2);
    const QString newest = packets[0][u"id"_s].toString();
    REQUIRE(packets[0][u"seq"_s] == 2);
    REQUIRE(QFile::remove(mirror + u'/' + newest + u".lkp"_s));
    for (const char *name : {"loket.db", "loket.db-wal", "loket.db-shm"})
        QFile::remove(here.station + u'/' + QLatin1StringView(name));
    const QStringList rebuild{u"station"_s, u"rebuild"_s, u"--from"_s, mirror};
    const auto remade = here.run(rebuild, adb);
    INFO(remade.err.toStdString());
    CHECK(remade.exitCode == 1);
    CHECK(remade.json()[u"lost"_s].toArray() == QJsonArray{2});
    CHECK(remade.json()[u"without_person"_s] == 1);
    const auto words = ctl(rebuild + QStringList{u"--station"_s, here.station}, adb);
    CHECK(words.out.contains("Lost, not sent yet    number 2"));
    CHECK(words.out.contains("without a name"));

    const auto check = here.run({u"station"_s, u"check"_s, u"--sealed"_s}, adb);
    CHECK(check.exitCode == 1);
    CHECK(check.json()[u"lost_numbers"_s].toArray() == QJsonArray{u"2"_s});
    // Who lost something is not who is still here.
    REQUIRE(here.run({u"breach"_s, u"open"_s, u"--kind"_s, u"data_lost"_s, u"--what"_s, u"disk"_s}, adb)
                .exitCode == 0);
    const auto affected = here.run({u"breach"_s, u"affected"_s, u"1"_s}, adb);
    CHECK(affected.json()[u"lost_numbers"_s].toArray() == QJsonArray{2});
    CHECK(affected.json()[u"affected"_s].toArray().isEmpty());
    CHECK(affected.json()[u"still_whole"_s] == 1);
    const auto answer = here.run({u"privacy"_s, u"report"_s, u"9801014103900003"_s}, adb);
    INFO(answer.err.toStdString());
    CHECK(answer.exitCode == 0); // not "never here": nobody can say
    CHECK(answer.json()[u"visits"_s].toArray().isEmpty());
    CHECK(answer.json()[u"without_person"_s] == 1);
}

TEST_CASE("a damaged copy, a folder of the station itself, a disk that both share: each is said")
{
    const Demo here;
    const auto adb = here.as(u"dewi"_s), recorder = here.as(u"sari"_s);
    const QString mirror = here.folder.filePath(u"stick"_s);
    REQUIRE(QDir().mkpath(mirror));
    const auto set = [&](const QString &folder) {
        return here.run({u"station"_s, u"set"_s, u"mirror_folder"_s, folder}, adb);
    };
    const auto own = set(here.station);
    CHECK(own.exitCode != 0);
    CHECK(own.err.contains("inside the station's own folder"));
    const auto chosen = set(mirror);
    CHECK(chosen.exitCode == 0);
    CHECK(chosen.json()[u"same_disk"_s] == true);
    CHECK(chosen.err.contains("on the same disk as the station"));
    REQUIRE(here.run({u"visit"_s, u"simulate"_s}, recorder).exitCode == 0);
    const QString copy = QDir(mirror).entryList({u"*.lkp"_s}).value(0);
    QFile file(mirror + u'/' + copy);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(700));
    REQUIRE(file.write("damage") == 6);
    file.close();
    const auto check = here.run({u"station"_s, u"check"_s});
    CHECK(check.exitCode == 1);
    CHECK(check.json()[u"damaged_copies"_s].toArray() == QJsonArray{copy});
    CHECK(check.json()[u"copies_rewritten"_s] == 1);
    CHECK(check.json()[u"sealed"_s] == false);
    // And it does not say more than it has seen.
    const auto plain = ctl({u"station"_s, u"check"_s, u"--station"_s, here.station});
    CHECK(plain.exitCode == 0);
    CHECK(plain.out.contains("--sealed"));
    CHECK_FALSE(plain.out.contains("Everything is whole"));
    CHECK(ctl({u"station"_s, u"check"_s, u"--sealed"_s, u"--station"_s, here.station}, adb)
              .out.contains("Everything is whole"));
}

TEST_CASE("older key files that were put back: the old passphrase is refused, the check says whose it was")
{
    const Demo here;
    const auto adb = here.as(u"dewi"_s);
    auto old = here.as(u"sari"_s);
    copyFolder(here.station + u"/keys"_s, here.folder.filePath(u"aside"_s));
    const auto changed = here.run({u"operator"_s, u"passwd"_s, u"sari"_s},
                                  {{u"LOKET_OPERATOR"_s, u"sari"_s},
                                   {u"LOKET_PASSPHRASE"_s, old[u"LOKET_PASSPHRASE"_s]},
                                   {u"LOKET_NEW_PASSPHRASE"_s, u"lemari kuning dekat pelabuhan"_s}});
    INFO(changed.err.toStdString());
    REQUIRE(changed.exitCode == 0);
    REQUIRE(QDir(here.station + u"/keys"_s).removeRecursively());
    copyFolder(here.folder.filePath(u"aside"_s), here.station + u"/keys"_s);

    const auto refused = here.run({u"visit"_s, u"list"_s}, old);
    CHECK(refused.exitCode == 3);
    CHECK(refused.json()[u"message"_s].toString().contains(u"replaced"_s));
    const auto check = here.run({u"station"_s, u"check"_s, u"--sealed"_s}, adb);
    CHECK(check.exitCode == 1);
    CHECK(check.json()[u"replaced_passphrases"_s].toArray() == QJsonArray{u"sari"_s});
}
