// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin library against libfprint's virtual image reader.
#include <fprint.h>

#include <catch2/catch.hpp>

#include "tests/device/fprint/DeviceWatcher.h"
#include "tests/device/fprint/FprintBench.h"
#include "tests/device/fprint/Prints.h"
#include "tests/support/SampleData.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <iostream>

using namespace loket::device;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

CaptureRequest request(Position position, int timeoutMs = 0)
{
    CaptureRequest wanted;
    wanted.position = position;
    wanted.timeoutMs = timeoutMs;
    return wanted;
}

/// A virtual reader, open, with a finger beside it.
class Bench
{
public:
    Bench()
    {
        REQUIRE(m_file.plugin() != nullptr);
        qputenv("FP_VIRTUAL_IMAGE", socketPath().toLocal8Bit());
        const auto infos = m_file.plugin()->listDevices();
        REQUIRE(infos.size() == 1);
        info = infos.front();
        device = m_file.plugin()->create(info.identity.deviceId);
        REQUIRE(device != nullptr);
        watcher = std::make_unique<DeviceWatcher>(device.get());
    }

    void open(const QCborMap &settings = {})
    {
        device->open(settings);
        REQUIRE(watcher->waitFor(u"opened"_s));
        REQUIRE(finger.connectTo(socketPath()));
    }

    [[nodiscard]] QString socketPath() const { return m_folder.filePath(u"reader.sock"_s); }
    [[nodiscard]] Plugin *plugin() const { return m_file.plugin(); }

private:
    QTemporaryDir m_folder;
    FprintPluginFile m_file;

public:
    DeviceInfo info;
    std::unique_ptr<Device> device;
    std::unique_ptr<DeviceWatcher> watcher;
    VirtualFinger finger;
};

void mustStillWork(Bench &bench)
{
    const Print print = drawnRidges();
    const size_t before = bench.watcher->outcomes.size();
    bench.device->capture(request(Position::LeftThumb));
    bench.finger.press(print.widthPx, print.heightPx, print.pixels);
    REQUIRE(bench.watcher->waitForOutcomes(before + 1));
    const auto *capture = bench.watcher->last<Capture>();
    REQUIRE(capture != nullptr);
    CHECK(capture->samples.front().image.pixels == print.pixels);
}

} // namespace

TEST_CASE("the virtual reader is listed as a training device for ten fingers, without preview")
{
    Bench bench;
    CHECK(bench.info.identity.pluginId == u"fprint"_s);
    CHECK(bench.info.identity.deviceId == u"libfprint-virtual_image-0"_s);
    CHECK(bench.info.role == Role::Fingerprint);
    CHECK(bench.info.isSimulated);
    CHECK_FALSE(bench.info.hasPreview);
    CHECK(bench.info.canCapture == allFingers());
    CHECK(bench.plugin()->create(u"nobody"_s) == nullptr);
}

