// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/station/ApprovalItem.h"
#include "core/station/Station.h"

#include <map>
#include <optional>
#include <vector>

namespace loket {

/// The inbox of the supervisor: what is to be looked at by somebody who did not do it. Requests are written
/// together with the packet they belong to; decisions stay at the station, in its audit log. A visit is
/// sealed before they are made, so nothing waits at the counter for them.
class Approvals
{
public:
    /// The station must outlive it; its thread is used.
    explicit Approvals(Station &station)
        : m_station(station)
    {}

    /// Approve. In that state, oldest first, from the id after `afterId`.
    [[nodiscard]] Expected<std::vector<ApprovalItem>> list(ApprovalState state, qint64 afterId = 0,
                                                           int limit = 200);
    /// Approve. Everything that was decided, newest first, with ids below `beforeId`.
    [[nodiscard]] Expected<std::vector<ApprovalItem>> decided(qint64 beforeId, int limit = 200);
    /// ViewDayLog. What was refused and still needs something to be done at the counter, oldest first:
    /// everything but purges, whose draft simply stays.
    [[nodiscard]] Expected<std::vector<ApprovalItem>> toFollowUp(qint64 afterId = 0, int limit = 200);
    /// How many wait, and how many toFollowUp() lists; need nobody's login.
    [[nodiscard]] Expected<int> waiting();
    [[nodiscard]] Expected<int> waitingForFollowUp();
    /// ViewDayLog. Of one visit, in every state.
    [[nodiscard]] Expected<std::vector<ApprovalItem>> ofVisit(const QUuid &visit);

    /// Nobody looks longer at one request: what is beyond is not recorded.
    static constexpr int kSeenSecondsMax = 3600;
    /// Approve, and the passphrase of whoever is logged in, once for all of them. All or none, and each says
    /// why it is none. An approved purge destroys the draft; one whose visit was sealed or ended meanwhile is
    /// closed by itself. Errors: InvalidArgument ("empty", "reason"), NotFound, WrongState (decided already),
    /// Authenticity (changed from outside), NotAllowed ("same_person"), Blocked "hold", and those of
    /// Station::confirm().
    BatchResult decideBatch(const std::vector<ApprovalDecision> &decisions, const SecretBytes &passphrase);
    /// The same for one who only asks whether.
    Expected<void> decide(const std::vector<ApprovalDecision> &decisions, const SecretBytes &passphrase);

    /// CancelVisit: an unfinished visit is to be destroyed once somebody else agrees. Errors: NotFound,
    /// WrongState, AlreadyExists (it was asked for), Blocked "hold".
    Expected<qint64> askPurge(const QUuid &visit, const QString &reason, const QString &note = {});

    /// Record or Approve. What was done after a refusal. Errors: InvalidArgument ("outcome": empty, or
    /// "other" without a note), NotFound, WrongState (not refused, or settled already).
    Expected<void> settle(qint64 id, const QString &outcome, const QString &note = {});

private:
    friend class IkdAccounts;
    friend class Privacy;
    friend class Station;
    /// Nothing where there is none with that id.
    [[nodiscard]] static Expected<std::optional<ApprovalItem>> peek(Database &database, qint64 id,
                                                                    const StationKeys &keys);
    /// Inside the caller's transaction.
    static Expected<qint64> insert(Database &database, const ApprovalRequest &request, const QUuid &visit,
                                   const QDateTime &nowUtc, const StationKeys &keys);
    /// With a row in the log that names them: one that is gone is missed by Station::check().
    static Expected<void> insertAll(Station &station, Transaction &transaction,
                                    const std::vector<ApprovalRequest> &requests, const QUuid &visit,
                                    const StationKeys &keys);
    /// Ids of rows that were changed from outside, are not in the state that is given for them, or are gone.
    [[nodiscard]] Expected<std::vector<qint64>> notAs(const std::map<qint64, ApprovalState> &expected,
                                                      const StationKeys &keys);
    Expected<qint64> insertPurge(const ApprovalRequest &request, const QUuid &visit, const StationKeys &keys);
    Expected<std::vector<ApprovalItem>> looked(Expected<std::vector<ApprovalItem>> items);
    Expected<void> decideAll(const std::vector<ApprovalDecision> &decisions, BatchResult &batch,
                             const StationKeys &keys);
    Expected<void> checkDecision(const ApprovalDecision &decision);
    Expected<void> checkPurge(const ApprovalRow &row);
    Expected<DecisionOutcome> decideOne(Transaction &transaction, const ApprovalDecision &decision,
                                        const StationKeys &keys);
    /// "visit_sealed", "visit_cancelled", "visit_gone"; empty where there is something to destroy.
    [[nodiscard]] Expected<QString> whyNotPurged(const QUuid &visit);
    Expected<void> close(Transaction &transaction, ApprovalRow row, const QString &why,
                         const StationKeys &keys);
    /// In the transaction in which the visit ends: nobody need decide any more what becomes of it.
    static Expected<void> closePurges(Station &station, Transaction &transaction, const QUuid &visit,
                                      const QString &why, const StationKeys &keys);
    /// Those of visits that ended before Loket closed them then.
    Expected<void> closeLapsed(const StationKeys &keys);
    /// An approved request about a digital identity.
    Expected<void> treatAccount(Transaction &transaction, const ApprovalRow &row, const StationKeys &keys);
    Expected<void> purge(const QUuid &visit, const StationKeys &keys);
    [[nodiscard]] Expected<bool> isPurgeAsked(const QUuid &visit);

    Station &m_station;
};

} // namespace loket
