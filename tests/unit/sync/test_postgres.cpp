// SPDX-License-Identifier: GPL-3.0-or-later
// A session with a real PostgreSQL, and what every refusal of one means.
#include "core/sync/Postgres.h"
#include "tests/support/HubServer.h"
#include "tests/support/Outcome.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

#include <thread>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers whatever it is asked with these bytes, or with nothing.
class Impostor
{
public:
    explicit Impostor(QByteArray answer)
        : m_thread([this, answer = std::move(answer)](const std::stop_token &stop) {
            QTcpServer server;
            REQUIRE(server.listen(QHostAddress::LocalHost));
            m_port = server.serverPort();
            std::vector<std::unique_ptr<QTcpSocket>> held;
            while (!stop.stop_requested()) {
                if (!server.waitForNewConnection(20))
                    continue;
                held.emplace_back(server.nextPendingConnection());
                held.back()->setParent(nullptr);
                if (held.back()->waitForReadyRead(5000) && !answer.isEmpty()) {
                    held.back()->write(answer);
                    held.back()->waitForBytesWritten(5000);
                }
            }
        })
    {
        while (m_port == 0)
            std::this_thread::yield();
    }
    [[nodiscard]] int port() const { return m_port; }

private:
    std::atomic<int> m_port = 0;
    std::jthread m_thread;
};

HubServer &server()
{
    static HubServer one;
    return one;
}

/// A role that lets in with the certificate of its name.
pg::Address known(const QString &role)
{
    const auto administrator = pg::Connection::open(server().administrator());
    REQUIRE_OK(administrator);
    REQUIRE_OK(
        (*administrator)
            ->script("DROP ROLE IF EXISTS " + role.toUtf8() + "; CREATE ROLE " + role.toUtf8() + " LOGIN"));
    return server().client(role);
}

Error refusal(const pg::Address &address, const pg::Limits &limits = {}, std::stop_token stop = {})
{
    const auto opened = pg::Connection::open(address, limits, std::move(stop));
    return opened ? Error{} : opened.error();
}

} // namespace

