// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/api/Device.h"

#include <QtPlugin>

#include <memory>
#include <vector>

namespace loket::device {

/// What a plugin library exports (Q_PLUGIN_METADATA with kPluginIid and its plugin.json). It is loaded by
/// loket-device-host only, never by Loket itself, and lives in one process per plugin.
///
/// plugin.json (read without loading the library; schema in docs/dev/add-a-device.md):
///   { "id": "webcam", "name": "…", "vendor": "…", "version": "1.0", "api": 1, "roles": ["camera"],
///     "usb": [ { "vid": "046d", "pid": "*" } ],
///     "settings": [ { "key": "source", "type": "string|int|bool|choice|path", "default": …, "label": { "id":
///     "…", "en": "…" },
///                     "choices": […], "min": …, "max": … } ] }
class Plugin
{
public:
    virtual ~Plugin() = default;

    /// Once, before anything else. Settings as declared; unknown keys are ignored.
    virtual void configure(const QCborMap &settings) = 0;

    /// What could be opened now. Called again when the set of attached USB devices changes.
    [[nodiscard]] virtual std::vector<DeviceInfo> listDevices() = 0;

    /// nullptr where the id is not (any more) in listDevices().
    [[nodiscard]] virtual std::unique_ptr<Device> create(const QString &deviceId) = 0;
};

/// Major version of the contract: a plugin with another one is refused with its own message.
constexpr int kApiVersion = 1;

} // namespace loket::device

#define LOKET_DEVICE_PLUGIN_IID "id.loket.DevicePlugin/1"
Q_DECLARE_INTERFACE(loket::device::Plugin, LOKET_DEVICE_PLUGIN_IID)
