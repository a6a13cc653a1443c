// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/base/SecretBytes.h"

#include <QByteArray>
#include <QJsonObject>
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
/// What such a file holds. Errors: Malformed, KeyDamaged.
[[nodiscard]] Expected<HubKeyPair> hubKeyFromText(const QByteArray &text);

/// What makeHubKeys() made: two secret files and one that anybody may see.
struct HubKeyFiles
{
    RecipientKey hub;
    RecipientKey recovery;
    QString hubPath;      ///< "hub.key": opens packets every day
    QString recoveryPath; ///< "recovery.key": opens them where the other is lost
    QString publicPath;   ///< "public.json": "hub_key" and "recovery_key" as a station's profile wants them
};

/// Makes both key pairs of an office in `folder` (made where it is missing, its owner's alone), named
/// "hub-<label>" and "recovery-<label>". `note` stands first in the secret files. Whole or not at all.
/// Errors: AlreadyExists (context: the file that is there), InvalidArgument "key_label" (1 … 40 letters,
/// digits, '-', '.', '_'), DiskFull, DiskWrite.
[[nodiscard]] Expected<HubKeyFiles> makeHubKeys(const QString &folder, const QString &label,
                                                const QString &note);

/// The public half as it stands in profiles and in public.json.
[[nodiscard]] QJsonObject toJson(const RecipientKey &key);

/// Closes a small secret to a recipient (crypto_box_seal); we cannot open it again.
[[nodiscard]] QByteArray sealTo(const RecipientKey &recipient, const SecretBytes &secret);
/// Errors: WrongKey.
[[nodiscard]] Expected<SecretBytes> openSealed(QByteArrayView sealed, const HubKeyPair &pair);

} // namespace loket