TEST_CASE("values travel both ways as they are")
{
    const auto opened = pg::Connection::open(known(u"stn_values"_s));
    REQUIRE_OK(opened);
    pg::Connection &connection = **opened;
    QByteArray body(300'000, '\0');
    for (int i = 0; i < int(body.size()); ++i)
        body[i] = char(i * 7);
    const QUuid id = QUuid::createUuid();
    const QDateTime at({2026, 11, 28}, {21, 30, 5, 250}, Qt::UTC);
    using pg::Value;
    const std::vector<Value> values{Value::bytes(body),
                                    Value::id(id),
                                    Value::time(at),
                                    Value::number(-5'000'000'000),
                                    Value::text(u"Kab. Ñusa \"Fiktif\" '€"_s),
                                    Value(),
                                    Value::flag(true)};
    const char *statement =
        "SELECT $1::bytea, $2::uuid, $3::timestamptz, $4::bigint, $5::text, $6::text, $7::bool, "
        "sha256($1::bytea)";
    const auto rows = connection.run(statement, values);
    REQUIRE_OK(rows);
    REQUIRE(rows->count() == 1);
    CHECK(rows->bytes(0, 0) == body);
    CHECK(rows->id(0, 1) == id);
    CHECK(rows->time(0, 2) == at);
    CHECK(rows->number(0, 3) == -5'000'000'000);
    CHECK(rows->text(0, 4) == u"Kab. Ñusa \"Fiktif\" '€"_s);
    CHECK(rows->isNull(0, 5));
    CHECK(rows->flag(0, 6));
    CHECK(rows->bytes(0, 7) == QCryptographicHash::hash(body, QCryptographicHash::Sha256));
    const auto binary = connection.runBinary("SELECT $1::bytea", {Value::bytes(body)});
    REQUIRE_OK(binary);
    CHECK(binary->bytes(0, 0) == body);
    CHECK(connection.run("SELECT 1 WHERE false")->count() == 0);
    CHECK(connection.quotedName(u"a\"b"_s) == "\"a\"\"b\"");
    CHECK(connection.quotedText(u"a'b"_s) == "'a''b'");
}

TEST_CASE("a statement that fails leaves the session usable")
{
    const auto opened = pg::Connection::open(known(u"stn_errors"_s));
    REQUIRE_OK(opened);
    CHECK((*opened)->run("SELECT 1/0").error() == Error{ErrorCode::HubFailed, u"22012"_s});
    CHECK((*opened)->run("SELECT loket.no_such()").error().code == ErrorCode::HubNewer);
    CHECK((*opened)->run("CREATE SCHEMA mine").error() == Error{ErrorCode::HubRefused, u"42501"_s});
    CHECK((*opened)
              ->run("DO $$ BEGIN RAISE EXCEPTION 'revoked_station' USING ERRCODE = 'LK002'; END $$")
              .error() == Error{ErrorCode::HubRefused, u"revoked_station"_s});
    CHECK((*opened)->run("DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$").error().code ==
          ErrorCode::HubFull);
    CHECK((*opened)->isOpen());
    CHECK((*opened)->run("SELECT 2")->number(0, 0) == 2);
}

TEST_CASE("who answers must be the office's hub, and who asks one of its stations")
{
    const pg::Address address = known(u"stn_one"_s);
    CHECK(refusal(address).code == ErrorCode::None);
    SECTION("a hub of another authority is not believed")
    {
        pg::Address other = address;
        other.authorityFile = server().file(u"stranger.crt"_s);
        CHECK(refusal(other) == Error{ErrorCode::HubCertificate, u"unknown_authority"_s});
    }
    SECTION("nor one of another name")
    {
        pg::Address other = address;
        other.host = u"127.0.0.1"_s;
        CHECK(refusal(other) == Error{ErrorCode::HubCertificate, u"other_name"_s});
    }
    SECTION("a certificate of somebody else's authority does not let in")
    {
        CHECK(refusal(server().strangersClient(u"stn_one"_s)) ==
              Error{ErrorCode::HubRefused, u"own_certificate_unknown"_s});
    }
    SECTION("nor one of another station")
    {
        pg::Address other = known(u"stn_two"_s);
        other.role = u"stn_one"_s;
        CHECK(refusal(other) == Error{ErrorCode::HubRefused, u"28000"_s});
    }
    SECTION("nor a role that does not exist, or may not log in any more")
    {
        CHECK(refusal(server().client(u"stn_nobody"_s)).code == ErrorCode::HubRefused);
        const auto administrator = pg::Connection::open(server().administrator());
        REQUIRE_OK((*administrator)->script("ALTER ROLE stn_one NOLOGIN"));
        CHECK(refusal(address).code == ErrorCode::HubRefused);
    }
}

TEST_CASE("nobody there, somebody else there, and somebody who says nothing: each has an end")
{
    const pg::Limits soon{600, 600};
    pg::Address address = server().client(u"stn_one"_s);
    SECTION("no such name")
    {
        address.host = u"hub.invalid"_s;
        CHECK(refusal(address, soon) == Error{ErrorCode::HubUnreachable, u"name"_s});
    }
    SECTION("nobody listens")
    {
        QTcpServer probe;
        REQUIRE(probe.listen(QHostAddress::LocalHost));
        address.port = probe.serverPort();
        probe.close();
        CHECK(refusal(address, soon) == Error{ErrorCode::HubUnreachable, u"refused"_s});
    }
    SECTION("a wifi's login page")
    {
        const Impostor portal("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        address.port = portal.port();
        CHECK(refusal(address, soon) == Error{ErrorCode::HubUnreachable, u"not_a_hub"_s});
    }
    SECTION("one without TLS")
    {
        const Impostor plain("N");
        address.port = plain.port();
        CHECK(refusal(address, soon) == Error{ErrorCode::HubCertificate, u"no_tls"_s});
    }
    SECTION("silence, and a stop in the middle of it")
    {
        const Impostor silent({});
        address.port = silent.port();
        CHECK(refusal(address, soon) == Error{ErrorCode::HubUnreachable, u"no_answer"_s});
        std::stop_source stop;
        stop.request_stop();
        CHECK(refusal(address, {60'000, 60'000}, stop.get_token()).code == ErrorCode::Cancelled);
    }
}

TEST_CASE("a statement that takes too long, a stop and a server that goes end the session, not the program")
{
    const pg::Address address = known(u"stn_slow"_s);
    SECTION("too long")
    {
        const auto opened = pg::Connection::open(address, {15'000, 300});
        REQUIRE_OK(opened);
        CHECK((*opened)->run("SELECT pg_sleep(60)").error() ==
              Error{ErrorCode::HubUnreachable, u"no_answer"_s});
        CHECK_FALSE((*opened)->isOpen());
        CHECK((*opened)->run("SELECT 1").error().code == ErrorCode::HubUnreachable);
    }
    SECTION("stopped")
    {
        std::stop_source stop;
        const auto opened = pg::Connection::open(address, {}, stop.get_token());
        REQUIRE_OK(opened);
        stop.request_stop();
        CHECK((*opened)->run("SELECT pg_sleep(60)").error().code == ErrorCode::Cancelled);
    }
    SECTION("the server is killed")
    {
        const auto opened = pg::Connection::open(address);
        REQUIRE_OK(opened);
        server().stop(u"immediate"_s);
        CHECK((*opened)->run("SELECT 1").error().code == ErrorCode::HubUnreachable);
        CHECK_FALSE((*opened)->isOpen());
        CHECK(refusal(address) == Error{ErrorCode::HubUnreachable, u"refused"_s});
        server().start();
        CHECK(refusal(address).code == ErrorCode::None);
    }
}

TEST_CASE("a clock that is wrong is told from a hub that is")
{
    const auto of = [](const char *text) { return pg::connectionError(text); };
    CHECK(of("SSL error: certificate verify failed: certificate is not yet valid") ==
          Error{ErrorCode::HubCertificate, u"not_yet_valid"_s});
    CHECK(of("connection to server at \"hub\" failed: FATAL:  53300: sorry, too many clients already") ==
          Error{ErrorCode::HubBusy, u"53300"_s});
    CHECK(of("connection to server failed: FATAL:  57P03: the database system is starting up").code ==
          ErrorCode::HubBusy);
    CHECK(of("something that nobody has said before") == Error{ErrorCode::HubUnreachable, u"no_answer"_s});
}
