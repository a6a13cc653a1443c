// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>
#include <QByteArrayView>

namespace loket {

/// RFC 9285. Errors: Malformed (a sign outside the alphabet, a length that cannot be, a value too large).
[[nodiscard]] Expected<QByteArray> fromBase45(QByteArrayView text);
[[nodiscard]] QByteArray toBase45(QByteArrayView bytes);

} // namespace loket
