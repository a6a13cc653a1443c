// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at a station that another program holds and writes to: docs/decisions/reading-beside-the-window.md.
#include "tests/cli/Demo.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QProcess>

using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

QMap<QString, QString> operatorOf(const Demo &station)
{
    return station.as(station.idWithRole(u"operator"_s));
}

/// Everything a stranger may look at. True where somebody else held the station meanwhile: lines are heard
/// with a delay, so the last ones may come when the writer is gone.
bool look(const Demo &station, int sealed)
{
    const auto show = station.run({u"station"_s, u"show"_s});
    CAPTURE(show.err.toStdString());
    REQUIRE(show.exitCode == 0);
    CHECK(show.json()[u"waiting"_s].toInt() >= sealed);
    const auto verified = station.run({u"packet"_s, u"verify"_s, u"--all"_s});
    CAPTURE(verified.err.toStdString());
    REQUIRE(verified.exitCode == 0);
    CHECK(verified.json()[u"verified"_s].toInt() >= sealed);
    CHECK(station.run({u"packet"_s, u"list"_s}).exitCode == 0);
    CHECK(station.run({u"operator"_s, u"list"_s}).exitCode == 0);
    const auto audit = station.run({u"audit"_s, u"verify"_s});
    CAPTURE(audit.err.toStdString(), audit.out.toStdString());
    CHECK(audit.exitCode == 0);
    return show.json()[u"open_elsewhere"_s] == true;
}

} // namespace

TEST_CASE("station show and packet list and verify work while another program records")
{
    const Demo own; // nobody else's packets
    int sealed = 0, lines = 0, looksBeside = 0;
    bool isRefused = false;
    const auto listener = [&](const QString &line) {
        if (line.contains(u" sealed "_s))
            ++sealed;
        else if (!line.contains(u" step "_s) && !line.contains(u" opened"_s))
            return; // an attempt: too many of them
        if (++lines % 3 != 1 && !line.contains(u" sealed "_s))
            return;
        looksBeside += look(own, sealed);
        if (isRefused)
            return;
        isRefused = true;
        const auto refused = own.run({u"visit"_s, u"list"_s}, operatorOf(own));
        CHECK(refused.exitCode == 4);
        CHECK(refused.json()[u"error"_s] == u"in_use"_s);
        CHECK(refused.json()[u"message"_s].toString().contains(u"audit log"_s));
        CHECK(refused.json()[u"message"_s].toString().contains(u"close the other Loket"_s));
        CHECK(own.run({u"station"_s, u"check"_s}).exitCode == 4);
    };
    const auto writer = ctl({u"visit"_s, u"simulate"_s, u"--count"_s, u"3"_s, u"--acknowledge"_s,
                             u"--station"_s, own.station, u"--json"_s},
                            operatorOf(own), listener, 280'000);
    CAPTURE(writer.err.toStdString());
    REQUIRE(writer.exitCode == 0);
    CHECK(sealed == 3);
    CHECK(isRefused);
    CHECK(looksBeside >= 3);
    const auto check = own.run({u"station"_s, u"check"_s});
    CHECK(check.exitCode == 0);
    CHECK(check.json()[u"packets_verified"_s] == 3);
    CHECK(own.run({u"station"_s, u"show"_s}).json()[u"open_elsewhere"_s] == false);
}
