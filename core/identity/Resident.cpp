// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/Resident.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

struct TextField
{
    QLatin1StringView key;
    QString Resident::*member;
};

constexpr TextField kTextFields[] = {
    {"full_name"_L1, &Resident::fullName}, {"birth_place"_L1, &Resident::birthPlace},
    {"address"_L1, &Resident::address},    {"village"_L1, &Resident::village},
    {"district"_L1, &Resident::district},  {"phone"_L1, &Resident::phone},
    {"email"_L1, &Resident::email},
};

/// Text of a key; a null string where the key is absent.
Expected<QString> textAt(const QCborMap &map, QLatin1StringView key)
{
    const QCborValue value = map.value(key);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return fail(ErrorCode::Malformed, key);
    if (value.toString().size() > Resident::kMaxTextLength)
        return fail(ErrorCode::TooLarge, key);
    return value.toString();
}

/// Sets the member from a text by parse, which says with a false value that the text is none of its own.
template <class T, class Parse>
Expected<void> readInto(T &member, const QCborMap &map, QLatin1StringView key, Parse parse)
{
    const auto text = textAt(map, key);
    if (!text)
        return fail(text.error());
    if (text->isEmpty())
        return {};
    if (!parse(*text, member))
        return fail(ErrorCode::Malformed, key);
    return {};
}

template <class Value>
bool parseOptional(const QString &text, std::optional<Value> &member)
{
    const auto parsed = Value::parse(text);
    if (parsed)
        member = *parsed;
    return bool(parsed);
}

bool parseDate(const QString &text, QDate &member)
{
    member = QDate::fromString(text, Qt::ISODate);
    return member.isValid();
}

template <class Enum, Enum (*parseEnum)(QStringView)>
bool parseNamed(const QString &text, Enum &member)
{
    member = parseEnum(text);
    return member != Enum::None;
}

} // namespace

QString maskedName(const QString &fullName)
{
    QStringList words;
    for (const QString &word : fullName.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const bool isPair = word.size() > 1 && word[0].isHighSurrogate();
        words << word.first(isPair ? 2 : 1) + u"•••"_s;
    }
    return words.join(u' ');
}

QCborMap Resident::toCbor() const
{
    QCborMap map;
    const auto put = [&map](QLatin1StringView key, const QString &text) {
        if (!text.isEmpty())
            map.insert(key, text);
    };
    put("nik"_L1, nik ? nik->text() : QString());
    put("kk"_L1, familyCard ? familyCard->text() : QString());
    for (const TextField &field : kTextFields)
        put(field.key, this->*field.member);
    put("birth_date"_L1, birthDate.toString(Qt::ISODate));
    put("sex"_L1, name(sex));
    put("marital_status"_L1, name(maritalStatus));
    put("nationality"_L1, name(nationality));
    put("domicile"_L1, domicile ? domicile->dotted() : QString());
    return map;
}

QJsonObject Resident::toJson() const { return toCbor().toJsonObject(); }

Expected<Resident> Resident::fromCbor(const QCborMap &map)
{
    Resident resident;
    for (const TextField &field : kTextFields) {
        const auto text = textAt(map, field.key);
        if (!text)
            return fail(text.error());
        resident.*field.member = *text;
    }
    const Expected<void> results[] = {
        readInto(resident.nik, map, "nik"_L1, parseOptional<Nik>),
        readInto(resident.familyCard, map, "kk"_L1, parseOptional<FamilyCardNumber>),
        readInto(resident.birthDate, map, "birth_date"_L1, parseDate),
        readInto(resident.sex, map, "sex"_L1, parseNamed<Sex, parseSex>),
        readInto(resident.maritalStatus, map, "marital_status"_L1,
                 parseNamed<MaritalStatus, parseMaritalStatus>),
        readInto(resident.nationality, map, "nationality"_L1, parseNamed<Nationality, parseNationality>),
        readInto(resident.domicile, map, "domicile"_L1, parseOptional<RegionCode>),
    };
    for (const auto &result : results) {
        if (!result)
            return fail(result.error());
    }
    return resident;
}

Expected<Resident> Resident::fromJson(const QJsonObject &object)
{
    return fromCbor(QCborMap::fromJsonObject(object));
}

} // namespace loket
