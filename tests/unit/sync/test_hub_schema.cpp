// SPDX-License-Identifier: GPL-3.0-or-later
// resources/hub on a real PostgreSQL: what stations may do there, and that nothing is accepted twice or lost.
#include "core/sync/HubSchema.h"
#include "tests/support/HubServer.h"
#include "tests/support/Outcome.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;
using pg::Value;

namespace {

constexpr int kPart = 131'072;

QByteArray sha256Of(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// A hub with two stations; each test has stations of its own.
struct Hub
{
    static HubServer &server()
    {
        static HubServer one;
        return one;
    }
    std::unique_ptr<pg::Connection> administrator;
    int number = 0;

    Hub()
    {
        static int made = 0;
        number = ++made;
        auto opened = pg::Connection::open(server().administrator());
        REQUIRE_OK(opened);
        administrator = std::move(*opened);
        REQUIRE_OK(installHub(*administrator));
    }
    [[nodiscard]] QString roleOf(const QString &name) const { return u"stn_%1_%2"_s.arg(name).arg(number); }
    [[nodiscard]] QString idOf(const QString &name) const { return u"TEST-%1-%2"_s.arg(name).arg(number); }
    /// Gives its receipt key.
    QByteArray add(const QString &name)
    {
        const QByteArray role = roleOf(name).toUtf8();
        REQUIRE_OK(administrator->script("CREATE ROLE " + role + " LOGIN IN ROLE loket_station"));
        const auto key = administrator->run(
            "SELECT loket.add_station($1, $2, NULL, NULL, '{}')",
            {Value::text(roleOf(name)), Value::text(idOf(name))});
        REQUIRE_OK(key);
        return key->bytes(0, 0);
    }
    std::unique_ptr<pg::Connection> as(const QString &name) const
    {
        auto opened = pg::Connection::open(server().client(roleOf(name)));
        REQUIRE_OK(opened);
        return std::move(*opened);
    }
    qint64 count(const QByteArray &table, const QString &name) const
    {
        const auto rows =
            administrator->run(("SELECT count(*) FROM loket." + table + " WHERE station = $1").constData(),
                               {Value::text(roleOf(name))});
        REQUIRE_OK(rows);
        return rows->number(0, 0);
    }
};

struct Sent
{
    QUuid id = QUuid::createUuid();
    QUuid epoch = QUuid(u"11111111-1111-1111-1111-111111111111"_s);
    qint64 seq = 1;
    QByteArray body = QByteArray(kPart, 'a') + QByteArray(1000, 'b');
    QByteArray digest = sha256Of(body);

    Expected<pg::Rows> begin(pg::Connection &station) const
    {
        return station.run("SELECT * FROM loket.begin_packet($1, $2, $3)",
                           {Value::id(id), Value::number(body.size()), Value::bytes(digest)});
    }
    Expected<pg::Rows> put(pg::Connection &station, int part) const
    {
        return station.run(
            "SELECT loket.put_part($1, $2, $3)",
            {Value::id(id), Value::number(part), Value::bytes(body.mid(qsizetype(part) * kPart, kPart))});
    }
    Expected<pg::Rows> accept(pg::Connection &station) const
    {
        return station.run(
            "SELECT verdict, received_at, mac FROM loket.accept($1, $2, $3, 'ektp_enrolment', 'hub-1', $4, "
            "$5, '2026-11-28T08:00:00Z', NULL, NULL, NULL)",
            {Value::id(id), Value::id(epoch), Value::number(seq), Value::number(body.size()),
             Value::bytes(digest)});
    }
    QString verdict(pg::Connection &station) const
    {
        const auto rows = accept(station);
        REQUIRE_OK(rows);
        return rows->text(0, 0);
    }
    QString send(pg::Connection &station) const
    {
        REQUIRE_OK(begin(station));
        for (int part = 0; part * kPart < body.size(); ++part)
            REQUIRE(put(station, part)->flag(0, 0));
        return verdict(station);
    }
};

} // namespace

TEST_CASE("a hub is set up once, again without harm, and never on a newer one or on somebody else's schema")
{
    Hub hub;
    CHECK(hubVersion(*hub.administrator).value() == kHubVersion);
    const auto again = installHub(*hub.administrator);
    REQUIRE_OK(again);
    CHECK(again->before == kHubVersion);
    REQUIRE_OK(hub.administrator->script("UPDATE loket.meta SET version = 99"));
    CHECK(installHub(*hub.administrator).error() == Error{ErrorCode::HubNewer, u"99"_s});
    REQUIRE_OK(hub.administrator->script("UPDATE loket.meta SET version = 1"));
    // Half a script is none.
    REQUIRE_OK(hub.administrator->script("CREATE DATABASE elsewhere"));
    pg::Address other = Hub::server().administrator();
    other.database = u"elsewhere"_s;
    const auto elsewhere = pg::Connection::open(other);
    REQUIRE_OK(elsewhere);
    CHECK(hubVersion(**elsewhere).value() == 0);
    REQUIRE_OK((*elsewhere)->script("CREATE SCHEMA loket"));
    CHECK(installHub(**elsewhere).error() == Error{ErrorCode::AlreadyExists, u"hub_schema"_s});
    REQUIRE_OK((*elsewhere)->script("DROP SCHEMA loket; CREATE ROLE plain LOGIN"));
    other.role = u"plain"_s;
    const auto plain = pg::Connection::open(other);
    REQUIRE_OK(plain);
    CHECK(installHub(**plain).error() == Error{ErrorCode::HubRefused, u"not_administrator"_s});
    CHECK((*plain)->isOpen());
    CHECK(hubVersion(**elsewhere).value() == 0);
}

TEST_CASE("a packet is accepted once, with a receipt that anybody with the key can check")
{
    Hub hub;
    const QByteArray key = hub.add(u"a"_s);
    const auto station = hub.as(u"a"_s);
    const Sent packet;
    CHECK(packet.begin(*station)->count() == 0);
    CHECK(packet.verdict(*station) == u"MISSING");
    REQUIRE(packet.put(*station, 0)->flag(0, 0));
    CHECK(packet.verdict(*station) == u"MISSING");
    // The line broke: asked again, the hub says what it has.
    const auto there = packet.begin(*station);
    REQUIRE(there->count() == 1);
    CHECK(there->number(0, 0) == 0);
    REQUIRE(packet.put(*station, 0)->flag(0, 0)); // and the same part again changes nothing
    REQUIRE(packet.put(*station, 1)->flag(0, 0));
    const auto accepted = packet.accept(*station);
    REQUIRE_OK(accepted);
    CHECK(accepted->text(0, 0) == u"OK");
    const QByteArray text = "loket-receipt-1\n" + hub.idOf(u"a"_s).toUtf8() + '\n' +
                            packet.id.toByteArray(QUuid::WithoutBraces) + '\n' + packet.digest.toHex() +
                            '\n' + QByteArray::number(accepted->time(0, 1).toMSecsSinceEpoch());
    CHECK(accepted->bytes(0, 2) == QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256));
    // The answer was lost: the same receipt again, and one row.
    const auto again = packet.accept(*station);
    CHECK(again->text(0, 0) == u"DUP");
    CHECK(again->bytes(0, 2) == accepted->bytes(0, 2));
    CHECK(hub.count("packet", u"a"_s) == 1);
    CHECK(hub.count("part", u"a"_s) == 2);
    CHECK(hub.count("incoming", u"a"_s) == 0);
    CHECK_FALSE(packet.put(*station, 1)->flag(0, 0)); // a dead client's last part lands nowhere
    CHECK(hub.count("status", u"a"_s) == 1);
}

