// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/payload/PayloadProfiles.h"

#include "core/base/Names.h"
#include "core/base/Resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatternLengthMax = 1000;
constexpr int kValidSecondsMax = 30 * 24 * 3600;

constexpr std::array<std::pair<PayloadEncoding, const char *>, 5> kEncodings{
    {{PayloadEncoding::Text, "text"},
     {PayloadEncoding::Json, "json"},
     {PayloadEncoding::Jwt, "jwt"},
     {PayloadEncoding::Url, "url"},
     {PayloadEncoding::Base45Cbor, "base45_cbor"}}};
constexpr std::array<std::pair<PayloadKind, const char *>, 3> kKinds{
    {{PayloadKind::Ikd, "ikd"}, {PayloadKind::Training, "training"}, {PayloadKind::Foreign, "foreign"}}};

QMap<QString, QString> textsIn(const QJsonObject &json)
{
    QMap<QString, QString> texts;
    for (auto at = json.begin(); at != json.end(); ++at)
        texts.insert(at.key(), at.value().toString());
    return texts;
}

Expected<PayloadProfile> profileOf(const QJsonObject &json)
{
    static const QSet<QString> members{u"id"_s,      u"kind"_s,   u"encoding"_s,     u"name"_s,
                                       u"pattern"_s, u"fields"_s, u"valid_seconds"_s};
    static const QSet<QString> known{u"nik"_s, u"name"_s, u"birth_date"_s, u"issued_at"_s, u"expires_at"_s};
    PayloadProfile profile;
    profile.id = json[u"id"].toString();
    profile.kind = valueIn<PayloadKind>(kKinds, json[u"kind"].toString());
    profile.encoding = valueIn<PayloadEncoding>(kEncodings, json[u"encoding"].toString());
    profile.name = textsIn(json[u"name"].toObject());
    const QString pattern = json[u"pattern"].toString();
    profile.pattern = QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption |
                                                      QRegularExpression::DotMatchesEverythingOption);
    profile.fields = textsIn(json[u"fields"].toObject());
    profile.validSeconds = json[u"valid_seconds"].toInt();
    const QStringList keys = profile.fields.keys(), given = json.keys();
    const bool isWhole = !profile.id.isEmpty() && profile.kind != PayloadKind::None &&
                         profile.encoding != PayloadEncoding::None &&
                         !profile.name.value(u"id"_s).isEmpty() && !profile.name.value(u"en"_s).isEmpty();
    const bool fits = QSet<QString>(given.begin(), given.end()).subtract(members).isEmpty() &&
                      !pattern.isEmpty() && pattern.size() <= kPatternLengthMax &&
                      profile.pattern.isValid() &&
                      QSet<QString>(keys.begin(), keys.end()).subtract(known).isEmpty() &&
                      profile.validSeconds >= 0 && profile.validSeconds <= kValidSecondsMax &&
                      (profile.encoding != PayloadEncoding::Text || profile.fields.isEmpty());
    return isWhole && fits ? Expected<PayloadProfile>(profile) : fail(ErrorCode::Malformed, profile.id);
}

} // namespace

QString payloadEncodingName(PayloadEncoding encoding) { return nameIn(kEncodings, encoding); }

QString payloadKindName(PayloadKind kind) { return nameIn(kKinds, kind); }

Expected<PayloadProfiles> PayloadProfiles::load()
{
    const auto json = readResource(u"ikd/profiles.json"_s);
    return json ? parse(*json) : fail(json.error());
}

Expected<PayloadProfiles> PayloadProfiles::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root[u"format"].toInt() != 1)
        return fail(ErrorCode::Malformed, u"format"_s);
    // Without one, what pays or opens a wifi would be taken for a code of the IKD.
    if (root[u"profiles"].toArray().isEmpty())
        return fail(ErrorCode::Malformed, u"profiles"_s);
    PayloadProfiles profiles;
    for (const QJsonValue entry : root[u"profiles"].toArray()) {
        auto profile = profileOf(entry.toObject());
        if (!profile)
            return fail(profile.error());
        if (profiles.find(profile->id))
            return fail(ErrorCode::Malformed, profile->id);
        profiles.m_profiles.push_back(std::move(*profile));
    }
    return profiles;
}

const PayloadProfile *PayloadProfiles::match(const QString &text) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), [&](const PayloadProfile &profile) {
        return profile.pattern.match(text).hasMatch();
    });
    return found == m_profiles.end() ? nullptr : &*found;
}

const PayloadProfile *PayloadProfiles::find(const QString &id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&](const PayloadProfile &profile) { return profile.id == id; });
    return found == m_profiles.end() ? nullptr : &*found;
}

} // namespace loket
