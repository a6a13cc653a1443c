// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/iris/IrisFinder.h"

namespace loket::iris {

/// The ring between pupil and limbus, pixel by pixel, in a piece of the picture around the iris.
struct IrisRegion
{
    cv::Rect area;     ///< of the picture
    cv::Mat ring;      ///< CV_8U, 255 = between the two circles (with half a pixel of either border left out)
    cv::Mat usable;    ///< CV_8U, 255 = ring without lids, lashes and reflections
    double ringPx = 0; ///< pixels that the ring has, also those outside the picture
    double usableShare = 0;   ///< 0…1
    double specularShare = 0; ///< 0…1
};

[[nodiscard]] IrisRegion regionOf(const cv::Mat &gray, const Eye &eye);

/// Grey levels of an eye, medians: pupil (0…0.8 of its radius), iris (the ring's middle, usable pixels),
/// sclera (1.1…1.2 of the iris radius, to the sides): the zones of ISO/IEC 29794-6:2015 6.2.2 and 6.2.3.
struct Levels
{
    double pupil = 0;
    double iris = 0;
    double sclera = 0;
};
[[nodiscard]] Levels levelsOf(const cv::Mat &gray, const Eye &eye, const IrisRegion &region);

/// 0…100; ISO/IEC 29794-6:2015 6.2.2: |sclera − iris| / (sclera + iris − 2·pupil).
[[nodiscard]] double irisScleraContrast(const Levels &levels);
/// 0…100; 6.2.3: Weber contrast w = |iris − pupil| / (20 + pupil), mapped by w / (0.75 + w).
[[nodiscard]] double irisPupilContrast(const Levels &levels);
/// 0…100; 6.2.6.
[[nodiscard]] double concentricity(const Eye &eye);
/// 100 · pupil radius / iris radius; 6.2.7.
[[nodiscard]] double dilation(const Eye &eye);
/// 0…100; 6.2.9: room around the iris, in iris radii, against 0.6 at the sides and 0.2 above and below.
[[nodiscard]] double marginAdequacy(const Eye &eye, const cv::Size &picture);
/// Bit; 6.2.5: entropy of the picture's grey levels.
[[nodiscard]] double greyUtilisation(const cv::Mat &gray);
/// 0…100: roundness of the pupil's border, 100 · (1 − 5 · deviation of its radius / radius). Ours; 6.2.4 has
/// the same aim by Fourier series.
[[nodiscard]] double pupilCircularity(const cv::Mat &gray, const Eye &eye);
/// 0…100: power p of a 9×9 Laplacian-of-Gaussian response (σ = 1.4 px) on iris and pupil border, as p / (p +
/// c): form and band after Daugman 2004 (appendix) and 29794-6 6.2.10. Divided by the squared step between
/// pupil and iris, so that a dim lamp is not taken for defocus.
[[nodiscard]] double sharpness(const cv::Mat &gray, const Eye &eye, const IrisRegion &region,
                               const Levels &levels);

} // namespace loket::iris
