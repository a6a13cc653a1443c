// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Crypto.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <memory>
#include <new>

namespace loket {

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}
unsigned char *bytesOf(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }
unsigned long long sizeOf(QByteArrayView view) { return static_cast<unsigned long long>(view.size()); }

QByteArray inDomain(QByteArrayView domain, QByteArrayView message)
{
    QByteArray out;
    out.reserve(domain.size() + 1 + message.size());
    out.append(domain);
    out.append('\0');
    out.append(message);
    return out;
}

constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

bool decrypt(unsigned char *out, const SecretBytes &key, QByteArrayView sealed, QByteArrayView context)
{
    const QByteArrayView cipher = sealed.sliced(kNonceBytes);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(out, nullptr, nullptr, bytesOf(cipher), sizeOf(cipher),
                                                      bytesOf(context), sizeOf(context), bytesOf(sealed),
                                                      key.data()) == 0;
}

} // namespace

QByteArray blake2b(QByteArrayView bytes, int size, const SecretBytes *key)
{
    QByteArray out(size, Qt::Uninitialized);
    crypto_generichash(bytesOf(out), std::size_t(size), bytesOf(bytes), sizeOf(bytes),
                       key ? key->data() : nullptr, key ? key->size() : 0);
    return out;
}

QByteArray sha256(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.result();
}

Sha256::Sha256()
    : m_state(EVP_MD_CTX_new())
{
    // Fails only without memory or with an OpenSSL that has no SHA-256; the self-test then stops the program.
    if (!m_state || EVP_DigestInit_ex(m_state, EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc();
}

Sha256::~Sha256() { EVP_MD_CTX_free(m_state); }

void Sha256::add(QByteArrayView bytes) { EVP_DigestUpdate(m_state, bytes.data(), std::size_t(bytes.size())); }

QByteArray Sha256::result() const
{
    QByteArray out(kHashBytes, '\0');
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> copy(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!copy || EVP_MD_CTX_copy_ex(copy.get(), m_state) != 1 ||
        EVP_DigestFinal_ex(copy.get(), bytesOf(out), nullptr) != 1)
        throw std::bad_alloc();
    return out;
}

SigningKey SigningKey::fromSeed(const SecretBytes &seed)
{
    SigningKey key;
    key.publicKey.resize(crypto_sign_PUBLICKEYBYTES);
    key.secretKey = SecretBytes(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(bytesOf(key.publicKey), key.secretKey.data(), seed.data());
    return key;
}

QByteArray sign(const SigningKey &key, QByteArrayView domain, QByteArrayView message)
{
    const QByteArray text = inDomain(domain, message);
    QByteArray signature(kSignatureBytes, Qt::Uninitialized);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(QByteArrayView(text)), sizeOf(text),
                         key.secretKey.data());
    return signature;
}

bool isSignedBy(QByteArrayView publicKey, QByteArrayView domain, QByteArrayView message,
                QByteArrayView signature)
{
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != kSignatureBytes)
        return false;
    const QByteArray text = inDomain(domain, message);
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(QByteArrayView(text)), sizeOf(text),
                                       bytesOf(publicKey)) == 0;
}

QByteArray seal(const SecretBytes &key, QByteArrayView plain, QByteArrayView context)
{
    QByteArray out(kNonceBytes + plain.size() + kTagBytes, Qt::Uninitialized);
    unsigned char *nonce = bytesOf(out);
    randombytes_buf(nonce, std::size_t(kNonceBytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonceBytes, nullptr, bytesOf(plain), sizeOf(plain),
                                               bytesOf(context), sizeOf(context), nullptr, nonce, key.data());
    return out;
}

Expected<SecretBytes> unsealSecret(const SecretBytes &key, QByteArrayView sealed, QByteArrayView context)
{
    if (key.size() != kKeyBytes || sealed.size() < kNonceBytes + kTagBytes)
        return fail(ErrorCode::Authenticity);
    SecretBytes out{std::size_t(sealed.size() - kNonceBytes - kTagBytes)};
    if (!decrypt(out.data(), key, sealed, context))
        return fail(ErrorCode::Authenticity);
    return out;
}

Expected<QByteArray> unseal(const SecretBytes &key, QByteArrayView sealed, QByteArrayView context)
{
    if (key.size() != kKeyBytes || sealed.size() < kNonceBytes + kTagBytes)
        return fail(ErrorCode::Authenticity);
    QByteArray out(sealed.size() - kNonceBytes - kTagBytes, Qt::Uninitialized);
    if (!decrypt(bytesOf(out), key, sealed, context))
        return fail(ErrorCode::Authenticity);
    return out;
}

SecretBytes deriveKey(const SecretBytes &master, std::uint64_t id, const char (&context)[9])
{
    SecretBytes key(kKeyBytes);
    crypto_kdf_derive_from_key(key.data(), key.size(), id, context, master.data());
    return key;
}

} // namespace loket
