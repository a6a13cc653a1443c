// SPDX-License-Identifier: GPL-3.0-or-later
// breach open | list | affected | close

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"
#include "app/ctl/Texts.h"

#include "app/words/Words.h"
#include "core/reports/DayReport.h"
#include "core/station/NumberRanges.h"
#include "core/station/Privacy.h"

#include <QJsonArray>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

QStringList kindNames()
{
    QStringList names;
    for (int kind = int(BreachKind::DeviceLost); kind <= int(BreachKind::DataChanged); ++kind)
        names << breachKindName(BreachKind(kind));
    return names;
}

/// A moment in local time, or UTC with a Z. Invalid where the option was not given.
Expected<QDateTime> momentOf(const Call &call, const char *option)
{
    if (!call.has(option))
        return QDateTime();
    const QDateTime time = QDateTime::fromString(call.value(option), Qt::ISODate);
    if (!time.isValid())
        return fail(ErrorCode::InvalidArgument,
                    Say::tr("--%1 '%2' bukan waktu; tulis seperti 2026-11-22T13:05")
                        .arg(QLatin1StringView(option), call.value(option)));
    return time.toUTC();
}

QString leftText(const Breach &breach, const QDateTime &nowUtc)
{
    if (breach.closedAtUtc.isValid())
        return Say::tr("ditutup");
    const qint64 hours = nowUtc.secsTo(breach.dueUtc()) / 3600;
    return hours >= 0 ? Say::tr("tersisa %1 jam").arg(hours) : Say::tr("LEWAT %1 jam").arg(-hours);
}

Exit breachOpen(const Call &call, StationAccess &access)
{
    const auto kind = choiceOf(call, "kind", kindNames());
    const auto known = momentOf(call, "known-at");
    const auto since = momentOf(call, "since");
    const auto until = momentOf(call, "until");
    for (const auto *time : {&known, &since, &until})
        if (!*time)
            return failInput(call, time->error());
    if (!kind)
        return failInput(call, kind.error());
    if (kind->isEmpty())
        return call.out.usage(Say::tr("--kind diminta, salah satu dari: ") + kindNames().join(u", "_s));
    if (!call.has("what"))
        return call.out.usage(Say::tr("--what TEKS diminta: apa yang terjadi, kapan, dan bagaimana"));
    if (call.value("what").trimmed().isEmpty())
        return call.out.usage(Say::tr("--what kosong: tulis apa yang terjadi, kapan, dan bagaimana"));
    Breach breach;
    breach.kind = breachKindFromName(*kind);
    breach.what = call.value("what");
    breach.knownAtUtc = known->isValid() ? *known : access.clock().nowUtc();
    breach.sinceUtc = *since;
    breach.untilUtc = *until;
    const auto id = Privacy(access.station()).openBreach(breach);
    if (!id)
        return call.out.fail(id.error());
    call.out.line(
        Say::tr(
            "Kejadian %1. Pemberitahuan tertulis kepada orang yang terdampak dan lembaga paling lambat %2.")
            .arg(*id)
            .arg(breach.dueUtc().toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)));
    if (breach.dueUtc() < access.clock().nowUtc())
        call.out.message(
            Say::tr("Batas itu SUDAH LEWAT: beri tahu mereka sekarang, dan tulis mengapa terlambat."));
    call.out.line(Say::tr("Siapa yang terdampak: loketctl breach affected %1").arg(*id));
    call.out.set(u"id"_s, *id);
    call.out.set(u"due"_s, breach.dueUtc().toString(Qt::ISODate));
    return Exit::Done;
}

Exit breachList(const Call &call, StationAccess &access)
{
    const auto breaches = Privacy(access.station()).breaches();
    if (!breaches)
        return call.out.fail(breaches.error());
    QJsonArray list;
    for (const Breach &breach : *breaches) {
        list.append(QJsonObject{{u"id"_s, breach.id},
                                {u"kind"_s, breachKindName(breach.kind)},
                                {u"known_at"_s, breach.knownAtUtc.toString(Qt::ISODate)},
                                {u"due"_s, breach.dueUtc().toString(Qt::ISODate)},
                                {u"closed_at"_s, breach.closedAtUtc.toString(Qt::ISODate)},
                                {u"operator"_s, breach.operatorId},
                                {u"what"_s, breach.what},
                                {u"done"_s, breach.done}});
        call.out.line(u"%1  %2  %3  %4"_s.arg(breach.id, 4)
                          .arg(breachKindName(breach.kind).leftJustified(20),
                               leftText(breach, access.clock().nowUtc()).leftJustified(20), breach.what));
        if (!breach.done.isEmpty())
            call.out.line(QString(6, u' ') + Say::tr("Yang dilakukan: %1").arg(breach.done));
    }
    if (breaches->empty())
        call.out.line(Say::tr("Daftarnya kosong."));
    call.out.set(u"breaches"_s, list);
    return Exit::Done;
}

std::optional<qint64> numberIn(const Call &call)
{
    bool isNumber = false;
    const qint64 id = call.arguments.first().toLongLong(&isNumber);
    return isNumber ? std::optional(id) : std::nullopt;
}

QJsonObject toJson(const AffectedVisit &visit)
{
    const VisitSummary &summary = visit.summary;
    return {{u"visit"_s, idText(summary.id)},
            {u"packet"_s, summary.packetId.isNull() ? QJsonValue() : idText(summary.packetId)},
            {u"state"_s, reports::visitStateName(summary.state)},
            {u"opened_at"_s, summary.openedAtUtc.toString(Qt::ISODate)},
            {u"person"_s, visit.person > 0 ? QJsonValue(visit.person) : QJsonValue()},
            {u"name"_s, summary.label},
            {u"nik"_s, summary.maskedNik},
            {u"is_restored"_s, summary.isRestored},
            {u"received_by_hub"_s, visit.outbox == OutboxState::Sent}};
}

