// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/qr/GridFit.h"
#include "core/ikd/qr/SoftDecode.h"

namespace loket::qr {

/// The modules of a code as seen in one frame.
struct SeenModules
{
    SoftGrid grid;
    double residual = 0;  ///< error of the known modules after equalising: 0 sharp … 1 nothing to see
    double glareShare = 0; ///< of modules that are whiter than the code's own white, or one even patch
    double spread = 0;    ///< share of a module's light that lies on its neighbours: 0 sharp … 1
};

/// Reads the modules through a filter that this frame's own function patterns teach: their colours are known, so
/// whatever blurred, smeared or unevenly lit them can be estimated and undone for the data beside them (a linear
/// equaliser trained on pilots, as in radio; ridge regression). Modules under glare come back as unseen.
/// `isTaughtByData`: a second round in which clearly read data modules teach too.
[[nodiscard]] SeenModules seeModules(const cv::Mat &gray, const GridFit &fit, bool isTaughtByData);

} // namespace loket::qr
