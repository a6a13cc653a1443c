// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArrayView>
#include <QString>

namespace loket {

/// Writes a file that is there whole or not at all, also after a power cut: new file, fsync, rename, fsync of
/// the folder. QSaveFile alone leaves out the last step (measured: sync-security.md 1.4). Readable by its
/// owner only. Errors: DiskFull, DiskWrite (context is the file's name).
Expected<void> writeDurably(const QString &path, QByteArrayView bytes);

/// Makes what was created, renamed or removed in a folder survive a power cut. Errors: DiskWrite.
Expected<void> syncFolder(const QString &folder);

/// mkpath() whose new folders survive a power cut: each is synced into the one that holds it. What is written
/// into a folder that is itself forgotten is gone with it. Errors: DiskWrite (context is the folder's name).
Expected<void> makeFolderDurably(const QString &path);

/// Whole file, refused above `maxBytes`. Errors: NotFound, TooLarge, DiskRead.
[[nodiscard]] Expected<QByteArray> readWhole(const QString &path, qint64 maxBytes);

/// The same from the medium, where the system lets go of what it remembers of the file: else a copy that was
/// written today would always look whole.
[[nodiscard]] Expected<QByteArray> readBack(const QString &path, qint64 maxBytes);

} // namespace loket
