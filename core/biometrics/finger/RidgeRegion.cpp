// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/RidgeRegion.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace loket::biometrics {

namespace {

constexpr int kWidth = UprightRegion::kWidth;
constexpr int kHeight = UprightRegion::kHeight;
constexpr int kShiftPx = 2;       // how far the reference's padded windows lie beside the region's centre
constexpr int kBlockBorderPx = 4; // what they see around the 32 px region

/// Mean grey of each column, and the straight line through it that parts ridges from valleys.
struct Profile
{
    std::array<double, kWidth> mean{};
    std::array<double, kWidth> trend{};
    std::array<bool, kWidth> isRidge{};
};

Profile profileOf(const UprightRegion &region)
{
    Profile p;
    double sum = 0;
    double moment = 0;
    for (int c = 0; c < kWidth; ++c) {
        int column = 0;
        for (int r = 0; r < kHeight; ++r)
            column += region.at(r, c);
        const double mean = static_cast<double>(column) / kHeight;
        p.mean[static_cast<size_t>(c)] = mean;
        sum += mean;
        moment += mean * (c - (kWidth - 1) / 2.0);
    }
    // Least squares over c = 0…31: the centred x have the square sum n(n²−1)/12.
    constexpr double squares = kWidth * (kWidth * kWidth - 1.0) / 12.0;
    const double slope = moment / squares;
    for (int c = 0; c < kWidth; ++c) {
        const auto i = static_cast<size_t>(c);
        p.trend[i] = sum / kWidth + slope * (c - (kWidth - 1) / 2.0);
        // A flat column must not become a ridge by rounding.
        p.isRidge[i] = p.mean[i] < p.trend[i] - 1e-9;
    }
    return p;
}

/// Last index of each run of ridge or valley, without the run that reaches `end`.
std::vector<int> runEnds(const Profile &p, int end)
{
    std::vector<int> ends;
    for (int c = 1; c < end; ++c) {
        if (p.isRidge[static_cast<size_t>(c)] != p.isRidge[static_cast<size_t>(c - 1)])
            ends.push_back(c - 1);
    }
    return ends;
}

/// ISO/IEC 29794-4 bounds of the mean widths at 500 ppi: ridges 3…10 px, valleys 2…10 px.
bool hasPossibleWidths(const Profile &p, const std::vector<int> &ends)
{
    std::array<double, 2> sum{};
    std::array<int, 2> count{};
    bool ridge = p.isRidge[0];
    for (size_t i = 0; i < ends.size(); ++i, ridge = !ridge) {
        sum[ridge ? 1 : 0] += i == 0 ? ends[0] : ends[i] - ends[i - 1];
        ++count[ridge ? 1 : 0];
    }
    const double valleys = count[0] > 0 ? sum[0] / count[0] : 0;
    const double ridges = count[1] > 0 ? sum[1] / count[1] : 0;
    return ridges >= 3 && ridges <= 10 && valleys >= 2 && valleys <= 10;
}

/// e^(−2πi·k/32) for the 32-point transform below.
const std::array<std::complex<double>, kWidth> &unitRoots()
{
    static const auto roots = [] {
        std::array<std::complex<double>, kWidth> all;
        for (int k = 0; k < kWidth; ++k)
            all[static_cast<size_t>(k)] = std::polar(1.0, -2 * std::numbers::pi * k / kWidth);
        return all;
    }();
    return roots;
}

} // namespace

std::optional<double> GradientCovariance::certainty() const
{
    const double root = std::sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
    const double largest = (xx + yy + root) / 2;
    if (largest <= 0)
        return std::nullopt;
    return 1 - (xx + yy - root) / 2 / largest;
}

double GradientCovariance::acrossAngle() const { return std::atan2(2 * xy, xx - yy) / 2; }

double GradientCovariance::referenceAngle() const { return std::atan2(xy, xx - yy) / 2; }

GradientCovariance gradientCovariance(const cv::Mat &region)
{
    // Twice the gradient as an integer everywhere: central differences are halved, one-sided ones are not.
    long long xx = 0;
    long long yy = 0;
    long long xy = 0;
    const int lastRow = region.rows - 1;
    const int lastColumn = region.cols - 1;
    for (int r = 0; r <= lastRow; ++r) {
        const auto *row = region.ptr<uchar>(r);
        const auto *above = region.ptr<uchar>(std::max(0, r - 1));
        const auto *below = region.ptr<uchar>(std::min(lastRow, r + 1));
        const int rowScale = r == 0 || r == lastRow ? 2 : 1;
        for (int c = 0; c <= lastColumn; ++c) {
            const int columnScale = c == 0 || c == lastColumn ? 2 : 1;
            const int gx = columnScale * (row[std::min(lastColumn, c + 1)] - row[std::max(0, c - 1)]);
            const int gy = rowScale * (below[c] - above[c]);
            xx += gx * gx;
            yy += gy * gy;
            xy += gx * gy;
        }
    }
    const double scale = 0.25 / static_cast<double>(region.total());
    return {static_cast<double>(xx) * scale, static_cast<double>(yy) * scale,
            static_cast<double>(xy) * scale};
}

