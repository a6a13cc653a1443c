// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/StationGateways.h"

#include "app/desktop/station/DayLogCsv.h"
#include "app/desktop/station/VisitFold.h"
#include "core/enrolment/ReviewCopy.h"
#include "core/station/Approvals.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kPageRows = 100;
// Names are encrypted, so a search decrypts rows one by one: stop after so many and let the page ask again.
constexpr int kScanRows = 1000;

VisitFilter filterOf(const DayLogQuery &query, const DayLogCursor &after)
{
    VisitFilter filter;
    filter.states = query.states;
    if (query.from.isValid())
        filter.sinceUtc = query.from.startOfDay().toUTC();
    if (query.to.isValid())
        filter.untilUtc = query.to.addDays(1).startOfDay().toUTC();
    filter.afterOpenedAtUtc = after.openedAtUtc;
    filter.afterId = after.id;
    filter.limit = kPageRows;
    return filter;
}

bool fits(const VisitSummary &visit, const DayLogQuery &query)
{
    if (!query.service.isEmpty() && visit.service != query.service)
        return false;
    return query.text.isEmpty() || visit.label.contains(query.text, Qt::CaseInsensitive) ||
           visit.maskedNik.contains(query.text);
}

Expected<DayLogRows> pageOf(Station &station, const DayLogQuery &query, const DayLogCursor &after)
{
    DayLogRows page;
    page.mayExport = station.may(Permission::Export);
    page.next = after;
    page.hasMore = true;
    for (int scanned = 0; page.hasMore && scanned < kScanRows && int(page.rows.size()) < kPageRows;
         scanned += kPageRows) {
        const auto rows = station.page(filterOf(query, page.next));
        if (!rows)
            return fail(rows.error());
        page.hasMore = int(rows->size()) == kPageRows;
        if (!rows->empty())
            page.next = {rows->back().openedAtUtc, rows->back().id};
        std::copy_if(rows->begin(), rows->end(), std::back_inserter(page.rows),
                     [&](const VisitSummary &visit) { return fits(visit, query); });
    }
    return page;
}

/// Begun minutes.
int minutesOf(qint64 activeMs) { return int((activeMs + 59'999) / 60'000); }

/// The weakest part's best score of a step, where it captures anything.
std::optional<int> bestScoreOf(const Visit &visit, const StepDefinition &step)
{
    std::optional<int> weakest;
    for (const auto capture : visit.capturesOf(step)) {
        for (const auto part : Visit::partsOf(capture)) {
            if (const auto best = visit.best(step.id, part))
                weakest = std::min(weakest.value_or(100), best.part->score);
        }
    }
    return weakest;
}

std::vector<TimelineStep> timelineOf(const Visit &visit)
{
    std::vector<TimelineStep> timeline;
    for (const auto &step : visit.workflow().steps()) {
        TimelineStep entry;
        entry.stepId = step.id;
        entry.isDone = visit.status(step.id) == StepStatus::Done;
        entry.isCurrent = visit.status(step.id) == StepStatus::Current;
        entry.minutes = minutesOf(visit.record(step.id).activeMs);
        entry.attempts =
            int(std::count_if(visit.attempts().begin(), visit.attempts().end(),
                              [&](const Attempt &attempt) { return attempt.stepId == step.id; }));
        entry.bestScore = bestScoreOf(visit, step);
        timeline.push_back(entry);
    }
    return timeline;
}

PartVerdict atCounter(const QString &approvedBy)
{
    return approvedBy.isEmpty() ? PartVerdict::Waiting : PartVerdict::Approved;
}

/// What was decided in the inbox since.
void addVerdicts(Station &station, VisitDetail &detail)
{
    const auto items = Approvals(station).ofVisit(detail.summary.id);
    for (const ApprovalItem &item : items.value_or(std::vector<ApprovalItem>{})) {
        if (item.state == ApprovalState::Waiting)
            continue;
        const auto verdict =
            item.state == ApprovalState::Approved ? PartVerdict::Approved : PartVerdict::Refused;
        const auto position = device::parsePosition(item.detail[u"position"_s].toString());
        for (ExceptedPart &part : detail.excepted)
            if (item.kind == ApprovalKind::Exception && part.position == position)
                part.verdict = verdict;
        for (AcceptedPart &part : detail.accepted)
            if (item.kind == ApprovalKind::Acceptance && part.position == position &&
                part.stepId == item.detail[u"step"_s].toString())
                part.verdict = verdict;
    }
}

/// What is left of a sealed visit, where it is left and may be seen.
void addReviewCopy(Station &station, VisitDetail &detail)
{
    const auto bytes = station.reviewCopy(detail.summary.packetId);
    const auto copy = bytes ? ReviewCopy::fromCbor(*bytes) : Expected<ReviewCopy>(fail(bytes.error()));
    if (!copy)
        return;
    detail.hasReceipt = true;
    for (const ReviewCopy::Step &step : copy->steps) {
        TimelineStep entry;
        entry.stepId = step.id;
        entry.isDone = true;
        entry.minutes = minutesOf(step.activeMs);
        entry.attempts = step.attempts;
        for (const ReviewCopy::Score &score : copy->scores) {
            if (score.stepId == step.id && score.attempts > 0 && score.status != PartStatus::Excepted)
                entry.bestScore = std::min(entry.bestScore.value_or(100), score.score);
        }
        detail.timeline.push_back(entry);
    }
    for (const ReviewCopy::Excepted &exception : copy->exceptions)
        detail.excepted.push_back({exception.position, exception.reason, atCounter(exception.approvedBy)});
    for (const ReviewCopy::Accepted &acceptance : copy->acceptances)
        detail.accepted.push_back({acceptance.stepId, acceptance.position, acceptance.reason});
}

Expected<VisitDetail> detailOf(Station &station, const QUuid &id)
{
    const auto summary = station.summary(id);
    if (!summary)
        return fail(summary.error());
    VisitDetail detail;
    detail.summary = *summary;
    if (const auto operators = station.operators()) {
        for (const auto &who : *operators) {
            if (who.id == summary->operatorId)
                detail.operatorName = who.displayName;
        }
    }
    if (summary->state == VisitState::Sealed) {
        addReviewCopy(station, detail);
        addVerdicts(station, detail);
        return detail;
    }
    const bool hasDraft = isUnfinished(summary->state);
    if (!hasDraft)
        return detail;
    if (const auto visit = foldVisit(station, *summary)) {
        detail.timeline = timelineOf(*visit);
        for (const auto &exception : visit->exceptions())
            detail.excepted.push_back(
                {exception.position, exception.reason, atCounter(exception.approvedBy)});
        for (const Acceptance &acceptance : visit->acceptances())
            detail.accepted.push_back({acceptance.stepId, acceptance.position, acceptance.reason});
    }
    return detail;
}

Expected<int> writeRows(Station &station, const DayLogQuery &query, QSaveFile &file, int expected,
                        JobControl &job)
{
    int written = 0;
    DayLogCursor after;
    for (bool hasMore = true; hasMore;) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        const auto page = pageOf(station, query, after);
        if (!page)
            return fail(page.error());
        for (const auto &visit : page->rows) {
            if (file.write(dayLogCsvRow(visit)) < 0)
                return fail(ErrorCode::DiskWrite, u"csv"_s);
            ++written;
        }
        job.setProgress(expected > 0 ? std::min(1.0, double(written) / expected) : 1.0);
        after = page->next;
        hasMore = page->hasMore;
    }
    return written;
}

