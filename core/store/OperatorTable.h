// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <vector>

namespace loket {

struct OperatorRow
{
    QString id;
    QString name;
    QString role;
    bool isDisabled = false;
    QDateTime createdAtUtc;
    QByteArray mac; ///< keyed hash of the rest: a role changed with a database tool is noticed at login
};

class OperatorTable
{
public:
    explicit OperatorTable(Database &database)
        : m_database(database)
    {}

    /// By id.
    [[nodiscard]] Expected<std::vector<OperatorRow>> all();
    [[nodiscard]] Expected<std::optional<OperatorRow>> find(const QString &id);
    /// Errors: AlreadyExists.
    Expected<void> insert(const OperatorRow &row);
    /// Everything but the id. Errors: NotFound.
    Expected<void> update(const OperatorRow &row);

private:
    Database &m_database;
};

/// Wrong passphrases in a row, and until when no further try is heard.
struct ThrottleRow
{
    QString bucket;
    int failures = 0;
    qint64 waitMs = 0;           ///< length of the present wait
    qint64 untilUtcMs = 0;       ///< by the wall clock, for after a restart
    qint64 untilMonotonicMs = 0; ///< by the monotonic clock, while `bootId` is the running boot
    QString bootId;
};

class LoginThrottleTable
{
public:
    explicit LoginThrottleTable(Database &database)
        : m_database(database)
    {}

    /// A row of zeros where there is none.
    /// By bucket.
    [[nodiscard]] Expected<std::vector<ThrottleRow>> all();
    [[nodiscard]] Expected<ThrottleRow> get(const QString &bucket);
    Expected<void> set(const ThrottleRow &row);
    Expected<void> remove(const QString &bucket);

private:
    Database &m_database;
};

} // namespace loket
