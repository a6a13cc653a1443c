// SPDX-License-Identifier: GPL-3.0-or-later
// visit list | show. "visit simulate" and "visit resume" are in Simulate.cpp.

#include "app/ctl/Days.h"
#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"
#include "core/reports/DayReport.h"

#include <QJsonArray>

#include <algorithm>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxPage = 10'000;

void showVisit(Output &out, const VisitSummary &visit)
{
    out.line(u"%1  %2  %3  %4  %5"_s.arg(
        visit.id.toString(QUuid::WithoutBraces), words::time(visit.openedAtUtc.toLocalTime().time()),
        reports::shownState(visit).leftJustified(9), visit.maskedNik.leftJustified(16),
        visit.isWhole && !visit.isRestored ? visit.label : words::visitName(visit)));
}

Exit visitList(const Call &call, StationAccess &access)
{
    VisitFilter filter;
    const auto days = daysOf(call);
    if (!days)
        return failInput(call, days.error());
    filter.sinceUtc = days->sinceUtc;
    filter.untilUtc = days->untilUtc;
    for (const QString &name : call.has("state") ? call.value("state").split(u',') : QStringList()) {
        const VisitState state = reports::parseVisitState(name.trimmed());
        if (state == VisitState::None)
            return call.out.usage(
                Say::tr("--state meminta sebagian dari: open, parked, sealed, cancelled; bukan \"%1\"")
                    .arg(name));
        filter.states.push_back(state);
    }
    const auto limit = numberOf(call, "limit", 1, kMaxPage);
    if (!limit)
        return failInput(call, limit.error());
    filter.limit = *limit;
    const auto visits = access.station().page(filter);
    if (!visits)
        return call.out.fail(visits.error());
    QJsonArray list;
    bool hasRestored = false;
    for (const VisitSummary &visit : *visits) {
        list.append(reports::toJson(visit));
        showVisit(call.out, visit);
        hasRestored |= visit.isRestored;
    }
    if (hasRestored)
        call.out.message(words::restoredNote());
    call.out.set(u"visits"_s, list);
    return Exit::Done;
}

/// What happened and at which step, without what was said: the payloads hold personal data.
Exit showEvents(Output &out, Station &station, const VisitSummary &visit)
{
    QJsonArray events;
    if (isUnfinished(visit.state)) {
        const auto all = station.events(visit.id);
        if (!all)
            return out.fail(all.error());
        for (const VisitEvent &event : *all) {
            const QString step = event.payload[u"step"_s].toString();
            events.append(QJsonObject{{u"seq"_s, event.seq},
                                      {u"type"_s, event.type},
                                      {u"step"_s, step},
                                      {u"at"_s, event.atUtc.toString(Qt::ISODate)},
                                      {u"operator"_s, event.operatorId}});
            out.line(
                u"%1  %2  %3  %4"_s.arg(event.seq, 4)
                    .arg(words::time(event.atUtc.toLocalTime().time()), event.type.leftJustified(22), step));
        }
    }
    out.set(u"events"_s, events);
    return Exit::Done;
}

Exit visitShow(const Call &call, StationAccess &access)
{
    const QUuid id = QUuid::fromString(call.arguments.first());
    if (id.isNull())
        return call.out.usage(Say::tr("\"%1\" bukan nomor kunjungan").arg(call.arguments.first()));
    const auto visit = access.station().summary(id);
    if (!visit)
        return call.out.fail(visit.error());
    Output &out = call.out;
    out.field(Say::tr("Kunjungan"), id.toString(QUuid::WithoutBraces));
    out.field(Say::tr("Layanan"), words::service(visit->service));
    out.field(Say::tr("Keadaan"), words::visitState(reports::shownState(*visit)));
    out.field(Say::tr("Penduduk"),
              u"%1  %2"_s.arg(visit->isRestored ? words::visitName(*visit) : visit->label, visit->maskedNik)
                  .trimmed());
    if (visit->isRestored)
        out.message(words::restoredNote());
    if (!visit->isWhole)
        out.message(words::visitDamage());
    out.field(Say::tr("Dibuka"), words::dateTime(visit->openedAtUtc));
    out.field(Say::tr("Petugas"), visit->operatorId);
    out.field(Say::tr("Langkah berikutnya"),
              visit->currentStep.isEmpty() ? QString() : words::step(visit->currentStep));
    if (!visit->endReason.isEmpty())
        out.field(Say::tr("Berakhir karena"),
                  u"%1  %2"_s.arg(words::reason(visit->endReason), visit->endNote).trimmed());
    out.field(Say::tr("Paket"),
              visit->packetId.isNull() ? QString() : visit->packetId.toString(QUuid::WithoutBraces));
    QJsonObject json = reports::toJson(*visit);
    json[u"end_note"_s] = visit->endNote;
    out.set(u"visit"_s, json);
    return showEvents(out, access.station(), *visit);
}

} // namespace

void addVisitCommands(CommandTable &table)
{
    QList<QCommandLineOption> listOptions = dayOptions();
    listOptions << QCommandLineOption(u"state"_s,
                                      Say::tr("open, parked, sealed, cancelled; beberapa dengan koma."),
                                      u"STATES"_s)
                << QCommandLineOption(u"limit"_s,
                                      Say::tr("Paling banyak sekian, yang terbaru dahulu. Bawaan: 200."),
                                      u"N"_s, u"200"_s);
    table.push_back(
        {{u"visit"_s, u"list"_s},
         Say::tr("Kunjungan di stasiun ini, yang terbaru dahulu."),
         {},
         0,
         0,
         listOptions,
         {u"visit list --state open,parked --operator sari"_s, u"visit list --since 2026-11-01 --json"_s},
         withLogin(visitList)});
    table.push_back({{u"visit"_s, u"show"_s},
                     Say::tr("Satu kunjungan: keadaan, langkah berikutnya dan apa yang terjadi."),
                     u"VISIT"_s,
                     1,
                     1,
                     {},
                     {u"visit show 0b7c1a44-5c1b-4b9e-9a54-6d0f6f0f1c11 --operator sari"_s},
                     withLogin(visitShow)});
}

} // namespace loket::ctl
