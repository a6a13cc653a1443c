// SPDX-License-Identifier: GPL-3.0-or-later
// station show | check | backup. "station init" and "station profile" are in StationInit.cpp.

#include "app/ctl/AuditWords.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"
#include "core/reports/DayReport.h"

#include <QJsonArray>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

QString stateName(DiskState state)
{
    switch (state) {
    case DiskState::None:
        return u"unknown"_s;
    case DiskState::Ok:
        return u"ok"_s;
    case DiskState::Low:
        return u"low"_s;
    case DiskState::Full:
        return u"full"_s;
    case DiskState::ReadOnly:
        return u"read-only"_s;
    }
    return {};
}

void showProfile(Output &out, const StationProfile &profile)
{
    out.field(Say::tr("Stasiun"), profile.stationId + (profile.isDemo ? Say::tr(" (latihan)") : QString()));
    out.field(Say::tr("Loket"), profile.counterName);
    out.field(Say::tr("Tempat"),
              u"%1, %2, %3"_s.arg(profile.kecamatan.name, profile.regency.name, profile.province.name));
    out.field(Say::tr("Kunci kantor"), profile.hub.id);
    out.field(Say::tr("Kunci pemulihan"), profile.recovery.id);
    out.set(u"profile"_s, toJson(profile));
}

void showDisk(Output &out, const DiskSpace &disk, const Settings &settings)
{
    const bool wantsReserve = settings.integer(u"disk_reserve_mb"_s) > 0;
    QString words =
        Say::tr("%1, tersisa %2 MB").arg(stateName(disk.state)).arg(disk.freeBytes / (1024 * 1024));
    if (disk.state == DiskState::Full)
        words += Say::tr(": tidak ada kunjungan baru, yang terbuka dapat diselesaikan");
    if (wantsReserve && !disk.hasReserve)
        words += Say::tr("; cadangannya sudah dilepas");
    out.field(Say::tr("Disk"), words);
    out.set(u"disk"_s, QJsonObject{{u"state"_s, stateName(disk.state)},
                                   {u"free_bytes"_s, disk.freeBytes},
                                   {u"low_mb"_s, settings.integer(u"disk_low_mb"_s)},
                                   {u"full_mb"_s, settings.integer(u"disk_full_mb"_s)},
                                   {u"reserve"_s, disk.hasReserve}});
}

/// What the disk's line cannot say: whether a second medium has everything, too.
QString mirrorWords(StationView &station)
{
    const auto mirror = station.mirrorNow();
    if (!mirror)
        return words::sentence(mirror.error());
    if (mirror->folder.isEmpty())
        return Say::tr("tidak dipilih: rekaman hanya tersimpan di komputer ini");
    if (!mirror->isThere)
        return Say::tr("TIDAK ADA: %1").arg(mirror->folder);
    if (mirror->missing > 0)
        return Say::tr("KURANG, %n paket: %1", nullptr, mirror->missing).arg(mirror->folder);
    if (mirror->unknown > 0)
        return Say::tr("lengkap untuk antrean ini, dan %n berkas tak dikenal: %1", nullptr, mirror->unknown)
            .arg(mirror->folder);
    return (mirror->isSameDisk ? Say::tr("lengkap, tetapi di disk yang sama: %1") : Say::tr("lengkap: %1"))
        .arg(mirror->folder);
}

