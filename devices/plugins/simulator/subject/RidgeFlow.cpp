// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/RidgeFlow.h"

#include <array>
#include <numbers>
#include <vector>

namespace loket::sim {
namespace {

using device::Position;
constexpr double kPi = std::numbers::pi;

/// A core (+1) or a delta (−1). Positions in millimetres, x from the middle, y up from the core's usual
/// height. `bend` are the corrections of its angle at eight directions (Vizcaya & Gerhardt's g, as offsets);
/// a core's angle moreover turns slowly towards where it opens, so that the ridges inside a loop run side by
/// side.
struct Pole
{
    int sign = 1;
    double x = 0;
    double y = 0;
    double opensTo = 0; ///< direction, radians; cores only
    std::array<double, 8> bend{};

    [[nodiscard]] double angle(double px, double py) const
    {
        const double alpha = std::atan2(py - y, px - x);
        const double place = (alpha + kPi) / (2 * kPi) * 8;
        const int from = int(place) % 8;
        const double part = place - std::floor(place);
        const double squeeze = sign > 0 ? 0.7 * std::sin(alpha - opensTo) : 0;
        return sign * (alpha - squeeze + bend[from] * (1 - part) + bend[(from + 1) % 8] * part);
    }
};

constexpr double kDown = -kPi / 2;

Pole makePole(Dice &dice, int sign, double x, double y, double opensTo = kDown)
{
    Pole pole{sign, x, y, opensTo, {}};
    for (double &value : pole.bend)
        value = dice.between(-0.12, 0.12);
    return pole;
}

/// `side` +1: the loop opens to the right of the picture, its delta lies left.
std::vector<Pole> polesOf(Dice &dice, PrintPattern pattern)
{
    const auto off = [&dice](double spread) { return dice.bell() * spread; };
    switch (pattern) {
    case PrintPattern::LeftLoop:
    case PrintPattern::RightLoop: {
        const double side = pattern == PrintPattern::RightLoop ? 1 : -1;
        return {makePole(dice, 1, side * 0.2 + off(0.5), off(0.6), kDown + side * 0.35),
                makePole(dice, -1, -side * (5.0 + off(0.6)), -6.0 + off(0.8))};
    }
    case PrintPattern::TentedArch:
        return {makePole(dice, 1, off(0.4), -1 + off(0.5)), makePole(dice, -1, off(0.4), -5.5 + off(0.6))};
    case PrintPattern::Whorl: {
        const double gap = 1.6 + std::abs(off(1.0));
        return {makePole(dice, 1, off(0.3), 0.8 + off(0.4)), makePole(dice, 1, off(0.3), 0.8 - gap, -kDown),
                makePole(dice, -1, -5.6 + off(0.5), -6.4 + off(0.7)),
                makePole(dice, -1, 5.6 + off(0.5), -6.4 + off(0.7))};
    }
    case PrintPattern::DoubleLoop: {
        const double side = dice.chance(0.5) ? 1 : -1;
        return {makePole(dice, 1, side * 1.5 + off(0.3), 1.0 + off(0.4)),
                makePole(dice, 1, -side * 1.5 + off(0.3), -2.2 + off(0.5), -kDown),
                makePole(dice, -1, -5.6 + off(0.5), -6.4 + off(0.7)),
                makePole(dice, -1, 5.6 + off(0.5), -6.4 + off(0.7))};
    }
    default:
        return {};
    }
}

/// A plain arch: level at the joint, a hump that grows to the middle of the pad, round at the tip.
double archAngle(double x, double y, double strength, double halfWidth)
{
    const double rise = strength * smoothStep(-9.5F, -1.0F, float(y));
    return std::atan(-rise * std::sin(kPi * std::clamp(x / (halfWidth * 1.25), -1.0, 1.0)));
}

} // namespace

PrintPattern drawPattern(Dice &dice, Position finger)
{
    const int code = int(finger);
    const bool isRight = code <= int(Position::RightLittle);
    const int kind = (code - 1) % 5; // thumb, index, middle, ring, little
    constexpr std::array whorl{0.40, 0.30, 0.18, 0.38, 0.14};
    constexpr std::array arch{0.03, 0.09, 0.06, 0.02, 0.01};
    constexpr std::array radial{0.01, 0.22, 0.03, 0.01, 0.01}; // loops that open to the thumb's side
    const double draw = dice.unit();
    if (draw < whorl[kind])
        return dice.chance(0.2) ? PrintPattern::DoubleLoop : PrintPattern::Whorl;
    if (draw < whorl[kind] + arch[kind])
        return dice.chance(0.4) ? PrintPattern::TentedArch : PrintPattern::Arch;
    // Seen as the print lies on the glass, the little finger's side is the right of a right hand.
    const bool opensRight = isRight != dice.chance(radial[kind]);
    return opensRight ? PrintPattern::RightLoop : PrintPattern::LeftLoop;
}

cv::Mat ridgeFlow(Dice &dice, PrintPattern pattern, cv::Size sizePx, double widthMm, int cellPx)
{
    const std::vector<Pole> poles = polesOf(dice, pattern);
    const double scale = 16.0 / widthMm; // the poles are placed on a pad of 16 mm
    const double tipBend = dice.between(0.55, 0.75);
    const double archStrength = dice.between(0.75, 1.15);
    const double tilt = dice.bell() * 0.05;
    const cv::Size cells(sizePx.width / cellPx + 2, sizePx.height / cellPx + 2);
    const cv::Mat wobble = smoothNoise(dice, cells, 120.0 / cellPx);
    cv::Mat flow(cells, CV_32FC2);
    for (int row = 0; row < cells.height; ++row)
        for (int column = 0; column < cells.width; ++column) {
            const double x = (column * cellPx - sizePx.width / 2.0) / kPxPerMm * scale;
            const double y = (sizePx.height * 0.43 - row * cellPx) / kPxPerMm * scale;
            double theta = tilt + 0.06 * double(wobble.at<float>(row, column));
            if (poles.empty())
                theta += archAngle(x, y, archStrength, 8);
            for (const Pole &pole : poles)
                theta += 0.5 * pole.angle(x, y);
            if (!poles.empty()) // the tip's ridges follow its outline
                theta -= tipBend * std::clamp(x / 8.0, -1.2, 1.2) * double(smoothStep(-3.0F, 6.0F, float(y)));
            // y turns downwards in the picture
            flow.at<cv::Vec2f>(row, column) = {float(std::cos(2 * theta)), float(-std::sin(2 * theta))};
        }
    return flow;
}

} // namespace loket::sim
