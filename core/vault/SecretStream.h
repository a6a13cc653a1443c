// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/base/SecretBytes.h"

#include <QByteArray>
#include <QByteArrayView>

namespace loket {

/// libsodium's secretstream (XChaCha20-Poly1305) over a whole buffer: 24-byte header, then chunks of 64 KiB +
/// 17, each with `context` authenticated, the last one marked final: cutting, swapping and repeating chunks
/// is found.
inline constexpr qsizetype kStreamChunkBytes = 64 * 1024;

/// Length of what sealStream() makes of `plainSize` bytes.
[[nodiscard]] qsizetype sealedStreamSize(qsizetype plainSize);
[[nodiscard]] QByteArray sealStream(const SecretBytes &key, QByteArrayView plain, QByteArrayView context);
/// As sealStream(), appended to `out`.
void appendSealedStream(QByteArray &out, const SecretBytes &key, QByteArrayView plain,
                        QByteArrayView context);
/// Errors: Authenticity.
[[nodiscard]] Expected<QByteArray> openStream(const SecretBytes &key, QByteArrayView sealed,
                                              QByteArrayView context);

} // namespace loket
