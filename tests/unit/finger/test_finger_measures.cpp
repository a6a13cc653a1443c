// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/NativeMeasures.h"
#include "core/biometrics/finger/RidgeMap.h"
#include "tests/unit/finger/TestPrints.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace loket;
using namespace loket::biometrics;

namespace {

/// Straight ridges of one direction (radians, y down) and period, filling the picture.
cv::Mat stripes(double direction, double period, cv::Size size = {320, 320})
{
    cv::Mat picture(size, CV_8U);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const double across = -x * std::sin(direction) + y * std::cos(direction);
            picture.at<uchar>(y, x) =
                cv::saturate_cast<uchar>(128 + 90 * std::cos(2 * std::numbers::pi * across / period));
        }
    }
    return picture;
}

double angleBetween(double a, double b)
{
    const double d = std::fmod(std::abs(a - b), std::numbers::pi);
    return std::min(d, std::numbers::pi - d);
}

} // namespace

TEST_CASE("native measures reproduce the published values of NFIQ 2.3 on SFinGe prints")
{
    // NFIQ2 examples/output/SFinGe_Test0?_output.txt (NIST, public domain).
    struct Published
    {
        const char *file;
        double ocl, lcs, fda, rvu, of, mu, mmb;
    };
    const auto row = GENERATE(
        Published{"SFinGe_Test01.pgm", 0.831652, 0.770562, 0.458941, 1.01613, 0.202499, 183.975, 185.522},
        Published{"SFinGe_Test02.pgm", 0.867207, 0.704466, 0.468755, 1.0698, 0.195763, 179.192, 179.517});
    const cv::Mat print = test::samplePrint(row.file);
    if (print.empty()) {
        WARN("skipped: no sample prints (LOKET_TEST_DATA)");
        return;
    }
    const auto measured = nativeMeasures(print, 500);
    REQUIRE(measured);
    CHECK(measured->orientationCertainty == Approx(row.ocl).margin(1e-5));
    CHECK(measured->orientationFlow == Approx(row.of).margin(1e-5));
    CHECK(measured->meanGrey == Approx(row.mu).margin(1e-3));
    CHECK(measured->meanOfBlockMeans == Approx(row.mmb).margin(1e-3));
    // These three sample a turned window at whole pixels: rounding of single samples remains.
    CHECK(measured->localClarity == Approx(row.lcs).margin(1e-3));
    CHECK(measured->frequencyDomain == Approx(row.fda).margin(1e-3));
    CHECK(measured->ridgeValleyUniformity == Approx(row.rvu).margin(1e-3));
}

TEST_CASE("native measures refuse a blank or unreadable picture")
{
    CHECK(nativeMeasures(cv::Mat(500, 400, CV_8U, cv::Scalar(255)), 500).error().code == ErrorCode::NotFound);
    CHECK(nativeMeasures(cv::Mat(), 500).error().code == ErrorCode::InvalidArgument);
    CHECK(nativeMeasures(cv::Mat(500, 400, CV_8UC3), 500).error().code == ErrorCode::InvalidArgument);
    CHECK(nativeMeasures(cv::Mat(500, 400, CV_8U, cv::Scalar(0)), 72).error().code ==
          ErrorCode::InvalidArgument);
    CHECK(nativeMeasures(cv::Mat(500, 5000, CV_8U, cv::Scalar(0)), 500).error().code == ErrorCode::TooLarge);
}

TEST_CASE("ridge map finds direction and period of straight ridges at every angle")
{
    const int degrees = GENERATE(0, 20, 45, 70, 90, 115, 135, 160);
    const double period = GENERATE(7.0, 9.0, 12.0);
    const double direction = degrees * std::numbers::pi / 180;
    const RidgeMap map = ridgeMap(stripes(direction, period));
    INFO(degrees << "° " << period << " px");
    const int middle = map.orientation.rows / 2;
    CHECK(angleBetween(map.orientation.at<float>(middle, middle), direction) < 0.03);
    CHECK(map.certainty.at<float>(middle, middle) > 0.95F);
    CHECK(map.medianPeriodPx == Approx(period).epsilon(0.06));
}

TEST_CASE("ridge map of glass without a finger is empty")
{
    cv::Mat noise(500, 400, CV_8U);
    cv::RNG rng(4711);
    rng.fill(noise, cv::RNG::NORMAL, 235, 6);
    CHECK(ridgeMap(noise).isEmpty());
    CHECK(ridgeMap(cv::Mat(500, 400, CV_8U, cv::Scalar(255))).isEmpty());
    CHECK(ridgeMap(cv::Mat(3, 3, CV_8U, cv::Scalar(0))).isEmpty());
}

TEST_CASE("ridge map covers the print and not the paper around it")
{
    const cv::Mat print = test::touch(11, device::Position::RightIndex, 1);
    const RidgeMap map = ridgeMap(print);
    CHECK(map.areaMm2 > 150);
    CHECK(map.areaMm2 < 450);
    CHECK(map.foreground.at<uchar>(map.foreground.rows / 2, map.foreground.cols / 2) == 255);
    CHECK(map.foreground.at<uchar>(0, 0) == 0);
    CHECK(map.medianPeriodPx > 6);
    CHECK(map.medianPeriodPx < 13);
}

TEST_CASE("a 1000 ppi picture measures like the same print at 500 ppi")
{
    const cv::Mat print = stripes(0.6, 9, {300, 300});
    const auto large = atFingerPpi(stripes(0.6, 18, {600, 600}), 1000);
    REQUIRE(large);
    CHECK(large->size() == print.size());
    CHECK(ridgeMap(*large).medianPeriodPx == Approx(ridgeMap(print).medianPeriodPx).margin(0.3));
}
