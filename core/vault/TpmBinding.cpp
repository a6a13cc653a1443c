// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/TpmBinding.h"

#include "core/vault/Crypto.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kVerifierBytes = 16; // first in the layer; the rest is `sealed`, which may be empty

/// A layer belongs to one wrap: it cannot be put on another operator's, nor the salt or cost under it
/// changed.
QByteArray contextOf(const PassphraseWrap &wrap, const QString &stationId)
{
    return QByteArray("loket-tpm-layer-1\n") + stationId.toUtf8() + '\n' + wrap.operatorId.toUtf8() + '\n' +
           QByteArray::number(wrap.cost.passes) + '\n' + QByteArray::number(wrap.cost.memoryBytes) + '\n' +
           wrap.salt.toHex();
}

SecretBytes layerKey(const SecretBytes &secret) { return deriveKey(secret, 1, "LoketTpm"); }

Expected<Tpm> openChosen()
{
    const auto tcti = chosenTcti();
    return tcti ? Tpm::open(*tcti) : fail(tcti.error());
}

Expected<SecretBytes> secretOf(const TpmSealed &sealed)
{
    auto tpm = openChosen();
    if (!tpm)
        return fail(tpm.error());
    auto secret = tpm->unseal(sealed);
    if (secret && secret->size() != kKeyBytes)
        return fail(ErrorCode::KeyDamaged, u"tpm"_s);
    return secret;
}

} // namespace

Expected<SecretBytes> layerKeyOf(const KeyFileContent &content)
{
    if (content.tpm.isEmpty())
        return SecretBytes();
    const auto secret = secretOf(content.tpm);
    if (!secret)
        return fail(secret.error());
    return layerKey(*secret);
}

Expected<PassphraseWrap> withoutLayer(const PassphraseWrap &wrap, const SecretBytes &key,
                                      const QString &stationId)
{
    if (key.isEmpty())
        return wrap;
    const auto inside = unseal(key, wrap.bound, contextOf(wrap, stationId));
    if (!inside || inside->size() < kVerifierBytes)
        return fail(ErrorCode::KeyDamaged, u"tpm layer"_s);
    PassphraseWrap open = wrap;
    open.bound.clear();
    open.verifier = inside->first(kVerifierBytes);
    open.sealed = inside->sliced(kVerifierBytes);
    return open;
}

PassphraseWrap withLayer(const PassphraseWrap &wrap, const SecretBytes &key, const QString &stationId)
{
    if (key.isEmpty())
        return wrap;
    PassphraseWrap closed = wrap;
    closed.bound = seal(key, wrap.verifier + wrap.sealed, contextOf(wrap, stationId));
    closed.verifier.clear();
    closed.sealed.clear();
    return closed;
}

Expected<void> bindToTpm(KeyFileContent &content)
{
    if (!content.tpm.isEmpty())
        return fail(ErrorCode::AlreadyExists, u"tpm"_s);
    const SecretBytes secret = SecretBytes::random(kKeyBytes);
    KeyFileContent next = content;
    {
        auto tpm = openChosen();
        auto sealed = tpm ? tpm->seal(secret) : fail(tpm.error());
        if (!sealed)
            return fail(sealed.error());
        next.tpm = std::move(*sealed);
    }
    // Over a new connection: a chip that does not give back what it took must not close a station.
    const auto back = secretOf(next.tpm);
    if (!back)
        return fail(back.error());
    if (!back->equals(secret.view()))
        return fail(ErrorCode::TpmFailed, u"read back"_s);
    const SecretBytes key = layerKey(*back);
    for (PassphraseWrap &wrap : next.wraps)
        wrap = withLayer(wrap, key, content.stationId);
    content = std::move(next);
    return {};
}

Expected<void> unbindFromTpm(KeyFileContent &content)
{
    if (content.tpm.isEmpty())
        return fail(ErrorCode::NotFound, u"tpm"_s);
    const auto secret = secretOf(content.tpm);
    if (!secret)
        return fail(secret.error());
    const SecretBytes key = layerKey(*secret);
    KeyFileContent next = content;
    for (PassphraseWrap &wrap : next.wraps) {
        auto open = withoutLayer(wrap, key, content.stationId);
        if (!open)
            return fail(open.error());
        wrap = std::move(*open);
    }
    next.tpm = {};
    content = std::move(next);
    return {};
}

} // namespace loket
