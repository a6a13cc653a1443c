// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Device.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace loket::desktop {

/// Is there life in a device: opens it, waits for the first picture or ink surface, closes it. Deletes
/// nothing that is not its own; ends once.
class DeviceSelfTest final : public QObject
{
    Q_OBJECT
public:
    /// The device must outlive the test. `timeoutMs`: a cold sensor may take some seconds.
    explicit DeviceSelfTest(device::Device &device, int timeoutMs = 10'000, QObject *parent = nullptr);

    void start();
    void cancel();

Q_SIGNALS:
    void ended(loket::device::FailureReason failure, int elapsedMs);

private:
    void onOpened();
    void end(device::FailureReason failure);

    device::Device &m_device;
    QTimer m_timeout;
    QElapsedTimer m_elapsed;
    bool m_isEnded = false;
};

} // namespace loket::desktop