Exit stationShow(const Call &call, StationView &station)
{
    Output &out = call.out;
    const auto queue = station.queue();
    const auto disk = station.diskSpace();
    const auto counts = station.countVisits({}, {});
    if (!queue || !disk || !counts)
        return out.fail(!queue ? queue.error() : !disk ? disk.error() : counts.error());
    showProfile(out, station.profile());
    out.field(Say::tr("Kunci stasiun"), QString::fromLatin1(station.stationPublicKey().toHex()));
    out.field(Say::tr("Menunggu kirim"), QString::number(queue->waiting));
    showDisk(out, *disk, station.settings());
    out.field(Say::tr("Salinan"), mirrorWords(station));
    QJsonObject visits;
    for (const StateCount &count : *counts) {
        visits.insert(reports::visitStateName(count.state), count.count);
        out.field(Say::tr("Kunjungan: %1").arg(words::visitState(reports::visitStateName(count.state))),
                  QString::number(count.count));
    }
    // How it stopped before, only its holder knows; a disk that takes no lock has none.
    const bool isReadOnly = disk->state == DiskState::ReadOnly;
    const bool isOpen = station.isBesideHolder() && !isReadOnly;
    if (!isReadOnly || !station.isBesideHolder())
        out.field(isOpen ? Say::tr("Terbuka") : Say::tr("Berhenti terakhir"),
                  isOpen                       ? Say::tr("di program lain, sekarang")
                  : station.stoppedUncleanly() ? Say::tr("mendadak")
                                               : Say::tr("dengan benar"));
    tellMirror(call, station);
    out.set(u"station"_s, stationFolder(call));
    out.set(u"public_key"_s, QString::fromLatin1(station.stationPublicKey().toHex()));
    out.set(u"waiting"_s, queue->waiting);
    out.set(u"conflicts"_s, queue->conflicts);
    out.set(u"visits"_s, visits);
    out.set(u"open_elsewhere"_s, isOpen);
    out.set(u"stopped_uncleanly"_s, isOpen ? QJsonValue() : QJsonValue(station.stoppedUncleanly()));
    return Exit::Done;
}

QJsonArray named(const std::vector<QUuid> &ids)
{
    QJsonArray names;
    for (const QUuid &id : ids)
        names.append(id.toString(QUuid::WithoutBraces));
    return names;
}

QJsonArray numbered(const std::vector<qint64> &ids)
{
    QJsonArray names;
    for (const qint64 id : ids)
        names.append(QString::number(id));
    return names;
}

void sayAll(Output &out, const QString &key, const QString &what, const QJsonArray &names)
{
    for (const QJsonValue name : names)
        out.line(what + name.toString());
    out.set(key, names);
}

void sayChanged(Output &out, const StationCheck &check)
{
    sayAll(out, u"changed_settings"_s, Say::tr("diubah dari luar: pengaturan "),
           QJsonArray::fromStringList(check.changedSettings));
    sayAll(out, u"changed_registers"_s, Say::tr("isinya lain daripada menurut catatan: daftar "),
           QJsonArray::fromStringList(check.changedRegisters));
    sayAll(out, u"changed_operators"_s, Say::tr("diubah dari luar: petugas "),
           QJsonArray::fromStringList(check.changedOperators));
    sayAll(out, u"bad_approvals"_s, Say::tr("diubah dari luar, atau hilang: persetujuan "),
           numbered(check.badApprovals));
    sayAll(out, u"changed_tables"_s, Say::tr("tabel, indeks atau pemicu tidak seperti buatan Loket: "),
           QJsonArray::fromStringList(check.schemaDifferences));
}

void sayKeys(Output &out, const StationCheck &check)
{
    sayAll(out, u"damaged_key_files"_s, Say::tr("berkas kunci rusak (yang lain dipakai): "),
           QJsonArray::fromStringList(check.damagedKeyFiles));
    sayAll(out, u"replaced_passphrases"_s,
           Say::tr("berkas kunci yang lama dikembalikan; frasa sandinya yang dicabut ada lagi: petugas "),
           QJsonArray::fromStringList(check.replacedWraps));
    if (!check.replacedWraps.isEmpty())
        out.line(Say::tr("Kembalikan berkas kunci terbaru ke folder keys, atau beri petugas itu frasa sandi "
                         "baru (loketctl operator passwd); lalu catat kejadiannya (loketctl breach open)."));
    out.set(u"key_copy_missing"_s, check.isKeyCopyMissing);
    if (check.isKeyCopyMissing)
        out.line(
            Say::tr("Hanya ada satu berkas kunci yang utuh. Salinannya ditulis lagi saat seseorang masuk."));
    if (!check.damagedKeyFiles.isEmpty())
        out.line(
            Say::tr("Salin folder keys ke tempat aman, lalu ganti satu frasa sandi: keduanya ditulis baru."));
}

