// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/client/PluginCatalog.h"
#include "devices/client/RegistryTypes.h"
#include "devices/client/RemoteDevice.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace loket::device {

/// All devices of a station: finds the plugins, runs their processes, follows the USB, chooses a device per
/// role and says how each role is. Lives in one thread (the GUI's) and never blocks it: processes and USB
/// work elsewhere.
///
///     DeviceRegistry registry({.pluginFolders = PluginCatalog::defaultFolders(), .preferences = stored});
///     connect(&registry, &DeviceRegistry::statusChanged, header, ...);
///     registry.start();
///     if (Device *camera = registry.device(Role::Camera))
///         camera->open({});
///
/// A Device stays valid as long as the registry, through crashes, restarts and replugging; after such it
/// opens itself again (opened() once more). Simulated devices are only chosen where there is no real one.
class DeviceRegistry : public QObject
{
    Q_OBJECT
public:
    explicit DeviceRegistry(RegistryConfig config, QObject *parent = nullptr);
    ~DeviceRegistry() override;

    /// Scans the plugin folders and starts every usable plugin. Signals tell the rest.
    void start();
    /// Ends all processes.
    void stop();
    /// Every plugin has answered for the first time (listed its devices or failed) and the USB list is known.
    [[nodiscard]] bool isSettled() const;

    /// Every file found, with the reason where it can't be used.
    [[nodiscard]] const std::vector<PluginEntry> &plugins() const { return m_catalog.entries(); }
    [[nodiscard]] HostStatus hostStatus(const QString &pluginId) const;
    /// 0 while it does not run.
    [[nodiscard]] qint64 processId(const QString &pluginId) const;
    [[nodiscard]] std::vector<KnownDevice> devices() const;
    [[nodiscard]] std::vector<UsbEntry> usbDevices() const;

    [[nodiscard]] RoleStatus status(Role role) const;
    /// The selected device, also while it is in trouble or unplugged; nullptr for None and "continue
    /// without".
    [[nodiscard]] Device *device(Role role) const;
    /// By its key, for tests on the device page; nullptr if never seen.
    [[nodiscard]] Device *deviceByKey(const QString &key) const;

    [[nodiscard]] const RegistryPreferences &preferences() const { return m_config.preferences; }
    /// The device that was selected before is closed.
    void setPreference(Role role, const RolePreference &preference);
    void setPluginSettings(const QString &pluginId, const QCborMap &settings);
    /// Starts a plugin again after it was disabled.
    void enablePlugin(const QString &pluginId);
    /// Asks every plugin what it sees now.
    void refresh();

Q_SIGNALS:
    void statusChanged(loket::device::Role role);
    void devicesChanged();
    void usbChanged();
    void pluginsChanged();
    void preferencesChanged();
    void settled();
    void deviceEvent(const loket::device::DeviceEvent &event);

private:
    struct Host;
    struct Seen;

    void addHost(const PluginEntry &entry);
    void onHostStatus(Host &host);
    void onHostLost(Host &host, const Failure &failure);
    void onListed(Host &host);
    void addSeen(Host &host, const DeviceInfo &info);
    void onUsb(const UsbDevice &device, DeviceEvent::Kind kind);
    void onOutcome(Seen &seen, const Outcome &outcome);
    void select();
    [[nodiscard]] Seen *find(const QString &key) const;
    [[nodiscard]] RolePreference preference(Role role) const;
    [[nodiscard]] Seen *choose(Role role) const;
    [[nodiscard]] Seen *firstPresent(Role role) const;
    [[nodiscard]] RoleStatus evaluate(Role role) const;
    [[nodiscard]] RoleStatus evaluateMissing(Role role) const;
    [[nodiscard]] static RoleStatus evaluateSeen(const Seen &seen);
    void updateStatus();
    void checkSettled();
    [[nodiscard]] DeviceEvent event(DeviceEvent::Kind kind, const Seen &seen, const Failure &failure) const;
    [[nodiscard]] DeviceEvent event(DeviceEvent::Kind kind, const Host &host, const Failure &failure) const;

    RegistryConfig m_config;
    PluginCatalog m_catalog;
    std::vector<std::unique_ptr<Host>> m_hosts; ///< in catalogue order
    std::vector<std::unique_ptr<Seen>> m_seen;  ///< in the order of appearance; destroyed before their hosts
    std::map<Role, Seen *> m_selected;
    std::map<Role, RoleStatus> m_told;
    UsbMonitor m_usb;
    QTimer m_refreshTimer;
    int m_refreshesLeft = 0;
    bool m_isUsbSettled = false;
    bool m_isSettledTold = false;
};

} // namespace loket::device
