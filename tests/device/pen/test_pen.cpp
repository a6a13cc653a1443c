// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/pen/InkRecorder.h"
#include "tests/device/isolation/Bench.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace loket::device;
using loket::device::pen::InkRecorder;
using loket::device::test::buildFolder;
using loket::device::test::fastConfig;
using loket::device::test::waitFor;

namespace {

using Kind = PointerEvent::Kind;
using Source = PointerEvent::Source;

PointerEvent event(Kind kind, float xMm, float yMm, qint64 timeMs, Source source = Source::Mouse,
                   float pressure = 0.5F)
{
    return {kind, source, xMm, yMm, pressure, timeMs};
}

InkRecorder recorder()
{
    InkRecorder recorder;
    recorder.setSurface(100, 40);
    return recorder;
}

} // namespace

TEST_CASE("press, moves and release make one stroke with times since the first point and mouse pressure 1")
{
    InkRecorder r = recorder();
    CHECK(r.apply(event(Kind::Press, 10, 10, 5000)));
    CHECK(r.apply(event(Kind::Move, 11, 10, 5010)));
    CHECK(r.apply(event(Kind::Release, 12, 10, 5020)));
    CHECK_FALSE(r.apply(event(Kind::Move, 20, 10, 5030))); // hovering
    CHECK(r.apply(event(Kind::Press, 30, 10, 5100)));
    CHECK_FALSE(r.apply(event(Kind::Release, 30, 10, 5110))); // a dot: nothing new
    REQUIRE(r.ink().strokes.size() == 2);
    REQUIRE(r.ink().strokes[0].size() == 3);
    CHECK(r.ink().strokes[0][0].timeMs == 0);
    CHECK(r.ink().strokes[0][2].timeMs == 20);
    CHECK(r.ink().strokes[0][2].xMm == 12);
    CHECK(r.ink().strokes[0][1].pressure == 1);
    CHECK(r.ink().strokes[1].size() == 1);
    CHECK(r.ink().strokes[1][0].timeMs == 100);
    CHECK(r.ink().widthMm == 100);
}

TEST_CASE("points that do not move are dropped and slow drift is kept")
{
    InkRecorder r = recorder();
    r.apply(event(Kind::Press, 10, 10, 0));
    for (int i = 1; i <= 50; ++i)
        CHECK_FALSE(r.apply(event(Kind::Move, 10 + (i % 2) * 0.05F, 10, i)));
    CHECK(r.ink().strokes[0].size() == 1);
    for (int i = 1; i <= 20; ++i)
        r.apply(event(Kind::Move, 10 + float(i) * 0.02F, 10, 100 + i)); // 0.4 mm in all
    CHECK(r.ink().strokes[0].size() >= 4);
    CHECK(r.ink().strokes[0].size() <= 6);
}

TEST_CASE("a stylus keeps its pressure, a touch without pressure counts as 1")
{
    InkRecorder r = recorder();
    r.apply(event(Kind::Press, 1, 1, 0, Source::Stylus, 0.25F));
    r.apply(event(Kind::Release, 2, 1, 5, Source::Stylus, 1.7F));
    r.apply(event(Kind::Press, 5, 1, 2000, Source::Touch, 0));
    r.apply(event(Kind::Release, 6, 1, 2010, Source::Touch, 0.4F));
    REQUIRE(r.ink().strokes.size() == 2);
    CHECK(r.ink().strokes[0][0].pressure == 0.25F);
    CHECK(r.ink().strokes[0][1].pressure == 1);
    CHECK(r.ink().strokes[1][0].pressure == 1);
    CHECK(r.ink().strokes[1][1].pressure == 0.4F);
}

TEST_CASE("a palm before, during and after the stylus leaves no ink, and a finger later does")
{
    InkRecorder r = recorder();
    r.apply(event(Kind::Press, 80, 35, 0, Source::Touch)); // the palm lands first
    r.apply(event(Kind::Move, 81, 35, 10, Source::Touch));
    CHECK(r.ink().strokes.size() == 1);
    CHECK(r.apply(event(Kind::Press, 10, 10, 50, Source::Stylus))); // and is taken back
    REQUIRE(r.ink().strokes.size() == 1);
    CHECK(r.ink().strokes[0][0].xMm == 10);
    CHECK_FALSE(r.apply(event(Kind::Move, 85, 35, 55, Source::Touch)));
    CHECK_FALSE(r.apply(event(Kind::Press, 70, 30, 60, Source::Touch)));
    r.apply(event(Kind::Release, 12, 10, 100, Source::Stylus));
    CHECK_FALSE(r.apply(event(Kind::Press, 70, 30, 599, Source::Touch)));
    CHECK_FALSE(r.apply(event(Kind::Move, 75, 30, 900, Source::Touch))); // still the same hand on the glass
    CHECK_FALSE(r.apply(event(Kind::Release, 75, 30, 950, Source::Touch)));
    CHECK(r.ink().strokes.size() == 1);
    CHECK(r.apply(event(Kind::Press, 20, 20, 1000, Source::Touch)));
    CHECK(r.ink().strokes.size() == 2);
}

