// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/Reply.h"
#include "core/base/Error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <vector>

namespace loket::desktop {

/// A service that can be started here, and what the resident brings (codes of words::document()).
struct ServiceOffer
{
    QString service;
    QStringList brings;
    /// Why it can't be started: NotAllowed, DiskFull, or DiskWrite (a disk that takes no writes); None where
    /// it can.
    ErrorCode blockedBy = ErrorCode::None;
    [[nodiscard]] bool canStart() const { return blockedBy == ErrorCode::None; }
};

struct ParkedVisit
{
    QUuid id;
    QString label; ///< resident's name; empty until registered
    QString maskedNik;
    QString service;
    QString stepId; ///< where it goes on
    QDateTime updatedAtUtc;
    bool isInterrupted = false; ///< was open when the program ended, not parked by hand
    bool isWhole = true;        ///< see VisitSummary
};

/// Something that waits for a person.
struct ActionNeeded
{
    enum class Kind {
        None,
        Approval,  ///< of a visit that is not sealed yet
        Inbox,     ///< requests that a second person has to decide
        FollowUp,  ///< refused: the counter has something to do
        Breach,    ///< data were not protected, and notice is still due
        LogBroken, ///< the audit log was cut, or the database is an older copy
        AgedDraft,
        DeviceTrouble,
        DiskLow,
        QueueOld,
        QueueConflict,
        MirrorBehind,
        MirrorDamaged, ///< copies were found changed, and were written again
    };
    Kind kind = Kind::None;
    int count = 0;
    QString subject; ///< device role code for DeviceTrouble, hours left for Breach ("-3": overdue), folder
                     ///< for MirrorBehind and MirrorDamaged, "full" or "read_only" for DiskLow, reason of
                     ///< Station::logWarning() for LogBroken
};

struct DayFigures
{
    int sealed = 0;
    int unfinished = 0; ///< open or parked
    int cancelled = 0;
    int withException = 0;
    /// From opening to sealing, median of the sealed ones as in the day report; nothing before the first.
    std::optional<double> medianMinutes;
};

struct QueueFigures
{
    int waiting = 0;
    int conflicts = 0;
    QDateTime oldestUtc; ///< invalid where nothing waits
};

struct HomeData
{
    std::vector<ServiceOffer> services;
    std::vector<ParkedVisit> parked;
    std::vector<ActionNeeded> actions;
    DayFigures today;
    QueueFigures queue;
};

class HomeGateway
{
public:
    virtual ~HomeGateway() = default;
    /// Errors: Locked, DatabaseQuery.
    virtual void load(QObject *context, Reply<HomeData> reply) = 0;
};

} // namespace loket::desktop
