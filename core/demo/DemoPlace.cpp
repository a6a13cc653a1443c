// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoPlace.h"

#include "core/base/Resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace loket {

using namespace Qt::StringLiterals;

Expected<DemoPlace> loadDemoPlace()
{
    const QString path = u"demo/place.json"_s;
    const auto bytes = readResource(path);
    if (!bytes)
        return fail(bytes.error());
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    const auto servedAt = RegionCode::parse(json[u"served_at"_s].toString());
    if (!servedAt)
        return fail(ErrorCode::Malformed, path);
    DemoPlace place{json[u"office"_s].toString(),
                    json[u"counter"_s].toString(),
                    json[u"district"_s].toString(),
                    json[u"regency"_s].toString(),
                    json[u"province"_s].toString(),
                    *servedAt,
                    {}};
    for (const QJsonValue value : json[u"nik_regions"_s].toArray()) {
        const auto code = RegionCode::parse(value.toString());
        if (!code || code->digits().size() != 6)
            return fail(ErrorCode::Malformed, path);
        place.nikRegions.push_back(*code);
    }
    if (place.nikRegions.empty())
        return fail(ErrorCode::Malformed, path);
    return place;
}

} // namespace loket
