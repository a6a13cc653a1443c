// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Plugin.h"
#include "devices/plugins/webcam/VideoStream.h"

#include <memory>
#include <vector>

namespace loket::device::webcam {

/// Each camera appears twice, as camera and as document camera ("…:document"): a counter with one webcam uses
/// it for both, and both share one stream. The `source` setting adds a device "source", listed first.
class WebcamPlugin : public QObject, public Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LOKET_DEVICE_PLUGIN_IID FILE "plugin.json")
    Q_INTERFACES(loket::device::Plugin)
public:
    void configure(const QCborMap &settings) override;
    [[nodiscard]] std::vector<DeviceInfo> listDevices() override;
    [[nodiscard]] std::unique_ptr<Device> create(const QString &deviceId) override;

private:
    struct Entry
    {
        DeviceInfo info;
        QString address;
    };
    [[nodiscard]] std::vector<Entry> entries() const;
    [[nodiscard]] std::shared_ptr<VideoStream> stream(const Source &source);

    QString m_extraSource;
    std::vector<std::weak_ptr<VideoStream>> m_streams;
};

} // namespace loket::device::webcam
