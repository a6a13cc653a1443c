// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/signature/SignatureQuality.h"

#include "core/biometrics/signature/InkPath.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loket::signature {

using biometrics::Advice;
using biometrics::graded;
using biometrics::Measure;

namespace {

constexpr std::size_t kMaxPoints = 200'000;
constexpr double kToleranceMm = 2;
constexpr double kBorderMm = 1.5;
constexpr double kMaxSurfaceMm = 2000;

bool isSane(const device::InkPoint &p, const device::Ink &ink)
{
    if (!std::isfinite(p.xMm) || !std::isfinite(p.yMm) || !std::isfinite(p.pressure))
        return false;
    const double right = ink.widthMm > 0 ? ink.widthMm : kMaxSurfaceMm;
    const double bottom = ink.heightMm > 0 ? ink.heightMm : kMaxSurfaceMm;
    return p.xMm >= -kToleranceMm && p.yMm >= -kToleranceMm && p.xMm <= right + kToleranceMm &&
           p.yMm <= bottom + kToleranceMm && p.pressure >= 0 && p.pressure <= 1 && p.timeMs >= 0;
}

double turningOf(const std::vector<cv::Point2d> &points)
{
    double turning = 0;
    for (std::size_t i = 2; i < points.size(); ++i) {
        const cv::Point2d a = points[i - 1] - points[i - 2];
        const cv::Point2d b = points[i] - points[i - 1];
        turning += std::abs(std::atan2(a.x * b.y - a.y * b.x, a.dot(b)));
    }
    return turning;
}

// 1 − minor/major axis of the spread of the points (principal axes).
double straightnessOf(const std::vector<cv::Point2d> &points)
{
    if (points.size() < 3)
        return 1;
    cv::Point2d mean;
    for (const cv::Point2d &p : points)
        mean += p;
    mean /= static_cast<double>(points.size());
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (const cv::Point2d &p : points) {
        const cv::Point2d d = p - mean;
        xx += d.x * d.x;
        yy += d.y * d.y;
        xy += d.x * d.y;
    }
    const double middle = (xx + yy) / 2;
    const double spread = std::hypot((xx - yy) / 2, xy);
    if (middle + spread < 1e-9)
        return 1;
    return 1 - std::sqrt(std::max(0.0, middle - spread) / (middle + spread));
}

bool isAtBorder(const cv::Point2d &p, const device::Ink &ink)
{
    return p.x < kBorderMm || p.y < kBorderMm || p.x > ink.widthMm - kBorderMm ||
           p.y > ink.heightMm - kBorderMm;
}

Measure make(QLatin1StringView id, double value, const QString &unit, double score, bool isOk, Advice advice)
{
    return {id, value, unit, score, isOk, u"Loket"_s, isOk ? Advice::None : advice};
}

std::vector<Measure> measuresOf(const Features &f, const Settings &s)
{
    const bool isBigEnough = f.widthMm >= s.minWidthMm && f.heightMm >= s.minHeightMm;
    const bool isDot = f.pathMm < 4 && f.widthMm < 3 && f.heightMm < 3;
    const Advice small = isDot ? Advice::SignatureDot : Advice::SignatureTooSmall;
    const double extent = std::min(f.widthMm / s.minWidthMm, f.heightMm / s.minHeightMm);
    // Two crossed straight strokes spread in both directions, so only a real line is this straight.
    const bool isLine = f.straightness > s.maxStraightness;
    const bool isShaped = f.turning >= s.minTurning || f.strokes >= 2;
    const double shaped = f.strokes >= 2 ? std::max(f.turning, 2 * s.minTurning) : f.turning;
    return {
        make(measure::kPoints, f.points, {}, graded(f.points, 0, s.minPoints, 4 * s.minPoints),
             f.points >= s.minPoints, isDot ? Advice::SignatureDot : Advice::SignatureTooSimple),
        make(measure::kStraightness, f.straightness, {}, graded(f.straightness, 1, s.maxStraightness, 0.85),
             !isLine, isDot ? Advice::SignatureDot : Advice::SignatureLine),
        make(measure::kExtent, std::max(f.widthMm, f.heightMm), u"mm"_s, graded(extent, 0, 1, 2), isBigEnough,
             small),
        make(measure::kPath, f.pathMm, u"mm"_s, graded(f.pathMm, 0, s.minPathMm, 3 * s.minPathMm),
             f.pathMm >= s.minPathMm, small),
        make(measure::kBorderShare, f.borderShare * 100, u"%"_s,
             graded(f.borderShare, 0.8, s.maxBorderShare, 0.02), f.borderShare <= s.maxBorderShare,
             Advice::SignatureOutside),
        make(measure::kDuration, f.durationMs, u"ms"_s,
             graded(f.durationMs, 0, s.minDurationMs, 3 * s.minDurationMs), f.durationMs >= s.minDurationMs,
             Advice::SignatureTooQuick),
        make(measure::kTurning, f.turning, u"rad"_s, graded(shaped, 0, s.minTurning, 4 * s.minTurning),
             isShaped, Advice::SignatureTooSimple),
        make(measure::kStrokes, f.strokes, {}, 100, true, Advice::None),
        make(measure::kSizeShare, f.sizeShare * 100, u"%"_s, 100, true, Advice::None),
    };
}

} // namespace

