// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/KeyRescue.h"

#include "core/vault/StationKeys.h"

#include <QDateTime>

#include <algorithm>

namespace loket {

using namespace Qt::StringLiterals;

Expected<KeyFileContent> rescueKeys(const KeyFileContent &old, const HubKeyPair &hub,
                                    const QString &operatorId, const SecretBytes &passphrase,
                                    const KdfCost &cost)
{
    auto master = openSealed(old.sealedToHub, hub);
    if (!master)
        return fail(master.error());
    if (master->size() != kKeyBytes)
        return fail(ErrorCode::KeyDamaged, u"sealed to hub"_s);
    const StationKeys keys = StationKeys::fromMaster(std::move(*master));
    if (keys.signing.publicKey != old.signingPublicKey)
        return fail(ErrorCode::KeyDamaged, u"signing key"_s);
    // Higher than the log knows, also where `old` is not the newest file: the log is not at hand.
    const qint64 issue = std::max(old.lastIssue() + 1, QDateTime::currentSecsSinceEpoch());
    auto wrap = wrapKey(keys.master, passphrase, cost, old.stationId, operatorId, issue);
    if (!wrap)
        return fail(wrap.error());
    KeyFileContent fresh = old;
    fresh.tpm = {};
    fresh.wraps = {std::move(*wrap)};
    return fresh;
}

} // namespace loket
