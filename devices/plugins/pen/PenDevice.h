// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Device.h"
#include "devices/plugins/pen/InkRecorder.h"

namespace loket::device::pen {

/// The writing surface is Loket's own screen: pointer events come in, ink goes out. capture() gives the ink
/// as it is now, without waiting; the ink stays until Clear or close(). Options of preview and capture:
/// widthMm, heightMm of the field as it is shown (else those of the settings).
class PenDevice : public Device
{
    Q_OBJECT
public:
    explicit PenDevice(DeviceInfo info)
        : m_info(std::move(info))
    {}

    [[nodiscard]] DeviceInfo info() const override { return m_info; }
    void open(const QCborMap &settings) override;
    void configure(const QCborMap &settings) override;
    void startPreview(const CaptureRequest &hint) override;
    void stopPreview() override;
    void capture(const CaptureRequest &request) override;
    void cancel() override;
    void close() override;
    void pointerEvent(const PointerEvent &event) override;

private:
    void setSurface(const QCborMap &options);
    void answer();
    void end(const Outcome &outcome);

    DeviceInfo m_info;
    InkRecorder m_recorder;
    double m_widthMm = 100;
    double m_heightMm = 40;
    bool m_isOpen = false;
    bool m_isPreviewing = false;
    bool m_isCapturing = false;
};

} // namespace loket::device::pen
