// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Plugin.h"

namespace loket::device::pen {

/// One device, always there: the screen.
class PenPlugin : public QObject, public Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LOKET_DEVICE_PLUGIN_IID FILE "plugin.json")
    Q_INTERFACES(loket::device::Plugin)
public:
    void configure(const QCborMap &) override {} // each device gets them with open()
    [[nodiscard]] std::vector<DeviceInfo> listDevices() override;
    [[nodiscard]] std::unique_ptr<Device> create(const QString &deviceId) override;
};

} // namespace loket::device::pen
