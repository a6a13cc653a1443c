// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/biometrics/DrawnEye.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace loket::test {

namespace {

constexpr double kSkin = 138;

// Spokes and rings: detail that defocus takes away.
double texture(double angle, double depth, unsigned seed)
{
    const double s = seed;
    return 9 * std::sin(31 * angle + 5 * std::sin(3 * angle + s) + 4 * depth) +
           6 * std::sin(57 * angle + 1.7 * s) + 7 * std::sin(14 * depth + 2 * std::sin(5 * angle + s)) +
           4 * std::sin(83 * angle - 9 * depth);
}

double eyeball(const DrawnEye &eye, double x, double y)
{
    const double dx = x - eye.centre.x;
    const double dy = y - eye.centre.y;
    const double fromIris = std::hypot(dx, dy);
    const double px = dx - eye.pupilOffset.x;
    const double py = (dy - eye.pupilOffset.y) / eye.pupilStretch;
    const double fromPupil = std::hypot(px, py);
    if (eye.hasPupil && fromPupil < eye.pupilRadius)
        return eye.pupilLevel;
    if (fromIris > eye.irisRadius)
        return eye.scleraLevel - 22 * (fromIris - eye.irisRadius) / eye.irisRadius;
    const double inner = eye.hasPupil ? eye.pupilRadius : 0;
    const double depth = (fromPupil - inner) / std::max(1.0, eye.irisRadius - inner);
    return eye.irisLevel + texture(std::atan2(py, px), depth, eye.seed);
}

} // namespace

cv::Mat DrawnEye::draw() const
{
    cv::Mat picture(frame, CV_32F);
    const double r = irisRadius;
    for (int y = 0; y < frame.height; ++y) {
        for (int x = 0; x < frame.width; ++x) {
            const double u = (x - centre.x) / r;
            const double upper = centre.y - upperLid * r + 0.32 * u * u * r; // lids are arches
            const double lower = centre.y + lowerLid * r - 0.22 * u * u * r;
            double level = y < upper || y > lower ? kSkin + 26 * std::sin(x / 90.0) + 20 * std::cos(y / 70.0)
                                                  : eyeball(*this, x, y);
            if (std::abs(y - upper) < 3)
                level = 60; // roots of the lashes
            picture.at<float>(y, x) = static_cast<float>(level);
        }
    }
    const cv::Point2d lamp = centre + pupilOffset + cv::Point2d(-0.3 * pupilRadius, 0.2 * pupilRadius);
    cv::circle(picture, lamp, 5, cv::Scalar(255), cv::FILLED);
    if (reflections > 0) {
        const cv::Size size(cvRound(1.1 * r * std::sqrt(reflections)),
                            cvRound(0.8 * r * std::sqrt(reflections)));
        cv::ellipse(picture, cv::Point(centre) + cv::Point(cvRound(0.45 * r), cvRound(0.35 * r)), size, 20, 0,
                    360, cv::Scalar(255), cv::FILLED);
    }
    if (blurPx > 0)
        cv::GaussianBlur(picture, picture, cv::Size(0, 0), blurPx);
    cv::Mat grain(frame, CV_32F);
    cv::RNG random(seed + 11);
    random.fill(grain, cv::RNG::NORMAL, 0, noise);
    picture += grain;
    cv::Mat result;
    picture.convertTo(result, CV_8U);
    return result;
}

} // namespace loket::test
