// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/StationGateways.h"

#include "app/desktop/station/VisitFold.h"
#include "app/words/Words.h"
#include "core/enrolment/ReviewCopy.h"
#include "core/station/Approvals.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kEntries = 200;

Expected<std::vector<ApprovalItem>> itemsOf(Approvals &approvals, InboxView view)
{
    switch (view) {
    case InboxView::Waiting:
        return approvals.list(ApprovalState::Waiting, 0, kEntries);
    case InboxView::ToFollowUp:
        return approvals.toFollowUp(0, kEntries);
    case InboxView::Decided:
        return approvals.decided(std::numeric_limits<qint64>::max(), kEntries);
    }
    return std::vector<ApprovalItem>{};
}

Expected<InboxRows> rowsOf(Station &station, InboxView wanted)
{
    Approvals approvals(station);
    InboxRows rows;
    rows.mayApprove = station.may(Permission::Approve);
    rows.maySettle = rows.mayApprove || station.may(Permission::Record);
    rows.view = rows.mayApprove ? wanted : InboxView::ToFollowUp;
    const auto waiting = approvals.waiting();
    const auto toFollowUp = approvals.waitingForFollowUp();
    auto items = itemsOf(approvals, rows.view);
    if (!waiting || !toFollowUp || !items)
        return fail(!waiting ? waiting.error() : !toFollowUp ? toFollowUp.error() : items.error());
    rows.waiting = *waiting;
    rows.toFollowUp = *toFollowUp;
    const QHash<QString, QString> names = station.operatorNames();
    const QString self = station.session() ? station.session()->who.id : QString();
    const auto nameOf = [&](const QString &id) { return names.value(id, id); };
    for (ApprovalItem &item : *items) {
        const auto summary = station.summary(item.visit);
        if (!summary)
            return fail(summary.error());
        InboxEntry entry;
        entry.item = std::move(item);
        entry.askedByName = nameOf(entry.item.askedBy);
        entry.decidedByName = nameOf(entry.item.decidedBy);
        entry.settledByName = nameOf(entry.item.settledBy);
        entry.name = summary->isRestored ? words::visitName(*summary) : summary->label;
        entry.maskedNik = summary->maskedNik;
        entry.service = summary->service;
        entry.packet = summary->packetId;
        entry.mayDecide = rows.mayApprove && entry.item.mayBeDecidedBy(self);
        rows.entries.push_back(std::move(entry));
    }
    return rows;
}

Expected<InboxPictures> picturesOf(Station &station, const QUuid &packet, const QString &service,
                                   const QString &step, device::Position position)
{
    InboxPictures pictures;
    if (const auto workflow = loadWorkflow(station, service))
        for (const StepDefinition &definition : workflow->steps())
            if (definition.id == step)
                pictures.threshold = definition.threshold;
    pictures.mayNotSee = !station.may(Permission::ViewBiometrics);
    if (packet.isNull() || pictures.mayNotSee)
        return pictures;
    const auto bytes = station.reviewCopy(packet);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return pictures; // its time is over
    const auto copy = bytes ? ReviewCopy::fromCbor(*bytes) : Expected<ReviewCopy>(fail(bytes.error()));
    if (!copy)
        return fail(copy.error());
    pictures.photo = QImage::fromData(copy->photo, "JPEG");
    for (const ReviewCopy::Excepted &exception : copy->exceptions)
        if (exception.position == position)
            pictures.evidence = QImage::fromData(exception.evidence, "JPEG");
    return pictures;
}

} // namespace

void StationApprovals::load(QObject *context, InboxView view, Reply<InboxRows> reply)
{
    m_desk.ask(
        context, [view](Station &station) { return rowsOf(station, view); }, std::move(reply));
}

void StationApprovals::look(QObject *context, const InboxEntry &entry, Reply<InboxPictures> reply)
{
    const QCborMap &detail = entry.item.detail;
    m_desk.ask(
        context,
        [packet = entry.packet, service = entry.service, step = detail[u"step"_s].toString(),
         position = device::parsePosition(detail[u"position"_s].toString())](Station &station) {
            return picturesOf(station, packet, service, step, position);
        },
        std::move(reply));
}

void StationApprovals::decide(QObject *context, const std::vector<ApprovalDecision> &decisions,
                              SecretBytes passphrase, Reply<BatchResult> reply)
{
    m_desk.ask(
        context,
        [decisions, passphrase = std::move(passphrase)](Station &station) -> Expected<BatchResult> {
            return Approvals(station).decideBatch(decisions, passphrase);
        },
        std::move(reply));
}

void StationApprovals::settle(QObject *context, qint64 id, const QString &outcome, const QString &note,
                              Reply<void> reply)
{
    m_desk.ask(
        context,
        [id, outcome, note](Station &station) { return Approvals(station).settle(id, outcome, note); },
        std::move(reply));
}

} // namespace loket::desktop
