// SPDX-License-Identifier: GPL-3.0-or-later
// From an open visit to a sealed packet in the queue. The checks of what is stored: StationCheck.cpp.
#include "core/audit/AuditExport.h"
#include "core/station/Approvals.h"
#include "core/station/IkdAccounts.h"
#include "core/station/Station.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

QByteArray reviewContext(const QUuid &packet) { return QByteArray("loket-review-1") + packet.toRfc4122(); }

} // namespace

Expected<QByteArray> Station::auditFile(const QUuid &visit, const StationKeys &keys)
{
    const auto records = m_audit.ofVisit(visit, keys);
    if (!records)
        return fail(records.error());
    QJsonArray rows;
    for (const AuditRecord &record : *records)
        rows.append(toJson(record));
    return QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"rows"_s, rows}}).toJson(QJsonDocument::Compact);
}

Expected<QUuid> Station::sealVisit(const VisitSummary &summary, const SealedVisit &sealed)
{
    const auto open = keysFor(Permission::Record);
    if (!open)
        return fail(open.error());
    auto packet = withReserve([&] { return sealIn(summary, sealed, **open); });
    if (packet)
        (void)catchUpMirror(); // the packet is safe; mirror() says where its copy is missing
    return packet;
}

Expected<QUuid> Station::sealIn(const VisitSummary &summary, const SealedVisit &sealed,
                                const StationKeys &keys)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    if (auto before = openVisit(summary.id); !before)
        return fail(before.error());
    if (auto asked = Approvals::insertAll(*this, *transaction, sealed.approvals, summary.id, keys); !asked)
        return fail(asked.error());
    if (auto closed = Approvals::closePurges(*this, *transaction, summary.id, u"visit_sealed"_s, keys);
        !closed)
        return fail(closed.error());
    if (sealed.ikd)
        if (auto kept = IkdAccounts::served(*this, *transaction, *sealed.ikd, summary.id, keys); !kept)
            return fail(kept.error());
    const auto packet = sealBody(*transaction, summary, sealed, keys);
    if (!packet)
        return fail(packet.error());
    if (auto stored = storePacket(*packet, summary, sealed, keys); !stored)
        return fail(stored.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return packet->header.packetId;
}

Expected<SealedPacket> Station::sealBody(Transaction &transaction, const VisitSummary &summary,
                                         const SealedVisit &sealed, const StationKeys &keys)
{
    const auto inTable = PacketTable(*m_database).lastSeq();
    if (!inTable)
        return fail(inTable.error());
    // A row that was taken away frees no number. A damaged row of the log is the check's matter: it must not
    // keep a record from being saved.
    const QCborMap inLog = m_audit.lastDetail(u"visit_sealed"_s, keys).value_or(QCborMap());
    const auto before = numbersBefore();
    if (!before)
        return fail(before.error());
    const qint64 lastSeq = std::max({*inTable, inLog[u"seq"_s].toInteger(), before->lastSeq});
    PacketHeader header;
    header.packetId = summary.packetId.isNull() ? m_random.uuid() : summary.packetId;
    header.stationId = m_profile.stationId;
    header.epoch = m_profile.epoch;
    header.seq = lastSeq + 1;
    header.service = summary.service;
    header.createdUtc = m_clock.nowUtc();
    const QCborMap detail{{u"packet"_s, header.packetId.toString(QUuid::WithoutBraces)},
                          {u"seq"_s, header.seq},
                          {u"files"_s, qint64(sealed.files.size())},
                          {u"review_copy"_s, !sealed.reviewCopy.isEmpty()}};
    const auto head = auditIn(transaction, u"visit_sealed"_s, summary.id, detail);
    if (!head)
        return fail(head.error());
    header.auditHead = head->hash;
    header.auditCount = head->count;
    auto audit = auditFile(summary.id, keys);
    if (!audit)
        return fail(audit.error());
    std::vector<PacketFile> files = sealed.files;
    files.push_back({u"audit.json"_s, std::move(*audit)});
    return sealPacket(header, files, {m_profile.hub, m_profile.recovery}, keys.signing);
}

Expected<void> Station::storePacket(const SealedPacket &packet, const VisitSummary &summary,
                                    const SealedVisit &sealed, const StationKeys &keys)
{
    const PacketHeader &header = packet.header;
    PacketRow row;
    row.id = header.packetId;
    row.seq = header.seq;
    row.epoch = header.epoch;
    row.visit = summary.id;
    row.service = header.service;
    row.operatorId = who();
    row.createdAtUtc = header.createdUtc;
    row.size = packet.bytes.size();
    row.digest = packet.digest;
    row.hubKeyId = header.hubKeyId;
    row.auditHead = header.auditHead;
    row.auditCount = header.auditCount;
    const QDateTime now = m_clock.nowUtc();
    VisitSummary ended = summary;
    ended.state = VisitState::Sealed;
    ended.currentStep.clear();
    ended.packetId = header.packetId;
    const VisitRow visit = rowOf(ended, keys);
    Expected<void> step = PacketTable(*m_database).insert(row);
    if (step)
        step = PacketBodyTable(*m_database).insert(row.id, packet.bytes);
    if (step)
        step = OutboxTable(*m_database).insert({row.id, row.seq, OutboxState::Waiting, 0, now, {}, now});
    if (step && !sealed.reviewCopy.isEmpty())
        step = ReviewCopyTable(*m_database)
                   .insert(row.id, seal(keys.details, sealed.reviewCopy, reviewContext(row.id)));
    if (step)
        step = VisitTable(*m_database).update(visit); // without the draft key
    if (step)
        step = VisitDraftTable(*m_database).removeAll(summary.id);
    return step;
}

Expected<int> Station::withoutPerson() { return NikIndexTable(*m_database).restoredWithout(); }

Expected<QByteArray> Station::reviewCopy(const QUuid &packet)
{
    const auto open = keysFor(Permission::ViewBiometrics);
    if (!open)
        return fail(open.error());
    const auto body = ReviewCopyTable(*m_database).get(packet);
    const auto row = PacketTable(*m_database).find(packet);
    if (!body || !row)
        return fail(!body ? body.error() : row.error());
    const QUuid visit = row->has_value() ? (*row)->visit : QUuid();
    if (auto logged = auditLook(u"review_copy_viewed"_s, visit, {}); !logged)
        return fail(logged.error());
    return unsealReview(packet, *body);
}

Expected<QByteArray> Station::unsealReview(const QUuid &packet, const QByteArray &body) const
{
    return unseal(m_keys->details, body, reviewContext(packet));
}

} // namespace loket
