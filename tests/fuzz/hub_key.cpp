// SPDX-License-Identifier: GPL-3.0-or-later
// The hub's secret key file: what is read is a pair that belongs together.
#include "core/vault/HubKey.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/SealedKit.h"
#include "tests/fuzz/Targets.h"

#include <QJsonDocument>

using namespace loket;
using namespace loket::fuzz;
using namespace Qt::StringLiterals;

int loket_fuzz_hub_key(const std::uint8_t *data, std::size_t size)
{
    (void)SealedKit::get();
    const auto pair = hubKeyFromText(Input(data, size).rest());
    if (!parsed(pair))
        return 0;
    hold(pair->recipient.isValid(), "a hub key is valid");
    const SecretBytes secret = SecretBytes::copyOf("a content key of some length...");
    const auto opened = openSealed(sealTo(pair->recipient, secret), *pair);
    hold(parsed(opened) && opened->equals(secret.view()), "the halves belong together");
    return 0;
}

std::vector<QByteArray> loket_seeds_hub_key()
{
    const HubKeyPair &pair = SealedKit::get().hub;
    const QJsonObject json{
        {u"0_note"_s, u"DEMO"_s},
        {u"format"_s, u"loket-hub-key"_s},
        {u"id"_s, pair.recipient.id},
        {u"public"_s, QString::fromLatin1(pair.recipient.publicKey.toBase64())},
        {u"secret"_s, QString::fromLatin1(pair.secretKey.view().toByteArray().toBase64())}};
    return {QJsonDocument(json).toJson()};
}
