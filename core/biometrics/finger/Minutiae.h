// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/biometrics/finger/RidgeMap.h"

#include <opencv2/core.hpp>

#include <vector>

namespace loket::biometrics {

/// Values are those of ISO/IEC 19794-2:2011.
enum class MinutiaType : quint8 { Other = 0, Ending = 1, Bifurcation = 2 };

/// One ridge ending or bifurcation at 500 ppi.
struct Minutia
{
    float xPx = 0; ///< from the left
    float yPx = 0; ///< from the top
    /// ISO/IEC 19794-2 direction: counter-clockwise from the x axis as seen (y up), radians in [0, 2 pi). For
    /// an ending it points back along its ridge; for a bifurcation along the valley between its two branches.
    float angleRad = 0;
    MinutiaType type = MinutiaType::Other;
    float quality = 0; ///< 0…1: certainty of the ridge flow around it
};

/// What is compared: minutiae and where the print is. Sealed with the packet or dropped with the draft; never
/// in a log.
struct FingerTemplate
{
    int widthPx = 0; ///< at 500 ppi
    int heightPx = 0;
    std::vector<Minutia> minutiae; ///< best quality first, at most kMaxMinutiae
    cv::Mat foreground;            ///< CV_8UC1, one byte per kRidgeCellPx cell, 255 = print

    [[nodiscard]] bool isEmpty() const { return minutiae.empty(); }
};

/// More than any finger shows; what exceeds it is noise of the lowest quality.
inline constexpr int kMaxMinutiae = 128;

/// Enhances with Gabor filters tuned to the local ridge direction and period (Hong, Wan & Jain 1998),
/// binarises, thins and reads crossing numbers (Rutovitz 1966); breaks, spurs, bridges, islands and the
/// print's border are sorted out. A picture without ridges gives an empty template. Errors: those of
/// atFingerPpi().
[[nodiscard]] Expected<FingerTemplate> extractMinutiae(const cv::Mat &gray8, double ppi);

/// The same where the ridge map of the 500 ppi picture is known already.
[[nodiscard]] FingerTemplate extractMinutiae(const cv::Mat &gray500, const RidgeMap &map);

} // namespace loket::biometrics
