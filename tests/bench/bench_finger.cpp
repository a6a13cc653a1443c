// SPDX-License-Identifier: GPL-3.0-or-later
// Times of the finger code on fictitious prints, one thread. Budgets: design.md section 12.
#include "core/biometrics/finger/FingerMatch.h"
#include "core/biometrics/finger/FingerQuality.h"
#include "core/biometrics/finger/FingerSession.h"
#include "core/biometrics/finger/NativeMeasures.h"
#include "core/biometrics/finger/SlapSegmenter.h"
#include "devices/plugins/simulator/subject/Slap.h"

#include <benchmark/benchmark.h>
#include <opencv2/core/utility.hpp>

#include <map>

using namespace loket;
using namespace loket::biometrics;
using device::Position;

namespace {

const sim::MasterPrint &grown(Position finger)
{
    static std::map<Position, sim::MasterPrint> prints;
    auto found = prints.find(finger);
    if (found == prints.end())
        found = prints.emplace(finger, sim::growPrint(1, finger)).first;
    return found->second;
}

cv::Mat picture(Position finger, std::uint64_t impression)
{
    return sim::fingerPicture(grown(finger), sim::Touch::typical(impression, 75));
}

void quality(benchmark::State &state)
{
    const cv::Mat print = picture(Position::RightIndex, 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(fingerQuality(print, 500));
}
BENCHMARK(quality)->Unit(benchmark::kMillisecond);

void native(benchmark::State &state)
{
    const cv::Mat print = picture(Position::RightIndex, 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(nativeMeasures(print, 500));
}
BENCHMARK(native)->Unit(benchmark::kMillisecond);

void ridges(benchmark::State &state)
{
    const cv::Mat print = picture(Position::RightIndex, 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(ridgeMap(print));
}
BENCHMARK(ridges)->Unit(benchmark::kMillisecond);

void minutiae(benchmark::State &state)
{
    const cv::Mat print = picture(Position::RightIndex, 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(extractMinutiae(print, 500));
}
BENCHMARK(minutiae)->Unit(benchmark::kMillisecond);

void compareSame(benchmark::State &state)
{
    const auto first = extractMinutiae(picture(Position::RightIndex, 1), 500);
    const auto second = extractMinutiae(picture(Position::RightIndex, 2), 500);
    for (auto _ : state)
        benchmark::DoNotOptimize(compareFingers(*first, *second));
}
BENCHMARK(compareSame)->Unit(benchmark::kMillisecond);

void compareDifferent(benchmark::State &state)
{
    const auto first = extractMinutiae(picture(Position::RightIndex, 1), 500);
    const auto second = extractMinutiae(picture(Position::LeftIndex, 2), 500);
    for (auto _ : state)
        benchmark::DoNotOptimize(compareFingers(*first, *second));
}
BENCHMARK(compareDifferent)->Unit(benchmark::kMillisecond);

void slap(benchmark::State &state)
{
    sim::SlapScene scene;
    scene.ghost = 0.4;
    scene.dirt = 0.4;
    const cv::Mat glass = sim::slapPicture(scene, grown);
    for (auto _ : state)
        benchmark::DoNotOptimize(segmentSlap(glass, 500, Position::RightFour));
}
BENCHMARK(slap)->Unit(benchmark::kMillisecond);

void sameFingerTwice(benchmark::State &state)
{
    FingerSession session;
    for (const Position finger : device::allFingers())
        session.keep(finger, *extractMinutiae(picture(finger, 1), 500));
    for (auto _ : state)
        benchmark::DoNotOptimize(session.sameFingerTwice());
}
BENCHMARK(sameFingerTwice)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    cv::setNumThreads(1);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
