// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/face/Background.h"

#include "core/biometrics/face/Portrait.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace loket::face {

namespace {

constexpr double kWorkEyeDistance = 22; // px: the background is judged on a picture of about 80×110 px
constexpr int kMinPixels = 150;

struct ColourRule
{
    Background background;
    double hueDeg;
    double toleranceDeg;
    double saturationMin; // 0…255
    double valueMin;
};

constexpr std::array kRules{
    ColourRule{Background::Red, 358, 16, 110, 60},
    ColourRule{Background::Orange, 29, 14, 120, 90},
    ColourRule{Background::Blue, 220, 36, 75, 50},
};

bool fits(const ColourRule &rule, const cv::Vec3b &hsv)
{
    const double hue = hsv[0] * 2.0; // OpenCV keeps half degrees
    const double away = std::abs(std::remainder(hue - rule.hueDeg, 360.0));
    return away <= rule.toleranceDeg && hsv[1] >= rule.saturationMin && hsv[2] >= rule.valueMin;
}

struct Region
{
    cv::Mat picture; // BGR, scaled
    cv::Mat mask;    // CV_8U
};

// Above the shoulders and outside head and hair. Sizes in eye distances: the head is about 2.4 wide; hair or
// a headscarf is allowed 1.75 to each side of the middle and up to 2.6 above the eye line; shoulders begin
// below the mouth.
Region regionAround(const cv::Mat &bgr, const Face &face)
{
    const double scale = std::min(1.0, kWorkEyeDistance / std::max(1.0, face.eyeDistancePx()));
    const double unit = face.eyeDistancePx();
    const cv::Point2f eye = face.eyeMiddle();
    const cv::Rect2d wide(eye.x - 2.7 * unit, eye.y - 2.9 * unit, 5.4 * unit, 3.9 * unit);
    const cv::Rect inside =
        cv::Rect(cvFloor(wide.x), cvFloor(wide.y), cvRound(wide.width), cvRound(wide.height)) &
        cv::Rect({}, bgr.size());
    Region region;
    if (inside.width < 16 || inside.height < 16)
        return region;
    cv::resize(bgr(inside), region.picture, {}, scale, scale, cv::INTER_AREA);
    region.mask = cv::Mat(region.picture.size(), CV_8U, cv::Scalar(255));
    const double s = unit * scale;
    const cv::Point2d centre((eye.x - inside.x) * scale, (eye.y - inside.y) * scale);
    const cv::RotatedRect head(cv::Point2f(centre + cv::Point2d(0, -0.15 * s)),
                               cv::Size2f(static_cast<float>(3.5 * s), static_cast<float>(4.9 * s)),
                               static_cast<float>(face.rollDeg()));
    cv::ellipse(region.mask, head, cv::Scalar(0), cv::FILLED);
    return region;
}

double percentile(std::vector<float> &values, double share)
{
    const auto at =
        values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

struct Samples
{
    std::vector<cv::Vec3b> bgr;
    std::vector<cv::Vec3b> hsv;
    std::vector<cv::Vec3f> lab;
};

Samples samplesOf(const Region &region)
{
    cv::Mat hsv;
    cv::cvtColor(region.picture, hsv, cv::COLOR_BGR2HSV);
    cv::Mat unit;
    region.picture.convertTo(unit, CV_32FC3, 1 / 255.0);
    cv::Mat lab;
    cv::cvtColor(unit, lab, cv::COLOR_BGR2Lab);
    Samples samples;
    for (int y = 0; y < region.mask.rows; ++y) {
        for (int x = 0; x < region.mask.cols; ++x) {
            if (region.mask.at<uchar>(y, x) == 0)
                continue;
            samples.bgr.push_back(region.picture.at<cv::Vec3b>(y, x));
            samples.hsv.push_back(hsv.at<cv::Vec3b>(y, x));
            samples.lab.push_back(lab.at<cv::Vec3f>(y, x));
        }
    }
    return samples;
}

template <class Pixel>
std::array<double, 3> medians(const std::vector<Pixel> &pixels)
{
    std::array<double, 3> result{};
    std::vector<float> channel(pixels.size());
    for (int c = 0; c < 3; ++c) {
        std::transform(pixels.begin(), pixels.end(), channel.begin(),
                       [c](const Pixel &p) { return static_cast<float>(p[c]); });
        result[static_cast<std::size_t>(c)] = percentile(channel, 0.5);
    }
    return result;
}

double unevennessOf(const std::vector<cv::Vec3f> &lab)
{
    const std::array<double, 3> middle = medians(lab);
    std::vector<float> distance;
    distance.reserve(lab.size());
    for (const cv::Vec3f &p : lab) {
        distance.push_back(
            static_cast<float>(std::hypot(p[0] - middle[0], p[1] - middle[1], p[2] - middle[2])));
    }
    return percentile(distance, 0.85);
}

} // namespace

BackgroundReading readBackground(const cv::Mat &bgr, const Face &face, Background expected)
{
    BackgroundReading reading;
    if (bgr.type() != CV_8UC3 || face.eyeDistancePx() < 4)
        return reading;
    const Region region = regionAround(bgr, face);
    if (region.picture.empty() || cv::countNonZero(region.mask) < kMinPixels)
        return reading;
    const Samples samples = samplesOf(region);
    const double total = static_cast<double>(samples.hsv.size());
    double nearestShare = 0;
    for (const ColourRule &rule : kRules) {
        const auto count = std::count_if(samples.hsv.begin(), samples.hsv.end(),
                                         [&](const cv::Vec3b &p) { return fits(rule, p); });
        const double share = static_cast<double>(count) / total;
        if (share > nearestShare && share > 0.4) {
            nearestShare = share;
            reading.nearest = rule.background;
        }
        if (rule.background == expected)
            reading.share = share;
    }
    if (expected == Background::Any)
        reading.share = nearestShare;
    const std::array<double, 3> middle = medians(samples.bgr);
    reading.medianBgr = cv::Vec3b(cv::saturate_cast<uchar>(middle[0]), cv::saturate_cast<uchar>(middle[1]),
                                  cv::saturate_cast<uchar>(middle[2]));
    reading.unevenness = unevennessOf(samples.lab);
    reading.isMeasured = true;
    return reading;
}

} // namespace loket::face
