// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/Reply.h"
#include "core/base/Job.h"
#include "core/enrolment/VisitJournal.h"
#include "devices/api/Types.h"

#include <QDate>

#include <memory>
#include <optional>

namespace loket::desktop {

/// Which visits the day log shows.
struct DayLogQuery
{
    QString text;                   ///< part of the name, or of the visible digits of the NIK
    std::vector<VisitState> states; ///< empty = all
    QString service;                ///< empty = all
    QDate from;                     ///< local days, both included; invalid = open
    QDate to;

    friend bool operator==(const DayLogQuery &, const DayLogQuery &) = default;
};

/// Where the next page starts; invalid for the first.
struct DayLogCursor
{
    QDateTime openedAtUtc;
    QUuid id;
};

struct DayLogRows
{
    std::vector<VisitSummary> rows; ///< newest first
    DayLogCursor next;
    bool hasMore = false;
    bool mayExport = false; ///< whoever is logged in may take the list out of the station
};

struct TimelineStep
{
    QString stepId;
    bool isDone = false;
    bool isCurrent = false;
    int minutes = 0; ///< spent, rounded up
    int attempts = 0;
    std::optional<int> bestScore; ///< 0…100: the weakest part's best
};

/// What a second person said of it.
enum class PartVerdict { Waiting, Approved, Refused };

/// A part that was not captured, with the code of its reason.
struct ExceptedPart
{
    device::Position position = device::Position::None;
    QString reason;
    PartVerdict verdict = PartVerdict::Waiting;
};

/// A part that was taken although it stayed below its threshold, with the code of the reason.
struct AcceptedPart
{
    QString stepId;
    device::Position position = device::Position::None;
    QString reason;
    PartVerdict verdict = PartVerdict::Waiting;
};

struct VisitDetail
{
    VisitSummary summary;
    QString operatorName;
    /// Nothing for cancelled visits, whose draft is destroyed, and for sealed ones without a review copy or
    /// where whoever is logged in may not see it.
    std::vector<TimelineStep> timeline;
    std::vector<ExceptedPart> excepted;
    std::vector<AcceptedPart> accepted;
    bool hasReceipt = false; ///< it can be given once more
};

class DayLogGateway
{
public:
    virtual ~DayLogGateway() = default;
    /// Errors: Locked, NotAllowed, DatabaseQuery.
    virtual void page(QObject *context, const DayLogQuery &query, const DayLogCursor &after,
                      Reply<DayLogRows> reply) = 0;
    virtual void detail(QObject *context, const QUuid &visit, Reply<VisitDetail> reply) = 0;
    /// Writes the visits as CSV and the audit event that says so. Gives the number of rows. Errors:
    /// NotAllowed (permission Export), DiskFull, DiskWrite, Cancelled (then there is no file).
    [[nodiscard]] virtual std::shared_ptr<Job> exportCsv(QObject *context, const DayLogQuery &query,
                                                         const QString &path, Reply<int> reply) = 0;
};

} // namespace loket::desktop
