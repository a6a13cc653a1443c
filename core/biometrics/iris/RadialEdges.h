// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/iris/IrisFinder.h"

#include <vector>

namespace loket::iris {

/// Directions in radians: 0 = to the right of the picture, growing downwards.
struct Arc
{
    double fromRad = 0;
    double toRad = 0;
};

struct EdgePoint
{
    cv::Point2d at;
    double step = 0; ///< grey levels by which it is brighter outside than inside
};

/// Looks from `centre` outwards along `rays` directions of each arc, between the two radii, for the place
/// with the strongest step from dark to bright (means of `halfWidth` px on both sides are compared). Rays
/// that leave the picture, or see no step of at least `minStep`, give no point. gray: CV_8UC1.
[[nodiscard]] std::vector<EdgePoint> radialEdges(const cv::Mat &gray, cv::Point2d centre, double minRadius,
                                                 double maxRadius, const std::vector<Arc> &arcs, int rays,
                                                 int halfWidth, double minStep);

struct CircleFit
{
    Circle circle;
    std::vector<cv::Point2d> inliers;
    double deviationPx = 0; ///< standard deviation of the inliers' radii
};

/// Least-squares circle (Kåsa 1976) with points thrown out round by round until the rest lies within
/// `tolerancePx` (at least eight must stay, else the circle is null).
[[nodiscard]] CircleFit fitCircle(const std::vector<EdgePoint> &points, double tolerancePx);

} // namespace loket::iris
