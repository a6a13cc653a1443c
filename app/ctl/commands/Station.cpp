// SPDX-License-Identifier: GPL-3.0-or-later
// station show | check | backup. "station init" and "station profile" are in StationInit.cpp.

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
    out.field(u"Disk"_s,
              u"%1, %2 MB free"_s.arg(stateName(disk->state)).arg(disk->freeBytes / (1024 * 1024)));
    QJsonObject visits;
    for (const StateCount &count : *counts) {
        visits.insert(reports::visitStateName(count.state), count.count);
        out.field(u"Visits "_s + reports::visitStateName(count.state), QString::number(count.count));
    }
    const bool isOpen = station.isBesideHolder(); // how it stopped before, only its holder knows
    out.field(isOpen ? u"Open"_s : u"Last stop"_s, isOpen                       ? u"in another program, now"_s
                                                   : station.stoppedUncleanly() ? u"unclean"_s
                                                                                : u"clean"_s);
    out.set(u"station"_s, stationFolder(call));
    out.set(u"public_key"_s, QString::fromLatin1(station.stationPublicKey().toHex()));
    out.set(u"waiting"_s, queue->waiting);
    out.set(u"conflicts"_s, queue->conflicts);
    out.set(u"disk"_s, QJsonObject{{u"state"_s, stateName(disk->state)}, {u"free_bytes"_s, disk->freeBytes}});
    out.set(u"visits"_s, visits);
    out.set(u"open_elsewhere"_s, isOpen);
    out.set(u"stopped_uncleanly"_s, isOpen ? QJsonValue() : QJsonValue(station.stoppedUncleanly()));
    return Exit::Done;
}

Exit stationCheck(const Call &call, StationAccess &access)
{
    const auto check = access.station().check();
    if (!check)
        return call.out.fail(check.error());
    QJsonArray bad;
    for (const QUuid &packet : check->badPackets) {
        bad.append(packet.toString(QUuid::WithoutBraces));
        call.out.line(u"damaged packet: "_s + packet.toString(QUuid::WithoutBraces));
    }
    if (check->audit)
        call.out.line(u"audit log: row %1 %2"_s.arg(check->audit->seq).arg(check->audit->reason));
    const QStringList &unusable = access.station().settings().unusable();
    for (const QString &key : unusable)
        call.out.line(u"setting not usable, the standard holds: "_s + key);
    const bool isSound = !check->audit && check->badPackets.empty();
    call.out.field(u"Packets verified"_s, QString::number(check->packetsVerified));
    call.out.line(isSound ? u"Everything is whole."_s : u"Something does not hold: see above."_s);
    call.out.set(u"packets_verified"_s, check->packetsVerified);
    call.out.set(u"bad_packets"_s, bad);
    call.out.set(u"unusable_settings"_s, QJsonArray::fromStringList(unusable));
    call.out.set(u"audit"_s, check->audit ? QJsonValue(QJsonObject{{u"seq"_s, check->audit->seq},
                                                                   {u"reason"_s, check->audit->reason}})
                                          : QJsonValue());
    return isSound ? Exit::Done : Exit::No;
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
    table.push_back({{u"station"_s, u"check"_s},
                     u"Check the database, the audit log and every stored packet."_s,
                     {},
                     0,
                     0,
                     {},
                     {u"station check --station /tmp/loket-demo"_s},
                     withStation(stationCheck)});
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
