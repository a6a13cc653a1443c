// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/base/SecretBytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>

struct evp_md_ctx_st; // OpenSSL's EVP_MD_CTX

namespace loket {

inline constexpr int kKeyBytes = 32;
inline constexpr int kHashBytes = 32;
inline constexpr int kSignatureBytes = 64;

/// Starts libsodium and runs the known-answer tests of every primitive Loket uses, once per process (about 1
/// ms). Errors: CryptoInit (context names the primitive). Nothing else of the vault may be used after an
/// error.
Expected<void> initCrypto();

/// BLAKE2b (RFC 7693) of `size` bytes (16…64), keyed where `key` is given.
[[nodiscard]] QByteArray blake2b(QByteArrayView bytes, int size = kHashBytes,
                                 const SecretBytes *key = nullptr);
/// FIPS 180-4; what manifests and the hub use. OpenSSL's, because it takes the processor's SHA
/// instructions: 1.1 ms for 2 MB against libsodium's 5.8 ms, and a packet is hashed twice.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

/// SHA-256 in pieces.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    /// Of everything added so far; more may be added after.
    [[nodiscard]] QByteArray result() const;

private:
    evp_md_ctx_st *m_state;
};

/// Ed25519 (RFC 8032). The secret part is libsodium's 64 bytes (seed and public key).
struct SigningKey
{
    QByteArray publicKey;
    SecretBytes secretKey;

    [[nodiscard]] static SigningKey fromSeed(const SecretBytes &seed);
};

/// Signs domain ‖ 0 ‖ message: a signature made for one purpose is never valid for another.
[[nodiscard]] QByteArray sign(const SigningKey &key, QByteArrayView domain, QByteArrayView message);
[[nodiscard]] bool isSignedBy(QByteArrayView publicKey, QByteArrayView domain, QByteArrayView message,
                              QByteArrayView signature);

/// XChaCha20-Poly1305 with a fresh random nonce: nonce ‖ ciphertext ‖ tag. `context` is authenticated, not
/// stored.
[[nodiscard]] QByteArray seal(const SecretBytes &key, QByteArrayView plain, QByteArrayView context);
/// Errors: Authenticity (other key, other context, changed bytes).
[[nodiscard]] Expected<SecretBytes> unsealSecret(const SecretBytes &key, QByteArrayView sealed,
                                                 QByteArrayView context);
[[nodiscard]] Expected<QByteArray> unseal(const SecretBytes &key, QByteArrayView sealed,
                                          QByteArrayView context);

/// crypto_kdf (BLAKE2b): an independent 32-byte key per (context of exactly 8 characters, id).
[[nodiscard]] SecretBytes deriveKey(const SecretBytes &master, std::uint64_t id, const char (&context)[9]);

} // namespace loket