Expected<void> validate(const device::Ink &ink)
{
    if (!std::isfinite(ink.widthMm) || !std::isfinite(ink.heightMm) || ink.widthMm < 0 || ink.heightMm < 0 ||
        ink.widthMm > kMaxSurfaceMm || ink.heightMm > kMaxSurfaceMm)
        return fail(ErrorCode::Malformed, u"ink: surface"_s);
    std::size_t points = 0;
    qint32 lastMs = 0;
    for (const auto &stroke : ink.strokes) {
        points += stroke.size();
        if (points > kMaxPoints)
            return fail(ErrorCode::TooLarge, u"ink: points"_s);
        for (const device::InkPoint &p : stroke) {
            if (!isSane(p, ink))
                return fail(ErrorCode::Malformed, u"ink: point"_s);
            if (p.timeMs < lastMs)
                return fail(ErrorCode::Malformed, u"ink: time goes back"_s);
            lastMs = p.timeMs;
        }
    }
    return {};
}

Features featuresOf(const device::Ink &ink)
{
    Features f;
    const std::vector<Run> runs = penDownRuns(ink);
    if (runs.empty())
        return f;
    f.strokes = static_cast<int>(runs.size());
    f.box = boundsOf(runs);
    f.widthMm = f.box.width;
    f.heightMm = f.box.height;
    f.durationMs = static_cast<double>(runs.back().back().timeMs) - runs.front().front().timeMs;
    std::vector<cv::Point2d> all;
    double pressure = 0;
    for (const Run &run : runs) {
        f.points += static_cast<int>(run.size());
        f.pathMm += pathLengthMm(run);
        const std::vector<cv::Point2d> even = resampled(run, 1.0);
        f.turning += turningOf(even);
        all.insert(all.end(), even.begin(), even.end());
        for (const device::InkPoint &p : run)
            pressure += p.pressure;
    }
    f.meanPressure = pressure / f.points;
    f.straightness = straightnessOf(all);
    if (ink.widthMm > 0 && ink.heightMm > 0) {
        f.sizeShare = f.box.area() / (ink.widthMm * ink.heightMm);
        f.borderShare =
            static_cast<double>(std::count_if(all.begin(), all.end(),
                                              [&](const cv::Point2d &p) { return isAtBorder(p, ink); })) /
            static_cast<double>(all.size());
    }
    return f;
}

Expected<biometrics::Quality> assess(const device::Ink &ink, const Settings &settings)
{
    if (auto sane = validate(ink); !sane)
        return fail(std::move(sane.error()));
    const Features features = featuresOf(ink);
    if (features.points == 0) {
        auto quality =
            biometrics::makeQuality({make(measure::kPoints, 0, {}, 0, false, Advice::SignatureEmpty)});
        quality.score = 0;
        return quality;
    }
    return biometrics::makeStrictQuality(measuresOf(features, settings));
}

} // namespace loket::signature
