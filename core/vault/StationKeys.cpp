// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/StationKeys.h"

namespace loket {

// The ids are part of the storage format: never reuse or renumber.
StationKeys StationKeys::fromMaster(SecretBytes master)
{
    StationKeys keys;
    keys.drafts = deriveKey(master, 1, "LoketSta");
    keys.nikIndex = deriveKey(master, 2, "LoketSta");
    keys.details = deriveKey(master, 3, "LoketSta");
    keys.signing = SigningKey::fromSeed(deriveKey(master, 4, "LoketSta"));
    keys.access = deriveKey(master, 5, "LoketSta");
    keys.payloads = deriveKey(master, 6, "LoketSta");
    keys.master = std::move(master);
    return keys;
}

} // namespace loket
