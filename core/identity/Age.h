// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QDate>
#include <QString>
#include <QStringView>

namespace loket {

/// Completed years, then months, then days.
struct Age
{
    int years = 0;
    int months = 0;
    int days = 0;

    friend bool operator==(const Age &, const Age &) = default;
};

/// An age as a rule writes it, "16y8m". Kept in years and months because offices set it so.
struct AgeThreshold
{
    int years = 16;
    int months = 0;

    /// "16y8m", "16y" or "17". Error InvalidArgument; months 0…11, years 0…120.
    [[nodiscard]] static Expected<AgeThreshold> parse(QStringView text);
    [[nodiscard]] QString toString() const; ///< "16y8m"

    friend bool operator==(const AgeThreshold &, const AgeThreshold &) = default;
};

/// The day on which a person reaches this age: same day of the month. Where that day does not exist (born 29
/// February or on a 31st) it is the first of the next month, never earlier: nobody gets a card a day too
/// soon.
[[nodiscard]] QDate dayOfReaching(QDate birthDate, AgeThreshold age);

/// Age on a day. Zero for an invalid date or a day before birth.
[[nodiscard]] Age ageOn(QDate birthDate, QDate day);

} // namespace loket
