// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/AuditExport.h"

#include <QIODevice>
#include <QJsonDocument>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxLineBytes = 4 << 20;

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

QByteArray bytesIn(const QJsonObject &json, const char *key)
{
    return QByteArray::fromBase64(json[QLatin1StringView(key)].toString().toLatin1());
}

Expected<QJsonObject> nextLine(QIODevice &file, qint64 number)
{
    const QByteArray line = file.readLine(kMaxLineBytes);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorCode::Malformed, u"line %1"_s.arg(number));
    return document.object();
}

} // namespace

QJsonObject toJson(const AuditRecord &record, bool withDetail)
{
    const AuditRow &row = record.row;
    QJsonObject json{{u"seq"_s, row.seq},
                     {u"at_ms"_s, row.atUtcMs},
                     {u"monotonic_ms"_s, row.monotonicMs},
                     {u"boot_id"_s, row.bootId},
                     {u"operator"_s, row.operatorId},
                     {u"event"_s, row.event},
                     {u"visit"_s, row.visit.toString(QUuid::WithoutBraces)},
                     {u"detail_sealed"_s, base64(row.detail)},
                     {u"prev"_s, base64(row.prev)},
                     {u"hash"_s, base64(row.hash)},
                     {u"signature"_s, base64(row.signature)}};
    if (withDetail) {
        json.insert(u"detail"_s, record.detail.toJsonObject());
        json.insert(u"detail_key"_s, base64(record.detailKey));
    }
    return json;
}

Expected<AuditRow> auditRowFromJson(const QJsonObject &json)
{
    if (!json[u"seq"].isDouble() || !json[u"hash"].isString())
        return fail(ErrorCode::Malformed, u"audit row"_s);
    AuditRow row;
    row.seq = json[u"seq"].toInteger();
    row.atUtcMs = json[u"at_ms"].toInteger();
    row.monotonicMs = json[u"monotonic_ms"].toInteger();
    row.bootId = json[u"boot_id"].toString();
    row.operatorId = json[u"operator"].toString();
    row.event = json[u"event"].toString();
    row.visit = QUuid::fromString(json[u"visit"].toString());
    row.detail = bytesIn(json, "detail_sealed");
    row.prev = bytesIn(json, "prev");
    row.hash = bytesIn(json, "hash");
    row.signature = bytesIn(json, "signature");
    return row;
}

Expected<ExportedAudit> verifyExport(QIODevice &file, const QByteArray &publicKey)
{
    const auto head = nextLine(file, 1);
    if (!head)
        return fail(head.error());
    if ((*head)[u"loket_audit"].toInt() != 1)
        return fail(ErrorCode::Malformed, u"line 1"_s);
    ExportedAudit exported;
    exported.stationId = (*head)[u"station"].toString();
    exported.publicKey = QByteArray::fromHex((*head)[u"public_key"].toString().toLatin1());
    AuditVerifier verifier(publicKey.isEmpty() ? exported.publicKey : publicKey);
    for (qint64 number = 2; !file.atEnd(); ++number) {
        const auto json = nextLine(file, number);
        const auto row = json ? auditRowFromJson(*json) : fail(json.error());
        if (!row)
            return fail(ErrorCode::Malformed, u"line %1"_s.arg(number));
        if (exported.rows == 0 && row->seq > 1)
            verifier.beginAfter({row->prev, row->seq - 1});
        exported.finding = verifier.add(*row);
        if (exported.finding)
            return exported;
        ++exported.rows;
        exported.head = verifier.head();
    }
    return exported;
}

} // namespace loket
