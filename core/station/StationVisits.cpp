// SPDX-License-Identifier: GPL-3.0-or-later
// The visit journal: every event closed under its visit's own key, every call one transaction.
#include "core/station/Station.h"

#include "core/base/Cbor.h"
#include "core/vault/NikIndex.h"

#include <QCborArray>
#include <QCborValue>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

using Kind = DraftCipher::Kind;

QByteArray labelContext(const QUuid &visit) { return QByteArray("loket-label-1") + visit.toRfc4122(); }

QByteArray toBytes(const VisitEvent &event)
{
    const QCborArray parts{event.type, event.atUtc.toMSecsSinceEpoch(), event.operatorId, event.payload};
    return QCborValue(parts).toCbor();
}

Expected<VisitEvent> eventFrom(qint64 seq, const QByteArray &bytes)
{
    const auto value = readCbor(bytes);
    if (!value)
        return fail(value.error());
    const QCborArray parts = value->toArray();
    return VisitEvent{seq, parts.at(0).toString(),
                      QDateTime::fromMSecsSinceEpoch(parts.at(1).toInteger(), Qt::UTC),
                      parts.at(2).toString(), parts.at(3).toMap()};
}

bool isUnfinished(VisitState state) { return state == VisitState::Open || state == VisitState::Parked; }

} // namespace

VisitRow Station::rowOf(const VisitSummary &summary, const StationKeys &keys) const
{
    VisitRow row;
    row.id = summary.id;
    row.service = summary.service;
    row.state = summary.state;
    row.openedAtUtc = summary.openedAtUtc;
    row.updatedAtUtc = summary.updatedAtUtc.isValid() ? summary.updatedAtUtc : m_clock.nowUtc();
    row.operatorId = summary.operatorId.isEmpty() ? who() : summary.operatorId;
    row.currentStep = summary.currentStep;
    const QByteArray label =
        QCborValue(QCborArray{summary.label, summary.maskedNik, summary.endReason, summary.endNote}).toCbor();
    row.label = seal(keys.details, label, labelContext(summary.id));
    row.packetId = summary.packetId;
    row.finishedSteps = summary.finishedSteps;
    row.exceptions = summary.exceptions;
    return row;
}

Expected<VisitSummary> Station::summaryOf(const VisitRow &row, const StationKeys &keys) const
{
    const auto label = unseal(keys.details, row.label, labelContext(row.id));
    if (!label)
        return fail(ErrorCode::Authenticity, u"visit label"_s);
    const auto value = readCbor(*label);
    if (!value)
        return fail(value.error());
    const QCborArray parts = value->toArray();
    VisitSummary summary;
    summary.id = row.id;
    summary.service = row.service;
    summary.state = row.state;
    summary.openedAtUtc = row.openedAtUtc;
    summary.updatedAtUtc = row.updatedAtUtc;
    summary.operatorId = row.operatorId;
    summary.currentStep = row.currentStep;
    summary.label = parts.at(0).toString();
    summary.maskedNik = parts.at(1).toString();
    summary.endReason = parts.at(2).toString();
    summary.endNote = parts.at(3).toString();
    summary.packetId = row.packetId;
    summary.finishedSteps = row.finishedSteps;
    summary.exceptions = row.exceptions;
    return summary;
}

Expected<VisitRow> Station::openVisit(const QUuid &visit)
{
    auto row = VisitTable(*m_database).find(visit);
    if (!row)
        return fail(row.error());
    if (!row->has_value())
        return fail(ErrorCode::NotFound, u"visit"_s);
    if (!isUnfinished((*row)->state))
        return fail(ErrorCode::WrongState, u"visit"_s);
    return std::move(**row);
}

