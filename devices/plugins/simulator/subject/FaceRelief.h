// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/subject/FaceTraits.h"

namespace loket::sim {

// The head is drawn once on a layer of this size and then moved about.
constexpr float kUnitPx = 60; ///< pixels per face unit
inline const cv::Size kLayerSize{800, 760};
constexpr float kOriginX = 400, kOriginY = 280; ///< between the pupils

[[nodiscard]] constexpr float unitX(int column) { return (float(column) - kOriginX) / kUnitPx; }
[[nodiscard]] constexpr float unitY(int row) { return (float(row) - kOriginY) / kUnitPx; }

/// The shape of a head seen from the front.
struct FaceRelief
{
    cv::Mat height; ///< CV_32F, face units towards the camera; 0 outside the head
    cv::Mat inside; ///< CV_32F, 0…1: the head's outline, soft by a pixel
    cv::Mat light;  ///< CV_32F: how much light each point gives back, about 0.4…1.15
    cv::Mat gloss;  ///< CV_32F: highlight of skin, 0…1
};

/// Half the width of the head at a height, in face units; 0 above the crown and below the chin.
[[nodiscard]] float headHalfWidth(const FaceTraits &face, float y);

/// Height field of an ellipsoid-like head with brow, sockets, nose, lips, cheeks and chin, lit softly from
/// the front and a little from the left above, darkened where it is hollow.
[[nodiscard]] FaceRelief carveFace(const FaceTraits &face);

/// Light on any height field (CV_32F, in face units) under the same lamps.
[[nodiscard]] cv::Mat lightOn(const cv::Mat &height);

} // namespace loket::sim
