// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/base/Error.h"
#include "core/base/Expected.h"
#include "core/base/Random.h"
#include "core/base/Resources.h"

#include <catch2/catch.hpp>

#include <QSet>
#include <QUuid>

using namespace loket;

TEST_CASE("every error code has its own name")
{
    QSet<QString> names;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        names.insert(errorName(ErrorCode(code)));
    CHECK(names.size() == int(ErrorCode::Internal) + 1);
}

TEST_CASE("fail carries code and context through Expected")
{
    const Expected<int> result = fail(ErrorCode::DiskFull, QStringLiteral("packet"));
    REQUIRE_FALSE(result);
    CHECK(result.error() == Error{ErrorCode::DiskFull, QStringLiteral("packet")});
}

TEST_CASE("a manual clock moves only when told, and wall time apart from the monotonic clock")
{
    ManualClock clock(QDateTime({2026, 7, 12}, {3, 42}, Qt::UTC));
    clock.advanceMs(1500);
    CHECK(clock.nowUtc() == QDateTime({2026, 7, 12}, {3, 42, 1, 500}, Qt::UTC));
    clock.setUtc(QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC));
    CHECK(clock.monotonicMs() == 1500);
}

TEST_CASE("seeded random repeats itself and makes version 4 ids")
{
    SeededRandom first(7), second(7), other(8);
    CHECK(first.bytes(32) == second.bytes(32));
    CHECK(first.uuid() == second.uuid());
    CHECK(first.uuid() != other.uuid());
    CHECK(first.uuid().version() == QUuid::Random);
    for (int i = 0; i < 1000; ++i)
        CHECK(first.below(7) < 7);
    CHECK(first.below(0) == 0);
}

TEST_CASE("a resource that is not there is an error with its name")
{
    const auto missing = readResource(QStringLiteral("workflows/none.json"));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
}
