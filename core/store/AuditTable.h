// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QByteArray>
#include <QUuid>

#include <functional>
#include <optional>
#include <vector>

namespace loket {

/// A row as stored; core/audit makes and checks it.
struct AuditRow
{
    qint64 seq = 0;
    qint64 atUtcMs = 0;
    qint64 monotonicMs = 0;
    QString bootId;
    QString operatorId;
    QString event;
    QUuid visit;       ///< null where the event belongs to none
    QByteArray detail; ///< sealed
    QByteArray prev;
    QByteArray hash;
    QByteArray signature;
};

class AuditTable
{
public:
    explicit AuditTable(Database &database)
        : m_database(database)
    {}

    Expected<void> insert(const AuditRow &row);
    [[nodiscard]] Expected<std::optional<AuditRow>> last();
    /// The newest row with this event. Reads backwards from the end, but for the marks of Schema.cpp's
    /// audit_mark, which are found at once.
    [[nodiscard]] Expected<std::optional<AuditRow>> lastOf(const QString &event);
    [[nodiscard]] Expected<std::optional<AuditRow>> find(qint64 seq);
    [[nodiscard]] Expected<std::vector<AuditRow>> ofEvent(const QString &event);
    [[nodiscard]] Expected<std::vector<AuditRow>> ofVisit(const QUuid &visit);
    [[nodiscard]] Expected<bool> hasEvent(const QUuid &visit, const QString &event);
    /// Rows after `seq` in order, at most `limit`.
    [[nodiscard]] Expected<std::vector<AuditRow>> after(qint64 seq, int limit);
    [[nodiscard]] Expected<qint64> count();
    /// Rows from `firstSeq` on and before `endSeq`, of one event (empty: of all), newest first.
    [[nodiscard]] Expected<std::vector<AuditRow>> between(qint64 firstSeq, qint64 endSeq,
                                                          const QString &event, int limit);
    /// Number of the first row written at this time or later, as the clock was then; one after the last
    /// where there is none. Twenty look-ups in a million rows; where the clock was set back, one of several.
    [[nodiscard]] Expected<qint64> firstAt(qint64 utcMs);

    /// Where the log ended when a row was last added, kept beside it.
    struct End
    {
        qint64 seq = 0;
        QByteArray hash;
        QByteArray signature; ///< empty: of a version that did not keep it yet
    };
    [[nodiscard]] Expected<std::optional<End>> end();
    Expected<void> setEnd(const End &end);

private:
    Expected<std::vector<AuditRow>> select(const QString &tail, const QVariantList &values);
    Database &m_database;
};

} // namespace loket
