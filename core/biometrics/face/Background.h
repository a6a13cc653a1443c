// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/face/Face.h"
#include "core/biometrics/face/FaceSettings.h"

namespace loket::face {

/// The colour around the head: above the shoulders, outside head and hair, inside the portrait's borders.
struct BackgroundReading
{
    bool isMeasured = false;              ///< false: no room around the head in the picture
    cv::Vec3b medianBgr;                  ///< median of each channel
    Background nearest = Background::Any; ///< the named colour that most of it has; Any = none of them
    double share = 0;      ///< 0…1: pixels of the expected colour (of `nearest` when Any is expected)
    double unevenness = 0; ///< 85th percentile of ΔE*ab from the median colour
};

/// Pixel by pixel by hue, saturation and value with the tolerances that cloth and office light need: red ±16°
/// about 358°, orange ±14° about 29°, blue ±36° about 220° (HSV). No regulation gives exact shades
/// (domain.md 2.3).
[[nodiscard]] BackgroundReading readBackground(const cv::Mat &bgr, const Face &face, Background expected);

} // namespace loket::face
