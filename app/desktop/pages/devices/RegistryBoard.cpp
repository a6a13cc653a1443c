// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/devices/RegistryBoard.h"

namespace loket::desktop {

using device::Role;

RegistryBoard::RegistryBoard(device::DeviceRegistry &registry, QObject *parent)
    : DeviceBoard(parent)
    , m_registry(registry)
{
    using Registry = device::DeviceRegistry;
    connect(&registry, &Registry::statusChanged, this, &DeviceBoard::changed);
    connect(&registry, &Registry::devicesChanged, this, &DeviceBoard::changed);
    connect(&registry, &Registry::usbChanged, this, &DeviceBoard::changed);
    connect(&registry, &Registry::pluginsChanged, this, &DeviceBoard::changed);
    connect(&registry, &Registry::preferencesChanged, this, &DeviceBoard::changed);
}

device::RoleStatus RegistryBoard::status(Role role) const { return m_registry.status(role); }

std::vector<device::KnownDevice> RegistryBoard::devices() const { return m_registry.devices(); }

std::vector<device::UsbEntry> RegistryBoard::usbDevices() const { return m_registry.usbDevices(); }

std::vector<device::PluginEntry> RegistryBoard::plugins() const { return m_registry.plugins(); }

device::HostStatus RegistryBoard::hostStatus(const QString &pluginId) const
{
    return m_registry.hostStatus(pluginId);
}

device::RolePreference RegistryBoard::preference(Role role) const
{
    const auto &roles = m_registry.preferences().roles;
    const auto found = roles.find(role);
    return found == roles.end() ? device::RolePreference{} : found->second;
}

QCborMap RegistryBoard::pluginSettings(const QString &pluginId) const
{
    const auto &settings = m_registry.preferences().pluginSettings;
    const auto found = settings.find(pluginId);
    return found == settings.end() ? QCborMap() : found->second;
}

void RegistryBoard::setPreference(Role role, const device::RolePreference &preference)
{
    m_registry.setPreference(role, preference);
}

void RegistryBoard::setPluginSettings(const QString &pluginId, const QCborMap &settings)
{
    m_registry.setPluginSettings(pluginId, settings);
}

void RegistryBoard::enablePlugin(const QString &pluginId) { m_registry.enablePlugin(pluginId); }

void RegistryBoard::refresh() { m_registry.refresh(); }

void RegistryBoard::startSelfTest(Role role)
{
    if (m_tests.contains(role))
        return;
    device::Device *device = m_registry.device(role);
    if (!device || m_registry.status(role).state == device::RoleState::InUse) {
        Q_EMIT selfTestEnded(role, device ? device::FailureReason::Busy : device::FailureReason::Gone, 0);
        return;
    }
    auto test = std::make_unique<DeviceSelfTest>(*device);
    auto *running = test.get();
    m_tests[role] = std::move(test);
    connect(running, &DeviceSelfTest::ended, this,
            [this, role](device::FailureReason failure, int elapsedMs) {
                m_tests[role].release()->deleteLater(); // it is the sender
                m_tests.erase(role);
                Q_EMIT selfTestEnded(role, failure, elapsedMs);
                Q_EMIT changed();
            });
    running->start();
    Q_EMIT changed();
}

void RegistryBoard::cancelSelfTest(Role role)
{
    if (const auto found = m_tests.find(role); found != m_tests.end())
        found->second->cancel();
}

bool RegistryBoard::isTesting(Role role) const { return m_tests.contains(role); }

} // namespace loket::desktop
