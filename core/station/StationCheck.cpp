// SPDX-License-Identifier: GPL-3.0-or-later
// Is what is stored still what was written?
#include "core/base/DurableFile.h"
#include "core/station/Station.h"
#include "core/station/StationCard.h"
#include "core/station/StationMirrorFiles.h"
#include "core/store/Schema.h"

#include <QDir>

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCheckBatch = 100;
constexpr qint64 kMaxCardBytes = 1 << 20;
const QString kCutFound = u"audit_cut_found"_s;
const QString kOlderFound = u"older_copy_found"_s;
const QString kOlderKeys = u"older_keys_found"_s;
const QString kRenewed = u"epoch_renewed"_s;

/// The row, which nobody signed, says what the signed header says.
bool isRowOf(const PacketRow &row, const PacketHeader &header)
{
    return header.packetId == row.id && header.seq == row.seq && header.epoch == row.epoch &&
           header.service == row.service && header.hubKeyId == row.hubKeyId &&
           header.auditHead == row.auditHead && header.auditCount == row.auditCount &&
           header.createdUtc.toSecsSinceEpoch() ==
               row.createdAtUtc.toSecsSinceEpoch(); // the header's are whole
}

bool everyCopy(const PacketRow &) { return true; }

} // namespace

Expected<bool> StationView::isPacketWhole(const PacketRow &row, OutboxState state)
{
    const auto bytes = packetBytes(row.id);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return state == OutboxState::Sent; // removed after the hub's receipt
    if (!bytes)
        return fail(bytes.error());
    const auto header = verifyPacket(*bytes, m_publicKey);
    if (!header || !isRowOf(row, *header) || bytes->size() != row.size || sha256(*bytes) != row.digest)
        return false;
    const auto anchor = brokenAnchor(row);
    return anchor ? Expected<bool>(!anchor->has_value()) : fail(anchor.error());
}

/// A packet that came back from the mirror names the log of the database that is gone: that it came back
/// stands in this one.
Expected<std::optional<AuditFinding>> StationView::brokenAnchor(const PacketRow &row)
{
    const auto finding = m_audit.contains({row.auditHead, row.auditCount});
    if (!finding || !finding->has_value())
        return finding;
    const auto trail = AuditTable(*m_database).ofVisit(row.visit);
    if (!trail)
        return fail(trail.error());
    const bool isRestored = std::any_of(trail->begin(), trail->end(), [](const AuditRow &entry) {
        return entry.event == "packet_restored"_L1;
    });
    return isRestored ? Expected<std::optional<AuditFinding>>(std::nullopt) : finding;
}

Expected<void> StationView::checkQueue(StationCheck &result)
{
    for (qint64 before = 0;;) {
        const auto rows = PacketTable(*m_database).page(before, kCheckBatch);
        if (!rows)
            return fail(rows.error());
        for (const PacketRow &row : *rows) {
            const auto queued = OutboxTable(*m_database).find(row.id);
            if (!queued)
                return fail(queued.error());
            if (!queued->has_value())
                result.unqueuedPackets.push_back(row.id);
            before = row.seq;
        }
        if (rows->size() < std::size_t(kCheckBatch))
            return {};
    }
}

Expected<void> StationView::checkPackets(StationCheck &result)
{
    qint64 before = 0;
    for (;;) {
        const auto infos = packets(before, kCheckBatch);
        if (!infos)
            return fail(infos.error());
        for (const PacketInfo &info : *infos) {
            const auto isWhole = isPacketWhole(info.row, info.state);
            if (!isWhole)
                return fail(isWhole.error());
            ++result.packetsVerified;
            if (!*isWhole)
                result.badPackets.push_back(info.row.id);
            const auto finding = brokenAnchor(info.row);
            if (!finding)
                return fail(finding.error());
            if (finding->has_value() && !result.audit)
                result.audit = *finding;
            before = info.row.seq;
        }
        if (infos->size() < std::size_t(kCheckBatch))
            return {};
    }
}

// ---- the audit log

