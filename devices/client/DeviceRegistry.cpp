// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/client/DeviceRegistry.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace loket::device {

namespace {

/// The kernel needs a moment after a USB event until /dev/video0 or a hidraw node is there with its final
/// rights, a reader needs longer until its firmware is up: asked three times.
constexpr std::array kRefreshAfterMs{250, 750, 2000};

bool isDeviceFault(FailureReason reason)
{
    return reason == FailureReason::Protocol || reason == FailureReason::Permission ||
           reason == FailureReason::Internal;
}

} // namespace

struct DeviceRegistry::Host
{
    std::unique_ptr<HostProcess> process;
    bool hasAnswered = false;
    HostState lastState = HostState::Stopped;
};

struct DeviceRegistry::Seen
{
    Host *host = nullptr;
    std::unique_ptr<RemoteDevice> device;
    Failure trouble; ///< reason None while all is well
    bool wasPresent = true;
    bool hasFailed = false; ///< not opened since

    [[nodiscard]] DeviceInfo info() const { return device->info(); }
    [[nodiscard]] QString key() const { return deviceKey(device->info().identity); }
};

DeviceRegistry::DeviceRegistry(RegistryConfig config, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
{
    m_refreshTimer.setSingleShot(true);
    connect(&m_refreshTimer, &QTimer::timeout, this, [this] {
        refresh();
        if (--m_refreshesLeft > 0)
            m_refreshTimer.start(kRefreshAfterMs.at(kRefreshAfterMs.size() - size_t(m_refreshesLeft)));
    });
    connect(&m_usb, &UsbMonitor::attached, this,
            [this](const UsbDevice &device) { onUsb(device, DeviceEvent::Kind::UsbAttached); });
    connect(&m_usb, &UsbMonitor::detached, this,
            [this](const UsbDevice &device) { onUsb(device, DeviceEvent::Kind::UsbDetached); });
    const auto usbKnown = [this] {
        m_isUsbSettled = true;
        checkSettled();
    };
    connect(&m_usb, &UsbMonitor::settled, this, usbKnown);
    connect(&m_usb, &UsbMonitor::unavailable, this, usbKnown);
}

DeviceRegistry::~DeviceRegistry()
{
    // Their processes say "lost" while they end; nobody is to hear it from a half-destroyed registry.
    for (const auto &host : m_hosts)
        host->process->disconnect(this);
    for (const auto &seen : m_seen)
        seen->device->disconnect(this);
    for (const auto &host : m_hosts)
        host->process->stop(); // all at once; the destructors then wait for each
    m_seen.clear();
}

void DeviceRegistry::start()
{
    if (!m_hosts.empty()) {
        for (const auto &host : m_hosts)
            host->process->start();
        return;
    }
    m_catalog = PluginCatalog::scan(m_config.pluginFolders);
    m_isUsbSettled = !m_config.watchUsb;
    for (const PluginEntry &entry : m_catalog.entries())
        if (entry.isUsable() && (m_config.allowSimulators || !entry.metadata.isSimulator))
            addHost(entry);
    Q_EMIT pluginsChanged();
    for (const auto &host : m_hosts)
        host->process->start();
    if (m_config.watchUsb)
        m_usb.start();
    updateStatus();
    if (m_hosts.empty()) // settled() comes after start() has returned, as for everyone else
        QMetaObject::invokeMethod(this, &DeviceRegistry::checkSettled, Qt::QueuedConnection);
}

void DeviceRegistry::stop()
{
    m_refreshTimer.stop();
    m_usb.stop();
    for (const auto &host : m_hosts)
        host->process->stop();
}

bool DeviceRegistry::isSettled() const
{
    return m_isUsbSettled &&
           std::all_of(m_hosts.begin(), m_hosts.end(), [](const auto &host) { return host->hasAnswered; });
}

void DeviceRegistry::checkSettled()
{
    if (isSettled() && !std::exchange(m_isSettledTold, true))
        Q_EMIT settled();
}

void DeviceRegistry::addHost(const PluginEntry &entry)
{
    m_hosts.push_back(std::make_unique<Host>());
    Host *host = m_hosts.back().get();
    host->process = std::make_unique<HostProcess>(entry.file, entry.metadata, m_config.host);
    if (const auto settings = m_config.preferences.pluginSettings.find(entry.metadata.id);
        settings != m_config.preferences.pluginSettings.end())
        host->process->setPluginSettings(settings->second);
    HostProcess *process = host->process.get();
    connect(process, &HostProcess::statusChanged, this, [this, host] { onHostStatus(*host); });
    connect(process, &HostProcess::lost, this,
            [this, host](const Failure &failure) { onHostLost(*host, failure); });
    connect(process, &HostProcess::devicesChanged, this, [this, host] { onListed(*host); });
    connect(process, &HostProcess::ready, this, [this, host] {
        host->hasAnswered = true;
        Q_EMIT deviceEvent(event(DeviceEvent::Kind::DriverStarted, *host, {}));
        checkSettled();
    });
}

void DeviceRegistry::onHostStatus(Host &host)
{
    const HostStatus &status = host.process->status();
    if (std::exchange(host.lastState, status.state) != status.state && status.state == HostState::Disabled)
        Q_EMIT deviceEvent(event(DeviceEvent::Kind::DriverDisabled, host,
                                 {FailureReason::Internal, name(status.trouble) + u": "_s + status.detail}));
    host.hasAnswered =
        host.hasAnswered || status.state == HostState::Disabled || status.state == HostState::Pausing;
    Q_EMIT pluginsChanged();
    updateStatus();
    checkSettled();
}

void DeviceRegistry::onHostLost(Host &host, const Failure &failure)
{
    if (host.process->status().trouble == HostTrouble::None)
        return; // it was told to end
    for (const auto &seen : m_seen)
        if (seen->host == &host)
            seen->trouble = failure;
    Q_EMIT deviceEvent(event(DeviceEvent::Kind::DriverLost, host, failure));
}

void DeviceRegistry::onListed(Host &host)
{
    for (const DeviceInfo &info : host.process->devices())
        if (!find(deviceKey(info.identity)))
            addSeen(host, info);
    for (const auto &seen : m_seen) {
        if (seen->host != &host)
            continue;
        const bool isPresent = seen->device->isPresent();
        if (isPresent && !seen->wasPresent)
            seen->trouble = {}; // back again: what was wrong belongs to the time before
        else if (!isPresent && host.process->isRunning())
            seen->trouble = {FailureReason::Gone, u"not listed"_s};
        seen->wasPresent = isPresent;
    }
    select();
    Q_EMIT devicesChanged();
}

void DeviceRegistry::addSeen(Host &host, const DeviceInfo &info)
{
    m_seen.push_back(std::make_unique<Seen>());
    Seen *seen = m_seen.back().get();
    seen->host = &host;
    seen->device = std::make_unique<RemoteDevice>(host.process.get(), info);
    RemoteDevice *device = seen->device.get();
    connect(device, &RemoteDevice::activityChanged, this, &DeviceRegistry::updateStatus);
    connect(device, &Device::opened, this, [this, seen] {
        seen->trouble = {};
        if (std::exchange(seen->hasFailed, false))
            Q_EMIT deviceEvent(event(DeviceEvent::Kind::DeviceRecovered, *seen, {}));
        updateStatus();
    });
    connect(device, &Device::failed, this, [this, seen](const Failure &failure) {
        seen->trouble = failure;
        seen->hasFailed = true;
        if (failure.reason == FailureReason::Gone)
            seen->wasPresent = false;
        Q_EMIT deviceEvent(event(DeviceEvent::Kind::DeviceFailed, *seen, failure));
        updateStatus();
    });
    connect(device, &Device::finished, this,
            [this, seen](const Outcome &outcome) { onOutcome(*seen, outcome); });
}

void DeviceRegistry::onOutcome(Seen &seen, const Outcome &outcome)
{
    const auto *failure = std::get_if<Failure>(&outcome);
    if (failure && isDeviceFault(failure->reason)) {
        seen.trouble = *failure;
        Q_EMIT deviceEvent(event(DeviceEvent::Kind::CaptureFailed, seen, *failure));
    } else if (!failure) {
        seen.trouble = {};
    }
    updateStatus();
}

void DeviceRegistry::onUsb(const UsbDevice &device, DeviceEvent::Kind kind)
{
    if (m_isUsbSettled) { // what is there at start is no event, and the plugins are being asked anyway
        DeviceEvent told;
        told.kind = kind;
        told.atUtc = m_config.nowUtc();
        told.usb = device;
        Q_EMIT deviceEvent(told);
        m_refreshesLeft = int(kRefreshAfterMs.size());
        m_refreshTimer.start(kRefreshAfterMs.front());
    }
    Q_EMIT usbChanged();
}

DeviceRegistry::Seen *DeviceRegistry::find(const QString &key) const
{
    const auto found =
        std::find_if(m_seen.begin(), m_seen.end(), [&key](const auto &seen) { return seen->key() == key; });
    return found == m_seen.end() ? nullptr : found->get();
}

RolePreference DeviceRegistry::preference(Role role) const
{
    const auto found = m_config.preferences.roles.find(role);
    return found == m_config.preferences.roles.end() ? RolePreference{} : found->second;
}

DeviceRegistry::Seen *DeviceRegistry::choose(Role role) const
{
    const RolePreference wanted = preference(role);
    if (wanted.mode == RolePreference::Mode::Without)
        return nullptr;
    if (wanted.mode == RolePreference::Mode::Fixed)
        return find(wanted.key);
    const auto current = m_selected.find(role);
    Seen *before = current == m_selected.end() ? nullptr : current->second;
    if (before && before->device->isOpen())
        return before; // not swapped under the operator's hands
    Seen *best = firstPresent(role);
    // Until every plugin has answered, the order of the catalogue decides and not who was faster; then the
    // choice stays, but a real device takes the place of a simulated one.
    const bool isSettledChoice = m_isSettledTold && before && before->device->isPresent();
    if (isSettledChoice && !(before->info().isSimulated && best && !best->info().isSimulated))
        return before;
    return best ? best : before;
}

DeviceRegistry::Seen *DeviceRegistry::firstPresent(Role role) const
{
    Seen *best = nullptr;
    for (const auto &host : m_hosts) {
        for (const auto &seen : m_seen) {
            const DeviceInfo info = seen->info();
            if (seen->host != host.get() || info.role != role || !seen->device->isPresent())
                continue;
            if (!best || (best->info().isSimulated && !info.isSimulated))
                best = seen.get();
        }
    }
    return best;
}

void DeviceRegistry::select()
{
    for (const Role role : allRoles()) {
        Seen *chosen = choose(role);
        Seen *&selected = m_selected[role];
        if (selected && selected != chosen)
            selected->device->close();
        selected = chosen;
    }
    updateStatus();
}

RoleStatus DeviceRegistry::evaluateMissing(Role role) const
{
    RoleStatus status;
    const RolePreference wanted = preference(role);
    const bool isFixed = wanted.mode == RolePreference::Mode::Fixed;
    if (isFixed) {
        status.key = wanted.key;
        status.pluginId = wanted.key.section(u'/', 0, 0);
        status.state = RoleState::Trouble;
        status.failure = FailureReason::Gone;
    }
    for (const auto &host : m_hosts) {
        const PluginMetadata &metadata = host->process->metadata();
        const auto &roles = metadata.roles;
        if (isFixed ? metadata.id != status.pluginId
                    : std::find(roles.begin(), roles.end(), role) == roles.end())
            continue;
        const HostStatus &process = host->process->status();
        if (!host->hasAnswered && process.state == HostState::Starting) {
            status.state = RoleState::Starting;
            status.failure = FailureReason::None;
        } else if (isFixed && process.state == HostState::Disabled) {
            status.state = RoleState::Disabled;
            status.trouble = process.trouble;
            status.loadFailure = process.loadFailure;
        }
    }
    return status;
}

RoleStatus DeviceRegistry::evaluate(Role role) const
{
    if (preference(role).mode == RolePreference::Mode::Without) {
        RoleStatus status;
        status.state = RoleState::Disabled;
        status.isByChoice = true;
        return status;
    }
    const auto selected = m_selected.find(role);
    return selected == m_selected.end() || !selected->second ? evaluateMissing(role)
                                                             : evaluateSeen(*selected->second);
}

RoleStatus DeviceRegistry::evaluateSeen(const Seen &seen)
{
    const HostStatus &process = seen.host->process->status();
    RoleStatus status;
    status.key = seen.key();
    status.pluginId = seen.info().identity.pluginId;
    status.model = seen.info().identity.model;
    status.isSimulated = seen.info().isSimulated;
    if (process.state == HostState::Disabled) {
        status.state = RoleState::Disabled;
        status.trouble = process.trouble;
        status.loadFailure = process.loadFailure;
    } else if (process.state == HostState::Starting) {
        status.state = RoleState::Starting;
    } else if (seen.trouble.reason != FailureReason::None) {
        status.state = RoleState::Trouble;
        status.failure = seen.trouble.reason;
        status.trouble = process.trouble;
    } else if (seen.device->isCapturing() || seen.device->isPreviewing()) {
        status.state = RoleState::InUse;
    } else {
        status.state = seen.device->isPresent() ? RoleState::Ready : RoleState::Starting;
    }
    return status;
}

void DeviceRegistry::updateStatus()
{
    for (const Role role : allRoles()) {
        RoleStatus now = evaluate(role);
        RoleStatus &told = m_told[role];
        if (told == now)
            continue;
        told = std::move(now);
        Q_EMIT statusChanged(role);
    }
}

RoleStatus DeviceRegistry::status(Role role) const { return evaluate(role); }

Device *DeviceRegistry::device(Role role) const
{
    const auto selected = m_selected.find(role);
    return selected == m_selected.end() || !selected->second ? nullptr : selected->second->device.get();
}

Device *DeviceRegistry::deviceByKey(const QString &key) const
{
    const Seen *seen = find(key);
    return seen ? seen->device.get() : nullptr;
}

HostStatus DeviceRegistry::hostStatus(const QString &pluginId) const
{
    for (const auto &host : m_hosts)
        if (host->process->metadata().id == pluginId)
            return host->process->status();
    return {};
}

qint64 DeviceRegistry::processId(const QString &pluginId) const
{
    for (const auto &host : m_hosts)
        if (host->process->metadata().id == pluginId)
            return host->process->processId();
    return 0;
}

std::vector<KnownDevice> DeviceRegistry::devices() const
{
    std::vector<KnownDevice> list;
    for (const auto &seen : m_seen) {
        const DeviceInfo info = seen->info();
        list.push_back(
            {seen->key(), info, seen->device->isPresent(), device(info.role) == seen->device.get()});
    }
    return list;
}

std::vector<UsbEntry> DeviceRegistry::usbDevices() const
{
    std::vector<UsbEntry> list;
    for (const UsbDevice &device : m_usb.devices())
        list.push_back({device, m_catalog.claimants(device.vendorId, device.productId)});
    return list;
}

void DeviceRegistry::setPreference(Role role, const RolePreference &preference)
{
    RolePreference &stored = m_config.preferences.roles[role];
    if (stored == preference)
        return;
    stored = preference;
    if (preference.mode == RolePreference::Mode::Automatic && m_selected[role]) {
        m_selected[role]->device->close();
        m_selected[role] = nullptr; // a fresh choice
    }
    select();
    Q_EMIT preferencesChanged();
    Q_EMIT devicesChanged();
}

void DeviceRegistry::setPluginSettings(const QString &pluginId, const QCborMap &settings)
{
    m_config.preferences.pluginSettings[pluginId] = settings;
    for (const auto &host : m_hosts)
        if (host->process->metadata().id == pluginId)
            host->process->setPluginSettings(settings);
    Q_EMIT preferencesChanged();
}

void DeviceRegistry::enablePlugin(const QString &pluginId)
{
    for (const auto &host : m_hosts)
        if (host->process->metadata().id == pluginId)
            host->process->enable();
}

void DeviceRegistry::refresh()
{
    for (const auto &host : m_hosts)
        host->process->refreshDevices();
}

DeviceEvent DeviceRegistry::event(DeviceEvent::Kind kind, const Host &host, const Failure &failure) const
{
    DeviceEvent told;
    told.kind = kind;
    told.atUtc = m_config.nowUtc();
    told.pluginId = host.process->metadata().id;
    told.failure = failure.reason;
    told.detail = failure.detail;
    return told;
}

DeviceEvent DeviceRegistry::event(DeviceEvent::Kind kind, const Seen &seen, const Failure &failure) const
{
    DeviceEvent told = event(kind, *seen.host, failure);
    told.identity = seen.info().identity;
    told.role = seen.info().role;
    return told;
}

} // namespace loket::device
