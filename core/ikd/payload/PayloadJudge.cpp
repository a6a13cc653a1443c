// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/payload/PayloadJudge.h"

#include "core/base/Cbor.h"
#include "core/base/Names.h"
#include "core/ikd/payload/Base45.h"

#include <QCborMap>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <QUrl>
#include <QUrlQuery>

#include <array>
#include <utility>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kTrainingPrefix = "LOKET-LATIHAN-1.";

constexpr std::array<std::pair<PayloadAnswer, const char *>, 9> kAnswers{
    {{PayloadAnswer::Matches, "matches"},
     {PayloadAnswer::Opaque, "opaque"},
     {PayloadAnswer::OtherNik, "other_nik"},
     {PayloadAnswer::OtherData, "other_data"},
     {PayloadAnswer::Expired, "expired"},
     {PayloadAnswer::TooEarly, "too_early"},
     {PayloadAnswer::NotIkd, "not_ikd"},
     {PayloadAnswer::Malformed, "malformed"},
     {PayloadAnswer::TooLong, "too_long"}}};

/// Nothing where it is no text: a form is recognised by its text.
std::optional<QString> textOf(const QByteArray &payload)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(payload);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/// How many names with a value are in valid JSON, at all depths: each has its colon outside of texts.
int namesIn(QByteArrayView json)
{
    int names = 0;
    bool isText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (isText && json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            isText = !isText;
        else
            names += !isText && json[i] == ':';
    }
    return names;
}

int namesIn(const QJsonValue &value)
{
    int names = 0;
    if (value.isArray())
        for (const QJsonValue entry : value.toArray())
            names += namesIn(entry);
    const QJsonObject object = value.toObject();
    for (const QJsonValue inner : object)
        names += 1 + namesIn(inner);
    return names;
}

Expected<QJsonObject> objectOf(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorCode::Malformed, u"json"_s);
    // Of a name that stands there twice each program takes another one, and we would compare the wrong.
    if (namesIn(document.object()) != namesIn(json))
        return fail(ErrorCode::Malformed, u"twice"_s);
    return document.object();
}

Expected<QByteArray> fromBase64Url(QByteArrayView text)
{
    auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return fail(ErrorCode::Malformed, u"base64"_s);
    return std::move(decoded.decoded);
}

Expected<QJsonObject> jwtOf(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 3)
        return fail(ErrorCode::Malformed, u"jwt"_s);
    const auto body = fromBase64Url(parts[1].toLatin1());
    return body ? objectOf(*body) : fail(body.error());
}

