// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <optional>
#include <vector>

namespace loket::face {

/// One face in a picture; all in pixels of that picture. Right and left are the person's own: the right eye
/// lies on the left of an unmirrored picture. Where an eye was not found its point is an estimate from the
/// box.
struct Face
{
    cv::Rect box; ///< the cascade's box: from the middle of the forehead to just under the mouth
    cv::Point2f rightEye;
    cv::Point2f leftEye;
    bool hasRightEye = false;
    bool hasLeftEye = false;

    [[nodiscard]] bool hasEyes() const { return hasRightEye && hasLeftEye; }
    [[nodiscard]] cv::Point2f eyeMiddle() const { return (rightEye + leftEye) * 0.5F; }
    [[nodiscard]] double eyeDistancePx() const { return cv::norm(leftEye - rightEye); }
    /// Degrees; positive = the head leans to the person's left (clockwise in the picture).
    [[nodiscard]] double rollDeg() const;
    /// Crown to chin, estimated from the distance of the eyes: 3.55 times (adult means: 223 mm from
    /// menton to vertex and 63 mm between the pupils, ANSUR 1988). Hair and headscarves come on top.
    [[nodiscard]] double headHeightPx() const { return 3.55 * eyeDistancePx(); }
};

/// What a search found: the main (largest) face and the boxes of the others.
struct Detection
{
    std::optional<Face> face;
    std::vector<cv::Rect> others;
};

} // namespace loket::face
