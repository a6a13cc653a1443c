// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/devices/DeviceSelfTest.h"

namespace loket::desktop {

DeviceSelfTest::DeviceSelfTest(device::Device &device, int timeoutMs, QObject *parent)
    : QObject(parent)
    , m_device(device)
{
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(timeoutMs);
    connect(&m_timeout, &QTimer::timeout, this, [this] { end(device::FailureReason::Timeout); });
    connect(&m_device, &device::Device::opened, this, &DeviceSelfTest::onOpened);
    connect(&m_device, &device::Device::failed, this,
            [this](const device::Failure &failure) { end(failure.reason); });
    connect(&m_device, &device::Device::previewFrame, this, [this] { end(device::FailureReason::None); });
}

void DeviceSelfTest::start()
{
    m_elapsed.start();
    m_timeout.start();
    m_device.open({});
}

void DeviceSelfTest::onOpened()
{
    const device::DeviceInfo info = m_device.info();
    if (!info.hasPreview || info.needsScreenSurface) {
        end(device::FailureReason::None); // it has nothing to show by itself: answering is the proof
        return;
    }
    device::CaptureRequest hint;
    if (!info.canCapture.empty())
        hint.position = info.canCapture.front();
    m_device.startPreview(hint);
}

void DeviceSelfTest::cancel() { end(device::FailureReason::Cancelled); }

void DeviceSelfTest::end(device::FailureReason failure)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    m_timeout.stop();
    m_device.disconnect(this);
    m_device.stopPreview();
    m_device.close();
    Q_EMIT ended(failure, int(m_elapsed.elapsed()));
}

} // namespace loket::desktop
