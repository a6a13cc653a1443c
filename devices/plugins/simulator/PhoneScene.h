// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace loket::sim {

/// What the phone before the training camera shows, and how it is held. Names: docs/dev/simulator.md.
enum class PhoneScene : quint8 {
    Good,
    Away, ///< an empty desk
    Moving,
    Glare,
    Dimmed,
    Cracked,
    Expired,
    OtherNik,
    Payment,
    TwoCodes, ///< a payment code on the desk beside the phone
};

[[nodiscard]] std::optional<PhoneScene> parsePhoneScene(const QString &text);

} // namespace loket::sim