TEST_CASE("what is not the packet that was announced is not accepted")
{
    Hub hub;
    hub.add(u"a"_s);
    const auto station = hub.as(u"a"_s);
    SECTION("a damaged part: thrown away, and sent again")
    {
        Sent damaged;
        REQUIRE_OK(damaged.begin(*station));
        const Sent right = damaged;
        damaged.body[5] = 'x';
        for (int part : {0, 1})
            REQUIRE(damaged.put(*station, part)->flag(0, 0));
        CHECK(right.verdict(*station) == u"BADHASH");
        CHECK(hub.count("part", u"a"_s) == 0);
        CHECK(right.send(*station) == u"OK");
    }
    SECTION("another body under the same id")
    {
        const Sent first;
        CHECK(first.send(*station) == u"OK");
        Sent other = first;
        other.body = QByteArray(10, 'z');
        other.digest = sha256Of(other.body);
        CHECK(other.verdict(*station) == u"CONFLICT");
        CHECK(hub.count("conflict", u"a"_s) == 1);
        CHECK(other.verdict(*station) == u"CONFLICT"); // told once
        CHECK(hub.count("conflict", u"a"_s) == 1);
        CHECK(first.verdict(*station) == u"DUP");
    }
    SECTION("another packet under the same number")
    {
        const Sent first;
        CHECK(first.send(*station) == u"OK");
        Sent other;
        CHECK(other.send(*station) == u"CONFLICT");
        CHECK(hub.count("packet", u"a"_s) == 1);
        CHECK(hub.count("part", u"a"_s) == 4); // what came is kept: a person decides
        other.seq = 2;
        CHECK(other.verdict(*station) == u"OK");
    }
    SECTION("parts that are none, and a packet too large to be one")
    {
        Sent packet;
        CHECK_FALSE(packet.put(*station, 0)->flag(0, 0)); // not announced
        REQUIRE_OK(packet.begin(*station));
        CHECK_FALSE(packet.put(*station, 2)->flag(0, 0));
        CHECK_FALSE(packet.put(*station, -1)->flag(0, 0));
        packet.body = QByteArray(kPart + 1, 'q');
        CHECK(station
                  ->run("SELECT loket.put_part($1, 0, $2)", {Value::id(packet.id), Value::bytes(packet.body)})
                  .error()
                  .code == ErrorCode::HubFailed);
        CHECK(station
                  ->run("SELECT * FROM loket.begin_packet($1, 16777217, $2)",
                        {Value::id(QUuid::createUuid()), Value::bytes(packet.digest)})
                  .error()
                  .code == ErrorCode::HubFailed);
    }
}

