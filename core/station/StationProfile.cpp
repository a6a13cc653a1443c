// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/StationProfile.h"

#include "core/base/PlainText.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const AreaName &area) { return {{u"code"_s, area.code}, {u"name"_s, area.name}}; }
AreaName areaFrom(const QJsonValue &value)
{
    return {value[u"code"_s].toString(), value[u"name"_s].toString()};
}

RecipientKey keyFrom(const QJsonValue &value)
{
    const auto bytes = QByteArray::fromBase64Encoding(value[u"public"_s].toString().toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    return {value[u"id"_s].toString(), bytes ? *bytes : QByteArray()};
}

bool isName(const QString &text) { return !text.trimmed().isEmpty() && text.size() <= 80; }

Expected<void> checkArea(const AreaName &area, const QString &field)
{
    static const QRegularExpression digits(u"\\A\\d{2,10}\\z"_s);
    if (!digits.match(area.code).hasMatch())
        return fail(ErrorCode::InvalidArgument, field + u".code"_s);
    if (!isName(area.name))
        return fail(ErrorCode::InvalidArgument, field + u".name"_s);
    return {};
}

Expected<void> checkKey(const RecipientKey &key, const QString &field)
{
    if (key.id.isEmpty() || key.id.size() > 64)
        return fail(ErrorCode::InvalidArgument, field + u".id"_s);
    if (!key.isValid())
        return fail(ErrorCode::InvalidArgument, field + u".public"_s);
    return {};
}

/// A field that nobody reads is a slip of the pen, and what was meant by it would be missing without a word.
Expected<void> checkFields(const QJsonObject &json, const QStringList &known, const QString &prefix = {})
{
    for (const QString &key : json.keys())
        if (!known.contains(key))
            return fail(ErrorCode::Malformed, u"unknown/"_s + prefix + key);
    return {};
}

Expected<void> checkFields(const QJsonObject &json)
{
    Expected<void> step =
        checkFields(json, {u"$schema"_s, u"station_id"_s, u"province"_s, u"regency"_s, u"kecamatan"_s,
                           u"counter_name"_s, u"hub_key"_s, u"recovery_key"_s, u"epoch"_s, u"demo"_s});
    for (const QString &area : {u"province"_s, u"regency"_s, u"kecamatan"_s})
        if (step)
            step = checkFields(json[area].toObject(), {u"code"_s, u"name"_s}, area + u'.');
    for (const QString &key : {u"hub_key"_s, u"recovery_key"_s})
        if (step)
            step = checkFields(json[key].toObject(), {u"id"_s, u"public"_s}, key + u'.');
    return step;
}

} // namespace

Expected<void> checkProfile(const StationProfile &profile)
{
    static const QRegularExpression id(u"\\A[A-Z0-9][A-Z0-9-]{2,31}\\z"_s);
    if (!id.match(profile.stationId).hasMatch())
        return fail(ErrorCode::InvalidArgument, u"station_id"_s);
    for (const auto &[area, field] :
         {std::pair(&profile.province, u"province"_s), std::pair(&profile.regency, u"regency"_s),
          std::pair(&profile.kecamatan, u"kecamatan"_s)})
        if (auto checked = checkArea(*area, field); !checked)
            return checked;
    if (!isName(profile.counterName))
        return fail(ErrorCode::InvalidArgument, u"counter_name"_s);
    for (const auto &[key, field] :
         {std::pair(&profile.hub, u"hub_key"_s), std::pair(&profile.recovery, u"recovery_key"_s)})
        if (auto checked = checkKey(*key, field); !checked)
            return checked;
    if (profile.hub.publicKey == profile.recovery.publicKey)
        return fail(ErrorCode::InvalidArgument, u"recipient_keys"_s);
    return {};
}

Expected<void> checkNewProfile(const StationProfile &profile)
{
    if (auto checked = checkProfile(profile); !checked)
        return checked;
    for (const auto &[text, field] :
         {std::pair(&profile.province.name, u"province.name"_s),
          std::pair(&profile.regency.name, u"regency.name"_s),
          std::pair(&profile.kecamatan.name, u"kecamatan.name"_s),
          std::pair(&profile.counterName, u"counter_name"_s), std::pair(&profile.hub.id, u"hub_key.id"_s),
          std::pair(&profile.recovery.id, u"recovery_key.id"_s)})
        if (!isPlainText(*text))
            return fail(ErrorCode::InvalidArgument, u"signs/"_s + field);
    return {};
}

QJsonObject toJson(const StationProfile &profile)
{
    return {{u"station_id"_s, profile.stationId},
            {u"province"_s, toJson(profile.province)},
            {u"regency"_s, toJson(profile.regency)},
            {u"kecamatan"_s, toJson(profile.kecamatan)},
            {u"counter_name"_s, profile.counterName},
            {u"hub_key"_s, toJson(profile.hub)},
            {u"recovery_key"_s, toJson(profile.recovery)},
            {u"epoch"_s, profile.epoch.toString(QUuid::WithoutBraces)},
            {u"demo"_s, profile.isDemo}};
}

Expected<StationProfile> profileFromJson(const QJsonObject &json)
{
    StationProfile profile;
    profile.stationId = json[u"station_id"_s].toString();
    profile.province = areaFrom(json[u"province"_s]);
    profile.regency = areaFrom(json[u"regency"_s]);
    profile.kecamatan = areaFrom(json[u"kecamatan"_s]);
    profile.counterName = json[u"counter_name"_s].toString();
    profile.hub = keyFrom(json[u"hub_key"_s]);
    profile.recovery = keyFrom(json[u"recovery_key"_s]);
    profile.epoch = QUuid::fromString(json[u"epoch"_s].toString());
    profile.isDemo = json[u"demo"_s].toBool();
    if (auto checked = checkProfile(profile); !checked)
        return fail(ErrorCode::Malformed, checked.error().context);
    if (json.contains(u"epoch"_s) && profile.epoch.isNull())
        return fail(ErrorCode::Malformed, u"epoch"_s);
    if (json.contains(u"demo"_s) && !json[u"demo"_s].isBool())
        return fail(ErrorCode::Malformed, u"demo"_s);
    return profile;
}

Expected<StationProfile> profileFromText(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject()) {
        const auto lines = text.first(std::min<qsizetype>(error.offset, text.size())).count('\n');
        return fail(ErrorCode::Malformed, u"json/%1"_s.arg(lines + 1));
    }
    if (auto checked = checkFields(document.object()); !checked)
        return fail(checked.error());
    auto profile = profileFromJson(document.object());
    if (profile)
        if (auto checked = checkNewProfile(*profile); !checked)
            return fail(ErrorCode::Malformed, checked.error().context);
    return profile;
}

} // namespace loket
