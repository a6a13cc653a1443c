// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/Header.h"
#include "app/desktop/widgets/Banner.h"
#include "devices/client/RegistryTypes.h"

namespace loket::desktop {

/// The lamp of a role, for the header.
[[nodiscard]] DeviceLamp lampOf(device::Role role, const device::RoleStatus &status);

struct RoleWords
{
    QString state;  ///< "Siap", one or two words for the chip
    QString chip;   ///< kind of chip: "success", "warning", …
    QString advice; ///< what to do; empty where all is well
};
[[nodiscard]] RoleWords wordsOf(device::Role role, const device::RoleStatus &status);
[[nodiscard]] QString selfTestWords(device::Role role, device::FailureReason failure, int elapsedMs);
/// Why a driver file can't be used, in plain words.
[[nodiscard]] QString loadFailureWords(device::LoadFailure failure);
/// Icon name of a role.
[[nodiscard]] QString roleIcon(device::Role role);

} // namespace loket::desktop
