// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/SecretStream.h"

#include <sodium.h>

#include <algorithm>

namespace loket {

namespace {

constexpr qsizetype kHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype kTagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

/// The running state holds the key: wiped at the end of its scope.
struct State
{
    crypto_secretstream_xchacha20poly1305_state raw;
    State() = default;
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State() { sodium_memzero(&raw, sizeof raw); }
};

qsizetype chunkCount(qsizetype plainSize)
{
    return std::max<qsizetype>(1, (plainSize + kStreamChunkBytes - 1) / kStreamChunkBytes);
}

} // namespace

qsizetype sealedStreamSize(qsizetype plainSize)
{
    return kHeaderBytes + plainSize + chunkCount(plainSize) * kTagBytes;
}

void appendSealedStream(QByteArray &out, const SecretBytes &key, QByteArrayView plain, QByteArrayView context)
{
    qsizetype at = out.size();
    out.resize(at + sealedStreamSize(plain.size()));
    auto *const bytes = reinterpret_cast<unsigned char *>(out.data());
    State state;
    crypto_secretstream_xchacha20poly1305_init_push(&state.raw, bytes + at, key.data());
    at += kHeaderBytes;
    const qsizetype chunks = chunkCount(plain.size());
    for (qsizetype i = 0; i < chunks; ++i) {
        const qsizetype from = i * kStreamChunkBytes;
        const qsizetype length = std::min(kStreamChunkBytes, plain.size() - from);
        const unsigned char tag = i + 1 == chunks ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        crypto_secretstream_xchacha20poly1305_push(&state.raw, bytes + at, nullptr, bytesOf(plain) + from,
                                                   static_cast<unsigned long long>(length), bytesOf(context),
                                                   static_cast<unsigned long long>(context.size()), tag);
        at += length + kTagBytes;
    }
}

QByteArray sealStream(const SecretBytes &key, QByteArrayView plain, QByteArrayView context)
{
    QByteArray out;
    appendSealedStream(out, key, plain, context);
    return out;
}

Expected<QByteArray> openStream(const SecretBytes &key, QByteArrayView sealed, QByteArrayView context)
{
    const auto refused = fail(ErrorCode::Authenticity, QStringLiteral("stream"));
    State state;
    if (sealed.size() < kHeaderBytes + kTagBytes ||
        crypto_secretstream_xchacha20poly1305_init_pull(&state.raw, bytesOf(sealed), key.data()) != 0)
        return refused;
    QByteArray plain(sealed.size(), Qt::Uninitialized);
    qsizetype size = 0;
    unsigned char tag = 0;
    for (qsizetype at = kHeaderBytes; at < sealed.size();) {
        const qsizetype length = std::min(kStreamChunkBytes + kTagBytes, sealed.size() - at);
        unsigned long long opened = 0;
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL ||
            crypto_secretstream_xchacha20poly1305_pull(
                &state.raw, reinterpret_cast<unsigned char *>(plain.data()) + size, &opened, &tag,
                bytesOf(sealed) + at, static_cast<unsigned long long>(length), bytesOf(context),
                static_cast<unsigned long long>(context.size())) != 0)
            return refused;
        size += qsizetype(opened);
        at += length;
    }
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        return refused;
    plain.resize(size);
    return plain;
}

} // namespace loket
