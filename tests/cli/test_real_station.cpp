// SPDX-License-Identifier: GPL-3.0-or-later
// The way of the guide from an empty machine to a station that records: docs/guide/*/install.md.
#include "tests/cli/Demo.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

struct Office
{
    QTemporaryDir folder;
    QString keys = folder.filePath(u"keys"_s);
    QString station = folder.filePath(u"station"_s);
    QString dewi = writeFile(folder.filePath(u"dewi.txt"_s), "kereta api lewat jembatan\n");

    [[nodiscard]] CtlResult keygen(const QString &out) const
    {
        return ctl({u"hub"_s, u"keygen"_s, u"--out"_s, out, u"--name"_s, u"3576-2026a"_s, u"--json"_s});
    }
    [[nodiscard]] QJsonObject example() const
    {
        const auto made =
            ctl({u"station"_s, u"profile"_s, u"--example"_s, u"--keys"_s, keys + u"/public.json"_s});
        REQUIRE(made.exitCode == 0);
        return made.json(); // the answer is the file itself
    }
    [[nodiscard]] CtlResult init(const QByteArray &profile) const
    {
        const QString file = writeFile(folder.filePath(u"station.json"_s), profile);
        return ctl({u"station"_s, u"init"_s, u"--profile"_s, file, u"--station"_s, station, u"--operator"_s,
                    u"dewi"_s, u"--name"_s, u"Dewi Contoh"_s, u"--passphrase-file"_s, dewi, u"--json"_s});
    }
    [[nodiscard]] CtlResult init(const QJsonObject &profile) const
    {
        return init(QJsonDocument(profile).toJson());
    }
};

/// What the published schema says of a profile.
bool fitsSchema(const QByteArray &profile, const QTemporaryDir &folder)
{
    const QString file = writeFile(folder.filePath(u"checked.json"_s), profile);
    const QString schema =
        qEnvironmentVariable("LOKET_SOURCE_DIR") + u"/resources/station/profile.schema.json"_s;
    return QProcess::execute(
               u"/usr/bin/python3"_s,
               {u"-c"_s,
                u"import json,sys,jsonschema\n"
                "try: jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))\n"
                "except jsonschema.ValidationError: sys.exit(9)"_s,
                file, schema}) == 0;
}

QJsonObject with(QJsonObject profile, const QString &path, const QJsonValue &value)
{
    const QStringList parts = path.split(u'.');
    if (parts.size() == 1) {
        profile[path] = value;
        return profile;
    }
    QJsonObject inner = profile[parts[0]].toObject();
    inner[parts[1]] = value;
    profile[parts[0]] = inner;
    return profile;
}

} // namespace

