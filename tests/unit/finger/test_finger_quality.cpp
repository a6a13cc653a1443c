// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/FingerQuality.h"
#include "tests/unit/finger/TestPrints.h"

#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <functional>

using namespace loket;
using namespace loket::biometrics;
using device::Position;

namespace {

const std::vector<Position> kFingers{Position::RightThumb, Position::RightIndex, Position::LeftRing,
                                     Position::LeftLittle};

/// Mean score of four fingers of one subject, each changed by `change`.
double meanScore(const std::function<cv::Mat(const sim::MasterPrint &)> &picture)
{
    double sum = 0;
    for (const Position p : kFingers)
        sum += fingerQuality(picture(test::finger(31, p)), 500)->score;
    return sum / static_cast<double>(kFingers.size());
}

cv::Mat pressed(const sim::MasterPrint &print, const std::function<void(sim::Touch &)> &change = {})
{
    sim::Touch touch = sim::Touch::typical(9, 85);
    if (change)
        change(touch);
    return sim::fingerPicture(print, touch);
}

/// Scores for growing damage: each below the one before (by at least `step`), so that "better" always scores
/// higher.
void checkFalling(const std::vector<double> &scores, double step = 0)
{
    for (size_t i = 1; i < scores.size(); ++i) {
        INFO("step " << i << ": " << scores[i - 1] << " -> " << scores[i]);
        CHECK(scores[i] <= scores[i - 1] - step);
    }
}

} // namespace

TEST_CASE("a careful print scores high and wants nothing")
{
    for (const Position p : kFingers) {
        const auto quality = fingerQuality(pressed(test::finger(31, p)), 500);
        REQUIRE(quality);
        CHECK(quality->score > 85);
        CHECK(quality->advice == Advice::None);
        CHECK(quality->allOk());
        CHECK(quality->find(u"finger.clarity") != nullptr);
    }
}

TEST_CASE("the score falls with blur")
{
    std::vector<double> scores;
    for (const double sigma : {0.0, 1.0, 2.0, 3.0, 4.0}) {
        scores.push_back(meanScore([sigma](const sim::MasterPrint &print) {
            cv::Mat picture = pressed(print);
            if (sigma > 0)
                cv::GaussianBlur(picture, picture, {}, sigma);
            return picture;
        }));
    }
    checkFalling(scores, 0.5);
    CHECK(scores.back() < 50);
}

TEST_CASE("the score falls with noise")
{
    std::vector<double> scores;
    for (const double sigma : {0.0, 20.0, 40.0, 60.0, 90.0}) {
        scores.push_back(meanScore([sigma](const sim::MasterPrint &print) {
            cv::Mat noisy;
            pressed(print).convertTo(noisy, CV_32F);
            cv::Mat noise(noisy.size(), CV_32F);
            cv::RNG rng(5);
            rng.fill(noise, cv::RNG::NORMAL, 0, sigma);
            noisy += noise;
            noisy.convertTo(noisy, CV_8U);
            return noisy;
        }));
    }
    checkFalling(scores, 0.5);
    CHECK(scores.back() < 60);
}

TEST_CASE("the score falls with low contrast")
{
    std::vector<double> scores;
    for (const double share : {0.4, 0.25, 0.15, 0.1, 0.02}) {
        scores.push_back(meanScore([share](const sim::MasterPrint &print) {
            cv::Mat faint;
            pressed(print).convertTo(faint, CV_8U, share, 255 * (1 - share));
            return faint;
        }));
    }
    checkFalling(scores, 0.5);
}

TEST_CASE("the score falls with a small contact area, and more of the finger is asked for")
{
    std::vector<double> scores;
    for (const double contact : {0.8, 0.5, 0.35, 0.2}) {
        const auto change = [contact](sim::Touch &t) { t.contact = contact; };
        scores.push_back(meanScore([&](const sim::MasterPrint &print) { return pressed(print, change); }));
    }
    checkFalling(scores);
    CHECK(scores.front() - scores.back() > 20);
    const cv::Mat small =
        pressed(test::finger(31, Position::LeftLittle), [](sim::Touch &t) { t.contact = 0.25; });
    CHECK(fingerQuality(small, 500)->advice == Advice::PressMore);
}

