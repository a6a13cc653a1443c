// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/plugins/simulator/SimDevice.h"

#include <catch2/catch.hpp>

#include <QCborArray>
#include <QCborMap>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSignalSpy>

#include <memory>
#include <variant>
#include <vector>

namespace loket::sim {

using namespace device;

/// Turns the event loop until `condition` holds; false after `ms`.
template <class Condition>
[[nodiscard]] bool becomes(Condition condition, int ms = 10000)
{
    const QDeadlineTimer end(ms);
    while (!condition()) {
        if (end.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    }
    return true;
}

/// One simulated device and everything it has said.
struct SimBench
{
    explicit SimBench(std::unique_ptr<Actor> actor, QCborMap settings = {},
                      std::shared_ptr<Stage> shared = nullptr)
        : stage(shared ? std::move(shared) : std::make_shared<Stage>())
        , device(std::make_unique<SimDevice>(stage, std::move(actor)))
    {
        if (!settings.contains(QStringLiteral("fast")))
            settings.insert(QStringLiteral("fast"), true);
        QObject::connect(device.get(), &Device::opened, device.get(), [this] { ++opened; });
        QObject::connect(device.get(), &Device::closed, device.get(), [this] { ++closed; });
        QObject::connect(device.get(), &Device::finished, device.get(),
                         [this](const Outcome &o) { outcomes.push_back(o); });
        QObject::connect(device.get(), &Device::failed, device.get(), [this](const Failure &f) {
            outcomesBeforeFailure = outcomes.size();
            failures.push_back(f);
        });
        QObject::connect(device.get(), &Device::previewFrame, device.get(),
                         [this](const Frame &f) { frames.push_back(f); });
        QObject::connect(device.get(), &Device::previewInk, device.get(),
                         [this](const Ink &i) { inks.push_back(i); });
        device->open(settings);
    }

    [[nodiscard]] bool waitOpen()
    {
        return becomes([this] { return opened > 0; });
    }
    /// Captures and waits; the answer. Fails the test where none comes.
    [[nodiscard]] Outcome capture(Position position, std::vector<Position> missing = {})
    {
        const std::size_t before = outcomes.size();
        CaptureRequest request;
        request.position = position;
        request.missing = std::move(missing);
        device->capture(request);
        REQUIRE(outcomes.size() == before); // never from within the call
        REQUIRE(becomes([&] { return outcomes.size() > before; }));
        return outcomes.back();
    }
    [[nodiscard]] Capture mustCapture(Position position, std::vector<Position> missing = {})
    {
        const Outcome outcome = capture(position, std::move(missing));
        REQUIRE(std::holds_alternative<Capture>(outcome));
        return std::get<Capture>(outcome);
    }
    void preview(Position position)
    {
        CaptureRequest hint;
        hint.position = position;
        device->startPreview(hint);
    }

    std::shared_ptr<Stage> stage;
    std::unique_ptr<SimDevice> device;
    int opened = 0, closed = 0;
    std::vector<Outcome> outcomes;
    std::vector<Failure> failures;
    std::vector<Frame> frames;
    std::vector<Ink> inks;
    std::size_t outcomesBeforeFailure = 0;
};

/// Settings with a script of one entry.
inline QCborMap scripted(QCborMap entry)
{
    return {{QStringLiteral("script"), QCborArray{std::move(entry)}}};
}

} // namespace loket::sim
