// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Command.h"
#include "core/base/Expected.h"
#include "devices/client/RegistryTypes.h"

#include <map>

namespace loket::ctl {

/// Which devices a command uses and how they are set: --plugins, --set, and for visits --device.
struct DeviceChoice
{
    QStringList pluginFolders;
    std::map<QString, QCborMap> pluginSettings; ///< by plugin id
    /// A key of `device list` ("webcam/source") or only a plugin ("webcam": its first device of that role).
    std::map<device::Role, QString> devices;
};

/// Errors: InvalidArgument (not of the form, or no driver declares it) and DiskRead (a driver is to read a
/// file that is not there); the context is an English sentence.
[[nodiscard]] Expected<DeviceChoice> readDeviceChoice(const Call &call);

/// The registry of one command: the choice's plugins and settings, the station's folder hidden from them.
[[nodiscard]] device::RegistryConfig registryConfig(const DeviceChoice &choice, const QString &stationFolder);

/// --plugins and --set.
[[nodiscard]] QList<QCommandLineOption> driverOptions();
/// --device.
[[nodiscard]] QCommandLineOption deviceOption();

} // namespace loket::ctl
