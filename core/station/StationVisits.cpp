// SPDX-License-Identifier: GPL-3.0-or-later
// The visit journal: every event closed under its visit's own key, every call one transaction.
#include "core/station/Station.h"

#include "core/base/Cbor.h"
#include "core/identity/Nik.h"
#include "core/station/Approvals.h"
#include "core/vault/NikIndex.h"

#include <QCborArray>
#include <QCborValue>
#include <QHash>

#include <algorithm>
#include <functional>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

using Kind = DraftCipher::Kind;

/// The label holds only beside the columns that stand in clear as they were when it was sealed.
QByteArray labelContext(const VisitRow &row)
{
    const QCborArray clear{row.service,
                           int(row.state),
                           row.openedAtUtc.toMSecsSinceEpoch(),
                           row.updatedAtUtc.toMSecsSinceEpoch(),
                           row.operatorId,
                           row.currentStep,
                           row.packetId.toRfc4122(),
                           row.finishedSteps,
                           row.exceptions};
    return "loket-label-2" + row.id.toRfc4122() + QCborValue(clear).toCbor();
}

/// Rows that an earlier Loket wrote; they are sealed anew with their next change.
QByteArray firstLabelContext(const QUuid &visit) { return "loket-label-1" + visit.toRfc4122(); }

Expected<QCborArray> openedLabel(const VisitRow &row, const StationKeys &keys)
{
    auto label = unseal(keys.details, row.label, labelContext(row));
    if (!label)
        label = unseal(keys.details, row.label, firstLabelContext(row.id));
    if (!label)
        return fail(label.error());
    return readCbor(*label).map([](const QCborValue &value) { return value.toArray(); });
}

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

VisitSummary withoutPacket(VisitSummary summary)
{
    summary.packetId = {};
    return summary;
}

void forEachText(const QCborValue &value, const std::function<void(const QString &)> &tell)
{
    if (value.isString())
        tell(value.toString());
    for (const QCborValue item : value.toArray())
        forEachText(item, tell);
    for (const auto &[key, item] : value.toMap())
        forEachText(item, tell);
}

} // namespace

VisitRow Station::rowOf(const VisitSummary &summary, const StationKeys &keys, const DraftSize &size) const
{
    VisitRow row;
    row.id = summary.id;
    row.service = summary.service;
    row.state = summary.state;
    row.openedAtUtc = summary.openedAtUtc;
    row.updatedAtUtc = summary.updatedAtUtc.isValid() ? summary.updatedAtUtc : m_clock.nowUtc();
    row.operatorId = summary.operatorId.isEmpty() ? who() : summary.operatorId;
    row.currentStep = summary.currentStep;
    row.packetId = summary.packetId;
    row.finishedSteps = summary.finishedSteps;
    row.exceptions = summary.exceptions;
    const QByteArray label = QCborValue(QCborArray{summary.label, summary.maskedNik, summary.endReason,
                                                   summary.endNote, size.events, size.attachments})
                                 .toCbor();
    row.label = seal(keys.details, label, labelContext(row));
    return row;
}

Station::DraftSize Station::draftSizeIn(const VisitRow &row, const StationKeys &keys)
{
    const auto label = openedLabel(row, keys);
    return label ? DraftSize{label->at(4).toInteger(), label->at(5).toInteger(-1)} : DraftSize{0, -1};
}

/// Events and attachments: all there, and each opens.
Expected<bool> Station::isDraftWhole(const VisitRow &row)
{
    VisitDraftTable drafts(*m_database);
    const auto items = drafts.events(row.id);
    const auto tags = drafts.attachmentTags(row.id);
    if (!items || !tags)
        return fail(!items ? items.error() : tags.error());
    const DraftSize size = draftSizeIn(row, *m_keys);
    if ((size.events > 0 && std::ssize(*items) != size.events) ||
        (size.attachments >= 0 && std::ssize(*tags) != size.attachments))
        return false; // some were taken away
    const auto cipher = DraftCipher::unwrap(row.id, row.draftKey, m_keys->drafts);
    if (!cipher)
        return false;
    QHash<QByteArray, QString> names; // VisitJournal::append(): an attachment's name stands in an event
    for (const SealedItem &item : *items) {
        const auto bytes = cipher->open(Kind::Event, item.seq, {}, item.body);
        const auto event = bytes ? eventFrom(item.seq, *bytes) : fail(bytes.error());
        if (!event)
            return false;
        forEachText(event->payload, [&](const QString &text) { names.insert(cipher->nameTag(text), text); });
    }
    return std::all_of(tags->begin(), tags->end(), [&](const QByteArray &tag) {
        const auto body = drafts.attachment(row.id, tag);
        return body && names.contains(tag) &&
               cipher->open(Kind::Attachment, 0, names.value(tag), *body).has_value();
    });
}