TEST_CASE("sample prints arrive byte for byte, with size, resolution, finger and device")
{
    const QString folder = sampleData(u"finger"_s);
    if (folder.isEmpty()) {
        skip(u"no sample prints (LOKET_TEST_DATA)"_s);
        return;
    }
    Bench bench;
    bench.open();
    quint64 sequence = 0;
    for (const QString &file : samplePrints()) {
        const std::string name = file.toStdString();
        CAPTURE(name);
        const Print print = loadPrint(folder + u'/' + file);
        REQUIRE(print.widthPx > 0);
        const Position position = Position(int(sequence) + 1);
        QElapsedTimer timer;
        timer.start();
        bench.device->capture(request(position));
        bench.finger.press(print.widthPx, print.heightPx, print.pixels);
        REQUIRE(bench.watcher->waitForOutcomes(sequence + 1));
        const auto *capture = bench.watcher->last<Capture>();
        REQUIRE(capture != nullptr);
        std::cout << name << ": captured in " << timer.elapsed() << " ms\n";
        REQUIRE(capture->samples.size() == 1);
        CHECK(capture->device == bench.info.identity);
        CHECK(capture->capturedAtUtc.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        const Sample &sample = capture->samples.front();
        CHECK(sample.position == position);
        CHECK_FALSE(sample.deviceQuality.has_value());
        const Frame &image = sample.image;
        CHECK(image.widthPx == print.widthPx);
        CHECK(image.heightPx == print.heightPx);
        CHECK(image.strideBytes == print.widthPx);
        CHECK(image.format == PixelFormat::Gray8);
        CHECK(image.ppi == 500);
        CHECK(image.sequence == ++sequence);
        CHECK(image.pixels == print.pixels);
    }
}

TEST_CASE("what libfprint wants repeated becomes Retry with its reason")
{
    const auto [code, reason] = GENERATE(table<int, RetryReason>({
        {FP_DEVICE_RETRY_GENERAL, RetryReason::General},
        {FP_DEVICE_RETRY_TOO_SHORT, RetryReason::TooShort},
        {FP_DEVICE_RETRY_CENTER_FINGER, RetryReason::OffCentre},
        {FP_DEVICE_RETRY_REMOVE_FINGER, RetryReason::RemoveAndRepeat},
    }));
    Bench bench;
    bench.open();
    bench.device->capture(request(Position::RightIndex));
    bench.finger.askForRetry(code);
    REQUIRE(bench.watcher->waitForOutcomes(1));
    const auto *retry = bench.watcher->last<Retry>();
    REQUIRE(retry != nullptr);
    CHECK(retry->reason == reason);
    mustStillWork(bench);
}

TEST_CASE("what libfprint calls an error becomes Failure with its reason, and the reader works again")
{
    const auto [code, reason] = GENERATE(table<int, FailureReason>({
        {FP_DEVICE_ERROR_GENERAL, FailureReason::Internal},
        {FP_DEVICE_ERROR_NOT_SUPPORTED, FailureReason::Unsupported},
        {FP_DEVICE_ERROR_BUSY, FailureReason::Busy},
        {FP_DEVICE_ERROR_PROTO, FailureReason::Protocol},
        {FP_DEVICE_ERROR_DATA_INVALID, FailureReason::Protocol},
        {FP_DEVICE_ERROR_TOO_HOT, FailureReason::Busy},
    }));
    Bench bench;
    bench.open();
    bench.device->capture(request(Position::RightIndex));
    bench.finger.fail(code);
    REQUIRE(bench.watcher->waitForOutcomes(1));
    const auto *failure = bench.watcher->last<Failure>();
    REQUIRE(failure != nullptr);
    CHECK(failure->reason == reason);
    mustStillWork(bench);
}

TEST_CASE("a picture without ridges is a Retry, never a capture")
{
    Bench bench;
    bench.open();
    bench.device->capture(request(Position::RightIndex));
    bench.finger.press(256, 240, QByteArray(256 * 240, char(255)));
    REQUIRE(bench.watcher->waitForOutcomes(1));
    REQUIRE(bench.watcher->last<Retry>() != nullptr);
    mustStillWork(bench);
}

TEST_CASE("unplugged in mid-capture: the capture ends as Gone first, then the device")
{
    Bench bench;
    bench.open();
    bench.device->capture(request(Position::RightIndex));
    bench.finger.unplug();
    REQUIRE(bench.watcher->waitFor(u"failed"_s));
    CHECK(bench.watcher->said == QStringList{u"opened"_s, u"finished"_s, u"failed"_s});
    REQUIRE(bench.watcher->last<Failure>() != nullptr);
    CHECK(bench.watcher->last<Failure>()->reason == FailureReason::Gone);
    CHECK(bench.watcher->failures.front().reason == FailureReason::Gone);

    SECTION("later calls are answered as Gone, close is confirmed")
    {
        bench.device->capture(request(Position::RightIndex));
        REQUIRE(bench.watcher->waitForOutcomes(2));
        CHECK(bench.watcher->last<Failure>()->reason == FailureReason::Gone);
        bench.device->close();
        CHECK(bench.watcher->waitFor(u"closed"_s));
    }
    SECTION("plugged in again it is a new device that works")
    {
        bench.device.reset();
        REQUIRE(bench.plugin()->listDevices().size() == 1);
        bench.device = bench.plugin()->create(bench.info.identity.deviceId);
        bench.watcher = std::make_unique<DeviceWatcher>(bench.device.get());
        bench.device->open({});
        REQUIRE(bench.watcher->waitFor(u"opened"_s));
        VirtualFinger next;
        REQUIRE(next.connectTo(bench.socketPath()));
        const Print print = drawnRidges();
        bench.device->capture(request(Position::RightIndex));
        next.press(print.widthPx, print.heightPx, print.pixels);
        REQUIRE(bench.watcher->waitForOutcomes(1));
        CHECK(bench.watcher->last<Capture>() != nullptr);
    }
}

TEST_CASE("cancel ends the capture once, as Cancelled, and the next one works")
{
    Bench bench;
    bench.open();
    bench.device->cancel(); // nothing runs: does nothing
    bench.device->capture(request(Position::RightIndex));
    bench.device->cancel();
    bench.device->cancel();
    REQUIRE(bench.watcher->waitForOutcomes(1));
    CHECK(bench.watcher->last<Failure>()->reason == FailureReason::Cancelled);
    mustStillWork(bench);
    CHECK(bench.watcher->outcomes.size() == 2);
}

TEST_CASE("no finger within the time is a Retry: nothing there")
{
    Bench bench;
    bench.open();
    bench.device->capture(request(Position::RightIndex, 50));
    REQUIRE(bench.watcher->waitForOutcomes(1));
    REQUIRE(bench.watcher->last<Retry>() != nullptr);
    CHECK(bench.watcher->last<Retry>()->reason == RetryReason::NothingThere);
    mustStillWork(bench);
}

TEST_CASE("a capture beside a capture is Busy and does not disturb the first")
{
    Bench bench;
    bench.open();
    const Print print = drawnRidges();
    bench.device->capture(request(Position::RightIndex));
    bench.device->capture(request(Position::RightMiddle));
    REQUIRE(bench.watcher->waitForOutcomes(1));
    REQUIRE(bench.watcher->last<Failure>() != nullptr);
    CHECK(bench.watcher->last<Failure>()->reason == FailureReason::Busy);
    bench.finger.press(print.widthPx, print.heightPx, print.pixels);
    REQUIRE(bench.watcher->waitForOutcomes(2));
    const auto *capture = bench.watcher->last<Capture>();
    REQUIRE(capture != nullptr);
    CHECK(capture->samples.front().position == Position::RightIndex);
}

TEST_CASE("what the reader can't take is refused by a signal, not by the call")
{
    Bench bench;
    bench.device->capture(request(Position::RightIndex));
    CHECK(bench.watcher->outcomes.empty());
    REQUIRE(bench.watcher->waitForOutcomes(1)); // not open yet
    CHECK(bench.watcher->last<Failure>()->reason == FailureReason::Internal);
    bench.open();
    for (const Position position :
         {Position::RightFour, Position::TwoThumbs, Position::Face, Position::None}) {
        const size_t before = bench.watcher->outcomes.size();
        bench.device->capture(request(position));
        REQUIRE(bench.watcher->waitForOutcomes(before + 1));
        CHECK(bench.watcher->last<Failure>()->reason == FailureReason::Unsupported);
    }
    CaptureRequest missing = request(Position::RightRing);
    missing.missing = {Position::RightRing};
    const size_t before = bench.watcher->outcomes.size();
    bench.device->capture(missing);
    REQUIRE(bench.watcher->waitForOutcomes(before + 1));
    CHECK(bench.watcher->last<Failure>()->reason == FailureReason::Unsupported);
}

TEST_CASE("closed in mid-capture it ends the capture, then closes, and opens again")
{
    Bench bench;
    bench.open();
    bench.device->capture(request(Position::RightIndex));
    bench.device->close();
    REQUIRE(bench.watcher->waitFor(u"closed"_s));
    CHECK(bench.watcher->said == QStringList{u"opened"_s, u"finished"_s, u"closed"_s});
    CHECK(bench.watcher->last<Failure>()->reason == FailureReason::Cancelled);
    bench.watcher->said.clear();
    bench.device->open({});
    REQUIRE(bench.watcher->waitFor(u"opened"_s));
    VirtualFinger finger;
    REQUIRE(finger.connectTo(bench.socketPath()));
    bench.device->capture(request(Position::RightIndex, 50));
    REQUIRE(bench.watcher->waitForOutcomes(2));
    CHECK(bench.watcher->last<Retry>() != nullptr);
}

TEST_CASE("a device that is dropped in mid-capture closes by itself and lets another take the reader")
{
    Bench bench;
    bench.open();
    bench.device->capture(request(Position::RightIndex));
    bench.device.reset();
    CHECK(bench.watcher->said == QStringList{u"opened"_s});
    bench.device = bench.plugin()->create(bench.info.identity.deviceId);
    bench.watcher = std::make_unique<DeviceWatcher>(bench.device.get());
    // Until the dropped one has closed, libfprint answers that the reader is in use.
    REQUIRE(DeviceWatcher::wait([&] {
        const size_t answers = size_t(bench.watcher->said.size());
        bench.device->open({});
        return DeviceWatcher::wait([&] { return size_t(bench.watcher->said.size()) > answers; }) &&
               bench.watcher->said.last() == u"opened"_s;
    }));
}

TEST_CASE("the station's own resolution replaces the table's")
{
    Bench bench;
    bench.open(QCborMap{{u"ppi"_s, 508}});
    const Print print = drawnRidges();
    bench.device->capture(request(Position::RightIndex));
    bench.finger.press(print.widthPx, print.heightPx, print.pixels);
    REQUIRE(bench.watcher->waitForOutcomes(1));
    REQUIRE(bench.watcher->last<Capture>() != nullptr);
    CHECK(bench.watcher->last<Capture>()->samples.front().image.ppi == 508);
}

TEST_CASE("an event loop that sleeps until something happens gets the answers too")
{
    Bench bench;
    QEventLoop loop;
    QObject::connect(bench.device.get(), &Device::opened, &loop, [&] { loop.exit(1); });
    QObject::connect(bench.device.get(), &Device::finished, &loop, [&] { loop.exit(2); });
    QTimer::singleShot(20000, &loop, [&] { loop.exit(-1); });
    bench.device->open({});
    REQUIRE(loop.exec() == 1);
    REQUIRE(bench.finger.connectTo(bench.socketPath()));
    const Print print = drawnRidges();
    bench.device->capture(request(Position::RightIndex));
    bench.finger.press(print.widthPx, print.heightPx, print.pixels);
    QElapsedTimer timer;
    timer.start();
    REQUIRE(loop.exec() == 2);
    std::cout << "capture in a sleeping loop: " << timer.elapsed() << " ms\n";
    REQUIRE(bench.watcher->last<Capture>() != nullptr);
    CHECK(bench.watcher->last<Capture>()->samples.front().image.pixels == print.pixels);
}
