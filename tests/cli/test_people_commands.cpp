// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused of people, passphrases and settings, and what two do together.
#include "tests/cli/Demo.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

QMap<QString, QString> withNew(const QString &passphrase)
{
    auto environment = demo().as(demo().idWithRole(u"adb"_s));
    environment[u"LOKET_NEW_PASSPHRASE"_s] = passphrase;
    return environment;
}

CtlResult add(const QString &id, const QString &name, const QString &passphrase)
{
    return demo().run({u"operator"_s, u"add"_s, id, u"--name"_s, name}, withNew(passphrase));
}

} // namespace

TEST_CASE("the rule of two is not switched off by one, and the log names both who do")
{
    const QString adb = demo().idWithRole(u"adb"_s), supervisor = demo().idWithRole(u"supervisor"_s);
    auto both = demo().as(adb);
    both[u"LOKET_SECOND_PASSPHRASE"_s] = demo().as(supervisor)[u"LOKET_PASSPHRASE"_s];
    const QStringList off{u"station"_s, u"set"_s, u"reset_by_two"_s, u"false"_s};
    const QStringList standard{u"station"_s, u"set"_s, u"reset_by_two"_s};
    const auto alone = demo().run(off, demo().as(adb));
    CHECK(alone.exitCode == 3);
    CHECK(alone.json()[u"context"_s] == u"second_person"_s);
    CHECK(demo().run(standard, demo().as(adb)).json()[u"context"_s] == u"second_person"_s);
    CHECK(demo().run(off + QStringList{u"--second"_s, adb}, both).json()[u"context"_s] == u"same_person"_s);
    CHECK(demo().run(off + QStringList{u"--second"_s, supervisor}, both).exitCode == 0);
    const QTemporaryDir folder;
    const QString log = folder.filePath(u"audit.jsonl"_s);
    REQUIRE(demo().run({u"audit"_s, u"export"_s, log}, demo().as(adb)).exitCode == 0);
    QFile file(log);
    REQUIRE(file.open(QIODevice::ReadOnly));
    bool isNamed = false;
    for (const QByteArray &line : file.readAll().split('\n'))
        isNamed |= line.contains("\"setting_changed\"") && line.contains(adb.toUtf8()) &&
                   line.contains("\"second\":\"" + supervisor.toUtf8() + '"');
    CHECK(isNamed);
    CHECK(demo().run(standard, demo().as(adb)).exitCode == 0); // on again: one is enough
}

TEST_CASE("weak passphrases are refused with their rule in both languages")
{
    const std::pair<QString, QByteArray> weak[] = {
        {u"0812 3456 7890 1945"_s, "only digits"},
        {u"rini contoh rini kusuma"_s, "their office or place"},
        {u"loket dua kecamatan contoh"_s, "their office or place"},
        {u"hari senin selasa rabu"_s, "follow on each other"},
        {u"aaaa bbbb cccc dddd"_s, "follow on each other"},
        {u"password password1 admin admin"_s, "repeats"},
        {u"rumah sakit umum daerah"_s, "known to many"},
        {u"rahasia kantor dukcapil petugas"_s, "tried first"},
        {u"Correct horse battery staple"_s, "known to many"},
    };
    for (const auto &[passphrase, words] : weak) {
        const auto refused = add(u"rini"_s, u"Rini Kusuma Contoh"_s, passphrase);
        CHECK(refused.exitCode == 2);
        CAPTURE(refused.err.toStdString());
        CHECK(refused.err.contains(words));
        CHECK_FALSE((refused.out + refused.err).contains(passphrase.toUtf8()));
    }
    auto indonesian = withNew(u"0812 3456 7890 1945"_s);
    indonesian[u"LOKET_LANGUAGE"_s] = u"id"_s;
    CHECK(demo()
              .run({u"operator"_s, u"add"_s, u"rini"_s, u"--name"_s, u"Rini Contoh"_s}, indonesian)
              .err.contains("hanya angka"));
}

TEST_CASE("whoever starts the program does not loosen the rule with lists of their own")
{
    const QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkpath(u"access"_s));
    QFile lists(folder.filePath(u"access/passphrase.json"_s));
    REQUIRE(lists.open(QIODevice::WriteOnly));
    lists.write(R"({"format": 1, "phrases": [], "published": [], "series": {}, "common": [], "small": []})");
    lists.close();
    auto environment = withNew(u"hari senin selasa rabu"_s);
    environment[u"LOKET_RESOURCES"_s] = folder.path();
    const auto refused =
        demo().run({u"operator"_s, u"add"_s, u"rini"_s, u"--name"_s, u"Rini Kusuma Contoh"_s}, environment);
    CHECK(refused.json()[u"context"_s] == u"series"_s);
}

TEST_CASE("names and ids with signs that cannot be seen are refused in words")
{
    const QString good = u"jendela kayu angin timur"_s;
    const auto name = add(u"rini"_s, u"Rini\u202e Contoh"_s, good);
    CHECK(name.exitCode == 2);
    CHECK(name.err.contains("can not be seen"));
    const auto id = add(u"ri\u200bni"_s, u"Rini Contoh"_s, good);
    CHECK(id.exitCode == 2);
    CHECK(id.json()[u"context"_s] == u"id"_s);
}

