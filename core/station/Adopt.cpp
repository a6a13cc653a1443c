// SPDX-License-Identifier: GPL-3.0-or-later
// Packets of a mirror folder that the queue does not know come back into it.
#include "core/base/DurableFile.h"
#include "core/station/NumberRanges.h"
#include "core/station/Rebuild.h"
#include "core/station/StationInside.h"
#include "core/station/StationMirrorFiles.h"

#include <QDir>

#include <algorithm>
#include <set>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxPacketBytes = 256 << 20;
constexpr std::size_t kMissingListed = 1000;

struct Copy
{
    QString file;
    PacketHeader header;
};

class Adoption
{
public:
    explicit Adoption(Station &station)
        : m_station(station)
        , m_inside(station)
    {}

    Expected<AdoptReport> run(const QDir &folder);

private:
    Expected<void> sortOut(const QDir &folder);
    Expected<void> take(const QDir &folder, const Copy &copy);
    Expected<void> mend(const QDir &folder, const Copy &copy, const PacketRow &row);
    [[nodiscard]] Expected<bool> isReceivedByLog(const PacketRow &row);
    Expected<void> queueAgain(const PacketRow &row, bool hasRow);
    Expected<void> write(const Copy &copy, const QByteArray &bytes, const StationKeys &keys);
    Expected<void> renewEpochFor(const Copy &copy);
    Expected<void> findMissing();

    Station &m_station;
    StationInside m_inside;
    std::vector<Copy> m_copies;
    AdoptReport m_report;
};

/// Whole and ours is what is worth a second reading.
Expected<void> Adoption::sortOut(const QDir &folder)
{
    for (const QString &file : folder.entryList({u"*"_s + files::kCopySuffix}, QDir::Files, QDir::Name)) {
        const auto bytes = readWhole(folder.filePath(file), kMaxPacketBytes);
        const auto header = bytes ? verifyPacket(*bytes) : fail(bytes.error());
        if (!header)
            m_report.damaged << file;
        else if (header->stationKey != m_station.stationPublicKey())
            m_report.foreign << file;
        else
            m_copies.push_back({file, *header});
    }
    std::sort(m_copies.begin(), m_copies.end(),
              [](const Copy &a, const Copy &b) { return a.header.seq < b.header.seq; });
    return {};
}

/// Copies newer than the database: it is an older one that was put back. What it would number from now on
/// would be taken already at the hub.
Expected<void> Adoption::renewEpochFor(const Copy &copy)
{
    if (copy.header.epoch != m_station.profile().epoch || m_report.hasNewEpoch)
        return {};
    const auto finding = m_inside.auditLog().contains({copy.header.auditHead, copy.header.auditCount});
    if (!finding)
        return fail(finding.error());
    if (!finding->has_value())
        return {};
    m_report.hasNewEpoch = true;
    return m_inside.renewEpoch({{u"lost_audit_count"_s, copy.header.auditCount}});
}

Expected<void> Adoption::take(const QDir &folder, const Copy &copy)
{
    Database &database = m_inside.database();
    const auto known = PacketTable(database).find(copy.header.packetId);
    const auto taken = PacketTable(database).hasSeq(copy.header.seq);
    if (!known || !taken)
        return fail(!known ? known.error() : taken.error());
    if (known->has_value())
        return mend(folder, copy, **known);
    if (*taken) {
        m_report.conflicts << copy.file;
        return {};
    }
    if (auto renewed = renewEpochFor(copy); !renewed)
        return renewed;
    const auto keys = m_inside.keys();
    const auto bytes = readWhole(folder.filePath(copy.file), kMaxPacketBytes);
    if (!keys || !bytes)
        return fail(!keys ? keys.error() : bytes.error());
    if (auto written = m_inside.withReserve([&] { return write(copy, *bytes, **keys); }); !written)
        return written;
    ++m_report.adopted;
    return {};
}

/// The queue knows it. Where its own body is damaged, or gone before it was sent, the copy takes its place.
Expected<void> Adoption::mend(const QDir &folder, const Copy &copy, const PacketRow &row)
{
    Database &database = m_inside.database();
    const auto body = PacketBodyTable(database).get(row.id);
    const auto queued = OutboxTable(database).find(row.id);
    if (!queued)
        return fail(queued.error());
    const auto isReceived = isReceivedByLog(row);
    if (!isReceived)
        return fail(isReceived.error());
    const bool saysSent = queued->has_value() && (*queued)->state == OutboxState::Sent;
    const bool isWaiting = !saysSent || !*isReceived;
    if (!queued->has_value() || (saysSent && isWaiting)) // it would never be sent
        if (auto again = queueAgain(row, queued->has_value()); !again)
            return again;
    const bool isMissing = !body && body.error().code == ErrorCode::NotFound;
    if (!body && !isMissing)
        return fail(body.error());
    if (body ? sha256(*body) == row.digest : !isWaiting) {
        ++m_report.alreadyThere;
        return {};
    }
    const auto bytes = readWhole(folder.filePath(copy.file), kMaxPacketBytes);
    if (!bytes)
        return fail(bytes.error());
    if (sha256(*bytes) != row.digest) { // whole and ours, and not what was sealed under this id
        m_report.conflicts << copy.file;
        return {};
    }
    const QCborMap detail{{u"packet"_s, row.id.toString(QUuid::WithoutBraces)}, {u"seq"_s, row.seq}};
    auto mended = m_inside.withReserve([&] {
        return m_inside.changeWithAudit(
            u"packet_mended"_s, row.visit, detail, [&](Transaction &) -> Expected<void> {
                if (!isMissing)
                    if (auto removed = PacketBodyTable(database).remove(row.id); !removed)
                        return removed;
                return PacketBodyTable(database).insert(row.id, *bytes);
            });
    });
    if (mended)
        ++m_report.mended;
    return mended;
}

