// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/Stage.h"

#include "devices/api/Plugin.h"

namespace loket::sim {

/// Five training devices around one fictitious person: camera, slap scanner, dual iris camera, signature pad,
/// document camera. What they do is in docs/dev/simulator.md.
class SimulatorPlugin : public QObject, public device::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LOKET_DEVICE_PLUGIN_IID FILE "plugin.json")
    Q_INTERFACES(loket::device::Plugin)
public:
    SimulatorPlugin();

    void configure(const QCborMap &settings) override { m_stage->configure(settings); }
    [[nodiscard]] std::vector<device::DeviceInfo> listDevices() override;
    [[nodiscard]] std::unique_ptr<device::Device> create(const QString &deviceId) override;

private:
    std::shared_ptr<Stage> m_stage;
};

} // namespace loket::sim
