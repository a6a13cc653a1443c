// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/phone/Screen.h"

#include <array>
#include <vector>

namespace loket::phone {

/// How the camera sees the screen in one moment.
struct View
{
    double modulePx = 5;
    cv::Point2d shift;  ///< of the code's middle from the frame's, in pixels
    double turnDeg = 0; ///< in the frame's plane
    double yawDeg = 0;
    double pitchDeg = 0;
    double defocusModules = 0; ///< radius of the blur disc
    cv::Point2d motionPx;      ///< path during the exposure
    double moire = 0;          ///< 0 none … 1 the panel's grid in full contrast
    double moirePhase = 0;
    double brightness = 1; ///< of the screen; 1 = its white is 215
    double noise = 2;      ///< standard deviation in grey levels
    struct Spot
    {
        cv::Point2d place; ///< in the code's sides from its middle
        double radius = 0; ///< in sides
        double squeeze = 1;
        double turn = 0;
        double peak = 0; ///< grey levels added at its middle
    };
    std::vector<Spot> glare;
};

/// A desk: uneven light, coarse and fine texture. CV_32F, grey levels.
[[nodiscard]] cv::Mat drawDesk(cv::Size size, cv::RNG &random);

/// The phone on the desk, 8 bits, as many channels as the screen has. `desk` is CV_32F of as many and is
/// drawn over.
[[nodiscard]] cv::Mat photograph(const Screen &screen, const View &view, cv::Mat desk, cv::RNG &random);

/// Top left, top right, bottom right, bottom left of the code in a frame of this size.
[[nodiscard]] std::array<cv::Point2f, 4> cornersOf(const Screen &screen, const View &view, cv::Size frame);

} // namespace loket::phone