void showAffected(const Output &out, const AffectedVisit &visit)
{
    const VisitSummary &summary = visit.summary;
    const QString person = visit.person > 0 ? QString::number(visit.person) : u"-"_s;
    out.line(u"%1  %2  %3  %4  %5"_s.arg(person.rightJustified(4),
                                         summary.openedAtUtc.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                                         reports::visitStateName(summary.state).leftJustified(10),
                                         summary.maskedNik.leftJustified(16), words::visitName(summary)));
}

void showLost(Output &out, const Affected &affected)
{
    QJsonArray numbers;
    for (const qint64 number : affected.lostNumbers)
        numbers.append(number);
    out.set(u"lost_numbers"_s, numbers);
    out.set(u"still_whole"_s, affected.stillWhole);
    if (affected.lostNumbers.empty())
        return;
    out.field(Say::tr("Paket yang hilang"), Say::tr("nomor %1").arg(toRanges(affected.lostNumbers)));
    out.line(words::lostPeople(affected.lostUntilUtc));
    if (affected.stillWhole > 0)
        out.field(Say::tr("Yang masih utuh"),
                  Say::tr("%1 kunjungan, tidak didaftar").arg(affected.stillWhole));
}

void showFigures(Output &out, const Affected &affected)
{
    out.field(Say::tr("Orang yang dikenal"), QString::number(affected.people));
    out.field(Say::tr("Kunjungan"), QString::number(affected.visits.size()));
    if (affected.restored > 0)
        out.field(Say::tr("Orangnya tak dikenal"),
                  Say::tr("%1 rekaman yang pulih dari salinan: tanyakan kepada pusat, dengan nomor paketnya")
                      .arg(affected.restored));
    if (affected.unregistered > 0)
        out.field(Say::tr("Belum didata"), QString::number(affected.unregistered));
    out.field(Say::tr("Diterima kantor"), QString::number(affected.received()));
    showLost(out, affected);
    out.set(u"people"_s, affected.people);
    out.set(u"visits"_s, int(affected.visits.size()));
    out.set(u"restored_unknown"_s, affected.restored);
    out.set(u"unregistered"_s, affected.unregistered);
    out.set(u"received_by_hub"_s, affected.received());
}

Exit breachAffected(const Call &call, StationAccess &access)
{
    const auto id = numberIn(call);
    if (!id)
        return call.out.usage(Say::tr("'%1' bukan nomor kejadian").arg(call.arguments.first()));
    if (!access.station().may(Permission::Export))
        return call.out.fail({ErrorCode::NotAllowed, permissionName(Permission::Export)});
    const auto affected = Privacy(access.station()).affected(*id);
    if (!affected)
        return call.out.fail(affected.error());
    QJsonArray list;
    for (const AffectedVisit &visit : affected->visits) {
        list.append(toJson(visit));
        showAffected(call.out, visit);
    }
    call.out.set(u"affected"_s, list);
    showFigures(call.out, *affected);
    return Exit::Done;
}

Exit breachClose(const Call &call, StationAccess &access)
{
    const auto id = numberIn(call);
    if (!id)
        return call.out.usage(Say::tr("'%1' bukan nomor kejadian").arg(call.arguments.first()));
    if (auto closed = Privacy(access.station()).closeBreach(*id, call.value("done")); !closed)
        return closed.error().code == ErrorCode::InvalidArgument
                   ? call.out.usage(Say::tr("--done menyebut apa yang sudah dilakukan"))
                   : call.out.fail(closed.error());
    call.out.line(Say::tr("Ditutup."));
    call.out.set(u"id"_s, *id);
    return Exit::Done;
}

} // namespace

void addBreachCommands(CommandTable &table)
{
    table.push_back(
        {{u"breach"_s, u"open"_s},
         Say::tr("Catat kegagalan pelindungan data; waktu 3 x 24 jam mulai berjalan."),
         {},
         0,
         0,
         {{u"kind"_s, kindNames().join(u", "_s) + u'.', u"KIND"_s},
          {u"what"_s, Say::tr("Apa yang terjadi dan bagaimana (disimpan terenkripsi)."), u"TEXT"_s},
          {u"known-at"_s, Say::tr("Kapan diketahui. Bawaan: sekarang."), u"TIME"_s},
          {u"since"_s, Say::tr("Data sejak ini terdampak. Bawaan: semua."), u"TIME"_s},
          {u"until"_s, Say::tr("Data sampai ini terdampak. Bawaan: semua."), u"TIME"_s}},
         {u"breach open --kind medium_lost --what \"mirror stick lost\" --operator bayu"_s},
         withLogin(breachOpen)});
    table.push_back({{u"breach"_s, u"list"_s},
                     Say::tr("Daftar kejadian, dengan sisa waktunya."),
                     {},
                     0,
                     0,
                     {},
                     {u"breach list --operator bayu"_s},
                     withLogin(breachList)});
    table.push_back({{u"breach"_s, u"affected"_s},
                     Say::tr("Siapa yang terdampak sebuah kejadian."),
                     u"NUMBER"_s,
                     1,
                     1,
                     {},
                     {u"breach affected 1 --operator bayu --json"_s},
                     withLogin(breachAffected)});
    table.push_back({{u"breach"_s, u"close"_s},
                     Say::tr("Tutup sebuah kejadian."),
                     u"NUMBER"_s,
                     1,
                     1,
                     {{u"done"_s, Say::tr("Apa yang dilakukan, siapa yang diberi tahu."), u"TEXT"_s}},
                     {u"breach close 1 --done \"written notice sent\" --operator bayu"_s},
                     withLogin(breachClose)});
}

} // namespace loket::ctl