TEST_CASE("from an empty machine to a recording that the office opens")
{
    const Office office;
    const auto keys = office.keygen(office.keys);
    REQUIRE(keys.exitCode == 0);
    const QByteArray profile = QJsonDocument(office.example()).toJson();
    CHECK(fitsSchema(profile, office.folder));
    const auto made = office.init(profile);
    CAPTURE(made.err.toStdString());
    REQUIRE(made.exitCode == 0);
    CHECK(made.json()[u"demo"_s] == false);

    QMap<QString, QString> dewi{{u"LOKET_OPERATOR"_s, u"dewi"_s},
                                {u"LOKET_PASSPHRASE"_s, u"kereta api lewat jembatan"_s},
                                {u"LOKET_NEW_PASSPHRASE"_s, u"perahu ungu malam sunyi"_s}};
    const QStringList here{u"--station"_s, office.station, u"--json"_s};
    REQUIRE(ctl(QStringList{u"operator"_s, u"add"_s, u"sari"_s, u"--name"_s, u"Sari Contoh"_s, u"--role"_s,
                            u"operator"_s} +
                    here,
                dewi)
                .exitCode == 0);
    const auto visit =
        ctl(QStringList{u"visit"_s, u"simulate"_s} + here,
            {{u"LOKET_OPERATOR"_s, u"sari"_s}, {u"LOKET_PASSPHRASE"_s, u"perahu ungu malam sunyi"_s}}, {},
            200'000);
    CAPTURE(visit.err.toStdString());
    REQUIRE(visit.exitCode == 0);
    const QString packet = visit.json()[u"visits"_s][0][u"packet"_s].toString();
    const auto verified = ctl(QStringList{u"packet"_s, u"verify"_s, u"--all"_s} + here);
    CHECK(verified.exitCode == 0);
    CHECK(verified.json()[u"verified"_s] == 1);
    CHECK(verified.json()[u"packets"_s][0][u"sealed_for"_s] == u"hub-3576-2026a"_s);
    for (const QString &key : {u"/hub.key"_s, u"/recovery.key"_s}) {
        const auto opened = ctl(
            QStringList{u"packet"_s, u"open"_s, packet, u"--record"_s, u"--key"_s, office.keys + key} + here);
        CHECK(opened.exitCode == 0);
        CHECK(opened.json()[u"record"_s][u"station"_s] == u"3576-STN01"_s);
    }
    const auto others = ctl(
        QStringList{u"packet"_s, u"open"_s, packet, u"--key"_s, demo().made[u"hub_key"_s].toString()} + here);
    CHECK(others.exitCode == 1);
    CHECK(others.json()[u"error"_s] == u"wrong_key"_s);
}

TEST_CASE("the first person of a new station adds the others alone, until there is a second who may")
{
    const Office office;
    REQUIRE(office.keygen(office.keys).exitCode == 0);
    REQUIRE(office.init(office.example()).exitCode == 0);
    const auto add = [&](const QString &id, const QString &role, const QString &passphrase,
                         const QStringList &more = {}) {
        return ctl(QStringList{u"operator"_s, u"add"_s, id, u"--name"_s, u"Orang Contoh"_s, u"--role"_s, role,
                               u"--operator"_s, u"dewi"_s, u"--passphrase-file"_s, office.dewi,
                               u"--station"_s, office.station, u"--json"_s} +
                       more,
                   {{u"LOKET_NEW_PASSPHRASE"_s, passphrase}});
    };
    CHECK(add(u"sari"_s, u"operator"_s, u"perahu ungu malam sunyi"_s).exitCode == 0);
    CHECK(add(u"bayu"_s, u"supervisor"_s, u"gunung biru angin tenang"_s).err.contains("has been published"));
    const QString bayu = writeFile(office.folder.filePath(u"bayu.txt"_s), "lumbung tua jalan berbatu\n");
    CHECK(add(u"bayu"_s, u"supervisor"_s, u"lumbung tua jalan berbatu"_s).exitCode == 0);
    const auto alone = add(u"rini"_s, u"supervisor"_s, u"jendela kayu angin kering"_s);
    CHECK(alone.exitCode == 3);
    CHECK(alone.json()[u"context"_s] == u"second_person"_s);
    CHECK(alone.err.contains("--second ID and --second-passphrase-file FILE"));
    CHECK(alone.err.contains("Two people make this change together."));
    const QStringList second{u"--second"_s, u"bayu"_s, u"--second-passphrase-file"_s, bayu};
    CHECK(add(u"rini"_s, u"supervisor"_s, u"jendela kayu angin kering"_s, second).exitCode == 0);
}

TEST_CASE("hub keygen keeps its secrets from others, says what to do with them, and writes over nothing")
{
    const Office office;
    const auto made = office.keygen(office.keys);
    REQUIRE(made.exitCode == 0);
    const QJsonArray secrets = made.json()[u"secret_files"_s].toArray();
    REQUIRE(secrets.size() == 2);
    const auto strangers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QByteArray before;
    for (const QJsonValue path : secrets) {
        CHECK((QFile::permissions(path.toString()) & strangers) == 0);
        QFile file(path.toString());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const QByteArray secret = QJsonDocument::fromJson(text)[u"secret"_s].toString().toUtf8();
        REQUIRE(secret.size() == 44);
        CHECK_FALSE((made.out + made.err).contains(secret)); // only into the file
        before += text;
    }
    CHECK(made.json()[u"hub_key"_s][u"public"_s] != made.json()[u"recovery_key"_s][u"public"_s]);
    CHECK(made.json()[u"message"_s].toString().contains(u"in two places"_s));
    const auto indonesian =
        ctl({u"hub"_s, u"keygen"_s, u"--out"_s, office.folder.filePath(u"id"_s), u"--language"_s, u"id"_s});
    CHECK(indonesian.out.contains("di dua tempat"));

    const auto again = office.keygen(office.keys);
    CHECK(again.exitCode == 1);
    CHECK(again.json()[u"error"_s] == u"already_exists"_s);
    CHECK(again.json()[u"about"_s] == office.keys);
    QByteArray after;
    for (const QJsonValue path : secrets) {
        QFile file(path.toString());
        REQUIRE(file.open(QIODevice::ReadOnly));
        after += file.readAll();
    }
    CHECK(after == before);
    CHECK(ctl({u"hub"_s, u"keygen"_s, u"--out"_s, office.folder.filePath(u"x"_s), u"--name"_s, u"a/b"_s})
              .exitCode == 2);
}

TEST_CASE("the example without keys is refused until they are filled in")
{
    const Office office;
    const auto example = ctl({u"station"_s, u"profile"_s, u"--example"_s});
    REQUIRE(example.exitCode == 0);
    CHECK(example.err.contains("station_id")); // what each field wants
    CHECK_FALSE(fitsSchema(example.out, office.folder));
    const auto refused = office.init(example.out);
    CHECK(refused.exitCode == 1);
    CHECK(refused.json()[u"context"_s] == u"hub_key.public"_s);
}

TEST_CASE("a wrong profile names the field and what it wants, and the schema refuses it too")
{
    const Office office;
    REQUIRE(office.keygen(office.keys).exitCode == 0);
    const QJsonObject good = office.example();
    const struct
    {
        QString path;
        QJsonValue value;
        const char *wanted;
    } cases[] = {
        {u"station_id"_s, u"kantor 1"_s, "3 to 32 capital letters"},
        {u"province.code"_s, u"3.5"_s, "2 to 10 digits"},
        {u"regency.name"_s, u" "_s, "name of the area"},
        {u"kecamatan.code"_s, 357601, "2 to 10 digits"},
        {u"counter_name"_s, QJsonValue(), "name of the counter"},
        {u"hub_key.id"_s, u""_s, "name of the key"},
        {u"hub_key.public"_s, u"kunci"_s, "44 letters and signs"},
        {u"recovery_key.public"_s, u"AAAA"_s, "44 letters and signs"},
        {u"demo"_s, u"no"_s, "training station"},
    };
    for (const auto &[path, value, wanted] : cases) {
        CAPTURE(path.toStdString());
        const QJsonObject wrong = with(good, path, value);
        const auto result = office.init(wrong);
        CHECK(result.exitCode == 1);
        CHECK(result.json()[u"context"_s] == path);
        CHECK(result.err.contains(path.toUtf8()));
        CHECK(result.err.contains(wanted));
        CHECK_FALSE(fitsSchema(QJsonDocument(wrong).toJson(), office.folder));
    }
    const auto invisible = office.init(with(good, u"counter_name"_s, u"Loket \u202e2"_s));
    CHECK(invisible.exitCode == 1);
    CHECK(invisible.err.contains("counter_name of the profile holds signs that can not be seen"));
    const QJsonObject unknown = with(good, u"regency.nmae"_s, u"Kota"_s);
    CHECK(office.init(unknown).err.contains("has no field regency.nmae"));
    CHECK_FALSE(fitsSchema(QJsonDocument(unknown).toJson(), office.folder));
    QJsonObject same = good;
    same[u"recovery_key"_s] = good[u"hub_key"_s];
    CHECK(office.init(same).err.contains("are the same"));
    const auto broken = office.init(QByteArray("{\n  \"station_id\": \"X-1\",\n  oops\n}\n"));
    CHECK(broken.err.contains("see line 3"));
    CHECK_FALSE(QDir(office.station).exists());
}

TEST_CASE("a real station is not made without a passphrase")
{
    const Office office;
    REQUIRE(office.keygen(office.keys).exitCode == 0);
    const QString file =
        writeFile(office.folder.filePath(u"p.json"_s), QJsonDocument(office.example()).toJson());
    const auto result = ctl({u"station"_s, u"init"_s, u"--profile"_s, file, u"--operator"_s, u"dewi"_s,
                             u"--name"_s, u"Dewi Contoh"_s, u"--station"_s, office.station});
    CHECK(result.exitCode == 2);
    CHECK(result.err.contains("LOKET_PASSPHRASE"));
    CHECK_FALSE(QDir(office.station).exists());
}
