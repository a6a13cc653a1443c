// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Dice.h"
#include "devices/plugins/simulator/subject/Finger.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <numbers>

namespace loket::sim {
namespace {

constexpr int kCell = 8; ///< fields that change slowly are computed every 8 px

/// The part of the picture that a pad can reach.
cv::Rect reachOf(const MasterPrint &print, cv::Point2d centre, double angleRad, cv::Size picture)
{
    const double halfW = (print.widthMm / 2 + 1) * kPxPerMm, halfH = (print.lengthMm / 2 + 1) * kPxPerMm;
    const double c = std::abs(std::cos(angleRad)), s = std::abs(std::sin(angleRad));
    const double w = c * halfW + s * halfH, h = s * halfW + c * halfH;
    const cv::Rect box(int(centre.x - w), int(centre.y - h), int(2 * w), int(2 * h));
    return box & cv::Rect({}, picture);
}

/// Slow fields over the reach, one value per kCell pixels.
struct Fields
{
    cv::Mat mapX, mapY; ///< where in the master
    cv::Mat weight;     ///< 0 outside the contact area, 255 inside
    cv::Mat bias;       ///< shift of the ridge threshold: + thicker
};

/// 1 well inside the contact area, 0 at its edge, negative outside. u, v in millimetres, v down from the tip.
float insideness(const MasterPrint &print, double u, double v, double contact, double spread)
{
    const double halfW = print.widthMm / 2 * spread;
    const double length = print.lengthMm * contact;
    const double dome = print.widthMm * 0.62; // the tip is a half ellipse of this height
    const double top = 0.4 + (1 - spread) * 4;
    double side = 1 - std::abs(u) / (halfW * (1 - 0.10 * smoothStep(0.5F, 1.0F, float(v / length))));
    if (v - top < dome) {
        const double e = std::hypot(u / halfW, (dome - (v - top)) / dome);
        side = std::min(side, 1 - e);
    }
    const double bottom = (length - v - 0.03 * u * u) / halfW; // the joint line bends a little
    return float(std::min(side, bottom));
}

Fields slowFields(const MasterPrint &print, const Touch &touch, cv::Rect reach, cv::Point2d centre,
                  double angle)
{
    Dice dice(mixSeed({touch.seed, std::uint64_t(print.finger)}));
    const cv::Size cells(reach.width / kCell + 2, reach.height / kCell + 2);
    const double bend = touch.distortionMm * kPxPerMm;
    const cv::Mat bendX = bend * smoothNoise(dice, cells, 18), bendY = bend * smoothNoise(dice, cells, 18);
    const cv::Mat edge = cloudNoise(dice, cells, 9, 3), patch = cloudNoise(dice, cells, 7, 3);
    const double spread = 0.84 + 0.20 * touch.pressure - 0.30 * (1 - touch.depth);
    const double c = std::cos(angle), s = std::sin(angle);
    Fields f{cv::Mat(cells, CV_32F), cv::Mat(cells, CV_32F), cv::Mat(cells, CV_32F), cv::Mat(cells, CV_32F)};
    for (int row = 0; row < cells.height; ++row)
        for (int column = 0; column < cells.width; ++column) {
            const double x = reach.x + column * kCell - centre.x, y = reach.y + row * kCell - centre.y;
            const double u = c * x + s * y, v = -s * x + c * y; // turned back: tip up
            f.mapX.at<float>(row, column) =
                float(u + print.ridges.cols / 2.0 + touch.shiftXMm * kPxPerMm) + bendX.at<float>(row, column);
            f.mapY.at<float>(row, column) =
                float(v + print.ridges.rows / 2.0 + touch.shiftYMm * kPxPerMm) + bendY.at<float>(row, column);
            const double contact = touch.contact * (0.55 + 0.45 * touch.depth);
            const float in =
                insideness(print, u / kPxPerMm, v / kPxPerMm + print.lengthMm / 2, contact, spread) +
                0.05F * edge.at<float>(row, column);
            f.weight.at<float>(row, column) = 255 * smoothStep(-0.01F, 0.045F, in);
            const float rim = smoothStep(0.02F, 0.35F, in);
            f.bias.at<float>(row, column) =
                float((touch.pressure - 0.5) * 150 - touch.dryness * 70) + 30 * (rim - 0.75F) +
                float(25 + 90 * touch.dryness) * patch.at<float>(row, column) - float(60 * (1 - touch.depth));
        }
    return f;
}

/// Ridge height plus bias → ink, 0…255; the slope is how sharp the edge of a ridge is.
const std::array<uchar, 1024> &inkCurve()
{
    static const std::array<uchar, 1024> curve = [] {
        std::array<uchar, 1024> table{};
        for (std::size_t i = 0; i < table.size(); ++i)
            table[i] = uchar(205 * smoothStep(-75, 75, float(int(i) - 512)) +
                             22 * smoothStep(0, 200, float(int(i) - 512)));
        return table;
    }();
    return curve;
}

void layInk(cv::Mat picture, const cv::Mat &ridges, const cv::Mat &weight, const cv::Mat &bias,
            const Touch &touch)
{
    const auto &ink = inkCurve();
    const cv::Mat &grain = grainTile();
    Dice dice(mixSeed({touch.seed, 0x696e6b}));
    const int offX = dice.below(512), offY = dice.below(512);
    const int fine = int(touch.grain * 90 + touch.dryness * 150), speck = int(touch.dryness * 420);
    for (int y = 0; y < picture.rows; ++y) {
        uchar *out = picture.ptr<uchar>(y);
        const uchar *ridge = ridges.ptr<uchar>(y), *inside = weight.ptr<uchar>(y);
        const short *shift = bias.ptr<short>(y);
        const schar *grainRow = grain.ptr<schar>((y + offY) & 511);
        const schar *speckRow = grain.ptr<schar>(((y >> 1) + offX) & 511); // dry skin breaks in dots of 2 px
        for (int x = 0; x < picture.cols; ++x) {
            if (inside[x] == 0)
                continue;
            const int noise =
                grainRow[(x + offX) & 511] * fine / 128 + speckRow[((x >> 1) + offY) & 511] * speck / 256;
            const int index = std::clamp(ridge[x] - 128 + shift[x] + noise + 512, 0, 1023);
            const int dark = ink[std::size_t(index)] * inside[x] / 255;
            out[x] = uchar(out[x] - out[x] * dark / 255);
        }
    }
}

} // namespace

Touch Touch::typical(std::uint64_t seed, int quality)
{
    Dice dice(mixSeed({seed, 0x746f756368}));
    const double good = std::clamp(quality, 0, 100) / 100.0, bad = 1 - good;
    Touch touch;
    touch.seed = seed;
    touch.rotationDeg = dice.bell() * 2.5;
    touch.shiftXMm = dice.bell() * (0.3 + 0.8 * bad);
    touch.shiftYMm = dice.bell() * (0.4 + 0.8 * bad);
    const bool isDry = dice.chance(0.6);
    touch.dryness =
        std::clamp(isDry ? 0.08 + 0.9 * bad * dice.between(0.8, 1.0) : 0.08 + 0.2 * bad, 0.0, 1.0);
    touch.pressure = std::clamp(0.5 + (isDry ? -0.12 : 0.45) * bad + 0.04 * dice.bell(), 0.05, 1.0);
    touch.distortionMm = 0.12 + 0.5 * bad * dice.unit();
    touch.contact = std::clamp(1 - bad * bad * dice.between(0.1, 0.7), 0.25, 1.0);
    touch.grain = std::clamp(0.08 + 0.7 * bad, 0.0, 1.0);
    return touch;
}

void press(cv::Mat &gray, const MasterPrint &print, const Touch &touch, cv::Point2d centrePx, double angleDeg)
{
    CV_Assert(gray.type() == CV_8U);
    const double angle = (angleDeg + touch.rotationDeg) * std::numbers::pi / 180;
    const cv::Rect reach = reachOf(print, centrePx, angle, gray.size());
    if (reach.width < 2 * kCell || reach.height < 2 * kCell)
        return;
    const Fields f = slowFields(print, touch, reach, centrePx, angle);
    // Every cell's corner lies on a pixel: scale exactly by kCell, then cut.
    const cv::Matx23d grow(kCell, 0, 0, 0, kCell, 0);
    const auto expand = [&](const cv::Mat &field) {
        cv::Mat out;
        cv::warpAffine(field, out, grow, reach.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        return out;
    };
    cv::Mat ridges, weight, bias;
    cv::remap(print.ridges, ridges, expand(f.mapX), expand(f.mapY), cv::INTER_LINEAR, cv::BORDER_REFLECT_101);
    expand(f.weight).convertTo(weight, CV_8U);
    expand(f.bias).convertTo(bias, CV_16S);
    layInk(gray(reach), ridges, weight, bias, touch);
}

cv::Mat fingerPicture(const MasterPrint &print, const Touch &touch, cv::Size size)
{
    cv::Mat picture(size, CV_8U, cv::Scalar(244));
    press(picture, print, touch, {size.width / 2.0, size.height / 2.0});
    const cv::Mat &grain = grainTile();
    Dice dice(mixSeed({touch.seed, 0x676c617373}));
    const int offX = dice.below(512), offY = dice.below(512), strength = int(6 + 40 * touch.grain);
    for (int y = 0; y < picture.rows; ++y)
        for (int x = 0; x < picture.cols; ++x)
            picture.at<uchar>(y, x) = cv::saturate_cast<uchar>(
                picture.at<uchar>(y, x) +
                grain.at<schar>((y + offY) & 511, (x + offX) & 511) * strength / 256);
    return picture;
}

} // namespace loket::sim
