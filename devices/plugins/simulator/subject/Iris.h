// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <opencv2/core.hpp>

#include <cstdint>

namespace loket::sim {

/// One fictitious eye under near infra-red light. Fixed for (seed, eye).
struct IrisModel
{
    std::uint64_t seed = 0;
    device::Position eye = device::Position::None;
    cv::Mat texture;          ///< CV_8U: rows from the pupil's rim to the limbus, columns once around
    double diameterMm = 11.7; ///< of the iris
    double lidHeight = 1;     ///< how wide this person opens the eyes
    double skinTone = 165;
    double lashLength = 1;
    double crease = 1;
};

/// Fibres, collarette, crypts and furrows; ≈ 5 ms.
[[nodiscard]] IrisModel growIris(std::uint64_t subjectSeed, device::Position eye);

/// One look into the camera. The same numbers give the same picture.
struct IrisView
{
    std::uint64_t seed = 0;
    cv::Size size{640, 480};
    double irisDiameterPx = 220;   ///< ISO/IEC 19794-6 wants 160 and more; 200…240 is usual
    double shiftX = 0, shiftY = 0; ///< px of the eye from the middle of the picture
    double gazeX = 0, gazeY = 0;   ///< px of the iris from the middle of the eye
    double rollDeg = 0;            ///< the head's, clockwise
    double opening = 1;            ///< of the lids, 0 shut … 1
    double dilation = 0.42;        ///< pupil / iris diameter
    double defocusPx = 0;          ///< sigma of blur
    double motionPx = 0;           ///< length of motion blur
    double light = 1;
    double noise = 0.2;  ///< 0…1
    double cataract = 0; ///< 0 clear … 1 white pupil and a veil over the iris

    [[nodiscard]] static IrisView typical(std::uint64_t seed, int quality);
};

/// CV_8U. Seen as the camera sees the person: the tear duct of the right eye is on the picture's right, of
/// the left eye on its left. ≈ 8 ms.
[[nodiscard]] cv::Mat irisPicture(const IrisModel &model, const IrisView &view);

} // namespace loket::sim
