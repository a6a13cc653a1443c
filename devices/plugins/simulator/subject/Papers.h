// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/subject/Subject.h"

namespace loket::sim {

/// Face and both raised hands, for the evidence of a biometric exception: fingers in `missing` end at the
/// palm. BGR.
[[nodiscard]] cv::Mat evidencePicture(Subject &subject, const FaceView &view,
                                      const std::vector<device::Position> &missing);

/// A sheet of paper on a desk with lines of print that says that it is a training sheet: like no real
/// document. BGR. `quality` lowers sharpness and turns the sheet.
[[nodiscard]] cv::Mat documentPicture(std::uint64_t seed, std::uint64_t grainSeed, int quality,
                                      cv::Size size);

} // namespace loket::sim
