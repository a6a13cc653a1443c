// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/SimulatorPlugin.h"

#include "devices/plugins/simulator/SimDevice.h"

#include <array>

namespace loket::sim {
namespace {

using Maker = std::unique_ptr<Actor> (*)();
constexpr std::array<Maker, 5> kMakers{makeCameraActor, makeSlapActor, makeIrisActor, makePadActor,
                                       makeDocumentActor};

} // namespace

SimulatorPlugin::SimulatorPlugin()
    : m_stage(std::make_shared<Stage>())
{}

std::vector<device::DeviceInfo> SimulatorPlugin::listDevices()
{
    std::vector<device::DeviceInfo> devices;
    for (Maker make : kMakers)
        if (device::DeviceInfo info = make()->info(); m_stage->isAttached(info.identity.deviceId))
            devices.push_back(std::move(info));
    return devices;
}

std::unique_ptr<device::Device> SimulatorPlugin::create(const QString &deviceId)
{
    for (Maker make : kMakers)
        if (auto actor = make(); actor->info().identity.deviceId == deviceId && m_stage->isAttached(deviceId))
            return std::make_unique<SimDevice>(m_stage, std::move(actor));
    return nullptr;
}

} // namespace loket::sim