/// The card in the mirror folder, where it has seen more of the log than there is: the database is a backup
/// that was put back, or is looked at by itself.
Expected<std::optional<StationCard>> StationView::newerCard()
{
    const QString mirror = m_settings.text(u"mirror_folder"_s);
    if (mirror.isEmpty())
        return std::optional<StationCard>();
    const auto bytes =
        readWhole(QDir(mirror).filePath(QLatin1StringView(StationCard::kFileName)), kMaxCardBytes);
    auto card = bytes ? StationCard::fromBytes(*bytes, m_publicKey) : fail(bytes.error());
    // Not there, damaged or of the database before: nothing is known from it.
    if (!card || card->profile.epoch != m_profile.epoch)
        return std::optional<StationCard>();
    const auto finding = m_audit.contains(card->auditHead);
    if (!finding)
        return fail(finding.error());
    return finding->has_value() ? std::optional(std::move(*card)) : std::nullopt;
}

/// Into the log itself, where it stays: with the next row the log ends where it should again, and the card is
/// written anew.
Expected<void> Station::tellBrokenEnd()
{
    const auto isOld = m_audit.isEndUnsigned();
    const auto finding = m_audit.verifyEnd(m_publicKey);
    const auto newer = newerCard();
    if (!isOld || !finding || !newer)
        return fail(!isOld ? isOld.error() : !finding ? finding.error() : newer.error());
    if (finding->has_value())
        return audit(kCutFound, {}, {{u"seq"_s, (*finding)->seq}, {u"reason"_s, (*finding)->reason}});
    if (newer->has_value()) {
        QCborMap detail = (*newer)->toDetail();
        detail.insert(u"seq"_s, (*newer)->auditHead.count);
        return audit(kOlderFound, {}, detail);
    }
    return *isOld ? audit(u"audit_end_begun"_s) : Expected<void>();
}

Expected<std::optional<AuditFinding>> StationView::checkLog()
{
    constexpr int kTries = 3; // beside a window that writes, the end may move between two looks at it
    auto finding = m_audit.verify(m_publicKey);
    bool isSure = finding && finding->has_value();
    for (int i = 0; finding && !isSure && i < kTries; ++i) {
        finding = m_audit.verifyEnd(m_publicKey);
        isSure = !isBesideHolder() || (finding && !finding->has_value());
    }
    if (!finding || finding->has_value())
        return finding;
    // With a new epoch the office has begun anew, and the hub has heard of it.
    const auto told = m_audit.lastSeq(kCutFound);
    const auto renewed = m_audit.lastSeq(kRenewed);
    if (!told || !renewed)
        return fail(!told ? told.error() : renewed.error());
    if (*told > *renewed)
        return std::optional(AuditFinding{*told, u"cut_before"_s});
    return std::optional<AuditFinding>();
}

Expected<std::optional<AuditFinding>> Station::logWarning()
{
    const auto cut = m_audit.lastSeq(kCutFound);
    const auto older = m_audit.lastSeq(kOlderFound);
    const auto renewed = m_audit.lastSeq(kRenewed);
    const auto keys = m_audit.lastSeq(kOlderKeys);
    const auto registered = m_audit.lastSeq(u"breach_opened"_s);
    if (!cut || !older || !renewed || !keys || !registered)
        return fail(!cut       ? cut.error()
                    : !older   ? older.error()
                    : !renewed ? renewed.error()
                    : !keys    ? keys.error()
                               : registered.error());
    const qint64 settled = std::max(*renewed, *registered);
    if (*cut > settled)
        return std::optional(AuditFinding{*cut, u"cut_before"_s});
    if (*older > settled)
        return std::optional(AuditFinding{*older, u"older_copy"_s});
    if (*keys > *registered)
        return std::optional(AuditFinding{*keys, u"older_keys"_s});
    return std::optional<AuditFinding>();
}

Expected<std::optional<AuditFinding>> Station::verifyAudit()
{
    auto finding = checkWholeLog();
    if (finding && m_keys) {
        const QString reason = finding->has_value() ? (*finding)->reason : QString();
        if (auto logged = audit(u"audit_checked"_s, {}, {{u"finding"_s, reason}}); !logged)
            return fail(logged.error());
    }
    return finding;
}

Expected<std::optional<AuditFinding>> StationView::checkWholeLog()
{
    auto finding = checkLog();
    if (!finding || finding->has_value())
        return finding;
    for (qint64 before = 0;;) {
        const auto rows = PacketTable(*m_database).page(before, kCheckBatch);
        if (!rows)
            return fail(rows.error());
        for (const PacketRow &row : *rows) {
            auto anchor = brokenAnchor(row);
            if (!anchor || anchor->has_value())
                return anchor;
            before = row.seq;
        }
        if (rows->size() < std::size_t(kCheckBatch))
            return std::optional<AuditFinding>();
    }
}

// ---- all of it

