// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/biometrics/common/Quality.h"
#include "core/biometrics/finger/Minutiae.h"
#include "core/biometrics/finger/RidgeMap.h"

#include <opencv2/core.hpp>

namespace loket::biometrics {

/// Thresholds below which a measure is not ok. They come from the station's settings; the defaults are for
/// flat prints of adults. A thumb's flat print has 250–400 mm², a little finger's 130–220 mm².
struct FingerQualitySettings
{
    double minAreaMm2 = 110;
    double minContrast = 22;      ///< grey: amplitude of ridge against valley, mean over the print
    double minSharpness = 0.6;    ///< steepness of the ridges' flanks: 1 = a pure sine
    double minCertainty = 0.55;   ///< OCL, mean over the print
    double minClarity = 0.50;     ///< LCS, mean over the print
    double minFrequency = 0.33;   ///< FDA, mean over the print
    double minContinuity = 0.52;  ///< share of the ridges that is dark: 0 = chance, 1 = no breaks
    double minValleyShare = 0.25; ///< light part of a ridge period: less = wet or pressed too hard
    double maxValleyShare = 0.68; ///< more = dry or pressed too lightly
    int minMinutiae = 12;
};

/// Quality of one finger: 0…100, ours, monotonic in blur, noise, contrast, area and in broken or flooded
/// ridges. The score is the weighted geometric mean of the measures' scores (combinedScore()) to the
/// power 2.2; the weights stand beside the measures in FingerQuality.cpp. Measures, in the order in which
/// they have to be mended (first one not ok gives the advice):
///   finger.area        mm²   printed area                                          PressMore / NoFinger
///   finger.centring    %     how much more one side cuts the print off than the other  MoveFinger…
///   finger.valleys     %     light share of the ridge period                       WetFinger / DryFinger /
///   PressLess / PressMore finger.contrast    grey  amplitude of ridge against valley                     by
///   valleys, else DryFinger finger.sharpness         steepness of the ridges' flanks, 1 = a pure sine
///   HoldStill finger.clarity     %     LCS, ISO/IEC 29794-4, over the print                   by valleys,
///   else CleanGlass finger.certainty   %     OCL, ISO/IEC 29794-4, over the print                   by
///   valleys, else CleanGlass finger.frequency   %     FDA, ISO/IEC 29794-4, over the print by valleys, else
///   HoldStill finger.uniformity  %     RVU: evenness of ridge and valley widths               by valleys
///   finger.flow        %     OF: smoothness of the ridge flow                       CleanGlass
///   finger.continuity  %     ridges without breaks along their direction            DryFinger
///   finger.minutiae          count of reliable minutiae                             PressMore
/// Errors: those of atFingerPpi(). A picture without a finger is score 0 with Advice::NoFinger.
[[nodiscard]] Expected<Quality> fingerQuality(const cv::Mat &gray8, double ppi,
                                              const FingerQualitySettings &settings = {});

/// The same where the 500 ppi picture's ridge map (and minutiae) are known already.
[[nodiscard]] Quality fingerQuality(const cv::Mat &gray500, const RidgeMap &map,
                                    const FingerQualitySettings &settings = {});
[[nodiscard]] Quality fingerQuality(const cv::Mat &gray500, const RidgeMap &map, const FingerTemplate &print,
                                    const FingerQualitySettings &settings = {});

} // namespace loket::biometrics
