// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/biometrics/face/Face.h"

namespace loket::face {

/// The standard portrait: 3:4, upright, head (crown to chin) 70 % of the height, eye middle at 45 % from the
/// top and at half the width. ISO/IEC 19794-5:2011 token geometry asks for a head of 60–90 % and eyes at
/// 30–50 % from the top.
struct PortraitOptions
{
    int widthPx = 480; ///< height is 4/3 of it
    double headShare = 0.70;
    double eyeLine = 0.45;
    bool mayRotate = true; ///< turns the picture so that the eye line is level
};

/// The area of the picture that becomes the portrait, before rotation; it may reach outside the picture.
[[nodiscard]] cv::Rect2d portraitArea(const Face &face, const PortraitOptions &options = {});

/// Cuts it out and scales it. Where the area leaves the picture the border pixels are repeated if no more
/// than 8 % of the portrait is concerned. Errors: InvalidArgument (empty picture), NotFound (eyes not found,
/// or more than that is missing).
[[nodiscard]] Expected<cv::Mat> cutPortrait(const cv::Mat &picture, const Face &face,
                                            const PortraitOptions &options = {});

} // namespace loket::face
