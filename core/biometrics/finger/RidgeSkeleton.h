// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger/RidgeMap.h"

#include <opencv2/core.hpp>

// Inside core/biometrics/finger only: from grey levels to ridges one pixel wide.

namespace loket::biometrics {

/// Ridges as CV_8UC1 255 on 0: sign of the response of an even Gabor filter tuned to each cell's direction
/// and period (Hong, Wan & Jain 1998, section 2.6). 0 outside the foreground. `gray500` and `map` belong
/// together.
[[nodiscard]] cv::Mat binaryRidges(const cv::Mat &gray500, const RidgeMap &map);

/// Thins 255-on-0 ridges in place to lines one pixel wide, 8-connected (Zhang & Suen, CACM 27(3), 1984;
/// corners of the remaining staircases are taken off afterwards so that crossing numbers are unambiguous).
/// The outermost pixels become 0.
void thinRidges(cv::Mat &ridges);

/// The eight neighbours as bits, clockwise from above; `p` must not lie on the Mat's border.
[[nodiscard]] inline unsigned neighbourBits(const uchar *p, std::ptrdiff_t stride)
{
    return (p[-stride] ? 1U : 0U) | (p[-stride + 1] ? 2U : 0U) | (p[1] ? 4U : 0U) |
           (p[stride + 1] ? 8U : 0U) | (p[stride] ? 16U : 0U) | (p[stride - 1] ? 32U : 0U) |
           (p[-1] ? 64U : 0U) | (p[-stride - 1] ? 128U : 0U);
}

/// Rutovitz crossing number: 1 = a line ends, 2 = it goes on, 3 = it forks.
[[nodiscard]] int crossingNumber(unsigned neighbourBits);

} // namespace loket::biometrics
