// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/RidgeSkeleton.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numbers>
#include <vector>

namespace loket::biometrics {

namespace {

constexpr int kDirections = 32;
constexpr std::array<float, 8> kPeriods{5.5F, 6.5F, 7.5F, 8.5F, 9.5F, 10.8F, 12.5F, 15.F};
constexpr int kRadius = 7;
constexpr int kSide = 2 * kRadius + 1;
constexpr float kSigmaAlong = 4.5F;

using Kernel = std::array<float, static_cast<size_t>(kSide) * kSide>;

Kernel gaborKernel(double direction, double period)
{
    const double sigmaAcross = 0.42 * period;
    Kernel kernel{};
    double sum = 0;
    double envelopes = 0;
    Kernel envelope{};
    for (int y = -kRadius; y <= kRadius; ++y) {
        for (int x = -kRadius; x <= kRadius; ++x) {
            const double along = x * std::cos(direction) + y * std::sin(direction);
            const double across = -x * std::sin(direction) + y * std::cos(direction);
            const double weight = std::exp(-0.5 * (along * along / (kSigmaAlong * kSigmaAlong) +
                                                   across * across / (sigmaAcross * sigmaAcross)));
            const auto i = static_cast<size_t>((y + kRadius) * kSide + x + kRadius);
            envelope[i] = static_cast<float>(weight);
            kernel[i] = static_cast<float>(weight * std::cos(2 * std::numbers::pi * across / period));
            sum += kernel[i];
            envelopes += weight;
        }
    }
    // No answer to plain brightness, so that the sign alone tells ridge from valley.
    for (size_t i = 0; i < kernel.size(); ++i)
        kernel[i] -= static_cast<float>(sum / envelopes) * envelope[i];
    return kernel;
}

const Kernel &kernelFor(float orientation, float period)
{
    static const auto bank = [] {
        std::vector<Kernel> kernels;
        kernels.reserve(kDirections * kPeriods.size());
        for (int d = 0; d < kDirections; ++d) {
            for (const float p : kPeriods)
                kernels.push_back(gaborKernel(std::numbers::pi * d / kDirections, p));
        }
        return kernels;
    }();
    const int direction = cvRound(orientation * kDirections / std::numbers::pi_v<float>) % kDirections;
    const auto nearest = std::min_element(kPeriods.begin(), kPeriods.end(), [period](float a, float b) {
        return std::abs(a - period) < std::abs(b - period);
    });
    return bank[static_cast<size_t>(direction) * kPeriods.size() +
                static_cast<size_t>(nearest - kPeriods.begin())];
}

/// Response of one 8×8 cell. `source` points at the cell's top left in the padded float picture.
void filterCell(const float *source, std::ptrdiff_t stride, const Kernel &kernel, uchar *out,
                std::ptrdiff_t outStride)
{
    for (int y = 0; y < kRidgeCellPx; ++y) {
        std::array<float, kRidgeCellPx> sum{};
        for (int ky = 0; ky < kSide; ++ky) {
            const float *row = source + (y + ky - kRadius) * stride - kRadius;
            const float *weights = kernel.data() + ky * kSide;
            for (int kx = 0; kx < kSide; ++kx) {
                for (size_t x = 0; x < kRidgeCellPx; ++x)
                    sum[x] += weights[kx] * row[static_cast<size_t>(kx) + x];
            }
        }
        for (size_t x = 0; x < kRidgeCellPx; ++x)
            out[y * outStride + static_cast<std::ptrdiff_t>(x)] = sum[x] < 0 ? 255 : 0;
    }
}

/// Number of times the ring of neighbours goes from off to on.
int risesIn(unsigned bits)
{
    int rises = 0;
    for (unsigned i = 0; i < 8; ++i)
        rises += ((bits >> i) & 1U) == 0 && ((bits >> ((i + 1) % 8)) & 1U) != 0;
    return rises;
}

/// Zhang & Suen's two conditions, one table per sub-pass.
std::array<std::array<bool, 256>, 2> makeThinningTables()
{
    std::array<std::array<bool, 256>, 2> tables{};
    for (unsigned bits = 0; bits < 256; ++bits) {
        const bool north = bits & 1U;
        const bool east = bits & 4U;
        const bool south = bits & 16U;
        const bool west = bits & 64U;
        const int count = std::popcount(bits);
        const bool thick = count >= 2 && count <= 6 && risesIn(bits) == 1;
        tables[0][bits] = thick && !(north && east && south) && !(east && south && west);
        tables[1][bits] = thick && !(north && east && west) && !(north && south && west);
    }
    return tables;
}

/// May this pixel go without parting its neighbours or shortening a line? (8-connected simple point, not an
/// end.)
std::array<bool, 256> makeCornerTable()
{
    std::array<bool, 256> table{};
    for (unsigned bits = 0; bits < 256; ++bits) {
        // Yokoi's number for 8-connected lines, on the complement.
        int components = 0;
        for (unsigned i = 0; i < 8; i += 2) {
            const auto off = [bits](unsigned n) { return ((bits >> (n % 8)) & 1U) == 0 ? 1 : 0; };
            components += off(i) - off(i) * off(i + 1) * off(i + 2);
        }
        table[bits] = components == 1 && std::popcount(bits) >= 2;
    }
    return table;
}

void clearBorder(cv::Mat &mask)
{
    mask.row(0).setTo(0);
    mask.row(mask.rows - 1).setTo(0);
    mask.col(0).setTo(0);
    mask.col(mask.cols - 1).setTo(0);
}

std::vector<uchar *> pixelsOf(cv::Mat &mask)
{
    std::vector<uchar *> pixels;
    pixels.reserve(mask.total() / 2);
    for (int y = 1; y + 1 < mask.rows; ++y) {
        auto *row = mask.ptr<uchar>(y);
        for (int x = 1; x + 1 < mask.cols; ++x) {
            if (row[x])
                pixels.push_back(row + x);
        }
    }
    return pixels;
}

} // namespace

cv::Mat binaryRidges(const cv::Mat &gray500, const RidgeMap &map)
{
    cv::Mat padded;
    cv::copyMakeBorder(gray500, padded, kRadius, kRadius, kRadius, kRadius, cv::BORDER_REPLICATE);
    padded.convertTo(padded, CV_32F);
    cv::Mat ridges = cv::Mat::zeros(gray500.size(), CV_8U);
    const auto stride = static_cast<std::ptrdiff_t>(padded.step1());
    for (int r = 0; r < map.foreground.rows; ++r) {
        for (int c = 0; c < map.foreground.cols; ++c) {
            if (map.foreground.at<uchar>(r, c) == 0)
                continue;
            const int x = c * kRidgeCellPx;
            const int y = r * kRidgeCellPx;
            filterCell(padded.ptr<float>(y + kRadius) + x + kRadius, stride,
                       kernelFor(map.orientation.at<float>(r, c), map.periodPx.at<float>(r, c)),
                       ridges.ptr<uchar>(y) + x, static_cast<std::ptrdiff_t>(ridges.step));
        }
    }
    return ridges;
}

void thinRidges(cv::Mat &ridges)
{
    static const auto thinning = makeThinningTables();
    static const auto corner = makeCornerTable();
    if (ridges.rows < 3 || ridges.cols < 3)
        return;
    clearBorder(ridges);
    const auto stride = static_cast<std::ptrdiff_t>(ridges.step);
    std::vector<uchar *> pixels = pixelsOf(ridges);
    std::vector<uchar *> going;
    bool changed = true;
    while (changed) {
        changed = false;
        for (const auto &table : thinning) {
            going.clear();
            std::copy_if(pixels.begin(), pixels.end(), std::back_inserter(going),
                         [&](const uchar *p) { return *p != 0 && table[neighbourBits(p, stride)]; });
            for (auto *p : going)
                *p = 0;
            changed = changed || !going.empty();
        }
        std::erase_if(pixels, [](const uchar *p) { return *p == 0; });
    }
    for (auto *p : pixels) {
        if (corner[neighbourBits(p, stride)])
            *p = 0;
    }
}

int crossingNumber(unsigned bits) { return risesIn(bits); }

} // namespace loket::biometrics
