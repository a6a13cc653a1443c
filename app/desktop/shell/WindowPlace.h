// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

namespace loket::desktop {

/// How the window is at the start.
struct WindowPlace
{
    bool isMaximised = false;
    QSize size; ///< without the frame; where it is not maximised, and where it goes back to

    friend bool operator==(const WindowPlace &, const WindowPlace &) = default;
};

/// All of a screen up to 1440×900, where every line counts; on larger ones 1366×768. Never larger than
/// `available` (the screen without panels), title bar included.
[[nodiscard]] WindowPlace placeOn(const QRect &screen, const QRect &available);

} // namespace loket::desktop