TEST_CASE("a station sees its own rows and no bodies, and calls nothing that is the office's")
{
    Hub hub;
    hub.add(u"a"_s);
    hub.add(u"b"_s);
    const auto a = hub.as(u"a"_s), b = hub.as(u"b"_s);
    const Sent packet;
    CHECK(packet.send(*a) == u"OK");
    CHECK(packet.verdict(*b) == u"MISSING"); // an id is one's own: nobody takes another's
    const auto rowsOf = [](pg::Connection &station, const char *table) {
        const auto rows = station.run(("SELECT count(*) FROM loket."_ba + table).constData());
        return rows ? rows->number(0, 0) : -1;
    };
    CHECK(rowsOf(*a, "packet") == 1);
    CHECK(rowsOf(*b, "packet") == 0);
    CHECK(rowsOf(*b, "status") == 0);
    for (const char *table : {"part", "station", "incoming", "meta"})
        CHECK(rowsOf(*a, table) == -1);
    for (const char *statement :
         {"INSERT INTO loket.packet(station) VALUES ('x')", "DELETE FROM loket.status",
          "UPDATE loket.packet SET seq = 9", "SELECT loket.maintain()",
          "SELECT loket.add_station('x', 'X-1', NULL, NULL, '{}')",
          "SELECT loket.receipt_mac('x', gen_random_uuid())",
          "SELECT loket.accept_for('x', gen_random_uuid(), gen_random_uuid(), 1, '', '', 1, '', now(), NULL, "
          "NULL, NULL, '')",
          "SET ROLE loket_owner", "SET SESSION AUTHORIZATION postgres"}) {
        INFO(statement);
        CHECK(a->run(statement).error() == Error{ErrorCode::HubRefused, u"42501"_s});
    }
    // Its own tables before ours would be called by our functions, if they looked there.
    CHECK_FALSE(a->run("CREATE TABLE public.packet(x int)").has_value());
}

