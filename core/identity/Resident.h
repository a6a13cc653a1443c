// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/identity/FamilyCardNumber.h"
#include "core/identity/Nik.h"
#include "core/identity/Person.h"
#include "core/identity/RegionCode.h"

#include <QCborMap>
#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace loket {

/// The person a visit is about, as the family card and the population register say. Every field may still be
/// empty while the operator types; checkResident() says what is missing.
struct Resident
{
    std::optional<Nik> nik;
    std::optional<FamilyCardNumber> familyCard;
    QString fullName;
    QString birthPlace;
    QDate birthDate;
    Sex sex = Sex::None;
    MaritalStatus maritalStatus = MaritalStatus::None;
    Nationality nationality = Nationality::Wni;
    QString address;  ///< street, RT/RW
    QString village;  ///< desa or kelurahan
    QString district; ///< kecamatan, as written on the family card
    std::optional<RegionCode>
        domicile;  ///< where the person lives now; may differ from the NIK's region and from the counter's
    QString phone; ///< optional
    QString email; ///< optional

    /// Keys "nik", "kk", "full_name", "birth_place", "birth_date" (ISO 8601), "sex", "marital_status",
    /// "nationality", "address", "village", "district", "domicile" (dotted code), "phone", "email"; empty
    /// fields are left out.
    [[nodiscard]] QCborMap toCbor() const;
    [[nodiscard]] QJsonObject toJson() const;

    /// The way back. Unknown keys are ignored. Error Malformed (a value that is not of its form) or TooLarge
    /// (a text of more than kMaxTextLength characters), context = the key.
    [[nodiscard]] static Expected<Resident> fromCbor(const QCborMap &map);
    [[nodiscard]] static Expected<Resident> fromJson(const QJsonObject &object);

    static constexpr int kMaxTextLength = 256;

    friend bool operator==(const Resident &, const Resident &) = default;
};

/// "C••• W•••" of "Contoh Warga": who it is knows it, who looks on does not. Always three dots, so that the
/// length says nothing.
[[nodiscard]] QString maskedName(const QString &fullName);

} // namespace loket
