// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/subject/Dice.h"
#include "devices/plugins/simulator/subject/Finger.h"

namespace loket::sim {

/// How often each class occurs by finger, and that loops mostly open to the little finger's side: the usual
/// textbook shares (loops about 65 %, whorls 30 %, arches 5 %).
[[nodiscard]] PrintPattern drawPattern(Dice &dice, device::Position finger);

/// The flow of a pattern over a pad: CV_32FC2 (cos 2θ, sin 2θ), one cell per `cellPx` pixels at 500 ppi.
[[nodiscard]] cv::Mat ridgeFlow(Dice &dice, PrintPattern pattern, cv::Size sizePx, double widthMm,
                                int cellPx);

} // namespace loket::sim
