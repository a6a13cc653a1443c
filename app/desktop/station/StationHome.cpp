// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/StationGateways.h"

#include "app/desktop/station/VisitFold.h"
#include "core/reports/DayReport.h"
#include "core/station/Approvals.h"
#include "core/station/Privacy.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kAgedHours = 24;

using Kind = ActionNeeded::Kind;

/// A role that may not see visits gets an empty list, not an error page.
Expected<std::vector<VisitSummary>> visitsFor(Station &station, const std::vector<VisitState> &states,
                                              const QDateTime &since = {})
{
    if (station.may(Permission::ViewDayLog) || !station.isUnlocked())
        return station.list(states, since);
    return std::vector<VisitSummary>{};
}

std::vector<ServiceOffer> servicesOf(Station &station)
{
    const auto space = station.diskSpace();
    ErrorCode blockedBy = ErrorCode::None;
    if (space && space->state == DiskState::Full)
        blockedBy = ErrorCode::DiskFull;
    if (space && space->state == DiskState::ReadOnly)
        blockedBy = ErrorCode::DiskWrite;
    if (!station.may(Permission::Record))
        blockedBy = ErrorCode::NotAllowed;
    std::vector<ServiceOffer> offers;
    for (const auto &service : Workflow::available()) {
        const auto workflow = loadWorkflow(station, service);
        if (workflow)
            offers.push_back({service, workflow->brings(), blockedBy});
    }
    return offers;
}

DayFigures figuresOf(const std::vector<VisitSummary> &today)
{
    DayFigures figures;
    for (const auto &visit : today) {
        figures.sealed += visit.state == VisitState::Sealed;
        figures.cancelled += visit.state == VisitState::Cancelled;
        figures.unfinished += isUnfinished(visit.state);
        figures.withException += visit.exceptions > 0 && visit.state != VisitState::Cancelled;
    }
    if (figures.sealed > 0)
        figures.medianMinutes = reports::dayReport({}, today).medianMinutes;
    return figures;
}

int waitingForApproval(Station &station, const std::vector<VisitSummary> &unfinished)
{
    if (!station.settings().flag(u"approve_exceptions"_s))
        return 0;
    int waiting = 0;
    for (const auto &summary : unfinished) {
        if (summary.exceptions == 0)
            continue;
        const auto visit = foldVisit(station, summary);
        if (!visit)
            continue;
        for (const auto &exception : visit->exceptions())
            waiting += exception.approvedBy.isEmpty();
    }
    return waiting;
}

std::optional<ActionNeeded> openBreaches(Station &station, const QDateTime &now)
{
    if (!station.may(Permission::ManagePrivacy))
        return std::nullopt;
    int open = 0;
    qint64 secondsLeft = std::numeric_limits<qint64>::max();
    for (const Breach &breach : Privacy(station).breaches().value_or(std::vector<Breach>{})) {
        if (breach.closedAtUtc.isValid())
            continue;
        ++open;
        secondsLeft = std::min(secondsLeft, now.secsTo(breach.dueUtc()));
    }
    if (open == 0)
        return std::nullopt;
    // Begun hours of delay, whole hours that are left.
    const qint64 hours = secondsLeft < 0 ? -(-secondsLeft / 3600 + 1) : secondsLeft / 3600;
    return ActionNeeded{Kind::Breach, open, QString::number(hours)};
}

std::vector<ActionNeeded> actionsOf(Station &station, const std::vector<VisitSummary> &unfinished,
                                    const OutboxCounts &queue, const QDateTime &now)
{
    std::vector<ActionNeeded> actions;
    if (const auto breach = openBreaches(station, now)) // the law's clock runs: before all else
        actions.push_back(*breach);
    if (const auto warning = station.logWarning(); warning && warning->has_value())
        actions.push_back({Kind::LogBroken, 1, (*warning)->reason});
    if (const int waiting = waitingForApproval(station, unfinished))
        actions.push_back({Kind::Approval, waiting, {}});
    Approvals approvals(station);
    if (station.may(Permission::Approve))
        if (const int waiting = approvals.waiting().value_or(0))
            actions.push_back({Kind::Inbox, waiting, {}});
    if (station.may(Permission::Record))
        if (const int refused = approvals.waitingForFollowUp().value_or(0))
            actions.push_back({Kind::FollowUp, refused, {}});
    const QDateTime old = now.addSecs(-kAgedHours * 3600);
    const auto aged = std::count_if(unfinished.begin(), unfinished.end(),
                                    [&](const auto &v) { return v.updatedAtUtc < old; });
    if (aged > 0)
        actions.push_back({Kind::AgedDraft, int(aged), {}});
    if (queue.conflicts > 0)
        actions.push_back({Kind::QueueConflict, queue.conflicts, {}});
    if (queue.oldestWaitingUtc.isValid() && queue.oldestWaitingUtc < old)
        actions.push_back({Kind::QueueOld, queue.waiting, {}});
    if (station.mirror().missing > 0 && !station.catchUpMirror())
        actions.push_back({Kind::MirrorBehind, station.mirror().missing, station.mirror().folder});
    else if (const QStringList &damaged = station.mirror().damaged; !damaged.isEmpty())
        actions.push_back({Kind::MirrorDamaged, int(damaged.size()), station.mirror().folder});
    if (const auto space = station.diskSpace(); space && space->state != DiskState::Ok)
        actions.push_back({Kind::DiskLow, 1,
                           space->state == DiskState::ReadOnly ? u"read_only"_s
                           : space->state == DiskState::Full   ? u"full"_s
                                                               : QString()});
    return actions;
}

Expected<HomeData> homeOf(Station &station, const QDateTime &now)
{
    const QDateTime midnight = now.toLocalTime().date().startOfDay().toUTC();
    const auto unfinished = visitsFor(station, {VisitState::Open, VisitState::Parked});
    if (!unfinished)
        return fail(unfinished.error());
    const auto today = visitsFor(station, {}, midnight);
    if (!today)
        return fail(today.error());
    const auto queue = station.queue();
    if (!queue)
        return fail(queue.error());
    HomeData data;
    data.services = servicesOf(station);
    for (const auto &visit : *unfinished)
        data.parked.push_back({visit.id, visit.label, visit.maskedNik, visit.service, visit.currentStep,
                               visit.updatedAtUtc, visit.state == VisitState::Open, visit.isWhole});
    data.actions = actionsOf(station, *unfinished, *queue, now);
    data.today = figuresOf(*today);
    data.queue = {queue->waiting, queue->conflicts, queue->oldestWaitingUtc};
    return data;
}

} // namespace

void StationHome::load(QObject *context, Reply<HomeData> reply)
{
    m_desk.ask(
        context, [now = m_clock.nowUtc()](Station &station) { return homeOf(station, now); },
        [this, reply = std::move(reply)](Expected<HomeData> data) {
            if (data) {
                for (const auto role : m_troubledRoles())
                    data->actions.push_back({Kind::DeviceTrouble, 1, device::name(role)});
            }
            reply(std::move(data));
        });
}

} // namespace loket::desktop
