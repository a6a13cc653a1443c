// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/VisitJournal.h"
#include "core/store/Database.h"

#include <QByteArray>
#include <QDateTime>
#include <QUuid>

#include <optional>
#include <vector>

namespace loket {

struct VisitRow
{
    QUuid id;
    QString service;
    VisitState state = VisitState::None;
    QDateTime openedAtUtc;
    QDateTime updatedAtUtc;
    QString operatorId;
    QString currentStep;
    QByteArray label; ///< sealed: name and masked NIK
    QUuid packetId;   ///< null until sealed
    int finishedSteps = 0;
    int exceptions = 0;
    QByteArray draftKey; ///< wrapped; empty once sealed or cancelled
};

/// Which visits, and where the page starts. Pages follow (openedAtUtc, id) downwards: newest first, at equal
/// cost for the first and the five-thousandth page.
struct VisitFilter
{
    std::vector<VisitState> states; ///< empty = all
    QDateTime sinceUtc;             ///< half open by opening time, where valid
    QDateTime untilUtc;
    QString operatorId;         ///< where not empty
    QDateTime afterOpenedAtUtc; ///< last row of the page before, where valid
    QUuid afterId;
    int limit = 200;
};

struct StateCount
{
    VisitState state = VisitState::None;
    int count = 0;
};

class VisitTable
{
public:
    explicit VisitTable(Database &database)
        : m_database(database)
    {}

    /// Errors: AlreadyExists.
    Expected<void> insert(const VisitRow &row);
    /// Everything but id and service. Errors: NotFound.
    Expected<void> update(const VisitRow &row);
    [[nodiscard]] Expected<std::optional<VisitRow>> find(const QUuid &id);
    [[nodiscard]] Expected<std::vector<VisitRow>> page(const VisitFilter &filter);
    [[nodiscard]] Expected<std::vector<StateCount>> countByState(const QDateTime &sinceUtc,
                                                                 const QDateTime &untilUtc);

private:
    Database &m_database;
};

struct SealedItem
{
    qint64 seq = 0;
    QByteArray body;
};

/// Events and attachments of unfinished visits, all ciphertext.
class VisitDraftTable
{
public:
    explicit VisitDraftTable(Database &database)
        : m_database(database)
    {}

    [[nodiscard]] Expected<qint64> lastSeq(const QUuid &visit);
    Expected<void> insertEvent(const QUuid &visit, const SealedItem &event);
    [[nodiscard]] Expected<std::vector<SealedItem>> events(const QUuid &visit);
    /// Errors: AlreadyExists.
    Expected<void> insertAttachment(const QUuid &visit, const QByteArray &tag, const QByteArray &body);
    /// Errors: NotFound.
    [[nodiscard]] Expected<QByteArray> attachment(const QUuid &visit, const QByteArray &tag);
    [[nodiscard]] Expected<std::vector<QByteArray>> attachmentTags(const QUuid &visit);
    /// In the transaction in which the visit's wrapped key goes: without it the remains cannot be read.
    Expected<void> removeAll(const QUuid &visit);

private:
    Database &m_database;
};

class NikIndexTable
{
public:
    explicit NikIndexTable(Database &database)
        : m_database(database)
    {}

    Expected<void> insert(const QByteArray &tag, const QUuid &visit);
    [[nodiscard]] Expected<std::vector<QUuid>> visitsOf(const QByteArray &tag);
    Expected<void> removeVisit(const QUuid &visit);
    [[nodiscard]] Expected<bool> hasVisit(const QUuid &visit);
    /// Visits that came back from copies, by the log, and that are under no NIK.
    [[nodiscard]] Expected<int> restoredWithout();
    /// Of one visit: more than one where a NIK was corrected.
    [[nodiscard]] Expected<std::vector<QByteArray>> tagsOf(const QUuid &visit);

private:
    Database &m_database;
};

} // namespace loket
