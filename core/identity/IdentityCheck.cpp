// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/IdentityCheck.h"

#include "core/identity/Age.h"

#include <QRegularExpression>

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOldestPlausibleYears = 120;

Verdicts withoutOk(Verdicts verdicts)
{
    std::erase(verdicts, verdict(VerdictCode::Ok));
    return verdicts;
}

VerdictCode checkBirthDate(QDate birthDate, QDate today)
{
    if (!birthDate.isValid())
        return VerdictCode::BirthDateMissing;
    if (birthDate > today)
        return VerdictCode::BirthDateFuture;
    if (ageOn(birthDate, today).years > kOldestPlausibleYears)
        return VerdictCode::BirthDateTooOld;
    return VerdictCode::Ok;
}

VerdictCode checkName(const QString &fullName)
{
    if (fullName.trimmed().isEmpty())
        return VerdictCode::NameMissing;
    const bool hasDigits = std::any_of(fullName.begin(), fullName.end(), [](QChar c) { return c.isDigit(); });
    return hasDigits ? VerdictCode::NameHasDigits : VerdictCode::Ok;
}

VerdictCode checkPhone(const QString &phone)
{
    // Indonesian numbers are 9 to 13 digits with the leading 0; +62 replaces it.
    static const QRegularExpression form(u"^(\\+62|0)[0-9]{8,12}$"_s);
    QString kept = phone;
    kept.remove(u' ').remove(u'-');
    return kept.isEmpty() || form.match(kept).hasMatch() ? VerdictCode::Ok : VerdictCode::PhoneForm;
}

VerdictCode checkEmail(const QString &email)
{
    // Only what surely cannot be delivered is told; RFC 5321 allows more than anybody uses.
    static const QRegularExpression form(u"^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$"_s);
    return email.isEmpty() || form.match(email).hasMatch() ? VerdictCode::Ok : VerdictCode::EmailForm;
}

} // namespace

Verdicts checkNik(QStringView text, const NikContext &context)
{
    if (const VerdictCode code = Nik::check(text); code != VerdictCode::Ok)
        return {verdict(code)};
    const Nik nik = *Nik::parse(text);
    Verdicts verdicts;
    if (context.birthDate.isValid() && !nik.agreesWith(context.birthDate))
        verdicts.push_back(verdict(VerdictCode::NikBirthDateDiffers));
    if (context.sex != Sex::None && nik.sex() != context.sex)
        verdicts.push_back(verdict(VerdictCode::NikSexDiffers));
    if (context.regions) {
        const RegionState state = context.regions->find(nik.regionCode()).state;
        if (state == RegionState::Unknown)
            verdicts.push_back(verdict(VerdictCode::NikRegionUnknown));
        else if (state == RegionState::Retired)
            verdicts.push_back(verdict(VerdictCode::NikRegionRetired));
    }
    if (verdicts.empty())
        verdicts.push_back(verdict(VerdictCode::Ok));
    return verdicts;
}

Verdicts checkFamilyCard(QStringView text, const RegionTable *regions)
{
    const VerdictCode code = FamilyCardNumber::check(text);
    if (code != VerdictCode::Ok)
        return {verdict(code)};
    if (regions && regions->find(FamilyCardNumber::parse(text)->regionCode()).state == RegionState::Unknown)
        return {verdict(VerdictCode::KkRegionUnknown)};
    return {verdict(VerdictCode::Ok)};
}

Verdicts checkResident(const Resident &resident, QStringView nikText, QStringView kkText, QDate today,
                       const RegionTable *regions, const QStringList &required)
{
    const auto isWanted = [&required](const char *key) {
        return required.isEmpty() || required.contains(QLatin1StringView(key));
    };
    Verdicts all = withoutOk(checkNik(nikText, {resident.birthDate, resident.sex, regions}));
    if (isWanted("kk") || !kkText.trimmed().isEmpty()) {
        const Verdicts kk = withoutOk(checkFamilyCard(kkText, regions));
        all.insert(all.end(), kk.begin(), kk.end());
    }
    const auto add = [&all](VerdictCode code) {
        if (code != VerdictCode::Ok)
            all.push_back(verdict(code));
    };
    const auto need = [&](const char *key, bool isThere, VerdictCode missing) {
        add(isThere || !isWanted(key) ? VerdictCode::Ok : missing);
    };

    const auto nik = Nik::parse(nikText);
    const auto card = FamilyCardNumber::parse(kkText);
    if (nik && card && nik->text() == card->text())
        add(VerdictCode::KkSameAsNik);
    add(checkName(resident.fullName));
    need("birth_place", !resident.birthPlace.trimmed().isEmpty(), VerdictCode::BirthPlaceMissing);
    add(checkBirthDate(resident.birthDate, today));
    need("sex", resident.sex != Sex::None, VerdictCode::SexMissing);
    need("marital_status", resident.maritalStatus != MaritalStatus::None, VerdictCode::MaritalStatusMissing);
    need("nationality", resident.nationality != Nationality::None, VerdictCode::NationalityMissing);
    need("address", !resident.address.trimmed().isEmpty(), VerdictCode::AddressMissing);
    add(checkPhone(resident.phone));
    add(checkEmail(resident.email));
    return all;
}

} // namespace loket
