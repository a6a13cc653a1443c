// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/Packet.h"

#include <QByteArray>

namespace loket::fuzz {

/// A station and a hub whose keys are the same in every run, so that a found input stays one.
struct SealedKit
{
    SigningKey station;
    HubKeyPair hub;
    PacketHeader header;
    std::vector<PacketFile> files;
    QByteArray packet; ///< the files, sealed

    static const SealedKit &get();

    /// A packet round any body, well-formed or not: past the signature and the seal, as only the station
    /// could make it.
    [[nodiscard]] QByteArray sealed(const QByteArray &body) const;
    /// The last 64 bytes replaced by the station's signature of what is before them.
    [[nodiscard]] QByteArray signedAgain(QByteArray bytes) const;

private:
    SealedKit();
};

} // namespace loket::fuzz
