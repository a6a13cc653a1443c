// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/device/simulator/SimBench.h"

#include <opencv2/imgproc.hpp>

using namespace loket::sim;
using namespace Qt::StringLiterals;

namespace {

cv::Mat viewOf(const Frame &frame)
{
    return {frame.heightPx, frame.widthPx, frame.format == PixelFormat::Gray8 ? CV_8U : CV_8UC3,
            const_cast<char *>(frame.pixels.constData()), std::size_t(frame.strideBytes)};
}

/// Connected dark regions as large as a finger, after ridges have been closed to one blob.
int fingersIn(const Frame &frame)
{
    cv::Mat dark;
    cv::threshold(viewOf(frame), dark, 170, 255, cv::THRESH_BINARY_INV);
    cv::blur(dark, dark, {15, 15});
    cv::threshold(dark, dark, 60, 255, cv::THRESH_BINARY);
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(dark, labels, stats, centres);
    int fingers = 0;
    for (int i = 1; i < count; ++i)
        fingers += stats.at<int>(i, cv::CC_STAT_AREA) > 30000;
    return fingers;
}

void checkSizes(const Frame &frame)
{
    const int bytes = frame.format == PixelFormat::Gray8 ? 1 : 3;
    CHECK(frame.strideBytes >= frame.widthPx * bytes);
    CHECK(frame.pixels.size() == qsizetype(frame.strideBytes) * frame.heightPx);
}

} // namespace

TEST_CASE("every simulated device says that it is one and opens by signal")
{
    for (auto make : {makeCameraActor, makeSlapActor, makeIrisActor, makePadActor, makeDocumentActor}) {
        SimBench bench(make());
        CHECK(bench.opened == 0);
        REQUIRE(bench.waitOpen());
        CHECK(bench.device->info().isSimulated);
        CHECK(bench.device->info().hasPreview);
        CHECK(bench.device->info().identity.pluginId == u"simulator");
        CHECK_FALSE(bench.device->info().canCapture.empty());
        bench.device->close();
        CHECK(bench.closed == 0);
        CHECK(becomes([&] { return bench.closed == 1; }));
    }
}

TEST_CASE("each device captures everything it claims to, with the identity and sizes that fit")
{
    for (auto make : {makeCameraActor, makeSlapActor, makeIrisActor, makePadActor, makeDocumentActor}) {
        SimBench bench(make());
        REQUIRE(bench.waitOpen());
        for (Position position : bench.device->info().canCapture) {
            INFO(name(position).toStdString());
            const Capture capture = bench.mustCapture(position);
            CHECK(capture.device == bench.device->info().identity);
            CHECK(capture.capturedAtUtc.isValid());
            REQUIRE(capture.samples.size() == (position == Position::BothEyes ? 2U : 1U));
            for (const Sample &sample : capture.samples)
                if (position == Position::Signature)
                    CHECK_FALSE(sample.ink.isEmpty());
                else
                    checkSizes(sample.image);
        }
    }
}

TEST_CASE("a slap is 1600 × 1500 at 500 ppi with as many fingers as lie on the glass")
{
    SimBench bench(makeSlapActor());
    REQUIRE(bench.waitOpen());
    const Capture four = bench.mustCapture(Position::RightFour);
    const Frame &image = four.samples.at(0).image;
    CHECK(image.widthPx == 1600);
    CHECK(image.heightPx == 1500);
    CHECK(image.ppi == 500);
    CHECK(image.format == PixelFormat::Gray8);
    CHECK(fingersIn(image) == 4);
    CHECK(fingersIn(bench.mustCapture(Position::LeftFour).samples.at(0).image) == 4);
    CHECK(fingersIn(bench.mustCapture(Position::TwoThumbs).samples.at(0).image) == 2);
    CHECK(fingersIn(bench.mustCapture(Position::RightFour, {Position::RightRing}).samples.at(0).image) == 3);
    const Outcome none = bench.capture(Position::TwoThumbs, {Position::RightThumb, Position::LeftThumb});
    REQUIRE(std::holds_alternative<Retry>(none));
    CHECK(std::get<Retry>(none).reason == RetryReason::NothingThere);
}

