// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/common/Quality.h"
#include "core/biometrics/face/Background.h"
#include "core/biometrics/face/Detector.h"
#include "core/biometrics/face/Face.h"
#include "core/biometrics/face/FaceSettings.h"

#include <QLatin1StringView>

namespace loket::face {

/// Ids of the measures, in the order in which they are reported and mended.
namespace measure {
inline constexpr QLatin1StringView kCount("face.count");
inline constexpr QLatin1StringView kBrightness("face.brightness");
inline constexpr QLatin1StringView kDarkShare("face.dark_share");
inline constexpr QLatin1StringView kBrightShare("face.bright_share");
inline constexpr QLatin1StringView kDynamicRange("face.dynamic_range");
inline constexpr QLatin1StringView kHeadShare("face.head_share");
inline constexpr QLatin1StringView kEyeDistance("face.eye_distance");
inline constexpr QLatin1StringView kCentreX("face.centre_x");
inline constexpr QLatin1StringView kCentreY("face.centre_y");
inline constexpr QLatin1StringView kEyesFound("face.eyes_found");
inline constexpr QLatin1StringView kRoll("face.roll");
inline constexpr QLatin1StringView kTurn("face.turn");
inline constexpr QLatin1StringView kSymmetry("face.symmetry");
inline constexpr QLatin1StringView kLightRatio("face.light_ratio");
inline constexpr QLatin1StringView kGlare("face.glare");
inline constexpr QLatin1StringView kEyeOpen("face.eye_open");
inline constexpr QLatin1StringView kBackgroundShare("face.background_share");
inline constexpr QLatin1StringView kBackgroundUneven("face.background_unevenness");
inline constexpr QLatin1StringView kSharpness("face.sharpness");
} // namespace measure

struct Assessment
{
    Detection detection;
    BackgroundReading background;
    biometrics::Quality quality; ///< without a face: only face.count
};

/// Measures a picture in which the search has been done. CV_8UC3; CV_8UC1 has no background colour, so that
/// measure then fails.
[[nodiscard]] Assessment assess(const cv::Mat &picture, Detection detection, const Settings &settings);

/// Searches and measures a still picture. Errors: InvalidArgument (empty, or not 8 bit with 1 or 3 channels).
[[nodiscard]] Expected<Assessment> assessStill(Detector &detector, const cv::Mat &picture,
                                               const Settings &settings);

} // namespace loket::face
