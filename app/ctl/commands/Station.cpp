// SPDX-License-Identifier: GPL-3.0-or-later
// station init | show | check | backup

#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"
#include "core/base/DurableFile.h"
#include "core/reports/DayReport.h"
#include "core/station/DemoStation.h"
#include "core/vault/Crypto.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxProfileBytes = 64 * 1024;

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

Exit initDemo(const Call &call)
{
    SystemClock clock;
    SystemRandom random;
    const auto demo = initDemoStation(stationFolder(call), {}, clock, random);
    if (!demo)
        return call.out.fail(demo.error());
    QJsonArray people;
    call.out.line(u"Demo station in "_s + stationFolder(call));
    call.out.line(u"Operators and their passphrases (public, for training only):"_s);
    for (const DemoOperator &person : demoOperators()) {
        people.append(QJsonObject{{u"id"_s, person.id},
                                  {u"name"_s, person.displayName},
                                  {u"role"_s, roleName(person.role)},
                                  {u"passphrase"_s, person.passphrase}});
        call.out.line(u"  %1  %2  %3"_s.arg(person.id.leftJustified(8),
                                            roleName(person.role).leftJustified(12), person.passphrase));
    }
    call.out.field(u"Key of its hub"_s, demo->hubKeyPath);
    call.out.set(u"station"_s, stationFolder(call));
    call.out.set(u"demo"_s, true);
    call.out.set(u"operators"_s, people);
    call.out.set(u"hub_key"_s, demo->hubKeyPath);
    call.out.set(u"recovery_key"_s, demo->recoveryKeyPath);
    return Exit::Done;
}

Expected<StationProfile> readProfile(const QString &file)
{
    const auto bytes = readWhole(file, kMaxProfileBytes);
    if (!bytes)
        return fail(bytes.error());
    return profileFromJson(QJsonDocument::fromJson(*bytes).object());
}

Exit stationInit(const Call &call)
{
    Output &out = call.out;
    if (call.has("demo"))
        return initDemo(call);
    if (!call.has("profile") || !call.has("operator") || !call.has("name"))
        return out.usage(u"wants --demo, or --profile, --operator and --name of the first operator"_s);
    auto profile = readProfile(call.value("profile"));
    if (!profile)
        return out.fail(profile.error());
    auto passphrase = readPassphrase(call);
    if (!passphrase)
        return out.fail(passphrase.error());
    std::vector<NewOperator> people;
    people.push_back({call.value("operator"), call.value("name"), Role::Adb, std::move(*passphrase)});
    SystemClock clock;
    SystemRandom random;
    if (auto made = Station::init(stationFolder(call), *profile, people, {}, clock, random); !made)
        return out.fail(made.error());
    out.line(u"Station %1 in %2"_s.arg(profile->stationId, stationFolder(call)));
    out.set(u"station"_s, stationFolder(call));
    out.set(u"station_id"_s, profile->stationId);
    out.set(u"demo"_s, false);
    return Exit::Done;
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

Exit stationShow(const Call &call, StationAccess &access)
{
    Output &out = call.out;
    Station &station = access.station();
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
    out.field(u"Last stop"_s, station.stoppedUncleanly() ? u"unclean"_s : u"clean"_s);
    out.set(u"station"_s, stationFolder(call));
    out.set(u"public_key"_s, QString::fromLatin1(station.stationPublicKey().toHex()));
    out.set(u"waiting"_s, queue->waiting);
    out.set(u"conflicts"_s, queue->conflicts);
    out.set(u"disk"_s, QJsonObject{{u"state"_s, stateName(disk->state)}, {u"free_bytes"_s, disk->freeBytes}});
    out.set(u"visits"_s, visits);
    out.set(u"stopped_uncleanly"_s, station.stoppedUncleanly());
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
    const bool isSound = !check->audit && check->badPackets.empty();
    call.out.field(u"Packets verified"_s, QString::number(check->packetsVerified));
    call.out.line(isSound ? u"Everything is whole."_s : u"Something does not hold: see above."_s);
    call.out.set(u"packets_verified"_s, check->packetsVerified);
    call.out.set(u"bad_packets"_s, bad);
    call.out.set(u"audit"_s, check->audit ? QJsonValue(QJsonObject{{u"seq"_s, check->audit->seq},
                                                                   {u"reason"_s, check->audit->reason}})
                                          : QJsonValue());
    return isSound ? Exit::Done : Exit::No;
}

Exit stationBackup(const Call &call, StationAccess &access)
{
    if (auto done = access.station().backupTo(call.arguments.first()); !done)
        return call.out.fail(done.error());
    call.out.line(u"Backup in "_s + call.arguments.first());
    call.out.set(u"folder"_s, call.arguments.first());
    return Exit::Done;
}

} // namespace

void addStationCommands(CommandTable &table)
{
    table.push_back(
        {{u"station"_s, u"init"_s},
         u"Make a station; --demo prints its operators and passphrases."_s,
         {},
         0,
         0,
         {{u"demo"_s, u"A district that does not exist, with five operators."_s},
          {u"profile"_s, u"JSON of the station: id, areas, counter, hub and recovery key."_s, u"FILE"_s},
          {u"name"_s, u"Full name of the first operator (--operator), who may manage the others."_s,
           u"NAME"_s}},
         {u"station init --demo --station /tmp/loket-demo"_s,
          u"station init --profile kecamatan.json --operator rini --name \"Rini Contoh\" "
          u"--passphrase-file rini.txt"_s},
         stationInit});
    table.push_back({{u"station"_s, u"show"_s},
                     u"Who and where this station is, its queue and its disk."_s,
                     {},
                     0,
                     0,
                     {},
                     {u"station show --json"_s},
                     withStation(stationShow)});
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
