// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

namespace loket::qr {

/// The part of the frame round a code, each value against its neighbourhood: lit unevenly or not, light is
/// about +1 and dark about −1 (exchanged where the code is inverted).
class NormalisedPart
{
public:
    NormalisedPart(const cv::Mat &gray, const cv::Rect2f &area, double modulePx, bool isInverted);

    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }

    /// Between the pixels, in the frame's coordinates; 0 outside.
    [[nodiscard]] float at(float x, float y) const
    {
        x -= m_origin.x + 0.5F;
        y -= m_origin.y + 0.5F;
        if (!(x >= 0 && y >= 0 && x < float(m_values.cols - 1) && y < float(m_values.rows - 1)))
            return 0;
        const int left = int(x), top = int(y);
        const float fx = x - float(left), fy = y - float(top);
        const float *upper = m_values.ptr<float>(top) + left, *lower = m_values.ptr<float>(top + 1) + left;
        return (upper[0] * (1 - fx) + upper[1] * fx) * (1 - fy) + (lower[0] * (1 - fx) + lower[1] * fx) * fy;
    }

private:
    cv::Mat m_values;
    cv::Point2f m_origin;
};

} // namespace loket::qr
