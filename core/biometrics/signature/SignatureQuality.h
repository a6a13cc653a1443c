// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/biometrics/common/Quality.h"
#include "devices/api/Types.h"

#include <QLatin1StringView>

#include <opencv2/core.hpp>

namespace loket::signature {

/// No standard says when a signature is plausible: these are ours, set low so that a simple but real
/// signature (initials, a short hook, the cross of a person who can't write more) passes after the operator
/// has looked. ISO/IEC 19794-7 gives the time series, not limits.
struct Settings
{
    double minWidthMm = 8; ///< extent of the ink
    double minHeightMm = 2;
    double minPathMm = 15;         ///< length of the line
    double minDurationMs = 250;    ///< pen down to the last pen up
    int minPoints = 12;            ///< points with the pen down
    double minTurning = 1.0;       ///< radians of turning, added up; a straight stroke has less
    double maxStraightness = 0.97; ///< for one stroke: chord / path
    double maxBorderShare = 0.25;  ///< share of the path within 1.5 mm of the surface's border
};

namespace measure {
inline constexpr QLatin1StringView kPoints("signature.points");
inline constexpr QLatin1StringView kExtent("signature.extent");
inline constexpr QLatin1StringView kPath("signature.path");
inline constexpr QLatin1StringView kStraightness("signature.straightness");
inline constexpr QLatin1StringView kBorderShare("signature.border_share");
inline constexpr QLatin1StringView kDuration("signature.duration");
inline constexpr QLatin1StringView kTurning("signature.turning");
inline constexpr QLatin1StringView kStrokes("signature.strokes");
inline constexpr QLatin1StringView kSizeShare("signature.size_share");
} // namespace measure

/// What a signature is, in numbers; ink with the pen up is left out.
struct Features
{
    int strokes = 0; ///< pen-down runs
    int points = 0;
    double widthMm = 0; ///< of the ink's bounding box
    double heightMm = 0;
    double pathMm = 0;
    double durationMs = 0;
    double turning = 0; ///< radians, sum of the absolute turns along the strokes (resampled at 1 mm, so
                        ///< jitter does not count)
    double straightness =
        0; ///< 1 = all ink on one straight line: 1 − (minor/major axis of the points' spread)
    double borderShare = 0; ///< share of the path along the border of the surface
    double sizeShare = 0;   ///< ink's box / surface; 0 where the surface's size is unknown
    double meanPressure = 0;
    cv::Rect2d box; ///< mm
};

/// Checks the ink's own sanity: finite coordinates within the surface (2 mm tolerance), pressure 0…1, times
/// that do not go back, not more than 200,000 points. Errors: Malformed, TooLarge. An empty ink is fine (and
/// scores 0).
[[nodiscard]] Expected<void> validate(const device::Ink &ink);

[[nodiscard]] Features featuresOf(const device::Ink &ink);

/// Errors: those of validate().
[[nodiscard]] Expected<biometrics::Quality> assess(const device::Ink &ink, const Settings &settings = {});

} // namespace loket::signature
