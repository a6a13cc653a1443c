// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/iris/IrisFinder.h"

namespace loket::iris {

/// Fills eye.upperLid and eye.lowerLid: among parabolas over the iris the one along which the brightness
/// changes most across the line (the parabolic variant of the integro-differential operator: Daugman 2004,
/// section II). A lid counts as there if that change, and the difference between what lies behind the line
/// and the iris beside the pupil, are clear.
void findLids(const cv::Mat &smooth, Eye &eye);

} // namespace loket::iris
