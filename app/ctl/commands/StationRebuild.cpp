// SPDX-License-Identifier: GPL-3.0-or-later
// station rebuild: the queue comes back from the mirror folder.

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "core/station/NumberRanges.h"
#include "core/station/Rebuild.h"

#include <QDir>
#include <QJsonArray>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonArray numbers(const std::vector<qint64> &values)
{
    QJsonArray list;
    for (const qint64 value : values)
        list.append(value);
    return list;
}

void tellFiles(const Output &out, const QStringList &files, const QString &what)
{
    for (const QString &file : files)
        out.line(u"  %1: %2"_s.arg(file, what));
}

void tellLost(const Output &out, const AdoptReport &report)
{
    if (report.lastSealedUtc.isValid())
        out.field(Say::tr("Rekaman terakhir dibuat"), words::dateTime(report.lastSealedUtc));
    if (!report.lost.empty()) {
        out.field(Say::tr("Hilang, belum terkirim"), Say::tr("nomor %1").arg(toRanges(report.lost)));
        out.line(
            Say::tr("Menurut kartu stasiun rekaman itu belum diterima kantor, dan salinannya tidak ada di "
                    "folder ini. Cari di media salinan lain dan jalankan perintah ini lagi; bila tidak "
                    "ada, catat kejadiannya (loketctl breach open): orangnya harus direkam ulang."));
    }
    if (report.withoutPerson > 0)
        out.line(words::recordsWithoutPerson(report.withoutPerson));
}

Exit tell(Output &out, const AdoptReport &report)
{
    out.field(Say::tr("Dikembalikan"), QString::number(report.adopted));
    out.field(Say::tr("Diperbaiki"), QString::number(report.mended));
    out.field(Say::tr("Sudah ada"), QString::number(report.alreadyThere));
    tellFiles(out, report.damaged, Say::tr("rusak; dibiarkan di tempatnya"));
    tellFiles(out, report.foreign, Say::tr("milik stasiun lain; dibiarkan"));
    tellFiles(out, report.conflicts,
              Say::tr("basis data punya paket lain dengan nomor itu; kirim sendiri dari folder salinan"));
    tellLost(out, report);
    out.field(Say::tr("Nomor tidak ada"), toRanges(report.missing));
    if (!report.missing.empty())
        out.line(Say::tr("Nomor itu sudah terkirim dan dihapus, atau tanpa salinan: tanyakan kepada kantor "
                         "mana yang diterimanya."));
    if (report.hasNewEpoch)
        out.line(
            Say::tr("Basis datanya salinan lama: mulai sekarang paketnya dihitung dalam masa yang baru."));
    out.set(u"restored"_s, report.adopted);
    out.set(u"mended"_s, report.mended);
    out.set(u"already_there"_s, report.alreadyThere);
    out.set(u"damaged"_s, QJsonArray::fromStringList(report.damaged));
    out.set(u"foreign"_s, QJsonArray::fromStringList(report.foreign));
    out.set(u"conflicts"_s, QJsonArray::fromStringList(report.conflicts));
    out.set(u"missing"_s, numbers(report.missing));
    out.set(u"lost"_s, numbers(report.lost));
    out.set(u"without_person"_s, report.withoutPerson);
    out.set(u"new_epoch"_s, report.hasNewEpoch);
    const bool isWhole = report.damaged.isEmpty() && report.conflicts.isEmpty() && report.lost.empty();
    out.line(isWhole ? Say::tr("Periksa sekali lagi: loketctl station check")
                     : Say::tr("Sebagian salinan tidak kembali: lihat di atas."));
    return isWhole ? Exit::Done : Exit::No;
}

Exit stationRebuild(const Call &call)
{
    const QString folder = stationFolder(call);
    const QString mirror = QDir(call.value("from")).absolutePath();
    if (!call.has("from"))
        return call.out.usage(Say::tr("--from menyebut folder salinan"));
    const auto passphrase = readPassphrase(call);
    if (!passphrase)
        return call.out.fail(passphrase.error(), call.value("passphrase-file"));
    const QString who = operatorOf(call);
    if (who.isEmpty() || passphrase->isEmpty())
        return call.out.fail(missingLogin(who));
    SystemClock clock;
    SystemRandom random;
    const auto remade = remakeDatabase(folder, mirror, who, *passphrase, clock, random);
    if (remade)
        call.out.line(
            Say::tr("Basis data baru; sisa yang lama: %1")
                .arg(remade->damagedFolder.isEmpty() ? Say::tr("tidak ada") : remade->damagedFolder));
    else if (remade.error() != Error{ErrorCode::WrongState, u"database_whole"_s})
        return remade.error().code == ErrorCode::NotFound
                   ? call.out.fail(remade.error(), mirror + u"/station.card"_s)
                   : failStation(call, remade.error());
    else
        call.out.line(Say::tr("Basis datanya utuh: paket yang belum dikenalnya, atau yang rusak, diambil."));
    if (remade)
        call.out.message(Say::tr(
            "Yang tidak kembali: kunjungan yang belum selesai, catatan audit, daftar NIK, persetujuan, "
            "penahanan dan daftar kebocoran data. Catat lagi kebocoran yang masih terbuka: "
            "tenggatnya tetap berjalan."));
    if (remade && remade->isFromSpare)
        call.out.message(
            Say::tr("Kartu stasiun di folder salinan rusak atau tidak ada; cadangannya dipakai. Apakah "
                    "rekaman terbaru punya salinan tidak dapat diketahui: bandingkan dengan tanda "
                    "terima terakhir."));
    call.out.set(u"remade"_s, remade.has_value());
    call.out.set(u"old_database"_s, remade ? remade->damagedFolder : QString());
    auto access = StationAccess::open(call);
    if (!access)
        return failStation(call, access.error());
    if (auto in = (*access)->logIn(call, *passphrase); !in)
        return call.out.fail(in.error());
    const auto report = adoptPackets((*access)->station(), mirror);
    return report ? tell(call.out, *report) : call.out.fail(report.error(), mirror);
}

} // namespace

void addStationRebuildCommands(CommandTable &table)
{
    table.push_back({{u"station"_s, u"rebuild"_s},
                     Say::tr("Buat lagi basis data yang rusak dan kembalikan antrean dari folder salinan."),
                     {},
                     0,
                     0,
                     {{u"from"_s, Say::tr("Folder salinan (disk kedua, stik)."), u"FOLDER"_s}},
                     {u"station rebuild --from /media/stick/loket --operator dewi"_s},
                     stationRebuild});
}

} // namespace loket::ctl
