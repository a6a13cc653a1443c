// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/device/isolation/Bench.h"

#include <csignal>

using namespace Qt::StringLiterals;
using namespace loket::device;
using namespace loket::device::test;

TEST_CASE("a good driver previews and captures across the process border")
{
    Bench bench(u"good"_s);
    bench.open();
    CHECK(bench.host->metadata().name == u"Test driver test_good");
    CHECK(bench.device->info().identity.pluginId == u"test_good"); // not what the driver claimed
    bench.device->startPreview({});
    REQUIRE(waitFor([&] { return bench.frames >= 5; }));
    CHECK(bench.lastFrame.widthPx == 640);
    CHECK(bench.lastFrame.pixels[0] == char(bench.lastFrame.sequence & 0xFF));
    CHECK(bench.lastFrame.pixels.size() == 640 * 480);
    bench.requireGoodCapture(3);
    bench.requireGoodCapture(4, 3000); // 9 MB: nine chunks
    CHECK(bench.failures.empty());
}

TEST_CASE("a host killed in mid-capture ends the capture once and comes back with a correct next one")
{
    Bench bench(u"good"_s);
    bench.open();
    bench.device->startPreview({});
    bench.device->capture(Bench::request(1, 60'000));
    REQUIRE(waitFor([&] { return bench.frames >= 1; }));
    REQUIRE(::kill(pid_t(bench.host->processId()), SIGKILL) == 0);
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    CHECK(bench.onlyFailure() == FailureReason::Gone);
    CHECK(bench.failures.size() == 1);
    REQUIRE(bench.waitForRestart());
    CHECK(bench.opened == 2);
    CHECK(bench.outcomes.size() == 1);
    bench.frames = 0;
    REQUIRE(waitFor([&] { return bench.frames >= 1; })); // the preview came back by itself
    bench.requireGoodCapture(9);
}
