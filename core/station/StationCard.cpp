// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/StationCard.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kDomain = "loket-card-1";
const QByteArray kMagic = "LOKETCARD1\n";

QJsonObject jsonOf(const OperatorRow &row)
{
    return {{u"id"_s, row.id},
            {u"name"_s, row.name},
            {u"role"_s, row.role},
            {u"disabled"_s, row.isDisabled},
            {u"created_at_ms"_s, row.createdAtUtc.toMSecsSinceEpoch()},
            {u"mac"_s, QString::fromLatin1(row.mac.toBase64())}};
}

OperatorRow personFrom(const QJsonObject &json)
{
    return {json[u"id"].toString(),
            json[u"name"].toString(),
            json[u"role"].toString(),
            json[u"disabled"].toBool(true),
            QDateTime::fromMSecsSinceEpoch(json[u"created_at_ms"].toInteger(), Qt::UTC),
            QByteArray::fromBase64(json[u"mac"].toString().toLatin1())};
}

} // namespace

QByteArray StationCard::toBytes(const SigningKey &key) const
{
    QJsonArray rows;
    for (const OperatorRow &row : people)
        rows.append(jsonOf(row));
    QJsonObject values;
    for (auto it = settings.begin(); it != settings.end(); ++it)
        values.insert(it.key(), it.value());
    QJsonObject firstIssues;
    for (auto it = issues.begin(); it != issues.end(); ++it)
        firstIssues.insert(it.key(), it.value());
    QJsonObject json{{u"version"_s, 1},
                     {u"profile"_s, loket::toJson(profile)},
                     {u"people"_s, rows},
                     {u"settings"_s, values},
                     {u"issues"_s, firstIssues},
                     {u"audit_count"_s, auditHead.count},
                     {u"audit_head"_s, QString::fromLatin1(auditHead.hash.toHex())}};
    if (lastSeq > 0) {
        json.insert(u"last_seq"_s, lastSeq);
        json.insert(u"last_sealed_at_ms"_s, lastSealedUtc.toMSecsSinceEpoch());
        json.insert(u"waiting"_s, waiting);
    }
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return kMagic + sign(key, kDomain, text).toBase64() + '\n' + text + '\n';
}

QCborMap StationCard::toDetail() const
{
    QCborMap firstIssues;
    for (auto it = issues.begin(); it != issues.end(); ++it)
        firstIssues.insert(it.key(), it.value());
    return {{u"last_seq"_s, lastSeq},
            {u"last_sealed_at_ms"_s, lastSealedUtc.isValid() ? lastSealedUtc.toMSecsSinceEpoch() : 0},
            {u"waiting"_s, waiting},
            {u"issues"_s, firstIssues}};
}

Expected<StationCard> StationCard::fromBytes(const QByteArray &bytes, const QByteArray &stationPublicKey)
{
    const qsizetype end = bytes.indexOf('\n', kMagic.size());
    if (!bytes.startsWith(kMagic) || end < 0 || !bytes.endsWith('\n') || bytes.size() < end + 2)
        return fail(ErrorCode::Malformed, u"station card"_s);
    const QByteArray signature = QByteArray::fromBase64(bytes.mid(kMagic.size(), end - kMagic.size()));
    const QByteArray text = bytes.mid(end + 1, bytes.size() - end - 2);
    if (!isSignedBy(stationPublicKey, kDomain, text, signature))
        return fail(ErrorCode::Authenticity, u"station card"_s);
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    auto profile = profileFromJson(json[u"profile"].toObject());
    if (!profile || profile->epoch.isNull() || json[u"version"].toInt() != 1)
        return fail(ErrorCode::Malformed, u"station card"_s);
    StationCard card;
    card.profile = std::move(*profile);
    for (const QJsonValue person : json[u"people"].toArray())
        card.people.push_back(personFrom(person.toObject()));
    const QJsonObject values = json[u"settings"].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        card.settings.insert(it.key(), it.value());
    card.auditHead = {QByteArray::fromHex(json[u"audit_head"].toString().toLatin1()),
                      json[u"audit_count"].toInteger()};
    card.lastSeq = json[u"last_seq"].toInteger();
    card.waiting = json[u"waiting"].toString();
    if (card.lastSeq > 0)
        card.lastSealedUtc = QDateTime::fromMSecsSinceEpoch(json[u"last_sealed_at_ms"].toInteger(), Qt::UTC);
    const QJsonObject firstIssues = json[u"issues"].toObject();
    for (auto it = firstIssues.begin(); it != firstIssues.end(); ++it)
        card.issues.insert(it.key(), it.value().toInteger());
    return card;
}

} // namespace loket
