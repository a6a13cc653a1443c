// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/ResidentChoices.h"

#include "app/words/Words.h"
#include "core/identity/Person.h"

#include <QComboBox>

namespace loket::desktop {

void addSexes(QComboBox &box)
{
    for (const auto sex : {Sex::Male, Sex::Female})
        box.addItem(words::sex(sex), name(sex));
}

void addMaritalStatuses(QComboBox &box)
{
    for (const auto status :
         {MaritalStatus::Single, MaritalStatus::Married, MaritalStatus::Divorced, MaritalStatus::Widowed})
        box.addItem(words::maritalStatus(status), name(status));
}

void addNationalities(QComboBox &box)
{
    for (const auto nationality : {Nationality::Wni, Nationality::Wna})
        box.addItem(words::nationality(nationality), name(nationality));
}

} // namespace loket::desktop
