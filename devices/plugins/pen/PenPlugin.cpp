// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/pen/PenPlugin.h"

#include "devices/plugins/pen/PenDevice.h"

using namespace Qt::StringLiterals;

namespace loket::device::pen {

std::vector<DeviceInfo> PenPlugin::listDevices()
{
    DeviceInfo screen;
    screen.identity = {u"pen"_s, u"screen"_s, u"Loket"_s, u"Screen"_s, {}, {}};
    screen.role = Role::Signature;
    screen.hasPreview = true;
    screen.needsScreenSurface = true;
    screen.canCapture = {Position::Signature};
    return {screen};
}

std::unique_ptr<Device> PenPlugin::create(const QString &deviceId)
{
    const DeviceInfo screen = listDevices().front();
    return deviceId == screen.identity.deviceId ? std::make_unique<PenDevice>(screen) : nullptr;
}

} // namespace loket::device::pen