Expected<void> Station::create(const VisitSummary &summary, const VisitEvent &opened)
{
    const auto open = keysFor(Permission::Record);
    if (!open)
        return fail(open.error());
    if (summary.id.isNull() || !summary.openedAtUtc.isValid() || !isUnfinished(summary.state))
        return fail(ErrorCode::InvalidArgument, u"visit summary"_s);
    if (const auto space = diskSpace(); space && space->state == DiskState::ReadOnly)
        return fail(ErrorCode::DiskWrite, u"read_only"_s);
    if (const auto space = diskSpace(); space && space->state == DiskState::Full)
        return fail(ErrorCode::DiskFull, u"disk_full_mb"_s);
    return changeWithinRoom(u"visit_opened"_s, summary.id, {{u"service"_s, summary.service}},
                            [&](Transaction &) -> Expected<void> {
                                VisitRow row = rowOf(summary, **open);
                                row.packetId = {};
                                row.draftKey = DraftCipher::create(summary.id).wrap((*open)->drafts);
                                if (auto inserted = VisitTable(*m_database).insert(row); !inserted)
                                    return inserted;
                                if (auto seq = appendIn(summary, {opened}, {}, **open); !seq)
                                    return fail(seq.error());
                                return {};
                            });
}

Expected<qint64> Station::append(const VisitSummary &summary, const std::vector<VisitEvent> &events,
                                 const std::vector<VisitAttachment> &attachments)
{
    const auto open = keysFor(Permission::Record);
    if (!open)
        return fail(open.error());
    if (!isUnfinished(summary.state))
        return fail(ErrorCode::InvalidArgument, u"visit state"_s);
    return withReserve([&]() -> Expected<qint64> {
        auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return fail(transaction.error());
        auto seq = appendIn(summary, events, attachments, **open);
        if (!seq)
            return seq;
        if (auto committed = transaction->commit(); !committed)
            return fail(committed.error());
        return seq;
    });
}

Expected<qint64> Station::appendIn(const VisitSummary &summary, const std::vector<VisitEvent> &events,
                                   const std::vector<VisitAttachment> &attachments, const StationKeys &keys)
{
    const auto before = openVisit(summary.id);
    if (!before)
        return fail(before.error());
    const auto cipher = DraftCipher::unwrap(summary.id, before->draftKey, keys.drafts);
    if (!cipher)
        return fail(cipher.error());
    VisitDraftTable drafts(*m_database);
    auto seq = drafts.lastSeq(summary.id);
    if (!seq)
        return seq;
    for (VisitEvent event : events) {
        event.seq = ++*seq;
        if (!event.atUtc.isValid())
            event.atUtc = m_clock.nowUtc();
        if (event.operatorId.isEmpty())
            event.operatorId = who();
        const QByteArray body = cipher->seal(Kind::Event, event.seq, {}, toBytes(event));
        if (auto inserted = drafts.insertEvent(summary.id, {event.seq, body}); !inserted)
            return fail(inserted.error());
    }
    for (const VisitAttachment &attachment : attachments) {
        const QByteArray body = cipher->seal(Kind::Attachment, 0, attachment.name, attachment.bytes);
        const QByteArray tag = cipher->nameTag(attachment.name);
        if (auto inserted = drafts.insertAttachment(summary.id, tag, body); !inserted)
            return fail(inserted.error());
    }
    VisitRow row = rowOf(summary, keys);
    row.packetId = {};
    row.draftKey = before->draftKey;
    if (auto updated = VisitTable(*m_database).update(row); !updated)
        return fail(updated.error());
    return seq;
}

Expected<std::vector<VisitEvent>> Station::events(const QUuid &visit)
{
    const auto open = keysFor(may(Permission::Record) ? Permission::Record : Permission::ViewBiometrics);
    if (!open)
        return fail(open.error());
    const auto row = openVisit(visit);
    if (!row)
        return fail(row.error());
    if (auto logged = auditLook(u"visit_viewed"_s, visit, {}); !logged)
        return fail(logged.error());
    const auto cipher = DraftCipher::unwrap(visit, row->draftKey, (*open)->drafts);
    const auto items = VisitDraftTable(*m_database).events(visit);
    if (!cipher || !items)
        return fail(cipher ? items.error() : cipher.error());
    std::vector<VisitEvent> events;
    for (const SealedItem &item : *items) {
        const auto bytes = cipher->open(Kind::Event, item.seq, {}, item.body);
        if (!bytes)
            return fail(bytes.error());
        auto event = eventFrom(item.seq, *bytes);
        if (!event)
            return fail(event.error());
        events.push_back(std::move(*event));
    }
    return events;
}

