// SPDX-License-Identifier: GPL-3.0-or-later
// audit verify | export

#include "app/ctl/AuditWords.h"
#include "app/ctl/Options.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"
#include "core/audit/AuditExport.h"
#include "core/station/AuditFile.h"

#include <QFile>
#include <QSaveFile>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

Exit tell(Output &out, const std::optional<AuditFinding> &finding, const AuditHead &head, qint64 rows)
{
    out.field(u"Rows"_s, QString::number(rows));
    // What the supervisor writes on the signed day report: enough to notice another log.
    out.field(u"Head"_s, QString::fromLatin1(head.hash.toHex().left(16)));
    out.set(u"rows"_s, rows);
    out.set(u"head"_s, QString::fromLatin1(head.hash.toHex()));
    out.set(u"finding"_s,
            finding ? QJsonValue(QJsonObject{{u"seq"_s, finding->seq}, {u"reason"_s, finding->reason}})
                    : QJsonValue());
    out.line(finding ? auditFindingWords(*finding) + u" Keep the folder as it is and tell the supervisor."_s
                     : u"The log is whole."_s);
    return finding ? Exit::No : Exit::Done;
}

Exit verifyFile(const Call &call)
{
    const QString path = call.value("file");
    const QByteArray key = QByteArray::fromHex(call.value("public-key").toLatin1());
    if (call.has("public-key") && key.size() != 32)
        return call.out.usage(u"--public-key is not 64 hexadecimal digits (station show prints it)"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return call.out.fail(inputError(path, {ErrorCode::DiskRead, {}}), path);
    const auto exported = verifyExport(file, key);
    if (!exported)
        return call.out.fail(exported.error(), path);
    call.out.field(u"Station"_s, exported->stationId);
    call.out.set(u"station"_s, exported->stationId);
    call.out.set(u"public_key"_s, QString::fromLatin1(exported->publicKey.toHex()));
    call.out.set(u"has_end"_s, exported->hasEnd);
    call.out.set(u"written_at"_s, exported->writtenUtc.toString(Qt::ISODate));
    if (exported->writtenUtc.isValid())
        call.out.field(u"Written"_s, words::dateTime(exported->writtenUtc));
    if (!exported->hasEnd)
        call.out.message(u"The file was written by an earlier Loket, without a signed end: whether rows are "
                         "missing after the last one cannot be told. Export it again."_s);
    if (key.isEmpty())
        call.out.message(
            u"Checked with the key the file itself names; --public-key makes sure whose it is."_s);
    return tell(call.out, exported->finding, exported->head, exported->rows);
}

Exit verifyStation(const Call &call, StationAccess &access)
{
    const auto finding = access.station().verifyAudit();
    const auto head = access.station().auditHead();
    if (!finding || !head)
        return call.out.fail(!finding ? finding.error() : head.error());
    return tell(call.out, *finding, *head, head->count);
}

Exit auditVerify(const Call &call)
{
    return call.has("file") ? verifyFile(call) : withStation(verifyStation)(call);
}

Exit auditExport(const Call &call, StationAccess &access)
{
    Station &station = access.station();
    const QString path = call.arguments.first();
    const auto from = numberOf(call, "from", 1, std::numeric_limits<int>::max());
    if (!from)
        return failInput(call, from.error());
    if (!station.may(Permission::Export))
        return call.out.fail({ErrorCode::NotAllowed, permissionName(Permission::Export)});
    if (QFile::exists(path))
        return call.out.fail({ErrorCode::AlreadyExists, u"file"_s}, path);
    const bool withDetail = !call.has("without-details");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return call.out.fail({ErrorCode::DiskWrite, {}}, path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto rows = writeAuditFile(station, file, {*from, withDetail, {}});
    if (!rows)
        return call.out.fail(rows.error(), path);
    if (!file.commit())
        return call.out.fail({ErrorCode::DiskWrite, {}}, path);
    call.out.line(u"%1 rows in %2"_s.arg(*rows).arg(path));
    if (withDetail)
        call.out.message(u"The file holds personal data in clear. Keep it as you keep the records."_s);
    call.out.set(u"rows"_s, *rows);
    call.out.set(u"file"_s, path);
    return Exit::Done;
}

} // namespace

void addAuditCommands(CommandTable &table)
{
    table.push_back(
        {{u"audit"_s, u"verify"_s},
         u"Check the audit log, or an exported one: tells the first row that does not hold."_s,
         {},
         0,
         0,
         {{u"file"_s, u"An exported log instead of the station's own."_s, u"FILE"_s},
          {u"public-key"_s, u"The station's key, hexadecimal, as station show prints it."_s, u"KEY"_s}},
         {u"audit verify --station /tmp/loket-demo"_s,
          u"audit verify --file audit.jsonl --public-key 3b6a…"_s},
         auditVerify});
    table.push_back({{u"audit"_s, u"export"_s},
                     u"Write the audit log into a file, one JSON object a line."_s,
                     u"FILE"_s,
                     1,
                     1,
                     {{u"from"_s, u"First row. Default: 1."_s, u"ROW"_s, u"1"_s},
                      {u"without-details"_s, u"Leave the details (personal data) closed."_s}},
                     {u"audit export audit.jsonl --operator dewi"_s},
                     withLogin(auditExport)});
}

} // namespace loket::ctl
