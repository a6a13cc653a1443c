// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <opencv2/core.hpp>

#include <vector>

namespace loket::bench {

// Hard frames as a counter's webcam sees them: a phone with a QR code on its screen, drawn from a seed.
// Nothing in them is a real person's or a real service's.

/// What makes a frame hard. The order is part of the seeds: add at the end.
enum class Trouble : quint8 {
    Clean,
    Moire,
    Glare,
    Perspective,
    Blur,
    Motion,
    LowLight,
    Small,
    Inverted,
    DarkMode,
    Cracked,
    Dirty,
    Combined,
};

[[nodiscard]] QString name(Trouble trouble);
[[nodiscard]] std::vector<Trouble> allTroubles();

/// A phone's screen with a code, and what is wrong with it.
struct Screen
{
    cv::Mat picture;            ///< 8UC1, kScreenCell pixels per module
    cv::Rect2f code;            ///< the symbol in it, without the quiet zone
    int modules = 0;            ///< along one side of the symbol
    QByteArray payload;         ///< what the code says
    double pixelsPerModule = 8; ///< of the phone's own panel: what moiré comes from
};

/// How the camera sees the screen in one moment.
struct View
{
    double modulePx = 5;
    cv::Point2d shift;  ///< of the code's middle from the frame's, in pixels
    double turnDeg = 0; ///< in the frame's plane
    double yawDeg = 0;
    double pitchDeg = 0;
    double defocusModules = 0; ///< radius of the blur disc
    cv::Point2d motionPx;      ///< path during the exposure
    double moire = 0;          ///< 0 none … 1 the panel's grid in full contrast
    double moirePhase = 0;
    double brightness = 1; ///< of the screen; 1 = its white is 215
    double noise = 2;      ///< standard deviation in grey levels
    int jpegQuality = 85;
    struct Spot
    {
        cv::Point2d place; ///< in the code's sides from its middle
        double radius = 0; ///< in sides
        double squeeze = 1;
        double turn = 0;
        double peak = 0; ///< grey levels added at its middle
    };
    std::vector<Spot> glare;
};

inline const cv::Size kFrameSize{1280, 720};
inline constexpr int kScreenCell = 10;

[[nodiscard]] Screen drawScreen(Trouble trouble, cv::RNG &random);
[[nodiscard]] View drawView(Trouble trouble, cv::RNG &random);
/// The frame, 8UC1 of kFrameSize.
[[nodiscard]] cv::Mat shoot(const Screen &screen, const View &view, cv::RNG &random);

/// A single hard frame.
struct Shot
{
    cv::Mat picture;
    QByteArray payload;
};
[[nodiscard]] Shot drawShot(Trouble trouble, quint64 seed);

/// One second in the hand: 30 frames, 1/30 s apart; the code comes into view with frame `firstInView`.
struct Clip
{
    std::vector<cv::Mat> frames;
    QByteArray payload;
    int firstInView = 0;
};
[[nodiscard]] Clip drawClip(Trouble trouble, quint64 seed);

/// Frames in which nothing may be read: text, textures, faces of noise, other symbologies, halves of codes,
/// codes destroyed beyond correction.
inline constexpr int kNegativeKinds = 10;
[[nodiscard]] cv::Mat drawNegative(int kind, quint64 seed);
[[nodiscard]] QString negativeName(int kind);

} // namespace loket::bench
