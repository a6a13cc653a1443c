// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/privacy/PrivacyGateway.h"
#include "app/words/Person.h"

namespace loket::desktop {

/// Until when notice is due, and how the time stands: words and a chip ("danger", "warning", "neutral").
struct BreachClock
{
    QString words;
    QString chip;
};
[[nodiscard]] BreachClock clockOf(const Breach &breach, const QDateTime &nowUtc);

} // namespace loket::desktop
