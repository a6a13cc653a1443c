// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <optional>

namespace loket::qr {

/// Undoes a blur of known shape (Wiener's filter): good enough to find a code's finders in, which is all it
/// is for.
class Deconvolution
{
public:
    /// gray: CV_8UC1.
    explicit Deconvolution(const cv::Mat &gray);

    /// As if out of focus by a disc of this radius.
    [[nodiscard]] cv::Mat withoutDisc(double radiusPx) const;
    /// As if moved along this way during the exposure.
    [[nodiscard]] cv::Mat withoutPath(cv::Point2d path) const;

private:
    [[nodiscard]] cv::Mat without(const cv::Mat &kernel) const;

    cv::Size m_size;
    cv::Mat m_spectrum;
};

} // namespace loket::qr
