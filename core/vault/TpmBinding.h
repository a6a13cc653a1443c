// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/vault/KeyFile.h"
#include "core/vault/Tpm.h"

namespace loket {

/// A station's key file tied to the TPM of its computer: a second layer around what the passphrases close.
///
/// The TPM keeps one random secret per station; under a key derived from it every wrap's `sealed` and
/// `verifier` are closed once more (XChaCha20-Poly1305). Whoever has a copy of the key file, and not this
/// TPM, can neither open it with the right passphrase nor find out whether a guess was right: also the
/// verifier is out of reach. The sealed copy for the hub stays outside the layer, so that a dead mainboard is
/// no loss.
///
/// A layer rather than one key mixed of both, BLAKE2b(argon2id, secret), because it goes on and off for all
/// operators at once, without their passphrases: as long as one single wrap stood outside, a guess at that
/// one would give the station key (docs/decisions/0006-binding-to-a-tpm.md).

/// All three talk to chosenTcti(). Binds every wrap and reads the secret back before it returns. Errors:
/// AlreadyExists "tpm", and those of Tpm.
Expected<void> bindToTpm(KeyFileContent &content);
/// Takes the layer off again; wants the TPM. Errors: NotFound "tpm", KeyDamaged, and those of Tpm.
Expected<void> unbindFromTpm(KeyFileContent &content);

/// The layer's key: empty where the file is not bound, and then no TPM is asked. Errors: those of
/// Tpm::unseal().
[[nodiscard]] Expected<SecretBytes> layerKeyOf(const KeyFileContent &content);

/// With an empty key both give the wrap as it is. Errors: KeyDamaged (a wrap without the layer in a bound
/// file, another file's wrap, changed).
[[nodiscard]] Expected<PassphraseWrap> withoutLayer(const PassphraseWrap &wrap, const SecretBytes &layerKey,
                                                    const QString &stationId);
[[nodiscard]] PassphraseWrap withLayer(const PassphraseWrap &wrap, const SecretBytes &layerKey,
                                       const QString &stationId);

} // namespace loket
