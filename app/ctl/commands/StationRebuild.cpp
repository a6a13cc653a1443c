// SPDX-License-Identifier: GPL-3.0-or-later
// station rebuild: the queue comes back from the mirror folder.

#include "app/ctl/Options.h"
#include "app/ctl/StationAccess.h"

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

/// "1, 3-7, 12"
QString ranges(const std::vector<qint64> &values)
{
    QStringList parts;
    for (std::size_t i = 0; i < values.size();) {
        std::size_t end = i;
        while (end + 1 < values.size() && values[end + 1] == values[end] + 1)
            ++end;
        parts << (end == i ? QString::number(values[i]) : u"%1-%2"_s.arg(values[i]).arg(values[end]));
        i = end + 1;
    }
    return parts.join(u", "_s);
}

void tellFiles(const Output &out, const QStringList &files, const QString &what)
{
    for (const QString &file : files)
        out.line(u"  %1: %2"_s.arg(file, what));
}

Exit tell(Output &out, const AdoptReport &report)
{
    out.field(u"Restored"_s, QString::number(report.adopted));
    out.field(u"Mended"_s, QString::number(report.mended));
    out.field(u"There already"_s, QString::number(report.alreadyThere));
    tellFiles(out, report.damaged, u"damaged; kept where it is"_s);
    tellFiles(out, report.foreign, u"of another station; left alone"_s);
    tellFiles(out, report.conflicts,
              u"the database has another packet under its number; send it by hand from the mirror folder"_s);
    out.field(u"Numbers not found"_s, ranges(report.missing));
    if (!report.missing.empty())
        out.line(u"Those were sent and removed, or have no copy: ask the hub which it has."_s);
    if (report.hasNewEpoch)
        out.line(u"The database was an older copy: its packets count under a new epoch from now on."_s);
    out.set(u"restored"_s, report.adopted);
    out.set(u"mended"_s, report.mended);
    out.set(u"already_there"_s, report.alreadyThere);
    out.set(u"damaged"_s, QJsonArray::fromStringList(report.damaged));
    out.set(u"foreign"_s, QJsonArray::fromStringList(report.foreign));
    out.set(u"conflicts"_s, QJsonArray::fromStringList(report.conflicts));
    out.set(u"missing"_s, numbers(report.missing));
    out.set(u"new_epoch"_s, report.hasNewEpoch);
    const bool isWhole = report.damaged.isEmpty() && report.conflicts.isEmpty();
    out.line(isWhole ? u"Check once more: loketctl station check"_s
                     : u"Some copies did not come back: see above."_s);
    return isWhole ? Exit::Done : Exit::No;
}

Exit stationRebuild(const Call &call)
{
    const QString folder = stationFolder(call);
    const QString mirror = QDir(call.value("from")).absolutePath();
    if (!call.has("from"))
        return call.out.usage(u"--from names the mirror folder"_s);
    const auto passphrase = readPassphrase(call);
    if (!passphrase)
        return call.out.fail(passphrase.error(), call.value("passphrase-file"));
    const QString who =
        call.has("operator") ? call.value("operator") : qEnvironmentVariable("LOKET_OPERATOR");
    if (who.isEmpty() || passphrase->isEmpty())
        return call.out.fail(missingLogin(who));
    SystemClock clock;
    SystemRandom random;
    const auto remade = remakeDatabase(folder, mirror, who, *passphrase, clock, random);
    if (remade)
        call.out.line(u"A new database; what was left of the old one: %1"_s.arg(
            remade->damagedFolder.isEmpty() ? u"nothing"_s : remade->damagedFolder));
    else if (remade.error() != Error{ErrorCode::WrongState, u"database_whole"_s})
        return remade.error().code == ErrorCode::NotFound
                   ? call.out.fail(remade.error(), mirror + u"/station.card"_s)
                   : failStation(call, remade.error());
    else
        call.out.line(
            u"The database is whole: packets that it does not know, or holds damaged, are taken in."_s);
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
                     u"Make a destroyed database anew and bring the queue back from the mirror folder."_s,
                     {},
                     0,
                     0,
                     {{u"from"_s, u"The mirror folder (second disk, stick)."_s, u"FOLDER"_s}},
                     {u"station rebuild --from /media/stick/loket --operator dewi"_s},
                     stationRebuild});
}

} // namespace loket::ctl