TEST_CASE("what the person does not have stays away even where Loket asks for it")
{
    SimBench bench(makeSlapActor(), {{u"missing"_s, u"right_ring, right_little"_s}});
    REQUIRE(bench.waitOpen());
    CHECK(fingersIn(bench.mustCapture(Position::RightFour).samples.at(0).image) == 2);
    // What is set for training holds for every person; a person may lack more.
    Stage &desk = *bench.stage;
    desk.configure({{u"missing"_s, u"right_ring"_s}, {u"subject_missing"_s, u"right_little"_s}});
    CHECK(desk.conditions().missing == std::vector{Position::RightRing, Position::RightLittle});
    desk.configure({{u"subject_missing"_s, QString()}});
    CHECK(desk.conditions().missing == std::vector{Position::RightRing});
    SimBench eyes(makeIrisActor(), {{u"missing"_s, QCborArray{u"left_eye"_s}}});
    REQUIRE(eyes.waitOpen());
    const Capture both = eyes.mustCapture(Position::BothEyes);
    REQUIRE(both.samples.size() == 1);
    CHECK(both.samples[0].position == Position::RightEye);
}

TEST_CASE("the same seed gives the same captures in the same order, the next action another impression")
{
    QByteArray first, second;
    for (QByteArray *bytes : {&first, &second}) {
        SimBench bench(makeSlapActor(), {{u"subject"_s, 77}});
        REQUIRE(bench.waitOpen());
        *bytes = bench.mustCapture(Position::RightIndex).samples.at(0).image.pixels;
        CHECK(bench.mustCapture(Position::RightIndex).samples.at(0).image.pixels != *bytes);
    }
    CHECK(first == second);
    SimBench other(makeSlapActor(), {{u"subject"_s, 78}});
    REQUIRE(other.waitOpen());
    CHECK(other.mustCapture(Position::RightIndex).samples.at(0).image.pixels != first);
}

TEST_CASE("the next person begins with the first impression again")
{
    SimBench bench(makePadActor(), {{u"subject"_s, 5}});
    REQUIRE(bench.waitOpen());
    const auto lengthOf = [&] {
        return bench.mustCapture(Position::Signature).samples.at(0).ink.strokes.at(0).at(3).xMm;
    };
    const float first = lengthOf();
    CHECK(lengthOf() != first);
    bench.device->configure({{u"subject"_s, 6}});
    CHECK(lengthOf() != first);
    bench.device->configure({{u"subject"_s, 5}});
    CHECK(lengthOf() == first);
}

TEST_CASE("a second capture ends with busy and leaves the first alone")
{
    SimBench bench(makeCameraActor(), scripted({{u"delayMs"_s, 150}}));
    REQUIRE(bench.waitOpen());
    CaptureRequest request;
    request.position = Position::Face;
    bench.device->capture(request);
    bench.device->capture(request);
    REQUIRE(becomes([&] { return bench.outcomes.size() == 2; }));
    REQUIRE(std::holds_alternative<Failure>(bench.outcomes[0]));
    CHECK(std::get<Failure>(bench.outcomes[0]).reason == FailureReason::Busy);
    CHECK(std::holds_alternative<Capture>(bench.outcomes[1]));
}

TEST_CASE("cancel ends a running capture once and is silent otherwise")
{
    SimBench bench(makeSlapActor(), scripted({{u"delayMs"_s, 60000}}));
    REQUIRE(bench.waitOpen());
    bench.device->cancel();
    CaptureRequest request;
    request.position = Position::RightFour;
    bench.device->capture(request);
    bench.device->cancel();
    bench.device->cancel();
    REQUIRE(becomes([&] { return !bench.outcomes.empty(); }));
    bench.device->configure({{u"script"_s, QCborArray()}});
    const Outcome next = bench.capture(Position::RightIndex); // by now an extra answer would have come
    CHECK(std::holds_alternative<Capture>(next));
    REQUIRE(bench.outcomes.size() == 2);
    CHECK(std::get<Failure>(bench.outcomes[0]).reason == FailureReason::Cancelled);
}

TEST_CASE("closing ends a running capture before it says closed")
{
    SimBench bench(makeSlapActor(), scripted({{u"delayMs"_s, 60000}}));
    REQUIRE(bench.waitOpen());
    CaptureRequest request;
    request.position = Position::RightFour;
    bench.device->capture(request);
    std::size_t outcomesAtClose = 0;
    QObject::connect(bench.device.get(), &Device::closed, bench.device.get(),
                     [&] { outcomesAtClose = bench.outcomes.size(); });
    bench.device->close();
    REQUIRE(becomes([&] { return bench.closed == 1; }));
    CHECK(outcomesAtClose == 1);
    CHECK(std::get<Failure>(bench.outcomes[0]).reason == FailureReason::Cancelled);
    CHECK(std::get<Failure>(bench.capture(Position::RightFour)).reason == FailureReason::Gone);
}

