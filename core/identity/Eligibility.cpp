// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/Eligibility.h"

namespace loket {

Eligibility checkEligibility(QDate birthDate, QDate on, bool isEverMarried, AgeThreshold early)
{
    Eligibility result;
    if (!birthDate.isValid()) {
        result.code = EligibilityCode::BirthDateMissing;
        return result;
    }
    if (birthDate > on) {
        result.code = EligibilityCode::BirthDateFuture;
        return result;
    }
    const QDate adult = dayOfReaching(birthDate, kCardAge);
    result.age = ageOn(birthDate, on);
    if (on >= adult) {
        result.code = EligibilityCode::Adult;
        result.recordFrom = result.printNotBefore = adult;
        return result;
    }
    if (isEverMarried) {
        result.code = EligibilityCode::EverMarried;
        result.recordFrom = on;
        return result;
    }
    // An office that sets an age above 17 cannot take the right away that the law gives at 17.
    result.recordFrom = std::min(dayOfReaching(birthDate, early), adult);
    result.printNotBefore = adult;
    result.code = on >= result.recordFrom ? EligibilityCode::Early : EligibilityCode::TooYoung;
    return result;
}

QString eligibilityName(EligibilityCode code)
{
    switch (code) {
    case EligibilityCode::None:
        return QStringLiteral("none");
    case EligibilityCode::Adult:
        return QStringLiteral("adult");
    case EligibilityCode::EverMarried:
        return QStringLiteral("ever_married");
    case EligibilityCode::Early:
        return QStringLiteral("early");
    case EligibilityCode::TooYoung:
        return QStringLiteral("too_young");
    case EligibilityCode::BirthDateMissing:
        return QStringLiteral("birth_date_missing");
    case EligibilityCode::BirthDateFuture:
        return QStringLiteral("birth_date_future");
    }
    return {};
}

LadderStep ladderStep(QDate birthDate, QDate on, bool isEverMarried, AgeThreshold early)
{
    switch (checkEligibility(birthDate, on, isEverMarried, early).code) {
    case EligibilityCode::Adult:
    case EligibilityCode::EverMarried:
        return LadderStep::IdentityCard;
    case EligibilityCode::Early:
        return LadderStep::EarlyRecording;
    case EligibilityCode::TooYoung:
        return LadderStep::ChildCard;
    case EligibilityCode::None:
    case EligibilityCode::BirthDateMissing:
    case EligibilityCode::BirthDateFuture:
        return LadderStep::None;
    }
    return LadderStep::None;
}

QString ladderStepName(LadderStep step)
{
    switch (step) {
    case LadderStep::None:
        return QStringLiteral("none");
    case LadderStep::ChildCard:
        return QStringLiteral("child_card");
    case LadderStep::EarlyRecording:
        return QStringLiteral("early_recording");
    case LadderStep::IdentityCard:
        return QStringLiteral("identity_card");
    }
    return {};
}

QDate lastDayOfChildCard(QDate birthDate)
{
    return birthDate.isValid() ? dayOfReaching(birthDate, kCardAge).addDays(-1) : QDate();
}

} // namespace loket