/// A line for each thing that does not hold, with what to do where that is not the same for all.
void sayFindings(Output &out, const StationCheck &check)
{
    sayAll(out, u"bad_packets"_s, Say::tr("paket rusak: "), named(check.badPackets));
    sayAll(out, u"bad_visits"_s, Say::tr("diubah dari luar, atau tidak dapat dibuka lagi: kunjungan "),
           named(check.badVisits));
    sayAll(out, u"gone_visits"_s, Say::tr("dibuka di sini menurut catatan, dan hilang: kunjungan "),
           named(check.goneVisits));
    sayAll(out, u"gone_packets"_s, Say::tr("disegel di sini menurut catatan, dan hilang: paket "),
           named(check.gonePackets));
    sayAll(out, u"unqueued_packets"_s,
           Say::tr("tidak ada di antrean, station rebuild memasukkannya lagi: paket "),
           named(check.unqueuedPackets));
    sayAll(
        out, u"falsely_sent"_s,
        Say::tr(
            "dikatakan sudah diterima kantor, padahal menurut catatan belum (station rebuild memasukkannya "
            "lagi ke antrean): paket "),
        named(check.falselySent));
    sayAll(
        out, u"lost_numbers"_s,
        Say::tr(
            "hilang sebelum terkirim ketika basis data dibuat lagi (cari di media salinan lain, atau catat "
            "kejadiannya dengan loketctl breach open): paket nomor "),
        numbered(check.lostNumbers));
    sayAll(out, u"gone_review_copies"_s, Say::tr("salinan tinjaunya hilang: paket "),
           named(check.goneReviewCopies));
    sayChanged(out, check);
    sayKeys(out, check);
    if (check.audit)
        out.line(Say::tr("catatan audit: ") + auditFindingWords(*check.audit));
    if (check.rowsOnCard > 0)
        out.line(Say::tr("Ini salinan lama: kartu di folder salinan mengenal catatan sampai baris %1.")
                     .arg(check.rowsOnCard));
    out.set(u"rows_on_card"_s, check.rowsOnCard);
    out.set(u"audit"_s, check.audit ? QJsonValue(QJsonObject{{u"seq"_s, check.audit->seq},
                                                             {u"reason"_s, check.audit->reason}})
                                    : QJsonValue());
}

void sayCopies(Output &out, const StationCheck &check)
{
    sayAll(out, u"damaged_copies"_s, Say::tr("berubah di folder salinan sejak ditulis: "),
           QJsonArray::fromStringList(check.damagedCopies));
    if (!check.damagedCopies.isEmpty())
        out.line(words::copiesDamaged(check.copiesRewritten));
    out.set(u"copies_verified"_s, check.copiesVerified);
    out.set(u"copies_rewritten"_s, check.copiesRewritten);
}

/// What the check did not look at is said: a log or a role that was changed would else pass as whole.
QString soundWords(bool isSealedToo)
{
    return isSealedToo ? Say::tr("Semuanya utuh.")
                       : Say::tr("Yang dapat dilihat tanpa masuk utuh. Belum diperiksa, karena perlu kunci: "
                                 "petugas dan perannya, kunjungan, persetujuan, pengaturan, dan apakah yang "
                                 "dikatakan terkirim memang diterima. Untuk itu: loketctl station check "
                                 "--sealed --operator NAMA.");
}

