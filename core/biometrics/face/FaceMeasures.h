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

/// How a face resembles its mirror image, after light that changes slowly has been removed. Proxies for a
/// turned head (yaw): they tell that it is turned, and to which side, not by how many degrees.
struct MirrorLikeness
{
    double likeness = 0;   ///< −1…1: correlation between brows and mouth, mirrored between the eyes
    double axisOffset = 0; ///< where the nose has its axis of symmetry, in eye distances from the middle of
                           ///< the eyes: it stands out, so it moves to the side to which the head is turned
                           ///< (positive: right of the picture)
};
[[nodiscard]] MirrorLikeness mirrorLikeness(const CanonicalFace &face);

/// Height of the dark run through each eye's middle / eye distance; the smaller of the two eyes. An open eye
/// shows the iris (up to 0.19), a closed one the line of the lashes.
[[nodiscard]] double eyeOpenness(const CanonicalFace &face);

/// 0…1, share of saturated pixels (over 245) around both eyes: reflections on spectacles.
[[nodiscard]] double glareShare(const CanonicalFace &face);

} // namespace loket::face
