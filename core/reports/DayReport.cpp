// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/DayReport.h"

#include <algorithm>
#include <array>

namespace loket::reports {

using namespace Qt::StringLiterals;

namespace {

struct StateName
{
    VisitState state;
    QLatin1StringView name;
};

constexpr std::array kStates{
    StateName{VisitState::Open, "open"_L1},
    StateName{VisitState::Parked, "parked"_L1},
    StateName{VisitState::Sealed, "sealed"_L1},
    StateName{VisitState::Cancelled, "cancelled"_L1},
};

double minutesOf(const VisitSummary &visit)
{
    return double(visit.openedAtUtc.msecsTo(visit.updatedAtUtc)) / 60'000;
}

void count(StateFigures &figures, const VisitSummary &visit)
{
    ++figures.total;
    switch (visit.state) {
    case VisitState::None:
        break;
    case VisitState::Open:
    case VisitState::Parked:
        ++figures.unfinished;
        break;
    case VisitState::Cancelled:
        ++figures.cancelled;
        break;
    case VisitState::Sealed:
        ++figures.sealed;
        figures.withExceptions += visit.exceptions > 0;
        break;
    }
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

QJsonObject figuresJson(const StateFigures &figures)
{
    return {{u"total"_s, figures.total},
            {u"sealed"_s, figures.sealed},
            {u"unfinished"_s, figures.unfinished},
            {u"cancelled"_s, figures.cancelled},
            {u"with_exceptions"_s, figures.withExceptions}};
}

QJsonObject groupsJson(const QMap<QString, StateFigures> &groups)
{
    QJsonObject json;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        json.insert(it.key(), figuresJson(it.value()));
    return json;
}

QJsonValue timeOrNull(const QDateTime &utc)
{
    return utc.isValid() ? QJsonValue(utc.toString(Qt::ISODate)) : QJsonValue();
}

QString id(const QUuid &uuid) { return uuid.isNull() ? QString() : uuid.toString(QUuid::WithoutBraces); }

} // namespace

QString visitStateName(VisitState state)
{
    const auto found = std::find_if(kStates.begin(), kStates.end(),
                                    [state](const StateName &s) { return s.state == state; });
    return found == kStates.end() ? QString() : found->name;
}

QString shownState(const VisitSummary &visit)
{
    return visit.endReason == "purged"_L1 ? u"purged"_s : visitStateName(visit.state);
}

VisitState parseVisitState(const QString &name)
{
    const auto found =
        std::find_if(kStates.begin(), kStates.end(), [&](const StateName &s) { return name == s.name; });
    return found == kStates.end() ? VisitState::None : found->state;
}

QJsonObject toJson(const VisitSummary &visit)
{
    return {{u"id"_s, id(visit.id)},
            {u"service"_s, visit.service},
            {u"state"_s, visitStateName(visit.state)},
            {u"opened_at"_s, timeOrNull(visit.openedAtUtc)},
            {u"updated_at"_s, timeOrNull(visit.updatedAtUtc)},
            {u"operator"_s, visit.operatorId},
            {u"step"_s, visit.currentStep},
            {u"end_reason"_s, visit.endReason},
            {u"name"_s, visit.label},
            {u"nik"_s, visit.maskedNik},
            {u"packet"_s, visit.packetId.isNull() ? QJsonValue() : QJsonValue(id(visit.packetId))},
            {u"finished_steps"_s, visit.finishedSteps},
            {u"exceptions"_s, visit.exceptions},
            {u"is_whole"_s, visit.isWhole},
            {u"is_restored"_s, visit.isRestored}};
}

DayReport dayReport(QDate day, const std::vector<VisitSummary> &visits)
{
    DayReport report;
    report.day = day;
    std::vector<double> minutes;
    for (const VisitSummary &visit : visits) {
        count(report.all, visit);
        count(report.byService[visit.service], visit);
        count(report.byOperator[visit.operatorId], visit);
        if (visit.state == VisitState::Sealed)
            minutes.push_back(minutesOf(visit));
        if (!report.firstUtc.isValid() || visit.openedAtUtc < report.firstUtc)
            report.firstUtc = visit.openedAtUtc;
        if (!report.lastUtc.isValid() || visit.updatedAtUtc > report.lastUtc)
            report.lastUtc = visit.updatedAtUtc;
    }
    report.medianMinutes = median(std::move(minutes));
    return report;
}

QJsonObject DayReport::toJson() const
{
    return {{u"day"_s, day.toString(Qt::ISODate)},    {u"all"_s, figuresJson(all)},
            {u"by_service"_s, groupsJson(byService)}, {u"by_operator"_s, groupsJson(byOperator)},
            {u"median_minutes"_s, medianMinutes},     {u"first"_s, timeOrNull(firstUtc)},
            {u"last"_s, timeOrNull(lastUtc)}};
}

std::vector<QStringList> dayBookRows(std::vector<VisitSummary> visits)
{
    std::sort(visits.begin(), visits.end(),
              [](const VisitSummary &a, const VisitSummary &b) { return a.openedAtUtc < b.openedAtUtc; });
    std::vector<QStringList> rows{{u"opened"_s, u"closed"_s, u"service"_s, u"state"_s, u"name"_s, u"nik"_s,
                                   u"operator"_s, u"minutes"_s, u"exceptions"_s, u"packet"_s}};
    const auto local = [](const QDateTime &utc) { return utc.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); };
    for (const VisitSummary &visit : visits) {
        const bool isClosed = visit.state == VisitState::Sealed || visit.state == VisitState::Cancelled;
        rows.push_back({local(visit.openedAtUtc), isClosed ? local(visit.updatedAtUtc) : QString(),
                        visit.service, visitStateName(visit.state), visit.label, visit.maskedNik,
                        visit.operatorId, isClosed ? QString::number(minutesOf(visit), 'f', 1) : QString(),
                        QString::number(visit.exceptions), id(visit.packetId)});
    }
    return rows;
}

} // namespace loket::reports
