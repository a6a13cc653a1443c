// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/finger/FingerQuality.h"

#include "core/biometrics/finger/Minutiae.h"
#include "core/biometrics/finger/RidgeRegion.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <utility>

using namespace Qt::StringLiterals;

namespace loket::biometrics {

namespace {

constexpr int kStepPx = 16;        // regions overlap by half: smoother than ISO's grid on a small print
constexpr double kMinCover = 0.85; // share of a region's cells that must be print

/// Everything the measures are made of: means over the regions of the print.
struct PrintSums
{
    int regions = 0;
    double certainty = 0;
    double clarity = 0;
    double frequency = 0;
    double valleys = 0;
    double amplitude = 0;
    double sharpness = 0;
    double solidRidges = 0;
    double unevenness = 0;
    double meanGrey = 0;
};

bool isPrint(const RidgeMap &map, cv::Point topLeft)
{
    const cv::Rect cells(topLeft.x / kRidgeCellPx, topLeft.y / kRidgeCellPx, kRegionPx / kRidgeCellPx,
                         kRegionPx / kRidgeCellPx);
    const cv::Mat part = map.foreground(cells);
    return cv::countNonZero(part) >= kMinCover * static_cast<double>(part.total());
}

/// How far neighbouring widths are from each other: mean |ln ratio|, 0 = perfectly even.
double unevennessOf(const UprightRegion &region)
{
    std::vector<double> ratios;
    appendWidthRatios(region, ratios);
    double sum = 0;
    for (const double ratio : ratios)
        sum += std::abs(std::log(ratio));
    return ratios.empty() ? 1 : sum / static_cast<double>(ratios.size());
}

void addRegion(PrintSums &sums, const cv::Mat &gray, const RidgeMap &map, cv::Point topLeft)
{
    const GradientCovariance gradients =
        gradientCovariance(gray(cv::Rect(topLeft, cv::Size(kRegionPx, kRegionPx))));
    const UprightRegion upright =
        uprightRegion(gray, topLeft, gradients.acrossAngle(), RegionWindow::Centred);
    const RidgeProfile profile = ridgeProfile(upright);
    const cv::Point centre((topLeft.x + kRegionPx / 2) / kRidgeCellPx,
                           (topLeft.y + kRegionPx / 2) / kRidgeCellPx);
    const double period = map.periodPx.at<float>(centre);
    ++sums.regions;
    sums.certainty += gradients.certainty().value_or(0);
    sums.clarity += localClarity(upright);
    sums.frequency += frequencyShare(upright);
    sums.valleys += profile.valleyShare;
    sums.amplitude += profile.amplitude;
    sums.solidRidges += profile.solidRidges;
    sums.unevenness += unevennessOf(upright);
    sums.meanGrey += profile.meanGrey;
    // A pure sine of this amplitude and period has directed gradient energy (2π·amplitude/period)²: steeper
    // flanks give more, blurred ones less, noise adds to both directions alike and falls out.
    const double root = std::hypot(gradients.xx - gradients.yy, 2 * gradients.xy);
    const double sine = 2 * std::numbers::pi * std::max(profile.deviation, 1.0) / std::max(period, 4.0);
    sums.sharpness += std::sqrt(root) / sine;
}

PrintSums measurePrint(const cv::Mat &gray, const RidgeMap &map)
{
    PrintSums sums;
    for (int y = 0; y + kRegionPx <= map.foreground.rows * kRidgeCellPx; y += kStepPx) {
        for (int x = 0; x + kRegionPx <= map.foreground.cols * kRidgeCellPx; x += kStepPx) {
            if (isPrint(map, {x, y}))
                addRegion(sums, gray, map, {x, y});
        }
    }
    const double share = sums.regions > 0 ? 1.0 / sums.regions : 0;
    for (auto *sum : {&sums.certainty, &sums.clarity, &sums.frequency, &sums.valleys, &sums.amplitude,
                      &sums.sharpness, &sums.solidRidges, &sums.unevenness, &sums.meanGrey})
        *sum *= share;
    return sums;
}

/// Mean change of direction between neighbouring cells of the print, radians.
double flowChange(const RidgeMap &map)
{
    double sum = 0;
    int count = 0;
    constexpr int step = kRegionPx / kRidgeCellPx;
    for (int r = 0; r + step < map.foreground.rows; ++r) {
        for (int c = 0; c + step < map.foreground.cols; ++c) {
            for (const cv::Point to : {cv::Point(c + step, r), cv::Point(c, r + step)}) {
                if (!map.foreground.at<uchar>(r, c) || !map.foreground.at<uchar>(to))
                    continue;
                const double turn = std::abs(map.orientation.at<float>(r, c) - map.orientation.at<float>(to));
                sum += std::min(turn, std::numbers::pi - turn);
                ++count;
            }
        }
    }
    return count > 0 ? sum / count : 0;
}

/// Which side of the picture cuts the print off, and how much of that side it covers (0…1).
struct Cut
{
    double share = 0;
    Advice advice = Advice::None;
};

Cut cutAtEdge(const RidgeMap &map)
{
    const cv::Mat &f = map.foreground;
    const auto covered = [](const cv::Mat &line) {
        return static_cast<double>(cv::countNonZero(line)) / static_cast<double>(line.total());
    };
    const double left = covered(f.col(0));
    const double right = covered(f.col(f.cols - 1));
    // A finger larger than the reader fills both sides: moving it would not help, so only the difference
    // counts. The lower side is where the finger goes on to the palm: no fault either.
    Cut cut{covered(f.row(0)) - covered(f.row(f.rows - 1)), Advice::MoveFingerDown};
    if (left - right > cut.share)
        cut = {left - right, Advice::MoveFingerRight};
    if (right - left > cut.share)
        cut = {right - left, Advice::MoveFingerLeft};
    cut.share = std::max(0.0, cut.share);
    return cut;
}

/// Why the ridges are poor, as far as grey levels tell: flooded valleys, broken ridges, or neither.
Advice skinAdvice(const PrintSums &sums, double areaMm2, const FingerQualitySettings &settings)
{
    if (sums.valleys < settings.minValleyShare || (sums.meanGrey < 75 && sums.valleys < 0.42))
        return areaMm2 > 3 * settings.minAreaMm2 ? Advice::PressLess : Advice::WetFinger;
    if (sums.valleys > settings.maxValleyShare || sums.solidRidges < settings.minContinuity)
        return areaMm2 < 1.5 * settings.minAreaMm2 ? Advice::PressMore : Advice::DryFinger;
    return Advice::None;
}

// In the order of the measures below. Those that see a fault directly (area, broken or flooded ridges,
// direction) weigh most; flow and centring say more about the finger and the hand than about the picture. The
// scores' end points are what careful and what barely usable prints of the simulator, SFinGe and NIST samples
// measure; where blur or pressure lifts a measure, its score is full before.
const std::vector<double> kWeights{1.2, 0.5, 1.0, 1.0, 1.2, 1.2, 1.3, 0.6, 0.6, 0.3, 1.3, 0.6};

// The mean of twelve scores keeps a print that fails in one respect above 60. Spread out, a careful touch
// stays above 90, a poor one (half its ridges broken) comes to about 50 and a useless one below 30.
constexpr double kSpread = 2.2;

constexpr QLatin1StringView kIso("ISO/IEC 29794-4");
constexpr QLatin1StringView kOwn("Loket");

Measure measure(QLatin1StringView id, double value, QLatin1StringView unit, double score, bool ok,
                QLatin1StringView source, Advice advice)
{
    return {QString(id),
            value,
            QString(unit),
            std::clamp(score, 0.0, 100.0),
            ok,
            QString(source),
            ok ? Advice::None : advice};
}

double percent(double share) { return 100 * share; }

/// How the finger lies on the glass.
std::vector<Measure> contactMeasures(const PrintSums &sums, const RidgeMap &map,
                                     const FingerQualitySettings &settings)
{
    const Cut cut = cutAtEdge(map);
    const Advice skin = skinAdvice(sums, map.areaMm2, settings);
    const auto orElse = [skin](Advice other) { return skin == Advice::None ? other : skin; };
    const bool isDutyFine =
        sums.valleys >= settings.minValleyShare && sums.valleys <= settings.maxValleyShare;
    return {
        measure("finger.area"_L1, map.areaMm2, "mm2"_L1, ramp(map.areaMm2, 20, 1.7 * settings.minAreaMm2),
                map.areaMm2 >= settings.minAreaMm2, kOwn, Advice::PressMore),
        measure("finger.centring"_L1, percent(cut.share), "%"_L1, ramp(cut.share, 0.9, 0.15),
                cut.share < 0.35, kOwn, cut.advice),
        measure("finger.valleys"_L1, percent(sums.valleys), "%"_L1, plateau(sums.valleys, 0.475, 0.565, 0.16),
                isDutyFine, kOwn, orElse(Advice::CleanGlass)),
        measure("finger.contrast"_L1, sums.amplitude, "grey"_L1,
                ramp(sums.amplitude, 4, 2.2 * settings.minContrast), sums.amplitude >= settings.minContrast,
                kOwn, orElse(Advice::DryFinger)),
    };
}

/// How clear its ridges are.
std::vector<Measure> ridgeMeasures(const PrintSums &sums, const RidgeMap &map, const FingerTemplate &print,
                                   const FingerQualitySettings &settings)
{
    const Advice skin = skinAdvice(sums, map.areaMm2, settings);
    const auto orElse = [skin](Advice other) { return skin == Advice::None ? other : skin; };
    const double flow = flowChange(map) * 180 / std::numbers::pi;
    const auto minutiae = static_cast<double>(std::count_if(
        print.minutiae.begin(), print.minutiae.end(), [](const Minutia &m) { return m.quality > 0.5F; }));
    return {
        measure("finger.sharpness"_L1, sums.sharpness, {}, ramp(sums.sharpness, 0.45, 1.0),
                sums.sharpness >= settings.minSharpness, kOwn, orElse(Advice::HoldStill)),
        measure("finger.clarity"_L1, percent(sums.clarity), "%"_L1, ramp(sums.clarity, 0.25, 0.87),
                sums.clarity >= settings.minClarity, kIso, orElse(Advice::CleanGlass)),
        measure("finger.certainty"_L1, percent(sums.certainty), "%"_L1, ramp(sums.certainty, 0.4, 0.92),
                sums.certainty >= settings.minCertainty, kIso, orElse(Advice::CleanGlass)),
        measure("finger.frequency"_L1, percent(sums.frequency), "%"_L1, ramp(sums.frequency, 0.2, 0.4),
                sums.frequency >= settings.minFrequency, kIso, orElse(Advice::HoldStill)),
        measure("finger.uniformity"_L1, sums.unevenness, {}, ramp(sums.unevenness, 0.9, 0.17),
                sums.unevenness < 0.9, kIso, orElse(Advice::CleanGlass)),
        measure("finger.flow"_L1, flow, "deg"_L1, ramp(flow, 35, 12), flow < 30, kIso, Advice::CleanGlass),
        measure("finger.continuity"_L1, percent(sums.solidRidges), "%"_L1, ramp(sums.solidRidges, 0.4, 0.78),
                sums.solidRidges >= settings.minContinuity, kOwn, orElse(Advice::DryFinger)),
        measure("finger.minutiae"_L1, minutiae, {}, ramp(minutiae, 0, 2 * settings.minMinutiae),
                minutiae >= settings.minMinutiae, kOwn, Advice::PressMore),
    };
}

} // namespace

Expected<Quality> fingerQuality(const cv::Mat &gray8, double ppi, const FingerQualitySettings &settings)
{
    const auto gray = atFingerPpi(gray8, ppi);
    if (!gray)
        return fail(gray.error());
    return fingerQuality(*gray, ridgeMap(*gray), settings);
}

Quality fingerQuality(const cv::Mat &gray500, const RidgeMap &map, const FingerQualitySettings &settings)
{
    return fingerQuality(gray500, map, extractMinutiae(gray500, map), settings);
}

Quality fingerQuality(const cv::Mat &gray500, const RidgeMap &map, const FingerTemplate &print,
                      const FingerQualitySettings &settings)
{
    const PrintSums sums = map.isEmpty() ? PrintSums{} : measurePrint(gray500, map);
    if (sums.regions == 0) {
        Quality nothing =
            makeQuality({measure("finger.area"_L1, map.areaMm2, "mm2"_L1, 0, false, kOwn, Advice::NoFinger)});
        nothing.score = 0;
        return nothing;
    }
    std::vector<Measure> all = contactMeasures(sums, map, settings);
    for (Measure &m : ridgeMeasures(sums, map, print, settings))
        all.push_back(std::move(m));
    Quality quality = makeQuality(std::move(all), kWeights);
    quality.score = 100 * std::pow(quality.score / 100, kSpread);
    return quality;
}

} // namespace loket::biometrics
