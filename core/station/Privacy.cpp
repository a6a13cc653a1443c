// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/Privacy.h"

#include "core/base/PlainText.h"
#include "core/identity/Nik.h"
#include "core/station/StationInside.h"
#include "core/store/IkdAccountTable.h"
#include "core/store/UsedPayloadTable.h"
#include "core/vault/Crypto.h"
#include "core/vault/NikIndex.h"

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAuditBatch = 1000;

QByteArray holdContext(const QUuid &visit) { return QByteArray("loket-hold-1") + visit.toRfc4122(); }

bool isDeletion(const AuditRecord &record)
{
    const QString &event = record.row.event;
    return event == "visit_cancelled"_L1 || event == "review_copy_removed"_L1 ||
           event == "used_codes_removed"_L1 || event == "ikd_account_removed"_L1 ||
           event == "body_removed"_L1 ||
           (event == "approval_decided"_L1 && record.detail[u"kind"_s].toString() == "purge"_L1 &&
            record.detail[u"approved"_s].toBool());
}

/// Was this visit in the list that was looked at? `what`: "from/until" as Station::page() writes it, or
/// "all".
bool isInList(const AuditRecord &look, const QDateTime &openedAtUtc)
{
    // A log that was saved with its details has everybody in it who was here by then.
    if (look.row.event == "audit_exported"_L1)
        return look.detail[u"details"_s].toBool() && look.row.atUtcMs >= openedAtUtc.toMSecsSinceEpoch();
    const QString what = look.detail[u"what"_s].toString();
    if (look.row.atUtcMs < openedAtUtc.toMSecsSinceEpoch())
        return false; // it was not there yet
    const QDateTime since = QDateTime::fromString(what.section(u'/', 0, 0), Qt::ISODate);
    const QDateTime until = QDateTime::fromString(what.section(u'/', 1), Qt::ISODate);
    return (!since.isValid() || openedAtUtc >= since) && (!until.isValid() || openedAtUtc < until);
}

std::vector<AuditRecord> withLists(std::vector<AuditRecord> trail, const std::vector<AuditRecord> &lists,
                                   const QDateTime &openedAtUtc)
{
    std::copy_if(lists.begin(), lists.end(), std::back_inserter(trail),
                 [&](const AuditRecord &look) { return isInList(look, openedAtUtc); });
    std::sort(trail.begin(), trail.end(),
              [](const AuditRecord &a, const AuditRecord &b) { return a.row.seq < b.row.seq; });
    return trail;
}

} // namespace

// ---- the person

Expected<PersonAnswer> Privacy::personReport(const QString &nik)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ManagePrivacy);
    if (!keys)
        return fail(keys.error());
    const auto visits = NikIndexTable(inside.database()).visitsOf(nikTag((*keys)->nikIndex, nik));
    auto searches = searchesOf(nik, **keys);
    if (!visits || !searches)
        return fail(!visits ? visits.error() : searches.error());
    if (visits->empty())
        if (auto logged = inside.auditNikSearch(nik, **keys); !logged)
            return fail(logged.error());
    const auto nameless = m_station.withoutPerson();
    if (!nameless)
        return fail(nameless.error());
    if (visits->empty() && searches->empty() && *nameless == 0)
        return fail(ErrorCode::NotFound, u"nik"_s);
    auto lists = inside.auditLog().ofEvent(u"list_viewed"_s, **keys);
    const auto exports = inside.auditLog().ofEvent(u"audit_exported"_s, **keys);
    if (!lists || !exports)
        return fail(!lists ? lists.error() : exports.error());
    lists->insert(lists->end(), exports->begin(), exports->end());
    const auto account = IkdAccounts::ofPerson(m_station, nik, **keys);
    if (!account)
        return fail(account.error());
    PersonAnswer answer{{}, std::move(*searches), *nameless};
    for (const QUuid &visit : *visits) {
        auto found = personVisit(visit, *lists);
        if (!found)
            return fail(found.error());
        if (*account && (*account)->visit == visit)
            found->account = *account;
        answer.visits.push_back(std::move(*found));
        // Looking is processing too: it stands in the trail of the next report.
        if (auto logged = m_station.audit(u"person_report"_s, visit); !logged)
            return fail(logged.error());
    }
    std::sort(answer.visits.begin(), answer.visits.end(), [](const PersonVisit &a, const PersonVisit &b) {
        return a.summary.openedAtUtc < b.summary.openedAtUtc;
    });
    return answer;
}

