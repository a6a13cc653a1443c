// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <array>
#include <optional>
#include <vector>

// Inside core/biometrics/finger only: the measures of ISO/IEC 29794-4 for one local region of 32×32 pixels at
// 500 ppi.

namespace loket::biometrics {

inline constexpr int kRegionPx = 32; ///< ISO/IEC 29794-4: side of a local region, enough for two clear ridges

/// Covariance of the grey level gradients of a region: [xx xy; xy yy], central differences, one-sided at the
/// region's own border.
struct GradientCovariance
{
    double xx = 0;
    double yy = 0;
    double xy = 0;

    /// OCL: 1 − λmin/λmax, 0…1; nothing for a region of one grey level.
    [[nodiscard]] std::optional<double> certainty() const;
    /// Direction across the ridges, radians in (−π/2, π/2].
    [[nodiscard]] double acrossAngle() const;
    /// The same as the reference implementation has it: with xy where the eigenvector's formula asks for
    /// 2·xy. Up to 10° off between the axes; kept apart so that published figures can be reproduced.
    [[nodiscard]] double referenceAngle() const;
};

[[nodiscard]] GradientCovariance gradientCovariance(const cv::Mat &region);

/// A region turned so that its ridges stand upright: 16 rows of 32 samples across the ridges.
struct UprightRegion
{
    static constexpr int kWidth = 32;
    static constexpr int kHeight = 16;
    std::array<uchar, static_cast<size_t>(kWidth) * kHeight> pixels{};

    [[nodiscard]] uchar at(int row, int column) const
    {
        return pixels[static_cast<size_t>(row * kWidth + column)];
    }
};

/// Where the turned window lies. The reference implementation cuts its padded windows (RVU, FDA) two pixels
/// beside the region's centre and lets them see black beyond a 40 px block; the last two reproduce that.
/// FDA's is turned by a further 90°.
enum class RegionWindow { Centred, ReferenceWidths, ReferenceFrequency };

/// `topLeft` of the 32×32 region inside `gray`. Samples beyond the picture (or the 40 px block) are 0.
[[nodiscard]] UprightRegion uprightRegion(const cv::Mat &gray, cv::Point topLeft, double acrossAngle,
                                          RegionWindow window);

/// LCS, 0…1: share of ridge and valley samples on the right side of the region's grey trend; 0 where mean
/// widths are impossible.
[[nodiscard]] double localClarity(const UprightRegion &region);

/// FDA: share of the strongest ridge frequency (and 0.3 of its neighbours) in the region's spectrum.
[[nodiscard]] double frequencyShare(const UprightRegion &region);

/// RVU: appends the width ratios (ridge to valley) of neighbouring complete ridges and valleys.
void appendWidthRatios(const UprightRegion &region, std::vector<double> &ratios);

/// What a region's grey levels say about ink and skin.
struct RidgeProfile
{
    double valleyShare = 0; ///< columns on the light side of the region's grey trend, 0…1
    double amplitude = 0;   ///< grey: √2 × RMS of the column means around the trend; noise averages out
    double deviation = 0;   ///< grey: standard deviation of all samples, noise included
    double solidRidges = 0; ///< share of ridge samples that are dark, rescaled: 0 = chance, 1 = no breaks
    double meanGrey = 0;
};

[[nodiscard]] RidgeProfile ridgeProfile(const UprightRegion &region);

} // namespace loket::biometrics
