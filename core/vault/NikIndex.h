// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"

#include <QByteArray>
#include <QString>

namespace loket {

/// Finds "was this NIK here before?" without storing a NIK: keyed BLAKE2b-128 under a sub-key of the station
/// key. Without the key a NIK (about 2^36 likely values) would be found by trying them all: 1.5 s measured
/// (sync-security.md 2.5). The same NIK gives other tags on other stations.
[[nodiscard]] QByteArray nikTag(const SecretBytes &nikKey, const QString &nik);

} // namespace loket
