// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/WindowPlace.h"

namespace loket::desktop {

namespace {

constexpr QSize kWanted{1366, 768};
constexpr QSize kSmallScreen{1440, 900};
/// Title bar and borders: what they really take is known only once the window stands there.
constexpr QSize kFrame{16, 48};

} // namespace

WindowPlace placeOn(const QRect &screen, const QRect &available)
{
    const QSize room = available.size() - kFrame;
    WindowPlace place;
    place.isMaximised = screen.width() <= kSmallScreen.width() || screen.height() <= kSmallScreen.height();
    place.size = kWanted.boundedTo(room);
    return place;
}

} // namespace loket::desktop
