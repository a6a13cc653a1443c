// SPDX-License-Identifier: GPL-3.0-or-later
// From an empty PostgreSQL to a hub with stations, as an administrator does it.
#include "tests/cli/Ctl.h"
#include "tests/support/HubServer.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QJsonArray>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

/// A server, and an administrator's folder beside it.
struct Office
{
    HubServer server;
    QTemporaryDir folder;
    QMap<QString, QString> here{{u"PGHOST"_s, server.administrator().host},
                                {u"PGPORT"_s, QString::number(server.port())},
                                {u"PGUSER"_s, u"postgres"_s}};

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    [[nodiscard]] CtlResult run(const QStringList &line) const
    {
        return ctl(line + QStringList{u"--json"_s}, here);
    }
    [[nodiscard]] CtlResult say(const QStringList &line) const { return ctl(line, here); }
    [[nodiscard]] QString profile(const QString &id) const
    {
        const auto example = ctl({u"station"_s, u"profile"_s, u"--example"_s}).out;
        QByteArray text = example;
        text.replace("3576-STN01", id.toUtf8());
        const QByteArray hub = QByteArray(32, 'h').toBase64(), recovery = QByteArray(32, 'r').toBase64();
        text.replace("\"hub-3576-2026a\", \"public\": \"\"",
                     "\"hub-3576-2026a\", \"public\": \"" + hub + '"');
        text.replace("\"recovery-3576-2026a\", \"public\": \"\"",
                     "\"recovery-3576-2026a\", \"public\": \"" + recovery + '"');
        return writeFile(path(id + u".json"_s), text);
    }
    [[nodiscard]] QStringList asking(const QString &what, const QString &id, const QString &file) const
    {
        return {u"hub"_s,         what,          u"--profile"_s, profile(id),
                u"--authority"_s, path(u"ca"_s), u"--address"_s, u"localhost:%1/loket"_s.arg(server.port()),
                u"--out"_s,       path(file)};
    }
};

} // namespace

TEST_CASE("an administrator sets up a hub, adds stations, renews and revokes them, and sees what is there")
{
    Office office;
    const auto none = office.run({u"hub"_s, u"status"_s});
    CHECK(none.exitCode == 1);
    CHECK(none.err.contains("hub init"));
    const auto made = office.run({u"hub"_s, u"init"_s, u"--name"_s, u"Kantor Uji"_s});
    INFO(made.err.toStdString());
    REQUIRE(made.exitCode == 0);
    CHECK(made.json()[u"version_before"_s] == 0);
    CHECK(office.run({u"hub"_s, u"init"_s}).json()[u"version_before"_s] == 1);

    // From here on as somebody who has no rights but these.
    const auto adb = pg::Connection::open(office.server.administrator());
    REQUIRE(adb);
    REQUIRE((*adb)->script("CREATE ROLE adb LOGIN CREATEROLE IN ROLE loket_adb"));
    office.here[u"PGUSER"_s] = u"adb"_s;

    const QStringList authority{u"hub"_s,        u"authority"_s, office.path(u"ca"_s),    u"--name"_s,
                                u"Kantor Uji"_s, u"--hosts"_s,   u"localhost,127.0.0.1"_s};
    REQUIRE(office.run(authority).exitCode == 0);
    CHECK(office.run(authority).exitCode == 1); // never written over
    CHECK((QFile::permissions(office.path(u"ca/authority.key"_s)) & (QFile::ReadGroup | QFile::ReadOther)) ==
          0);

    const auto added = office.run(office.asking(u"add-station"_s, u"3576-STN07"_s, u"stn07.bekal"_s));
    INFO(added.err.toStdString());
    REQUIRE(added.exitCode == 0);
    CHECK(added.json()[u"role"_s] == u"stn_3576_stn07"_s);
    const QString code = added.json()[u"code"_s].toString();
    CHECK(code.size() == 29);
    QFile file(office.path(u"stn07.bekal"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray sealed = file.readAll();
    CHECK_FALSE(sealed.contains("PRIVATE KEY"));
    CHECK_FALSE(sealed.contains("localhost"));
    CHECK(office.run(office.asking(u"add-station"_s, u"3576-STN07"_s, u"again.bekal"_s))
              .err.contains("renew-station"));
    CHECK_FALSE(QFile::exists(office.path(u"again.bekal"_s)));
    CHECK(office.run(office.asking(u"renew-station"_s, u"3576-STN07"_s, u"new.bekal"_s)).exitCode == 0);
    CHECK(office.run(office.asking(u"renew-station"_s, u"3576-STN09"_s, u"no.bekal"_s)).exitCode == 1);

    const auto status = office.run({u"hub"_s, u"status"_s});
    REQUIRE(status.exitCode == 0);
    CHECK(status.json()[u"name"_s] == u"Kantor Uji"_s);
    const auto stations = status.json()[u"stations"_s].toArray();
    REQUIRE(stations.size() == 1);
    CHECK(stations[0][u"station"_s] == u"3576-STN07"_s);
    CHECK(stations[0][u"active"_s] == true);
    CHECK(stations[0][u"enrolled"_s] == false);
    CHECK(stations[0][u"seen_at"_s].isNull());
    CHECK(office.say({u"hub"_s, u"status"_s}).out.contains("never"));

    const QStringList revoke{u"hub"_s, u"revoke-station"_s, u"3576-STN07"_s, u"--why"_s, u"laptop stolen"_s};
    CHECK(office.run(revoke).exitCode == 0);
    CHECK(office.run(revoke).exitCode == 1);
    CHECK(office.run({u"hub"_s, u"status"_s}).json()[u"stations"_s][0][u"active"_s] == false);
    CHECK(office.run(office.asking(u"renew-station"_s, u"3576-STN07"_s, u"third.bekal"_s)).exitCode == 0);
    CHECK(office.run({u"hub"_s, u"status"_s}).json()[u"stations"_s][0][u"active"_s] == true);
}

TEST_CASE("what is missing or wrong at a hub is said, with the next step")
{
    const auto said = [](const QStringList &line, const QMap<QString, QString> &here = {}) {
        return ctl(line, here);
    };
    CHECK(said({u"hub"_s, u"status"_s, u"--host"_s, u"/nonexistent"_s}).exitCode == 4);
    CHECK(said({u"hub"_s, u"status"_s, u"--host"_s, u"/nonexistent"_s}).err.contains("cannot be reached"));
    CHECK(said({u"hub"_s, u"status"_s, u"--port"_s, u"0"_s}).exitCode == 2);
    CHECK(said({u"hub"_s, u"authority"_s, u"/tmp/x"_s, u"--name"_s, u"a"_s}).err.contains("--hosts"));
    CHECK(
        said({u"hub"_s, u"authority"_s, u"/tmp/x"_s, u"--name"_s, u"a"_s, u"--hosts"_s, u"a b"_s}).exitCode ==
        2);
    CHECK(said({u"hub"_s, u"authority"_s, u"/tmp/x"_s, u"--hosts"_s, u"a"_s}).err.contains("--name"));
}
