// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <opencv2/core.hpp>

#include <cstdint>

namespace loket::sim {

constexpr double kPrintPpi = 500;
constexpr double kPxPerMm = kPrintPpi / 25.4;

enum class PrintPattern : std::uint8_t { None, Arch, TentedArch, LeftLoop, RightLoop, Whorl, DoubleLoop };

/// The whole ridge pattern of one fictitious finger, as the skin carries it. Fixed for (seed, finger).
///
/// Ridge flow: zero-pole model (Sherlock & Monro 1993) with the piecewise linear correction of each pole
/// (Vizcaya & Gerhardt 1996); ridges grown out of noise by repeated local Gabor filters (the published idea
/// of SFinGe: Cappelli, Maio, Maltoni 2002), first at half resolution, then at 500 ppi.
struct MasterPrint
{
    device::Position finger = device::Position::None;
    PrintPattern pattern = PrintPattern::None;
    cv::Mat ridges;      ///< CV_8U, 128 + 127·ridge height; 500 ppi; tip of the finger at the top
    cv::Mat orientation; ///< CV_32FC2 (cos 2θ, sin 2θ) every 4 px, θ against x, y downwards
    double widthMm = 0;  ///< of the pad that touches glass
    double lengthMm = 0; ///< tip to first joint
    double periodPx = 0; ///< mean ridge period at 500 ppi
};

/// ≈ 50 ms.
[[nodiscard]] MasterPrint growPrint(std::uint64_t subjectSeed, device::Position finger);

/// One touch of the glass. The same numbers give the same picture.
struct Touch
{
    std::uint64_t seed = 0; ///< of elastic distortion, grain and the edge
    double rotationDeg = 0; ///< clockwise
    double shiftXMm = 0;    ///< of the skin under the contact area
    double shiftYMm = 0;
    double pressure = 0.5;      ///< 0 thin ridges and a small area, 1 ridges flow together
    double dryness = 0.2;       ///< 0 wet … 1 broken ridges
    double distortionMm = 0.25; ///< largest elastic shift
    double contact = 1;         ///< share of the length that touches
    double grain = 0.15;        ///< sensor noise and smudge, 0…1
    double depth = 1;           ///< 1 = lies still; below: the finger is still coming down (preview)

    /// A believable touch for a wished quality (0…100): 85 is a careful one, 40 poor, 10 nearly useless.
    [[nodiscard]] static Touch typical(std::uint64_t seed, int quality);
};

/// Presses a print onto `gray` (CV_8U, light paper, dark ridges): middle of the pad at `centrePx`, tip up and
/// turned clockwise by `angleDeg` + touch.rotationDeg. What lies outside the picture is cut off. ≈ 4 ms.
void press(cv::Mat &gray, const MasterPrint &print, const Touch &touch, cv::Point2d centrePx,
           double angleDeg = 0);

/// A single-finger picture as a flat reader gives it, CV_8U. Usual sizes at 500 ppi: 400 × 500 and up.
[[nodiscard]] cv::Mat fingerPicture(const MasterPrint &print, const Touch &touch, cv::Size size = {416, 560});

} // namespace loket::sim
