// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"
#include "devices/plugins/webcam/Source.h"

#include <opencv2/core/mat.hpp>

namespace loket::device::webcam {

/// Mirrors, then turns, as the source asks.
void turn(cv::Mat &picture, const Source &source);

/// A copy as the contract wants it: no padding, Gray8 or Bgr24. Null for other formats and for sizes above
/// the contract's limits.
[[nodiscard]] Frame toFrame(const cv::Mat &picture, quint64 sequence, qint64 capturedAtMs);

/// The frame itself, or made smaller (area averages, same aspect) until it has at most maxBytes.
[[nodiscard]] Frame shrunkTo(const Frame &frame, qsizetype maxBytes);

} // namespace loket::device::webcam
