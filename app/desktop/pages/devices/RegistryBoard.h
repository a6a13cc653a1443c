// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/devices/DeviceBoard.h"
#include "app/desktop/pages/devices/DeviceSelfTest.h"
#include "devices/client/DeviceRegistry.h"

#include <map>
#include <memory>

namespace loket::desktop {

/// The board over the real registry.
class RegistryBoard final : public DeviceBoard
{
    Q_OBJECT
public:
    /// The registry must outlive the board.
    explicit RegistryBoard(device::DeviceRegistry &registry, QObject *parent = nullptr);

    [[nodiscard]] device::RoleStatus status(device::Role role) const override;
    [[nodiscard]] std::vector<device::KnownDevice> devices() const override;
    [[nodiscard]] std::vector<device::UsbEntry> usbDevices() const override;
    [[nodiscard]] std::vector<device::PluginEntry> plugins() const override;
    [[nodiscard]] device::HostStatus hostStatus(const QString &pluginId) const override;
    [[nodiscard]] device::RolePreference preference(device::Role role) const override;
    [[nodiscard]] QCborMap pluginSettings(const QString &pluginId) const override;
    void setPreference(device::Role role, const device::RolePreference &preference) override;
    void setPluginSettings(const QString &pluginId, const QCborMap &settings) override;
    void enablePlugin(const QString &pluginId) override;
    void refresh() override;
    void startSelfTest(device::Role role) override;
    void cancelSelfTest(device::Role role) override;
    [[nodiscard]] bool isTesting(device::Role role) const override;

private:
    device::DeviceRegistry &m_registry;
    std::map<device::Role, std::unique_ptr<DeviceSelfTest>> m_tests;
};

} // namespace loket::desktop
