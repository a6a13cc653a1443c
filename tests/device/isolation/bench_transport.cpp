// SPDX-License-Identifier: GPL-3.0-or-later
// How long a 1280x720 BGR picture (2.8 MB) takes from the driver's previewFrame() to ours, and how long a
// host that was killed takes to show its first picture again. Usage: bench_device_transport [build folder]
#include "devices/client/RemoteDevice.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <vector>

using namespace Qt::StringLiterals;
using namespace loket::device;

namespace {

qint64 nowNs() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

QJsonObject spread(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&values](double share) { return values.at(size_t(double(values.size() - 1) * share)); };
    return {{u"n"_s, qint64(values.size())},
            {u"p50"_s, at(0.5)},
            {u"p99"_s, at(0.99)},
            {u"max"_s, values.back()}};
}

CaptureRequest every(int pauseMs)
{
    CaptureRequest hint;
    hint.options = {{u"pauseMs"_s, pauseMs}};
    return hint;
}

/// Receives `count` pictures; latencies in microseconds and pictures per second.
QJsonObject measure(RemoteDevice &camera, int pauseMs, int count)
{
    std::vector<double> latencies;
    QEventLoop loop;
    const auto connection = QObject::connect(&camera, &Device::previewFrame, &loop, [&](const Frame &frame) {
        qint64 sent = 0;
        std::memcpy(&sent, frame.pixels.constData(), sizeof sent);
        latencies.push_back(double(nowNs() - sent) / 1000);
        if (int(latencies.size()) == count + 50)
            loop.quit();
    });
    camera.startPreview(every(pauseMs));
    const qint64 begin = nowNs();
    loop.exec();
    const double seconds = double(nowNs() - begin) / 1e9;
    camera.stopPreview();
    QObject::disconnect(connection);
    QJsonObject result{{u"per_second"_s, double(latencies.size()) / seconds}};
    latencies.erase(latencies.begin(), latencies.begin() + 50); // first touch of the slots
    result.insert(u"latency_us"_s, spread(latencies));
    return result;
}

/// Milliseconds from SIGKILL to the first picture of the new process.
QJsonObject measureRestart(HostProcess &host, RemoteDevice &camera, int rounds)
{
    std::vector<double> lostMs;
    std::vector<double> pictureMs;
    camera.startPreview(every(5));
    for (int round = 0; round < rounds; ++round) {
        QEventLoop loop;
        qint64 killed = 0;
        bool isLost = false;
        QObject::connect(&camera, &Device::failed, &loop, [&] {
            lostMs.push_back(double(nowNs() - killed) / 1e6);
            isLost = true;
        });
        QObject::connect(&camera, &Device::previewFrame, &loop, [&] {
            if (killed == 0) {
                killed = nowNs();
                ::kill(pid_t(host.processId()), SIGKILL);
            } else if (isLost) {
                pictureMs.push_back(double(nowNs() - killed) / 1e6);
                loop.quit();
            }
        });
        loop.exec();
    }
    return {{u"failure_told_ms"_s, spread(lostMs)}, {u"first_picture_ms"_s, spread(pictureMs)}};
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QDir build(argc > 1 ? QString::fromLocal8Bit(argv[1])
                              : QCoreApplication::applicationDirPath() + u"/.."_s);
    const QString file = build.filePath(u"plugins/test/test_bench.so"_s);
    HostConfig config;
    config.hostProgram = build.filePath(u"bin/loket-device-host"_s);
    config.restart.pausesMs = {0};
    config.restart.crashLimit = 1000;
    const MetadataResult checked = readMetadata(file);
    if (checked.failure != LoadFailure::None) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(file), qPrintable(name(checked.failure)));
        return 4;
    }
    HostProcess host(file, checked.metadata, config);
    const qint64 begin = nowNs();
    QEventLoop loop;
    QObject::connect(&host, &HostProcess::ready, &loop, &QEventLoop::quit);
    QObject::connect(&host, &HostProcess::statusChanged, &loop, [&] {
        if (host.status().state == HostState::Disabled)
            loop.quit();
    });
    host.start();
    loop.exec();
    QJsonObject result{{u"start_to_ready_ms"_s, double(nowNs() - begin) / 1e6}};
    const DeviceInfo *info = host.find(u"test-camera"_s);
    if (!info)
        return 4;
    RemoteDevice camera(&host, *info);
    QObject::connect(&camera, &Device::opened, &loop, &QEventLoop::quit);
    camera.open({});
    loop.exec();
    result.insert(u"back_to_back"_s, measure(camera, 0, 2000));
    result.insert(u"paced_30_fps"_s, measure(camera, 33, 300));
    result.insert(u"restart_without_pause"_s, measureRestart(host, camera, 20));
    std::puts(QJsonDocument(result).toJson().constData());
    return 0;
}
