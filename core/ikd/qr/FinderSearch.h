// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <array>
#include <vector>

namespace loket::qr {

/// One of the three nested squares in the corners of a QR code.
struct Finder
{
    cv::Point2f centre;
    float modulePx = 0;
    bool isInverted = false; ///< light on dark
    int hits = 0;            ///< lines on which it was seen
};

/// Three finders that may be one code's: top left, top right, bottom left as the code is held.
struct FinderTriple
{
    std::array<Finder, 3> corners;
    double misfit = 0; ///< 0 = a perfect right angle with equal legs and equal modules
    int guessed = -1;  ///< which of the three was not seen and is only where it would be without perspective
};

/// Looks for dark-light-dark-light-dark runs of 1:1:3:1:1 in rows, confirmed along the column and the
/// diagonal, of both polarities (ISO/IEC 18004 annex "reference decode algorithm", 12 b). gray: CV_8UC1.
/// Coordinates are those of gray times `scale`. Strongest first. windowPx: of the surroundings that light and
/// dark are told by, 0 = by the picture's size; a small one finds the light ring of a blurred finder, which
/// is darker than the paper around.
[[nodiscard]] std::vector<Finder> findFinders(const cv::Mat &gray, float scale = 1, int windowPx = 0);

/// Adds what is not in the list yet.
void mergeFinders(std::vector<Finder> &all, const std::vector<Finder> &more);

/// For codes of which one finder is covered: two clear ones of like size, and every place where the third
/// could be.
[[nodiscard]] std::vector<FinderTriple> pairsOf(const std::vector<Finder> &finders, std::size_t most);

/// The likeliest first, at most `most`.
[[nodiscard]] std::vector<FinderTriple> triplesOf(const std::vector<Finder> &finders, std::size_t most);

} // namespace loket::qr