Expected<QByteArray> Station::attachment(const QUuid &visit, const QString &name)
{
    const auto open = keysFor(may(Permission::Record) ? Permission::Record : Permission::ViewBiometrics);
    if (!open)
        return fail(open.error());
    const auto row = openVisit(visit);
    if (!row)
        return fail(row.error());
    const auto cipher = DraftCipher::unwrap(visit, row->draftKey, (*open)->drafts);
    if (!cipher)
        return fail(cipher.error());
    const auto body = VisitDraftTable(*m_database).attachment(visit, cipher->nameTag(name));
    if (!body)
        return body;
    return cipher->open(Kind::Attachment, 0, name, *body);
}

Expected<VisitSummary> Station::summary(const QUuid &visit)
{
    const auto open = keysFor(Permission::ViewDayLog);
    if (!open)
        return fail(open.error());
    const auto row = VisitTable(*m_database).find(visit);
    if (!row)
        return fail(row.error());
    if (!row->has_value())
        return fail(ErrorCode::NotFound, u"visit"_s);
    return summaryOf(**row, **open);
}

Expected<std::vector<VisitSummary>> Station::list(const std::vector<VisitState> &states,
                                                  const QDateTime &since, const QDateTime &until)
{
    VisitFilter filter;
    filter.states = states;
    filter.sinceUtc = since;
    filter.untilUtc = until;
    filter.limit = -1; // SQLite: no limit
    return page(filter);
}

Expected<std::vector<VisitSummary>> Station::page(const VisitFilter &filter)
{
    const auto open = keysFor(Permission::ViewDayLog);
    if (!open)
        return fail(open.error());
    const auto rows = VisitTable(*m_database).page(filter);
    if (!rows)
        return fail(rows.error());
    const QString what =
        u"%1/%2"_s.arg(filter.sinceUtc.toString(Qt::ISODate), filter.untilUtc.toString(Qt::ISODate));
    if (!rows->empty())
        if (auto logged = auditLook(u"list_viewed"_s, {}, what); !logged)
            return fail(logged.error());
    std::vector<VisitSummary> summaries;
    summaries.reserve(rows->size());
    for (const VisitRow &row : *rows) {
        auto summary = summaryOf(row, **open);
        if (!summary)
            return fail(summary.error());
        summaries.push_back(std::move(*summary));
    }
    return summaries;
}

Expected<void> Station::cancel(const VisitSummary &summary)
{
    const auto open = keysFor(Permission::CancelVisit);
    if (!open)
        return fail(open.error());
    auto done = changeWithAudit(u"visit_cancelled"_s, summary.id, {{u"reason"_s, summary.endReason}},
                                [&](Transaction &) -> Expected<void> {
                                    if (auto before = openVisit(summary.id); !before)
                                        return fail(before.error());
                                    VisitRow row = rowOf(summary, **open);
                                    row.state = VisitState::Cancelled;
                                    row.currentStep.clear();
                                    row.packetId = {};
                                    if (auto updated = VisitTable(*m_database).update(row); !updated)
                                        return updated;
                                    return VisitDraftTable(*m_database).removeAll(summary.id);
                                });
    if (done)
        (void)m_database->checkpoint(); // the wrapped key leaves the write-ahead log too
    return done;
}

Expected<std::vector<QUuid>> Station::visitsOfNik(const QString &nik)
{
    const auto open = keysFor(Permission::ViewDayLog);
    if (!open)
        return fail(open.error());
    auto visits = NikIndexTable(*m_database).visitsOf(nikTag((*open)->nikIndex, nik));
    if (visits && !visits->empty())
        for (const QUuid &visit : *visits)
            if (auto logged = auditLook(u"nik_found"_s, visit, {}); !logged)
                return fail(logged.error());
    return visits;
}

Expected<void> Station::indexNik(const QUuid &visit, const QString &nik)
{
    const auto open = keysFor(Permission::Record);
    if (!open)
        return fail(open.error());
    if (auto row = openVisit(visit); !row)
        return fail(row.error());
    return withReserve(
        [&] { return NikIndexTable(*m_database).insert(nikTag((*open)->nikIndex, nik), visit); });
}

} // namespace loket
