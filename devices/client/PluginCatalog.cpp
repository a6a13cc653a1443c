// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/client/PluginCatalog.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace loket::device {

PluginCatalog PluginCatalog::scan(const QStringList &folders)
{
    PluginCatalog catalog;
    QStringList seen;
    for (const QString &folder : folders) {
        const auto files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
        for (const QFileInfo &info : files) {
            const QString file = info.canonicalFilePath();
            if (!QLibrary::isLibrary(info.fileName()) || seen.contains(file))
                continue;
            seen.append(file);
            MetadataResult read = readMetadata(file);
            if (read.failure == LoadFailure::None && catalog.find(read.metadata.id)) {
                read.failure = LoadFailure::DuplicateId;
                read.detail = catalog.find(read.metadata.id)->file;
            }
            catalog.m_entries.push_back({file, std::move(read.metadata), read.failure, read.detail});
        }
    }
    return catalog;
}

QStringList PluginCatalog::defaultFolders()
{
    if (const QString path = qEnvironmentVariable("LOKET_PLUGIN_PATH"); !path.isEmpty())
        return path.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    const QDir program(QCoreApplication::applicationDirPath());
    return {QDir::cleanPath(program.filePath(u"../plugins/devices"_s)),
            QDir::cleanPath(program.filePath(u"../lib/loket/devices"_s))};
}

const PluginEntry *PluginCatalog::find(const QString &pluginId) const
{
    for (const PluginEntry &entry : m_entries)
        if (entry.isUsable() && entry.metadata.id == pluginId)
            return &entry;
    return nullptr;
}

QStringList PluginCatalog::claimants(quint16 vendorId, quint16 productId) const
{
    QStringList ids;
    for (const PluginEntry &entry : m_entries)
        if (entry.isUsable() && entry.metadata.claims(vendorId, productId))
            ids.append(entry.metadata.id);
    return ids;
}

} // namespace loket::device
