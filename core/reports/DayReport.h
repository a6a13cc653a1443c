// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/VisitJournal.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace loket::reports {

/// "open", "parked", "sealed", "cancelled"; empty for None.
[[nodiscard]] QString visitStateName(VisitState state);
/// visitStateName(), but "purged" for what two people agreed to remove: who looks for it did not cancel it.
[[nodiscard]] QString shownState(const VisitSummary &visit);
/// None for anything else.
[[nodiscard]] VisitState parseVisitState(const QString &name);

/// One visit for lists and `--json`. Holds the resident's name and masked NIK.
[[nodiscard]] QJsonObject toJson(const VisitSummary &visit);

/// How many visits are in which state.
struct StateFigures
{
    int total = 0;
    int sealed = 0;
    int unfinished = 0; ///< open or parked
    int cancelled = 0;
    int withExceptions = 0; ///< sealed with at least one biometric exception
};

/// What happened on a day: figures only, nothing about a resident.
struct DayReport
{
    QDate day;
    StateFigures all;
    QMap<QString, StateFigures> byService;
    QMap<QString, StateFigures> byOperator;
    /// From opening to sealing, of the sealed visits; 0 where there are none. The median, because one parked
    /// visit of three hours says nothing about the others.
    double medianMinutes = 0;
    QDateTime firstUtc; ///< opening of the first and last change of the last visit
    QDateTime lastUtc;

    [[nodiscard]] QJsonObject toJson() const;
};

/// Visits of the day in any order; those of other days must not be among them.
[[nodiscard]] DayReport dayReport(QDate day, const std::vector<VisitSummary> &visits);

/// The day book for a spreadsheet, oldest first, with a header row of column codes: opened, closed, service,
/// state, name, nik (masked), operator, minutes, exceptions, packet. Times are local.
[[nodiscard]] std::vector<QStringList> dayBookRows(std::vector<VisitSummary> visits);

} // namespace loket::reports
