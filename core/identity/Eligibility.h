// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/Age.h"
#include "core/identity/Person.h"

#include <QDate>
#include <QString>

namespace loket {

/// Who may be recorded for a KTP-el: 17 and over, or ever married (UU 24/2013 art. 63, Perpres 96/2018 art.
/// 15), or early from an age that each office sets (16 years nationally, 16 years 8 months in Mojokerto).
enum class EligibilityCode {
    None,
    Adult,       ///< 17 or over
    EverMarried, ///< under 17, married or married before
    Early,       ///< recorded now, card from the 17th birthday
    TooYoung,
    BirthDateMissing,
    BirthDateFuture, ///< born after the day asked about
};

struct Eligibility
{
    EligibilityCode code = EligibilityCode::None;
    Age age;              ///< on the day asked about
    QDate recordFrom;     ///< first day on which recording is allowed; for EverMarried the day asked about
    QDate printNotBefore; ///< 17th birthday; null where the card may be printed at once (EverMarried)

    [[nodiscard]] bool mayRecord() const
    {
        return code == EligibilityCode::Adult || code == EligibilityCode::EverMarried ||
               code == EligibilityCode::Early;
    }
    [[nodiscard]] bool mayPrintOn(QDate day) const
    {
        return mayRecord() && (printNotBefore.isNull() || day >= printNotBefore);
    }
};

/// Age from which a KTP-el is held and printed.
constexpr AgeThreshold kCardAge{17, 0};

[[nodiscard]] Eligibility checkEligibility(QDate birthDate, QDate on, bool isEverMarried, AgeThreshold early);

/// "adult", "ever_married", "early", "too_young", "birth_date_missing", "birth_date_future".
[[nodiscard]] QString eligibilityName(EligibilityCode code);

/// The service a person's age asks for next: child card, early recording, KTP-el.
enum class LadderStep { None, ChildCard, EarlyRecording, IdentityCard };

[[nodiscard]] LadderStep ladderStep(QDate birthDate, QDate on, bool isEverMarried, AgeThreshold early);
[[nodiscard]] QString ladderStepName(LadderStep step);

/// Last day of a child's identity card (KIA): the day before the 17th birthday.
[[nodiscard]] QDate lastDayOfChildCard(QDate birthDate);

} // namespace loket
