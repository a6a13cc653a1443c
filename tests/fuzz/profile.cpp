// SPDX-License-Identifier: GPL-3.0-or-later
// A station's profile, written by hand.
#include "core/station/StationProfile.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <QJsonDocument>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

int loket_fuzz_profile(const std::uint8_t *data, std::size_t size)
{
    const auto profile = profileFromText(Input(data, size).rest());
    if (!parsed(profile)) {
        hold(!profile.error().context.isEmpty(), "an error names its field");
        return 0;
    }
    hold(checkProfile(*profile).has_value(), "what was read is sound");
    QJsonObject json = toJson(*profile);
    if (profile->epoch.isNull())
        json.remove(u"epoch"_s);
    hold(profileFromText(QJsonDocument(json).toJson()).value() == *profile, "a profile reads back equal");
    return 0;
}

std::vector<QByteArray> loket_seeds_profile()
{
    QJsonObject json = QJsonDocument::fromJson(resource("station/profile.example.json")).object();
    const QByteArray example = QJsonDocument(json).toJson();
    for (const auto &[key, fill] : {std::pair(u"hub_key"_s, 'h'), std::pair(u"recovery_key"_s, 'r')})
        json[key] =
            QJsonObject{{u"id"_s, key}, {u"public"_s, QString::fromLatin1(QByteArray(32, fill).toBase64())}};
    json[u"epoch"_s] = u"5e7a1f0e-0000-4000-8000-000000000002"_s;
    return {example, QJsonDocument(json).toJson(), "{\n\"station_id\": \"3576-STN01\",\n", "{\"unknown\":1}"};
}
