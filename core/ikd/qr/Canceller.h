// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/qr/SoftDecode.h"

#include <opencv2/core/mat.hpp>

namespace loket::qr {

/// Reads modules that blur has run into each other. Four samples per module are explained as sums of the
/// modules around, by weights that are estimated from what is known (function patterns) and believed (data);
/// then each module is asked again what its neighbours leave for it to explain, and so on (soft interference
/// cancellation, as for multi-user signals). Samples that nothing explains (glare, dirt) lose their weight.
///
/// Several views of the same modules are explained together, each by weights of its own: one is smeared this
/// way, the next that way, a third has its glare elsewhere.
struct StraightView
{
    cv::Mat even;   ///< the straightened code, CV_32F, light high, about −2 … 2
    cv::Mat hidden; ///< CV_8U, one per module, not 0 where nothing may be believed
};

/// cell: pixels a module, margin: modules around; first: what a linear filter made of it.
[[nodiscard]] SoftGrid cancelInterference(const std::vector<const StraightView *> &views, int cell,
                                          int margin, const SoftGrid &first);

} // namespace loket::qr
