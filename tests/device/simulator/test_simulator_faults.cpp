// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Dice.h"
#include "tests/device/simulator/SimBench.h"

#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace loket::sim;
using namespace Qt::StringLiterals;

namespace {

/// Resident memory of this process, MB.
long residentMb()
{
    QFile file(u"/proc/self/statm"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll().split(' ').at(1).toLong() * sysconf(_SC_PAGESIZE) / (1 << 20);
}

/// Runs a capture with this fault in a child process; how the child ended (waitpid's status).
int statusOfChild(const QCborMap &entry)
{
    const pid_t child = fork();
    if (child == 0) {
        const rlimit none{0, 0};
        setrlimit(RLIMIT_CORE, &none);
        std::signal(SIGABRT, SIG_DFL); // not Catch's report
        alarm(20);
        auto stage = std::make_shared<Stage>();
        stage->configure(scripted(entry));
        SimDevice device(stage, makePadActor());
        device.open({{u"fast"_s, true}});
        CaptureRequest request;
        request.position = Position::Signature;
        QObject::connect(&device, &Device::opened, &device, [&] { device.capture(request); });
        (void)becomes([] { return false; }, 10000);
        ::_exit(99);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

Frame indexOf(const QCborMap &entry)
{
    SimBench bench(makeSlapActor(), scripted(entry));
    REQUIRE(bench.waitOpen());
    return bench.mustCapture(Position::RightIndex).samples.at(0).image;
}

} // namespace

TEST_CASE("a scripted retry and a scripted failure end the capture with their reason")
{
    const QCborArray script{QCborMap{{u"n"_s, 1}, {u"retry"_s, u"press_more"_s}},
                            QCborMap{{u"n"_s, 2}, {u"failure"_s, u"protocol"_s}}};
    SimBench bench(makeSlapActor(), {{u"script"_s, script}});
    REQUIRE(bench.waitOpen());
    CHECK(std::get<Retry>(bench.capture(Position::RightIndex)).reason == RetryReason::PressMore);
    CHECK(std::get<Failure>(bench.capture(Position::RightIndex)).reason == FailureReason::Protocol);
    CHECK(std::holds_alternative<Capture>(bench.capture(Position::RightIndex)));
}

TEST_CASE("an unplugged device ends its capture with gone, then says so itself, and comes back")
{
    auto stage = std::make_shared<Stage>();
    QCborMap settings =
        scripted({{u"n"_s, 1}, {u"fault"_s, u"unplug"_s}, {u"backMs"_s, 80}, {u"delayMs"_s, 20}});
    SimBench bench(makeSlapActor(), settings, stage);
    REQUIRE(bench.waitOpen());
    bench.preview(Position::RightIndex);
    CHECK(std::get<Failure>(bench.capture(Position::RightIndex)).reason == FailureReason::Gone);
    REQUIRE(becomes([&] { return bench.failures.size() == 1; }));
    CHECK(bench.failures[0].reason == FailureReason::Gone);
    CHECK(bench.outcomesBeforeFailure == 1);
    CHECK_FALSE(stage->isAttached(u"sim-slap"_s));
    const std::size_t frames = bench.frames.size();
    CHECK(std::get<Failure>(bench.capture(Position::RightIndex)).reason == FailureReason::Gone); // not open
    bench.device->open({});
    REQUIRE(becomes([&] { return bench.failures.size() == 2; })); // not there yet
    REQUIRE(becomes([&] { return stage->isAttached(u"sim-slap"_s); }));
    CHECK(bench.frames.size() == frames);
    bench.device->open({});
    REQUIRE(becomes([&] { return bench.opened == 2; }));
    CHECK(std::holds_alternative<Capture>(bench.capture(Position::RightIndex)));
}

TEST_CASE("an unplugged device without a time comes back with replug")
{
    auto stage = std::make_shared<Stage>();
    SimBench bench(makeCameraActor(), scripted({{u"n"_s, 1}, {u"fault"_s, u"unplug"_s}}), stage);
    REQUIRE(bench.waitOpen());
    CHECK(std::get<Failure>(bench.capture(Position::Face)).reason == FailureReason::Gone);
    CHECK_FALSE(stage->isAttached(u"sim-camera"_s));
    stage->configure({{u"replug"_s, true}});
    CHECK(stage->isAttached(u"sim-camera"_s));
}

TEST_CASE("a preview can lose its device too")
{
    SimBench bench(makeCameraActor(), scripted({{u"on"_s, u"preview"_s}, {u"fault"_s, u"unplug"_s}}));
    REQUIRE(bench.waitOpen());
    bench.preview(Position::Face);
    REQUIRE(becomes([&] { return bench.failures.size() == 1; }));
    CHECK(bench.frames.empty());
}

TEST_CASE("an open that is scripted to fail gives no open device")
{
    SimBench bench(makeCameraActor(),
                   scripted({{u"on"_s, u"open"_s}, {u"n"_s, 1}, {u"failure"_s, u"permission"_s}}));
    REQUIRE(becomes([&] { return bench.failures.size() == 1; }));
    CHECK(bench.failures[0].reason == FailureReason::Permission);
    CHECK(bench.opened == 0);
    CHECK(std::get<Failure>(bench.capture(Position::Face)).reason == FailureReason::Gone);
    bench.device->open({});
    CHECK(bench.waitOpen());
}

TEST_CASE("a hanging capture never answers, but can be cancelled")
{
    SimBench bench(makeCameraActor(), scripted({{u"n"_s, 1}, {u"fault"_s, u"hang"_s}}));
    REQUIRE(bench.waitOpen());
    CaptureRequest request;
    request.position = Position::Face;
    bench.device->capture(request);
    CHECK_FALSE(becomes([&] { return !bench.outcomes.empty(); }, 400));
    bench.device->cancel();
    REQUIRE(becomes([&] { return bench.outcomes.size() == 1; }));
    CHECK(std::get<Failure>(bench.outcomes[0]).reason == FailureReason::Cancelled);
    CHECK(std::holds_alternative<Capture>(bench.capture(Position::Face)));
}

TEST_CASE("a frozen device blocks its thread")
{
    SimBench bench(
        makeCameraActor(),
        scripted(
            {{u"n"_s, 1}, {u"fault"_s, u"freeze"_s}, {u"amount"_s, 300}, {u"failure"_s, u"internal"_s}}));
    REQUIRE(bench.waitOpen());
    QElapsedTimer sinceBeat;
    qint64 longest = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart,
                     [&] { longest = std::max(longest, sinceBeat.restart()); });
    sinceBeat.start();
    heart.start(10);
    CHECK(std::holds_alternative<Failure>(bench.capture(Position::Face)));
    (void)becomes([&] { return longest >= 290; }, 1000);
    CHECK(longest >= 290);
}

TEST_CASE("crash and exit end the host process")
{
    const int crashed = statusOfChild({{u"fault"_s, u"crash"_s}});
    CHECK((WIFSIGNALED(crashed) && WTERMSIG(crashed) == SIGABRT));
    const int left = statusOfChild({{u"fault"_s, u"exit"_s}, {u"amount"_s, 7}});
    CHECK((WIFEXITED(left) && WEXITSTATUS(left) == 7));
}

TEST_CASE("a fault with a file happens once, also after a restart")
{
    QTemporaryDir folder;
    const QCborMap entry{
        {u"fault"_s, u"exit"_s}, {u"amount"_s, 7}, {u"onceFile"_s, folder.filePath(u"done"_s)}};
    const int first = statusOfChild(entry);
    CHECK((WIFEXITED(first) && WEXITSTATUS(first) == 7));
    const int second = statusOfChild(entry);
    CHECK((WIFEXITED(second) && WEXITSTATUS(second) == 99));
}

TEST_CASE("garbage is a frame whose sizes lie")
{
    SimBench bench(makeSlapActor(), scripted({{u"fault"_s, u"garbage"_s}}));
    REQUIRE(bench.waitOpen());
    const Frame frame = bench.mustCapture(Position::RightFour).samples.at(0).image;
    CHECK(frame.strideBytes < frame.widthPx);
    CHECK(frame.pixels.size() < qsizetype(frame.widthPx) * frame.heightPx);
}

TEST_CASE("a flood brings far more frames than a camera has")
{
    SimBench bench(makeCameraActor(), scripted({{u"on"_s, u"preview"_s}, {u"fault"_s, u"flood"_s}}));
    REQUIRE(bench.waitOpen());
    bench.preview(Position::Face);
    REQUIRE(becomes([&] { return !bench.frames.empty(); }));
    bench.frames.clear();
    QElapsedTimer clock;
    clock.start();
    REQUIRE(becomes([&] { return bench.frames.size() > 200; }));
    CHECK(double(bench.frames.size()) / double(std::max<qint64>(1, clock.elapsed())) >
          0.1); // > 100 per second
}

TEST_CASE("a preview without frames stays dark while captures work")
{
    SimBench bench(makeCameraActor(), scripted({{u"on"_s, u"preview"_s}, {u"fault"_s, u"no_frames"_s}}));
    REQUIRE(bench.waitOpen());
    bench.preview(Position::Face);
    (void)bench.mustCapture(Position::Face);
    (void)bench.mustCapture(Position::Face);
    CHECK(bench.frames.empty());
}

TEST_CASE("a leak takes memory and does not give it back")
{
    SimBench bench(makePadActor(), scripted({{u"fault"_s, u"leak"_s}, {u"amount"_s, 40}}));
    REQUIRE(bench.waitOpen());
    const long before = residentMb();
    (void)bench.mustCapture(Position::Signature);
    (void)bench.mustCapture(Position::Signature);
    CHECK(residentMb() - before >= 75);
}

TEST_CASE("a wrong finger, hand and person leave other prints than the right one")
{
    const Frame right = indexOf({});
    const Frame finger = indexOf({{u"fault"_s, u"wrong_finger"_s}}),
                hand = indexOf({{u"fault"_s, u"wrong_hand"_s}}),
                person = indexOf({{u"fault"_s, u"wrong_person"_s}});
    CHECK(right.pixels == indexOf({}).pixels);
    CHECK(finger.pixels != right.pixels);
    CHECK(hand.pixels != right.pixels);
    CHECK(person.pixels != right.pixels);
    // With the same touch the wrong finger's picture is exactly the picture of that finger's print.
    Subject subject(1);
    const quint64 seed = mixSeed({1, quint64(Role::Fingerprint), 1});
    const cv::Mat middle = subject.finger(Position::RightMiddle, Touch::typical(seed, 85)),
                  left = subject.finger(Position::LeftIndex, Touch::typical(seed, 85));
    CHECK(finger.pixels == QByteArray(reinterpret_cast<const char *>(middle.data), finger.pixels.size()));
    CHECK(hand.pixels == QByteArray(reinterpret_cast<const char *>(left.data), hand.pixels.size()));
}

TEST_CASE("quality in the script reaches the picture")
{
    const auto energy = [](const Frame &frame) {
        double sum = 0;
        for (qsizetype i = 1; i < frame.pixels.size(); ++i)
            sum += std::abs(int(uchar(frame.pixels[i])) - int(uchar(frame.pixels[i - 1])));
        return sum / double(frame.pixels.size());
    };
    SimBench bench(makeIrisActor(), {{u"script"_s, QCborArray{QCborMap{{u"n"_s, 1}, {u"quality"_s, 90}},
                                                              QCborMap{{u"n"_s, 2}, {u"quality"_s, 20}}}}});
    REQUIRE(bench.waitOpen());
    const Sample good = bench.mustCapture(Position::RightEye).samples.at(0),
                 poor = bench.mustCapture(Position::RightEye).samples.at(0);
    CHECK(good.deviceQuality == 90);
    CHECK(poor.deviceQuality == 20);
    cv::Mat a(480, 640, CV_8U, const_cast<char *>(good.image.pixels.constData())),
        b(480, 640, CV_8U, const_cast<char *>(poor.image.pixels.constData()));
    CHECK(energy(good.image) > 0);
    CHECK(cv::countNonZero(a < 45) > cv::countNonZero(b < 45)); // the pupil is covered by the lid
}
