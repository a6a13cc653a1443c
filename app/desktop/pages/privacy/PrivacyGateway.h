// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/Reply.h"
#include "app/words/Person.h"
#include "core/base/Job.h"
#include "core/station/Privacy.h"

#include <memory>
#include <optional>
#include <vector>

namespace loket::desktop {

using words::PeopleNames;

struct PersonReport
{
    QString nik; ///< in full: it is that person's own report
    PrivacyNotice notice;
    std::vector<PersonVisit> visits; ///< oldest first
    PeopleNames names;
    std::vector<AuditRecord> searches; ///< for this NIK, without a hit; oldest first
    int withoutPerson = 0;             ///< see Station::withoutPerson()
};

struct HeldVisit
{
    Hold hold;
    VisitSummary summary;
};

/// What is kept and for how long.
struct KeepingLook
{
    RetentionDue due;
    KeepingTimes days;
    std::vector<HeldVisit> held;
    std::vector<Deletion> deletions; ///< newest first, of the days that were asked for
    PeopleNames names;
};

struct BreachLook
{
    std::vector<Breach> breaches; ///< newest first
    PeopleNames names;
    bool mayExport = false;
};

/// What a list of those concerned by a breach holds.
struct AffectedCount
{
    int people = 0;
    int visits = 0;
    int restored = 0; ///< visits that came back from a copy, of nobody known
    int lost = 0;     ///< packets that were lost, of nobody known
};

struct AuditLook
{
    AuditHead head;
    bool isChecked = false;
    std::optional<AuditFinding> finding; ///< of a check: nothing where the log is whole
    bool mayExport = false;
};

/// What of the log is read.
struct AuditQuery
{
    QString event; ///< empty: all
    QDate day;     ///< local; invalid: all
};

struct AuditLine
{
    qint64 seq = 0;
    QDateTime atUtc;
    QString who;
    QString event;
    QString about; ///< the visit or what was changed
};

struct AuditLines
{
    std::vector<AuditLine> lines; ///< newest first
    qint64 next = 0;              ///< for `before` of the next page; 0: the log begins here
};

/// What the privacy page asks. All of it needs ManagePrivacy, the log ReadAudit, what leaves the station
/// Export; errors also Locked and NotAllowed.
class PrivacyGateway
{
public:
    virtual ~PrivacyGateway() = default;
    /// Errors: NotFound, and those of Nik.
    virtual void person(QObject *context, const QString &nik, Reply<PersonReport> reply) = 0;
    /// As a PDF, with the row of the log that says so. Errors: DiskWrite, DiskFull.
    virtual void savePerson(QObject *context, const PersonReport &report, const QString &path,
                            Reply<void> reply) = 0;
    virtual void setHold(QObject *context, const QUuid &visit, bool isHeld, const QString &reason,
                         Reply<void> reply) = 0;

    /// `days`: of deletions, back from now; 0 = all.
    virtual void keeping(QObject *context, int days, Reply<KeepingLook> reply) = 0;
    virtual void applyRetention(QObject *context, Reply<RetentionDue> reply) = 0;

    virtual void breaches(QObject *context, Reply<BreachLook> reply) = 0;
    virtual void openBreach(QObject *context, const Breach &breach, Reply<qint64> reply) = 0;
    virtual void closeBreach(QObject *context, qint64 id, const QString &done, Reply<void> reply) = 0;
    /// CSV of the people concerned, a line for each of their visits. Errors: DiskWrite, DiskFull.
    virtual void saveAffected(QObject *context, qint64 id, const QString &path,
                              Reply<AffectedCount> reply) = 0;

    /// Before row `before` (0: from the newest). `isOpening` writes into the log that it is looked at.
    virtual void auditLines(QObject *context, const AuditQuery &query, qint64 before, bool isOpening,
                            Reply<AuditLines> reply) = 0;
    virtual void audit(QObject *context, Reply<AuditLook> reply) = 0;
    virtual void verifyAudit(QObject *context, Reply<AuditLook> reply) = 0;
    /// Gives the number of rows. Errors: DiskWrite, Cancelled (then there is no file).
    [[nodiscard]] virtual std::shared_ptr<Job> exportAudit(QObject *context, const QString &path,
                                                           bool withDetail, Reply<qint64> reply) = 0;
};

} // namespace loket::desktop
