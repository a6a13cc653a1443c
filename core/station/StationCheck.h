// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/AuditLog.h"

#include <QStringList>
#include <QUuid>

#include <optional>
#include <vector>

namespace loket {

/// What a check of a station found.
struct StationCheck
{
    std::optional<AuditFinding> audit; ///< nothing where the log is whole and holds the head of every packet
    qint64 rowsOnCard = 0; ///< an older copy, whole in itself: the mirror's card has seen the log up to here
    int packetsVerified = 0;
    std::vector<QUuid> badPackets; ///< body damaged, not ours, or missing though it waits in the queue
    int copiesVerified = 0;        ///< in the mirror folder: read from the first byte to the last
    QStringList damagedCopies;     ///< file names there: changed since they were written
    int copiesRewritten = 0;       ///< of the damaged ones; the medium may do it again
    QStringList damagedKeyFiles;   ///< the others open the station, but there is a copy less
    bool isKeyCopyMissing = false; ///< there is but one whole key file
    QStringList replacedWraps;     ///< ids: an older key file was put back, and what was taken away from them
                                   ///< stands in it again
    QStringList schemaDifferences; ///< tables, indexes and triggers that are not as Loket makes them
    int visitsOpened = 0;          ///< with a login: visits whose sealed parts were tried
    std::vector<QUuid> badVisits;  ///< changed from outside, or with a part that cannot be opened any more
    std::vector<QUuid> goneVisits; ///< that the log says were opened here
    QStringList changedOperators;  ///< their rows, by id
    std::vector<QUuid> gonePackets;      ///< that the log says were sealed or restored here
    std::vector<QUuid> unqueuedPackets;  ///< saved, and not in the queue: they would never be sent
    std::vector<QUuid> goneReviewCopies; ///< that the log says are still kept
    std::vector<qint64> lostNumbers; ///< of packets that waited when an earlier database was lost, and did
                                     ///< not come back; until a breach is registered
    std::vector<QUuid> falselySent;   ///< out of the queue as received, of which the log knows nothing: they
                                      ///< would never be sent
    QStringList changedSettings;      ///< keys whose value is not the one that the log knows
    QStringList changedRegisters;     ///< "holds", "breaches", "ikd_accounts": others than the log knows
    std::vector<qint64> badApprovals; ///< changed, gone, or not in the state that the log gives them

    [[nodiscard]] bool isSound() const
    {
        return !audit && badPackets.empty() && damagedKeyFiles.isEmpty() && schemaDifferences.isEmpty() &&
               badVisits.empty() && goneVisits.empty() && changedOperators.isEmpty() &&
               badApprovals.empty() && gonePackets.empty() && unqueuedPackets.empty() &&
               changedSettings.isEmpty() && changedRegisters.isEmpty() && goneReviewCopies.empty() &&
               falselySent.empty() && !isKeyCopyMissing && replacedWraps.isEmpty() && lostNumbers.empty() &&
               damagedCopies.isEmpty();
    }
};

} // namespace loket