Expected<QJsonObject> queryOf(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return fail(ErrorCode::Malformed, u"url"_s);
    QJsonObject fields;
    for (const auto &[key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (fields.contains(key))
            return fail(ErrorCode::Malformed, u"twice"_s);
        fields.insert(key, value);
    }
    return fields;
}

Expected<QJsonObject> cborOf(const QString &text)
{
    const auto bytes = fromBase45(text.toLatin1());
    const auto value = bytes ? readCbor(*bytes) : fail(bytes.error());
    if (!value || !value->isMap())
        return fail(ErrorCode::Malformed, u"cbor"_s);
    return value->toMap().toJsonObject();
}

/// The training form is a prefix before JSON in base64url; the others are what they are called.
Expected<QJsonObject> fieldsOf(const PayloadProfile &profile, const QString &text)
{
    if (profile.kind == PayloadKind::Training) {
        const auto body = fromBase64Url(text.toLatin1().sliced(qsizetype(qstrlen(kTrainingPrefix))));
        return body ? objectOf(*body) : fail(body.error());
    }
    switch (profile.encoding) {
    case PayloadEncoding::Json:
        return objectOf(text.toUtf8());
    case PayloadEncoding::Jwt:
        return jwtOf(text);
    case PayloadEncoding::Url:
        return queryOf(text);
    case PayloadEncoding::Base45Cbor:
        return cborOf(text);
    case PayloadEncoding::Text:
    case PayloadEncoding::None:
        break;
    }
    return QJsonObject();
}

/// Undefined where the payload has no such field.
QJsonValue valueAt(const QJsonObject &fields, const QString &path)
{
    QJsonValue value(fields);
    for (const QString &key : path.split(u'.')) {
        if (!value.isObject() || !value.toObject().contains(key))
            return QJsonValue(QJsonValue::Undefined);
        value = value.toObject().value(key);
    }
    return value;
}

QString plain(const QString &name) { return name.simplified().toCaseFolded(); }

/// Compares one field; a field that is promised by the profile and missing, or of another type, is malformed.
bool agrees(const QString &field, const QJsonValue &value, const Resident &resident)
{
    const QString text = value.toString();
    if (field == "nik"_L1)
        return resident.nik && resident.nik->text() == text;
    if (field == "birth_date"_L1)
        return resident.birthDate.isValid() && resident.birthDate == QDate::fromString(text, Qt::ISODate);
    return plain(text) == plain(resident.fullName);
}

bool isKnown(const QString &field, const Resident &resident)
{
    return field == "nik"_L1          ? resident.nik.has_value()
           : field == "birth_date"_L1 ? resident.birthDate.isValid()
                                      : !resident.fullName.isEmpty();
}

void checkPerson(const PayloadProfile &profile, const QJsonObject &fields, const Resident &resident,
                 const PayloadPolicy &policy, PayloadVerdict &verdict)
{
    for (const QString &field : {u"nik"_s, u"birth_date"_s, u"name"_s}) {
        if (!profile.fields.contains(field) || (policy.skipsUnknown && !isKnown(field, resident)))
            continue;
        const QJsonValue value = valueAt(fields, profile.fields[field]);
        if (!value.isString()) {
            verdict.answer = PayloadAnswer::Malformed;
            return;
        }
        if (!agrees(field, value, resident)) {
            verdict.answer = field == "nik"_L1 ? PayloadAnswer::OtherNik : PayloadAnswer::OtherData;
            verdict.differs = field;
            return;
        }
        verdict.checked << field;
    }
}

/// Numbers arrive as such, or as text in a URL. Nothing where the profile names none or it is no time.
std::optional<qint64> secondsIn(const PayloadProfile &profile, const QJsonObject &fields,
                                const QString &field)
{
    constexpr qint64 kLastSecond = 253'402'300'799; // of the year 9999
    if (!profile.fields.contains(field))
        return std::nullopt;
    const QJsonValue value = valueAt(fields, profile.fields[field]);
    bool isNumber = value.isDouble();
    const qint64 seconds = value.isString() ? value.toString().toLongLong(&isNumber) : value.toInteger(-1);
    return isNumber && seconds > 0 && seconds <= kLastSecond ? std::optional(seconds) : std::nullopt;
}

void checkTime(const PayloadProfile &profile, const QJsonObject &fields, const QDateTime &nowUtc,
               const PayloadPolicy &policy, PayloadVerdict &verdict)
{
    const bool hasIssued = profile.fields.contains(u"issued_at"_s);
    const bool hasExpiry = profile.fields.contains(u"expires_at"_s);
    const auto issued = secondsIn(profile, fields, u"issued_at"_s);
    auto expires = secondsIn(profile, fields, u"expires_at"_s);
    if ((hasIssued && !issued) || (hasExpiry && !expires)) {
        verdict.answer = PayloadAnswer::Malformed;
        return;
    }
    if (!expires && issued && profile.validSeconds > 0)
        expires = *issued + profile.validSeconds;
    const qint64 now = nowUtc.toSecsSinceEpoch();
    if (issued && *issued > now + policy.clockSeconds) {
        verdict.answer = PayloadAnswer::TooEarly;
    } else if (expires && *expires + policy.clockSeconds < now) {
        verdict.answer = PayloadAnswer::Expired;
        verdict.expiredUtc = QDateTime::fromSecsSinceEpoch(*expires, Qt::UTC);
    }
}

} // namespace

QString payloadAnswerName(PayloadAnswer answer) { return nameIn(kAnswers, answer); }

bool isAccepted(PayloadAnswer answer)
{
    return answer == PayloadAnswer::Matches || answer == PayloadAnswer::Opaque;
}

PayloadVerdict judgePayload(const QByteArray &payload, const Resident &resident, const QDateTime &nowUtc,
                            const PayloadProfiles &profiles, const PayloadPolicy &policy)
{
    PayloadVerdict verdict;
    if (payload.size() > kQrBytesMax) {
        verdict.answer = PayloadAnswer::TooLong;
        return verdict;
    }
    if (payload.trimmed().isEmpty()) {
        verdict.answer = PayloadAnswer::Malformed;
        return verdict;
    }
    const auto text = textOf(payload);
    const PayloadProfile *profile = text ? profiles.match(*text) : nullptr;
    if (!profile) {
        verdict.answer = policy.acceptsUnknown ? PayloadAnswer::Opaque : PayloadAnswer::NotIkd;
        return verdict;
    }
    verdict.profile = profile->id;
    const bool isOurs = profile->kind == PayloadKind::Ikd ||
                        (profile->kind == PayloadKind::Training && policy.acceptsTraining);
    const auto fields = isOurs ? fieldsOf(*profile, *text) : QJsonObject();
    if (!isOurs || !fields) {
        verdict.answer = isOurs ? PayloadAnswer::Malformed : PayloadAnswer::NotIkd;
        return verdict;
    }
    checkPerson(*profile, *fields, resident, policy, verdict);
    if (verdict.answer == PayloadAnswer::None)
        checkTime(*profile, *fields, nowUtc, policy, verdict);
    if (verdict.answer == PayloadAnswer::None)
        verdict.answer = PayloadAnswer::Matches;
    return verdict;
}

QByteArray trainingPayload(const Resident &resident, const QDateTime &issuedUtc, const QByteArray &nonce)
{
    const QJsonObject body{{u"nik"_s, resident.nik ? resident.nik->text() : QString()},
                           {u"name"_s, resident.fullName},
                           {u"born"_s, resident.birthDate.toString(Qt::ISODate)},
                           {u"iat"_s, issuedUtc.toSecsSinceEpoch()},
                           {u"jti"_s, QString::fromLatin1(nonce.toHex())}};
    return kTrainingPrefix + QJsonDocument(body)
                                 .toJson(QJsonDocument::Compact)
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace loket
