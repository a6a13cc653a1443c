// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/client/RemoteDevice.h"
#include "tests/device/fprint/DeviceWatcher.h"

#include <memory>

namespace loket::test {

/// The fprint plugin in its real host process, and its first reader as Loket sees it.
class HostBench
{
public:
    HostBench()
    {
        const QString build = qEnvironmentVariable("LOKET_BUILD_DIR");
        const QString file = build + QStringLiteral("/plugins/devices/loket_plugin_fprint.so");
        device::HostConfig config;
        config.hostProgram = build + QStringLiteral("/bin/loket-device-host");
        config.restart.pausesMs = {10, 20, 40};
        host = std::make_unique<device::HostProcess>(file, device::readMetadata(file).metadata, config);
    }

    /// False where the host did not come up with exactly one reader.
    bool start()
    {
        host->start();
        if (!DeviceWatcher::wait([this] { return host->isRunning() && host->devices().size() == 1; }))
            return false;
        reader = std::make_unique<device::RemoteDevice>(host.get(), host->devices().front());
        watcher = std::make_unique<DeviceWatcher>(reader.get());
        return true;
    }

    bool open()
    {
        reader->open({});
        return watcher->waitFor(QStringLiteral("opened"));
    }

    std::unique_ptr<device::HostProcess> host;
    std::unique_ptr<device::RemoteDevice> reader;
    std::unique_ptr<DeviceWatcher> watcher;
};

} // namespace loket::test
