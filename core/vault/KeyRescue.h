// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/vault/HubKey.h"
#include "core/vault/KeyFile.h"

namespace loket {

/// A key file that one operator opens with a new passphrase, made where the hub's secret key is: the way back
/// where all passphrases are lost, or the TPM that the old file was bound to. Takes neither a passphrase nor
/// a TPM; the new file is not bound, and nobody else has a wrap in it. `old` is read, not changed. Errors:
/// WrongKey (another hub's), KeyDamaged, Internal (no memory).
[[nodiscard]] Expected<KeyFileContent> rescueKeys(const KeyFileContent &old, const HubKeyPair &hub,
                                                  const QString &operatorId, const SecretBytes &passphrase,
                                                  const KdfCost &cost);

} // namespace loket
