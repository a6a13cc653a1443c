// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/phone/Camera.h"

#include <QString>

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

inline const cv::Size kFrameSize{1280, 720};

using phone::kScreenCell;

struct Screen : phone::Screen
{
    /// Cracks or dirt changed more codewords of a block than its correction mends, and that whether they are
    /// known (erased) or not: no decoder can read it.
    bool isBeyondRepair = false;
};

struct View : phone::View
{
    int jpegQuality = 85;
};

[[nodiscard]] Screen drawScreen(Trouble trouble, cv::RNG &random);
[[nodiscard]] View drawView(Trouble trouble, cv::RNG &random);
/// The frame as it comes from a webcam, 8UC1 of kFrameSize.
[[nodiscard]] cv::Mat shoot(const Screen &screen, const View &view, cv::RNG &random);

/// A single hard frame.
struct Shot
{
    cv::Mat picture;
    QByteArray payload;
    bool isBeyondRepair = false;
};
[[nodiscard]] Shot drawShot(Trouble trouble, quint64 seed);

/// One second in the hand: 30 frames, 1/30 s apart; the code comes into view with frame `firstInView`.
struct Clip
{
    std::vector<cv::Mat> frames;
    QByteArray payload;
    bool isBeyondRepair = false;
    int firstInView = 0;
};
[[nodiscard]] Clip drawClip(Trouble trouble, quint64 seed);

/// Frames in which nothing may be read: text, textures, faces of noise, other symbologies, halves of codes,
/// codes destroyed beyond correction.
inline constexpr int kNegativeKinds = 10;
[[nodiscard]] cv::Mat drawNegative(int kind, quint64 seed);
[[nodiscard]] QString negativeName(int kind);

} // namespace loket::bench
