// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Demo.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>

using namespace loket::test;
using namespace Qt::StringLiterals;

TEST_CASE("station init --demo makes a station and prints its operators with their passphrases")
{
    CHECK(demo().made[u"ok"_s] == true);
    CHECK(demo().made[u"operators"_s].toArray().size() >= 4);
    CHECK(QFile::exists(demo().made[u"hub_key"_s].toString()));
    CHECK_FALSE(demo().as(demo().idWithRole(u"supervisor"_s)).isEmpty());
}

TEST_CASE("a second init into the same folder is a clear no and changes nothing")
{
    const auto again = demo().run({u"station"_s, u"init"_s, u"--demo"_s});
    CHECK(again.exitCode == 1);
    CHECK(again.json()[u"error"_s] == u"already_exists"_s);
    CHECK(demo().run({u"station"_s, u"check"_s}).exitCode == 0);
}

TEST_CASE("station show and check need no login")
{
    const auto show = demo().run({u"station"_s, u"show"_s});
    CHECK(show.exitCode == 0);
    CHECK(show.json()[u"profile"_s].isObject());
    CHECK(show.json()[u"waiting"_s] == 0);
    CHECK(show.json()[u"disk"_s][u"free_bytes"_s].toDouble() > 0);
    CHECK(show.json()[u"disk"_s][u"full_mb"_s] == 500);
    CHECK(show.json()[u"disk"_s][u"reserve"_s] == true);
    const auto check = demo().run({u"station"_s, u"check"_s});
    CHECK(check.exitCode == 0);
    CHECK(check.json()[u"audit"_s].isNull());
}

TEST_CASE(
    "station check names a damaged older key file, with what to do, and opens what is sealed where asked")
{
    const QMap<QString, QString> sari = demo().as(demo().idWithRole(u"operator"_s));
    const auto sealed = demo().run({u"station"_s, u"check"_s, u"--sealed"_s}, sari);
    CHECK(sealed.exitCode == 0);
    CHECK(sealed.json()[u"visits_opened"_s] == 0);
    CHECK(demo().run({u"station"_s, u"check"_s, u"--sealed"_s}).exitCode == 3);

    const QDir keys(demo().station + u"/keys"_s);
    const QString older = keys.entryList(QDir::Files, QDir::Name).first();
    const QString aside = demo().folder.filePath(u"aside"_s);
    REQUIRE(QFile::copy(keys.filePath(older), aside));
    REQUIRE(QFile::resize(keys.filePath(older), 40));
    const auto check = demo().run({u"station"_s, u"check"_s});
    CHECK(check.exitCode == 1);
    CHECK(check.json()[u"damaged_key_files"_s] == QJsonArray{older});
    const auto words = ctl({u"station"_s, u"check"_s, u"--station"_s, demo().station});
    CHECK(words.out.contains("change one passphrase"));
    REQUIRE(QFile::remove(keys.filePath(older)));
    REQUIRE(QFile::copy(aside, keys.filePath(older)));
    CHECK(demo().run({u"station"_s, u"check"_s}).exitCode == 0);
}

TEST_CASE("a folder without a station is a clear no")
{
    const auto none = ctl({u"station"_s, u"show"_s, u"--json"_s, u"--station"_s, u"/nonexistent/loket"_s});
    CHECK(none.exitCode == 1);
    CHECK(none.json()[u"error"_s] == u"not_found"_s);
}

TEST_CASE("a file where the station's folder should be is told as what it is")
{
    QTemporaryDir dir;
    const QString file = writeFile(dir.filePath(u"station"_s), "notes");
    for (const QStringList &command : {QStringList{u"show"_s}, QStringList{u"init"_s, u"--demo"_s}}) {
        const auto refused =
            ctl(QStringList{u"station"_s} + command + QStringList{u"--json"_s, u"--station"_s, file});
        INFO(refused.err.toStdString());
        CHECK(refused.exitCode != 0);
        CHECK(refused.err.contains("not a folder"));
    }
    QFile kept(file);
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(kept.readAll() == "notes");
}

