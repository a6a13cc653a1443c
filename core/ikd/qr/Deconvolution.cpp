// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/qr/Deconvolution.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace loket::qr {

namespace {

constexpr int kBorder = 12;     // mirrored, so that the frame's edge does not ring
constexpr float kNoise = 0.02F; // noise to signal

} // namespace

Deconvolution::Deconvolution(const cv::Mat &gray)
    : m_size(gray.size())
{
    const int rows = cv::getOptimalDFTSize(gray.rows + 2 * kBorder),
              columns = cv::getOptimalDFTSize(gray.cols + 2 * kBorder);
    cv::Mat padded;
    cv::copyMakeBorder(gray, padded, kBorder, rows - gray.rows - kBorder, kBorder,
                       columns - gray.cols - kBorder, cv::BORDER_REFLECT);
    padded.convertTo(padded, CV_32F);
    cv::dft(padded, m_spectrum, cv::DFT_COMPLEX_OUTPUT);
}

cv::Mat Deconvolution::without(const cv::Mat &kernel) const
{
    // The kernel's middle belongs at the origin, the rest wraps round.
    cv::Mat placed = cv::Mat::zeros(m_spectrum.size(), CV_32F), response;
    const int reach = kernel.rows / 2;
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x)
            placed.at<float>((y + placed.rows) % placed.rows, (x + placed.cols) % placed.cols) =
                kernel.at<float>(y + reach, x + reach);
    cv::dft(placed, response, cv::DFT_COMPLEX_OUTPUT);
    cv::Mat quotient(m_spectrum.size(), CV_32FC2), picture, gray;
    for (int y = 0; y < quotient.rows; ++y) {
        const cv::Vec2f *f = m_spectrum.ptr<cv::Vec2f>(y), *h = response.ptr<cv::Vec2f>(y);
        cv::Vec2f *out = quotient.ptr<cv::Vec2f>(y);
        for (int x = 0; x < quotient.cols; ++x) {
            const float scale = 1 / (h[x][0] * h[x][0] + h[x][1] * h[x][1] + kNoise);
            out[x] = {(f[x][0] * h[x][0] + f[x][1] * h[x][1]) * scale,
                      (f[x][1] * h[x][0] - f[x][0] * h[x][1]) * scale};
        }
    }
    cv::dft(quotient, picture, cv::DFT_INVERSE | cv::DFT_SCALE | cv::DFT_REAL_OUTPUT);
    picture(cv::Rect({kBorder, kBorder}, m_size)).convertTo(gray, CV_8U);
    return gray;
}

cv::Mat Deconvolution::withoutDisc(double radiusPx) const
{
    const int reach = int(std::ceil(radiusPx)) + 1;
    cv::Mat kernel(2 * reach + 1, 2 * reach + 1, CV_32F);
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x)
            kernel.at<float>(y + reach, x + reach) =
                float(std::clamp(radiusPx + 0.5 - std::hypot(x, y), 0.0, 1.0));
    return without(kernel / cv::sum(kernel)[0]);
}

cv::Mat Deconvolution::withoutPath(cv::Point2d path) const
{
    constexpr int kFine = 4; // drawn larger, then made smaller: a soft line
    const int reach = int(std::ceil(cv::norm(path) / 2)) + 1, side = (2 * reach + 1) * kFine;
    cv::Mat line = cv::Mat::zeros(side, side, CV_32F), kernel;
    const cv::Point2d middle(side / 2.0, side / 2.0), half = path * (kFine / 2.0);
    cv::line(line, middle - half, middle + half, cv::Scalar(1), kFine);
    cv::resize(line, kernel, {2 * reach + 1, 2 * reach + 1}, 0, 0, cv::INTER_AREA);
    return without(kernel / cv::sum(kernel)[0]);
}

} // namespace loket::qr
