// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

// Shared by the two sixteen-digit numbers; not for use outside core/identity.

namespace loket::digits {

/// Without spaces, dots and dashes, which people type and forms print between groups.
[[nodiscard]] QString withoutSeparators(QStringView text);

/// ASCII digits only: other scripts' digits would pass QChar::isDigit and break every comparison.
[[nodiscard]] bool allDigits(QStringView text);

[[nodiscard]] bool allTheSame(QStringView text);

/// Number at [from, from + length) of a text known to be digits.
[[nodiscard]] int at(QStringView text, int from, int length);

/// Whether some year that ends in yearOfCentury has this day. 29 February counts in every fourth year, also
/// in 00: 2000 was a leap year.
[[nodiscard]] bool isPlausibleDate(int day, int month, int yearOfCentury);

/// The first and last four digits with eight dots between.
[[nodiscard]] QString masked(QStringView sixteen);

} // namespace loket::digits
