// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/FingerMatch.h"
#include "core/biometrics/finger/SlapSegmenter.h"
#include "devices/plugins/simulator/subject/Slap.h"
#include "tests/unit/finger/TestPrints.h"

#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

using namespace loket;
using namespace loket::biometrics;
using device::Position;

namespace {

cv::Mat slapOf(std::uint64_t subject, sim::SlapScene scene)
{
    return sim::slapPicture(
        scene, [subject](Position p) -> const sim::MasterPrint & { return test::finger(subject, p); });
}

sim::SlapScene sceneOf(Position slap, std::uint64_t seed = 1)
{
    sim::SlapScene scene;
    scene.slap = slap;
    scene.seed = seed;
    return scene;
}

std::vector<Position> positionsOf(const SlapSegments &segments)
{
    std::vector<Position> positions;
    for (const FingerSegment &f : segments.fingers)
        positions.push_back(f.position);
    return positions;
}

cv::Mat emptyGlass(int noise)
{
    cv::Mat glass(1500, 1600, CV_8U);
    cv::RNG rng(99);
    rng.fill(glass, cv::RNG::NORMAL, 238, noise);
    return glass;
}

constexpr std::uint64_t kSubject = 21;

} // namespace

TEST_CASE("a clean slap is cut into its fingers in order, without a problem")
{
    const auto slap = GENERATE(Position::RightFour, Position::LeftFour, Position::TwoThumbs);
    const std::uint64_t subject = GENERATE(21, 22, 23);
    const auto segments = segmentSlap(slapOf(subject, sceneOf(slap, subject)), 500, slap);
    REQUIRE(segments);
    CHECK(positionsOf(*segments) == device::fingersOf(slap));
    CHECK(segments->problems.empty());
    CHECK(segments->advice() == Advice::None);
    CHECK(std::abs(segments->angleDeg) < 8);
    for (const FingerSegment &f : segments->fingers) {
        CHECK(f.confidence > 0.8);
        CHECK_FALSE(f.isAtEdge);
        CHECK(f.picture.type() == CV_8UC1);
        CHECK(f.picture.rows > f.picture.cols);
    }
}

TEST_CASE("each segment holds the finger that it is said to be")
{
    const auto slap = GENERATE(Position::RightFour, Position::LeftFour, Position::TwoThumbs);
    auto scene = sceneOf(slap, 5);
    scene.rotationDeg = GENERATE(0.0, 18.0);
    const auto segments = segmentSlap(slapOf(kSubject, scene), 500, slap);
    REQUIRE(segments);
    REQUIRE(positionsOf(*segments) == device::fingersOf(slap));
    for (const FingerSegment &f : segments->fingers) {
        const auto cut = extractMinutiae(f.picture, 500);
        const auto single = extractMinutiae(test::touch(kSubject, f.position, 77), 500);
        REQUIRE(cut);
        REQUIRE(single);
        const FingerMatch match = compareFingers(*single, *cut);
        INFO(int(f.position));
        CHECK(match.isSameFinger());
        CHECK(std::abs(match.rotationDeg) < 25);
    }
}

TEST_CASE("a leaning hand is measured and its fingers stand upright")
{
    const double lean = GENERATE(-25.0, -12.0, 12.0, 25.0);
    const auto slap = GENERATE(Position::RightFour, Position::LeftFour);
    auto scene = sceneOf(slap, 3);
    scene.rotationDeg = lean;
    const auto segments = segmentSlap(slapOf(kSubject, scene), 500, slap);
    REQUIRE(segments);
    CHECK(positionsOf(*segments) == device::fingersOf(slap));
    CHECK(segments->angleDeg == Approx(lean).margin(8));
}

TEST_CASE("ghost prints and dirt on the glass are not fingers")
{
    const auto slap = GENERATE(Position::RightFour, Position::LeftFour, Position::TwoThumbs);
    const double ghost = GENERATE(0.3, 0.7);
    bool anyGhost = false;
    for (std::uint64_t subject : {21, 24, 25}) {
        auto scene = sceneOf(slap, subject);
        scene.ghost = ghost;
        scene.dirt = 0.6;
        const auto segments = segmentSlap(slapOf(subject, scene), 500, slap);
        REQUIRE(segments);
        INFO(subject << " ghost " << ghost);
        CHECK(positionsOf(*segments) == device::fingersOf(slap));
        anyGhost = anyGhost || segments->ghosts > 0;
        CHECK(segments->has(SlapProblem::GhostPrints) == (segments->ghosts > 0));
    }
    if (slap != Position::TwoThumbs)
        CHECK(anyGhost);
}

