// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/FingerMatch.h"
#include "core/biometrics/finger/RidgeSkeleton.h"
#include "tests/unit/finger/TestPrints.h"

#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace loket;
using namespace loket::biometrics;
using device::Position;

namespace {

FingerTemplate templateOf(const cv::Mat &picture, double ppi = 500)
{
    const auto print = extractMinutiae(picture, ppi);
    REQUIRE(print);
    return *print;
}

cv::Mat turned(const cv::Mat &picture, double degrees, cv::Point2d shift)
{
    const cv::Point2f middle(static_cast<float>(picture.cols) / 2, static_cast<float>(picture.rows) / 2);
    // OpenCV turns counter-clockwise for positive angles, FingerMatch::rotationDeg clockwise.
    cv::Mat turn = cv::getRotationMatrix2D(middle, -degrees, 1);
    turn.at<double>(0, 2) += shift.x;
    turn.at<double>(1, 2) += shift.y;
    cv::Mat out;
    cv::warpAffine(picture, out, turn, picture.size(), cv::INTER_CUBIC, cv::BORDER_CONSTANT, 250);
    return out;
}

cv::Mat fromRows(const std::vector<std::string> &rows)
{
    cv::Mat mask(static_cast<int>(rows.size()), static_cast<int>(rows[0].size()), CV_8U);
    for (int y = 0; y < mask.rows; ++y) {
        for (int x = 0; x < mask.cols; ++x)
            mask.at<uchar>(y, x) = rows[static_cast<size_t>(y)][static_cast<size_t>(x)] == '#' ? 255 : 0;
    }
    return mask;
}

/// Every 2×2 window of a line one pixel wide has an empty pixel.
bool isThin(const cv::Mat &mask)
{
    for (int y = 1; y < mask.rows; ++y) {
        for (int x = 1; x < mask.cols; ++x) {
            if (mask.at<uchar>(y, x) && mask.at<uchar>(y - 1, x) && mask.at<uchar>(y, x - 1) &&
                mask.at<uchar>(y - 1, x - 1))
                return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("thinning leaves lines one pixel wide and loses none")
{
    const RidgeMap map = ridgeMap(test::touch(41, Position::RightIndex, 1));
    cv::Mat ridges = binaryRidges(test::touch(41, Position::RightIndex, 1), map);
    cv::Mat before, after;
    ridges.row(0).setTo(0);
    const int lines = cv::connectedComponents(ridges, before, 8);
    thinRidges(ridges);
    CHECK(isThin(ridges));
    CHECK(cv::connectedComponents(ridges, after, 8) == lines);
    const int left = cv::countNonZero(ridges);
    thinRidges(ridges);
    CHECK(cv::countNonZero(ridges) == left);
}

TEST_CASE("crossing numbers tell ends, lines and forks")
{
    const cv::Mat fork =
        fromRows({".......", ".#...#.", "..#.#..", "...#...", "...#...", "...#...", "......."});
    const auto at = [&fork](int x, int y) {
        return crossingNumber(neighbourBits(fork.ptr<uchar>(y) + x, static_cast<std::ptrdiff_t>(fork.step)));
    };
    CHECK(at(1, 1) == 1);
    CHECK(at(3, 3) == 3);
    CHECK(at(3, 4) == 2);
    CHECK(at(3, 5) == 1);
}

TEST_CASE("a ridge ending is found where it is, with the direction of its ridge")
{
    // Ridges along x, one of which ends at (160, 161): it comes from the left, so its direction points left
    // (180°).
    cv::Mat picture(320, 320, CV_8U, cv::Scalar(230));
    for (int y = 8; y < 320; y += 9)
        cv::line(picture, {0, y}, {y == 161 ? 160 : 319, y}, 40, 4);
    cv::GaussianBlur(picture, picture, {5, 5}, 1);
    const FingerTemplate print = templateOf(picture);
    const auto found = std::find_if(print.minutiae.begin(), print.minutiae.end(), [](const Minutia &m) {
        return std::hypot(m.xPx - 160, m.yPx - 161) < 12;
    });
    REQUIRE(found != print.minutiae.end());
    CHECK(std::abs(found->angleRad - std::numbers::pi) < 0.35);
    CHECK(print.minutiae.size() <= 3);
}

TEST_CASE("plain ridges and blank glass have no minutiae")
{
    cv::Mat picture(320, 320, CV_8U);
    for (int y = 0; y < 320; ++y)
        picture.row(y).setTo(cv::saturate_cast<uchar>(128 + 90 * std::cos(2 * std::numbers::pi * y / 9)));
    CHECK(templateOf(picture).isEmpty());
    CHECK(templateOf(cv::Mat(400, 300, CV_8U, cv::Scalar(245))).isEmpty());
}

TEST_CASE("a print turned and shifted is found again, with the turn and the shift")
{
    const double degrees = GENERATE(-20.0, -7.0, 0.0, 13.0, 20.0);
    const cv::Mat picture = test::touch(41, Position::RightIndex, 1);
    const FingerTemplate first = templateOf(picture);
    const FingerTemplate second = templateOf(turned(picture, degrees, {18, -25}));
    const FingerMatch match = compareFingers(first, second);
    CHECK(match.isSameFinger());
    CHECK(match.score > 65);
    CHECK(match.rotationDeg == Approx(degrees).margin(2));
    CHECK(match.overlap > 0.7);
    CHECK(match.pairedMinutiae > 0.6 * match.comparedMinutiae);
}

TEST_CASE("two touches of one finger match and touches of different fingers do not")
{
    // Three people, all ten fingers, two touches each that are turned by up to ±20° and shifted by up to 3
    // mm.
    std::vector<FingerTemplate> first, second;
    cv::RNG rng(12);
    for (std::uint64_t subject = 41; subject < 44; ++subject) {
        for (const Position p : device::allFingers()) {
            for (auto *side : {&first, &second}) {
                sim::Touch touch =
                    sim::Touch::typical(static_cast<std::uint64_t>(rng.uniform(1, 1'000'000)), 70);
                touch.rotationDeg += rng.uniform(-20.0, 20.0);
                touch.shiftXMm += rng.uniform(-3.0, 3.0);
                touch.shiftYMm += rng.uniform(-3.0, 3.0);
                side->push_back(templateOf(sim::fingerPicture(test::finger(subject, p), touch)));
            }
        }
    }
    int missed = 0;
    int falselyMatched = 0;
    for (size_t i = 0; i < first.size(); ++i) {
        missed += !compareFingers(first[i], second[i]).isSameFinger();
        for (size_t j = 0; j < second.size(); ++j)
            falselyMatched += i != j && compareFingers(first[i], second[j]).isSameFinger();
    }
    CHECK(missed <= 1);         // of 30
    CHECK(falselyMatched <= 1); // of 870; docs/dev/fingers.md has the large table
}

TEST_CASE("the verdict does not depend on which print comes first")
{
    const FingerTemplate a = templateOf(test::touch(41, Position::LeftThumb, 1));
    const FingerTemplate b = templateOf(test::touch(41, Position::LeftThumb, 2));
    const FingerTemplate c = templateOf(test::touch(41, Position::RightThumb, 3));
    CHECK(compareFingers(a, b).isSameFinger());
    CHECK(compareFingers(b, a).isSameFinger());
    CHECK_FALSE(compareFingers(a, c).isSameFinger());
    CHECK_FALSE(compareFingers(c, a).isSameFinger());
}

TEST_CASE("a part of a finger is enough, half a millimetre of it is not")
{
    const cv::Mat whole = test::touch(42, Position::RightThumb, 1);
    const cv::Mat again = test::touch(42, Position::RightThumb, 2);
    const FingerMatch half =
        compareFingers(templateOf(whole), templateOf(again.rowRange(0, again.rows * 6 / 10).clone()));
    CHECK(half.isSameFinger());
    CHECK(compareFingers(templateOf(whole), FingerTemplate{}).score == 0);
    CHECK_FALSE(compareFingers(templateOf(whole), templateOf(again(cv::Rect(180, 250, 60, 60)).clone()))
                    .isSameFinger());
}

TEST_CASE("sample prints match themselves when turned, and none of them another")
{
    const std::vector<std::pair<std::string, double>> files{
        {"arch.png", 300},  {"loop-right.png", 300},    {"tented_arch.png", 300},
        {"whorl.png", 300}, {"SFinGe_Test01.pgm", 500}, {"SFinGe_Test02.pgm", 500}};
    std::vector<FingerTemplate> plain, moved;
    for (const auto &[file, ppi] : files) {
        const cv::Mat print = test::samplePrint(file);
        if (print.empty()) {
            WARN("skipped: no sample prints (LOKET_TEST_DATA)");
            return;
        }
        plain.push_back(templateOf(print, ppi));
        moved.push_back(templateOf(turned(print, 15, {10, 12}), ppi));
    }
    for (size_t i = 0; i < files.size(); ++i) {
        for (size_t j = 0; j < files.size(); ++j) {
            INFO(files[i].first << " - " << files[j].first);
            CHECK(compareFingers(plain[i], moved[j]).isSameFinger() == (i == j));
        }
    }
}

TEST_CASE("templates from elsewhere with absurd contents are answered, not crashed on")
{
    FingerTemplate print = templateOf(test::touch(41, Position::RightIndex, 1));
    FingerTemplate flooded = print;
    flooded.minutiae.resize(1000, print.minutiae.front());
    CHECK(compareFingers(print, flooded).score == 0);
    FingerTemplate heap = print;
    std::fill(heap.minutiae.begin(), heap.minutiae.end(), print.minutiae.front());
    CHECK_FALSE(compareFingers(print, heap).isSameFinger());
    heap.foreground.release();
    CHECK_FALSE(compareFingers(print, heap).isSameFinger());
}