TEST_CASE("what a device cannot do and what takes too long have their own answers")
{
    SimBench bench(makeCameraActor(), scripted({{u"delayMs"_s, 60000}}));
    REQUIRE(bench.waitOpen());
    CHECK(std::get<Failure>(bench.capture(Position::RightIndex)).reason == FailureReason::Unsupported);
    CaptureRequest request;
    request.position = Position::Face;
    request.timeoutMs = 30;
    bench.device->capture(request);
    REQUIRE(becomes([&] { return bench.outcomes.size() == 2; }));
    CHECK(std::get<Failure>(bench.outcomes[1]).reason == FailureReason::Timeout);
}

TEST_CASE("a preview shows moving pictures until it is stopped, also beside a capture")
{
    SimBench bench(makeCameraActor(), {{u"background"_s, u"red"_s}});
    REQUIRE(bench.waitOpen());
    bench.preview(Position::Face);
    REQUIRE(becomes([&] { return bench.frames.size() >= 3; }));
    (void)bench.mustCapture(Position::Face);
    const std::size_t beside = bench.frames.size();
    REQUIRE(becomes([&] { return bench.frames.size() >= beside + 3; }));
    for (std::size_t i = 1; i < bench.frames.size(); ++i)
        CHECK(bench.frames[i].sequence > bench.frames[i - 1].sequence);
    CHECK(bench.frames[0].widthPx == 1280);
    CHECK(bench.frames[0].heightPx == 720);
    CHECK(bench.frames.front().pixels != bench.frames.back().pixels);
    const cv::Vec3b corner = viewOf(bench.frames[0]).at<cv::Vec3b>(20, 20);
    CHECK(corner[2] > corner[0] + 60); // red
    bench.device->stopPreview();
    const std::size_t stopped = bench.frames.size();
    (void)bench.mustCapture(Position::Face);
    CHECK(bench.frames.size() == stopped);
}

TEST_CASE("in the slap preview the fingers come down")
{
    SimBench bench(makeSlapActor());
    REQUIRE(bench.waitOpen());
    bench.preview(Position::RightFour);
    REQUIRE(becomes([&] { return bench.frames.size() >= 20; }, 20000));
    const double before = cv::mean(viewOf(bench.frames.front()))[0],
                 after = cv::mean(viewOf(bench.frames.back()))[0];
    CHECK(before > 230); // bare glass
    CHECK(after < before - 10);
}

TEST_CASE("the iris preview comes into focus")
{
    SimBench bench(makeIrisActor());
    REQUIRE(bench.waitOpen());
    bench.preview(Position::RightEye);
    REQUIRE(becomes([&] { return bench.frames.size() >= 22; }, 20000));
    const auto sharpness = [](const Frame &frame) {
        cv::Mat calm, edges;
        cv::GaussianBlur(viewOf(frame), calm, {}, 1.5); // grain is not sharpness
        cv::Laplacian(calm, edges, CV_32F);
        cv::Scalar mean, deviation;
        cv::meanStdDev(edges, mean, deviation);
        return deviation[0];
    };
    CHECK(sharpness(bench.frames.back()) > 1.5 * sharpness(bench.frames.front()));
}

TEST_CASE("ink appears stroke by stroke and ends as the signature that is captured")
{
    SimBench bench(makePadActor());
    REQUIRE(bench.waitOpen());
    bench.preview(Position::Signature);
    const auto points = [](const Ink &ink) {
        std::size_t sum = 0;
        for (const auto &stroke : ink.strokes)
            sum += stroke.size();
        return sum;
    };
    REQUIRE(becomes([&] { return bench.inks.size() > 100; }, 20000));
    CHECK(points(bench.inks[0]) == 0);
    for (std::size_t i = 1; i < bench.inks.size(); ++i)
        CHECK(points(bench.inks[i]) >= points(bench.inks[i - 1]));
    bench.device->stopPreview();
    const Capture capture = bench.mustCapture(Position::Signature);
    CHECK(points(capture.samples.at(0).ink) == points(bench.inks.back()));
}

TEST_CASE("without the fast setting a person takes their time")
{
    SimBench bench(makeSlapActor(), {{u"fast"_s, false}});
    REQUIRE(bench.waitOpen());
    QElapsedTimer clock;
    clock.start();
    (void)bench.mustCapture(Position::RightIndex);
    CHECK(clock.elapsed() >= 1400);
}
