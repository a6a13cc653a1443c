// SPDX-License-Identifier: GPL-3.0-or-later
// station show | check | backup. "station init" and "station profile" are in StationInit.cpp.

#include "app/ctl/AuditWords.h"
#include "app/ctl/StationAccess.h"

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
    out.field(u"Station"_s, profile.stationId + (profile.isDemo ? u" (demo)"_s : QString()));
    out.field(u"Counter"_s, profile.counterName);
    out.field(u"Place"_s,
              u"%1, %2, %3"_s.arg(profile.kecamatan.name, profile.regency.name, profile.province.name));
    out.field(u"Hub key"_s, profile.hub.id);
    out.field(u"Recovery key"_s, profile.recovery.id);
    out.set(u"profile"_s, toJson(profile));
}

void showDisk(Output &out, const DiskSpace &disk, const Settings &settings)
{
    const bool wantsReserve = settings.integer(u"disk_reserve_mb"_s) > 0;
    QString words = u"%1, %2 MB free"_s.arg(stateName(disk.state)).arg(disk.freeBytes / (1024 * 1024));
    if (disk.state == DiskState::Full)
        words += u": no new visit, what is open can be finished"_s;
    if (wantsReserve && !disk.hasReserve)
        words += u"; the reserve is given up"_s;
    out.field(u"Disk"_s, words);
    out.set(u"disk"_s, QJsonObject{{u"state"_s, stateName(disk.state)},
                                   {u"free_bytes"_s, disk.freeBytes},
                                   {u"low_mb"_s, settings.integer(u"disk_low_mb"_s)},
                                   {u"full_mb"_s, settings.integer(u"disk_full_mb"_s)},
                                   {u"reserve"_s, disk.hasReserve}});
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
    out.field(u"Waiting to be sent"_s, QString::number(queue->waiting));
    showDisk(out, *disk, station.settings());
    QJsonObject visits;
    for (const StateCount &count : *counts) {
        visits.insert(reports::visitStateName(count.state), count.count);
        out.field(u"Visits "_s + reports::visitStateName(count.state), QString::number(count.count));
    }
    const bool isOpen = station.isBesideHolder(); // how it stopped before, only its holder knows
    out.field(isOpen ? u"Open"_s : u"Last stop"_s, isOpen                       ? u"in another program, now"_s
                                                   : station.stoppedUncleanly() ? u"unclean"_s
                                                                                : u"clean"_s);
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

/// A line for each thing that does not hold, with what to do where that is not the same for all.
void sayFindings(Output &out, const StationCheck &check)
{
    sayAll(out, u"bad_packets"_s, u"damaged packet: "_s, named(check.badPackets));
    sayAll(out, u"bad_visits"_s, u"changed from outside, or cannot be opened any more: visit "_s,
           named(check.badVisits));
    sayAll(out, u"gone_visits"_s, u"opened here by the log, and gone: visit "_s, named(check.goneVisits));
    sayAll(out, u"changed_operators"_s, u"changed from outside: operator "_s,
           QJsonArray::fromStringList(check.changedOperators));
    sayAll(out, u"bad_approvals"_s, u"changed from outside, or gone: approval "_s,
           numbered(check.badApprovals));
    sayAll(out, u"changed_tables"_s, u"table, index or trigger not as Loket makes it: "_s,
           QJsonArray::fromStringList(check.schemaDifferences));
    sayAll(out, u"damaged_key_files"_s, u"damaged key file (the other one is in use): "_s,
           QJsonArray::fromStringList(check.damagedKeyFiles));
    if (!check.damagedKeyFiles.isEmpty())
        out.line(
            u"Copy the folder keys to a safe place, then change one passphrase: that writes both anew."_s);
    if (check.audit)
        out.line(u"audit log: "_s + auditFindingWords(*check.audit));
    if (check.rowsOnCard > 0)
        out.line(u"This is an older copy: the card in the mirror folder knows the log up to row %1."_s.arg(
            check.rowsOnCard));
    out.set(u"rows_on_card"_s, check.rowsOnCard);
    out.set(u"audit"_s, check.audit ? QJsonValue(QJsonObject{{u"seq"_s, check.audit->seq},
                                                             {u"reason"_s, check.audit->reason}})
                                    : QJsonValue());
}

Exit stationCheck(const Call &call, StationAccess &access)
{
    const auto check = access.station().check();
    if (!check)
        return call.out.fail(check.error());
    sayFindings(call.out, *check);
    tellMirror(call, access.station());
    sayAll(call.out, u"unusable_settings"_s, u"setting not usable, the standard holds: "_s,
           QJsonArray::fromStringList(access.station().settings().unusable()));
    call.out.field(u"Packets verified"_s, QString::number(check->packetsVerified));
    call.out.set(u"packets_verified"_s, check->packetsVerified);
    if (access.station().isUnlocked()) {
        call.out.field(u"Visits opened"_s, QString::number(check->visitsOpened));
        call.out.set(u"visits_opened"_s, check->visitsOpened);
    }
    call.out.line(check->isSound() ? u"Everything is whole."_s : u"Something does not hold: see above."_s);
    return check->isSound() ? Exit::Done : Exit::No;
}

Exit stationBackup(const Call &call, StationAccess &access)
{
    if (auto done = access.station().backupTo(call.arguments.first()); !done)
        return call.out.fail(done.error(),
                             done.error().code == ErrorCode::NotAllowed ? QString() : call.arguments.first());
    call.out.line(u"Backup in "_s + call.arguments.first());
    call.out.set(u"folder"_s, call.arguments.first());
    return Exit::Done;
}

} // namespace

void addStationCommands(CommandTable &table)
{
    table.push_back({{u"station"_s, u"show"_s},
                     u"Who and where this station is, its queue and its disk."_s,
                     {},
                     0,
                     0,
                     {},
                     {u"station show --json"_s},
                     withView(stationShow)});
    table.push_back(
        {{u"station"_s, u"check"_s},
         u"Check the database, the key files, the audit log and every stored packet."_s,
         {},
         0,
         0,
         {{u"sealed"_s, u"Also open what is sealed on this computer: needs a login."_s}},
         {u"station check --station /tmp/loket-demo"_s, u"station check --sealed --operator dewi"_s},
         [](const Call &call) {
             return (call.has("sealed") ? withLogin(stationCheck) : withStation(stationCheck))(call);
         }});
    table.push_back({{u"station"_s, u"backup"_s},
                     u"Copy the database and the key files into a new folder."_s,
                     u"FOLDER"_s,
                     1,
                     1,
                     {},
                     {u"station backup /media/stick/loket-backup --operator dewi"_s},
                     withLogin(stationBackup)});
}

} // namespace loket::ctl
