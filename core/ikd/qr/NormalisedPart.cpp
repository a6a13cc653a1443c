// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/NormalisedPart.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace loket::qr {

namespace {

constexpr float kClip = 1.6F; // a glare spot must not outweigh everything else

} // namespace

NormalisedPart::NormalisedPart(const cv::Mat &gray, const cv::Rect2f &area, double modulePx, bool isInverted)
{
    const float margin = float(modulePx) * 6;
    const cv::Rect wanted(
        cv::Point(int(area.x - margin), int(area.y - margin)),
        cv::Point(int(area.x + area.width + margin) + 1, int(area.y + area.height + margin) + 1));
    const cv::Rect part = wanted & cv::Rect({}, gray.size());
    if (part.width < 16 || part.height < 16)
        return;
    m_origin = cv::Point2f(part.tl());
    cv::Mat values;
    gray(part).convertTo(values, CV_32F);
    if (modulePx > 2.5)
        cv::GaussianBlur(values, values, {}, modulePx * 0.22);
    const int window = std::max(9, int(modulePx * 8)) | 1;
    cv::Mat mean, square;
    cv::boxFilter(values, mean, CV_32F, {window, window});
    cv::sqrBoxFilter(values, square, CV_32F, {window, window});
    m_values.create(values.size(), CV_32F);
    for (int y = 0; y < values.rows; ++y) {
        const float *v = values.ptr<float>(y), *m = mean.ptr<float>(y), *s = square.ptr<float>(y);
        float *out = m_values.ptr<float>(y);
        for (int x = 0; x < values.cols; ++x) {
            const float deviation = std::sqrt(std::max(s[x] - m[x] * m[x], 0.F)) + 4;
            const float value = std::clamp((v[x] - m[x]) / deviation, -kClip, kClip);
            out[x] = isInverted ? -value : value;
        }
    }
}

} // namespace loket::qr