TEST_CASE("a hovering stylus keeps fingers away, and stylus only keeps them away for good")
{
    InkRecorder r = recorder();
    r.apply(event(Kind::Move, 10, 10, 1000, Source::Stylus));
    CHECK(r.ink().isEmpty());
    CHECK_FALSE(r.apply(event(Kind::Press, 20, 20, 1400, Source::Touch)));
    r.setStylusOnly(true);
    CHECK_FALSE(r.apply(event(Kind::Press, 20, 20, 9000, Source::Touch)));
    CHECK(r.apply(event(Kind::Press, 20, 20, 9100, Source::Stylus)));
}

TEST_CASE("hostile events do no harm: not a number, beyond the field, time backwards, no release")
{
    InkRecorder r = recorder();
    CHECK_FALSE(r.apply(event(Kind::Press, std::nanf(""), 1, 0)));
    r.apply(event(Kind::Press, -500, 900, 1000));
    r.apply(event(Kind::Move, 5000, 10, 500));
    r.apply(event(Kind::Press, 50, 20, 1100)); // the release was lost
    REQUIRE(r.ink().strokes.size() == 2);
    CHECK(r.ink().strokes[0][0].xMm == 0);
    CHECK(r.ink().strokes[0][0].yMm == 40);
    CHECK(r.ink().strokes[0][1].xMm == 100);
    CHECK(r.ink().strokes[0][1].timeMs == 0);
    CHECK(r.ink().strokes[1][0].timeMs == 100);
    CHECK(r.apply(event(Kind::Clear, 0, 0, 0)));
    CHECK_FALSE(r.apply(event(Kind::Clear, 0, 0, 0)));
    CHECK(r.ink().isEmpty());
}

TEST_CASE(
    "the pen in its process: events go in, ink comes back, capture gives it, nothing written is a retry")
{
    const QString file = buildFolder() + u"/plugins/devices/loket_plugin_pen.so"_s;
    const auto metadata = readMetadata(file);
    REQUIRE(metadata.failure == LoadFailure::None);
    HostProcess host(file, metadata.metadata, fastConfig());
    host.start();
    REQUIRE(waitFor([&] { return !host.devices().empty(); }));
    const DeviceInfo info = host.devices().front();
    CHECK(info.role == Role::Signature);
    CHECK(info.needsScreenSurface);
    RemoteDevice pen(&host, info);
    Ink last;
    std::vector<Outcome> outcomes;
    QObject::connect(&pen, &Device::previewInk, &pen, [&](const Ink &ink) { last = ink; });
    QObject::connect(&pen, &Device::finished, &pen,
                     [&](const Outcome &outcome) { outcomes.push_back(outcome); });
    pen.open({{u"widthMm"_s, 120}});
    REQUIRE(waitFor([&] { return pen.isOpen(); }));
    pen.startPreview({});
    CaptureRequest request;
    request.position = Position::Signature;
    pen.capture(request);
    REQUIRE(waitFor([&] { return outcomes.size() == 1; }));
    REQUIRE(std::holds_alternative<Retry>(outcomes[0]));
    CHECK(std::get<Retry>(outcomes[0]).reason == RetryReason::NothingThere);

    pen.pointerEvent(event(Kind::Press, 1, 1, 0, Source::Stylus, 0.5F));
    for (int i = 1; i <= 200; ++i)
        pen.pointerEvent(event(Kind::Move, 1 + float(i) * 0.5F, 1, i * 5, Source::Stylus, 0.75F));
    pen.pointerEvent(event(Kind::Release, 110, 1, 1100, Source::Stylus));
    REQUIRE(waitFor([&] { return last.strokes.size() == 1 && last.strokes[0].size() == 202; }));
    pen.capture(request);
    REQUIRE(waitFor([&] { return outcomes.size() == 2; }));
    REQUIRE(std::holds_alternative<Capture>(outcomes[1]));
    const Ink &ink = std::get<Capture>(outcomes[1]).samples.at(0).ink;
    CHECK(ink.widthMm == 120);
    CHECK(ink.heightMm == 40);
    REQUIRE(ink.strokes.size() == 1);
    CHECK(ink.strokes[0][100].xMm == 51);
    CHECK(ink.strokes[0][100].pressure == 0.75F);
    CHECK(ink.strokes[0][100].timeMs == 500);
    CHECK(ink.strokes[0].back().xMm == 110);
}
