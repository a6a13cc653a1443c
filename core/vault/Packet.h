// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/vault/Crypto.h"
#include "core/vault/HubKey.h"
#include "core/vault/PacketBody.h"
#include "core/vault/PacketHeader.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace loket {

/// A finished record, closed: signed by the station, readable by the hub and the recovery custodians only.
/// The station that made it cannot open it again. Layout (docs/dev/packet-format.md):
///
///     "LOKETPK1" · u32 header length · header · u8 recipients · recipients × (16 fingerprint, 80 sealed key)
///     · secretstream of the body in 64 KiB chunks, each bound to BLAKE2b-256 of everything before it
///     · 64 Ed25519 signature of SHA-256 of everything before
struct SealedPacket
{
    PacketHeader header;
    QByteArray bytes;
    QByteArray digest; ///< SHA-256 of bytes: what the hub compares
};

/// `header` needs everything but stationKey and bodySize. The first recipient is the hub, the second the
/// recovery key. Errors: InvalidArgument (header, names, no or bad recipients), TooLarge.
[[nodiscard]] Expected<SealedPacket> sealPacket(PacketHeader header, const std::vector<PacketFile> &files,
                                                const std::vector<RecipientKey> &recipients,
                                                const SigningKey &signingKey);

/// Checks form, lengths and signature; needs no secret. With `stationPublicKey` also that it is this
/// station's. Without it the packet is only shown to be whole and signed by the key it names. Errors:
/// Malformed, Authenticity.
[[nodiscard]] Expected<PacketHeader> verifyPacket(QByteArrayView bytes, QByteArrayView stationPublicKey = {});

/// At the hub: verifies, then opens. Errors: Malformed, Authenticity, WrongKey (not sealed to this key).
[[nodiscard]] Expected<std::vector<PacketFile>> openPacket(QByteArrayView bytes, const HubKeyPair &key,
                                                           QByteArrayView stationPublicKey = {});

} // namespace loket
