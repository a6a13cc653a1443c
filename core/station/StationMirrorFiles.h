// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Names in a mirror folder; for core/station alone.

namespace loket::files {

inline const QString kCopySuffix = QStringLiteral(".lkp");

} // namespace loket::files
