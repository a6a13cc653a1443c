// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/widgets/FormRow.h"
#include "core/identity/Verdict.h"

class QComboBox;

namespace loket::desktop {

class DateField;

/// What can be chosen of a resident, in the window's language; the data are the codes of
/// core/identity/Person.h.
void addSexes(QComboBox &box);
void addMaritalStatuses(QComboBox &box);
void addNationalities(QComboBox &box);

/// How a verdict of the core looks under its field.
[[nodiscard]] FieldVerdict fieldVerdict(Severity severity);
/// Its words. A birth date that was typed and is none (31-02-1991), or is only begun, is not "missing".
[[nodiscard]] QString verdictWords(VerdictCode code, const DateField &birthDate);

} // namespace loket::desktop
