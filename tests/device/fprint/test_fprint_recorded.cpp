// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin library and a real reader's USB traffic, replayed by umockdev (recorded_reader.sh starts this
// program).
#include <catch2/catch.hpp>

#include "tests/device/fprint/DeviceWatcher.h"
#include "tests/device/fprint/FprintBench.h"
#include "tests/device/fprint/RecordedReader.h"
#include "tests/support/SampleData.h"

#include <QElapsedTimer>

#include <iostream>

using namespace loket::device;
using namespace loket::test;
using namespace Qt::StringLiterals;

TEST_CASE("a recorded U.are.U 4500 is named by its USB data and gives its picture pixel for pixel")
{
    if (replayedRecording().isEmpty()) {
        skip(u"not under recorded_reader.sh"_s);
        return;
    }
    const cv::Mat expected = recordedPicture();
    REQUIRE(expected.cols == 384);
    REQUIRE(expected.rows == 290);

    FprintPluginFile file;
    REQUIRE(file.plugin() != nullptr);
    QElapsedTimer timer;
    timer.start();
    const auto infos = file.plugin()->listDevices();
    std::cout << "listed in " << timer.restart() << " ms\n";
    REQUIRE(infos.size() == 1);
    const DeviceInfo &info = infos.front();
    CHECK(info.identity.deviceId == u"usb-05ba-000a-FB0B9071-2E08-7742-BC16-2FAA247CEF66"_s);
    CHECK(info.identity.vendor == u"DigitalPersona, Inc."_s);
    CHECK(info.identity.model == u"U.are.U® 4500 Fingerprint Reader"_s);
    CHECK(info.identity.serial == u"{FB0B9071-2E08-7742-BC16-2FAA247CEF66}"_s);
    CHECK(info.identity.firmware == u"0103"_s);
    CHECK_FALSE(info.isSimulated);

    const auto device = file.plugin()->create(info.identity.deviceId);
    REQUIRE(device != nullptr);
    DeviceWatcher watcher(device.get());
    device->open({});
    REQUIRE(watcher.waitFor(u"opened"_s));
    std::cout << "opened in " << timer.restart() << " ms\n";
    CaptureRequest request;
    request.position = Position::RightIndex;
    device->capture(request);
    REQUIRE(watcher.waitForOutcomes(1));
    std::cout << "captured in " << timer.restart() << " ms\n";
    const auto *capture = watcher.last<Capture>();
    REQUIRE(capture != nullptr);
    const Frame &image = capture->samples.front().image;
    CHECK(image.ppi == 512);
    const int different = differentPixels(image, expected);
    std::cout << image.widthPx << "x" << image.heightPx << ", " << different << " pixels differ\n";
    CHECK(different == 0);
    device->close();
    CHECK(watcher.waitFor(u"closed"_s));
}
