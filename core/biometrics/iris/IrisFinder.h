// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <optional>

namespace loket::iris {

struct Circle
{
    cv::Point2d centre;
    double radius = 0;

    [[nodiscard]] bool isNull() const { return radius <= 0; }
};

/// A lid's edge over the iris: y = apexY + curvature * (x − apexX)². Not there = the lid does not reach the
/// iris.
struct LidEdge
{
    bool isThere = false;
    double apexX = 0;
    double apexY = 0;
    double curvature = 0; ///< 1/px; positive for the upper lid (an arch), negative for the lower one

    [[nodiscard]] double yAt(double x) const { return apexY + curvature * (x - apexX) * (x - apexX); }
};

/// An eye in a picture, in pixels of that picture.
struct Eye
{
    Circle pupil;
    Circle iris; ///< the limbus: border to the sclera
    LidEdge upperLid;
    LidEdge lowerLid;
    double pupilEvidence = 0; ///< 0…1: share of the directions in which the border is where the circle says
    double irisEvidence = 0;  ///< the same for the limbus, to the sides only (the lids hide the rest)
};

/// Smallest and largest iris looked for, as shares of the picture's width: a 640×480 picture after ISO/IEC
/// 19794-6 has an iris of 70…140 px radius; wider limits so that "too near" and "too far" can be told.
inline constexpr double kMinIrisShare = 0.055;
inline constexpr double kMaxIrisShare = 0.30;

/// Finds pupil and limbus in a near-infrared picture of one eye (CV_8UC1, at least 160×120): dark, round
/// blobs at several thresholds on a 320 px wide picture with reflections removed; the limbus by an
/// integro-differential search over the two sides (Daugman 1993, 2004); both borders refined by radial edges
/// at full size with a robust circle fit; lids as parabolas. Nothing when there is no eye: grey order pupil <
/// iris < sclera and enough of both borders are demanded.
[[nodiscard]] std::optional<Eye> findEye(const cv::Mat &gray);

} // namespace loket::iris
