// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QUuid>

#include <optional>
#include <vector>

namespace loket {

struct IkdAccountRow
{
    qint64 id = 0;  ///< given by the table
    QByteArray tag; ///< keyed hash of the NIK: one account a person
    QUuid visit;    ///< the last one that was about it
    int state = 0;  ///< IkdState of core/ikd
    QDateTime sinceUtc;
    QDate due; ///< when the counter comes back to it; invalid = not at all
    QString servedAt;
    QString domicile; ///< districts, six digits
    bool isOutsider = false;
    QDateTime contactedAtUtc; ///< invalid = not yet
    QString contactedBy;
    qint64 request = 0; ///< the last one in the inbox; 0 = none
    QByteArray body;    ///< sealed
};

/// Which of them; by default all, by id.
struct IkdAccountFilter
{
    std::vector<int> states; ///< empty = all
    std::optional<bool> isOutsider;
    bool byDueDate = false;   ///< the first due first, and not by id: then afterId is not used,
    bool newestFirst = false; ///< nor here
    qint64 afterId = 0;
    int limit = 200; ///< -1 = no limit
};

/// How many in a state, of one side of the border.
struct IkdAccountCount
{
    int state = 0;
    bool isOutsider = false;
    int count = 0;
};

class IkdAccountTable
{
public:
    explicit IkdAccountTable(Database &database)
        : m_database(database)
    {}

    /// Errors: AlreadyExists (the tag has an account).
    Expected<qint64> insert(const IkdAccountRow &row);
    /// Everything but id and tag. Errors: NotFound.
    Expected<void> update(const IkdAccountRow &row);
    Expected<void> remove(qint64 id);
    [[nodiscard]] Expected<std::optional<IkdAccountRow>> find(qint64 id);
    [[nodiscard]] Expected<std::optional<IkdAccountRow>> ofTag(const QByteArray &tag);
    [[nodiscard]] Expected<std::vector<IkdAccountRow>> page(const IkdAccountFilter &filter);
    [[nodiscard]] Expected<std::vector<IkdAccountCount>> counts();
    /// In that state since before that time, whose visit is not on hold.
    [[nodiscard]] Expected<std::vector<IkdAccountRow>> notHeldBefore(int state, const QDateTime &utc);
    /// Those whose visit is.
    [[nodiscard]] Expected<std::vector<IkdAccountRow>> heldBefore(int state, const QDateTime &utc);

private:
    Expected<std::vector<IkdAccountRow>> select(const QString &tail, const QVariantList &values);
    Database &m_database;
};

} // namespace loket
