// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loket::fprint {

/// Pixels per inch of the picture that libfprint 1.94.5 hands out for `driver`, 0 where no figure is
/// published. libfprint's own fp_image_get_ppmm() is 0 for its drivers, so this table stands in. Where a
/// driver enlarges its sensor's picture, the factor is in the number. Sources per line: README.md of this
/// folder.
[[nodiscard]] double pixelsPerInch(const QString &driver);

} // namespace loket::fprint
