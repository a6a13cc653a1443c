// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/station/Approvals.h"
#include "core/station/IkdAccounts.h"
#include "core/station/PersonKept.h"
#include "core/station/PrivacyNotice.h"
#include "core/store/PrivacyTables.h"

#include <QJsonObject>

#include <optional>
#include <set>
#include <vector>

namespace loket {

struct Hold
{
    QUuid visit;
    QDateTime sinceUtc;
    QString operatorId;
    QString reason; ///< the operator's words
};

/// All this station knows of one person, for an access request: by law an answer within 3 × 24 hours (UU
/// 27/2022 art. 32; sync-security.md 6).
struct PersonVisit
{
    VisitSummary summary;
    std::optional<PacketInfo> packet; ///< nothing until sealed
    bool isHeld = false;
    std::vector<AuditRecord> trail; ///< who did what with it, and who looked at a list of visits of its day,
                                    ///< oldest first
    std::vector<ApprovalItem> approvals;
    std::optional<IkdAccount> account;    ///< the digital identity that it was the last to be about
    std::vector<KeptPart> kept;           ///< what is here, and what was and is not any more
    std::optional<NoticeGiven> notice;    ///< nothing where only the sealed record knows
    std::vector<ExceptedPart> exceptions; ///< those that can be named here: see VisitSummary::exceptions
    std::vector<Recipient> recipients;    ///< who got something of it or will
};

struct PersonAnswer
{
    std::vector<PersonVisit> visits;   ///< oldest first
    std::vector<AuditRecord> searches; ///< who searched for this NIK and did not find it, oldest first
    int withoutPerson = 0; ///< visits here of which nobody but the office can say whose they are: see
                           ///< Station::withoutPerson()
};

/// What was removed and when: rows of the audit log, which is the proof.
struct Deletion
{
    QDateTime atUtc;
    QString operatorId;
    QString event; ///< "visit_cancelled", "approval_decided" (purge), "review_copy_removed", "body_removed"
    QUuid visit;
    qint64 auditSeq = 0;
    QByteArray auditHash; ///< 32 bytes: finds the row in an exported log
};

/// What the rules on keeping say now.
struct RetentionDue
{
    std::vector<QUuid> drafts; ///< unfinished visits older than draft_days, not on hold, not asked for yet
    std::vector<QUuid> reviewCopies; ///< packets whose copy is to go
    int held = 0;                    ///< visits on hold of which something would be due now
    int heldInAll = 0;               ///< visits on hold
    int usedCodes = 0;               ///< hashes of codes older than used_code_days
    int ikdAccounts = 0;             ///< closed ones older than ikd_closed_days, not on hold
};

enum class BreachKind {
    None,
    DeviceLost,
    MediumLost,
    WrongRecipient,
    UnauthorisedAccess,
    DataLost,
    DataChanged
};
[[nodiscard]] QString breachKindName(BreachKind kind);
/// None for anything else.
[[nodiscard]] BreachKind breachKindFromName(const QString &name);

/// A failure to protect personal data; loss and change of data count too (explanation to art. 46).
struct Breach
{
    qint64 id = 0;
    BreachKind kind = BreachKind::None;
    QDateTime knownAtUtc; ///< from when the law's clock runs
    QDateTime recordedAtUtc;
    QDateTime closedAtUtc; ///< invalid while open
    QString operatorId;
    QString what; ///< what happened, how
    QString done; ///< what was done about it; of a closed one
    QDateTime sinceUtc,
        untilUtc; ///< packets and drafts of this time are affected; invalid = from the first, to the last

    /// Written notice to the people concerned and the agency at the latest.
    [[nodiscard]] QDateTime dueUtc() const { return knownAtUtc.addSecs(qint64(72) * 3600); }
};

struct AffectedVisit
{
    VisitSummary summary;
    OutboxState outbox = OutboxState::None; ///< None for a draft
    int person = 0; ///< the same for every visit of one person, from 1; 0 = nobody is known
};

/// Whom a breach concerns. One person may have come more than once: people are told by their NIK.
struct Affected
{
    std::vector<AffectedVisit> visits; ///< newest first
    int people = 0;                    ///< who are known
    int restored = 0;     ///< visits that came back from a copy, and nobody here knows whose they are
    int unregistered = 0; ///< begun, and nobody was entered yet
    std::vector<qint64> lostNumbers; ///< packets that were lost with an earlier database, made before
                                     ///< `lostUntilUtc`: whose they are only a receipt or the centre knows
    QDateTime lostUntilUtc;
    int stillWhole = 0; ///< of DataLost: visits of that time of which nothing is lost, not in the list

    [[nodiscard]] int received() const; ///< visits whose record the office has
};

/// What the law on personal data asks of a counter. Needs ManagePrivacy unless said otherwise; everything
/// here is written to the audit log.
class Privacy
{
public:
    explicit Privacy(Station &station)
        : m_station(station)
    {}

    /// Errors: NotFound (nobody with this NIK was here, nobody else searched for it, and no visit is without
    /// its person), and those of Nik.
    [[nodiscard]] Expected<PersonAnswer> personReport(const QString &nik);

    /// Errors: NotFound, AlreadyExists, InvalidArgument ("reason").
    Expected<void> hold(const QUuid &visit, const QString &reason);
    Expected<void> release(const QUuid &visit, const QString &reason);
    [[nodiscard]] Expected<std::vector<Hold>> holds();

    [[nodiscard]] Expected<RetentionDue> due();
    /// Removes review copies whose time is over, and asks for the destruction of drafts that are too old (in
    /// the inbox: a person decides). Needs any login. Gives what was due.
    Expected<RetentionDue> apply();
    [[nodiscard]] Expected<std::vector<Deletion>> deletions(const QDateTime &sinceUtc = {},
                                                            const QDateTime &untilUtc = {});

    /// id and recordedAtUtc are given here. Errors: InvalidArgument ("kind", "what", "known_at": in the
    /// future or over a year ago, "since": after now or not before `untilUtc`).
    Expected<qint64> openBreach(const Breach &breach);
    /// Errors: NotFound, WrongState, InvalidArgument ("done").
    Expected<void> closeBreach(qint64 id, const QString &done);
    [[nodiscard]] Expected<std::vector<Breach>> breaches();
    /// Whose data it concerns: visits of that time, sealed or not. Errors: NotFound.
    [[nodiscard]] Expected<Affected> affected(qint64 id);

private:
    Expected<void> addKept(PersonVisit &visit);
    Expected<void> addReviewCopy(PersonVisit &visit);
    void addDraft(PersonVisit &visit);
    Expected<PersonVisit> personVisit(const QUuid &visit, const std::vector<AuditRecord> &lists);
    [[nodiscard]] Expected<std::vector<AuditRecord>> searchesOf(const QString &nik, const StationKeys &keys);
    [[nodiscard]] Expected<RetentionDue> dueNow();
    Expected<void> addDrafts(RetentionDue &due, std::set<QUuid> &heldDue);
    Expected<void> addLost(const Breach &breach, Affected &affected);
    [[nodiscard]] Expected<Affected> affectedBy(const Breach &breach, const StationKeys &keys);
    [[nodiscard]] QDateTime oldestCode() const;
    Expected<void> removeUsedCodes(int count);
    Expected<void> removeReviewCopy(const QUuid &packet);
    Expected<void> askPurge(const QUuid &visit, const StationKeys &keys);

    Station &m_station;
};

} // namespace loket
