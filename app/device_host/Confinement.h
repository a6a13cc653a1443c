// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace loket::host {

/// What a driver does not need. Everything works without root and is best effort: a kernel that lacks a
/// feature runs the driver all the same, and Loket learns what could be switched on.
struct Confinement
{
    bool allowNetwork = false;
    QStringList hiddenFolders;  ///< station data: no reading, writing or listing beneath them
    qint64 maxAddressBytes = 0; ///< RLIMIT_AS; 0 = no limit
};

/// First thing in main(): dies with its parent, leaves no core file (it would hold biometrics).
void tieToParent();

/// Before the driver is loaded, while there is one thread. Names of what was switched on: "memory",
/// "seccomp", "landlock".
[[nodiscard]] QStringList confine(const Confinement &wanted);

} // namespace loket::host