TEST_CASE("nothing on the glass is no finger")
{
    const int noise = GENERATE(0, 4, 12);
    const auto segments = segmentSlap(emptyGlass(noise), 500, Position::RightFour);
    REQUIRE(segments);
    CHECK(segments->fingers.empty());
    REQUIRE(segments->has(SlapProblem::NoFingers));
    CHECK(segments->advice() == Advice::NoFinger);
}

TEST_CASE("a missing finger shifts no other finger's position")
{
    const auto missing =
        GENERATE(Position::RightIndex, Position::RightMiddle, Position::RightRing, Position::RightLittle);
    auto scene = sceneOf(Position::RightFour, 2);
    scene.missing = {missing};
    const auto segments = segmentSlap(slapOf(kSubject, scene), 500, Position::RightFour, {missing});
    REQUIRE(segments);
    auto expected = device::fingersOf(Position::RightFour);
    std::erase(expected, missing);
    CHECK(positionsOf(*segments) == expected);
    CHECK_FALSE(segments->has(SlapProblem::TooFewFingers));
    CHECK(segments->hand == HandGuess::Unsure);
}

TEST_CASE("a finger that did not touch is reported, and a wide gap tells which one")
{
    auto scene = sceneOf(Position::RightFour, 2);
    scene.missing = {Position::RightMiddle};
    const auto segments = segmentSlap(slapOf(kSubject, scene), 500, Position::RightFour);
    REQUIRE(segments);
    REQUIRE(segments->has(SlapProblem::TooFewFingers));
    CHECK(segments->advice() == Advice::PlaceAllFingers);
    CHECK(positionsOf(*segments) ==
          std::vector<Position>{Position::RightIndex, Position::RightRing, Position::RightLittle});
}

TEST_CASE("a finger missing at the side leaves all positions open rather than guessed")
{
    auto scene = sceneOf(Position::RightFour, 2);
    scene.missing = {GENERATE(Position::RightIndex, Position::RightLittle)};
    const auto segments = segmentSlap(slapOf(kSubject, scene), 500, Position::RightFour);
    REQUIRE(segments);
    CHECK(segments->has(SlapProblem::TooFewFingers));
    CHECK(positionsOf(*segments) == std::vector<Position>(3, Position::None));
}

TEST_CASE("more fingers than there can be are reported and none is dropped")
{
    const auto segments = segmentSlap(slapOf(kSubject, sceneOf(Position::RightFour)), 500,
                                      Position::RightFour, {Position::RightLittle});
    REQUIRE(segments);
    CHECK(segments->fingers.size() == 4);
    REQUIRE(segments->has(SlapProblem::TooManyFingers));
    CHECK(segments->advice() == Advice::TooManyFingers);
    CHECK(positionsOf(*segments) == std::vector<Position>(4, Position::None));
}

TEST_CASE("the wrong hand is seen, and never the right one called wrong")
{
    int seen = 0;
    for (std::uint64_t subject = 21; subject < 27; ++subject) {
        for (const auto slap : {Position::RightFour, Position::LeftFour}) {
            const auto other = slap == Position::RightFour ? Position::LeftFour : Position::RightFour;
            const cv::Mat picture = slapOf(subject, sceneOf(slap, subject + 40));
            const auto asked = segmentSlap(picture, 500, slap);
            const auto wrong = segmentSlap(picture, 500, other);
            REQUIRE(asked);
            REQUIRE(wrong);
            INFO(subject << ' ' << int(slap));
            CHECK_FALSE(asked->has(SlapProblem::WrongHand));
            seen += wrong->has(SlapProblem::WrongHand);
            if (wrong->has(SlapProblem::WrongHand)) {
                CHECK(wrong->advice() == Advice::WrongHand);
                CHECK(wrong->fingers[0].confidence < 0.7);
            }
        }
    }
    CHECK(seen >= 10); // of 12; unsure is allowed
}

