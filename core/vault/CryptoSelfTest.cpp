// SPDX-License-Identifier: GPL-3.0-or-later
// Known-answer tests, run once at start: a miscompiled or replaced library must not touch a single record.
#include "core/vault/Crypto.h"

#include <sodium.h>

namespace loket {

namespace {

QByteArray hex(const char *text) { return QByteArray::fromHex(text); }
const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

/// FIPS 180-4 example "abc".
bool sha256Works()
{
    return sha256("abc") == hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/// RFC 7693, appendix A.
bool blake2bWorks()
{
    return blake2b("abc", 64) == hex("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                                     "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
}

/// RFC 8032, 7.1, test 1 (empty message), and a changed signature is refused.
bool ed25519Works()
{
    const SecretBytes seed =
        SecretBytes::copyOf(hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    const SigningKey key = SigningKey::fromSeed(seed);
    if (key.publicKey != hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
        return false;
    QByteArray signature(kSignatureBytes, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, nullptr, 0,
                         key.secretKey.data());
    if (signature != hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                         "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"))
        return false;
    if (crypto_sign_verify_detached(bytesOf(signature), nullptr, 0, bytesOf(key.publicKey)) != 0)
        return false;
    signature[5] = char(signature[5] ^ 1);
    return crypto_sign_verify_detached(bytesOf(signature), nullptr, 0, bytesOf(key.publicKey)) != 0;
}

/// RFC 7748, 5.2, first vector.
bool x25519Works()
{
    const QByteArray scalar = hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4");
    const QByteArray point = hex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c");
    QByteArray out(crypto_scalarmult_BYTES, '\0');
    return crypto_scalarmult(reinterpret_cast<unsigned char *>(out.data()), bytesOf(scalar),
                             bytesOf(point)) == 0 &&
           out == hex("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
}

/// draft-irtf-cfrg-xchacha-03, appendix A.3.1, through our own unseal().
bool xchachaWorks()
{
    const QByteArray plain =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for "
        "the future, sunscreen would be it.";
    const SecretBytes key =
        SecretBytes::copyOf(hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
    const QByteArray context = hex("50515253c0c1c2c3c4c5c6c7");
    QByteArray sealed = hex("404142434445464748494a4b4c4d4e4f5051525354555657"
                            "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
                            "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
                            "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                            "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49");
    if (unseal(key, sealed, context).value_or(QByteArray()) != plain)
        return false;
    sealed[30] = char(sealed[30] ^ 1);
    return !unseal(key, sealed, context);
}

/// Computed with the reference implementation: `printf password | argon2 'somesalt16bytes!' -id -t 3 -k 64 -p
/// 1 -l 32 -r` (Debian argon2 0~20171227).
bool argon2idWorks()
{
    QByteArray out(32, '\0');
    return crypto_pwhash(reinterpret_cast<unsigned char *>(out.data()), 32, "password", 8,
                         reinterpret_cast<const unsigned char *>("somesalt16bytes!"), 3, 64 * 1024,
                         crypto_pwhash_ALG_ARGON2ID13) == 0 &&
           out == hex("d9f13db02402ea64f44a9a615062e8ccd82deefaa490ccd701fea148360807e9");
}

Expected<void> startAndTest()
{
    if (sodium_init() < 0)
        return fail(ErrorCode::CryptoInit, QStringLiteral("sodium_init"));
    const struct
    {
        bool (*works)();
        const char *name;
    } tests[] = {{sha256Works, "sha256"}, {blake2bWorks, "blake2b"},   {ed25519Works, "ed25519"},
                 {x25519Works, "x25519"}, {xchachaWorks, "xchacha20"}, {argon2idWorks, "argon2id"}};
    for (const auto &test : tests)
        if (!test.works())
            return fail(ErrorCode::CryptoInit, QString::fromLatin1(test.name));
    return {};
}

} // namespace

Expected<void> initCrypto()
{
    static const Expected<void> result = startAndTest();
    return result;
}

} // namespace loket
