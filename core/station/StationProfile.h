// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/vault/HubKey.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace loket {

/// "3576" "Kota Mojokerto"
struct AreaName
{
    QString code;
    QString name;

    friend bool operator==(const AreaName &, const AreaName &) = default;
};

/// Who and where this station is and for whom it seals. Kept signed with the station's key: an exchanged hub
/// key is noticed at login.
struct StationProfile
{
    QString stationId; ///< upper-case letters, digits, '-'; 3 … 32 characters: "3576-STN01"
    AreaName province;
    AreaName regency;
    AreaName kecamatan;
    QString counterName; ///< "Loket 1"
    RecipientKey hub;
    RecipientKey recovery;
    QUuid epoch; ///< random; null = made by Station::init()
    bool isDemo = false;

    /// Of the station, the counter and the places: what is no secret here.
    [[nodiscard]] QStringList names() const
    {
        return {stationId, counterName, kecamatan.name, regency.name, province.name};
    }
    friend bool operator==(const StationProfile &, const StationProfile &) = default;
};

/// Errors: InvalidArgument; context names the field, "regency.code", or is "recipient_keys" where both public
/// keys are the same.
Expected<void> checkProfile(const StationProfile &profile);
/// The same for a station that is to be made, whose names also hold nothing invisible (isPlainText()): then
/// the context is "signs/counter_name". A station that has such a name keeps it and opens.
Expected<void> checkNewProfile(const StationProfile &profile);
[[nodiscard]] QJsonObject toJson(const StationProfile &profile);
/// The epoch may be missing (a profile written by hand for init()). Errors: Malformed; context as of
/// checkProfile().
[[nodiscard]] Expected<StationProfile> profileFromJson(const QJsonObject &json);
/// A profile written by hand; its form is resources/station/profile.schema.json. Errors: Malformed; context
/// as of profileFromJson(), or "json/7" (no JSON object: line 7), or "unknown/regency.nmae" (a field that
/// does not exist).
[[nodiscard]] Expected<StationProfile> profileFromText(const QByteArray &text);

} // namespace loket
