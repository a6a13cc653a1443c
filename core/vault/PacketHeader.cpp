// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/PacketHeader.h"

#include "core/vault/Crypto.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeaderVersion = 1;

bool isComplete(const PacketHeader &header)
{
    return !header.packetId.isNull() && !header.epoch.isNull() && !header.stationId.isEmpty() &&
           header.seq > 0 && header.auditHead.size() == kHashBytes && header.auditCount >= 0 &&
           header.stationKey.size() == kKeyBytes && header.createdUtc.isValid() && header.bodySize >= 0;
}

} // namespace

QByteArray toBytes(const PacketHeader &header)
{
    const QJsonObject json{
        {u"version"_s, kHeaderVersion},
        {u"packet"_s, header.packetId.toString(QUuid::WithoutBraces)},
        {u"station"_s, header.stationId},
        {u"epoch"_s, header.epoch.toString(QUuid::WithoutBraces)},
        {u"seq"_s, header.seq},
        {u"service"_s, header.service},
        {u"hub_key"_s, header.hubKeyId},
        {u"created"_s, header.createdUtc.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s)},
        {u"audit_head"_s, QString::fromLatin1(header.auditHead.toHex())},
        {u"audit_count"_s, header.auditCount},
        {u"station_key"_s, QString::fromLatin1(header.stationKey.toHex())},
        {u"size"_s, header.bodySize},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact); // QJsonObject keeps its keys sorted
}

Expected<PacketHeader> headerFromBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json[u"version"_s].toInt() != kHeaderVersion)
        return fail(ErrorCode::Malformed, u"packet header version"_s);
    PacketHeader header;
    header.packetId = QUuid::fromString(json[u"packet"_s].toString());
    header.stationId = json[u"station"_s].toString();
    header.epoch = QUuid::fromString(json[u"epoch"_s].toString());
    header.seq = json[u"seq"_s].toInteger();
    header.service = json[u"service"_s].toString();
    header.hubKeyId = json[u"hub_key"_s].toString();
    header.createdUtc = QDateTime::fromString(json[u"created"_s].toString(), Qt::ISODate);
    header.auditHead = QByteArray::fromHex(json[u"audit_head"_s].toString().toLatin1());
    header.auditCount = json[u"audit_count"_s].toInteger();
    header.stationKey = QByteArray::fromHex(json[u"station_key"_s].toString().toLatin1());
    header.bodySize = json[u"size"_s].toInteger();
    if (!isComplete(header) || toBytes(header) != bytes)
        return fail(ErrorCode::Malformed, u"packet header"_s);
    return header;
}

} // namespace loket
