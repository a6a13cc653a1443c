// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QByteArray>
#include <QDateTime>
#include <QUuid>

#include <optional>
#include <vector>

namespace loket {

/// A visit whose data must stay as they are (a request under way, a court): nothing of it is removed.
struct HoldRow
{
    QUuid visit;
    QDateTime sinceUtc;
    QString operatorId;
    QByteArray reason; ///< sealed
};

class HoldTable
{
public:
    explicit HoldTable(Database &database)
        : m_database(database)
    {}

    /// Errors: AlreadyExists.
    Expected<void> insert(const HoldRow &row);
    /// Errors: NotFound.
    Expected<void> remove(const QUuid &visit);
    [[nodiscard]] Expected<std::vector<HoldRow>> all();
    [[nodiscard]] Expected<bool> has(const QUuid &visit);

private:
    Database &m_database;
};

struct BreachRow
{
    qint64 id = 0; ///< given by the table
    QDateTime knownAtUtc;
    QDateTime recordedAtUtc;
    QString operatorId;
    QString kind;
    QDateTime closedAtUtc; ///< invalid while open
    QByteArray detail;     ///< sealed
};

class BreachTable
{
public:
    explicit BreachTable(Database &database)
        : m_database(database)
    {}

    Expected<qint64> insert(const BreachRow &row);
    /// detail and closedAtUtc. Errors: NotFound.
    Expected<void> update(const BreachRow &row);
    /// Oldest first.
    [[nodiscard]] Expected<std::vector<BreachRow>> all();
    [[nodiscard]] Expected<std::optional<BreachRow>> find(qint64 id);

private:
    Expected<std::vector<BreachRow>> select(const QString &tail, const QVariantList &values);
    Database &m_database;
};

} // namespace loket