Expected<std::vector<AuditRecord>> Privacy::searchesOf(const QString &nik, const StationKeys &keys)
{
    auto searches = StationInside(m_station).auditLog().ofEvent(u"nik_searched"_s, keys);
    if (searches)
        std::erase_if(*searches, [tag = nikTag(keys.nikIndex, nik)](const AuditRecord &record) {
            return record.detail[u"tag"_s].toByteArray() != tag;
        });
    return searches;
}

Expected<PersonVisit> Privacy::personVisit(const QUuid &visit, const std::vector<AuditRecord> &lists)
{
    const StationInside inside(m_station);
    const auto keys = inside.keys();
    Database &database = inside.database();
    const auto visitRow = VisitTable(database).find(visit);
    if (!keys || !visitRow)
        return fail(!keys ? keys.error() : visitRow.error());
    if (!visitRow->has_value())
        return fail(ErrorCode::NotFound, u"visit"_s);
    PersonVisit found;
    found.summary = inside.summaryOf(**visitRow, **keys);
    if (!found.summary.packetId.isNull()) {
        const auto row = PacketTable(database).find(found.summary.packetId);
        const auto outbox = OutboxTable(database).find(found.summary.packetId);
        const auto hasBody = PacketBodyTable(database).has(found.summary.packetId);
        if (!row || !outbox || !hasBody)
            return fail(!row ? row.error() : !outbox ? outbox.error() : hasBody.error());
        if (row->has_value())
            found.packet =
                PacketInfo{**row, outbox->has_value() ? (*outbox)->state : OutboxState::None, *hasBody};
    }
    auto trail = inside.auditLog().ofVisit(visit, **keys);
    auto approvals = Approvals(m_station).ofVisit(visit);
    const auto isHeld = HoldTable(database).has(visit);
    if (!trail || !approvals || !isHeld)
        return fail(!trail ? trail.error() : !approvals ? approvals.error() : isHeld.error());
    found.trail = withLists(std::move(*trail), lists, found.summary.openedAtUtc);
    found.approvals = std::move(*approvals);
    found.isHeld = *isHeld;
    if (auto added = addKept(found); !added)
        return fail(added.error());
    return found;
}

// ---- hold

Expected<void> Privacy::hold(const QUuid &visit, const QString &reason)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ManagePrivacy);
    if (!keys)
        return fail(keys.error());
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"reason"_s);
    if (auto checked = checkNote(reason); !checked)
        return checked;
    const auto row = VisitTable(inside.database()).find(visit);
    if (!row)
        return fail(row.error());
    if (!row->has_value())
        return fail(ErrorCode::NotFound, u"visit"_s);
    const auto isHeld = HoldTable(inside.database()).has(visit);
    if (!isHeld)
        return fail(isHeld.error());
    if (*isHeld)
        return fail(ErrorCode::AlreadyExists, u"hold"_s);
    const QByteArray sealed = seal((*keys)->details, reason.trimmed().toUtf8(), holdContext(visit));
    return inside.changeWithAudit(u"hold_set"_s, visit, {{u"reason"_s, reason.trimmed()}},
                                  [&](Transaction &) {
                                      return HoldTable(inside.database())
                                          .insert({visit, inside.clock().nowUtc(), inside.who(), sealed});
                                  });
}

