// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/client/RegistryTypes.h"

#include <QCborArray>

#include <array>

using namespace Qt::StringLiterals;

namespace loket::device {

namespace {

constexpr std::array kModes{"automatic", "fixed", "without"};

} // namespace

std::vector<Role> allRoles()
{
    return {Role::Camera, Role::Signature, Role::Fingerprint, Role::Iris, Role::DocumentCamera};
}

QString deviceKey(const DeviceIdentity &identity) { return identity.pluginId + u'/' + identity.deviceId; }

QCborMap RegistryPreferences::toCbor() const
{
    QCborMap roleMap;
    for (const auto &[role, preference] : roles)
        roleMap.insert(name(role),
                       QCborMap{{u"mode"_s, QString::fromLatin1(kModes.at(size_t(preference.mode)))},
                                {u"device"_s, preference.key}});
    QCborMap pluginMap;
    for (const auto &[pluginId, settings] : pluginSettings)
        pluginMap.insert(pluginId, settings);
    return {{u"roles"_s, roleMap}, {u"plugins"_s, pluginMap}};
}

RegistryPreferences RegistryPreferences::fromCbor(const QCborMap &map)
{
    RegistryPreferences preferences;
    for (const auto &[key, value] : map.value(u"roles"_s).toMap()) {
        const Role role = parseRole(key.toString());
        const QString mode = value.toMap().value(u"mode"_s).toString();
        for (size_t i = 0; role != Role::None && i < kModes.size(); ++i)
            if (mode == QLatin1String(kModes.at(i)))
                preferences.roles[role] = {RolePreference::Mode(i),
                                           value.toMap().value(u"device"_s).toString()};
    }
    for (const auto &[key, value] : map.value(u"plugins"_s).toMap())
        if (key.isString() && value.isMap())
            preferences.pluginSettings[key.toString()] = value.toMap();
    return preferences;
}

QString name(RoleState state)
{
    constexpr std::array kNames{"none", "starting", "ready", "in_use", "trouble", "disabled"};
    return QString::fromLatin1(kNames.at(size_t(state)));
}

QString name(DeviceEvent::Kind kind)
{
    constexpr std::array kNames{"usb_attached",    "usb_detached",  "driver_started",   "driver_lost",
                                "driver_disabled", "device_failed", "device_recovered", "capture_failed"};
    return QString::fromLatin1(kNames.at(size_t(kind)));
}

} // namespace loket::device
