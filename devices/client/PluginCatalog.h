// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/PluginMetadata.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace loket::device {

/// A library found in a plugin folder.
struct PluginEntry
{
    QString file;
    PluginMetadata metadata;
    LoadFailure failure = LoadFailure::None; ///< None = can be started
    QString detail;

    [[nodiscard]] bool isUsable() const { return failure == LoadFailure::None; }
};

/// What is in the plugin folders, read from metadata; no driver code runs here. Touches the disk: call it
/// from a worker or once at start (20 ms for ten plugins).
class PluginCatalog
{
public:
    /// Folders in order of precedence: of two files with the same plugin id the first found wins, the other
    /// is listed with DuplicateId. Other files than shared libraries are skipped. Sorted by file name within
    /// a folder.
    [[nodiscard]] static PluginCatalog scan(const QStringList &folders);

    /// $LOKET_PLUGIN_PATH (colon separated) if set; otherwise plugins/devices beside the program's folder
    /// (build tree), then ../lib/loket/devices (installed).
    [[nodiscard]] static QStringList defaultFolders();

    [[nodiscard]] const std::vector<PluginEntry> &entries() const { return m_entries; }
    /// nullptr where no usable plugin has this id.
    [[nodiscard]] const PluginEntry *find(const QString &pluginId) const;
    /// Ids of the usable plugins whose metadata names this USB device.
    [[nodiscard]] QStringList claimants(quint16 vendorId, quint16 productId) const;

private:
    std::vector<PluginEntry> m_entries;
};

} // namespace loket::device