UprightRegion uprightRegion(const cv::Mat &gray, cv::Point topLeft, double acrossAngle, RegionWindow window)
{
    const bool reference = window != RegionWindow::Centred;
    // A quarter turn more and then rows for columns: both axes and the walk along the ridges are reversed.
    const int walk = window == RegionWindow::ReferenceFrequency ? -1 : 1;
    const int shift = reference ? kShiftPx : 0;
    const cv::Rect block(topLeft.x - kBlockBorderPx, topLeft.y - kBlockBorderPx,
                         kRegionPx + 2 * kBlockBorderPx, kRegionPx + 2 * kBlockBorderPx);
    const cv::Rect visible = reference ? block & cv::Rect({}, gray.size()) : cv::Rect({}, gray.size());
    const double cosine = walk * std::cos(acrossAngle);
    const double sine = walk * std::sin(acrossAngle);
    UprightRegion out;
    for (int r = 0; r < kHeight; ++r) {
        for (int c = 0; c < kWidth; ++c) {
            const double across = c - kWidth / 2 - shift;
            const double along = walk * (r - kHeight / 2 - shift);
            const cv::Point at(topLeft.x + kRegionPx / 2 + cvRound(cosine * across - sine * along),
                               topLeft.y + kRegionPx / 2 + cvRound(sine * across + cosine * along));
            if (visible.contains(at))
                out.pixels[static_cast<size_t>(r * kWidth + c)] = gray.at<uchar>(at);
        }
    }
    return out;
}

double localClarity(const UprightRegion &region)
{
    const Profile p = profileOf(region);
    const std::vector<int> ends = runEnds(p, kWidth);
    if (ends.empty() || !hasPossibleWidths(p, ends))
        return 0;
    std::array<int, 2> wrong{};
    std::array<int, 2> all{};
    for (int c = 0; c < kWidth; ++c) {
        const auto i = static_cast<size_t>(c);
        const size_t kind = p.isRidge[i] ? 1 : 0;
        for (int r = 0; r < kHeight; ++r)
            wrong[kind] += (region.at(r, c) < p.trend[i]) != p.isRidge[i];
        all[kind] += kHeight;
    }
    return 1 - (static_cast<double>(wrong[0]) / all[0] + static_cast<double>(wrong[1]) / all[1]) / 2;
}

double frequencyShare(const UprightRegion &region)
{
    const Profile p = profileOf(region);
    std::array<double, kWidth> amplitude{};
    for (int k = 1; k <= kWidth / 2; ++k) {
        std::complex<double> sum;
        for (int c = 0; c < kWidth; ++c)
            sum += p.mean[static_cast<size_t>(c)] * unitRoots()[static_cast<size_t>(k * c % kWidth)];
        amplitude[static_cast<size_t>(k)] = std::abs(sum);
    }
    const auto strongest = std::max_element(amplitude.begin() + 1, amplitude.begin() + kWidth / 2 + 1);
    const auto at = static_cast<size_t>(strongest - amplitude.begin());
    double all = 0;
    for (size_t k = 1; k < kWidth / 2; ++k)
        all += amplitude[k];
    if (at == 1 || all <= 0)
        return 1; // one period per region: the definition leaves it without neighbours
    // The spectrum is symmetric: beyond the middle comes the one before it.
    const double next = at == kWidth / 2 ? amplitude[at - 1] : amplitude[at + 1];
    return (*strongest + 0.3 * (amplitude[at - 1] + next)) / all;
}

void appendWidthRatios(const UprightRegion &region, std::vector<double> &ratios)
{
    const Profile p = profileOf(region);
    // The reference leaves the last column out; it belongs to an incomplete run in any case.
    const std::vector<int> ends = runEnds(p, kWidth - 1);
    if (ends.size() < 3)
        return;
    // From the right to the left, as the reference goes; begins with what the first complete run is.
    std::vector<int> widths;
    for (size_t i = ends.size() - 1; i >= 2; --i)
        widths.push_back(ends[i] - ends[i - 1]);
    const bool beginsWithRidge = p.isRidge[static_cast<size_t>(ends[0] + 1)];
    for (size_t m = 0; m + 1 < widths.size(); ++m) {
        const double ratio = static_cast<double>(widths[m]) / widths[m + 1];
        const bool turned = m >= (beginsWithRidge ? 1U : 0U) && (m - (beginsWithRidge ? 1U : 0U)) % 2 == 0;
        ratios.push_back(turned ? 1 / ratio : ratio);
    }
}

RidgeProfile ridgeProfile(const UprightRegion &region)
{
    const Profile p = profileOf(region);
    RidgeProfile out;
    int ridgeColumns = 0;
    int dark = 0;
    double squares = 0;
    double all = 0;
    double allSquares = 0;
    for (int c = 0; c < kWidth; ++c) {
        const auto i = static_cast<size_t>(c);
        squares += (p.mean[i] - p.trend[i]) * (p.mean[i] - p.trend[i]);
        ridgeColumns += p.isRidge[i];
        for (int r = 0; r < kHeight; ++r) {
            const double grey = region.at(r, c);
            all += grey;
            allSquares += grey * grey;
            dark += p.isRidge[i] && grey < p.trend[i];
        }
    }
    constexpr double samples = kWidth * kHeight;
    out.valleyShare = 1 - static_cast<double>(ridgeColumns) / kWidth;
    out.amplitude = std::sqrt(2 * squares / kWidth);
    out.meanGrey = all / samples;
    out.deviation = std::sqrt(std::max(0.0, allSquares / samples - out.meanGrey * out.meanGrey));
    if (ridgeColumns > 0)
        out.solidRidges = std::max(0.0, 2.0 * dark / (ridgeColumns * kHeight) - 1);
    return out;
}

} // namespace loket::biometrics