TEST_CASE("hello tells the clock, the highest number and what is new; and what the station said stands there")
{
    Hub hub;
    hub.add(u"a"_s);
    const auto station = hub.as(u"a"_s);
    const Sent packet;
    const auto hello = [&](const QDateTime &now) {
        const auto rows = station->run("SELECT hub_now, hub_version, max_seq, last_status FROM "
                                       "loket.hello($1, 7, 3, $2, NULL, 12, 'loket 1', $3)",
                                       {Value::id(packet.epoch), Value::time(now), Value::time(now)});
        REQUIRE_OK(rows);
        return *rows;
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    auto told = hello(now.addDays(-3));
    CHECK(std::abs(told.time(0, 0).secsTo(now)) < 600);
    CHECK(told.number(0, 1) == kHubVersion);
    CHECK(told.isNull(0, 2));
    CHECK(packet.send(*station) == u"OK");
    told = hello(now.addDays(-3));
    CHECK(told.number(0, 2) == 1);
    CHECK_FALSE(told.isNull(0, 3));
    const auto kept = hub.administrator->run(
        "SELECT max_seq, unsent, audit_count, clock_offset_ms FROM loket.station WHERE role_name = $1",
        {Value::text(hub.roleOf(u"a"_s))});
    CHECK(kept->number(0, 0) == 7);
    CHECK(kept->number(0, 1) == 3);
    CHECK(kept->number(0, 2) == 12);
    CHECK(kept->number(0, 3) < -3 * 24 * 3600 * 1000LL + 600'000);
    hello(QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC)); // a dead battery is no error
    CHECK(station
              ->run("SELECT * FROM loket.known(ARRAY[$1, $2]::uuid[])",
                    {Value::id(packet.id), Value::id(QUuid::createUuid())})
              ->count() == 1);
}

TEST_CASE("the key of a station is the first that it names")
{
    Hub hub;
    hub.add(u"a"_s);
    const auto station = hub.as(u"a"_s);
    const auto enroll = [&](const QByteArray &key) {
        const auto rows = station->run("SELECT loket.enroll($1)", {Value::bytes(key)});
        return rows ? rows->flag(0, 0) : false;
    };
    CHECK(enroll(sha256Of("one")));
    CHECK(enroll(sha256Of("one"))); // the answer was lost
    CHECK_FALSE(enroll(sha256Of("two")));
    CHECK_FALSE(enroll("short"));
}

TEST_CASE("a revoked station is told so, with a session that was open and with a new one")
{
    Hub hub;
    hub.add(u"a"_s);
    const auto station = hub.as(u"a"_s);
    REQUIRE_OK(hub.administrator->run("UPDATE loket.station SET is_active = false WHERE role_name = $1",
                                      {Value::text(hub.roleOf(u"a"_s))}));
    const Error revoked{ErrorCode::HubRefused, u"revoked_station"_s};
    CHECK(Sent().begin(*station).error() == revoked);
    CHECK(Sent().accept(*hub.as(u"a"_s)).error() == revoked);
}

TEST_CASE("what was begun and never finished goes after its days, and months are made before they come")
{
    Hub hub;
    hub.add(u"a"_s);
    const auto station = hub.as(u"a"_s);
    Sent kept, old, quarrel;
    quarrel.seq = 5;
    CHECK(kept.send(*station) == u"OK");
    REQUIRE_OK(old.begin(*station));
    REQUIRE(old.put(*station, 0)->flag(0, 0));
    Sent fifth;
    fifth.seq = 5;
    CHECK(fifth.send(*station) == u"OK");
    CHECK(quarrel.send(*station) == u"CONFLICT");
    const auto maintain = [&] {
        const auto rows = hub.administrator->run("SELECT made, removed FROM loket.maintain(30)");
        REQUIRE_OK(rows);
        return *rows;
    };
    (void)maintain();
    CHECK(maintain().number(0, 0) == 0); // they are there
    CHECK(hub.count("part", u"a"_s) == 7);
    REQUIRE_OK(hub.administrator->run(
        "UPDATE loket.incoming SET begun_at = begun_at - interval '31 days' WHERE station = $1",
        {Value::text(hub.roleOf(u"a"_s))}));
    CHECK(maintain().number(0, 1) == 1);
    CHECK(hub.count("part", u"a"_s) == 6);
    CHECK(hub.count("incoming", u"a"_s) == 1); // a quarrel waits for a person
    CHECK(old.send(*station) == u"CONFLICT");  // of number 1; nothing of it was lost at the station
}