TEST_CASE("a folder for copies that is gone is told by whatever records, shows or checks the station")
{
    const QTemporaryDir parent;
    const QString station = parent.filePath(u"station"_s), stick = parent.filePath(u"stick"_s);
    const QStringList here{u"--station"_s, station, u"--json"_s};
    REQUIRE(ctl(QStringList{u"station"_s, u"init"_s, u"--demo"_s} + here).exitCode == 0);
    REQUIRE(QDir().mkpath(stick));
    const auto sari = demo().as(demo().idWithRole(u"operator"_s)); // the same five in every demo station
    const auto adb = demo().as(demo().idWithRole(u"adb"_s));
    const auto show = [&] { return ctl(QStringList{u"station"_s, u"show"_s} + here); };
    CHECK_FALSE(show().json().contains(u"mirror"_s)); // none is wanted
    REQUIRE(ctl(QStringList{u"station"_s, u"set"_s, u"mirror_folder"_s, stick} + here, adb).exitCode == 0);
    const auto well = show();
    CHECK(well.err.isEmpty());
    CHECK(well.json()[u"mirror"_s][u"is_there"_s] == true);

    REQUIRE(QDir().rename(stick, stick + u".away"_s));
    REQUIRE(QDir().mkpath(stick)); // the mount point
    const auto recorded = ctl(QStringList{u"visit"_s, u"simulate"_s} + here, sari, {}, 200'000);
    REQUIRE(recorded.exitCode == 0);
    for (const CtlResult &result : {recorded, show(), ctl(QStringList{u"station"_s, u"check"_s} + here)}) {
        CHECK(result.err.contains("The folder for copies " + stick.toUtf8() + " is not there"));
        CHECK(result.err.contains("station set mirror_folder"));
        CHECK(result.json()[u"mirror"_s][u"is_there"_s] == false);
        CHECK(result.json()[u"mirror"_s][u"missing"_s] == 1);
    }
    REQUIRE(QDir().rmdir(stick));
    REQUIRE(QDir().rename(stick + u".away"_s, stick));
    CHECK(show().err.contains("1 packet is not in the folder for copies"));
    REQUIRE(ctl(QStringList{u"visit"_s, u"list"_s} + here, sari).exitCode == 0); // a login writes it
    CHECK(show().err.isEmpty());
}

TEST_CASE("disk limits that contradict each other are refused with the other value")
{
    const auto adb = demo().as(demo().idWithRole(u"adb"_s));
    const auto set = [&](const QString &key, const QString &value) {
        return demo().run({u"station"_s, u"set"_s, key, value}, adb);
    };
    const auto low = set(u"disk_low_mb"_s, u"100"_s);
    CHECK(low.exitCode == 2);
    CHECK(low.err.contains("500 MB"));
    CHECK(low.json()[u"context"_s] == u"disk_low_mb<disk_full_mb=500"_s);
    CHECK(set(u"disk_full_mb"_s, u"10"_s).err.contains("64 MB"));
    CHECK(set(u"disk_reserve_mb"_s, u"600"_s).json()[u"context"_s] == u"disk_reserve_mb>disk_full_mb=500"_s);
    CHECK(set(u"disk_low_mb"_s, u"two"_s).json()[u"error"_s] == u"usage"_s);
    CHECK(set(u"disk_low_mb"_s, u"600"_s).exitCode == 0);
    CHECK(demo().run({u"station"_s, u"set"_s, u"disk_low_mb"_s}, adb).exitCode == 0);
}

TEST_CASE("answers and help for people are in the language that was chosen; what scripts read stays")
{
    const QMap<QString, QString> id{{u"LOKET_LANGUAGE"_s, u"id"_s}};
    const QStringList here{u"--station"_s, demo().station};
    const auto run = [&](const QStringList &line) { return ctl(line, id); };
    CHECK(run(QStringList{u"station"_s, u"show"_s} + here).out.contains("Kunci kantor"));
    const auto whole = run(QStringList{u"station"_s, u"check"_s} + here);
    CHECK(whole.exitCode == 0);
    CHECK(whole.out.contains("Yang dapat dilihat tanpa masuk utuh."));
    CHECK(run(QStringList{u"packet"_s, u"verify"_s, u"--all"_s} + here).out.contains("0 paket, 0 rusak"));
    CHECK(run({u"--help"_s}).out.contains("Kode keluar:"));
    const auto help = run({u"operator"_s, u"add"_s, u"--help"_s});
    CHECK(help.out.contains("Tambahkan petugas"));
    CHECK(help.out.contains("Siapa yang melakukannya bersama Anda."));
    const auto wrong = run({u"visit"_s, u"list"_s, u"--limit"_s, u"0"_s});
    CHECK(run({u"operator"_s, u"disable"_s}).err.contains("isian yang kurang: ID"));
    CHECK(wrong.exitCode != 0);
    // The option goes before the surroundings, in either place and form.
    CHECK(run({u"--language"_s, u"en"_s, u"operator"_s, u"add"_s, u"--help"_s})
              .out.contains("Add an operator"));
    CHECK(run({u"operator"_s, u"add"_s, u"--help"_s, u"--language=en"_s}).out.contains("Add an operator"));

    const QStringList json = QStringList{u"station"_s, u"show"_s, u"--json"_s} + here;
    CHECK(run(json).json().keys() == ctl(json).json().keys());
    CHECK(run(json).json()[u"disk"_s][u"state"_s] == ctl(json).json()[u"disk"_s][u"state"_s]);
}
