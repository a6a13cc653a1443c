// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/StationProfile.h"

#include <QRegularExpression>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const AreaName &area) { return {{u"code"_s, area.code}, {u"name"_s, area.name}}; }
AreaName areaFrom(const QJsonValue &value)
{
    return {value[u"code"_s].toString(), value[u"name"_s].toString()};
}

QJsonObject toJson(const RecipientKey &key)
{
    return {{u"id"_s, key.id}, {u"public"_s, QString::fromLatin1(key.publicKey.toBase64())}};
}
RecipientKey keyFrom(const QJsonValue &value)
{
    return {value[u"id"_s].toString(), QByteArray::fromBase64(value[u"public"_s].toString().toLatin1())};
}

bool isName(const QString &text) { return !text.trimmed().isEmpty() && text.size() <= 80; }
bool isArea(const AreaName &area)
{
    static const QRegularExpression digits(u"\\A\\d{2,10}\\z"_s);
    return digits.match(area.code).hasMatch() && isName(area.name);
}

} // namespace

Expected<void> checkProfile(const StationProfile &profile)
{
    static const QRegularExpression id(u"\\A[A-Z0-9][A-Z0-9-]{2,31}\\z"_s);
    if (!id.match(profile.stationId).hasMatch())
        return fail(ErrorCode::InvalidArgument, u"station_id"_s);
    if (!isArea(profile.province) || !isArea(profile.regency) || !isArea(profile.kecamatan))
        return fail(ErrorCode::InvalidArgument, u"area"_s);
    if (!isName(profile.counterName))
        return fail(ErrorCode::InvalidArgument, u"counter_name"_s);
    if (!profile.hub.isValid() || !profile.recovery.isValid() ||
        profile.hub.publicKey == profile.recovery.publicKey)
        return fail(ErrorCode::InvalidArgument, u"recipient_keys"_s);
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
    if (!checkProfile(profile))
        return fail(ErrorCode::Malformed, u"station profile"_s);
    return profile;
}

} // namespace loket
