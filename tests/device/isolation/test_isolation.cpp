// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/device/isolation/Bench.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

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

TEST_CASE("a driver that crashes while it previews is started again with growing pauses")
{
    Bench bench(u"crash"_s);
    bench.open();
    bench.device->startPreview({});
    REQUIRE(waitFor([&] { return bench.losses.size() == 2; }));
    CHECK(bench.troubles.front() == HostTrouble::Crashed);
    CHECK(bench.losses.front().reason == FailureReason::Gone);
    CHECK(bench.frames >= 1);
    bench.device->stopPreview();
    REQUIRE(bench.waitForRestart());
    bench.requireGoodCapture(11);
}

TEST_CASE("a capture in a driver that hangs ends with a timeout, the process is killed and replaced")
{
    Bench bench(u"hang"_s);
    bench.open();
    const qint64 before = bench.host->processId();
    bench.device->capture(Bench::request(1));
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    CHECK(bench.onlyFailure() == FailureReason::Timeout);
    CHECK(bench.troubles.back() == HostTrouble::Hung);
    REQUIRE(bench.waitForRestart());
    CHECK(bench.host->processId() != before);
    CHECK(bench.outcomes.size() == 1);
    CHECK(bench.opened == 2);
}

TEST_CASE("a driver that lives but never answers is ended by its guards")
{
    Bench bench(u"stuck"_s);
    RemoteDevice::Guards guards;
    guards.captureGraceMs = 50;
    guards.cancelMs = 50;
    bench.open(guards);
    CaptureRequest request = Bench::request(1);
    request.timeoutMs = 20;
    bench.device->capture(request);
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    CHECK(bench.onlyFailure() == FailureReason::Timeout);

    bench.outcomes.clear();
    bench.device->capture(Bench::request(2)); // the driver is still at the first one
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    CHECK(bench.onlyFailure() == FailureReason::Busy);
    CHECK(bench.failures.empty());
    CHECK(bench.host->isRunning());
}

