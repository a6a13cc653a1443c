// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QByteArray>
#include <QDateTime>
#include <QUuid>

#include <optional>
#include <vector>

namespace loket {

/// Settled: refused, and the counter has done what followed from it.
enum class ApprovalState { None, Waiting, Approved, Refused, Settled };

struct ApprovalRow
{
    qint64 id = 0; ///< given by the table
    QUuid visit;
    QString kind;
    QString askedBy; ///< operator; empty where the station itself asks (retention)
    QDateTime askedAtUtc;
    QByteArray detail; ///< sealed
    ApprovalState state = ApprovalState::Waiting;
    QString decidedBy;
    QDateTime decidedAtUtc;
    QByteArray decision; ///< sealed; empty while it waits
};

class ApprovalTable
{
public:
    explicit ApprovalTable(Database &database)
        : m_database(database)
    {}

    Expected<qint64> insert(const ApprovalRow &row);
    /// State, who, when and the decision; only of one that waits. Errors: WrongState.
    Expected<void> decide(const ApprovalRow &row);
    /// From Refused to Settled, with the decision as it stands in the row. Errors: WrongState.
    Expected<void> settle(const ApprovalRow &row);
    [[nodiscard]] Expected<std::optional<ApprovalRow>> find(qint64 id);
    /// In that state, oldest first, with ids above `afterId`.
    [[nodiscard]] Expected<std::vector<ApprovalRow>> page(ApprovalState state, qint64 afterId, int limit);
    /// Those that were decided, newest first, with ids below `beforeId`.
    [[nodiscard]] Expected<std::vector<ApprovalRow>> decidedPage(qint64 beforeId, int limit);
    /// In every state, by id, above `afterId`.
    [[nodiscard]] Expected<std::vector<ApprovalRow>> all(qint64 afterId, int limit);
    [[nodiscard]] Expected<std::vector<ApprovalRow>> ofVisit(const QUuid &visit);
    [[nodiscard]] Expected<int> count(ApprovalState state);
    /// Refused ones of every kind but `withoutKind`.
    [[nodiscard]] Expected<int> countRefused(const QString &withoutKind);

private:
    Expected<std::vector<ApprovalRow>> select(const QString &tail, const QVariantList &values);
    Database &m_database;
};

} // namespace loket
