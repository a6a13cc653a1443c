// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DeviceProbe.h"

#include <utility>

namespace loket::ctl {

using namespace device;
using namespace Qt::StringLiterals;

namespace {

constexpr int kOpenMs = 30'000; ///< above what the drivers give themselves
constexpr int kPictureMs = 10'000;

} // namespace

DeviceProbe::DeviceProbe(std::vector<Device *> devices, QObject *parent)
    : QObject(parent)
    , m_waiting(devices.rbegin(), devices.rend())
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { onFailed({FailureReason::Timeout, u"no answer"_s}); });
}

void DeviceProbe::start() { next(); }

void DeviceProbe::next()
{
    if (m_waiting.empty()) {
        Q_EMIT allWork();
        return;
    }
    m_current = m_waiting.back();
    m_waiting.pop_back();
    connect(m_current, &Device::opened, this, &DeviceProbe::onOpened);
    connect(m_current, &Device::failed, this, &DeviceProbe::onFailed);
    connect(m_current, &Device::previewFrame, this, &DeviceProbe::onWorks);
    m_limit.start(kOpenMs);
    m_current->open({});
}

void DeviceProbe::onOpened()
{
    const DeviceInfo info = m_current->info();
    // A pad shows ink, and there is none before somebody writes.
    if (!info.hasPreview || info.role == Role::Signature) {
        onWorks();
        return;
    }
    m_limit.start(kPictureMs);
    CaptureRequest hint;
    if (!info.canCapture.empty())
        hint.position = info.canCapture.front();
    m_current->startPreview(hint);
}

void DeviceProbe::onWorks()
{
    letGo();
    next();
}

void DeviceProbe::onFailed(const Failure &failure)
{
    Device *device = m_current;
    letGo();
    Q_EMIT doesNotWork(device, failure);
}

void DeviceProbe::letGo()
{
    m_limit.stop();
    m_current->disconnect(this);
    m_current->stopPreview();
    m_current->close();
    m_current = nullptr;
}

} // namespace loket::ctl
