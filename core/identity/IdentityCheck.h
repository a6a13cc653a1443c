// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/Resident.h"
#include "core/identity/Verdict.h"

#include <QDate>
#include <QStringList>
#include <QStringView>

namespace loket {

/// What is known beside a NIK, to compare it with. Empty values are not compared.
struct NikContext
{
    QDate birthDate;
    Sex sex = Sex::None;
    const RegionTable *regions = nullptr; ///< not owned
};

/// What there is to say about a NIK as typed: an error alone, or any number of warnings and notes, or a
/// single Ok. Never empty.
[[nodiscard]] Verdicts checkNik(QStringView text, const NikContext &context = {});

/// The same for a family card number; regions may be null.
[[nodiscard]] Verdicts checkFamilyCard(QStringView text, const RegionTable *regions = nullptr);

/// Everything about a whole registration: both numbers and the fields. The list is empty when nothing is to
/// be said. Both numbers are given as typed, because a Resident can only hold well-formed ones. `required`:
/// keys of Resident::toCbor() that may not be empty; an empty list means all that a recording wants. What is
/// there is checked in any case.
[[nodiscard]] Verdicts checkResident(const Resident &resident, QStringView nikText, QStringView kkText,
                                     QDate today, const RegionTable *regions = nullptr,
                                     const QStringList &required = {});

} // namespace loket
