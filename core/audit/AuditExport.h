// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/AuditLog.h"

#include <QJsonObject>

namespace loket {

/// One row as it stands in packets and in exported logs, one JSON object. With the detail opened and its key
/// (so that a reader can check that it is the one that was logged), or without both.
[[nodiscard]] QJsonObject toJson(const AuditRecord &record, bool withDetail = true);
/// What the chain needs of such an object. Errors: Malformed.
[[nodiscard]] Expected<AuditRow> auditRowFromJson(const QJsonObject &json);

/// Last line of an exported log, signed: {"loket_audit_end": 1, "rows", "seq", "hash", "at_ms", "signature"}.
/// Without it a file whose last rows were taken away would still be a whole chain.
[[nodiscard]] QJsonObject exportEnd(const QString &station, const AuditHead &head, qint64 rows,
                                    const QDateTime &nowUtc, const StationKeys &keys);

/// An exported log is text, one JSON object a line: first {"loket_audit": 2, "station", "public_key",
/// "from"}, then the rows, then exportEnd(). Checks order, hashes, signatures, that readable details are the
/// sealed ones, and the end; a log that begins later than row 1 is checked from there on. With `publicKey`
/// also that it is this station's. Errors: Malformed (context: "line 7", or
/// "audit_file" where it does not begin as one).
struct ExportedAudit
{
    QString stationId;
    QByteArray publicKey;
    AuditHead head; ///< of the last row
    qint64 rows = 0;
    qint64 firstRow = 0;                 ///< above 1: a part, and what came before is not in the file
    bool hasEnd = true;                  ///< false: version 1, which had none: a cut end cannot be seen
    QDateTime writtenUtc;                ///< by the station's clock; invalid where there is no end
    std::optional<AuditFinding> finding; ///< the first row that does not hold; "cut" where the end is missing
};
[[nodiscard]] Expected<ExportedAudit> verifyExport(QIODevice &file, const QByteArray &publicKey = {});

} // namespace loket
