// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QByteArray>
#include <QDateTime>
#include <QUuid>

#include <optional>
#include <vector>

namespace loket {

/// What is known of a packet without opening it; stays for ever, also when the body is gone.
struct PacketRow
{
    QUuid id;
    qint64 seq = 0;
    QUuid epoch;
    QUuid visit;
    QString service;
    QString operatorId;
    QDateTime createdAtUtc;
    qint64 size = 0;
    QByteArray digest; ///< SHA-256 of the whole packet
    QString hubKeyId;
    QByteArray auditHead;
    qint64 auditCount = 0;
};

class PacketTable
{
public:
    explicit PacketTable(Database &database)
        : m_database(database)
    {}

    Expected<void> insert(const PacketRow &row);
    [[nodiscard]] Expected<std::optional<PacketRow>> find(const QUuid &id);
    /// Newest first; with a sequence number below `beforeSeq` where that is not 0.
    [[nodiscard]] Expected<std::vector<PacketRow>> page(qint64 beforeSeq, int limit);
    /// Those that the queue holds back for sending, in order of seq.
    [[nodiscard]] Expected<std::vector<PacketRow>> waiting();
    /// 0 where there is none.
    [[nodiscard]] Expected<qint64> lastSeq();
    [[nodiscard]] Expected<bool> hasSeq(qint64 seq);

private:
    Database &m_database;
};

class PacketBodyTable
{
public:
    explicit PacketBodyTable(Database &database)
        : m_database(database)
    {}

    Expected<void> insert(const QUuid &packet, const QByteArray &body);
    /// Errors: NotFound.
    [[nodiscard]] Expected<QByteArray> get(const QUuid &packet);
    [[nodiscard]] Expected<bool> has(const QUuid &packet);
    Expected<void> remove(const QUuid &packet);

private:
    Database &m_database;
};

enum class OutboxState { None, Waiting, Sent, Conflict };
/// "waiting", "sent", "conflict"; "none".
[[nodiscard]] QString outboxStateName(OutboxState state);

struct OutboxRow
{
    QUuid packet;
    qint64 seq = 0;
    OutboxState state = OutboxState::Waiting;
    int tries = 0;
    QDateTime nextTryUtc;
    QString lastError; ///< an error's name
    QDateTime updatedAtUtc;
};

struct OutboxCounts
{
    int waiting = 0;
    int conflicts = 0;
    QDateTime oldestWaitingUtc; ///< creation of the oldest packet that waits; invalid where none does
};

class OutboxTable
{
public:
    explicit OutboxTable(Database &database)
        : m_database(database)
    {}

    Expected<void> insert(const OutboxRow &row);
    /// Errors: NotFound.
    Expected<void> update(const OutboxRow &row);
    [[nodiscard]] Expected<std::optional<OutboxRow>> find(const QUuid &packet);
    /// In order of seq.
    [[nodiscard]] Expected<std::vector<OutboxRow>> waiting(int limit);
    [[nodiscard]] Expected<OutboxCounts> counts();

private:
    Database &m_database;
};

class ReviewCopyTable
{
public:
    explicit ReviewCopyTable(Database &database)
        : m_database(database)
    {}

    Expected<void> insert(const QUuid &packet, const QByteArray &sealedBody);
    /// Errors: NotFound.
    [[nodiscard]] Expected<QByteArray> get(const QUuid &packet);
    /// Starts the count-down once the hub's receipt is here.
    Expected<void> keepUntil(const QUuid &packet, const QDateTime &untilUtc);
    /// Invalid while there is no receipt, or no copy.
    [[nodiscard]] Expected<QDateTime> keptUntil(const QUuid &packet);
    /// Whose time is over, without those of visits on hold.
    [[nodiscard]] Expected<std::vector<QUuid>> expired(const QDateTime &nowUtc);
    /// Visits on hold whose copy would go.
    [[nodiscard]] Expected<std::vector<QUuid>> heldPast(const QDateTime &nowUtc);
    /// Errors: NotFound.
    Expected<void> remove(const QUuid &packet);

private:
    Database &m_database;
};

} // namespace loket
