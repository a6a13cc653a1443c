// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/RidgeMap.h"

#include "core/biometrics/finger/GradientCells.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

using namespace Qt::StringLiterals;

namespace loket::biometrics {

namespace {

constexpr int kMaxSide500Px = 4096;
constexpr double kSameResolution = 0.01;

// Share of the strong cells' energy that a cell needs. Prints fade towards their border; ghosts are weaker
// still.
constexpr float kEnergyShare = 0.07F;
constexpr float kMinCertainty = 0.18F;

// The oriented window of Hong et al.: along and across the ridges.
constexpr int kAlongPx = 16;
constexpr int kAcrossPx = 40;
constexpr double kMinPeriodPx = 4; // 0.2 mm: children
constexpr double kMaxPeriodPx = 20;

void fillDirections(RidgeMap &map, const GradientCells &tensor)
{
    for (int r = 0; r < map.orientation.rows; ++r) {
        const auto *xx = tensor.xx.ptr<float>(r);
        const auto *yy = tensor.yy.ptr<float>(r);
        const auto *xy = tensor.xy.ptr<float>(r);
        for (int c = 0; c < map.orientation.cols; ++c) {
            const float difference = xx[c] - yy[c];
            const float directed = std::sqrt(difference * difference + 4 * xy[c] * xy[c]);
            // The gradient's direction is atan2(2·xy, xx − yy)/2; ridges run at a right angle to it.
            float angle = 0.5F * std::atan2(2 * xy[c], difference) + std::numbers::pi_v<float> / 2;
            if (angle >= std::numbers::pi_v<float>)
                angle -= std::numbers::pi_v<float>;
            map.orientation.at<float>(r, c) = std::max(0.F, angle);
            map.certainty.at<float>(r, c) = directed / std::max(xx[c] + yy[c], 1.F);
            map.energy.at<float>(r, c) = directed;
        }
    }
}

void dropIslands(cv::Mat &mask)
{
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 4, CV_32S);
    int largest = 0;
    for (int i = 1; i < count; ++i)
        largest = std::max(largest, stats.at<int>(i, cv::CC_STAT_AREA));
    for (int i = 1; i < count; ++i) {
        // A crease may part a print in two; specks of dirt are far smaller than either part.
        if (stats.at<int>(i, cv::CC_STAT_AREA) * 6 < largest)
            mask.setTo(0, labels == i);
    }
}

void fillHoles(cv::Mat &mask)
{
    cv::Mat outside;
    cv::copyMakeBorder(mask, outside, 1, 1, 1, 1, cv::BORDER_CONSTANT, 0);
    cv::floodFill(outside, {0, 0}, 255);
    const cv::Mat holes = outside(cv::Rect(1, 1, mask.cols, mask.rows)) == 0;
    mask |= holes;
}

void fillForeground(RidgeMap &map)
{
    const float limit = std::max(kEnergyFloor, kEnergyShare * strongEnergy(map.energy));
    map.foreground = (map.energy > limit) & (map.certainty > kMinCertainty);
    const cv::Mat disc = cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5});
    cv::morphologyEx(map.foreground, map.foreground, cv::MORPH_CLOSE, disc);
    cv::morphologyEx(map.foreground, map.foreground, cv::MORPH_OPEN, disc);
    dropIslands(map.foreground);
    fillHoles(map.foreground);
    const double cellMm = kRidgeCellPx * 25.4 / kFingerPpi;
    map.areaMm2 = cv::countNonZero(map.foreground) * cellMm * cellMm;
}

/// Mean distance of the signature's valleys-to-ridges turning points, or 0 where it is no ridge signature.
double signaturePeriod(std::array<float, kAcrossPx> signature)
{
    std::array<float, kAcrossPx> smooth{};
    for (int i = 0; i < kAcrossPx; ++i) {
        const int a = std::max(0, i - 1);
        const int b = std::min(kAcrossPx - 1, i + 1);
        smooth[static_cast<size_t>(i)] = signature[static_cast<size_t>(a)] +
                                         2 * signature[static_cast<size_t>(i)] +
                                         signature[static_cast<size_t>(b)];
    }
    double first = -1;
    double last = -1;
    int peaks = 0;
    for (size_t i = 1; i + 1 < smooth.size(); ++i) {
        if (!(smooth[i] < smooth[i - 1] && smooth[i] <= smooth[i + 1]))
            continue;
        // Vertex of the parabola through the three darkest samples: a tenth of a pixel instead of one.
        const double bend = smooth[i - 1] - 2.0 * smooth[i] + smooth[i + 1];
        const double at =
            static_cast<double>(i) + (bend > 0 ? 0.5 * (smooth[i - 1] - smooth[i + 1]) / bend : 0);
        if (last >= 0 && at - last < kMinPeriodPx)
            return 0;
        if (first < 0)
            first = at;
        last = at;
        ++peaks;
    }
    if (peaks < 2)
        return 0;
    const double period = (last - first) / (peaks - 1);
    return period >= kMinPeriodPx && period <= kMaxPeriodPx ? period : 0;
}

