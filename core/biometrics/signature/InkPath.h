// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <opencv2/core.hpp>

#include <vector>

namespace loket::signature {

using Run = std::vector<device::InkPoint>; ///< consecutive points with the pen down

/// The ink without hover points: a stroke that has some in its middle becomes several runs. No run is empty.
[[nodiscard]] std::vector<Run> penDownRuns(const device::Ink &ink);

/// Length of a run in mm.
[[nodiscard]] double pathLengthMm(const Run &run);

/// The run as points `stepMm` apart along its path (first and last kept): shape without the pad's jitter.
[[nodiscard]] std::vector<cv::Point2d> resampled(const Run &run, double stepMm);

/// Bounding box of all runs in mm; empty for no runs.
[[nodiscard]] cv::Rect2d boundsOf(const std::vector<Run> &runs);

} // namespace loket::signature
