// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/biometrics/common/Quality.h"
#include "core/biometrics/iris/IrisFinder.h"

#include <QLatin1StringView>

#include <vector>

namespace loket::iris {

/// Thresholds; the defaults are the recommended values of ISO/IEC 29794-6:2015 clause 6.2 except where "ours"
/// is said.
struct Settings
{
    double radiusMinPx = 80;          ///< iris radius; ISO/IEC 29794-6 6.2.8
    double radiusMaxPx = 140;         ///< ours: beyond it the lids and margins of a 640×480 picture are lost
    double usableAreaMin = 70;        ///< % of the iris ring without lids, lashes and reflections; 6.2.1
    double irisScleraContrastMin = 5; ///< 6.2.2
    double irisPupilContrastMin = 30; ///< 6.2.3
    double greyUtilisationMin = 6;    ///< bit of entropy; 6.2.5
    double dilationMin = 20;          ///< pupil radius / iris radius in %; 6.2.7
    double dilationMax = 70;
    double concentricityMin = 90; ///< 6.2.6
    double marginMin = 80;        ///< margin adequacy; 6.2.9
    double sharpnessMin = 60;     ///< 0…100, see IrisMeasures.h; ours (the standard names none)
    double specularMax = 12;      ///< % of the iris ring in reflections; ours: spectacles
    double circularityMin = 70;   ///< pupil border; 6.2.4 names no limit; ours
};

namespace measure {
inline constexpr QLatin1StringView kFound("iris.found");
inline constexpr QLatin1StringView kRadius("iris.radius");
inline constexpr QLatin1StringView kMargin("iris.margin");
inline constexpr QLatin1StringView kUsableArea("iris.usable_area");
inline constexpr QLatin1StringView kSpecular("iris.specular");
inline constexpr QLatin1StringView kSharpness("iris.sharpness");
inline constexpr QLatin1StringView kConcentricity("iris.concentricity");
inline constexpr QLatin1StringView kDilation("iris.dilation");
inline constexpr QLatin1StringView kCircularity("iris.pupil_circularity");
inline constexpr QLatin1StringView kIrisPupilContrast("iris.iris_pupil_contrast");
inline constexpr QLatin1StringView kIrisScleraContrast("iris.iris_sclera_contrast");
inline constexpr QLatin1StringView kGreyUtilisation("iris.grey_utilisation");
} // namespace measure

struct Assessment
{
    std::optional<Eye> eye;
    biometrics::Quality quality; ///< without an eye: only iris.found
};

/// One eye in one near-infrared picture (CV_8UC1; CV_8UC3 is turned to grey). Errors: InvalidArgument (empty
/// or another type). It does not say whether this is the left or the right eye: a picture of one eye holds no
/// safe sign of it (the tear duct is often outside the picture or under the lid).
[[nodiscard]] Expected<Assessment> assess(const cv::Mat &picture, const Settings &settings = {});

} // namespace loket::iris
