// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/Packet.h"

#include "core/vault/SecretStream.h"

#include <QtEndian>

#include <sodium.h>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kMagic = "LOKETPK1";
constexpr QByteArrayView kDomain = "loket-packet-1";
constexpr qsizetype kLengthBytes = 4;
constexpr qsizetype kMaxHeaderBytes = 4096;
constexpr qsizetype kMaxRecipients = 8;
constexpr qsizetype kFingerprintBytes = 16;
constexpr qsizetype kSealedKeyBytes = kKeyBytes + crypto_box_SEALBYTES;
constexpr qsizetype kWrapBytes = kFingerprintBytes + kSealedKeyBytes;

QByteArray fingerprintOf(const RecipientKey &key) { return blake2b(key.publicKey, kFingerprintBytes); }

/// A packet's parts, as views into its bytes.
struct Parts
{
    PacketHeader header;
    QByteArrayView preamble; ///< everything before the stream: what each chunk is bound to
    QByteArrayView wraps;
    QByteArrayView stream;
    QByteArrayView body; ///< everything the signature covers
    QByteArrayView signature;
};

Expected<Parts> split(QByteArrayView bytes)
{
    const auto refused = fail(ErrorCode::Malformed, u"packet"_s);
    const qsizetype fixed = kMagic.size() + kLengthBytes;
    if (bytes.size() < fixed || !bytes.startsWith(kMagic))
        return refused;
    const qsizetype headerSize = qFromBigEndian<quint32>(bytes.data() + kMagic.size());
    if (headerSize > kMaxHeaderBytes || bytes.size() < fixed + headerSize + 1)
        return refused;
    auto header = headerFromBytes(bytes.sliced(fixed, headerSize).toByteArray());
    if (!header)
        return fail(header.error());
    const qsizetype recipients = uchar(bytes[fixed + headerSize]);
    const qsizetype wrapsAt = fixed + headerSize + 1;
    if (recipients < 1 || recipients > kMaxRecipients || header->bodySize > bytes.size())
        return refused;
    const qsizetype streamAt = wrapsAt + recipients * kWrapBytes;
    const qsizetype signatureAt = streamAt + sealedStreamSize(header->bodySize);
    if (bytes.size() != signatureAt + kSignatureBytes) // cut or lengthened: found without any key
        return refused;
    return Parts{std::move(*header),
                 bytes.first(streamAt),
                 bytes.sliced(wrapsAt, streamAt - wrapsAt),
                 bytes.sliced(streamAt, signatureAt - streamAt),
                 bytes.first(signatureAt),
                 bytes.last(kSignatureBytes)};
}

Expected<Parts> splitAndVerify(QByteArrayView bytes, QByteArrayView stationPublicKey)
{
    auto parts = split(bytes);
    if (!parts)
        return parts;
    if (!stationPublicKey.isEmpty() && stationPublicKey != parts->header.stationKey)
        return fail(ErrorCode::Authenticity, u"other station"_s);
    if (!isSignedBy(parts->header.stationKey, kDomain, sha256(parts->body), parts->signature))
        return fail(ErrorCode::Authenticity, u"packet signature"_s);
    return parts;
}

/// Signature and digest from one pass of SHA-256: the digest goes on where the signed part ends.
void signAndDigest(SealedPacket &packet, const SigningKey &key)
{
    Sha256 hash;
    hash.add(packet.bytes);
    const QByteArray signature = sign(key, kDomain, hash.result());
    packet.bytes.append(signature);
    hash.add(signature);
    packet.digest = hash.result();
}

Expected<void> checkRecipients(const std::vector<RecipientKey> &recipients)
{
    if (recipients.empty() || recipients.size() > std::size_t(kMaxRecipients))
        return fail(ErrorCode::InvalidArgument, u"recipients"_s);
    for (const RecipientKey &recipient : recipients)
        if (!recipient.isValid())
            return fail(ErrorCode::InvalidArgument, u"recipient key"_s);
    return {};
}

} // namespace

Expected<SealedPacket> sealPacket(PacketHeader header, const std::vector<PacketFile> &files,
                                  const std::vector<RecipientKey> &recipients, const SigningKey &signingKey)
{
    if (auto checked = checkRecipients(recipients); !checked)
        return fail(checked.error());
    auto body = packBody(files);
    if (!body)
        return fail(body.error());
    header.hubKeyId = recipients.front().id;
    header.stationKey = signingKey.publicKey;
    header.bodySize = body->size();
    const QByteArray clear = toBytes(header);
    auto back = headerFromBytes(clear); // a header that could not be read again must never be written
    if (!back || clear.size() > kMaxHeaderBytes)
        return fail(ErrorCode::InvalidArgument, u"packet header"_s);

    SealedPacket packet;
    packet.header = std::move(*back);
    packet.bytes.reserve(body->size() + body->size() / 256 + clear.size() + 2048);
    packet.bytes.append(kMagic);
    const quint32 length = qToBigEndian(quint32(clear.size()));
    packet.bytes.append(reinterpret_cast<const char *>(&length), kLengthBytes);
    packet.bytes.append(clear);
    packet.bytes.append(char(recipients.size()));
    const SecretBytes contentKey = SecretBytes::random(kKeyBytes);
    for (const RecipientKey &recipient : recipients) {
        packet.bytes.append(fingerprintOf(recipient));
        packet.bytes.append(sealTo(recipient, contentKey));
    }
    appendSealedStream(packet.bytes, contentKey, *body, blake2b(packet.bytes));
    sodium_memzero(body->data(), std::size_t(body->size()));
    signAndDigest(packet, signingKey);
    return packet;
}

Expected<PacketHeader> verifyPacket(QByteArrayView bytes, QByteArrayView stationPublicKey)
{
    auto parts = splitAndVerify(bytes, stationPublicKey);
    if (!parts)
        return fail(parts.error());
    return std::move(parts->header);
}

Expected<std::vector<PacketFile>> openPacket(QByteArrayView bytes, const HubKeyPair &key,
                                             QByteArrayView stationPublicKey)
{
    const auto parts = splitAndVerify(bytes, stationPublicKey);
    if (!parts)
        return fail(parts.error());
    const QByteArray wanted = fingerprintOf(key.recipient);
    for (qsizetype at = 0; at < parts->wraps.size(); at += kWrapBytes) {
        const QByteArrayView wrap = parts->wraps.sliced(at, kWrapBytes);
        if (wrap.first(kFingerprintBytes) != wanted)
            continue;
        const auto contentKey = openSealed(wrap.sliced(kFingerprintBytes), key);
        if (!contentKey)
            return fail(contentKey.error());
        auto body = openStream(*contentKey, parts->stream, blake2b(parts->preamble));
        if (!body)
            return fail(body.error());
        auto files = unpackBody(*body);
        sodium_memzero(body->data(), std::size_t(body->size()));
        return files;
    }
    return fail(ErrorCode::WrongKey, u"packet recipient"_s);
}

} // namespace loket
