// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace loket::test {

/// A near-infrared picture of an eye with circles at known places, CV_8UC1, 640×480.
struct DrawnEye
{
    cv::Size frame{640, 480};
    cv::Point2d centre{322.3, 238.6}; ///< of the iris
    double irisRadius = 110;
    double pupilRadius = 44;
    cv::Point2d pupilOffset{0, 0};
    double pupilStretch = 1; ///< height / width of the pupil
    double upperLid = 1.3; ///< where the lid's edge crosses the middle column, in iris radii above the centre
    double lowerLid = 1.3; ///< below
    double blurPx = 0.8;
    double noise = 2.5;
    double pupilLevel = 28;
    double irisLevel = 105;
    double scleraLevel = 165;
    double reflections = 0; ///< 0…1: share of the ring that a spectacle lens reflects over
    bool hasPupil = true;
    unsigned seed = 3;

    [[nodiscard]] cv::Mat draw() const;
};

} // namespace loket::test
