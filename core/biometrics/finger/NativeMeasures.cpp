// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/NativeMeasures.h"

#include "core/biometrics/finger/RidgeMap.h"
#include "core/biometrics/finger/RidgeRegion.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

using namespace Qt::StringLiterals;

namespace loket::biometrics {

namespace {

constexpr int kBorderPx = 2; // half of ⌈√(32² + 16²)⌉ − 32: what a turned window sticks out
constexpr double kMinDeviation = 0.1; // of a 32×32 block, where the whole picture's is 1
constexpr double kNearWhite = 250;
constexpr double kMinFlowChange =
    4 * std::numbers::pi / 180; // smaller changes of direction are the finger's own

double meanOf(const std::vector<double> &values)
{
    return values.empty()
               ? 0
               : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Cuts rows and columns of near-white mean from the four sides.
cv::Mat withoutWhiteFrame(const cv::Mat &gray)
{
    cv::Mat rows, columns;
    cv::reduce(gray, rows, 1, cv::REDUCE_AVG, CV_64F);
    cv::reduce(gray, columns, 0, cv::REDUCE_AVG, CV_64F);
    const auto inked = [](const cv::Mat &means) {
        const auto *first = means.ptr<double>();
        const auto *last = first + means.total();
        const auto dark = [](double mean) { return mean <= kNearWhite; };
        const auto *from = std::find_if(first, last, dark);
        const auto *to =
            std::find_if(std::make_reverse_iterator(last), std::make_reverse_iterator(from), dark).base();
        return cv::Range(static_cast<int>(from - first), static_cast<int>(to - first));
    };
    const cv::Range y = inked(rows.reshape(1, 1));
    const cv::Range x = inked(columns);
    return y.size() > 0 && x.size() > 0 ? gray(y, x) : cv::Mat();
}

/// The picture's 32×32 blocks that hold more than background, one byte per block.
cv::Mat inkedBlocks(const cv::Mat &gray)
{
    cv::Scalar mean, deviation;
    cv::meanStdDev(gray, mean, deviation);
    const double limit = kMinDeviation * deviation[0];
    cv::Mat inked((gray.rows + kRegionPx - 1) / kRegionPx, (gray.cols + kRegionPx - 1) / kRegionPx, CV_8U);
    for (int r = 0; r < inked.rows; ++r) {
        for (int c = 0; c < inked.cols; ++c) {
            const cv::Rect block(c * kRegionPx, r * kRegionPx, kRegionPx, kRegionPx);
            cv::Scalar blockDeviation;
            cv::meanStdDev(gray(block & cv::Rect({}, gray.size())), mean, blockDeviation);
            inked.at<uchar>(r, c) = blockDeviation[0] > limit ? 255 : 0;
        }
    }
    return inked;
}

/// The regions of LCS, FDA, RVU and OF: a grid that begins two pixels inside the picture, so that turned
/// windows fit.
struct Regions
{
    cv::Mat isInked; ///< CV_8U
    cv::Mat angle;   ///< CV_64F, across the ridges

    [[nodiscard]] static cv::Point topLeft(int row, int column)
    {
        return {kBorderPx + column * kRegionPx, kBorderPx + row * kRegionPx};
    }
};

Regions regionsOf(const cv::Mat &gray)
{
    const cv::Mat inked = inkedBlocks(gray);
    const auto count = [](int side) { return std::max(0, (side - 2 * kBorderPx) / kRegionPx); };
    Regions regions{cv::Mat::zeros(count(gray.rows), count(gray.cols), CV_8U),
                    cv::Mat::zeros(count(gray.rows), count(gray.cols), CV_64F)};
    for (int r = 0; r < regions.angle.rows; ++r) {
        for (int c = 0; c < regions.angle.cols; ++c) {
            const cv::Rect area(Regions::topLeft(r, c), cv::Size(kRegionPx, kRegionPx));
            regions.angle.at<double>(r, c) = gradientCovariance(gray(area)).referenceAngle();
            // The grid is two pixels off the blocks': a region is inked when the up to four blocks it touches
            // are.
            const cv::Rect touched(c, r, 2, 2);
            const cv::Mat blocks = inked(touched & cv::Rect({}, inked.size()));
            regions.isInked.at<uchar>(r, c) =
                cv::countNonZero(blocks) == static_cast<int>(blocks.total()) ? 255 : 0;
        }
    }
    return regions;
}

void measureCertainty(const cv::Mat &gray, NativeMeasures &out)
{
    std::vector<double> values;
    for (int y = 0; y + kRegionPx <= gray.rows; y += kRegionPx) {
        for (int x = 0; x + kRegionPx <= gray.cols; x += kRegionPx) {
            if (const auto value = gradientCovariance(gray(cv::Rect(x, y, kRegionPx, kRegionPx))).certainty())
                values.push_back(*value);
        }
    }
    out.orientationCertainty = meanOf(values);
    out.regions = static_cast<int>(values.size());
}

void measureRegions(const cv::Mat &gray, const Regions &regions, NativeMeasures &out)
{
    std::vector<double> clarity, frequency, ratios;
    for (int r = 0; r < regions.angle.rows; ++r) {
        for (int c = 0; c < regions.angle.cols; ++c) {
            if (regions.isInked.at<uchar>(r, c) == 0)
                continue;
            const double angle = regions.angle.at<double>(r, c);
            const cv::Point at = Regions::topLeft(r, c);
            clarity.push_back(localClarity(uprightRegion(gray, at, angle, RegionWindow::Centred)));
            appendWidthRatios(uprightRegion(gray, at, angle, RegionWindow::ReferenceWidths), ratios);
            frequency.push_back(
                frequencyShare(uprightRegion(gray, at, angle, RegionWindow::ReferenceFrequency)));
        }
    }
    out.localClarity = meanOf(clarity);
    out.frequencyDomain = meanOf(frequency);
    out.ridgeValleyUniformity = meanOf(ratios);
}

void measureFlow(const Regions &regions, NativeMeasures &out)
{
    std::vector<double> values;
    for (int r = 1; r + 1 < regions.angle.rows; ++r) {
        for (int c = 1; c + 1 < regions.angle.cols; ++c) {
            const cv::Rect around(c - 1, r - 1, 3, 3);
            if (cv::countNonZero(regions.isInked(around)) < 9)
                continue;
            double sum = 0;
            for (int i = 0; i < 9; ++i) {
                const double difference = std::abs(regions.angle.at<double>(r - 1 + i / 3, c - 1 + i % 3) -
                                                   regions.angle.at<double>(r, c));
                sum += std::min(difference, 2 * std::numbers::pi - difference);
            }
            if (sum / 8 > kMinFlowChange)
                values.push_back((sum / 8 - kMinFlowChange) / (std::numbers::pi / 2 - kMinFlowChange));
        }
    }
    out.orientationFlow = meanOf(values);
}

void measureGrey(const cv::Mat &gray, NativeMeasures &out)
{
    out.meanGrey = cv::mean(gray)[0];
    std::vector<double> means;
    for (int y = 0; y < gray.rows; y += kRegionPx) {
        for (int x = 0; x < gray.cols; x += kRegionPx)
            means.push_back(
                cv::mean(gray(cv::Rect(x, y, kRegionPx, kRegionPx) & cv::Rect({}, gray.size())))[0]);
    }
    out.meanOfBlockMeans = meanOf(means);
}

} // namespace

Expected<NativeMeasures> nativeMeasures(const cv::Mat &gray8, double ppi)
{
    const auto scaled = atFingerPpi(gray8, ppi);
    if (!scaled)
        return fail(scaled.error());
    const cv::Mat gray = withoutWhiteFrame(*scaled);
    if (gray.rows < kRegionPx || gray.cols < kRegionPx)
        return fail(ErrorCode::NotFound, u"finger print"_s);
    const Regions regions = regionsOf(gray);
    NativeMeasures out;
    measureCertainty(gray, out);
    measureRegions(gray, regions, out);
    measureFlow(regions, out);
    measureGrey(gray, out);
    return out;
}

} // namespace loket::biometrics
