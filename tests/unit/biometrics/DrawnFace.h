// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace loket::test {

/// A shaded head-and-shoulders picture of nobody, in which the cascades find a face. Everything that the
/// tests spoil is a knob.
struct DrawnFace
{
    cv::Size frame{1280, 720};
    cv::Point2d eyeMiddle{640, 320};
    double eyeDistancePx = 110;
    double rollDeg = 0;
    cv::Scalar background{40, 30, 190}; ///< BGR; red
    double backgroundStripes = 0;       ///< 0…1, strength of folds
    double light = 1;                   ///< factor on everything
    double sideLight = 0;               ///< 0…1: picture's left side darker by this share
    bool eyesOpen = true;
    double blurPx = 0;     ///< σ
    double noise = 2;      ///< grey levels, σ
    double turn = 0;       ///< −1…1: features slide sideways as when the head turns
    bool hasGlare = false; ///< reflections on spectacles
    bool hasFace = true;
    unsigned seed = 1;

    [[nodiscard]] cv::Mat draw() const;
    /// Draws this face into an existing frame (a second person).
    void drawInto(cv::Mat &frame_bgr) const;
};

/// Where the pupils are in DrawnFace::draw(), picture's left one first.
[[nodiscard]] std::pair<cv::Point2d, cv::Point2d> pupilsOf(const DrawnFace &face);

} // namespace loket::test
