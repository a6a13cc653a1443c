// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/station/Station.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace loket {

/// Where a new database came from and where the old one is now.
struct RemadeDatabase
{
    QString damagedFolder; ///< what is left of the old database; empty where there was nothing
    QUuid epoch;           ///< of the new one
    bool isFromSpare =
        false; ///< the card was damaged or gone: whether the newest packet has a copy is unknown
};

/// A new, empty database for a station whose own is destroyed, from the card in its mirror folder (or a spare
/// of it) and its key files. What is left of the old one is moved aside, never removed. Unfinished visits,
/// the audit log and the index of NIKs of the old database are gone; sealed packets come back with
/// adoptPackets().
///
/// `operatorId` must be one of the card's people who may Backup or ManageOperators. Errors: InUse,
/// WrongState "database_whole" (nothing is wrong with it), DatabaseNewer, DatabaseForeign, KeyMissing,
/// KeyDamaged, NotFound ("card"), Malformed and Authenticity (the card), WrongPassphrase, OperatorDisabled,
/// NotAllowed, DiskFull, DiskWrite.
[[nodiscard]] Expected<RemadeDatabase> remakeDatabase(const QString &folder, const QString &mirror,
                                                      const QString &operatorId,
                                                      const SecretBytes &passphrase, const Clock &clock,
                                                      Random &random);

struct AdoptReport
{
    int adopted = 0;
    int alreadyThere = 0;
    int mended = 0;        ///< known, but damaged or gone in the database: the copy took its place
    QStringList damaged;   ///< file names: no packet, or changed since it was sealed
    QStringList foreign;   ///< whole, but of another station
    QStringList conflicts; ///< whole and ours, but the database has another packet under its number or id
    std::vector<qint64> missing; ///< numbers up to the highest of which there is neither row nor copy: sent
                                 ///< and removed long ago, or lost; at most 1000 are listed
    std::vector<qint64> lost;    ///< of which the card says that they were not received: only another copy
                                 ///< brings them back
    QDateTime lastSealedUtc;     ///< when the packet with the highest number was made
    int withoutPerson = 0;       ///< of the visits here, those that came back from copies: whose they are is
                                 ///< sealed, and no search finds them
    bool hasNewEpoch = false;    ///< copies are newer than this database: it was an older copy
};

/// Puts every packet of the folder that the queue does not know, or of which its own is damaged, into it:
/// after remakeDatabase(), after an older backup was put back, or when check() found a bad packet. Each in
/// its own transaction, so it can be interrupted and run again. Files stay where they are. Needs Backup or
/// ManageOperators. Errors: NotFound (the folder), DiskFull, DiskWrite.
[[nodiscard]] Expected<AdoptReport> adoptPackets(Station &station, const QString &folder);

} // namespace loket