Expected<StationCheck> StationView::checkStored()
{
    if (auto whole = m_database->check(); !whole)
        return fail(whole.error());
    StationCheck result;
    result.damagedKeyFiles = m_keyFile.damaged();
    result.isKeyCopyMissing = m_keyFile.wholeFiles() < 2;
    auto schema = schemaDifferences(*m_database, stationMigrations());
    const auto finding = checkLog();
    const auto newer = newerCard();
    if (!schema || !finding || !newer)
        return fail(!schema ? schema.error() : !finding ? finding.error() : newer.error());
    result.rowsOnCard = newer->has_value() ? (*newer)->auditHead.count : 0;
    result.schemaDifferences = std::move(*schema);
    result.audit = *finding;
    if (auto checked = checkPackets(result); !checked)
        return fail(checked.error());
    if (auto checked = checkQueue(result); !checked)
        return fail(checked.error());
    return result;
}

Expected<StationCheck> StationView::checkWithoutKeys()
{
    auto result = checkStored();
    if (!result)
        return result;
    const auto copies = lookAtCopies(mirrorFolder(), everyCopy);
    if (!copies)
        return fail(copies.error());
    tellCopies(*result, *copies);
    return result;
}

Expected<StationCheck> Station::check()
{
    auto result = checkStored();
    if (!result)
        return result;
    tellCopies(*result, writeCopies(everyCopy).first);
    result->damagedCopies = m_mirror.damaged; // also those that the login found, and wrote again
    // Whether they are well now is read, not supposed: the medium may take nothing, or do it again.
    const auto isTold = [&](const PacketRow &packet) {
        return result->damagedCopies.contains(files::copyNameOf(packet.id));
    };
    const auto still = lookAtCopies(m_mirror, isTold);
    if (!still)
        return fail(still.error());
    result->copiesRewritten = int(result->damagedCopies.size() -
                                  std::count_if(still->damaged.begin(), still->damaged.end(), isTold) -
                                  std::count_if(still->missing.begin(), still->missing.end(), isTold));
    if (!m_keys)
        return result;
    if (auto checked = checkSealed(*result); !checked)
        return fail(checked.error());
    if (auto logged = audit(u"station_checked"_s, {}, {{u"sound"_s, result->isSound()}}); !logged)
        return fail(logged.error());
    return result;
}

/// What only the keys can judge: people, visits with their drafts and review copies, approvals. Nothing of it
/// is shown to anybody.
Expected<void> Station::checkSealed(StationCheck &result)
{
    auto changed = m_operators.changedRows(*m_keys);
    if (!changed)
        return fail(changed.error());
    result.changedOperators = std::move(*changed);
    auto replaced = replacedWraps(*m_keys);
    if (replaced)
        result.replacedWraps = std::move(*replaced);
    else if (replaced.error().code != ErrorCode::Authenticity) // the chain's own check has said so
        return fail(replaced.error());
    const auto visits = checkVisitRows(result);
    return visits ? checkAgainstLog(result) : visits;
}

Expected<void> Station::checkVisitRows(StationCheck &result)
{
    VisitFilter filter;
    filter.limit = -1;
    const auto visits = VisitTable(*m_database).page(filter);
    if (!visits)
        return fail(visits.error());
    for (const VisitRow &row : *visits) {
        const auto isWhole = isSealedPartWhole(row);
        if (!isWhole)
            return fail(isWhole.error());
        if (!*isWhole)
            result.badVisits.push_back(row.id);
        ++result.visitsOpened;
    }
    return {};
}

Expected<bool> Station::isSealedPartWhole(const VisitRow &row)
{
    const VisitSummary summary = summaryOf(row, *m_keys);
    if (!summary.isWhole)
        return false;
    const auto isFound = NikIndexTable(*m_database).hasVisit(row.id);
    if (!isFound)
        return fail(isFound.error());
    if (!summary.maskedNik.isEmpty() && !*isFound) // an access request would not find it
        return false;
    if (!row.packetId.isNull()) {
        const auto body = ReviewCopyTable(*m_database).get(row.packetId);
        if (!body && body.error().code == ErrorCode::NotFound)
            return true; // its time is over, or there never was one
        return body ? Expected<bool>(unsealReview(row.packetId, *body).has_value()) : fail(body.error());
    }
    if (row.draftKey.isEmpty())
        return row.state == VisitState::Cancelled; // nothing is left
    return isDraftWhole(row);
}

} // namespace loket
