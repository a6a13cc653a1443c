// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <opencv2/core/mat.hpp>

#include <functional>

namespace loket::ctl {

/// Shows each frame (8UC1) of a video file with its time, until `see` says false. Decoded by
/// loket-video-frames beside the program. Errors: Malformed (no video), DeviceTimeout, Internal (the program
/// is missing).
[[nodiscard]] Expected<void> forEachFrame(const QString &path,
                                          const std::function<bool(const cv::Mat &, double ms)> &see);

} // namespace loket::ctl
