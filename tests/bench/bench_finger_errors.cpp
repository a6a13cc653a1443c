// SPDX-License-Identifier: GPL-3.0-or-later
// False match and false non-match rates of compareFingers() on fictitious fingers, as a Markdown table.
// Usage: bench_finger_errors [people=10]; one person is ten fingers, two touches each per row.
#include "core/biometrics/finger/FingerMatch.h"
#include "devices/plugins/simulator/subject/Finger.h"

#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

using namespace loket;
using namespace loket::biometrics;

namespace {

struct Condition
{
    const char *name;
    int quality;
    double rotationDeg;
    double shiftMm;
    double secondContact; ///< share of the length that the second touch shows; 0 = as the quality has it
};

constexpr Condition kConditions[] = {
    {"careful, straight", 85, 0, 0, 0},       {"careful, ±20°, ±4 mm", 85, 20, 4, 0},
    {"usual, ±20°, ±4 mm", 60, 20, 4, 0},     {"poor, ±10°, ±2 mm", 40, 10, 2, 0},
    {"poor, ±20°, ±4 mm", 40, 20, 4, 0},      {"very poor, ±10°, ±2 mm", 25, 10, 2, 0},
    {"half a finger, ±10°", 70, 10, 0, 0.55},
};

struct Scores
{
    std::vector<double> genuine;
    std::vector<double> impostor;

    [[nodiscard]] double falseNonMatch(double threshold) const
    {
        return share(genuine, [threshold](double s) { return s < threshold; });
    }
    [[nodiscard]] double falseMatch(double threshold) const
    {
        return share(impostor, [threshold](double s) { return s >= threshold; });
    }

private:
    template <class Test>
    static double share(const std::vector<double> &scores, Test test)
    {
        return 100.0 * static_cast<double>(std::count_if(scores.begin(), scores.end(), test)) /
               static_cast<double>(std::max<size_t>(1, scores.size()));
    }
};

FingerTemplate touched(const sim::MasterPrint &print, const Condition &c, std::mt19937_64 &random,
                       bool isSecond)
{
    std::uniform_real_distribution<double> within(-1, 1);
    sim::Touch touch = sim::Touch::typical(random(), c.quality);
    touch.rotationDeg += c.rotationDeg * within(random);
    touch.shiftXMm += c.shiftMm * within(random);
    touch.shiftYMm += c.shiftMm * within(random);
    if (isSecond && c.secondContact > 0)
        touch.contact = c.secondContact;
    return extractMinutiae(sim::fingerPicture(print, touch), 500).value_or(FingerTemplate{});
}

Scores measure(const std::vector<sim::MasterPrint> &fingers, const Condition &condition)
{
    std::mt19937_64 random(20261122);
    std::vector<FingerTemplate> first, second;
    for (const auto &finger : fingers) {
        first.push_back(touched(finger, condition, random, false));
        second.push_back(touched(finger, condition, random, true));
    }
    Scores scores;
    for (size_t i = 0; i < first.size(); ++i) {
        for (size_t j = 0; j < second.size(); ++j)
            (i == j ? scores.genuine : scores.impostor).push_back(compareFingers(first[i], second[j]).score);
    }
    return scores;
}

void printRow(const char *name, Scores scores)
{
    std::sort(scores.genuine.begin(), scores.genuine.end());
    std::sort(scores.impostor.begin(), scores.impostor.end());
    std::printf("| %s | %zu / %zu | %.0f / %.0f | %.0f / %.0f |", name, scores.genuine.size(),
                scores.impostor.size(), scores.genuine[scores.genuine.size() / 2], scores.genuine.front(),
                scores.impostor[scores.impostor.size() / 2], scores.impostor.back());
    for (const double threshold : {30.0, kSameFingerScore, 50.0})
        std::printf(" %.3f / %.2f |", scores.falseMatch(threshold), scores.falseNonMatch(threshold));
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    cv::setNumThreads(1);
    const auto people = static_cast<std::uint64_t>(argc > 1 ? std::max(1, std::atoi(argv[1])) : 10);
    std::vector<sim::MasterPrint> fingers;
    for (std::uint64_t person = 0; person < people; ++person) {
        for (const auto position : device::allFingers())
            fingers.push_back(sim::growPrint(9000 + person, position));
    }
    std::printf("| condition | genuine / impostor pairs | genuine median / min | impostor median / max |"
                " FMR / FNMR %% at 30 | at %.0f | at 50 |\n|---|---|---|---|---|---|---|\n",
                kSameFingerScore);
    Scores all;
    for (const Condition &condition : kConditions) {
        const Scores scores = measure(fingers, condition);
        all.genuine.insert(all.genuine.end(), scores.genuine.begin(), scores.genuine.end());
        all.impostor.insert(all.impostor.end(), scores.impostor.begin(), scores.impostor.end());
        printRow(condition.name, scores);
    }
    printRow("all", all);
}
