// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "devices/api/Types.h"

#include <QByteArray>

#include <opencv2/core.hpp>

namespace loket::signature {

struct RenderOptions
{
    double pxPerMm = 12;      ///< 12 px/mm is close to 300 ppi
    double minWidthMm = 0.25; ///< line at no pressure
    double maxWidthMm = 0.90; ///< line at full pressure
    bool cropToInk = false;   ///< false: the whole writing surface
    double marginMm = 2;      ///< around the ink when cropped
};

/// Dark ink on white, CV_8UC1, anti-aliased; line width follows pressure. Errors: InvalidArgument (empty ink,
/// unknown surface without cropToInk, px/mm outside 1…100), TooLarge (more than 2400 px on a side), Malformed
/// (see validate()).
[[nodiscard]] Expected<cv::Mat> renderInk(const device::Ink &ink, const RenderOptions &options = {});

/// The same drawing as SVG text (UTF-8, sizes in mm), one path per run of equal width; the pen's path stays a
/// vector. Same errors.
[[nodiscard]] Expected<QByteArray> inkToSvg(const device::Ink &ink, const RenderOptions &options = {});

} // namespace loket::signature
