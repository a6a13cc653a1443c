// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/qr/FinderSearch.h"

#include <opencv2/core/matx.hpp>

#include <optional>

namespace loket::qr {

/// Where a code lies in a frame: (column, row) in modules, centres at + 0.5, to pixels.
struct GridFit
{
    cv::Matx33d toFrame = cv::Matx33d::eye();
    int version = 0;
    bool isInverted = false;
    double score = 0; ///< how well the function patterns stand there, about 0 … 1

    [[nodiscard]] cv::Point2f at(double column, double row) const;
    [[nodiscard]] std::array<cv::Point2f, 4> corners() const;
    /// Average side of a module in pixels.
    [[nodiscard]] double modulePx() const;
};

/// Score from which a fit is worth decoding.
inline constexpr double kMinFit = 0.30;

/// Lays the grid of the likeliest version over three finders. gray: CV_8UC1. The four corners are moved until
/// the function patterns (finders, timing, alignment, quiet zone) stand where they should: strong blur, glare
/// and perspective leave enough of them.
[[nodiscard]] std::optional<GridFit> fitGrid(const cv::Mat &gray, const FinderTriple &triple);

/// How well the timing pattern shows between two finders whose third is a guess: tells the side on which it
/// lies, −1 … 1. The two may also lie on the diagonal, where nothing can be told: kDiagonalTiming.
[[nodiscard]] double timingScore(const cv::Mat &gray, const FinderTriple &pair);
inline constexpr double kDiagonalTiming = 0.35;

/// The grid of a code whose corners are known (top left, top right, bottom right, bottom left): finds its
/// version.
[[nodiscard]] std::optional<GridFit> fitCorners(const cv::Mat &gray,
                                                const std::array<cv::Point2f, 4> &corners, bool isInverted);

/// The same from where the code was in the frame before: looks for each finder within `reachModules`.
[[nodiscard]] std::optional<GridFit> followGrid(const cv::Mat &gray, const GridFit &before,
                                                double reachModules);

} // namespace loket::qr