TEST_CASE("the score falls with dryness, and a dry finger is named")
{
    std::vector<double> scores;
    for (const double dryness : {0.2, 0.5, 0.7, 0.85, 1.0}) {
        const auto change = [dryness](sim::Touch &t) { t.dryness = dryness; };
        scores.push_back(meanScore([&](const sim::MasterPrint &print) { return pressed(print, change); }));
    }
    checkFalling(scores, 0.5);
    for (const Position p : kFingers) {
        const cv::Mat dry = pressed(test::finger(31, p), [](sim::Touch &t) { t.dryness = 1; });
        CHECK(fingerQuality(dry, 500)->advice == Advice::DryFinger);
    }
}

TEST_CASE("the score falls when ridges run together, and less pressure or a dry cloth is asked for")
{
    const auto flooded = [](const sim::MasterPrint &print, int size) {
        cv::Mat picture = pressed(print);
        cv::erode(picture, picture, cv::getStructuringElement(cv::MORPH_ELLIPSE, {size, size}));
        return picture;
    };
    std::vector<double> scores;
    for (const int size : {1, 3, 5, 7})
        scores.push_back(meanScore([&](const sim::MasterPrint &print) { return flooded(print, size); }));
    checkFalling(scores, 0.5);
    const Advice advice = fingerQuality(flooded(test::finger(31, Position::RightIndex), 5), 500)->advice;
    CHECK((advice == Advice::WetFinger || advice == Advice::PressLess));
}

TEST_CASE("a believable touch of each quality scores in their order")
{
    std::vector<double> scores;
    for (const int quality : {90, 60, 40, 20, 5}) {
        double sum = 0;
        for (std::uint64_t impression = 1; impression <= 6; ++impression) {
            for (const Position p : kFingers)
                sum += fingerQuality(test::touch(31, p, impression, quality), 500)->score;
        }
        scores.push_back(sum / 24);
    }
    checkFalling(scores, 3);
}

TEST_CASE("a finger at the side of the reader is sent the other way")
{
    const cv::Mat whole = pressed(test::finger(31, Position::RightIndex));
    const cv::Mat left = whole.colRange(whole.cols / 2 - 40, whole.cols).clone();
    const cv::Mat right = whole.colRange(0, whole.cols / 2 + 40).clone();
    CHECK(fingerQuality(left, 500)->advice == Advice::MoveFingerRight);
    CHECK(fingerQuality(right, 500)->advice == Advice::MoveFingerLeft);
}

TEST_CASE("glass without a finger is score 0 and says so")
{
    cv::Mat glass(560, 416, CV_8U);
    cv::RNG rng(1);
    rng.fill(glass, cv::RNG::NORMAL, 238, 5);
    const auto quality = fingerQuality(glass, 500);
    REQUIRE(quality);
    CHECK(quality->score == 0);
    CHECK(quality->advice == Advice::NoFinger);
    CHECK_FALSE(quality->allOk());
}

TEST_CASE("sample prints of real and synthetic fingers lie where they should")
{
    const cv::Mat synthetic = test::samplePrint("SFinGe_Test01.pgm");
    const cv::Mat real = test::samplePrint("arch.png");
    if (synthetic.empty() || real.empty()) {
        WARN("skipped: no sample prints (LOKET_TEST_DATA)");
        return;
    }
    CHECK(fingerQuality(synthetic, 500)->score > 50);
    // libfprint's examples have 5.5 px per ridge: about 300 ppi.
    const auto quality = fingerQuality(real, 300);
    CHECK(quality->score > 15);
    CHECK(quality->find(u"finger.minutiae")->value > 25);
}

TEST_CASE("what is no finger picture is refused")
{
    CHECK(fingerQuality(cv::Mat(), 500).error().code == ErrorCode::InvalidArgument);
    CHECK(fingerQuality(cv::Mat(500, 400, CV_16U), 500).error().code == ErrorCode::InvalidArgument);
    CHECK(fingerQuality(cv::Mat(500, 400, CV_8U), 0).error().code == ErrorCode::InvalidArgument);
    CHECK(fingerQuality(cv::Mat(9000, 400, CV_8U), 500).error().code == ErrorCode::TooLarge);
}
