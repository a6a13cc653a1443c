// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <opencv2/core.hpp>

namespace loket::biometrics {

/// Means of the native quality measures of ISO/IEC 29794-4 over a whole picture, computed as NIST's reference
/// implementation (NFIQ 2.3) publishes them, so that the figures can be held side by side with its own. They
/// are measures, no score: the trained forest that makes NFIQ 2's score from them is not part of Loket.
struct NativeMeasures
{
    double orientationCertainty = 0; ///< OCL mean, 0…1: 1 − λmin/λmax of each region's gradient covariance
    double localClarity = 0;         ///< LCS mean, 0…1: how little ridge and valley grey levels overlap
    double frequencyDomain = 0;      ///< FDA mean: share of the dominant ridge frequency
    double ridgeValleyUniformity = 0; ///< RVU mean: ratio of neighbouring ridge and valley widths, 1 = even
    double orientationFlow = 0;       ///< OF mean: change of direction from region to region, 0 = smooth
    double meanGrey = 0;              ///< Mu, 0…255
    double meanOfBlockMeans = 0;      ///< MMB, 0…255
    int regions = 0;                  ///< 32×32 regions that OCL is the mean of
};

/// `gray8` is CV_8UC1 with dark ridges; resampled to 500 ppi where it is not. A near-white frame is cut off
/// first, as the reference does. Errors: those of atFingerPpi(); NotFound when nothing but a blank picture is
/// left.
[[nodiscard]] Expected<NativeMeasures> nativeMeasures(const cv::Mat &gray8, double ppi);

} // namespace loket::biometrics
