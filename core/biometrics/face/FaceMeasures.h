// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/face/Face.h"

namespace loket::face {

/// The face brought to one size and upright, so that every measure sees the same geometry: the eyes lie at
/// kRightEye and kLeftEye, 90 px apart (the smallest eye distance ISO/IEC 19794-5 accepts: more resolution
/// than that earns no better sharpness).
struct CanonicalFace
{
    static constexpr int kWidth = 270;
    static constexpr int kHeight = 300;
    static constexpr double kEyeDistance = 90;
    static inline const cv::Point2d kRightEye{90, 100};
    static inline const cv::Point2d kLeftEye{180, 100};

    cv::Mat gray; ///< CV_8UC1, luminance; parts outside the picture are border pixels
};

[[nodiscard]] CanonicalFace canonicalFace(const cv::Mat &picture, const Face &face);

/// Luminance of the face (an oval from brow to chin).
struct Exposure
{
    double mean = 0;        ///< 0…255
    double darkShare = 0;   ///< 0…1, pixels at 0…25 (ISO/IEC 29794-5, under-exposure)
    double brightShare = 0; ///< 0…1, pixels at 247…255 (over-exposure)
    double range = 0;       ///< grey levels between the 1st and the 99th percentile
};
[[nodiscard]] Exposure exposureOf(const CanonicalFace &face);

/// Darker cheek / brighter cheek, 0…1: means of two squares of 0.3 eye distances under the eyes (the zones of
/// ISO/IEC 19794-5:2005/Amd 1 and 39794-5 D.1.4.2).
[[nodiscard]] double lightRatio(const CanonicalFace &face);

/// 0…1, share of the gradient energy between brows and mouth that vanishes when the picture is blurred again:
/// sharp pictures lose much, blurred ones little, whatever their contrast. After F. Crété et al., "The blur
/// effect: perception and estimation with a new no-reference perceptual blur metric", SPIE 6492 (2007).
[[nodiscard]] double sharpnessOf(const CanonicalFace &face);

/// −1…1, correlation of the face between brows and mouth with its mirror image after removing light that
/// changes slowly: falls when the head is turned. A proxy: it says "turned", not by how much.
[[nodiscard]] double symmetryOf(const CanonicalFace &face);

/// Height of the dark run through each eye's middle / eye distance; the smaller of the two eyes. An open eye
/// shows the iris (up to 0.19), a closed one the line of the lashes.
[[nodiscard]] double eyeOpenness(const CanonicalFace &face);

/// 0…1, share of saturated pixels (over 245) around both eyes: reflections on spectacles.
[[nodiscard]] double glareShare(const CanonicalFace &face);

} // namespace loket::face
