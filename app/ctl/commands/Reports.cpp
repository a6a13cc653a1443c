// SPDX-License-Identifier: GPL-3.0-or-later
// report day

#include "app/ctl/Options.h"
#include "app/ctl/Say.h"
#include "app/ctl/StationAccess.h"

#include "app/words/Words.h"
#include "core/reports/Csv.h"
#include "core/reports/DayReport.h"

#include <QJsonDocument>

#include <cstdio>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageSize = 1000;

Expected<std::vector<VisitSummary>> visitsOf(Station &station, QDate day)
{
    std::vector<VisitSummary> all;
    VisitFilter filter;
    filter.sinceUtc = day.startOfDay().toUTC();
    filter.untilUtc = day.addDays(1).startOfDay().toUTC();
    filter.limit = kPageSize;
    for (;;) {
        auto page = station.page(filter);
        if (!page)
            return fail(page.error());
        all.insert(all.end(), page->begin(), page->end());
        if (page->size() < std::size_t(kPageSize))
            return all;
        filter.afterOpenedAtUtc = page->back().openedAtUtc;
        filter.afterId = page->back().id;
    }
}

void showFigures(Output &out, const QString &label, const reports::StateFigures &figures)
{
    out.line(u"%1 %2 %3 %4 %5 %6"_s.arg(label.leftJustified(24))
                 .arg(figures.total, 8)
                 .arg(figures.sealed, 8)
                 .arg(figures.unfinished, 11)
                 .arg(figures.cancelled, 10)
                 .arg(figures.withExceptions, 11));
}

void showReport(Output &out, const reports::DayReport &report)
{
    out.line(words::date(report.day));
    out.line(u"%1 %2 %3 %4 %5 %6"_s.arg(QString(), 24)
                 .arg(Say::tr("semua"), 8)
                 .arg(Say::tr("terkunci"), 8)
                 .arg(Say::tr("belum"), 11)
                 .arg(Say::tr("batal"), 10)
                 .arg(Say::tr("kecuali"), 11));
    showFigures(out, Say::tr("seluruhnya"), report.all);
    for (auto it = report.byService.cbegin(); it != report.byService.cend(); ++it)
        showFigures(out, words::service(it.key()), it.value());
    for (auto it = report.byOperator.cbegin(); it != report.byOperator.cend(); ++it)
        showFigures(out, it.key(), it.value());
    out.field(Say::tr("Median menit"), QString::number(report.medianMinutes, 'f', 1));
}

Exit reportDay(const Call &call, StationAccess &access)
{
    Output &out = call.out;
    const auto chosen = choiceOf(call, "format", {u"text"_s, u"json"_s, u"csv"_s});
    const auto asked = dayOf(call, "on");
    if (!chosen || !asked)
        return failInput(call, chosen ? asked.error() : chosen.error());
    const QString format = *chosen;
    if (format == "csv"_L1 && out.isJson())
        return out.usage(Say::tr("--json dan --format csv tidak dapat bersama"));
    const QDate day = asked->isValid() ? *asked : QDate::currentDate();
    // Figures name nobody; the day book does, and leaves the station.
    const Permission needed = format == "csv"_L1 ? Permission::Export : Permission::ViewReports;
    if (!access.station().may(needed))
        return out.fail({ErrorCode::NotAllowed, permissionName(needed)});
    const auto visits = visitsOf(access.station(), day);
    if (!visits)
        return out.fail(visits.error());
    if (format == "csv"_L1) {
        const QByteArray csv = reports::toCsv(reports::dayBookRows(*visits));
        std::fwrite(csv.constData(), 1, std::size_t(csv.size()), stdout);
        return Exit::Done;
    }
    const reports::DayReport report = reports::dayReport(day, *visits);
    out.set(u"report"_s, report.toJson());
    if (format == "json"_L1 && !out.isJson()) {
        out.line(QString::fromUtf8(QJsonDocument(report.toJson()).toJson()).trimmed());
        return Exit::Done;
    }
    showReport(out, report);
    return Exit::Done;
}

} // namespace

void addReportCommands(CommandTable &table)
{
    table.push_back({{u"report"_s, u"day"_s},
                     Say::tr("Angka satu hari (text, json), atau catatan hariannya dengan nama (csv)."),
                     {},
                     0,
                     0,
                     {{u"on"_s, Say::tr("Harinya, YYYY-MM-DD. Bawaan: hari ini."), u"DAY"_s},
                      {u"format"_s, Say::tr("text, json atau csv."), u"FORMAT"_s, u"text"_s}},
                     {u"report day --operator bayu"_s,
                      u"report day --on 2026-11-22 --format csv --operator bayu > day.csv"_s},
                     withLogin(reportDay)});
}

} // namespace loket::ctl
