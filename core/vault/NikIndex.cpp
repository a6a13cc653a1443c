// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/NikIndex.h"

#include "core/vault/Crypto.h"

namespace loket {

QByteArray nikTag(const SecretBytes &nikKey, const QString &nik)
{
    return blake2b(nik.toLatin1(), 16, &nikKey);
}

} // namespace loket
