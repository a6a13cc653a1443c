// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Device.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace loket::ctl {

/// Opens devices, one after the other, and waits for the first picture of those that show one: what is wrong
/// is said before a visit begins. Each is closed again. Exactly one signal ends it.
class DeviceProbe final : public QObject
{
    Q_OBJECT
public:
    explicit DeviceProbe(std::vector<device::Device *> devices, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void allWork();
    void doesNotWork(loket::device::Device *device, const loket::device::Failure &failure);

private:
    void next();
    void onOpened();
    void onWorks();
    void onFailed(const device::Failure &failure);
    void letGo();

    std::vector<device::Device *> m_waiting; ///< the last one comes first
    device::Device *m_current = nullptr;
    QTimer m_limit;
};

} // namespace loket::ctl
