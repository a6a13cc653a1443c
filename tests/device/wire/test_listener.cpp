// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/client/HostListener.h"
#include "devices/client/RestartPolicy.h"
#include "tests/device/isolation/Bench.h"

#include <QFileInfo>
#include <QLocalSocket>

using namespace Qt::StringLiterals;
using namespace loket::device;
using loket::device::test::waitFor;

namespace {

struct Door
{
    HostListener listener;
    QLocalSocket *accepted = nullptr;
    QStringList refused;

    Door()
    {
        REQUIRE(listener.listen());
        QObject::connect(&listener, &HostListener::accepted, &listener,
                         [this](QLocalSocket *s) { accepted = s; });
        QObject::connect(&listener, &HostListener::refused, &listener,
                         [this](const QString &w) { refused << w; });
    }

    /// Connects and sends; true if the door has said something afterwards.
    bool knock(QLocalSocket &socket, const QByteArray &bytes)
    {
        const auto before = refused.size();
        socket.connectToServer(listener.serverName());
        if (!waitFor([&] { return socket.state() == QLocalSocket::ConnectedState; }))
            return false;
        socket.write(bytes);
        return waitFor([&] { return accepted || refused.size() > before; });
    }

    [[nodiscard]] wire::Hello hello() const { return {wire::kProtocolVersion, listener.token(), 1}; }
};

} // namespace

TEST_CASE("the socket belongs to the user alone and the token is new each time")
{
    Door door;
    const auto permissions = QFileInfo(door.listener.serverName()).permissions();
    CHECK_FALSE(permissions & (QFile::ReadOther | QFile::WriteOther | QFile::ReadGroup | QFile::WriteGroup));
    const QByteArray first = door.listener.token();
    CHECK(first.size() == wire::kTokenBytes);
    const QString name = door.listener.serverName();
    REQUIRE(door.listener.listen());
    CHECK(door.listener.token() != first);
    CHECK(door.listener.serverName() != name);
}

TEST_CASE("a wrong token is turned away, and the right process still gets in")
{
    Door door;
    wire::Hello wrong = door.hello();
    wrong.token[0] = char(wrong.token[0] ^ 1);
    QLocalSocket stranger;
    REQUIRE(door.knock(stranger, wire::encode(wrong)));
    CHECK(door.refused == QStringList{u"token"_s});
    REQUIRE(waitFor([&] { return stranger.state() == QLocalSocket::UnconnectedState; }));
    QLocalSocket right;
    REQUIRE(door.knock(right, wire::encode(door.hello()) + wire::encode(wire::Heartbeat{5})));
    REQUIRE(door.accepted);
    // What came right behind Hello is not lost.
    REQUIRE(waitFor([&] { return door.accepted->bytesAvailable() > 0; }));
    CHECK(door.accepted->readAll() == wire::encode(wire::Heartbeat{5}));
}

TEST_CASE("another version, another message first, garbage and oversized openings are turned away")
{
    Door door;
    wire::Hello other = door.hello();
    other.protocol = 999;
    QLocalSocket a;
    REQUIRE(door.knock(a, wire::encode(other)));
    QLocalSocket b;
    REQUIRE(door.knock(b, wire::encode(wire::Heartbeat{1})));
    QLocalSocket c;
    REQUIRE(door.knock(c, QByteArray(64, '\xff')));
    QLocalSocket d;
    REQUIRE(door.knock(d, QByteArray::fromHex("00000200")));
    CHECK(door.refused ==
          QStringList{u"protocol version 999"_s, u"no hello"_s, u"no hello"_s, u"no hello"_s});
    CHECK_FALSE(door.accepted);
}

TEST_CASE("a hello that comes byte by byte is understood")
{
    Door door;
    QLocalSocket slow;
    slow.connectToServer(door.listener.serverName());
    REQUIRE(waitFor([&] { return slow.state() == QLocalSocket::ConnectedState; }));
    for (const char byte : wire::encode(door.hello())) {
        slow.write(&byte, 1);
        slow.flush();
        int turns = 0;
        REQUIRE(
            waitFor([&turns] { return turns++ > 0; })); // one turn of the loop: the listener sees the byte
    }
    REQUIRE(waitFor([&] { return door.accepted != nullptr; }));
}

TEST_CASE("restarts pause longer each time, old crashes are forgotten, the fifth in the window ends it")
{
    RestartPolicy policy{RestartPolicy::Limits{}};
    CHECK(policy.afterCrash(0) == 500);
    CHECK(policy.afterCrash(1000) == 1000);
    CHECK(policy.afterCrash(2000) == 2000);
    CHECK(policy.afterCrash(3000) == 5000);
    CHECK_FALSE(policy.afterCrash(600'000)); // the first was ten minutes ago to the millisecond
    policy.forget();
    CHECK(policy.crashes() == 0);
    for (qint64 i = 0; i < 20; ++i)
        CHECK(policy.afterCrash(1'000'000 + i * 300'000).has_value()); // every five minutes: for ever
    CHECK(policy.crashes() == 3);
}
