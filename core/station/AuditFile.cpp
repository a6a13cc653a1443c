// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/AuditFile.h"

#include "core/audit/AuditExport.h"
#include "core/station/StationInside.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace loket {

namespace {

constexpr int kBatch = 1000;

Expected<void> writeLine(QIODevice &file, const QJsonObject &line)
{
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    return file.write(text) == text.size() ? Expected<void>() : fail(ErrorCode::DiskWrite);
}

QJsonObject headOf(const Station &station, qint64 from)
{
    return {{u"loket_audit"_s, 2},
            {u"station"_s, station.profile().stationId},
            {u"public_key"_s, QString::fromLatin1(station.stationPublicKey().toHex())},
            {u"from"_s, from}};
}

/// The rows, and where they end.
Expected<AuditHead> writeRows(Station &station, QIODevice &file, const AuditFileOptions &options,
                              qint64 &rows)
{
    const auto last = station.auditHead();
    if (!last)
        return fail(last.error());
    AuditHead head;
    for (qint64 after = options.from - 1;;) {
        const auto records = station.auditAfter(after, kBatch);
        if (!records)
            return fail(records.error());
        for (const AuditRecord &record : *records) {
            if (auto written = writeLine(file, toJson(record, options.withDetail)); !written)
                return fail(written.error());
            after = record.row.seq;
            head = {record.row.hash, after};
            ++rows;
        }
        if (options.progress && !options.progress(last->count > 0 ? double(after) / double(last->count) : 1))
            return fail(ErrorCode::Cancelled);
        if (records->size() < std::size_t(kBatch))
            return head;
    }
}

} // namespace

Expected<qint64> writeAuditFile(Station &station, QIODevice &file, const AuditFileOptions &options)
{
    if (!station.may(Permission::Export))
        return fail(ErrorCode::NotAllowed, permissionName(Permission::Export));
    const QCborMap how{{u"details"_s, options.withDetail}, {u"from"_s, options.from}};
    if (auto logged = station.audit(u"audit_exported"_s, {}, how); !logged)
        return fail(logged.error());
    if (auto written = writeLine(file, headOf(station, options.from)); !written)
        return fail(written.error());
    qint64 rows = 0;
    const auto head = writeRows(station, file, options, rows);
    const StationInside inside(station);
    const auto keys = inside.keys();
    if (!head || !keys)
        return fail(!head ? head.error() : keys.error());
    if (auto written = writeLine(
            file, exportEnd(station.profile().stationId, *head, rows, inside.clock().nowUtc(), **keys));
        !written)
        return fail(written.error());
    return rows;
}

} // namespace loket