TEST_CASE("a login is refused without a passphrase and with a wrong one, without saying who exists")
{
    const QString who = demo().idWithRole(u"adb"_s);
    const auto without = demo().run({u"visit"_s, u"list"_s}, {{u"LOKET_OPERATOR"_s, who}});
    CHECK(without.exitCode == 3);
    CHECK(without.err.contains("--passphrase-file FILE, or set LOKET_PASSPHRASE"));
    CHECK(demo().run({u"visit"_s, u"list"_s}).err.contains("--operator NAME, or set LOKET_OPERATOR"));
    CHECK(demo()
              .run({u"visit"_s, u"simulate"_s}, {{u"LOKET_OPERATOR"_s, who}})
              .err.contains("--passphrase-file FILE"));
    const auto wrong =
        demo().run({u"visit"_s, u"list"_s},
                   {{u"LOKET_OPERATOR"_s, who}, {u"LOKET_PASSPHRASE"_s, u"bukan sandi yang benar"_s}});
    const auto nobody =
        demo().run({u"visit"_s, u"list"_s}, {{u"LOKET_OPERATOR"_s, u"tidakada"_s},
                                             {u"LOKET_PASSPHRASE"_s, u"bukan sandi yang benar"_s}});
    CHECK(wrong.exitCode == 3);
    CHECK(wrong.json()[u"error"_s] == u"wrong_passphrase"_s);
    CHECK(nobody.json()[u"message"_s] == wrong.json()[u"message"_s]);
}

