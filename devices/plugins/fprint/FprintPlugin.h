// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/fprint/FprintDevice.h"
#include "devices/plugins/fprint/GlibPump.h"
#include "devices/plugins/fprint/UsbReaders.h"

#include "devices/api/Plugin.h"

namespace loket::fprint {

/// Every reader that libfprint can take pictures with. Each listDevices() asks a new libfprint context, so
/// what it says is what is plugged in at that moment; devices that are in use keep theirs.
class FprintPlugin : public QObject, public device::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LOKET_DEVICE_PLUGIN_IID FILE "plugin.json")
    Q_INTERFACES(loket::device::Plugin)
public:
    FprintPlugin();
    /// Waits up to a second for readers that are still closing: one that is left open keeps its lamp on.
    ~FprintPlugin() override;

    void configure(const QCborMap &settings) override { m_settings.apply(settings); }
    [[nodiscard]] std::vector<device::DeviceInfo> listDevices() override;
    [[nodiscard]] std::unique_ptr<device::Device> create(const QString &deviceId) override;

private:
    struct Found
    {
        device::DeviceInfo info;
        QString driver;
        GShared<FpDevice> device;
    };

    void keepOffOtherReaders();
    void retire(GShared<FpContext> context);
    void enumerate();
    [[nodiscard]] Found describe(FpDevice *device, const std::vector<AttachedReader> &attached, int index,
                                 int ofThisDriver) const;

    std::unique_ptr<GlibPump> m_pump;
    std::vector<ReaderModel> m_models;
    ReaderSettings m_settings;
    GShared<FpContext> m_context;
    std::vector<GShared<FpContext>>
        m_retired; ///< of earlier listings, until nothing may come to them any more
    guint m_retireTimer = 0;
    std::vector<Found> m_found;
    std::vector<std::weak_ptr<Reader>> m_handedOut;
    bool m_isListing = false;
};

} // namespace loket::fprint
