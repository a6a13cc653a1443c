// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Device.h"

#include <QTest>

#include <functional>
#include <vector>

namespace loket::test {

/// Notes everything a device says, in order, and waits for it by turning the event loop.
class DeviceWatcher : public QObject
{
public:
    explicit DeviceWatcher(device::Device *watched)
    {
        using device::Device;
        QObject::connect(watched, &Device::opened, this, [this] { note(QStringLiteral("opened")); });
        QObject::connect(watched, &Device::closed, this, [this] { note(QStringLiteral("closed")); });
        QObject::connect(watched, &Device::finished, this, [this](const device::Outcome &outcome) {
            outcomes.push_back(outcome);
            note(QStringLiteral("finished"));
        });
        QObject::connect(watched, &Device::failed, this, [this](const device::Failure &failure) {
            failures.push_back(failure);
            note(QStringLiteral("failed"));
        });
    }

    static bool wait(const std::function<bool()> &until, int timeoutMs = 20000)
    {
        return QTest::qWaitFor(until, timeoutMs);
    }
    bool waitFor(const QString &word)
    {
        return wait([&] { return said.contains(word); });
    }
    bool waitForOutcomes(size_t count)
    {
        return wait([&] { return outcomes.size() >= count; });
    }

    /// The last outcome as T, nullptr if it is another.
    template <class T>
    [[nodiscard]] const T *last() const
    {
        return outcomes.empty() ? nullptr : std::get_if<T>(&outcomes.back());
    }

    QStringList said;
    std::vector<device::Outcome> outcomes;
    std::vector<device::Failure> failures;

private:
    void note(const QString &word) { said.append(word); }
};

} // namespace loket::test
