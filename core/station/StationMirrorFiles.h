// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/DurableFile.h"

#include <QByteArray>
#include <QDir>
#include <QFileInfo>
#include <QString>
#include <QUuid>

// Names in a mirror folder; for core/station alone.

namespace loket::files {

inline const QString kCopySuffix = QStringLiteral(".lkp");

inline QString copyNameOf(const QUuid &packet) { return packet.toString(QUuid::WithoutBraces) + kCopySuffix; }

/// Says that the folder is on the medium that was chosen: a mount point whose stick is pulled is an empty
/// folder on the system's own disk, and another stick may stand in its place.
inline QString markerIn(const QString &mirror)
{
    return QDir(mirror).filePath(QStringLiteral(".loket-mirror"));
}

inline const QByteArray kMark = QByteArrayLiteral("Loket mirror of station ");

inline QByteArray markOf(const QString &stationId) { return kMark + stationId.toUtf8() + '\n'; }

inline bool isMirrorOf(const QString &mirror, const QString &stationId)
{
    constexpr qint64 kMarkerBytesMax = 1024;
    const auto mark = readWhole(markerIn(mirror), kMarkerBytesMax);
    return mark && *mark == markOf(stationId);
}

/// The same folder, or one below it.
inline bool isWithin(const QString &folder, const QString &outer)
{
    const QString inside = QFileInfo(folder).canonicalFilePath() + u'/';
    const QString around = QFileInfo(outer).canonicalFilePath() + u'/';
    return inside.startsWith(around);
}

/// Two stations in one folder would write over each other's card.
inline bool isMirrorOfAnother(const QString &mirror, const QString &stationId)
{
    constexpr qint64 kMarkerBytesMax = 1024;
    const auto mark = readWhole(markerIn(mirror), kMarkerBytesMax);
    return mark && mark->startsWith(kMark) && *mark != markOf(stationId);
}

} // namespace loket::files
