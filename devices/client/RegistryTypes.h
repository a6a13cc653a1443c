// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/client/HostProcess.h"
#include "devices/client/UsbMonitor.h"

#include <QCborMap>
#include <QDateTime>
#include <QMetaType>

#include <functional>
#include <map>

namespace loket::device {

/// The roles a station may have, in the order of a visit.
[[nodiscard]] std::vector<Role> allRoles();

/// "webcam/usb-1-4": device ids are unique within their plugin only.
[[nodiscard]] QString deviceKey(const DeviceIdentity &identity);

/// Which device the operator wants for a role.
struct RolePreference
{
    enum class Mode : quint8 {
        Automatic, ///< the first real one that is attached
        Fixed,     ///< this one or none
        Without,   ///< go on without: captures of this role become exceptions
    };
    Mode mode = Mode::Automatic;
    QString key; ///< for Fixed

    friend bool operator==(const RolePreference &, const RolePreference &) = default;
};

/// What the operator has set about devices. The program stores it (a small CBOR map); this library keeps
/// nothing.
struct RegistryPreferences
{
    std::map<Role, RolePreference> roles;
    std::map<QString, QCborMap> pluginSettings; ///< by plugin id, as declared

    [[nodiscard]] QCborMap toCbor() const;
    /// Anything unknown or of the wrong form is left out.
    [[nodiscard]] static RegistryPreferences fromCbor(const QCborMap &map);
    friend bool operator==(const RegistryPreferences &, const RegistryPreferences &) = default;
};

/// The lamp of a role.
enum class RoleState : quint8 {
    None,     ///< no such device here
    Starting, ///< its driver is being started
    Ready,
    InUse,    ///< shows a preview or captures
    Trouble,  ///< see failure
    Disabled, ///< by choice ("continue without"), or its driver was switched off: see trouble
};
[[nodiscard]] QString name(RoleState state);

struct RoleStatus
{
    RoleState state = RoleState::None;
    FailureReason failure = FailureReason::None; ///< for Trouble
    HostTrouble trouble = HostTrouble::None;     ///< of the driver's process, if that is the cause
    LoadFailure loadFailure = LoadFailure::None;
    bool isByChoice = false; ///< for Disabled: the operator goes on without
    QString key;             ///< of the selected device, present or not
    QString pluginId;
    QString model; ///< for people; empty where not known (yet)
    bool isSimulated = false;

    friend bool operator==(const RoleStatus &, const RoleStatus &) = default;
};

/// One device that was seen since start.
struct KnownDevice
{
    QString key;
    DeviceInfo info;
    bool isPresent = false;
    bool isSelected = false; ///< for its role
};

struct UsbEntry
{
    UsbDevice device;
    QStringList claimedBy; ///< plugin ids; empty = Loket has no driver for it
};

/// Something for the kit register.
struct DeviceEvent
{
    enum class Kind : quint8 {
        UsbAttached,
        UsbDetached,
        DriverStarted,
        DriverLost,     ///< process ended against our will; see failure, detail
        DriverDisabled, ///< too many crashes, or it can't be loaded
        DeviceFailed,
        DeviceRecovered, ///< open again after trouble
        CaptureFailed,   ///< a capture ended with a failure of the device (not: cancelled, busy, timeout)
    };
    Kind kind = Kind::UsbAttached;
    QDateTime atUtc;
    QString pluginId;        ///< empty for USB events
    DeviceIdentity identity; ///< for device events
    Role role = Role::None;
    FailureReason failure = FailureReason::None;
    QString detail; ///< English, for the log
    UsbDevice usb;  ///< for USB events
};
[[nodiscard]] QString name(DeviceEvent::Kind kind);

struct RegistryConfig
{
    QStringList pluginFolders; ///< see PluginCatalog::defaultFolders()
    HostConfig host;
    RegistryPreferences preferences;
    bool watchUsb = true;
    bool allowSimulators = false; ///< plugins with "simulator": true are not even started otherwise
    std::function<QDateTime()> nowUtc = [] { return QDateTime::currentDateTimeUtc(); };
};

} // namespace loket::device

Q_DECLARE_METATYPE(loket::device::DeviceEvent)