Exit tellCheck(const Call &call, StationView &station, const StationCheck &check, bool isSealedToo)
{
    const QStringList unusable = station.settings().unusable();
    sayFindings(call.out, check);
    sayCopies(call.out, check);
    tellMirror(call, station);
    sayAll(call.out, u"unusable_settings"_s, Say::tr("pengaturan tidak dapat dipakai, bawaannya berlaku: "),
           QJsonArray::fromStringList(unusable));
    call.out.field(Say::tr("Paket diperiksa"), QString::number(check.packetsVerified));
    call.out.set(u"packets_verified"_s, check.packetsVerified);
    if (check.copiesVerified > 0)
        call.out.field(Say::tr("Salinan dibaca"), QString::number(check.copiesVerified));
    call.out.set(u"sealed"_s, isSealedToo);
    if (isSealedToo) {
        call.out.field(Say::tr("Kunjungan dibuka"), QString::number(check.visitsOpened));
        call.out.set(u"visits_opened"_s, check.visitsOpened);
    }
    const bool isSound = check.isSound() && unusable.isEmpty();
    call.out.line(isSound ? soundWords(isSealedToo) : Say::tr("Ada yang tidak beres: lihat di atas."));
    return isSound ? Exit::Done : Exit::No;
}

Exit stationCheck(const Call &call, StationAccess &access)
{
    const auto check = access.station().check();
    return check ? tellCheck(call, access.station(), *check, access.station().isUnlocked())
                 : call.out.fail(check.error());
}

/// On a disk that takes no change nobody can log in: what needs no keys is looked at all the same.
Exit checkUnwritable(const Call &call, StationView &view, const Error &why)
{
    const auto check = view.checkWithoutKeys();
    if (!check)
        return call.out.fail(check.error());
    call.out.message(u"%1: %2"_s.arg(stationFolder(call), words::trouble(why).text()));
    call.out.set(u"unwritable"_s, errorName(why.code));
    (void)tellCheck(call, view, *check, /*isSealedToo=*/false);
    return Exit::No;
}

Exit backupUnwritable(const Call &call, StationView &view, const Error &)
{
    const QString folder = call.arguments.first();
    const auto plan = view.planCopy(folder);
    const Expected<void> done = plan ? copyStation(*plan, {}) : fail(plan.error());
    if (!done)
        return call.out.fail(done.error(), folder);
    call.out.line(Say::tr("Cadangan di ") + folder);
    call.out.message(words::backupNotLogged());
    call.out.set(u"folder"_s, folder);
    call.out.set(u"same_disk"_s, plan->isSameDisk);
    call.out.set(u"logged"_s, false);
    return Exit::Done;
}

Exit stationBackup(const Call &call, StationAccess &access)
{
    const auto done = access.station().backupTo(call.arguments.first());
    if (!done)
        return call.out.fail(done.error(),
                             done.error().code == ErrorCode::NotAllowed ? QString() : call.arguments.first());
    call.out.line(Say::tr("Cadangan di ") + call.arguments.first());
    call.out.set(u"folder"_s, call.arguments.first());
    call.out.set(u"same_disk"_s, done->isSameDisk);
    call.out.set(u"logged"_s, true);
    if (done->isSameDisk)
        call.out.message(words::backupOnSameDisk());
    return Exit::Done;
}

} // namespace

void addStationCommands(CommandTable &table)
{
    table.push_back({{u"station"_s, u"show"_s},
                     Say::tr("Stasiun apa dan di mana ini, antrean dan disknya."),
                     {},
                     0,
                     0,
                     {},
                     {u"station show --json"_s},
                     withView(stationShow)});
    table.push_back(
        {{u"station"_s, u"check"_s},
         Say::tr("Periksa basis data, berkas kunci, catatan audit dan setiap paket."),
         {},
         0,
         0,
         {{u"sealed"_s, Say::tr("Buka juga yang terkunci di komputer ini: perlu masuk.")}},
         {u"station check --station /tmp/loket-demo"_s, u"station check --sealed --operator dewi"_s},
         [](const Call &call) {
             return (call.has("sealed") ? withLogin(stationCheck, checkUnwritable)
                                        : withStation(stationCheck, checkUnwritable))(call);
         }});
    table.push_back({{u"station"_s, u"backup"_s},
                     Say::tr("Salin basis data dan berkas kunci ke folder baru."),
                     u"FOLDER"_s,
                     1,
                     1,
                     {},
                     {u"station backup /media/stick/loket-backup --operator dewi"_s},
                     withLogin(stationBackup, backupUnwritable)});
}

} // namespace loket::ctl
