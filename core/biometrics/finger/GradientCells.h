// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

// Inside core/biometrics/finger only.

namespace loket::biometrics {

/// Structure tensor of the Sobel gradients, averaged per square cell: CV_32F, one value per cell.
struct GradientCells
{
    cv::Mat xx;
    cv::Mat yy;
    cv::Mat xy;
};

/// Cells of `cellPx` pixels (only whole ones), then smoothed over 5×5 cells (σ 1.3 cells).
[[nodiscard]] GradientCells gradientCells(const cv::Mat &gray, int cellPx);

/// Directed energy (difference of the eigenvalues) that a pattern of about ±8 grey levels at a ridge's period
/// has. What is weaker is sensor noise or a trace left on the glass.
inline constexpr float kEnergyFloor = 900.F;

/// Upper quartile of the cells above `floor`: how strong the print's clear parts are. 0 when there are none.
[[nodiscard]] float strongEnergy(const cv::Mat &energy, float floor = kEnergyFloor);

} // namespace loket::biometrics