Expected<void> Privacy::release(const QUuid &visit, const QString &reason)
{
    const StationInside inside(m_station);
    if (auto keys = inside.keysFor(Permission::ManagePrivacy); !keys)
        return fail(keys.error());
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"reason"_s);
    if (auto checked = checkNote(reason); !checked)
        return checked;
    return inside.changeWithAudit(u"hold_released"_s, visit, {{u"reason"_s, reason.trimmed()}},
                                  [&](Transaction &) { return HoldTable(inside.database()).remove(visit); });
}

Expected<std::vector<Hold>> Privacy::holds()
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ManagePrivacy);
    if (!keys)
        return fail(keys.error());
    const auto rows = HoldTable(inside.database()).all();
    if (!rows)
        return fail(rows.error());
    if (!rows->empty())
        if (auto logged = inside.auditLook(u"holds_viewed"_s, {}, {}); !logged)
            return fail(logged.error());
    std::vector<Hold> holds;
    for (const HoldRow &row : *rows) {
        const auto reason = unseal((*keys)->details, row.reason, holdContext(row.visit));
        if (!reason)
            return fail(ErrorCode::Authenticity, u"hold"_s);
        holds.push_back({row.visit, row.sinceUtc, row.operatorId, QString::fromUtf8(*reason)});
    }
    return holds;
}

// ---- how long what is kept

Expected<RetentionDue> Privacy::due()
{
    const StationInside inside(m_station);
    if (auto keys = inside.keys(); !keys)
        return fail(keys.error());
    auto due = dueNow();
    if (due)
        if (auto logged = inside.auditLook(u"retention_viewed"_s, {}, {}); !logged)
            return fail(logged.error());
    return due;
}

Expected<void> Privacy::addDrafts(RetentionDue &due, std::set<QUuid> &heldDue)
{
    const StationInside inside(m_station);
    VisitFilter unfinished;
    unfinished.states = {VisitState::Open, VisitState::Parked};
    unfinished.limit = -1;
    const auto visits = VisitTable(inside.database()).page(unfinished);
    if (!visits)
        return fail(visits.error());
    const QDateTime oldest = inside.clock().nowUtc().addDays(-KeepingTimes::of(m_station.settings()).draft);
    for (const VisitRow &row : *visits) {
        if (row.updatedAtUtc >= oldest)
            continue;
        const auto isHeld = HoldTable(inside.database()).has(row.id);
        const auto isAsked = Approvals(m_station).isPurgeAsked(row.id);
        if (!isHeld || !isAsked)
            return fail(!isHeld ? isHeld.error() : isAsked.error());
        if (*isHeld)
            heldDue.insert(row.id);
        else if (!*isAsked)
            due.drafts.push_back(row.id);
    }
    return {};
}

Expected<RetentionDue> Privacy::dueNow()
{
    const StationInside inside(m_station);
    Database &database = inside.database();
    const QDateTime now = inside.clock().nowUtc();
    auto copies = ReviewCopyTable(database).expired(now);
    const auto heldCopies = ReviewCopyTable(database).heldPast(now);
    const auto held = HoldTable(database).all();
    if (!copies || !heldCopies || !held)
        return fail(!copies ? copies.error() : !heldCopies ? heldCopies.error() : held.error());
    const auto codes = UsedPayloadTable(database).countBefore(oldestCode());
    const auto accounts = IkdAccounts::expired(m_station);
    const auto heldAccounts = IkdAccounts::heldPast(m_station);
    if (!codes || !accounts || !heldAccounts)
        return fail(!codes ? codes.error() : !accounts ? accounts.error() : heldAccounts.error());
    RetentionDue due;
    due.reviewCopies = std::move(*copies);
    due.usedCodes = *codes;
    due.ikdAccounts = int(accounts->size());
    due.heldInAll = int(held->size());
    std::set<QUuid> heldDue(heldCopies->begin(), heldCopies->end());
    for (const IkdAccountRow &account : *heldAccounts)
        heldDue.insert(account.visit);
    if (auto added = addDrafts(due, heldDue); !added)
        return fail(added.error());
    due.held = int(heldDue.size());
    return due;
}

