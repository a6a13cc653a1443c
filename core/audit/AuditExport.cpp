// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/AuditExport.h"

#include "core/vault/Crypto.h"

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

constexpr QByteArrayView kEndDomain = "loket-audit-file-1";

QByteArray endText(const QString &station, const AuditHead &head, qint64 rows, qint64 atMs)
{
    return station.toUtf8() + '\n' + QByteArray::number(head.count) + ' ' + QByteArray::number(rows) + ' ' +
           QByteArray::number(atMs) + ' ' + head.hash.toHex();
}

/// The readable detail must be the one that was sealed: only that one is in the chain.
bool isDetailTrue(const QJsonObject &json, const AuditRow &row)
{
    const bool isOpen = json.contains(u"detail"_s) || json.contains(u"detail_key"_s);
    if (!isOpen)
        return true;
    const SecretBytes key = SecretBytes::take(bytesIn(json, "detail_key"));
    const auto bytes =
        key.size() == std::size_t(kKeyBytes) ? openAuditDetail(row, key) : fail(ErrorCode::Authenticity);
    return bytes && bytes->toJsonObject() == json[u"detail"].toObject();
}

/// Closes what was read by the last line of the file.
void checkEnd(const QJsonObject &json, const QByteArray &publicKey, ExportedAudit &exported)
{
    const qint64 atMs = json[u"at_ms"].toInteger();
    const AuditHead head{bytesIn(json, "hash"), json[u"seq"].toInteger()};
    const QByteArray text = endText(exported.stationId, head, json[u"rows"].toInteger(), atMs);
    exported.writtenUtc = QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC);
    if (!isSignedBy(publicKey, kEndDomain, text, bytesIn(json, "signature")))
        exported.finding = AuditFinding{exported.head.count, u"end"_s};
    else if (exported.head.count < head.count)
        exported.finding = AuditFinding{exported.head.count + 1, u"cut"_s};
    else if (head != exported.head || json[u"rows"].toInteger() != exported.rows)
        exported.finding = AuditFinding{exported.head.count, u"end"_s};
}

/// Begins the check; the line says which version it is.
Expected<ExportedAudit> beginning(QIODevice &file)
{
    const auto json = nextLine(file, 1);
    const int version = json ? (*json)[u"loket_audit"].toInt() : 0;
    if (version != 1 && version != 2)
        return fail(ErrorCode::Malformed, u"audit_file"_s);
    ExportedAudit exported;
    exported.stationId = (*json)[u"station"].toString();
    exported.publicKey = QByteArray::fromHex((*json)[u"public_key"].toString().toLatin1());
    exported.hasEnd = version > 1;
    return exported;
}

} // namespace

QJsonObject exportEnd(const QString &station, const AuditHead &head, qint64 rows, const QDateTime &nowUtc,
                      const StationKeys &keys)
{
    const qint64 atMs = nowUtc.toMSecsSinceEpoch();
    return {{u"loket_audit_end"_s, 1},
            {u"rows"_s, rows},
            {u"seq"_s, head.count},
            {u"hash"_s, base64(head.hash)},
            {u"at_ms"_s, atMs},
            {u"signature"_s, base64(sign(keys.signing, kEndDomain, endText(station, head, rows, atMs)))}};
}

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
    auto begun = beginning(file);
    if (!begun)
        return begun;
    ExportedAudit exported = std::move(*begun);
    const QByteArray key = publicKey.isEmpty() ? exported.publicKey : publicKey;
    AuditVerifier verifier(key);
    for (qint64 number = 2; !file.atEnd(); ++number) {
        const auto json = nextLine(file, number);
        if (json && exported.hasEnd && json->contains(u"loket_audit_end"_s)) {
            if (!file.atEnd())
                return fail(ErrorCode::Malformed, u"line %1"_s.arg(number + 1));
            checkEnd(*json, key, exported);
            return exported;
        }
        if (!json && exported.hasEnd && file.atEnd()) {
            // Half a line at the end: a copy that was broken off, as a file whose last lines are gone.
            exported.finding = AuditFinding{exported.head.count + 1, u"cut"_s};
            return exported;
        }
        const auto row = json ? auditRowFromJson(*json) : fail(json.error());
        if (!row)
            return fail(ErrorCode::Malformed, u"line %1"_s.arg(number));
        if (exported.rows == 0)
            exported.firstRow = row->seq;
        if (exported.rows == 0 && row->seq > 1)
            verifier.beginAfter({row->prev, row->seq - 1});
        exported.finding = verifier.add(*row);
        if (!exported.finding && !isDetailTrue(*json, *row))
            exported.finding = AuditFinding{row->seq, u"detail"_s};
        if (exported.finding)
            return exported;
        ++exported.rows;
        exported.head = verifier.head();
    }
    if (exported.hasEnd)
        exported.finding = AuditFinding{exported.head.count + 1, u"cut"_s};
    return exported;
}

} // namespace loket
