// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "devices/api/Types.h"

#include <opencv2/core.hpp>

namespace loket::biometrics {

/// No side of a picture may be longer than this: a device's sizes are outside values (a 16k slap scanner does
/// not exist).
inline constexpr int kMaxSidePx = 16'384;

/// The frame's pixels as CV_8UC1 or CV_8UC3 (BGR), without a copy: the Mat looks into frame.pixels, must not
/// be written to, and must not outlive the frame. Errors: Malformed (null, unknown format, stride or byte
/// count do not fit the size), TooLarge.
[[nodiscard]] Expected<cv::Mat> frameToMat(const device::Frame &frame);

/// The same with its own pixels, for whatever is kept or handed to another thread.
[[nodiscard]] Expected<cv::Mat> frameToOwnMat(const device::Frame &frame);

/// CV_8UC1 or CV_8UC3 to a Frame (copies). Errors: InvalidArgument (empty, other type), TooLarge.
[[nodiscard]] Expected<device::Frame> matToFrame(const cv::Mat &picture, double ppi = 0);

} // namespace loket::biometrics
