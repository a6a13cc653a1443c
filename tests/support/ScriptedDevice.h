// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Device.h"

#include <deque>
#include <vector>

namespace loket::test {

/// A device in the test's own process that does what it is told: outcomes are laid ready in `next`, or a
/// capture stays open until finish(). Keeps the rules of device::Device.
class ScriptedDevice final : public device::Device
{
public:
    explicit ScriptedDevice(device::Role role, bool needsScreenSurface = false)
    {
        m_info.identity = {QStringLiteral("scripted"), device::name(role), {}, {}, {}, {}};
        m_info.role = role;
        m_info.hasPreview = true;
        m_info.needsScreenSurface = needsScreenSurface;
    }

    std::deque<device::Outcome> next;             ///< answers to the captures to come
    std::vector<device::CaptureRequest> requests; ///< that were made
    int opens = 0;
    bool isOpen = false;
    bool isPreviewing = false;
    bool isCapturing = false;
    bool failsToOpen = false;
    /// What it can take; empty = everything.
    void setCanCapture(std::vector<device::Position> positions) { m_info.canCapture = std::move(positions); }

    void finish(const device::Outcome &outcome)
    {
        if (!std::exchange(isCapturing, false))
            return;
        Q_EMIT finished(outcome);
    }

    /// The cable is pulled.
    void unplug()
    {
        isOpen = isPreviewing = false;
        finish(device::Failure{device::FailureReason::Gone, {}});
        Q_EMIT failed({device::FailureReason::Gone, {}});
    }

    [[nodiscard]] device::DeviceInfo info() const override { return m_info; }

    void open(const QCborMap &) override
    {
        ++opens;
        m_isClosed = false;
        later([this, opening = opens] {
            if (opening != opens || m_isClosed)
                return; // closed before it was open
            if (failsToOpen) {
                Q_EMIT failed({device::FailureReason::Gone, {}});
                return;
            }
            isOpen = true;
            Q_EMIT opened();
        });
    }

    void configure(const QCborMap &) override {}
    void startPreview(const device::CaptureRequest &) override { isPreviewing = true; }
    void stopPreview() override { isPreviewing = false; }

    void capture(const device::CaptureRequest &request) override
    {
        requests.push_back(request);
        if (isCapturing) {
            later([this] { Q_EMIT finished(device::Failure{device::FailureReason::Busy, {}}); });
            return;
        }
        isCapturing = true;
        if (next.empty())
            return;
        const device::Outcome outcome = next.front();
        next.pop_front();
        later([this, outcome] { finish(outcome); });
    }

    void cancel() override { finish(device::Failure{device::FailureReason::Cancelled, {}}); }

    void close() override
    {
        isOpen = isPreviewing = false;
        m_isClosed = true;
        finish(device::Failure{device::FailureReason::Cancelled, {}});
    }

private:
    template <class Work>
    void later(Work work)
    {
        QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
    }

    device::DeviceInfo m_info;
    bool m_isClosed = false;
};

} // namespace loket::test