Expected<bool> Adoption::isReceivedByLog(const PacketRow &row)
{
    const auto trail = AuditTable(m_inside.database()).ofVisit(row.visit);
    if (!trail)
        return fail(trail.error());
    return std::any_of(trail->begin(), trail->end(),
                       [](const AuditRow &entry) { return entry.event == "packet_received"_L1; });
}

Expected<void> Adoption::queueAgain(const PacketRow &row, bool hasRow)
{
    const QDateTime now = m_inside.clock().nowUtc();
    const QCborMap detail{{u"packet"_s, row.id.toString(QUuid::WithoutBraces)}, {u"seq"_s, row.seq}};
    auto queued = m_inside.changeWithAudit(u"packet_queued_again"_s, row.visit, detail, [&](Transaction &) {
        OutboxTable outbox(m_inside.database());
        const OutboxRow waiting{row.id, row.seq, OutboxState::Waiting, 0, now, {}, now};
        return hasRow ? outbox.update(waiting) : outbox.insert(waiting);
    });
    if (queued)
        ++m_report.mended;
    return queued;
}

Expected<void> Adoption::write(const Copy &copy, const QByteArray &bytes, const StationKeys &keys)
{
    const PacketHeader &header = copy.header;
    // The resident is only in the sealed part: the day log shows a visit without a name.
    VisitSummary summary;
    summary.id = m_inside.newId();
    summary.service = header.service;
    summary.state = VisitState::Sealed;
    summary.openedAtUtc = header.createdUtc;
    summary.updatedAtUtc = header.createdUtc;
    summary.packetId = header.packetId;
    const QDateTime now = m_inside.clock().nowUtc();
    PacketRow row{header.packetId, header.seq,      header.epoch,      summary.id,
                  header.service,  m_inside.who(),  header.createdUtc, bytes.size(),
                  sha256(bytes),   header.hubKeyId, header.auditHead,  header.auditCount};
    const QCborMap detail{{u"packet"_s, header.packetId.toString(QUuid::WithoutBraces)},
                          {u"seq"_s, header.seq},
                          {u"epoch"_s, header.epoch.toString(QUuid::WithoutBraces)}};
    return m_inside.changeWithAudit(u"packet_restored"_s, summary.id, detail, [&](Transaction &) {
        Database &database = m_inside.database();
        Expected<void> step = VisitTable(database).insert(m_inside.rowOf(summary, keys));
        if (step)
            step = PacketTable(database).insert(row);
        if (step)
            step = PacketBodyTable(database).insert(row.id, bytes);
        if (step)
            step = OutboxTable(database).insert({row.id, row.seq, OutboxState::Waiting, 0, now, {}, now});
        return step;
    });
}

Expected<void> Adoption::findMissing()
{
    const auto numbers = m_inside.numbersNow();
    const auto nameless = m_inside.withoutPerson();
    if (!numbers || !nameless)
        return fail(!numbers ? numbers.error() : nameless.error());
    m_report.lastSealedUtc = numbers->lastSealedUtc;
    m_report.withoutPerson = *nameless;
    std::set<qint64> there;
    for (qint64 before = 0;;) {
        const auto rows = PacketTable(m_inside.database()).page(before, 1000);
        if (!rows)
            return fail(rows.error());
        for (const PacketRow &row : *rows)
            there.insert(before = row.seq);
        if (rows->size() < 1000)
            break;
    }
    for (const qint64 seq : fromRanges(numbers->waiting))
        if (!there.contains(seq))
            m_report.lost.push_back(seq);
    for (qint64 seq = 1; seq <= numbers->lastSeq && m_report.missing.size() < kMissingListed; ++seq)
        if (!there.contains(seq) && !std::binary_search(m_report.lost.begin(), m_report.lost.end(), seq))
            m_report.missing.push_back(seq);
    return {};
}

Expected<AdoptReport> Adoption::run(const QDir &folder)
{
    if (auto sorted = sortOut(folder); !sorted)
        return fail(sorted.error());
    for (const Copy &copy : m_copies)
        if (auto taken = take(folder, copy); !taken)
            return fail(taken.error());
    if (auto found = findMissing(); !found)
        return fail(found.error());
    return std::move(m_report);
}

} // namespace

Expected<AdoptReport> adoptPackets(Station &station, const QString &folder)
{
    if (!station.isUnlocked())
        return fail(ErrorCode::Locked);
    if (!station.may(Permission::Backup) && !station.may(Permission::ManageOperators))
        return fail(ErrorCode::NotAllowed, u"rebuild"_s);
    const QDir here(folder);
    if (folder.isEmpty() || !here.exists())
        return fail(ErrorCode::NotFound, here.dirName());
    return Adoption(station).run(here);
}

} // namespace loket
