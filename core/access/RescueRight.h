// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/vault/KeyFile.h"

#include <QStringList>

namespace loket {

/// Those of a key file to whom rescueKeys() may give it, by the one table of roles: who may manage operators.
/// Empty where an earlier Loket wrote the file, which names no roles.
[[nodiscard]] QStringList rescuersIn(const KeyFileContent &keys);

/// Whoever gets the rescued key file is alone with it, and has to let all others in again. Errors: NotFound
/// "rekey_person" (nobody of that name works there), NotAllowed "rekey_role" (may not manage operators).
Expected<void> checkRescuer(const KeyFileContent &keys, const QString &operatorId);

} // namespace loket
