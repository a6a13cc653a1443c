// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace loket {

/// One file in a packet: "record.json", "biometrics/face.jp2", "evidence/right_ring.png".
struct PacketFile
{
    QString name;
    QByteArray bytes;

    friend bool operator==(const PacketFile &, const PacketFile &) = default;
};

inline constexpr int kMaxPacketFiles = 512;
inline constexpr qsizetype kMaxPacketBytes = qsizetype(64) << 20;

/// Letters, digits, '.', '_', '-' in up to six parts separated by '/', no part starts with a dot, 96
/// characters: such a name is safe in any folder on any system.
[[nodiscard]] bool isPacketFileName(const QString &name);

/// A POSIX tar (ustar) of the files in their order, then `manifest.json` with name, size and SHA-256 of each.
/// Same files, same bytes. Errors: InvalidArgument (name, twice the same, "manifest.json"), TooLarge.
[[nodiscard]] Expected<QByteArray> packBody(const std::vector<PacketFile> &files);

/// The files without the manifest, each checked against it. Errors: Malformed (not our tar, other entries
/// than plain files, unsafe or repeated names, does not fit the manifest), TooLarge.
[[nodiscard]] Expected<std::vector<PacketFile>> unpackBody(QByteArrayView tar);

} // namespace loket
