// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArrayView>
#include <QCborValue>

namespace loket {

/// One whole CBOR item as Loket writes them: integers, doubles, texts, byte strings, true, false, null,
/// undefined, arrays and maps, no tags, lengths known, 64 levels at most. In place of QCborValue::fromCbor(),
/// which writes beyond its memory on damaged bytes (Qt 6.4.2; tests/fuzz found it,
/// docs/decisions/reading-cbor.md). Errors: Malformed (context: what).
[[nodiscard]] Expected<QCborValue> readCbor(QByteArrayView bytes);

} // namespace loket