Expected<int> exportOf(Station &station, const DayLogQuery &query, const QString &path, JobControl &job)
{
    if (!station.may(Permission::Export))
        return fail(ErrorCode::NotAllowed, permissionName(Permission::Export));
    int expected = 0;
    const VisitFilter filter = filterOf(query, {});
    if (const auto counts = station.countVisits(filter.sinceUtc, filter.untilUtc)) {
        for (const auto &count : *counts)
            expected += count.count;
    }
    QSaveFile file(path); // a half-written list is never left behind
    if (!file.open(QIODevice::WriteOnly) || file.write(dayLogCsvHead()) < 0)
        return fail(ErrorCode::DiskWrite, u"csv"_s);
    const auto rows = writeRows(station, query, file, expected, job);
    if (!rows)
        return rows;
    // Known before it leaves: without the audit row there is no file.
    if (const auto logged = station.audit(u"daylog_exported"_s, {}, {{u"rows"_s, *rows}}); !logged)
        return fail(logged.error());
    if (!file.commit())
        return fail(ErrorCode::DiskWrite, u"csv"_s);
    return rows;
}

} // namespace

void StationDayLog::page(QObject *context, const DayLogQuery &query, const DayLogCursor &after,
                         Reply<DayLogRows> reply)
{
    m_desk.ask(
        context, [query, after](Station &station) { return pageOf(station, query, after); },
        std::move(reply));
}

void StationDayLog::detail(QObject *context, const QUuid &visit, Reply<VisitDetail> reply)
{
    m_desk.ask(
        context, [visit](Station &station) { return detailOf(station, visit); }, std::move(reply));
}

std::shared_ptr<Job> StationDayLog::exportCsv(QObject *context, const DayLogQuery &query, const QString &path,
                                              Reply<int> reply)
{
    return Job::start(
        m_desk.worker(), context,
        [station = m_desk.handle(), query, path](JobControl &job) -> Expected<int> {
            if (!*station)
                return fail(ErrorCode::WrongState, u"station"_s);
            return exportOf(**station, query, path, job);
        },
        std::move(reply));
}

} // namespace loket::desktop
