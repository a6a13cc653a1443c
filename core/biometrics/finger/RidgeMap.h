// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <opencv2/core.hpp>

namespace loket::biometrics {

/// Everything about fingers is computed at this resolution; other pictures are resampled to it first. It is
/// the resolution of ISO/IEC 19794-4 image acquisition level 30/31 and of ISO/IEC 29794-4's 32-pixel local
/// regions.
inline constexpr double kFingerPpi = 500;

/// What a reader may claim. Below 250 ppi ridges are no longer sampled well enough to be measured.
inline constexpr double kMinFingerPpi = 250;
inline constexpr double kMaxFingerPpi = 2000;

/// Side of one cell of a RidgeMap in pixels at 500 ppi (0.41 mm, about one ridge period).
inline constexpr int kRidgeCellPx = 8;

/// The print's local structure on a grid of kRidgeCellPx cells, all Mats of the same size (rows, cols of
/// cells).
struct RidgeMap
{
    cv::Mat foreground;  ///< CV_8UC1: 255 where there are ridges, else 0; holes closed, islands dropped
    cv::Mat orientation; ///< CV_32FC1: direction along the ridges, radians in [0, pi), x to the right, y DOWN
    cv::Mat
        certainty; ///< CV_32FC1: 0 no direction … 1 one clear direction (coherence of the structure tensor)
    cv::Mat energy;   ///< CV_32FC1: directed gradient energy (difference of the tensor's eigenvalues, grey²)
    cv::Mat periodPx; ///< CV_32FC1: ridge period in pixels, smoothed; the print's median where it can't be
                      ///< measured
    double medianPeriodPx = 0; ///< 0 when no cell could be measured
    double areaMm2 = 0;        ///< of the foreground

    [[nodiscard]] bool isEmpty() const { return areaMm2 <= 0; }
};

/// `gray8` (CV_8UC1, dark ridges on light ground) at 500 ppi. Shares the pixels when it is 500 ppi (±1 %)
/// already. Errors: InvalidArgument (empty, other type, ppi outside kMinFingerPpi…kMaxFingerPpi), TooLarge (a
/// side over 4096 px at 500 ppi).
[[nodiscard]] Expected<cv::Mat> atFingerPpi(const cv::Mat &gray8, double ppi);

/// Structure of a 500 ppi picture. Orientation and certainty: averaged squared gradients (Bazen & Gerez,
/// "Systematic methods for the computation of the directional fields…", PAMI 24(7), 2002). Foreground:
/// directed energy over a threshold relative to the print's own strength, with a floor for sensor noise.
/// Period: x-signature of oriented windows (Hong, Wan & Jain, "Fingerprint image enhancement", PAMI 20(8),
/// 1998). An empty foreground is an answer, not an error.
[[nodiscard]] RidgeMap ridgeMap(const cv::Mat &gray500);

} // namespace loket::biometrics
