// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/Deconvolution.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace loket::qr {

namespace {

constexpr int kBorder = 12; // mirrored, so that the frame's edge does not ring

/// Even, which the packing below takes for granted.
int paddedLength(int length)
{
    int padded = length + 2 * kBorder;
    do
        padded = cv::getOptimalDFTSize(padded);
    while (padded % 2 != 0 && ++padded != 0);
    return padded;
}

cv::Mat discKernel(double radiusPx)
{
    const int reach = int(std::ceil(radiusPx)) + 1;
    cv::Mat kernel(2 * reach + 1, 2 * reach + 1, CV_32F);
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x)
            kernel.at<float>(y + reach, x + reach) =
                float(std::clamp(radiusPx + 0.5 - std::hypot(x, y), 0.0, 1.0));
    return kernel;
}

cv::Mat pathKernel(cv::Point2d path)
{
    constexpr int kFine = 4; // drawn larger, then made smaller: a soft line
    const int reach = int(std::ceil(cv::norm(path) / 2)) + 1, side = (2 * reach + 1) * kFine;
    cv::Mat line = cv::Mat::zeros(side, side, CV_32F), kernel, turned;
    const cv::Point2d middle(side / 2.0, side / 2.0), half = path * (kFine / 2.0);
    cv::line(line, middle - half, middle + half, cv::Scalar(1), kFine);
    cv::resize(line, kernel, {2 * reach + 1, 2 * reach + 1}, 0, 0, cv::INTER_AREA);
    cv::rotate(kernel, turned, cv::ROTATE_180);
    return kernel + turned; // the same from both ends, whatever the drawing's rounding
}

/// Wiener's filter at each frequency. The kernel is the same from both ends, so its response is real.
cv::Mat wiener(const cv::Mat &kernel, cv::Size size, float noise)
{
    // The kernel's middle belongs at the origin, the rest wraps round.
    cv::Mat placed = cv::Mat::zeros(size, CV_32F), response, filter(size, CV_32F);
    const int reach = kernel.rows / 2;
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x)
            placed.at<float>((y + placed.rows) % placed.rows, (x + placed.cols) % placed.cols) =
                kernel.at<float>(y + reach, x + reach);
    placed /= cv::sum(kernel)[0];
    cv::dft(placed, response, cv::DFT_COMPLEX_OUTPUT);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const float h = response.at<cv::Vec2f>(y, x)[0];
            filter.at<float>(y, x) = h / (h * h + noise);
        }
    return filter;
}

/// To the places where cv::dft() packs a real picture's spectrum: real and imaginary parts lie side by side
/// in rows, and in the first and last column one below the other.
cv::Mat packed(const cv::Mat &filter)
{
    cv::Mat out(filter.size(), CV_32F);
    const int last = filter.cols - 1, half = filter.cols / 2;
    for (int y = 0; y < filter.rows; ++y) {
        for (int x = 1; x < last; ++x)
            out.at<float>(y, x) = filter.at<float>(y, (x + 1) / 2);
        out.at<float>(y, 0) = filter.at<float>((y + 1) / 2, 0);
        out.at<float>(y, last) = filter.at<float>((y + 1) / 2, half);
    }
    return out;
}

} // namespace

void Deconvolution::setPicture(const cv::Mat &gray)
{
    m_size = gray.size();
    const int rows = paddedLength(gray.rows), columns = paddedLength(gray.cols);
    cv::Mat padded;
    cv::copyMakeBorder(gray, padded, kBorder, rows - gray.rows - kBorder, kBorder,
                       columns - gray.cols - kBorder, cv::BORDER_REFLECT);
    padded.convertTo(padded, CV_32F);
    cv::dft(padded, m_spectrum);
}

const cv::Mat &Deconvolution::filterOf(std::size_t smear)
{
    m_filters.resize(m_smears.size());
    cv::Mat &filter = m_filters[smear];
    if (filter.size() != m_spectrum.size()) {
        const Smear &how = m_smears[smear];
        filter = packed(wiener(how.discPx > 0 ? discKernel(how.discPx) : pathKernel(how.pathPx),
                               m_spectrum.size(), m_noise));
    }
    return filter;
}

cv::Mat Deconvolution::without(std::size_t smear)
{
    cv::Mat picture, gray;
    cv::dft(m_spectrum.mul(filterOf(smear)), picture, cv::DFT_INVERSE | cv::DFT_SCALE | cv::DFT_REAL_OUTPUT);
    picture(cv::Rect({kBorder, kBorder}, m_size)).convertTo(gray, CV_8U);
    return gray;
}

} // namespace loket::qr
