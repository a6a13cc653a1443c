// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/FingerSession.h"
#include "tests/unit/finger/TestPrints.h"

#include <catch2/catch.hpp>

using namespace loket;
using namespace loket::biometrics;
using device::Position;

namespace {

constexpr std::uint64_t kPerson = 51;

FingerTemplate printOf(Position finger, std::uint64_t impression, std::uint64_t person = kPerson)
{
    return *extractMinutiae(test::touch(person, finger, impression), 500);
}

/// All ten fingers kept; `as` says which finger is really under each position.
FingerSession sessionWith(const std::map<Position, Position> &as = {})
{
    FingerSession session;
    for (const Position p : device::allFingers()) {
        const auto swapped = as.find(p);
        const Position real = swapped == as.end() ? p : swapped->second;
        REQUIRE(session.keep(p, test::touch(kPerson, real, 100 + static_cast<std::uint64_t>(p)), 500));
    }
    return session;
}

} // namespace

TEST_CASE("ten different fingers have no finger twice") { CHECK(sessionWith().sameFingerTwice().empty()); }

TEST_CASE("a finger that was captured twice is found with both positions")
{
    const auto found = sessionWith({{Position::LeftMiddle, Position::LeftIndex}}).sameFingerTwice();
    REQUIRE(found.size() == 1);
    CHECK(found[0].first == Position::LeftIndex);
    CHECK(found[0].second == Position::LeftMiddle);
    CHECK(found[0].score >= kSameFingerScore);
}

TEST_CASE("both index fingers taken again confirm the capture")
{
    const IndexRecheck answer =
        sessionWith().recheckIndexes(printOf(Position::RightIndex, 7), printOf(Position::LeftIndex, 8));
    CHECK(answer.isConfirmed());
    CHECK_FALSE(answer.areHandsSwapped);
    CHECK(answer.right.matched == Position::RightIndex);
}

TEST_CASE("hands recorded crosswise are found by the index re-check")
{
    std::map<Position, Position> crosswise;
    for (int code = 1; code <= 5; ++code) {
        crosswise[Position(code)] = Position(code + 5);
        crosswise[Position(code + 5)] = Position(code);
    }
    const IndexRecheck answer = sessionWith(crosswise).recheckIndexes(printOf(Position::RightIndex, 7),
                                                                      printOf(Position::LeftIndex, 8));
    CHECK(answer.areHandsSwapped);
    CHECK_FALSE(answer.isConfirmed());
    CHECK(answer.right.result == RecheckResult::OtherFinger);
    CHECK(answer.right.matched == Position::LeftIndex);
    CHECK(answer.left.matched == Position::RightIndex);
}

TEST_CASE("the neighbour finger is another finger but no swapped hand")
{
    const IndexRecheck answer =
        sessionWith().recheckIndexes(printOf(Position::RightMiddle, 7), printOf(Position::LeftIndex, 8));
    CHECK(answer.right.result == RecheckResult::OtherFinger);
    CHECK(answer.right.matched == Position::RightMiddle);
    CHECK_FALSE(answer.areHandsSwapped);
    CHECK(answer.left.result == RecheckResult::Confirmed);
}

TEST_CASE("another person's finger is not found")
{
    const Recheck answer = sessionWith().recheck(Position::RightIndex, printOf(Position::RightIndex, 7, 60));
    CHECK(answer.result == RecheckResult::NotFound);
    CHECK(answer.matched == Position::None);
    CHECK(answer.score < kSameFingerScore);
}

TEST_CASE("what cannot be compared is said to be so")
{
    FingerSession session = sessionWith();
    CHECK(session.recheck(Position::RightIndex, FingerTemplate{}).result == RecheckResult::NotComparable);
    session.drop(Position::RightIndex);
    CHECK_FALSE(session.has(Position::RightIndex));
    CHECK(session.recheck(Position::RightIndex, printOf(Position::RightIndex, 7)).result ==
          RecheckResult::NotComparable);
    session.clear();
    CHECK_FALSE(session.has(Position::LeftIndex));
    CHECK(session.sameFingerTwice().empty());
}

TEST_CASE("only single fingers are kept")
{
    FingerSession session;
    const cv::Mat picture = test::touch(kPerson, Position::RightIndex, 1);
    CHECK(session.keep(Position::RightFour, picture, 500).error().code == ErrorCode::InvalidArgument);
    CHECK(session.keep(Position::Face, picture, 500).error().code == ErrorCode::InvalidArgument);
    CHECK(session.keep(Position::RightIndex, cv::Mat(), 500).error().code == ErrorCode::InvalidArgument);
    CHECK_FALSE(session.has(Position::RightIndex));
}

TEST_CASE("a better print replaces the kept one")
{
    FingerSession session;
    session.keep(Position::RightIndex, printOf(Position::RightMiddle, 1));
    session.keep(Position::RightIndex, printOf(Position::RightIndex, 1));
    CHECK(session.recheck(Position::RightIndex, printOf(Position::RightIndex, 2)).result ==
          RecheckResult::Confirmed);
}
