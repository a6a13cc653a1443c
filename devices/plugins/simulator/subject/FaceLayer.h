// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/subject/FaceRelief.h"

namespace loket::sim {

/// Colours (CV_32FC3, BGR 0…255) and how far the layer covers what is behind it (CV_32F, 0…1).
struct Paint
{
    cv::Mat colour;
    cv::Mat cover;
};

/// Paints `tint(x, y)` where `mask(x, y)` > 0, over what is there. Both take face units; only inside the box.
template <class Mask, class Tint>
void brush(Paint &paint, cv::Rect2f box, Mask mask, Tint tint)
{
    const int top = std::max(0, int(box.y * kUnitPx + kOriginY));
    const int bottom = std::min(paint.colour.rows, int((box.y + box.height) * kUnitPx + kOriginY) + 1);
    const int left = std::max(0, int(box.x * kUnitPx + kOriginX));
    const int right = std::min(paint.colour.cols, int((box.x + box.width) * kUnitPx + kOriginX) + 1);
    for (int row = top; row < bottom; ++row) {
        auto *colour = paint.colour.ptr<cv::Vec3f>(row);
        float *cover = paint.cover.ptr<float>(row);
        for (int column = left; column < right; ++column) {
            const float part = mask(unitX(column), unitY(row));
            if (part <= 0)
                continue;
            colour[column] = colour[column] * (1 - part) + cv::Vec3f(tint(unitX(column), unitY(row))) * part;
            cover[column] += (1 - cover[column]) * part;
        }
    }
}

/// A soft edge one pixel wide: 1 where `distance` (face units) is positive.
[[nodiscard]] inline float edge(float distance, float softPx = 1)
{
    return std::clamp(distance * kUnitPx / softPx + 0.5F, 0.0F, 1.0F);
}

// The parts, in the order in which they are painted.
void paintBackHair(Paint &paint, const FaceTraits &face);
void paintBody(Paint &paint, const FaceTraits &face); ///< neck, shoulders, clothes
void paintSkin(Paint &paint, const FaceTraits &face, const FaceRelief &relief);
void paintFeatures(Paint &paint, const FaceTraits &face); ///< brows, nose, mouth
void paintHeadDress(Paint &paint, const FaceTraits &face);
/// Both eyes, `open` 0 (shut) … 1. Touches only the boxes of the eyes.
void paintEyes(Paint &paint, const FaceTraits &face, float open);

} // namespace loket::sim
