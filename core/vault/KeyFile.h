// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/vault/PassphraseWrap.h"
#include "core/vault/Tpm.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace loket {

/// What a key file holds. Nothing in it opens anything without a passphrase or the hub's secret key.
struct KeyFileContent
{
    QString stationId;
    quint64 generation = 0;      ///< counts up with every save
    QByteArray signingPublicKey; ///< Ed25519, to verify without a login
    QString hubKeyId;
    QByteArray
        sealedToHub; ///< the station key for the hub (crypto_box_seal): the way back after lost passphrases
    std::vector<PassphraseWrap> wraps;
    TpmSealed tpm; ///< what every wrap is bound to; empty where they are not (TpmBinding.h)

    /// The highest issue of its wraps.
    [[nodiscard]] qint64 lastIssue() const;
};

/// A key file's bytes: JSON with a checksum over the rest. Version 1, or 2 where it is bound to a TPM: a
/// Loket that knows nothing of that says "made by a newer Loket" and not "damaged".
[[nodiscard]] QByteArray toBytes(const KeyFileContent &content);
/// Errors: KeyDamaged (checksum), KeyDamaged "version" (made by a newer Loket).
[[nodiscard]] Expected<KeyFileContent> keyFileFromBytes(const QByteArray &bytes);

/// The key files of a station: `keys/station-keys.00000007.json`. Each save is a new file; the two newest
/// stay. A file is never written over, so no crash and no full disk can lock everybody out.
class KeyFile
{
public:
    explicit KeyFile(QString folder)
        : m_folder(std::move(folder))
    {}

    struct Loaded
    {
        KeyFileContent content;
        bool isFallback = false; ///< the newest file is damaged and this is the one before: say so
    };
    /// Errors: KeyMissing (no file), DiskRead (not ours to read), KeyDamaged (none is whole), KeyDamaged
    /// "version" (made by a newer Loket).
    [[nodiscard]] Expected<Loaded> load() const;

    /// Names of the files that are not whole. Needs no key.
    [[nodiscard]] QStringList damaged() const;
    /// A station keeps two, and has one more after hub rekey.
    [[nodiscard]] int wholeFiles() const;

    enum class Keep {
        Previous, ///< the file before stays as the second copy
        OnlyThis, ///< something was taken away (passphrase changed, operator off): write twice and remove
                  ///< older files, so that no file still opens with what was revoked
    };
    /// Writes content as the next generation (content.generation is raised). Errors: DiskFull, DiskWrite;
    /// then the files are as before.
    Expected<void> save(KeyFileContent &content, Keep keep) const;

    [[nodiscard]] QString pathOf(quint64 generation) const;

private:
    [[nodiscard]] std::vector<quint64> generations() const;
    [[nodiscard]] Expected<KeyFileContent> read(quint64 generation) const;
    Expected<void> writeNext(KeyFileContent &content) const;
    Expected<void> removeBefore(quint64 firstKept) const;

    QString m_folder;
};

} // namespace loket
