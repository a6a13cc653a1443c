// SPDX-License-Identifier: GPL-3.0-or-later
// No code is taken twice, and what is kept of one says nothing.
#include "core/station/Privacy.h"
#include "core/station/UsedPayloads.h"
#include "tests/unit/station/StationFixture.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace loket::test;
using namespace Qt::StringLiterals;

TEST_CASE("a code belongs to the visit that took it, also after a restart")
{
    StationFixture fixture;
    fixture.logIn();
    const QUuid first = fixture.startVisit().id, second = fixture.startVisit().id;
    const QByteArray code = "IKD-PLANTED-CODE-77";
    CHECK_FALSE(UsedPayloads(*fixture.station).wasUsed(code, first).value());
    const auto digest = UsedPayloads(*fixture.station).remember(code, first);
    REQUIRE_OK(digest);
    CHECK(digest->size() == 32);
    CHECK(UsedPayloads(*fixture.station).remember(code, first).value() == *digest); // shown again
    fixture.reopen();
    fixture.logIn(u"sari"_s);
    UsedPayloads used(*fixture.station);
    CHECK(used.wasUsed(code, second).value());
    CHECK_FALSE(used.wasUsed(code, first).value());
    CHECK(codeOf(used.remember(code, second)) == ErrorCode::AlreadyExists);
    CHECK_FALSE(used.wasUsed("IKD-PLANTED-CODE-78", second).value());
    CHECK_FALSE(fixture.everythingOnDisk().contains("PLANTED-CODE"));
    CHECK(fixture.station->check()->isSound());
}

TEST_CASE("nobody without the right to record asks or keeps")
{
    StationFixture one;
    one.logIn();
    const QUuid visit = one.startVisit().id;
    REQUIRE_OK(UsedPayloads(*one.station).remember("code", visit));
    one.logIn(u"dewi"_s); // who records nobody
    CHECK(codeOf(UsedPayloads(*one.station).wasUsed("code", visit)) == ErrorCode::NotAllowed);
    one.station->lock();
    CHECK(codeOf(UsedPayloads(*one.station).remember("code", visit)) == ErrorCode::Locked);
}

TEST_CASE("hashes go when their time is over, with a row in the log")
{
    StationFixture fixture;
    fixture.logIn(u"dewi"_s);
    REQUIRE_OK(fixture.station->setSetting(u"used_code_days"_s, 10));
    fixture.logIn();
    const QUuid visit = fixture.startVisit().id;
    REQUIRE_OK(UsedPayloads(*fixture.station).remember("code", visit));
    fixture.clock.advanceMs(9LL * 24 * 3600 * 1000);
    CHECK(Privacy(*fixture.station).due()->usedCodes == 0);
    fixture.clock.advanceMs(2LL * 24 * 3600 * 1000);
    CHECK(Privacy(*fixture.station).due()->usedCodes == 1);
    fixture.logIn(u"dewi"_s); // applies the rules
    CHECK(Privacy(*fixture.station).due()->usedCodes == 0);
    const auto gone = Privacy(*fixture.station).deletions();
    REQUIRE_OK(gone);
    REQUIRE(gone->size() == 1);
    CHECK(gone->front().event == u"used_codes_removed");
    fixture.logIn();
    CHECK_FALSE(UsedPayloads(*fixture.station).wasUsed("code", fixture.startVisit().id).value());
}
