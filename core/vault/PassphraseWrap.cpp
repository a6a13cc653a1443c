// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/PassphraseWrap.h"

#include "core/vault/Crypto.h"

#include <sodium.h>

#include <unistd.h>

namespace loket {

namespace {

constexpr int kVerifierBytes = 16;
// A key file with larger numbers was tampered with: it would only serve to hang the login.
constexpr quint64 kMaxPasses = 64;
constexpr quint64 kMaxMemoryBytes = quint64(4) << 30;

bool isUsable(const PassphraseWrap &wrap)
{
    return wrap.salt.size() == crypto_pwhash_SALTBYTES && wrap.verifier.size() == kVerifierBytes &&
           wrap.cost.passes >= crypto_pwhash_OPSLIMIT_MIN && wrap.cost.passes <= kMaxPasses &&
           wrap.cost.memoryBytes >= crypto_pwhash_MEMLIMIT_MIN && wrap.cost.memoryBytes <= kMaxMemoryBytes;
}

Expected<SecretBytes> stretch(const SecretBytes &passphrase, const PassphraseWrap &wrap)
{
    SecretBytes out(kKeyBytes);
    const auto text = reinterpret_cast<const char *>(passphrase.data());
    if (crypto_pwhash(out.data(), out.size(), text ? text : "", passphrase.size(),
                      reinterpret_cast<const unsigned char *>(wrap.salt.constData()), wrap.cost.passes,
                      std::size_t(wrap.cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::Internal, QStringLiteral("argon2id"));
    return out;
}

/// Binds a wrap to its place: it cannot be moved to another operator, station or cost.
QByteArray contextOf(const PassphraseWrap &wrap, const QString &stationId)
{
    const QByteArray context = QByteArray("loket-wrap-1\n") + stationId.toUtf8() + '\n' +
                               wrap.operatorId.toUtf8() + '\n' + QByteArray::number(wrap.cost.passes) + '\n' +
                               QByteArray::number(wrap.cost.memoryBytes);
    return wrap.issue == 0 ? context : context + '\n' + QByteArray::number(wrap.issue);
}

QByteArray verifierOf(const SecretBytes &stretched)
{
    return blake2b("loket-verifier-1", kVerifierBytes, &stretched);
}

} // namespace

KdfCost KdfCost::forThisMachine()
{
    const quint64 memory = quint64(::sysconf(_SC_PHYS_PAGES)) * quint64(::sysconf(_SC_PAGESIZE));
    const bool isSmall = memory < (quint64(4) << 30);
    return {3, quint64(isSmall ? 64 : 256) << 20};
}

Expected<PassphraseWrap> wrapKey(const SecretBytes &key, const SecretBytes &passphrase, const KdfCost &cost,
                                 const QString &stationId, const QString &operatorId, qint64 issue)
{
    PassphraseWrap wrap = decoyWrap(cost);
    wrap.operatorId = operatorId;
    wrap.issue = issue;
    const auto stretched = stretch(passphrase, wrap);
    if (!stretched)
        return fail(stretched.error());
    wrap.verifier = verifierOf(*stretched);
    wrap.sealed = seal(*stretched, key.view(), contextOf(wrap, stationId));
    return wrap;
}

Expected<SecretBytes> unwrapKey(const PassphraseWrap &wrap, const SecretBytes &passphrase,
                                const QString &stationId)
{
    if (!isUsable(wrap))
        return fail(ErrorCode::KeyDamaged, QStringLiteral("wrap parameters"));
    const auto stretched = stretch(passphrase, wrap);
    if (!stretched)
        return fail(stretched.error());
    const QByteArray verifier = verifierOf(*stretched);
    if (sodium_memcmp(verifier.constData(), wrap.verifier.constData(), kVerifierBytes) != 0)
        return fail(ErrorCode::WrongPassphrase);
    if (wrap.sealed.isEmpty())
        return fail(ErrorCode::OperatorDisabled);
    auto key = unsealSecret(*stretched, wrap.sealed, contextOf(wrap, stationId));
    if (!key || key->size() != kKeyBytes)
        return fail(ErrorCode::KeyDamaged, QStringLiteral("wrapped key"));
    return key;
}

PassphraseWrap decoyWrap(const KdfCost &cost)
{
    PassphraseWrap wrap;
    wrap.cost = cost;
    wrap.salt.resize(crypto_pwhash_SALTBYTES);
    randombytes_buf(wrap.salt.data(), std::size_t(wrap.salt.size()));
    wrap.verifier.resize(kVerifierBytes);
    randombytes_buf(wrap.verifier.data(), std::size_t(wrap.verifier.size()));
    return wrap;
}

} // namespace loket