VisitSummary Station::summaryOf(const VisitRow &row, const StationKeys &keys) const
{
    const auto label = openedLabel(row, keys);
    const QCborArray parts = label.value_or(QCborArray());
    VisitSummary summary;
    summary.isWhole = label.has_value();
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
    if (row.state == VisitState::Sealed && label && summary.label.isEmpty())
        summary.isRestored = AuditTable(*m_database).hasEvent(row.id, u"packet_restored"_s).value_or(false);
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
    if (auto room = checkRoomForVisit(); !room)
        return room;
    auto done =
        changeWithinRoom(u"visit_opened"_s, summary.id, {{u"service"_s, summary.service}},
                         [&](Transaction &transaction) -> Expected<void> {
                             VisitRow row = rowOf(withoutPacket(summary), **open);
                             row.draftKey = DraftCipher::create(summary.id).wrap((*open)->drafts);
                             if (auto inserted = VisitTable(*m_database).insert(row); !inserted)
                                 return inserted;
                             if (auto seq = appendIn(transaction, summary, {opened}, {}, **open); !seq)
                                 return fail(seq.error());
                             return {};
                         });
    if (done)
        m_looked.insert(lookKey(u"visit_viewed"_s, summary.id, {})); // who opens it also sees it
    return done;
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
        auto seq = appendIn(*transaction, summary, events, attachments, **open);
        if (!seq)
            return seq;
        if (auto committed = transaction->commit(); !committed)
            return fail(committed.error());
        return seq;
    });
}

Expected<qint64> Station::appendIn(Transaction &transaction, const VisitSummary &summary,
                                   const std::vector<VisitEvent> &events,
                                   const std::vector<VisitAttachment> &attachments, const StationKeys &keys)
{
    const auto before = openVisit(summary.id);
    if (!before)
        return fail(before.error());
    const auto cipher = DraftCipher::unwrap(summary.id, before->draftKey, keys.drafts);
    if (!cipher)
        return fail(cipher.error());
    if (!summaryOf(*before, keys).isWhole) // mended by what follows, but not as if nothing had been
        if (auto logged = auditIn(transaction, u"visit_row_mended"_s, summary.id, {}); !logged)
            return fail(logged.error());
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
        if (event.logged)
            if (auto logged = auditIn(transaction, event.type, summary.id, *event.logged); !logged)
                return fail(logged.error());
    }
    for (const VisitAttachment &attachment : attachments) {
        const QByteArray body = cipher->seal(Kind::Attachment, 0, attachment.name, attachment.bytes);
        const QByteArray tag = cipher->nameTag(attachment.name);
        if (auto inserted = drafts.insertAttachment(summary.id, tag, body); !inserted)
            return fail(inserted.error());
    }
    const auto tags = drafts.attachmentTags(summary.id);
    if (!tags)
        return fail(tags.error());
    VisitRow row = rowOf(withoutPacket(summary), keys, {*seq, std::ssize(*tags)});
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
    if (auto logged = auditLook(u"visit_viewed"_s, visit, {}); !logged)
        return fail(logged.error());
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
    const bool hasDays = filter.sinceUtc.isValid() || filter.untilUtc.isValid();
    const QString what =
        hasDays ? u"%1/%2"_s.arg(filter.sinceUtc.toString(Qt::ISODate), filter.untilUtc.toString(Qt::ISODate))
                : u"all"_s;
    if (!rows->empty())
        if (auto logged = auditLook(u"list_viewed"_s, {}, what); !logged)
            return fail(logged.error());
    std::vector<VisitSummary> summaries;
    summaries.reserve(rows->size());
    for (const VisitRow &row : *rows)
        summaries.push_back(summaryOf(row, **open));
    return summaries;
}

Expected<void> Station::cancel(const VisitSummary &summary)
{
    const auto open = keysFor(Permission::CancelVisit);
    if (!open)
        return fail(open.error());
    auto done =
        changeWithAudit(u"visit_cancelled"_s, summary.id, {{u"reason"_s, summary.endReason}},
                        [&](Transaction &transaction) -> Expected<void> {
                            if (auto before = openVisit(summary.id); !before)
                                return fail(before.error());
                            if (auto closed = Approvals::closePurges(*this, transaction, summary.id,
                                                                     u"visit_cancelled"_s, **open);
                                !closed)
                                return closed;
                            VisitSummary ended = withoutPacket(summary);
                            ended.state = VisitState::Cancelled;
                            ended.currentStep.clear();
                            if (auto updated = VisitTable(*m_database).update(rowOf(ended, **open)); !updated)
                                return updated;
                            return VisitDraftTable(*m_database).removeAll(summary.id);
                        });
    if (done)
        (void)m_database->checkpoint(); // the wrapped key leaves the write-ahead log too
    return done;
}

Expected<std::vector<QUuid>> Station::withoutCancelled(std::vector<QUuid> visits)
{
    std::vector<QUuid> counting;
    for (const QUuid &visit : visits) {
        const auto row = VisitTable(*m_database).find(visit);
        if (!row)
            return fail(row.error());
        if (row->has_value() && (*row)->state != VisitState::Cancelled)
            counting.push_back(visit);
    }
    return counting;
}

Expected<std::vector<QUuid>> Station::visitsOfNik(const QString &nik)
{
    const auto open = keysFor(Permission::ViewDayLog);
    if (!open)
        return fail(open.error());
    auto visits = NikIndexTable(*m_database).visitsOf(nikTag((*open)->nikIndex, nik));
    if (visits)
        visits = withoutCancelled(std::move(*visits));
    if (!visits)
        return visits;
    for (const QUuid &visit : *visits)
        if (auto logged = auditLook(u"nik_found"_s, visit, {}); !logged)
            return fail(logged.error());
    if (visits->empty())
        if (auto logged = auditNikSearch(nik, **open); !logged)
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
