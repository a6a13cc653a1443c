// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/enrolment/VisitEngine.h"
#include "core/vault/PacketBody.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace loket {

/// What of a visit goes into its packet, and what stays behind for the day log.
struct PacketContent
{
    std::vector<PacketFile> files; ///< record.json first, then biometrics/… and evidence/…
    QByteArray reviewCopy;         ///< CBOR: small portrait, masked data, quality figures; no full biometric
};

/// Version of record.json; schema in resources/packet/record.schema.json.
inline constexpr int kRecordFormat = 1;

/// Builds record.json and its files from the best capture of each part, reading the pictures from the
/// journal. Works on an open visit that has nothing left to do before its seal step: Blocked otherwise, with
/// the step's id. Errors: those of the journal.
[[nodiscard]] Expected<PacketContent> buildPacketContent(const VisitEngine &engine, const QString &stationId,
                                                         const QDateTime &sealedAtUtc);

/// The record alone, for a look at it. `files` gets position → name in the packet.
[[nodiscard]] QJsonObject recordJson(const Visit &visit, const QString &stationId,
                                     const QDateTime &sealedAtUtc, const QMap<QString, QString> &files);

} // namespace loket
