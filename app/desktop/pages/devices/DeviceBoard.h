// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/client/PluginCatalog.h"
#include "devices/client/RegistryTypes.h"

#include <QObject>

#include <vector>

namespace loket::desktop {

/// What the device page sees of the registry: one place to ask, one signal. Lives in the GUI thread, never
/// blocks.
class DeviceBoard : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual device::RoleStatus status(device::Role role) const = 0;
    [[nodiscard]] virtual std::vector<device::KnownDevice> devices() const = 0;
    [[nodiscard]] virtual std::vector<device::UsbEntry> usbDevices() const = 0;
    [[nodiscard]] virtual std::vector<device::PluginEntry> plugins() const = 0;
    [[nodiscard]] virtual device::HostStatus hostStatus(const QString &pluginId) const = 0;
    [[nodiscard]] virtual device::RolePreference preference(device::Role role) const = 0;
    [[nodiscard]] virtual QCborMap pluginSettings(const QString &pluginId) const = 0;

    virtual void setPreference(device::Role role, const device::RolePreference &preference) = 0;
    virtual void setPluginSettings(const QString &pluginId, const QCborMap &settings) = 0;
    virtual void enablePlugin(const QString &pluginId) = 0;
    virtual void refresh() = 0;

    /// Opens the selected device, waits for its first picture where it has a preview, and closes it again.
    /// Ends with one selfTestEnded(); a second test of the same role while one runs does nothing.
    virtual void startSelfTest(device::Role role) = 0;
    virtual void cancelSelfTest(device::Role role) = 0;
    [[nodiscard]] virtual bool isTesting(device::Role role) const = 0;

Q_SIGNALS:
    void changed();
    /// `failure` is None when the device answered; `elapsedMs` until then.
    void selfTestEnded(loket::device::Role role, loket::device::FailureReason failure, int elapsedMs);
};

} // namespace loket::desktop
