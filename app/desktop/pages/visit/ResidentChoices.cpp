// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/ResidentChoices.h"

#include "app/desktop/widgets/MaskedField.h"
#include "app/words/Words.h"
#include "core/identity/Person.h"

#include <QComboBox>
#include <QCoreApplication>

namespace loket::desktop {

namespace {
/// A context for the translator.
class ResidentChoices
{
    Q_DECLARE_TR_FUNCTIONS(loket::desktop::ResidentChoices)
};
} // namespace

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

FieldVerdict fieldVerdict(Severity severity)
{
    return severity == Severity::Error     ? FieldVerdict::Error
           : severity == Severity::Warning ? FieldVerdict::Warning
                                           : FieldVerdict::Ok;
}

QString verdictWords(VerdictCode code, const DateField &birthDate)
{
    if (code == VerdictCode::BirthDateMissing && birthDate.isComplete())
        return ResidentChoices::tr("Tanggal ini tidak ada. Tulis hari, bulan, lalu tahun.");
    if (code == VerdictCode::BirthDateMissing && !birthDate.digits().isEmpty())
        return ResidentChoices::tr("Tanggal belum lengkap: hari, bulan, lalu tahun dengan empat angka.");
    return words::verdict(code);
}

} // namespace loket::desktop
