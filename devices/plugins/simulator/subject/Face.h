// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/subject/FaceLayer.h"

#include <array>

namespace loket::sim {

enum class Backdrop : std::uint8_t { White, Red, Blue, Orange };

/// The colour that cloth of that name has in a good photo, BGR.
[[nodiscard]] cv::Vec3b backdropColour(Backdrop backdrop);

/// One moment before the camera. The same numbers give the same picture.
struct FaceView
{
    std::uint64_t grainSeed = 0;
    cv::Size size{1280, 720};
    Backdrop backdrop = Backdrop::White;
    double backdropUnevenness = 0.5; ///< 0 flat … 1 with shadows and folds
    double shiftX = 0, shiftY = 0;   ///< px from the usual place
    double scale = 1;                ///< 1: half the pupils' distance is 8.4 % of the picture's height
    double rollDeg = 0;              ///< clockwise
    double yawDeg = 0;               ///< to the right of the picture, useful to ±15
    double eyesOpen = 1;             ///< 0 shut … 1
    double light = 1;                ///< exposure: 0.3 dark, 1 right, 1.8 burnt
    double sideLight = 0;            ///< −1…1: falls off to one side
    double blurPx = 0;               ///< sigma
    double noise = 0.3;              ///< 0…1

    /// A believable pose and light for a wished quality (0…100); the backdrop stays to be chosen.
    [[nodiscard]] static FaceView typical(std::uint64_t seed, int quality);
};

/// Draws one face again and again. Built once (≈ 150 ms), then ≈ 8 ms per 1280×720 picture.
class FacePainter
{
public:
    explicit FacePainter(const FaceTraits &traits);

    [[nodiscard]] const FaceTraits &traits() const { return m_traits; }
    /// CV_8UC3, BGR.
    [[nodiscard]] cv::Mat picture(const FaceView &view);
    /// Only the backdrop (nobody there).
    [[nodiscard]] cv::Mat empty(const FaceView &view);
    /// Where the pupils are in such a picture: left and right as seen in the picture.
    [[nodiscard]] std::array<cv::Point2d, 2> pupils(const FaceView &view) const;

private:
    const cv::Mat &layer(double eyesOpen);
    const cv::Mat &backdrop(const FaceView &view);
    void layHead(cv::Mat &picture, const FaceView &view);
    void layPart(cv::Mat &picture, const FaceView &view, const cv::Rect &reach);

    FaceTraits m_traits;
    Paint m_paint;                   ///< without eyes
    cv::Mat m_depth;                 ///< coarse height field, px, for yaw
    std::array<cv::Mat, 5> m_layers; ///< CV_8UC4, premultiplied, by how far the eyes are open
    cv::Mat m_backdrop;
    Backdrop m_backdropKind = Backdrop::White;
    double m_backdropUnevenness = -1;
};

/// How a person sits: sways by a few pixels, nods a little, blinks every few seconds. Times in seconds.
/// Changes only the pose of `view`.
void sway(FaceView &view, std::uint64_t subjectSeed, double seconds);

} // namespace loket::sim
