// SPDX-License-Identifier: GPL-3.0-or-later
// audit verify | export

#include "app/ctl/AuditWords.h"
#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"
#include "core/audit/AuditExport.h"
#include "core/station/AuditFile.h"

#include <QFile>
#include <QSaveFile>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

Exit tell(Output &out, const std::optional<AuditFinding> &finding, const AuditHead &head, qint64 rows,
          qint64 firstRow = 1)
{
    out.field(Say::tr("Baris"),
              firstRow > 1 ? Say::tr("%1, sejak baris %2").arg(rows).arg(firstRow) : QString::number(rows));
    // What the supervisor writes on the signed day report: enough to notice another log.
    out.field(Say::tr("Kepala"), QString::fromLatin1(head.hash.toHex().left(16)));
    out.set(u"rows"_s, rows);
    out.set(u"first_row"_s, firstRow);
    out.set(u"head"_s, QString::fromLatin1(head.hash.toHex()));
    out.set(u"finding"_s,
            finding ? QJsonValue(QJsonObject{{u"seq"_s, finding->seq}, {u"reason"_s, finding->reason}})
                    : QJsonValue());
    out.line(finding ? auditFindingWords(*finding) +
                           Say::tr(" Biarkan foldernya apa adanya dan beri tahu penyelia.")
             : firstRow > 1
                 ? Say::tr("Bagian ini utuh. Baris sebelum %1 tidak ada di berkas ini.").arg(firstRow)
                 : Say::tr("Catatannya utuh."));
    return finding ? Exit::No : Exit::Done;
}

Exit verifyFile(const Call &call)
{
    const QString path = call.value("file");
    const QByteArray key = QByteArray::fromHex(call.value("public-key").toLatin1());
    if (call.has("public-key") && key.size() != 32)
        return call.out.usage(Say::tr("--public-key bukan 64 angka heksadesimal (station show menulisnya)"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return call.out.fail(inputError(path, {ErrorCode::DiskRead, {}}), path);
    const auto exported = verifyExport(file, key);
    if (!exported)
        return call.out.fail(exported.error(), path);
    call.out.field(Say::tr("Stasiun"), exported->stationId);
    call.out.set(u"station"_s, exported->stationId);
    call.out.set(u"public_key"_s, QString::fromLatin1(exported->publicKey.toHex()));
    call.out.set(u"has_end"_s, exported->hasEnd);
    call.out.set(u"written_at"_s, exported->writtenUtc.toString(Qt::ISODate));
    if (exported->writtenUtc.isValid())
        call.out.field(Say::tr("Ditulis"), words::dateTime(exported->writtenUtc));
    if (!exported->hasEnd)
        call.out.message(
            Say::tr("Berkas ini ditulis Loket yang lebih lama, tanpa akhir yang ditandatangani: apakah ada "
                    "baris yang hilang sesudah yang terakhir tidak dapat diketahui. Simpan sekali lagi."));
    if (key.isEmpty())
        call.out.message(Say::tr(
            "Diperiksa dengan kunci yang disebut berkas itu sendiri; --public-key memastikan milik siapa."));
    return tell(call.out, exported->finding, exported->head, exported->rows, exported->firstRow);
}

/// Beside a window that holds the station, too.
Exit verifyView(const Call &call, StationView &view)
{
    const auto finding = view.checkWholeLog();
    const auto head = view.auditHead();
    if (!finding || !head)
        return call.out.fail(!finding ? finding.error() : head.error());
    return tell(call.out, *finding, *head, head->count);
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
    if (call.has("file"))
        return verifyFile(call);
    // With a login it stands in the log that somebody looked; without, only the station's keys could write
    // it.
    const bool isNamed = call.has("operator") ||
                         (!operatorOf(call).isEmpty() &&
                          (call.has("passphrase-file") || qEnvironmentVariableIsSet("LOKET_PASSPHRASE")));
    return (isNamed ? withLogin(verifyStation) : withView(verifyView))(call);
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
    call.out.line(Say::tr("%1 baris di %2").arg(*rows).arg(path));
    if (withDetail)
        call.out.message(
            Say::tr("Berkas ini memuat data pribadi yang terbaca. Simpan seperti menyimpan rekaman."));
    call.out.set(u"rows"_s, *rows);
    call.out.set(u"file"_s, path);
    return Exit::Done;
}

} // namespace

void addAuditCommands(CommandTable &table)
{
    table.push_back(
        {{u"audit"_s, u"verify"_s},
         Say::tr("Periksa catatan audit, atau salinannya: menyebut baris pertama yang tidak cocok. Dengan "
                 "--operator pemeriksaannya ikut tercatat."),
         {},
         0,
         0,
         {{u"file"_s, Say::tr("Catatan yang disimpan ke berkas, bukan milik stasiun ini."), u"FILE"_s},
          {u"public-key"_s, Say::tr("Kunci stasiun, heksadesimal, seperti ditulis station show."), u"KEY"_s}},
         {u"audit verify --station /tmp/loket-demo"_s,
          u"audit verify --file audit.jsonl --public-key 3b6a…"_s},
         auditVerify});
    table.push_back({{u"audit"_s, u"export"_s},
                     Say::tr("Simpan catatan audit ke berkas, satu objek JSON per baris."),
                     u"FILE"_s,
                     1,
                     1,
                     {{u"from"_s, Say::tr("Baris pertama. Bawaan: 1."), u"ROW"_s, u"1"_s},
                      {u"without-details"_s, Say::tr("Biarkan rinciannya (data pribadi) tertutup.")}},
                     {u"audit export audit.jsonl --operator dewi"_s},
                     withLogin(auditExport)});
}

} // namespace loket::ctl
