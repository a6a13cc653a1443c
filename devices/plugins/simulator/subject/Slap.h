// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/subject/Finger.h"

#include <functional>
#include <vector>

namespace loket::sim {

/// How a hand (or two thumbs) lies on the scanner's glass. The same numbers give the same picture.
struct SlapScene
{
    device::Position slap = device::Position::RightFour;
    std::uint64_t seed = 0;                ///< of this placement
    int quality = 85;                      ///< of each finger, see Touch::typical
    std::vector<device::Position> missing; ///< not on the glass
    double dirt = 0;                       ///< 0…1: specks and smears on the glass
    double ghost = 0;                      ///< 0…1: strength of the latents left by the person before
    double shiftXMm = 0;                   ///< of the whole hand from the middle
    double shiftYMm = 0;
    double rotationDeg = 0;    ///< of the whole hand, clockwise
    double depth = 1;          ///< 1 lies still, 0 just touching (preview)
    cv::Size size{1600, 1500}; ///< 500 ppi; smaller sizes are scaled from it
};

/// The prints of whoever lies on the glass. The order of fingers is that of device::fingersOf; a wrong hand
/// is simply the other hand's prints.
using PrintOf = std::function<const MasterPrint &(device::Position)>;

/// CV_8U, light glass, dark ridges, tips up. ≈ 25 ms beside the growth of new prints.
[[nodiscard]] cv::Mat slapPicture(const SlapScene &scene, const PrintOf &printOf);

} // namespace loket::sim
