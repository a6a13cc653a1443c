// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Finger.h"

#include "devices/plugins/simulator/subject/RidgeFlow.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <numbers>
#include <vector>

namespace loket::sim {
namespace {

using device::Position;

constexpr int kFlowCellPx = 4;
constexpr int kDirections = 32;
constexpr int kPeriods = 5;

/// Gabor kernels for every direction and a few ridge periods, rows padded to a multiple of four floats.
class KernelBank
{
public:
    KernelBank(double meanPeriodPx, double sigmaPx, int reach)
        : radius(reach)
        , stride((2 * reach + 1 + 3) / 4 * 4)
        , m_mean(meanPeriodPx)
    {
        m_kernels.resize(std::size_t(kDirections * kPeriods) * kernelSize());
        for (int direction = 0; direction < kDirections; ++direction)
            for (int period = 0; period < kPeriods; ++period)
                fill(direction, period, sigmaPx);
    }
    [[nodiscard]] std::size_t kernelSize() const { return std::size_t(stride) * std::size_t(2 * radius + 1); }
    [[nodiscard]] const float *kernel(int index) const
    {
        return m_kernels.data() + std::size_t(index) * kernelSize();
    }
    /// `stretch` = local period / mean period, 0.9…1.1.
    [[nodiscard]] static int index(float cos2, float sin2, float stretch)
    {
        const double turn = std::atan2(double(sin2), double(cos2)) / (2 * std::numbers::pi); // −½…½ of π
        const int direction = (int(std::lround(turn * kDirections)) + kDirections) % kDirections;
        const int period = std::clamp(int(std::lround((stretch - 0.9) / 0.05)), 0, kPeriods - 1);
        return direction * kPeriods + period;
    }

    const int radius;
    const int stride;

private:
    void fill(int direction, int period, double sigma)
    {
        const double theta = direction * std::numbers::pi / kDirections;
        const double wave = 2 * std::numbers::pi / (m_mean * (0.9 + 0.05 * period));
        float *kernel = m_kernels.data() + std::size_t(direction * kPeriods + period) * kernelSize();
        double sum = 0, bell = 0;
        const double c = std::cos(theta), s = std::sin(theta);
        // Longer along the ridge than across: fewer false breaks, a natural number of minutiae.
        const auto weight = [&](int x, int y) {
            const double along = (c * x + s * y) / 1.45, across = -s * x + c * y;
            return std::exp(-(along * along + across * across) / (2 * sigma * sigma));
        };
        const auto value = [&](int x, int y) { return weight(x, y) * std::cos(wave * (-s * x + c * y)); };
        for (int y = -radius; y <= radius; ++y)
            for (int x = -radius; x <= radius; ++x) {
                sum += value(x, y);
                bell += weight(x, y);
            }
        double power = 0; // a kernel without mean, whose answer to its own wave is 1
        for (int y = -radius; y <= radius; ++y)
            for (int x = -radius; x <= radius; ++x)
                power += std::abs(value(x, y) - sum / bell * weight(x, y));
        for (int y = -radius; y <= radius; ++y)
            for (int x = -radius; x <= radius; ++x)
                kernel[(y + radius) * stride + x + radius] =
                    float((value(x, y) - sum / bell * weight(x, y)) / (0.8 * power));
    }

