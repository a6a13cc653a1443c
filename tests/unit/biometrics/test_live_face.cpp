// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/face/LiveFace.h"
#include "tests/unit/biometrics/DrawnFace.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace loket;
using namespace loket::face;
using biometrics::Advice;
using biometrics::AdviceHolder;
using test::DrawnFace;

namespace {

constexpr int kFrameMs = 33;

LiveFace makeLive()
{
    Settings settings;
    settings.background = Background::Red;
    return LiveFace(std::move(*Detector::create()), settings);
}

// Feeds the same picture for a while; gives the readings.
std::vector<LiveReading> feed(LiveFace &live, const cv::Mat &picture, qint64 &timeMs, int forMs)
{
    std::vector<LiveReading> readings;
    for (const qint64 end = timeMs + forMs; timeMs < end; timeMs += kFrameMs)
        readings.push_back(live.analyse(picture, timeMs));
    return readings;
}

int taken(const std::vector<LiveReading> &readings)
{
    int n = 0;
    for (const LiveReading &r : readings)
        n += r.takeNow;
    return n;
}

} // namespace

TEST_CASE("a good, steady face is taken once, after it was steady and good long enough")
{
    LiveFace live = makeLive();
    const cv::Mat good = DrawnFace{}.draw();
    qint64 now = 5000;
    const auto early = feed(live, good, now, live.settings().steadyMs + live.settings().autoCaptureMs - 100);
    CHECK(taken(early) == 0);
    CHECK_FALSE(early.front().isSteady);
    CHECK(early.back().isSteady);
    CHECK(early.back().readiness > 0.5);
    CHECK(early.back().readiness < 1);
    const auto later = feed(live, good, now, 600);
    CHECK(taken(later) == 1);
    CHECK(later.back().readiness == 1);
    CHECK(taken(feed(live, good, now, 1500)) == 0);
    live.rearm();
    CHECK(taken(feed(live, good, now, 300)) == 0);
    CHECK(taken(feed(live, good, now, 700)) == 1);
}

TEST_CASE("a good face that keeps moving is asked to hold still and is not taken")
{
    LiveFace live = makeLive();
    qint64 now = 0;
    LiveReading last;
    int n = 0;
    for (int i = 0; i < 45; ++i, now += kFrameMs) {
        DrawnFace face;
        face.eyeMiddle.x = 640 + 40 * ((i / 3) % 2 == 0 ? 1 : -1);
        last = live.analyse(face.draw(), now);
        n += last.takeNow;
        CHECK_FALSE(last.isSteady);
    }
    CHECK(n == 0);
    CHECK(last.advice == Advice::HoldStill);
}

TEST_CASE("one frame that fails does not start the waiting over, a longer break does")
{
    const cv::Mat good = DrawnFace{}.draw();
    DrawnFace closed;
    closed.eyesOpen = false;
    const cv::Mat blink = closed.draw();

    LiveFace live = makeLive();
    qint64 now = 0;
    (void)feed(live, good, now, 800);
    (void)feed(live, blink, now, kFrameMs);
    CHECK(taken(feed(live, good, now, 300)) == 1);

    LiveFace other = makeLive();
    now = 0;
    (void)feed(other, good, now, 800);
    (void)feed(other, blink, now, 300);
    CHECK(taken(feed(other, good, now, 300)) == 0);
    CHECK(taken(feed(other, good, now, 1200)) == 1);
}

TEST_CASE("a bad frame is never the one that is taken")
{
    LiveFace live = makeLive();
    const cv::Mat good = DrawnFace{}.draw();
    DrawnFace dark;
    dark.light = 0.25;
    const cv::Mat bad = dark.draw();
    qint64 now = 0;
    for (int i = 0; i < 60; ++i, now += kFrameMs) {
        const LiveReading r = live.analyse(i % 3 == 2 ? bad : good, now);
        if (r.takeNow)
            CHECK(r.isGood);
    }
}

TEST_CASE("the shown advice follows what is seen, and only as fast as it can be read")
{
    LiveFace live = makeLive();
    DrawnFace far;
    far.eyeDistancePx = 60;
    const cv::Mat farPicture = far.draw();
    qint64 now = 0;
    CHECK(feed(live, farPicture, now, 300).back().advice == Advice::MoveCloser);
    DrawnFace left;
    left.eyeMiddle.x = 420;
    const cv::Mat leftPicture = left.draw();
    CHECK(feed(live, leftPicture, now, 300).back().advice == Advice::MoveCloser);
    CHECK(feed(live, leftPicture, now, 700).back().advice == Advice::MoveLeft);
}

TEST_CASE("time that goes back, an empty frame and a reset start over without harm")
{
    LiveFace live = makeLive();
    const cv::Mat good = DrawnFace{}.draw();
    qint64 now = 10'000;
    (void)feed(live, good, now, 800);
    const LiveReading back = live.analyse(good, 50);
    CHECK_FALSE(back.isSteady);
    CHECK(back.readiness == 0);
    const LiveReading empty = live.analyse({}, 90);
    CHECK_FALSE(empty.assessment.detection.face);
    CHECK(empty.assessment.quality.advice == Advice::NoFace);
    live.reset();
    now = 0;
    CHECK(taken(feed(live, good, now, 1500)) == 1);
}

TEST_CASE("an advice is held, and one that only flickers is never shown")
{
    AdviceHolder holder(700, 150);
    CHECK(holder.update(Advice::MoveCloser, 0) == Advice::MoveCloser);
    CHECK(holder.update(Advice::MoveLeft, 300) == Advice::MoveCloser);
    CHECK(holder.update(Advice::MoveLeft, 690) == Advice::MoveCloser);
    CHECK(holder.update(Advice::MoveLeft, 701) == Advice::MoveLeft);
    for (qint64 t = 800; t < 3000; t += 100) // wanted for less than 150 ms each time
        CHECK(holder.update((t / 100) % 2 == 0 ? Advice::MoreLight : Advice::MoveLeft, t) ==
              Advice::MoveLeft);
    CHECK(holder.update(Advice::None, 3000) == Advice::MoveLeft);
    CHECK(holder.update(Advice::None, 3150) == Advice::None);
    CHECK(holder.update(Advice::HoldStill, 10) == Advice::HoldStill); // clock went back
}