TEST_CASE("cancel ends a running capture once, also when the driver ignores it")
{
    const auto behaviour = GENERATE(u"good"_s, u"stuck"_s);
    Bench bench(behaviour);
    RemoteDevice::Guards guards;
    guards.cancelMs = 50;
    bench.open(guards);
    bench.device->cancel(); // nothing runs: nothing happens
    bench.device->capture(Bench::request(1, 60'000));
    bench.device->capture(Bench::request(2)); // one at a time
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    CHECK(bench.onlyFailure() == FailureReason::Busy);
    bench.outcomes.clear();
    bench.device->cancel();
    bench.device->cancel();
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    CHECK(bench.onlyFailure() == FailureReason::Cancelled);
    CHECK_FALSE(bench.device->isCapturing());
}

TEST_CASE("a driver that floods with pictures, failures and ends is held to one end and a working preview")
{
    Bench bench(u"flood"_s);
    bench.open();
    bench.device->startPreview({});
    REQUIRE(waitFor([&] { return !bench.failures.empty(); }));
    // The flood never comes through: at most one report per 200 ms, and ends that nobody asked for are
    // dropped.
    CHECK(bench.outcomes.empty());
    CHECK(bench.failures.size() < 10);
    CHECK(bench.host->isRunning());
    CHECK(bench.losses.empty());
    bench.device->stopPreview();
    bench.failures.clear();
    bench.device->open({});
    REQUIRE(waitFor([&] { return bench.device->isOpen(); }));
    bench.requireGoodCapture(5);
}

TEST_CASE(
    "a driver that lies about the size of its pictures fails with protocol and nothing is read beyond them")
{
    Bench bench(u"liar"_s);
    bench.open();
    bench.device->capture(Bench::request(1));
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    CHECK(bench.onlyFailure() == FailureReason::Protocol);
    bench.device->startPreview({});
    REQUIRE(waitFor([&] { return !bench.failures.empty(); }));
    CHECK(bench.failures.front().reason == FailureReason::Protocol);
    CHECK(bench.frames == 0);
    CHECK(bench.host->isRunning()); // one device lies; the process is sound
}

TEST_CASE("a driver that ends the process in mid-capture fails the capture once and comes back")
{
    Bench bench(u"exits"_s);
    bench.open();
    bench.device->capture(Bench::request(1));
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    CHECK(bench.onlyFailure() == FailureReason::Gone);
    CHECK(bench.troubles.back() == HostTrouble::Crashed);
    CHECK(bench.host->status().detail.contains(u"exit code 0"));
    REQUIRE(bench.waitForRestart());
    CHECK(bench.outcomes.size() == 1);
}

TEST_CASE("a driver that eats all memory dies of its limit and not the machine")
{
#ifdef __SANITIZE_ADDRESS__
    WARN("AddressSanitizer and a limit of addresses exclude each other"); // see Confinement.cpp
    return;
#endif
    HostConfig config = fastConfig();
    config.maxAddressBytes = qint64(1024) * 1024 * 1024;
    Bench bench(u"leaks"_s, config);
    bench.open();
    CHECK(bench.host->confinement().contains(u"memory"_s));
    bench.device->capture(Bench::request(1));
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }, 30'000));
    REQUIRE(bench.outcomes.size() == 1);
    REQUIRE(std::holds_alternative<Failure>(bench.outcomes.front()));
    REQUIRE(waitFor([&] { return bench.device->isOpen() || !bench.failures.empty(); }));
}

TEST_CASE("garbage and oversized messages on the socket end the process with protocol")
{
    const auto behaviour = GENERATE(u"garbage"_s, u"oversized"_s);
    Bench bench(behaviour);
    bench.open();
    bench.device->capture(Bench::request(1));
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    CHECK(bench.onlyFailure() == FailureReason::Protocol);
    CHECK(bench.troubles.back() == HostTrouble::Protocol);
    REQUIRE(bench.waitForRestart());
    CHECK(bench.outcomes.size() == 1);
    CHECK(bench.opened == 2);
}

TEST_CASE("a driver that throws fails the open with internal and its process lives on")
{
    Bench bench(u"throws"_s);
    bench.open();
    REQUIRE(bench.failures.size() == 1);
    CHECK(bench.failures.front().reason == FailureReason::Internal);
    CHECK(bench.failures.front().detail.contains(u"no licence"));
    CHECK(bench.host->isRunning());
}

TEST_CASE("a driver that ends a capture twice is heard once")
{
    Bench bench(u"twice"_s);
    bench.open();
    bench.requireGoodCapture(21);
    bench.requireGoodCapture(22);
    CHECK(bench.outcomes.size() == 1);
}

TEST_CASE("a retry of the driver arrives as a retry")
{
    Bench bench(u"good"_s);
    bench.open();
    CaptureRequest request = Bench::request(1);
    request.options.insert(u"retry"_s, true);
    bench.device->capture(request);
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    REQUIRE(std::holds_alternative<Retry>(bench.outcomes.front()));
    CHECK(std::get<Retry>(bench.outcomes.front()).reason == RetryReason::PressMore);
}

TEST_CASE("capture before open fails at once and close ends a capture")
{
    Bench bench(u"good"_s);
    bench.open();
    bench.device->capture(Bench::request(1, 60'000));
    int closed = 0;
    QObject::connect(bench.device.get(), &Device::closed, bench.device.get(), [&] { ++closed; });
    bench.device->close();
    REQUIRE(waitFor([&] { return closed == 1; }));
    CHECK(bench.onlyFailure() == FailureReason::Cancelled);
    bench.outcomes.clear();
    bench.device->capture(Bench::request(2));
    CHECK(bench.outcomes.empty()); // never answered from inside the call
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    CHECK(bench.onlyFailure() == FailureReason::Gone);
    bench.device->open({});
    REQUIRE(waitFor([&] { return bench.device->isOpen(); }));
    bench.requireGoodCapture(3);
}

TEST_CASE("a driver that can't be loaded is disabled at once with its reason")
{
    const auto [behaviour, reason] = GENERATE(table<QString, LoadFailure>(
        {{u"old_api"_s, LoadFailure::ApiTooOld}, {u"new_api"_s, LoadFailure::ApiTooNew}}));
    Bench bench(behaviour);
    bench.host->start();
    REQUIRE(waitFor([&] { return bench.host->status().state == HostState::Disabled; }));
    CHECK(bench.host->status().trouble == HostTrouble::LoadFailed);
    CHECK(bench.host->status().loadFailure == reason);
    CHECK(bench.losses.size() == 1); // no second try: it would end the same
}

TEST_CASE("a driver that dies while it is loaded is told apart and disabled after five tries")
{
    Bench bench(u"early"_s);
    bench.host->start();
    REQUIRE(waitFor([&] { return bench.host->status().state == HostState::Disabled; }));
    CHECK(bench.losses.size() == 5);
    CHECK(bench.host->status().trouble == HostTrouble::CrashedAtStart);
    CHECK(bench.host->status().crashes == 5);
}

TEST_CASE("a missing host program disables with its own reason")
{
    HostConfig config = fastConfig();
    config.hostProgram = u"/nowhere/loket-device-host"_s;
    Bench bench(u"good"_s, config);
    bench.host->start();
    REQUIRE(waitFor([&] { return bench.host->status().state == HostState::Disabled; }));
    CHECK(bench.host->status().trouble == HostTrouble::CannotStart);
}

TEST_CASE("the host is stopped and started again on request, without counting as a crash")
{
    Bench bench(u"good"_s);
    bench.open();
    bench.host->stop();
    REQUIRE(waitFor([&] { return bench.host->status().state == HostState::Stopped; }));
    CHECK(bench.losses.size() == 1);
    CHECK(bench.host->status().crashes == 0);
    bench.host->start();
    REQUIRE(bench.waitForRestart());
    bench.requireGoodCapture(1);
}

TEST_CASE("a driver gets no network, no secret of the environment and no station folder")
{
    QTemporaryDir station;
    QFile secret(station.filePath(u"station.key"_s));
    REQUIRE(secret.open(QIODevice::WriteOnly));
    secret.write("k");
    secret.close();
    const QByteArray canary = QFile::encodeName(station.filePath(u"database.canary"_s));
    const int inherited = ::open(canary.constData(), O_RDWR | O_CREAT, 0600); // without O_CLOEXEC
    REQUIRE(inherited >= 0);
    qputenv("LOKET_PASSPHRASE", "for our eyes only");
    HostConfig config = fastConfig();
    config.hiddenFolders = {station.path()};
    Bench bench(u"good"_s, config);
    bench.open();
    qunsetenv("LOKET_PASSPHRASE");
    ::close(inherited);
    CaptureRequest request = Bench::request(1);
    request.options.insert(u"probe"_s, secret.fileName());
    bench.device->capture(request);
    REQUIRE(waitFor([&] { return !bench.outcomes.empty(); }));
    REQUIRE(std::holds_alternative<Retry>(bench.outcomes.front()));
    const QString report = std::get<Retry>(bench.outcomes.front()).detail;
    const QStringList confinement = bench.host->confinement();
    CHECK(report.contains(u"passphrase: none"));
    if (confinement.contains(u"seccomp"_s))
        CHECK(report.contains(u"socket: refused"));
    else
        WARN("no seccomp on this kernel");
    if (confinement.contains(u"landlock"_s))
        CHECK(report.contains(u"secret: refused"));
    else
        WARN("no landlock on this kernel");
    CHECK(report.contains(u"foreign descriptors: 0"));
}