    double m_mean;
    std::vector<float> m_kernels;
};

/// Which kernel each pixel takes; CV_16U.
cv::Mat kernelMap(const cv::Mat &flow, const cv::Mat &stretch, cv::Size size, int cellPx)
{
    cv::Mat map(size, CV_16U);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            if (x % 2 == 1) { // direction turns slowly: two pixels share a look-up
                map.at<ushort>(y, x) = map.at<ushort>(y, x - 1);
                continue;
            }
            const float fx = float(x) / float(cellPx), fy = float(y) / float(cellPx);
            const int cx = int(fx), cy = int(fy);
            const float px = fx - float(cx), py = fy - float(cy);
            const auto mix = [&](const auto &a, const auto &b, const auto &c, const auto &d) {
                return (a * (1 - px) + b * px) * (1 - py) + (c * (1 - px) + d * px) * py;
            };
            const auto v = mix(flow.at<cv::Vec2f>(cy, cx), flow.at<cv::Vec2f>(cy, cx + 1),
                               flow.at<cv::Vec2f>(cy + 1, cx), flow.at<cv::Vec2f>(cy + 1, cx + 1));
            map.at<ushort>(y, x) = ushort(KernelBank::index(v[0], v[1], stretch.at<float>(cy, cx)));
        }
    return map;
}

/// One round of growth: every pixel becomes its kernel's answer, cut to −1…1.
void growOnce(cv::Mat &ridges, const cv::Mat &map, const KernelBank &bank, float gain)
{
    const int r = bank.radius;
    cv::Mat padded;
    cv::copyMakeBorder(ridges, padded, r, r, r, r + 4, cv::BORDER_REFLECT_101);
    for (int y = 0; y < ridges.rows; ++y) {
        float *out = ridges.ptr<float>(y);
        const ushort *kernels = map.ptr<ushort>(y);
        for (int x = 0; x < ridges.cols; ++x) {
            const float *kernel = bank.kernel(kernels[x]);
            std::array<float, 4> sums{};
            for (int ky = 0; ky <= 2 * r; ++ky, kernel += bank.stride) {
                const float *in = padded.ptr<float>(y + ky) + x;
                for (int kx = 0; kx < bank.stride; kx += 4)
                    for (std::size_t lane = 0; lane < 4; ++lane)
                        sums[lane] += in[kx + int(lane)] * kernel[kx + int(lane)];
            }
            out[x] = std::clamp(gain * (sums[0] + sums[1] + sums[2] + sums[3]), -1.0F, 1.0F);
        }
    }
}

/// Pores: lighter dots on the ridges, about one every second ridge width.
void addPores(Dice &dice, cv::Mat &ridges)
{
    const int step = 8;
    for (int y = step; y < ridges.rows - step; y += step)
        for (int x = step; x < ridges.cols - step; x += step) {
            const int px = x + dice.below(step) - step / 2, py = y + dice.below(step) - step / 2;
            if (ridges.at<uchar>(py, px) < 235 || !dice.chance(0.7))
                continue;
            ridges.at<uchar>(py, px) = uchar(ridges.at<uchar>(py, px) - 75);
            for (const cv::Point d : {cv::Point(1, 0), {-1, 0}, {0, 1}, {0, -1}}) {
                uchar &near = ridges.at<uchar>(py + d.y, px + d.x);
                near = uchar(std::max(0, near - 30));
            }
        }
}

/// White lines across the ridges that come with age and work.
void addCreases(Dice &dice, cv::Mat &ridges)
{
    const int count = dice.chance(0.45) ? 0 : 1 + dice.below(3);
    for (int i = 0; i < count; ++i) {
        const cv::Point2d at(dice.between(0.2, 0.8) * ridges.cols, dice.between(0.2, 0.85) * ridges.rows);
        const double angle = dice.between(-0.6, 0.6), length = dice.between(40, 130),
                     bend = dice.between(-9, 9);
        std::vector<cv::Point> line;
        for (int k = -4; k <= 4; ++k) {
            const double t = k / 4.0;
            line.emplace_back(int(at.x + t * length / 2 * std::cos(angle) - bend * t * t * std::sin(angle)),
                              int(at.y + t * length / 2 * std::sin(angle) + bend * t * t * std::cos(angle)));
        }
        cv::polylines(ridges, line, false, cv::Scalar(40), dice.chance(0.3) ? 3 : 2, cv::LINE_AA);
    }
}

struct Pad
{
    double widthMm, lengthMm, periodPx;
};

/// Pad sizes of adults differ by about ±8 %; ridges are 8.3–9.7 px apart at 500 ppi, finer on small hands.
Pad padOf(std::uint64_t seed, Position finger)
{
    Dice hand(mixSeed({seed, 0x68616e64}));
    const double build = 1 + 0.05 * hand.bell();
    const double period = std::clamp(9.0 * build + 0.12 * hand.bell(), 8.3, 9.8);
    Dice own(mixSeed({seed, 0x706164, std::uint64_t(finger)}));
    constexpr std::array width{19.0, 15.8, 16.2, 15.4, 13.4}; // thumb … little
    constexpr std::array length{25.0, 21.5, 22.5, 21.8, 18.6};
    const int kind = (int(finger) - 1) % 5;
    const double size = build * (1 + 0.015 * own.bell());
    return {width[std::size_t(kind)] * size, length[std::size_t(kind)] * size,
            period + (kind == 0 ? 0.4 : 0)};
}

} // namespace

MasterPrint growPrint(std::uint64_t subjectSeed, Position finger)
{
    Dice dice(mixSeed({subjectSeed, 0x7072696e74, std::uint64_t(finger)}));
    const Pad pad = padOf(subjectSeed, finger);
    MasterPrint print;
    print.finger = finger;
    print.pattern = drawPattern(dice, finger);
    print.widthMm = pad.widthMm;
    print.lengthMm = pad.lengthMm;
    print.periodPx = pad.periodPx;
    // 1.5 mm of skin around the pad, for shifts and elastic distortion
    const cv::Size half(int((pad.widthMm + 3) * kPxPerMm / 2), int((pad.lengthMm + 3) * kPxPerMm / 2));
    const cv::Size full = half * 2;
    print.orientation = ridgeFlow(dice, print.pattern, full, pad.widthMm, kFlowCellPx);
    const cv::Mat stretch = 1 + 0.05 * smoothNoise(dice, print.orientation.size(), 25);

    cv::Mat ridges(half, CV_32F);
    for (int y = 0; y < half.height; ++y)
        for (int x = 0; x < half.width; ++x)
            ridges.at<float>(y, x) = float(dice.between(-1, 1));
    {
        const KernelBank bank(pad.periodPx / 2, 0.42 * pad.periodPx / 2, 5);
        const cv::Mat map = kernelMap(print.orientation, stretch, half, kFlowCellPx / 2);
        for (int round = 0; round < 14; ++round)
            growOnce(ridges, map, bank, round == 0 ? 4.0F : 2.5F);
    }
    cv::resize(ridges, ridges, full, 0, 0, cv::INTER_CUBIC);
    const KernelBank bank(pad.periodPx, 0.40 * pad.periodPx, 7);
    growOnce(ridges, kernelMap(print.orientation, stretch, full, kFlowCellPx), bank, 1.6F);
    ridges.convertTo(print.ridges, CV_8U, 127, 128);
    addPores(dice, print.ridges);
    addCreases(dice, print.ridges);
    return print;
}

} // namespace loket::sim
