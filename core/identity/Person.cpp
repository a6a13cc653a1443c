// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/Person.h"

namespace loket {

using namespace Qt::StringLiterals;

QString name(Sex sex)
{
    switch (sex) {
    case Sex::None:
        return {};
    case Sex::Male:
        return u"male"_s;
    case Sex::Female:
        return u"female"_s;
    }
    return {};
}

QString name(MaritalStatus status)
{
    switch (status) {
    case MaritalStatus::None:
        return {};
    case MaritalStatus::Single:
        return u"single"_s;
    case MaritalStatus::Married:
        return u"married"_s;
    case MaritalStatus::Divorced:
        return u"divorced"_s;
    case MaritalStatus::Widowed:
        return u"widowed"_s;
    }
    return {};
}

QString name(Nationality nationality)
{
    switch (nationality) {
    case Nationality::None:
        return {};
    case Nationality::Wni:
        return u"wni"_s;
    case Nationality::Wna:
        return u"wna"_s;
    }
    return {};
}

Sex parseSex(QStringView text)
{
    const QString wanted = text.trimmed().toString().toLower();
    // "m" is male here although Indonesian forms use L and P; "p" is therefore perempuan, never "pria".
    if (wanted == "male"_L1 || wanted == "m"_L1 || wanted == "l"_L1 || wanted == "laki-laki"_L1)
        return Sex::Male;
    if (wanted == "female"_L1 || wanted == "f"_L1 || wanted == "p"_L1 || wanted == "perempuan"_L1)
        return Sex::Female;
    return Sex::None;
}

MaritalStatus parseMaritalStatus(QStringView text)
{
    const QString wanted = text.trimmed().toString().toLower();
    if (wanted == "single"_L1 || wanted == "belum kawin"_L1)
        return MaritalStatus::Single;
    if (wanted == "married"_L1 || wanted == "kawin"_L1)
        return MaritalStatus::Married;
    if (wanted == "divorced"_L1 || wanted == "cerai hidup"_L1)
        return MaritalStatus::Divorced;
    if (wanted == "widowed"_L1 || wanted == "cerai mati"_L1)
        return MaritalStatus::Widowed;
    return MaritalStatus::None;
}

Nationality parseNationality(QStringView text)
{
    const QString wanted = text.trimmed().toString().toLower();
    if (wanted == "wni"_L1)
        return Nationality::Wni;
    if (wanted == "wna"_L1)
        return Nationality::Wna;
    return Nationality::None;
}

} // namespace loket