TEST_CASE("a passphrase may come from a file and is not shown")
{
    const QString who = demo().idWithRole(u"supervisor"_s);
    const QString passphrase = demo().as(who)[u"LOKET_PASSPHRASE"_s];
    QTemporaryDir folder;
    QFile file(folder.filePath(u"passphrase.txt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(passphrase.toUtf8() + "\n");
    file.close();
    const auto result =
        demo().run({u"visit"_s, u"list"_s, u"--operator"_s, who, u"--passphrase-file"_s, file.fileName()});
    CHECK(result.exitCode == 0);
    CHECK(result.json()[u"visits"_s].toArray().isEmpty());
    CHECK_FALSE((result.out + result.err).contains(passphrase.toUtf8()));
}

TEST_CASE("an operator is added, changes the passphrase, and is switched off")
{
    const auto manager = demo().as(demo().idWithRole(u"adb"_s));
    auto environment = manager;
    environment[u"LOKET_NEW_PASSPHRASE"_s] = u"sepeda kayu pagar bambu"_s;
    const QString supervisor = demo().idWithRole(u"supervisor"_s);
    environment[u"LOKET_SECOND_PASSPHRASE"_s] = demo().as(supervisor)[u"LOKET_PASSPHRASE"_s];
    const QStringList second{u"--second"_s, supervisor};
    const QStringList add{u"operator"_s,    u"add"_s,    u"rini"_s,    u"--name"_s,
                          u"Rini Contoh"_s, u"--role"_s, u"operator"_s};
    CHECK(demo().run(add, environment).json()[u"context"_s] == u"second_person"_s);
    CHECK(demo().run(add + second, environment).exitCode == 0);
    CHECK(demo().run(add + second, environment).json()[u"error"_s] == u"already_exists"_s);

    QMap<QString, QString> rini{{u"LOKET_OPERATOR"_s, u"rini"_s},
                                {u"LOKET_PASSPHRASE"_s, u"sepeda kayu pagar bambu"_s},
                                {u"LOKET_NEW_PASSPHRASE"_s, u"payung hujan sore teduh"_s}};
    CHECK(demo().run({u"operator"_s, u"passwd"_s, u"rini"_s}, rini).exitCode == 0);
    CHECK(demo().run({u"visit"_s, u"list"_s}, rini).exitCode == 3); // the old one opens nothing
    rini[u"LOKET_PASSPHRASE"_s] = u"payung hujan sore teduh"_s;
    CHECK(demo().run({u"visit"_s, u"list"_s}, rini).exitCode == 0);
    const auto again = demo().run({u"operator"_s, u"passwd"_s, u"rini"_s}, rini);
    CHECK(again.exitCode == 2);
    CHECK(again.err.contains("same as the present one"));
    auto lent = environment;
    lent[u"LOKET_NEW_PASSPHRASE"_s] = environment[u"LOKET_SECOND_PASSPHRASE"_s];
    const auto given = demo().run(QStringList{u"operator"_s, u"passwd"_s, u"rini"_s} + second, lent);
    CHECK(given.exitCode == 2);
    CHECK(given.err.contains("same as that of the second person"));

    CHECK(demo().run({u"operator"_s, u"disable"_s, u"rini"_s}, rini).exitCode == 3); // not her right
    const QStringList disable{u"operator"_s, u"disable"_s, u"rini"_s};
    CHECK(demo().run(disable, manager).json()[u"context"_s] == u"second_person"_s);
    CHECK(demo().run(disable + second, manager).exitCode == 2); // and their passphrase?
    CHECK(demo().run(disable + second, environment).exitCode == 0);
    const auto disabled = demo().run({u"visit"_s, u"list"_s}, rini);
    CHECK(disabled.exitCode == 3);
    CHECK(disabled.json()[u"error"_s] == u"operator_disabled"_s);
}

TEST_CASE("a passphrase that is too weak is refused as wrong input")
{
    auto environment = demo().as(demo().idWithRole(u"adb"_s));
    environment[u"LOKET_NEW_PASSPHRASE"_s] = u"rahasia"_s;
    const auto weak =
        demo().run({u"operator"_s, u"add"_s, u"budi"_s, u"--name"_s, u"Budi Contoh"_s}, environment);
    CHECK(weak.exitCode == 2);
    CHECK(weak.json()[u"error"_s] == u"invalid_argument"_s);
}

TEST_CASE("reports and packets of an empty station are empty, not errors")
{
    const auto supervisor = demo().as(demo().idWithRole(u"supervisor"_s));
    const auto report = demo().run({u"report"_s, u"day"_s}, supervisor);
    CHECK(report.exitCode == 0);
    CHECK(report.json()[u"report"_s][u"all"_s][u"total"_s] == 0);
    CHECK(demo().run({u"packet"_s, u"list"_s}).json()[u"packets"_s].toArray().isEmpty());
    const auto verify = demo().run({u"packet"_s, u"verify"_s, u"--all"_s});
    CHECK(verify.exitCode == 0);
    CHECK(verify.json()[u"verified"_s] == 0);
}

TEST_CASE("the day book as CSV needs the right to export")
{
    const auto intern = demo().as(demo().idWithRole(u"intern"_s));
    const QStringList line{u"report"_s, u"day"_s, u"--format"_s, u"csv"_s, u"--station"_s, demo().station};
    const auto refused = ctl(line, intern);
    CHECK(refused.exitCode == 3);
    CHECK(refused.out.isEmpty());
    const auto allowed = ctl(line, demo().as(demo().idWithRole(u"supervisor"_s)));
    CHECK(allowed.exitCode == 0);
    CHECK(allowed.out.startsWith("\xEF\xBB\xBFopened,closed,"));
}

TEST_CASE("packet verify and open say no to what is no packet")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"junk.lpk"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("LOKETPK1 and then nothing that holds");
    file.close();
    const auto verify = ctl({u"packet"_s, u"verify"_s, file.fileName(), u"--json"_s});
    CHECK(verify.exitCode == 1);
    CHECK(verify.json()[u"invalid"_s] == 1);
    CHECK(verify.json()[u"packets"_s][0][u"error"_s] == u"malformed"_s);
    const QString key = demo().made[u"hub_key"_s].toString();
    CHECK(ctl({u"packet"_s, u"open"_s, file.fileName(), u"--key"_s, key, u"--json"_s}).exitCode == 1);
    CHECK(ctl({u"packet"_s, u"open"_s, file.fileName(), u"--json"_s}).exitCode == 2);
    CHECK(ctl({u"packet"_s, u"verify"_s, u"--json"_s}).exitCode == 2);
}
