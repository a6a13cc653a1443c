// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/Account.h"
#include "core/station/Station.h"
#include "core/store/ApprovalTable.h"

#include <map>
#include <optional>
#include <vector>

namespace loket {

struct IkdAccountRow;
struct IkdBody;

/// What was last asked of a second person about an account.
struct IkdRequestState
{
    qint64 id = 0; ///< of the approval; 0 = nothing was asked
    IkdAction action = IkdAction::None;
    ApprovalState state = ApprovalState::None;
    QString askedBy;
    QDateTime askedAtUtc;
    QString decidedBy;
    QDateTime decidedAtUtc;
    QString refusal; ///< code of the reviewer's reason, and their own words
    QString refusalNote;
};

/// One person's digital identity as this station knows it.
struct IkdAccount
{
    qint64 id = 0;
    QUuid visit; ///< the last one that was about it
    IkdState state = IkdState::None;
    QDateTime sinceUtc;
    QDate due; ///< when the counter comes back to it; invalid = not at all
    QString servedAt;
    QString domicile; ///< districts, six digits
    bool isOutsider = false;
    QDateTime contactedAtUtc; ///< invalid = not yet
    QString contactedBy;
    QString maskedName;
    QString maskedContact;
    QString missing; ///< code of the FailureCatalogue, "device_released" or "" where it is active
    QString note;
    QString endReason; ///< of one that is closed or inactive: code of resources/checklists/reasons.json
    IkdRequestState request;
    bool isWhole = true; ///< false: the row was changed from outside, or is damaged

    /// Full days since it is in its state.
    [[nodiscard]] int waitingDays(const QDateTime &nowUtc) const { return int(sinceUtc.daysTo(nowUtc)); }
    [[nodiscard]] bool isDue(QDate today) const { return due.isValid() && due <= today; }
};

struct IkdQuery
{
    std::vector<IkdState> states; ///< empty = all
    std::optional<bool> isOutsider;
    qint64 afterId = 0;
    int limit = 200;
    bool newestFirst = false; ///< by the change of state, and not by id: then afterId is not used
};

/// Codes are those of resources/checklists/reasons.json.
struct IkdRequest
{
    IkdAction action = IkdAction::None;
    QString identity; ///< how the person was recognised ("ikd_identity")
    QString reason;   ///< "ikd_deactivate", "ikd_release", "ikd_reactivate"
    QString note;     ///< wanted where one of them is "other"
};

struct IkdTarget
{
    struct Side
    {
        int pending = 0;
        int active = 0;
        int inactive = 0;
    };
    Side local;
    Side outside;   ///< of people who live elsewhere: they count for no target of this office
    int target = 0; ///< setting ikd_local_target; 0 = none was set
};

/// Digital identities after their activation visits, and what follows: the list of those that are not active
/// yet, and requests to deactivate, release or re-activate. Rows are made when a visit is sealed, in the same
/// transaction. Only keyed hashes and masked data are kept. Every change stands in the log.
class IkdAccounts
{
public:
    /// The station must outlive it; its thread is used.
    explicit IkdAccounts(Station &station)
        : m_station(station)
    {}

    /// ViewDayLog, all of these. By id.
    [[nodiscard]] Expected<std::vector<IkdAccount>> list(const IkdQuery &query = {});
    /// Those that are pending, the first due first.
    [[nodiscard]] Expected<std::vector<IkdAccount>> followUp(int limit = 500);
    /// Errors: NotFound "ikd_account".
    [[nodiscard]] Expected<IkdAccount> find(qint64 id);
    /// Errors: NotFound "ikd_nik", and a row in the log that somebody searched.
    [[nodiscard]] Expected<IkdAccount> ofNik(const QString &nik);
    [[nodiscard]] Expected<IkdTarget> target();
    /// The text to send to the person of an account that is pending, in that language ("id", "en"). Errors:
    /// those of find() and FollowUpMessage::load(), WrongState "ikd_follow_up".
    [[nodiscard]] Expected<QString> message(qint64 id, const QString &language);

    /// Record. Asks in the inbox, and nothing changes until somebody else approves. Gives the approval's id.
    /// Errors: InvalidArgument ("identity", "reason"), NotFound, WrongState ("ikd/release/pending": action
    /// and state), AlreadyExists "ikd_request" (one waits already), Authenticity.
    Expected<qint64> ask(qint64 id, const IkdRequest &request);

    // Record; of one that is pending. Errors: NotFound, WrongState "ikd_follow_up", Authenticity.
    Expected<void> contacted(qint64 id, const QString &note = {});
    /// InvalidArgument "due": before today, or more than a year away.
    Expected<void> reschedule(qint64 id, QDate due);
    /// InvalidArgument "reason", AlreadyExists "ikd_request" (a second person is asked about it), WrongState
    /// "ikd_was_active" (released from its phone: only deactivation ends it). The masked contact goes.
    Expected<void> close(qint64 id, const QString &reason, const QString &note = {});

private:
    Expected<void> checkMayClose(qint64 id);
    friend class Approvals;
    friend class Privacy;
    friend class Station;
    /// Inside the caller's transaction, as are those below.
    static Expected<void> served(Station &station, Transaction &transaction, const IkdServed &served,
                                 const QUuid &visit, const StationKeys &keys);
    /// A second person has decided what ask() asked. Errors: WrongState (the account is another by now).
    static Expected<void> decided(Station &station, Transaction &transaction, qint64 approval,
                                  const QCborMap &detail, const StationKeys &keys);
    /// Whether the table is as the log says: ids and digests of sealed parts.
    static Expected<bool> areAs(Station &station, const std::map<qint64, QByteArray> &logged,
                                const StationKeys &keys);
    [[nodiscard]] static Expected<std::optional<IkdAccount>> ofPerson(Station &station, const QString &nik,
                                                                      const StationKeys &keys);
    /// Closed ones whose time (ikd_closed_days) is over, but those on hold.
    [[nodiscard]] static Expected<std::vector<IkdAccountRow>> expired(Station &station);
    /// Those on hold whose time is over.
    [[nodiscard]] static Expected<std::vector<IkdAccountRow>> heldPast(Station &station);
    static Expected<void> removeExpired(Station &station);
    [[nodiscard]] static QDateTime oldestClosed(Station &station);

    /// Seals `body` into the row, writes it and a row of the log.
    static Expected<void> store(Station &station, Transaction &transaction, IkdAccountRow row,
                                const IkdBody &body, QCborMap logged, const StationKeys &keys);
    static Expected<qint64> insertRequest(Station &station, Transaction &transaction,
                                          const IkdAccountRow &row, const IkdRequest &request,
                                          const StationKeys &keys);
    static Expected<IkdAccount> accountOf(Station &station, const IkdAccountRow &row,
                                          const StationKeys &keys);
    Expected<std::vector<IkdAccount>> accountsOf(const Expected<std::vector<IkdAccountRow>> &rows,
                                                 const StationKeys &keys);
    /// The row, and its sealed part opened.
    Expected<IkdAccountRow> rowOf(qint64 id, IkdBody &body, const StationKeys &keys);
    template <class Change>
    Expected<void> changeRow(qint64 id, Change change);
    template <class Change>
    Expected<void> changePending(qint64 id, const QString &why, Change change);

    Station &m_station;
};

} // namespace loket
