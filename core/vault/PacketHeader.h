// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

namespace loket {

/// The part of a packet that is in clear: enough to store, order, send and verify it, and nothing about the
/// resident. Written as compact JSON with sorted keys, which is its one accepted form.
struct PacketHeader
{
    QUuid packetId; ///< idempotency key for ever, made when the visit is sealed
    QString stationId;
    QUuid epoch; ///< random per station database; (epoch, seq) orders, never the clock
    qint64 seq = 0;
    QString service;       ///< "ektp_enrolment"
    QString hubKeyId;      ///< of the first recipient
    QDateTime createdUtc;  ///< station clock, whole seconds
    QByteArray auditHead;  ///< hash of the newest audit row, 32 bytes
    qint64 auditCount = 0; ///< how many rows the audit log had: makes a cut tail visible
    QByteArray
        stationKey; ///< Ed25519 public key the packet is signed with, 32 bytes; filled in by sealPacket()
    qint64 bodySize = 0; ///< of the opened body in bytes; filled in by sealPacket()

    friend bool operator==(const PacketHeader &, const PacketHeader &) = default;
};

[[nodiscard]] QByteArray toBytes(const PacketHeader &header);
/// Errors: Malformed (also for another spelling of the same content).
[[nodiscard]] Expected<PacketHeader> headerFromBytes(const QByteArray &bytes);

} // namespace loket
