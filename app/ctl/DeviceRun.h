// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Command.h"
#include "core/base/Expected.h"
#include "devices/client/DeviceRegistry.h"

#include <functional>
#include <memory>
#include <optional>

namespace loket::ctl {

/// The devices of this machine for one command: drivers in their processes, ended with this object.
class DeviceRun
{
public:
    /// Starts every driver and waits until each has listed its devices or failed. Options: --plugins, --set,
    /// --simulated. The station's folder is hidden from the drivers. Errors: those of readDeviceChoice(),
    /// DeviceTimeout.
    [[nodiscard]] static Expected<std::unique_ptr<DeviceRun>> start(const Call &call);

    [[nodiscard]] device::DeviceRegistry &registry() { return *m_registry; }

    /// A device by its key ("fprint/usb-05ba-000a-A1") or the selected one of a role ("fingerprint").
    [[nodiscard]] std::optional<device::KnownDevice> find(const QString &keyOrRole) const;

    /// Turns the event loop until the condition holds; false after the limit.
    static bool wait(const std::function<bool()> &condition, int limitMs);

private:
    DeviceRun() = default;

    std::unique_ptr<device::DeviceRegistry> m_registry;
};

/// The options that DeviceRun::start() reads.
[[nodiscard]] QList<QCommandLineOption> deviceRunOptions();

} // namespace loket::ctl