TEST_CASE("a finger cut off by the platen's edge is reported with the way to move")
{
    const cv::Mat whole = slapOf(kSubject, sceneOf(Position::RightFour));
    const auto free = segmentSlap(whole, 500, Position::RightFour);
    REQUIRE(free);
    const cv::Rect2f left = free->fingers.front().box.boundingRect2f();
    const cv::Rect2f right = free->fingers.back().box.boundingRect2f();
    const int cutLeft = cvRound(left.x + left.width / 2);
    const int cutRight = cvRound(right.x + right.width / 2);
    const int cutTop = cvRound(free->fingers[1].box.boundingRect2f().y + 90);

    const auto atLeft = segmentSlap(whole.colRange(cutLeft, whole.cols).clone(), 500, Position::RightFour);
    REQUIRE(atLeft);
    CHECK(atLeft->fingers.front().isAtEdge);
    CHECK_FALSE(atLeft->fingers.back().isAtEdge);
    CHECK(atLeft->advice() == Advice::MoveFingerRight);

    const auto atRight = segmentSlap(whole.colRange(0, cutRight).clone(), 500, Position::RightFour);
    REQUIRE(atRight);
    CHECK(atRight->fingers.back().isAtEdge);
    CHECK(atRight->advice() == Advice::MoveFingerLeft);

    const auto atTop = segmentSlap(whole.rowRange(cutTop, whole.rows).clone(), 500, Position::RightFour);
    REQUIRE(atTop);
    CHECK(atTop->fingers[1].isAtEdge);
    CHECK(atTop->advice() == Advice::MoveFingerDown);
}

TEST_CASE("fingers held close together are still counted one by one")
{
    cv::Mat glass(1500, 1600, CV_8U, cv::Scalar(240));
    const auto fingers = device::fingersOf(Position::RightFour);
    // 15 mm from middle to middle: adult fingertips touch over their whole length.
    for (size_t i = 0; i < fingers.size(); ++i) {
        const double x = 800 + (static_cast<double>(i) - 1.5) * 15.5 * sim::kPxPerMm;
        const double y = 700 - (i == 1 ? 80 : i == 2 ? 50 : i == 0 ? 0 : -120);
        sim::press(glass, test::finger(kSubject, fingers[i]), sim::Touch::typical(i + 1, 85), {x, y});
    }
    const auto segments = segmentSlap(glass, 500, Position::RightFour);
    REQUIRE(segments);
    CHECK(positionsOf(*segments) == fingers);
}

TEST_CASE("resolution scales boxes and pictures, not the answer")
{
    const cv::Mat at500 = slapOf(kSubject, sceneOf(Position::LeftFour));
    cv::Mat at1000;
    cv::resize(at500, at1000, {}, 2, 2, cv::INTER_CUBIC);
    const auto one = segmentSlap(at500, 500, Position::LeftFour);
    const auto two = segmentSlap(at1000, 1000, Position::LeftFour);
    REQUIRE(one);
    REQUIRE(two);
    REQUIRE(positionsOf(*two) == positionsOf(*one));
    for (size_t i = 0; i < 4; ++i) {
        CHECK(two->fingers[i].box.center.x == Approx(2 * one->fingers[i].box.center.x).margin(40));
        CHECK(two->fingers[i].areaMm2 == Approx(one->fingers[i].areaMm2).epsilon(0.05));
        CHECK(two->fingers[i].picture.rows == Approx(2 * one->fingers[i].picture.rows).epsilon(0.06));
    }
}

TEST_CASE("a slap that cannot be one is refused")
{
    const cv::Mat glass = emptyGlass(3);
    CHECK(segmentSlap(glass, 500, Position::Face).error().code == ErrorCode::InvalidArgument);
    CHECK(segmentSlap(glass, 500, Position::TwoThumbs, {Position::LeftThumb, Position::RightThumb})
              .error()
              .code == ErrorCode::InvalidArgument);
    CHECK(segmentSlap(cv::Mat(), 500, Position::RightFour).error().code == ErrorCode::InvalidArgument);
    CHECK(segmentSlap(glass, 90, Position::RightFour).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("a single finger on a small reader is one segment")
{
    const auto segments =
        segmentSlap(test::touch(kSubject, Position::LeftIndex, 4), 500, Position::LeftIndex);
    REQUIRE(segments);
    CHECK(positionsOf(*segments) == std::vector<Position>{Position::LeftIndex});
}
