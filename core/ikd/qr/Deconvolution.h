// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <vector>

namespace loket::qr {

/// Blurs that are undone: out of focus by a disc, or moved along a line during the exposure.
struct Smear
{
    double discPx = 0;  ///< radius; 0 = a path
    cv::Point2d pathPx; ///< from end to end
};

/// Undoes blurs of known shape (Wiener's filter): good enough to find a code's finders in, which is all it is
/// for. Filters are kept for the next picture of the same size, so a camera's reader keeps one of these.
class Deconvolution
{
public:
    /// noise: to signal.
    explicit Deconvolution(std::vector<Smear> smears, float noise = 0.02F)
        : m_smears(std::move(smears))
        , m_noise(noise)
    {}

    /// gray: CV_8UC1. What without() works on until the next call.
    void setPicture(const cv::Mat &gray);
    [[nodiscard]] bool hasPicture() const { return !m_spectrum.empty(); }
    void dropPicture() { m_spectrum.release(); }
    [[nodiscard]] std::size_t smears() const { return m_smears.size(); }
    /// CV_8UC1, the picture without that blur.
    [[nodiscard]] cv::Mat without(std::size_t smear);

private:
    const cv::Mat &filterOf(std::size_t smear);

    std::vector<Smear> m_smears;
    float m_noise;
    std::vector<cv::Mat> m_filters; ///< packed as the spectrum, for its size; empty = not needed yet
    cv::Size m_size;
    cv::Mat m_spectrum; ///< packed as cv::dft() does for real pictures
};

} // namespace loket::qr
