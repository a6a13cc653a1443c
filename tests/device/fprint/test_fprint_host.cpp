// SPDX-License-Identifier: GPL-3.0-or-later
// The fprint plugin in loket-device-host, seen through devices/client, with libfprint's virtual image reader.
#include <catch2/catch.hpp>

#include "tests/device/fprint/FprintBench.h"
#include "tests/device/fprint/HostBench.h"
#include "tests/device/fprint/Prints.h"
#include "tests/support/SampleData.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <csignal>
#include <iostream>

using namespace loket::device;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

CaptureRequest request(Position position)
{
    CaptureRequest wanted;
    wanted.position = position;
    return wanted;
}

/// An open virtual reader across the process border.
struct VirtualReader
{
    VirtualReader()
    {
        qputenv("FP_VIRTUAL_IMAGE", path().toLocal8Bit()); // the host process inherits it
        REQUIRE(bench.start());
        REQUIRE(bench.open());
        REQUIRE(finger.connectTo(path()));
    }
    [[nodiscard]] QString path() const { return folder.filePath(u"reader.sock"_s); }

    /// Presses `print` and checks that exactly this arrives.
    void mustCapture(const Print &print, VirtualFinger &pressing)
    {
        const size_t before = bench.watcher->outcomes.size();
        bench.reader->capture(request(Position::LeftIndex));
        pressing.press(print.widthPx, print.heightPx, print.pixels);
        REQUIRE(bench.watcher->waitForOutcomes(before + 1));
        const auto *capture = bench.watcher->last<Capture>();
        REQUIRE(capture != nullptr);
        REQUIRE(capture->samples.size() == 1);
        const Sample &sample = capture->samples.front();
        CHECK(sample.position == Position::LeftIndex);
        CHECK(sample.image.widthPx == print.widthPx);
        CHECK(sample.image.ppi == 500);
        CHECK(sample.image.pixels == print.pixels);
        CHECK(capture->device == bench.reader->info().identity);
    }

    QTemporaryDir folder;
    HostBench bench;
    VirtualFinger finger;
};

} // namespace

TEST_CASE("sample prints cross the process border byte for byte")
{
    const QString folder = sampleData(u"finger"_s);
    if (folder.isEmpty()) {
        skip(u"no sample prints (LOKET_TEST_DATA)"_s);
        return;
    }
    VirtualReader reader;
    CHECK(reader.bench.reader->info().isSimulated);
    for (const QString &name : samplePrints()) {
        QElapsedTimer timer;
        timer.start();
        reader.mustCapture(loadPrint(folder + u'/' + name), reader.finger);
        std::cout << name.toStdString() << ": captured through the host in " << timer.elapsed() << " ms\n";
    }
}

TEST_CASE("retry, failure and cancel keep their reasons across the process border")
{
    VirtualReader reader;
    DeviceWatcher &watcher = *reader.bench.watcher;
    reader.bench.reader->capture(request(Position::RightIndex));
    reader.finger.askForRetry(1); // FP_DEVICE_RETRY_TOO_SHORT
    REQUIRE(watcher.waitForOutcomes(1));
    REQUIRE(watcher.last<Retry>() != nullptr);
    CHECK(watcher.last<Retry>()->reason == RetryReason::TooShort);
    reader.bench.reader->capture(request(Position::RightIndex));
    reader.finger.fail(5); // FP_DEVICE_ERROR_PROTO
    REQUIRE(watcher.waitForOutcomes(2));
    REQUIRE(watcher.last<Failure>() != nullptr);
    CHECK(watcher.last<Failure>()->reason == FailureReason::Protocol);
    reader.bench.reader->capture(request(Position::RightIndex));
    reader.bench.reader->cancel();
    REQUIRE(watcher.waitForOutcomes(3));
    REQUIRE(watcher.last<Failure>() != nullptr);
    CHECK(watcher.last<Failure>()->reason == FailureReason::Cancelled);
    reader.mustCapture(drawnRidges(), reader.finger);
    CHECK(watcher.failures.empty());
}

TEST_CASE("a reader unplugged in mid-capture ends it as Gone")
{
    VirtualReader reader;
    reader.bench.reader->capture(request(Position::RightIndex));
    reader.finger.unplug();
    REQUIRE(reader.bench.watcher->waitForOutcomes(1));
    REQUIRE(reader.bench.watcher->last<Failure>() != nullptr);
    CHECK(reader.bench.watcher->last<Failure>()->reason == FailureReason::Gone);
    CHECK(reader.bench.watcher->waitFor(u"failed"_s));
}

TEST_CASE("the host killed in mid-capture: the capture ends once, the reader comes back and captures")
{
    VirtualReader reader;
    reader.bench.reader->capture(request(Position::RightIndex));
    reader.bench.watcher->said.clear();
    REQUIRE(::kill(pid_t(reader.bench.host->processId()), SIGKILL) == 0);
    REQUIRE(reader.bench.watcher->waitFor(u"opened"_s));
    REQUIRE(reader.bench.watcher->outcomes.size() == 1);
    REQUIRE(reader.bench.watcher->last<Failure>() != nullptr);
    CHECK(reader.bench.watcher->last<Failure>()->reason == FailureReason::Gone);
    VirtualFinger again;
    REQUIRE(again.connectTo(reader.path()));
    reader.mustCapture(drawnRidges(), again);
}
