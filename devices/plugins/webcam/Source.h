// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborMap>
#include <QString>

namespace loket::device::webcam {

enum class SourceKind : quint8 { None, Camera, File, Folder, Stream };

/// Where pictures come from and how they are wanted.
struct Source
{
    SourceKind kind = SourceKind::None;
    QString address;    ///< /dev/video0, a path, or a URL
    int widthPx = 1280; ///< asked for; the camera gives the nearest it has
    int heightPx = 720;
    bool isMirrored = false;
    int clockwiseDegrees = 0; ///< 0, 90, 180, 270
    bool isLooping = true;
    bool isFast = false; ///< files: as fast as they are looked at

    friend bool operator==(const Source &, const Source &) = default;
};

/// What an address is: rtsp://, rtsps://, http://, https:// = Stream; a folder; an existing file; /dev/video…
/// = Camera; anything else None. file:// URLs are taken as paths.
[[nodiscard]] SourceKind kindOf(const QString &address);

/// The settings of plugin.json applied to an address.
[[nodiscard]] Source makeSource(const QString &address, const QCborMap &settings);

} // namespace loket::device::webcam
