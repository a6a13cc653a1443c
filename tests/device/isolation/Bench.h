// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/client/PluginCatalog.h"
#include "devices/client/RemoteDevice.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace loket::device::test {

/// Runs the event loop until the condition holds; false after the time limit. No sleeping: the loop wakes up
/// for what happens, and once every 5 ms for conditions that send no signal.
inline bool waitFor(const std::function<bool()> &condition, int limitMs = 30'000)
{
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &loop, &QEventLoop::quit);
    tick.start(5);
    while (!condition()) {
        if (clock.elapsed() > limitMs)
            return false;
        loop.exec(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

inline QString buildFolder() { return qEnvironmentVariable("LOKET_BUILD_DIR"); }

inline HostConfig fastConfig()
{
    HostConfig config;
    config.hostProgram = buildFolder() + QStringLiteral("/bin/loket-device-host");
    config.heartbeatMs = 500; // not shorter: tests run on loaded machines
    config.missedBeats = 4;
    config.killAfterMs = 300;
    config.restart.pausesMs = {10, 20, 40};
    return config;
}

/// A test driver in its process, with one of its devices and everything that device said.
struct Bench
{
    std::unique_ptr<HostProcess> host;
    std::unique_ptr<RemoteDevice> device;
    std::vector<Outcome> outcomes;
    std::vector<Failure> failures;
    std::vector<Failure> losses;
    std::vector<HostTrouble> troubles; ///< of the processes that ended
    Frame lastFrame;
    int frames = 0;
    int opened = 0;

    explicit Bench(const QString &behaviour, HostConfig config = fastConfig())
    {
        const QString file = buildFolder() + QStringLiteral("/plugins/test/test_%1.so").arg(behaviour);
        host = std::make_unique<HostProcess>(file, readMetadata(file).metadata, std::move(config));
        QObject::connect(host.get(), &HostProcess::lost, host.get(), [this](const Failure &failure) {
            losses.push_back(failure);
            troubles.push_back(host->status().trouble);
        });
    }
    ~Bench()
    {
        device.reset(); // its host must outlive it
    }
    Bench(const Bench &) = delete;
    Bench &operator=(const Bench &) = delete;

    void start()
    {
        bool isReady = false;
        const auto connection =
            QObject::connect(host.get(), &HostProcess::ready, host.get(), [&isReady] { isReady = true; });
        host->start();
        REQUIRE(waitFor([&] { return isReady; }));
        QObject::disconnect(connection);
    }

    void open(RemoteDevice::Guards guards = {}, const QCborMap &settings = {})
    {
        start();
        REQUIRE(host->find(QStringLiteral("test-camera")));
        device =
            std::make_unique<RemoteDevice>(host.get(), *host->find(QStringLiteral("test-camera")), guards);
        listen();
        device->open(settings);
        REQUIRE(waitFor([this] { return opened > 0 || !failures.empty(); }));
    }

    void listen()
    {
        auto *d = device.get();
        QObject::connect(d, &Device::opened, d, [this] { ++opened; });
        QObject::connect(d, &Device::finished, d,
                         [this](const Outcome &outcome) { outcomes.push_back(outcome); });
        QObject::connect(d, &Device::failed, d,
                         [this](const Failure &failure) { failures.push_back(failure); });
        QObject::connect(d, &Device::previewFrame, d, [this](const Frame &frame) {
            lastFrame = frame;
            ++frames;
        });
    }

    static CaptureRequest request(int seed, int delayMs = 1, int width = 100)
    {
        CaptureRequest request;
        request.position = Position::Face;
        request.options = {{QStringLiteral("seed"), seed},
                           {QStringLiteral("delayMs"), delayMs},
                           {QStringLiteral("width"), width}};
        return request;
    }

    /// Captures and checks that it is the picture that belongs to the seed.
    void requireGoodCapture(int seed, int width = 100)
    {
        outcomes.clear();
        device->capture(request(seed, 1, width));
        REQUIRE(waitFor([this] { return !outcomes.empty(); }));
        REQUIRE(outcomes.size() == 1);
        REQUIRE(std::holds_alternative<Capture>(outcomes.front()));
        const auto &capture = std::get<Capture>(outcomes.front());
        REQUIRE(capture.samples.size() == 1);
        const Frame &image = capture.samples.front().image;
        REQUIRE(image.widthPx == width);
        REQUIRE(image.pixels.size() == qsizetype(width) * width);
        qsizetype wrong = 0;
        for (qsizetype i = 0; i < image.pixels.size(); ++i)
            wrong += image.pixels[i] != char((i * 31 + seed) & 0xFF);
        REQUIRE(wrong == 0);
        REQUIRE(capture.device.pluginId == host->metadata().id);
    }

    /// The only outcome so far, which must be a Failure.
    FailureReason onlyFailure() const
    {
        if (outcomes.size() != 1 || !std::holds_alternative<Failure>(outcomes.front()))
            return FailureReason::None;
        return std::get<Failure>(outcomes.front()).reason;
    }

    bool waitForRestart()
    {
        return waitFor([this] { return host->isRunning() && device->isOpen(); });
    }
};

} // namespace loket::device::test
