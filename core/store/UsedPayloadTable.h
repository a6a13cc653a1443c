// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QByteArray>
#include <QDateTime>
#include <QUuid>

#include <optional>

namespace loket {

/// Codes that a visit has accepted, as keyed hashes.
class UsedPayloadTable
{
public:
    explicit UsedPayloadTable(Database &database)
        : m_database(database)
    {}

    /// The visit that took it; nothing where none did.
    [[nodiscard]] Expected<std::optional<QUuid>> visitOf(const QByteArray &digest);
    /// Errors: AlreadyExists.
    Expected<void> insert(const QByteArray &digest, const QUuid &visit, const QDateTime &atUtc);
    [[nodiscard]] Expected<bool> hasVisit(const QUuid &visit);
    /// How many were taken before that time.
    [[nodiscard]] Expected<int> countBefore(const QDateTime &utc);
    Expected<void> removeBefore(const QDateTime &utc);

private:
    Database &m_database;
};

} // namespace loket
