// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/Age.h"

#include <QCborMap>
#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace loket {

enum class Answer { Unknown, Yes, No };
enum class PhoneSystem { None, Android, Ios };

[[nodiscard]] QString phoneSystemName(PhoneSystem system);
[[nodiscard]] PhoneSystem phoneSystemFromName(const QString &name);

/// From the station's settings. The minimum differs between sources (domain.md 2.11), so none is a rule.
struct PreflightPolicy
{
    AgeThreshold fromAge{17, 0};
    int androidMinimum = 8;
    int androidRecommended = 10;
    int iosMinimum = 11;
};

/// What is asked before the applicant installs anything.
struct PreflightInput
{
    Answer isRecorded = Answer::Unknown; ///< has recorded a KTP-el, or has the card
    Answer hasPhone = Answer::Unknown;
    PhoneSystem system = PhoneSystem::None;
    int version = 0; ///< of the system: 13 of "Android 13"; 0 = not looked up
    Answer hasCamera = Answer::Unknown;
    Answer hasInternet = Answer::Unknown; ///< a data plan of their own, or the office's wifi
    Answer hasEmail = Answer::Unknown;    ///< with its password known
    Answer hasNumber = Answer::Unknown;

    [[nodiscard]] QCborMap toCbor() const;
    [[nodiscard]] static PreflightInput fromCbor(const QCborMap &map);
    friend bool operator==(const PreflightInput &, const PreflightInput &) = default;
};

/// What the answers mean. Codes are those of the FailureCatalogue.
struct PreflightVerdict
{
    QStringList stops;       ///< why it cannot go on today, the one that is hardest to mend first
    QStringList toMend;      ///< can be mended at the counter: it may go on
    QStringList unanswered;  ///< keys of toCbor() that are still to be asked
    bool isOldPhone = false; ///< below the recommended version: it may work
    QDate possibleFrom;      ///< where the age stands against it

    [[nodiscard]] bool mayGoOn() const { return stops.isEmpty() && unanswered.isEmpty(); }
};

/// Questions that a stop has made pointless are not "unanswered". An unknown birth date is asked for by the
/// registration, not here.
[[nodiscard]] PreflightVerdict judgePreflight(const PreflightInput &input, QDate birthDate, QDate today,
                                              const PreflightPolicy &policy);

} // namespace loket
