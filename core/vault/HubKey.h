// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/base/SecretBytes.h"

#include <QByteArray>
#include <QString>

namespace loket {

/// A public X25519 key to which packets are sealed. `id` names it for people and in the packet's header:
/// "hub-3576-2026a".
struct RecipientKey
{
    QString id;
    QByteArray publicKey; ///< 32 bytes

    [[nodiscard]] bool isValid() const;
    friend bool operator==(const RecipientKey &, const RecipientKey &) = default;
};

/// Both halves; exists at the hub, with the recovery custodians, and in a demo station.
struct HubKeyPair
{
    RecipientKey recipient;
    SecretBytes secretKey; ///< 32 bytes

    [[nodiscard]] static HubKeyPair generate(const QString &id);
};

/// Writes a key pair as JSON, readable by its owner only. `note` stands first in the file ("DEMO: …").
/// Errors: DiskFull, DiskWrite.
Expected<void> writeHubKey(const QString &path, const HubKeyPair &pair, const QString &note);
/// Errors: NotFound, DiskRead, Malformed, KeyDamaged (the halves do not belong together).
[[nodiscard]] Expected<HubKeyPair> readHubKey(const QString &path);

/// Closes a small secret to a recipient (crypto_box_seal); we cannot open it again.
[[nodiscard]] QByteArray sealTo(const RecipientKey &recipient, const SecretBytes &secret);
/// Errors: WrongKey.
[[nodiscard]] Expected<SecretBytes> openSealed(QByteArrayView sealed, const HubKeyPair &pair);

} // namespace loket
