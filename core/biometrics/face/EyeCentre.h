// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace loket::face {

/// The centre of iris and pupil in a grey picture of one eye (CV_8UC1, eye about as wide as the picture): the
/// point where most strong gradients point away from, darker points preferred. F. Timm, E. Barth, "Accurate
/// eye centre localisation by means of gradients", VISAPP 2011. The middle of the picture if there is no
/// structure. In pixels of the picture.
[[nodiscard]] cv::Point2f eyeCentre(const cv::Mat &gray);

} // namespace loket::face
