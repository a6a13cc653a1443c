// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/GradientCells.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <vector>

namespace loket::biometrics {

GradientCells gradientCells(const cv::Mat &gray, int cellPx)
{
    const cv::Size cells(gray.cols / cellPx, gray.rows / cellPx);
    cv::Mat dx, dy;
    cv::Sobel(gray, dx, CV_16S, 1, 0);
    cv::Sobel(gray, dy, CV_16S, 0, 1);
    GradientCells sum{cv::Mat::zeros(cells, CV_32F), cv::Mat::zeros(cells, CV_32F),
                      cv::Mat::zeros(cells, CV_32F)};
    for (int y = 0; y < cells.height * cellPx; ++y) {
        const auto *gx = dx.ptr<short>(y);
        const auto *gy = dy.ptr<short>(y);
        auto *xx = sum.xx.ptr<float>(y / cellPx);
        auto *yy = sum.yy.ptr<float>(y / cellPx);
        auto *xy = sum.xy.ptr<float>(y / cellPx);
        for (int c = 0; c < cells.width; ++c, gx += cellPx, gy += cellPx) {
            int a = 0;
            int b = 0;
            int m = 0;
            for (int i = 0; i < cellPx; ++i) {
                a += gx[i] * gx[i];
                b += gy[i] * gy[i];
                m += gx[i] * gy[i];
            }
            xx[c] += static_cast<float>(a);
            yy[c] += static_cast<float>(b);
            xy[c] += static_cast<float>(m);
        }
    }
    for (auto *part : {&sum.xx, &sum.yy, &sum.xy}) {
        *part *= 1.0 / (cellPx * cellPx);
        cv::GaussianBlur(*part, *part, {5, 5}, 1.3, 1.3, cv::BORDER_REPLICATE);
    }
    return sum;
}

float strongEnergy(const cv::Mat &energy, float floor)
{
    std::vector<float> values;
    values.reserve(energy.total());
    for (int r = 0; r < energy.rows; ++r) {
        const auto *row = energy.ptr<float>(r);
        std::copy_if(row, row + energy.cols, std::back_inserter(values),
                     [floor](float v) { return v > floor; });
    }
    if (values.empty())
        return 0;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 3 / 4);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace loket::biometrics
