// SPDX-License-Identifier: GPL-3.0-or-later
// A real reader's USB traffic, replayed by umockdev, through the plugin in its host process
// (recorded_reader.sh starts this).
#include <catch2/catch.hpp>

#include "tests/device/fprint/HostBench.h"
#include "tests/device/fprint/RecordedReader.h"
#include "tests/support/SampleData.h"

#include <QElapsedTimer>

#include <iostream>

using namespace loket::device;
using namespace loket::test;
using namespace Qt::StringLiterals;

TEST_CASE("a recorded U.are.U 4500 gives its picture pixel for pixel through the host process")
{
    if (replayedRecording().isEmpty()) {
        skip(u"not under recorded_reader.sh"_s);
        return;
    }
    QElapsedTimer timer;
    timer.start();
    HostBench bench;
    REQUIRE(bench.start());
    std::cout << "host started and reader listed in " << timer.restart() << " ms\n";
    const DeviceIdentity &identity = bench.reader->info().identity;
    CHECK(identity.deviceId == u"usb-05ba-000a-FB0B9071-2E08-7742-BC16-2FAA247CEF66"_s);
    CHECK_FALSE(bench.reader->info().isSimulated);
    REQUIRE(bench.open());
    std::cout << "opened in " << timer.restart() << " ms\n";
    CaptureRequest request;
    request.position = Position::RightIndex;
    bench.reader->capture(request);
    REQUIRE(bench.watcher->waitForOutcomes(1));
    std::cout << "captured in " << timer.restart() << " ms\n";
    const auto *capture = bench.watcher->last<Capture>();
    REQUIRE(capture != nullptr);
    const Frame &image = capture->samples.front().image;
    CHECK(image.widthPx == 384);
    CHECK(image.heightPx == 290);
    CHECK(image.ppi == 512);
    CHECK(differentPixels(image, recordedPicture()) == 0);
    bench.reader->close();
    CHECK(bench.watcher->waitFor(u"closed"_s));
}
