// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <opencv2/core.hpp>

namespace loket::phone {

/// Pixels per module of the code in a screen's picture.
inline constexpr int kScreenCell = 10;

/// A phone's screen with a code. Nothing on it is a real service's.
struct Screen
{
    cv::Mat picture;            ///< 8UC1 or 8UC3 (BGR)
    cv::Rect2f code;            ///< the symbol in it, without the quiet zone
    int modules = 0;            ///< along one side of the symbol
    QByteArray payload;         ///< what the code says
    double pixelsPerModule = 8; ///< of the phone's own panel: what moiré comes from
};

/// The symbol, 8UC1, 0 or 255, one pixel a module. `level` as ZXing counts them: L 0–1, M 2–3, Q 4–5, H 6–8.
[[nodiscard]] cv::Mat symbolOf(const QByteArray &payload, int level);

/// Cracks that run from a point within the code.
void crack(cv::Mat &screen, const cv::Rect &code, cv::RNG &random);
/// Grease and drops of dirt.
void smear(cv::Mat &screen, const cv::Rect &code, cv::RNG &random);

} // namespace loket::phone
