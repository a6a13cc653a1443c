// SPDX-License-Identifier: GPL-3.0-or-later
// Time per frame of the live face check, of its parts, and of the cascade alone on the same frame: the peer
// is what a program does that calls detectMultiScale on every frame. One thread. Budgets: design.md
// section 12.
#include "core/biometrics/face/LiveFace.h"
#include "core/biometrics/iris/IrisQuality.h"
#include "core/biometrics/signature/InkRender.h"
#include "devices/plugins/simulator/subject/Face.h"
#include "devices/plugins/simulator/subject/Iris.h"
#include "devices/plugins/simulator/subject/Signature.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <benchmark/benchmark.h>

#include <vector>

using namespace loket;

namespace {

// Two seconds of one person sitting before the camera, swaying and blinking.
const std::vector<cv::Mat> &clip()
{
    static const std::vector<cv::Mat> frames = [] {
        cv::setNumThreads(1);
        sim::FacePainter painter(sim::drawFace(11));
        std::vector<cv::Mat> made;
        for (unsigned i = 0; i < 60; ++i) {
            sim::FaceView view;
            view.grainSeed = i;
            view.backdrop = sim::Backdrop::Red;
            sim::sway(view, 11, i / 30.0);
            made.push_back(painter.picture(view));
        }
        return made;
    }();
    return frames;
}

void liveFace(benchmark::State &state)
{
    const auto &frames = clip();
    face::Settings settings;
    settings.background = face::Background::Red;
    face::LiveFace live(std::move(*face::Detector::create()), settings);
    qint64 now = 0;
    std::size_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(live.analyse(frames[i++ % frames.size()], now));
        now += 33;
    }
}

// The dearest frame of the live check: whole search, eyes and all measures.
void stillFace(benchmark::State &state)
{
    const auto &frames = clip();
    face::Detector detector = std::move(*face::Detector::create());
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(face::assessStill(detector, frames[i++ % frames.size()], {}));
}

void measuresOnly(benchmark::State &state)
{
    const cv::Mat &frame = clip().front();
    face::Detector detector = std::move(*face::Detector::create());
    const face::Detection found = detector.detect(frame);
    for (auto _ : state)
        benchmark::DoNotOptimize(face::assess(frame, found, {}));
}

void plainCascade(benchmark::State &state)
{
    const auto &frames = clip();
    cv::CascadeClassifier cascade(LOKET_CASCADE_DIR "/haarcascades/haarcascade_frontalface_alt2.xml");
    const double scale = 1.0 / static_cast<double>(state.range(0));
    std::size_t i = 0;
    for (auto _ : state) {
        cv::Mat gray;
        cv::cvtColor(frames[i++ % frames.size()], gray, cv::COLOR_BGR2GRAY);
        cv::resize(gray, gray, {}, scale, scale, cv::INTER_AREA);
        std::vector<cv::Rect> found;
        const int smallest = gray.rows / 9;
        cascade.detectMultiScale(gray, found, 1.1, 3, 0, cv::Size(smallest, smallest));
        benchmark::DoNotOptimize(found);
    }
}

void irisAssess(benchmark::State &state)
{
    std::vector<cv::Mat> pictures;
    for (unsigned i = 0; i < 8; ++i) {
        sim::IrisView view;
        view.seed = i;
        pictures.push_back(sim::irisPicture(sim::growIris(i, device::Position::RightEye), view));
    }
    cv::setNumThreads(1);
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(iris::assess(pictures[i++ % pictures.size()]));
}

void signatureRender(benchmark::State &state)
{
    const device::Ink ink = sim::signatureInk(5, {});
    cv::setNumThreads(1);
    for (auto _ : state)
        benchmark::DoNotOptimize(signature::renderInk(ink));
}

} // namespace

BENCHMARK(liveFace)->Unit(benchmark::kMillisecond);
BENCHMARK(stillFace)->Unit(benchmark::kMillisecond);
BENCHMARK(measuresOnly)->Unit(benchmark::kMillisecond);
BENCHMARK(plainCascade)->Arg(1)->Arg(2)->ArgName("scale_down")->Unit(benchmark::kMillisecond);
BENCHMARK(irisAssess)->Unit(benchmark::kMillisecond);
BENCHMARK(signatureRender)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