QDateTime Privacy::oldestCode() const
{
    return StationInside(m_station).clock().nowUtc().addDays(
        -m_station.settings().integer(u"used_code_days"_s));
}

Expected<void> Privacy::removeUsedCodes(int count)
{
    const StationInside inside(m_station);
    const QCborMap detail{{u"count"_s, count}, {u"rule"_s, u"used_code_days"_s}};
    return inside.changeWithAudit(u"used_codes_removed"_s, {}, detail, [&](Transaction &) {
        return UsedPayloadTable(inside.database()).removeBefore(oldestCode());
    });
}

Expected<void> Privacy::removeReviewCopy(const QUuid &packet)
{
    const StationInside inside(m_station);
    const auto row = PacketTable(inside.database()).find(packet);
    if (!row)
        return fail(row.error());
    const QCborMap detail{{u"packet"_s, packet.toString(QUuid::WithoutBraces)},
                          {u"rule"_s, u"review_copy_days"_s}};
    return inside.changeWithAudit(
        u"review_copy_removed"_s, row->has_value() ? (*row)->visit : QUuid(), detail,
        [&](Transaction &) { return ReviewCopyTable(inside.database()).remove(packet); });
}

Expected<void> Privacy::askPurge(const QUuid &visit, const StationKeys &keys)
{
    const QCborMap detail{{u"reason"_s, u"too_old"_s}, {u"rule"_s, u"draft_days"_s}};
    return Approvals(m_station).insertPurge({ApprovalKind::Purge, {}, detail}, visit, keys).map([](qint64) {
    });
}

Expected<RetentionDue> Privacy::apply()
{
    const StationInside inside(m_station);
    const auto keys = inside.keys();
    auto found = dueNow();
    if (!keys || !found)
        return fail(!keys ? keys.error() : found.error());
    if (auto closed = Approvals(m_station).closeLapsed(**keys); !closed)
        return fail(closed.error());
    for (const QUuid &packet : found->reviewCopies)
        if (auto removed = removeReviewCopy(packet); !removed)
            return fail(removed.error());
    if (found->usedCodes > 0)
        if (auto removed = removeUsedCodes(found->usedCodes); !removed)
            return fail(removed.error());
    if (found->ikdAccounts > 0)
        if (auto removed = IkdAccounts::removeExpired(m_station); !removed)
            return fail(removed.error());
    for (const QUuid &visit : found->drafts)
        if (auto asked = askPurge(visit, **keys); !asked)
            return fail(asked.error());
    return found;
}

Expected<std::vector<Deletion>> Privacy::deletions(const QDateTime &sinceUtc, const QDateTime &untilUtc)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ManagePrivacy);
    if (!keys)
        return fail(keys.error());
    if (auto logged = inside.auditLook(u"deletions_viewed"_s, {}, {}); !logged)
        return fail(logged.error());
    std::vector<Deletion> deletions;
    for (qint64 after = 0;;) {
        const auto records = inside.auditLog().after(after, kAuditBatch, **keys);
        if (!records)
            return fail(records.error());
        for (const AuditRecord &record : *records) {
            after = record.row.seq;
            const QDateTime at = QDateTime::fromMSecsSinceEpoch(record.row.atUtcMs, Qt::UTC);
            const bool isInTime =
                (!sinceUtc.isValid() || at >= sinceUtc) && (!untilUtc.isValid() || at < untilUtc);
            if (isInTime && isDeletion(record))
                deletions.push_back(
                    {at, record.row.operatorId, record.row.event, record.row.visit, after, record.row.hash});
        }
        if (records->size() < std::size_t(kAuditBatch))
            return deletions;
    }
}

} // namespace loket
