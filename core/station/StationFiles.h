// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QDir>
#include <QString>

// Where things are in a station's folder; for core/station alone.

namespace loket::files {

inline QString database(const QString &folder) { return QDir(folder).filePath(QStringLiteral("loket.db")); }
inline QString keys(const QString &folder) { return QDir(folder).filePath(QStringLiteral("keys")); }
inline QString reserve(const QString &folder) { return QDir(folder).filePath(QStringLiteral("reserve.bin")); }
inline QString lock(const QString &folder) { return QDir(folder).filePath(QStringLiteral("station.lock")); }

/// Keys of the setting table that are no settings.
inline QString profileKey() { return QStringLiteral("station.profile"); }
inline QString profileSignatureKey() { return QStringLiteral("station.profile_signature"); }
inline constexpr QByteArrayView kProfileDomain = "loket-profile-1";

/// Errors: NotFound where there is no station, DatabaseDamaged "gone" where there are keys and no database,
/// DiskRead "no_permission" where we may not look.
Expected<void> find(const QString &folder);
[[nodiscard]] bool hasKeys(const QString &folder);
/// A file that is none of Loket's, beside a station's keys, was this station's database.
[[nodiscard]] Error seenAsOurs(const QString &folder, const Error &error);

} // namespace loket::files