double cellPeriod(const cv::Mat &gray, cv::Point centre, float orientation)
{
    const float alongX = std::cos(orientation);
    const float alongY = std::sin(orientation);
    std::array<float, kAcrossPx> signature{};
    for (int a = 0; a < kAcrossPx; ++a) {
        const float across = static_cast<float>(a - kAcrossPx / 2) + 0.5F;
        float sum = 0;
        for (int i = 0; i < kAlongPx; ++i) {
            const float along = static_cast<float>(i - kAlongPx / 2) + 0.5F;
            const int x = centre.x + cvRound(along * alongX - across * alongY);
            const int y = centre.y + cvRound(along * alongY + across * alongX);
            sum += gray.at<uchar>(std::clamp(y, 0, gray.rows - 1), std::clamp(x, 0, gray.cols - 1));
        }
        signature[static_cast<size_t>(a)] = sum;
    }
    return signaturePeriod(signature);
}

double medianOf(std::vector<float> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void fillPeriods(RidgeMap &map, const cv::Mat &gray)
{
    cv::Mat sum = cv::Mat::zeros(map.foreground.size(), CV_32F);
    cv::Mat weight = cv::Mat::zeros(map.foreground.size(), CV_32F);
    std::vector<float> found;
    for (int r = 1; r < map.foreground.rows; r += 2) {
        for (int c = 1; c < map.foreground.cols; c += 2) {
            if (map.foreground.at<uchar>(r, c) == 0 || map.certainty.at<float>(r, c) < 0.4F)
                continue;
            const cv::Point centre(c * kRidgeCellPx + kRidgeCellPx / 2, r * kRidgeCellPx + kRidgeCellPx / 2);
            const auto period = static_cast<float>(cellPeriod(gray, centre, map.orientation.at<float>(r, c)));
            if (period <= 0)
                continue;
            found.push_back(period);
            sum.at<float>(r, c) = period;
            weight.at<float>(r, c) = 1;
        }
    }
    map.medianPeriodPx = medianOf(found);
    // Normalised convolution: cells in between and those that could not be measured take their neighbours'
    // mean, pulled a little towards the print's median.
    cv::GaussianBlur(sum, sum, {11, 11}, 2.5);
    cv::GaussianBlur(weight, weight, {11, 11}, 2.5);
    constexpr double pull = 0.02;
    cv::divide(sum + pull * map.medianPeriodPx, weight + pull, map.periodPx);
}

} // namespace

Expected<cv::Mat> atFingerPpi(const cv::Mat &gray8, double ppi)
{
    if (gray8.empty() || gray8.type() != CV_8UC1)
        return fail(ErrorCode::InvalidArgument, u"finger picture"_s);
    if (!(ppi >= kMinFingerPpi && ppi <= kMaxFingerPpi))
        return fail(ErrorCode::InvalidArgument, u"finger ppi"_s);
    const double scale = kFingerPpi / ppi;
    const cv::Size size(std::max(1, cvRound(gray8.cols * scale)), std::max(1, cvRound(gray8.rows * scale)));
    if (size.width > kMaxSide500Px || size.height > kMaxSide500Px)
        return fail(ErrorCode::TooLarge, u"finger picture"_s);
    if (std::abs(scale - 1) < kSameResolution)
        return gray8;
    cv::Mat scaled;
    cv::resize(gray8, scaled, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return scaled;
}

RidgeMap ridgeMap(const cv::Mat &gray500)
{
    const cv::Size cells(gray500.cols / kRidgeCellPx, gray500.rows / kRidgeCellPx);
    RidgeMap map;
    if (cells.area() == 0)
        return map;
    for (auto *part : {&map.orientation, &map.certainty, &map.energy})
        part->create(cells, CV_32F);
    fillDirections(map, gradientCells(gray500, kRidgeCellPx));
    fillForeground(map);
    fillPeriods(map, gray500);
    return map;
}

} // namespace loket::biometrics
