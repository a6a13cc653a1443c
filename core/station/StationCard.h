// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/AuditLog.h"
#include "core/station/StationProfile.h"
#include "core/store/OperatorTable.h"
#include "core/vault/Crypto.h"

#include <QCborMap>
#include <QDateTime>
#include <QHash>
#include <QJsonValue>

#include <vector>

namespace loket {

/// What a new database needs besides the packets, so that the station can be made again when its own is
/// destroyed: who it is, who works here, what was set. Kept beside the copies in the mirror folder, signed
/// with the station's key. It holds names of staff; nothing of residents, and no key.
struct StationCard
{
    StationProfile profile;
    std::vector<OperatorRow> people;     ///< with their keyed hashes: a changed role is noticed at login
    QHash<QString, QJsonValue> settings; ///< that differ from the standard
    AuditHead auditHead; ///< of when it was written: outside the database, a cut log is found by it; count 0
                         ///< in the card of an older Loket
    qint64 lastSeq = 0;  ///< the highest number given to a packet; 0 in a spare, and in an older Loket's card
    QDateTime lastSealedUtc;       ///< when; invalid where there was none
    QString waiting;               ///< numbers in the queue (NumberRanges.h); those below that are not in it
                                   ///< were received. Like lastSeq
    QHash<QString, qint64> issues; ///< the first wrap that holds, by operator (see PassphraseWrap::issue)

    static constexpr const char *kFileName = "station.card";
    /// The same without the head of the log and the newest packet, so that it is written only when people or
    /// settings change: beside the card and in the station's folder, for when the card is damaged or gone.
    static constexpr const char *kSpareName = "station.card.spare";

    /// For the log of the database that comes after.
    [[nodiscard]] QCborMap toDetail() const;

    [[nodiscard]] QByteArray toBytes(const SigningKey &key) const;
    /// Errors: Malformed, Authenticity (not signed by this station).
    [[nodiscard]] static Expected<StationCard> fromBytes(const QByteArray &bytes,
                                                         const QByteArray &stationPublicKey);
};

} // namespace loket
