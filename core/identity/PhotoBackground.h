// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/Person.h"

#include <QDate>
#include <QString>

namespace loket {

enum class PhotoBackground { None, Red, Blue, Orange };

/// Odd birth year red, even blue, foreigners orange (domain facts 2.3). None without a birth date: the
/// checked date of the family card decides, never the NIK, which has no century and keeps old errors.
[[nodiscard]] PhotoBackground photoBackground(QDate birthDate, Nationality nationality = Nationality::Wni);

/// "red", "blue", "orange"; empty for None.
[[nodiscard]] QString name(PhotoBackground background);

} // namespace loket
