// SPDX-License-Identifier: GPL-3.0-or-later
// What of a visit is kept here, for the report to the person it is about.
#include "core/enrolment/ReviewCopy.h"
#include "core/enrolment/Visit.h"
#include "core/station/Privacy.h"
#include "core/station/StationInside.h"
#include "core/store/UsedPayloadTable.h"

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

QDateTime timeOf(const AuditRecord &record)
{
    return QDateTime::fromMSecsSinceEpoch(record.row.atUtcMs, Qt::UTC);
}

/// The last row of these kinds; invalid where there is none.
QDateTime lastOf(const std::vector<AuditRecord> &trail, const QStringList &events)
{
    const auto found = std::find_if(trail.rbegin(), trail.rend(), [&](const AuditRecord &record) {
        return events.contains(record.row.event);
    });
    return found == trail.rend() ? QDateTime() : timeOf(*found);
}

KeptPart draftOf(const PersonVisit &visit)
{
    const VisitSummary &summary = visit.summary;
    if (isUnfinished(summary.state))
        return {KeptPlace::Draft, true, {}, {}};
    const QString end = summary.state == VisitState::Sealed ? u"visit_sealed"_s
                        : summary.endReason == "purged"_L1  ? u"approval_decided"_s
                                                            : u"visit_cancelled"_s;
    return {KeptPlace::Draft, false, lastOf(visit.trail, {end}), {}};
}

std::vector<Recipient> recipientsOf(const PersonVisit &visit)
{
    std::vector<Recipient> recipients;
    if (visit.packet && visit.packet->state == OutboxState::Sent)
        recipients.push_back({RecipientKind::Office, lastOf(visit.trail, {u"packet_received"_s}), {}});
    else if (visit.packet)
        recipients.push_back({visit.packet->state == OutboxState::Conflict ? RecipientKind::Conflict
                                                                           : RecipientKind::OfficeLater,
                              {},
                              {}});
    for (const AuditRecord &record : visit.trail) {
        const QString how = record.detail[u"how"_s].toString();
        const bool isReceipt = record.row.event.startsWith("receipt_"_L1) && how != "declined"_L1;
        if (isReceipt || record.row.event == "person_report_saved"_L1)
            recipients.push_back(
                {isReceipt ? RecipientKind::Receipt : RecipientKind::Report, timeOf(record), how});
    }
    return recipients;
}

std::optional<NoticeGiven> noticeIn(const std::vector<AuditRecord> &trail)
{
    const auto found = std::find_if(trail.rbegin(), trail.rend(), [](const AuditRecord &record) {
        return record.row.event == QLatin1StringView(event::kNoticeAcknowledged);
    });
    if (found == trail.rend())
        return std::nullopt;
    return NoticeGiven{timeOf(*found), found->row.operatorId, found->detail[u"text"_s].toString(),
                       found->detail[u"guardian_relation"_s].toString()};
}

std::vector<ExceptedPart> requestedExceptions(const std::vector<ApprovalItem> &requests)
{
    std::vector<ExceptedPart> parts;
    for (const ApprovalItem &item : requests)
        if (item.kind == ApprovalKind::Exception)
            parts.push_back({device::parsePosition(item.detail[u"position"_s].toString()),
                             item.detail[u"reason"_s].toString()});
    return parts;
}

std::vector<ExceptedPart> draftedExceptions(const std::vector<VisitEvent> &events)
{
    std::vector<ExceptedPart> parts;
    for (const VisitEvent &one : events) {
        const auto position = device::parsePosition(one.payload[u"position"_s].toString());
        const bool isAdded = one.type == QLatin1StringView(event::kExceptionAdded);
        if (isAdded || one.type == QLatin1StringView(event::kExceptionRemoved))
            std::erase_if(parts, [&](const ExceptedPart &part) { return part.position == position; });
        if (isAdded)
            parts.push_back({position, one.payload[u"reason"_s].toString()});
    }
    return parts;
}

} // namespace

Expected<void> Privacy::addReviewCopy(PersonVisit &visit)
{
    const StationInside inside(m_station);
    const QUuid packet = visit.summary.packetId;
    ReviewCopyTable copies(inside.database());
    const auto body = copies.get(packet);
    if (!body && body.error().code != ErrorCode::NotFound)
        return fail(body.error());
    const QDateTime gone = lastOf(visit.trail, {u"review_copy_removed"_s});
    if (!body) {
        if (gone.isValid())
            visit.kept.push_back({KeptPlace::ReviewCopy, false, gone, {}});
        return {};
    }
    const auto until = copies.keptUntil(packet);
    if (!until)
        return fail(until.error());
    visit.kept.push_back({KeptPlace::ReviewCopy, true, {}, *until});
    // A copy that cannot be read says nothing of exceptions, and must not keep the report from being made.
    const auto bytes = inside.unsealReview(packet, *body);
    const auto copy = bytes ? ReviewCopy::fromCbor(*bytes) : Expected<ReviewCopy>(fail(bytes.error()));
    if (copy && !copy->exceptions.empty()) {
        visit.exceptions.clear();
        for (const ReviewCopy::Excepted &exception : copy->exceptions)
            visit.exceptions.push_back({exception.position, exception.reason});
    }
    return {};
}

void Privacy::addDraft(PersonVisit &visit)
{
    if (!isUnfinished(visit.summary.state))
        return;
    const auto events = m_station.events(visit.summary.id);
    if (!events)
        return; // whoever reports may not look into drafts; what lists show is told all the same
    visit.exceptions = draftedExceptions(*events);
    for (const VisitEvent &one : *events)
        if (one.type == QLatin1StringView(event::kNoticeAcknowledged) && !visit.notice)
            visit.notice = NoticeGiven{one.atUtc, one.operatorId, one.payload[u"text"_s].toString(),
                                       one.payload[u"guardian_relation"_s].toString()};
}

Expected<void> Privacy::addKept(PersonVisit &visit)
{
    const StationInside inside(m_station);
    const QUuid id = visit.summary.id;
    const auto isIndexed = NikIndexTable(inside.database()).hasVisit(id);
    const auto hasCodes = UsedPayloadTable(inside.database()).hasVisit(id);
    if (!isIndexed || !hasCodes)
        return fail(!isIndexed ? isIndexed.error() : hasCodes.error());
    visit.notice = noticeIn(visit.trail);
    visit.exceptions = requestedExceptions(visit.approvals);
    visit.recipients = recipientsOf(visit);
    visit.kept = {{KeptPlace::VisitRow, true, {}, {}}, draftOf(visit)};
    if (visit.packet)
        visit.kept.push_back(
            {KeptPlace::SealedRecord, visit.packet->hasBody, lastOf(visit.trail, {u"body_removed"_s}), {}});
    if (auto added = visit.packet ? addReviewCopy(visit) : Expected<void>(); !added)
        return added;
    addDraft(visit);
    if (*isIndexed)
        visit.kept.push_back({KeptPlace::NikIndex, true, {}, {}});
    if (!visit.approvals.empty())
        visit.kept.push_back({KeptPlace::Requests, true, {}, {}});
    if (*hasCodes)
        visit.kept.push_back({KeptPlace::UsedCodes, true, {}, {}});
    visit.kept.push_back({KeptPlace::Trail, true, {}, {}});
    return {};
}

} // namespace loket
