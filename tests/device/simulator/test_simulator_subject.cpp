// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Dice.h"
#include "devices/plugins/simulator/subject/Papers.h"
#include "devices/plugins/simulator/subject/RidgeFlow.h"

#include <catch2/catch.hpp>

#include <opencv2/imgproc.hpp>

#include <set>

using namespace loket;
using namespace loket::sim;
using device::Position;

namespace {

bool isSame(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

/// Correlation of two pictures after the best small shift, −1…1.
double likeness(const cv::Mat &a, const cv::Mat &b)
{
    cv::Mat result;
    const cv::Rect middle(a.cols / 4, a.rows / 4, a.cols / 2, a.rows / 2);
    cv::matchTemplate(b, a(middle), result, cv::TM_CCOEFF_NORMED);
    double best = 0;
    cv::minMaxLoc(result, nullptr, &best);
    return best;
}

Touch calm(std::uint64_t seed)
{
    Touch touch = Touch::typical(seed, 90);
    touch.rotationDeg = 0;
    touch.distortionMm = 0.03;
    return touch;
}

} // namespace

TEST_CASE("the same seed draws the same pictures, another seed others")
{
    Subject one(42), again(42), other(43);
    const FaceView face;
    CHECK(isSame(one.facePicture(face), again.facePicture(face)));
    CHECK_FALSE(isSame(one.facePicture(face), other.facePicture(face)));
    const Touch touch = Touch::typical(1, 80);
    for (Position finger : {Position::RightThumb, Position::LeftLittle}) {
        CHECK(isSame(one.finger(finger, touch), again.finger(finger, touch)));
        CHECK_FALSE(isSame(one.finger(finger, touch), other.finger(finger, touch)));
    }
    const IrisView eye = IrisView::typical(1, 80);
    CHECK(isSame(one.eye(Position::RightEye, eye), again.eye(Position::RightEye, eye)));
    CHECK_FALSE(isSame(one.eye(Position::RightEye, eye), other.eye(Position::RightEye, eye)));
    const SignatureView pad;
    CHECK(one.signature(pad).strokes.front().size() == again.signature(pad).strokes.front().size());
    CHECK(isSame(documentPicture(1, 2, 85, {640, 480}), documentPicture(1, 2, 85, {640, 480})));
}

TEST_CASE("two touches of one finger look alike, ten fingers do not")
{
    Subject subject(7);
    const cv::Mat index = subject.finger(Position::RightIndex, calm(1));
    CHECK(likeness(index, subject.finger(Position::RightIndex, calm(2))) > 0.5);
    for (Position finger : device::allFingers())
        if (finger != Position::RightIndex)
            CHECK(likeness(index, subject.finger(finger, calm(2))) < 0.35);
}

TEST_CASE("ridges run along the flow and keep their distance")
{
    const MasterPrint print = growPrint(3, Position::RightIndex);
    // Power of the middle of the pad over frequency: the peak is the ridge frequency.
    const cv::Rect middle(print.ridges.cols / 2 - 64, print.ridges.rows / 2 - 64, 128, 128);
    cv::Mat part, spectrum;
    print.ridges(middle).convertTo(part, CV_32F, 1, -128);
    cv::dft(part, spectrum, cv::DFT_COMPLEX_OUTPUT);
    std::vector<double> power(64);
    for (int y = 0; y < 128; ++y)
        for (int x = 0; x < 128; ++x) {
            const cv::Vec2f v = spectrum.at<cv::Vec2f>(y, x);
            const double f = std::hypot(x < 64 ? x : x - 128, y < 64 ? y : y - 128);
            if (f >= 1 && f < 64)
                power[std::size_t(f)] += double(v.dot(v));
        }
    const double period = 128.0 / double(std::max_element(power.begin(), power.end()) - power.begin());
    CHECK(period > 7.5);
    CHECK(period < 11);
    CHECK(std::abs(period - print.periodPx) < 1.5);
    // The structure tensor's direction agrees with the flow the print was grown along.
    cv::Mat dx, dy, blurred;
    cv::GaussianBlur(print.ridges, blurred, {}, 1.5);
    cv::Sobel(blurred, dx, CV_32F, 1, 0);
    cv::Sobel(blurred, dy, CV_32F, 0, 1);
    cv::Mat xx = dx.mul(dx) - dy.mul(dy), xy = 2 * dx.mul(dy);
    cv::GaussianBlur(xx, xx, {}, 9);
    cv::GaussianBlur(xy, xy, {}, 9);
    double agreement = 0;
    int count = 0;
    for (int y = 40; y < print.ridges.rows - 40; y += 12)
        for (int x = 40; x < print.ridges.cols - 40; x += 12, ++count) {
            const double gradient =
                std::atan2(xy.at<float>(y, x), xx.at<float>(y, x)); // twice the gradient's angle
            const cv::Vec2f flow = print.orientation.at<cv::Vec2f>(y / 4, x / 4);
            agreement -= std::cos(gradient) * double(flow[0]) + std::sin(gradient) * double(flow[1]);
        }
    CHECK(agreement / count > 0.9);
}

TEST_CASE("patterns occur about as often as in people")
{
    int loops = 0, whorls = 0, arches = 0;
    Dice dice(1);
    for (int i = 0; i < 2000; ++i)
        for (Position finger : device::allFingers()) {
            const PrintPattern pattern = drawPattern(dice, finger);
            loops += pattern == PrintPattern::LeftLoop || pattern == PrintPattern::RightLoop;
            whorls += pattern == PrintPattern::Whorl || pattern == PrintPattern::DoubleLoop;
            arches += pattern == PrintPattern::Arch || pattern == PrintPattern::TentedArch;
        }
    CHECK(loops + whorls + arches == 20000);
    CHECK(loops / 20000.0 == Approx(0.67).margin(0.06));
    CHECK(whorls / 20000.0 == Approx(0.29).margin(0.05));
    CHECK(arches / 20000.0 == Approx(0.05).margin(0.03));
}

TEST_CASE("the tear duct is on the right of a right eye's picture and on the left of a left eye's")
{
    Subject subject(11);
    IrisView view = IrisView::typical(3, 95);
    view.shiftX = view.gazeX = view.rollDeg = 0;
    // The opening reaches further towards the nose, and its inner corner lies lower.
    for (Position eye : {Position::RightEye, Position::LeftEye}) {
        const cv::Mat picture = subject.eye(eye, view);
        IrisView shut = view;
        shut.opening = 0.05;
        cv::Mat moved;
        cv::absdiff(picture, subject.eye(eye, shut), moved);
        const cv::Moments m = cv::moments(moved(cv::Rect(0, 240, 640, 60)) > 25, true);
        const double side = m.m10 / m.m00 - 320;
        CHECK((eye == Position::RightEye ? side > 0 : side < 0));
    }
}

TEST_CASE("a cataract whitens the pupil, dilation widens it, defocus softens the picture")
{
    Subject subject(12);
    IrisView view = IrisView::typical(3, 95);
    view.shiftX = view.shiftY = view.gazeX = view.gazeY = view.noise = 0;
    const auto dark = [&](const IrisView &v) {
        return cv::countNonZero(subject.eye(Position::RightEye, v)(cv::Rect(240, 150, 160, 160)) < 40);
    };
    IrisView cataract = view, wide = view, blurred = view;
    cataract.cataract = 1;
    wide.dilation = 0.6;
    blurred.defocusPx = 5;
    CHECK(dark(view) > 3000);
    CHECK(dark(cataract) < dark(view) / 10);
    CHECK(dark(wide) > 1.5 * dark(view));
    cv::Mat sharp, soft;
    cv::Laplacian(subject.eye(Position::RightEye, view), sharp, CV_32F);
    cv::Laplacian(subject.eye(Position::RightEye, blurred), soft, CV_32F);
    CHECK(cv::norm(sharp) > 3 * cv::norm(soft));
}

TEST_CASE("a signature differs a little from one time to the next and a lot between people")
{
    Subject one(1), two(2);
    SignatureView a, b;
    b.seed = 1;
    const auto end = [](const device::Ink &ink) { return ink.strokes.back().back().timeMs; };
    const auto first = one.signature(a), second = one.signature(b), other = two.signature(a);
    CHECK(first.strokes.size() == second.strokes.size());
    CHECK(first.strokes[0][5].xMm != second.strokes[0][5].xMm);
    CHECK(std::abs(end(first) - end(second)) < 900);
    CHECK(end(first) > 1000);
    CHECK(end(first) < 6000);
    CHECK((first.strokes.size() != other.strokes.size() || end(first) != end(other)));
    for (const auto &stroke : first.strokes)
        for (std::size_t i = 0; i < stroke.size(); ++i) {
            CHECK((stroke[i].pressure > 0 && stroke[i].pressure <= 1));
            CHECK((stroke[i].xMm > 0 && stroke[i].xMm < first.widthMm));
            CHECK((stroke[i].yMm > 0 && stroke[i].yMm < first.heightMm));
            if (i > 0)
                CHECK(stroke[i].timeMs > stroke[i - 1].timeMs);
        }
    a.quality = 5;
    CHECK(one.signature(a).strokes.size() == 1);
}

TEST_CASE("the signatures of many people stay on the pad")
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        SignatureView view;
        view.seed = seed;
        INFO(seed);
        bool isInside = true;
        for (const auto &stroke : signatureInk(seed, view).strokes)
            for (const auto &p : stroke)
                isInside = isInside && p.xMm >= 0 && double(p.xMm) <= view.widthMm && p.yMm >= 0 &&
                           double(p.yMm) <= view.heightMm;
        CHECK(isInside);
    }
}

TEST_CASE("a missing finger is missing in the evidence photo")
{
    Subject subject(5);
    const FaceView view;
    CHECK_FALSE(
        isSame(evidencePicture(subject, view, {}), evidencePicture(subject, view, {Position::RightRing})));
}
