// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/station/Settings.h"

#include <QString>

namespace loket {

/// How many days what stays, by the station's settings.
struct KeepingTimes
{
    int draft = 0;      ///< an unfinished visit, from its last change until a second person is asked
    int reviewCopy = 0; ///< small photo and figures, from the office's receipt
    int ikdClosed = 0;  ///< a closed digital identity, from its closing
    int usedCode = 0;   ///< the hash of a code that was used

    [[nodiscard]] static KeepingTimes of(const Settings &settings);
};

/// What a person has to be told before their data are taken (UU 27/2022 art. 21; domain.md 2.14), as far as
/// it differs from station to station. The words are app/words'.
struct PrivacyNotice
{
    QString office;  ///< who is responsible: the setting office_name, else the regency's office
    QString contact; ///< where to ask or complain: the setting privacy_contact; empty = by role
    KeepingTimes keeping;

    /// `regency`: its name in the station's profile.
    [[nodiscard]] static PrivacyNotice of(const Settings &settings, const QString &regency);
};

} // namespace loket
