// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loket {

/// The kernel's random id of this boot (/proc/sys/kernel/random/boot_id): tells whether two readings of the
/// monotonic clock may be compared. A constant text where there is none.
[[nodiscard]] QString bootId();

} // namespace loket
