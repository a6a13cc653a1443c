// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/iris/RadialEdges.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace loket::iris {

namespace {

// Grey profile along one ray, one value per px from minRadius − halfWidth on; empty if the ray leaves the
// picture.
std::vector<double> profile(const cv::Mat &gray, cv::Point2d centre, double angle, double from, int length)
{
    std::vector<double> values;
    const cv::Point2d direction(std::cos(angle), std::sin(angle));
    for (int i = 0; i < length; ++i) {
        const cv::Point2d p = centre + direction * (from + i);
        const int x = cvFloor(p.x);
        const int y = cvFloor(p.y);
        if (x < 0 || y < 0 || x + 1 >= gray.cols || y + 1 >= gray.rows)
            break;
        const double fx = p.x - x;
        const double fy = p.y - y;
        const uchar *row = gray.ptr(y);
        const uchar *next = gray.ptr(y + 1);
        values.push_back((row[x] * (1 - fx) + row[x + 1] * fx) * (1 - fy) +
                         (next[x] * (1 - fx) + next[x + 1] * fx) * fy);
    }
    return values;
}

struct Step
{
    double at; // index in the profile, between pixels
    double size;
};

std::optional<Step> strongestStep(const std::vector<double> &values, int halfWidth)
{
    const int n = static_cast<int>(values.size());
    if (n < 2 * halfWidth + 1)
        return std::nullopt;
    std::vector<double> sums(static_cast<std::size_t>(n) + 1, 0.0);
    for (int i = 0; i < n; ++i)
        sums[static_cast<std::size_t>(i) + 1] =
            sums[static_cast<std::size_t>(i)] + values[static_cast<std::size_t>(i)];
    const auto between = [&](int a, int b) {
        return sums[static_cast<std::size_t>(b)] - sums[static_cast<std::size_t>(a)];
    };
    const auto stepAt = [&](int i) {
        return (between(i, i + halfWidth) - between(i - halfWidth, i)) / halfWidth;
    };
    int best = halfWidth;
    double size = -1e9;
    for (int i = halfWidth; i + halfWidth <= n; ++i) {
        if (const double step = stepAt(i); step > size) {
            size = step;
            best = i;
        }
    }
    // The top of the parabola through the best place and its neighbours: a small pupil needs parts of a
    // pixel.
    double part = 0;
    if (best > halfWidth && best + 1 + halfWidth <= n) {
        const double before = stepAt(best - 1);
        const double after = stepAt(best + 1);
        const double bend = before - 2 * size + after;
        if (bend < 0)
            part = std::clamp((before - after) / (2 * bend), -0.5, 0.5);
    }
    return Step{best - 0.5 + part, size};
}

std::optional<Circle> leastSquares(const std::vector<cv::Point2d> &points)
{
    cv::Point2d mean;
    for (const cv::Point2d &p : points)
        mean += p;
    mean /= static_cast<double>(points.size());
    cv::Matx33d a = cv::Matx33d::zeros();
    cv::Vec3d b(0, 0, 0);
    for (const cv::Point2d &p : points) {
        const cv::Vec3d row(p.x - mean.x, p.y - mean.y, 1);
        a += row * row.t();
        b += row * (row[0] * row[0] + row[1] * row[1]);
    }
    bool isSolved = false;
    const cv::Matx33d inverse = a.inv(cv::DECOMP_CHOLESKY, &isSolved);
    if (!isSolved)
        return std::nullopt;
    const cv::Vec3d s = inverse * b;
    const double square = s[2] + (s[0] * s[0] + s[1] * s[1]) / 4;
    if (!(square > 0))
        return std::nullopt;
    return Circle{mean + cv::Point2d(s[0] / 2, s[1] / 2), std::sqrt(square)};
}

} // namespace

std::vector<EdgePoint> radialEdges(const cv::Mat &gray, cv::Point2d centre, double minRadius,
                                   double maxRadius, const std::vector<Arc> &arcs, int rays, int halfWidth,
                                   double minStep)
{
    std::vector<EdgePoint> points;
    const double from = std::max(0.0, minRadius - halfWidth);
    const int length = static_cast<int>(maxRadius + halfWidth - from) + 1;
    for (const Arc &arc : arcs) {
        for (int i = 0; i < rays; ++i) {
            const double angle = arc.fromRad + (arc.toRad - arc.fromRad) * (i + 0.5) / rays;
            const auto step = strongestStep(profile(gray, centre, angle, from, length), halfWidth);
            if (step && step->size >= minStep)
                points.push_back(
                    {centre + cv::Point2d(std::cos(angle), std::sin(angle)) * (from + step->at), step->size});
        }
    }
    return points;
}

CircleFit fitCircle(const std::vector<EdgePoint> &points, double tolerancePx)
{
    constexpr std::size_t kFewest = 8;
    CircleFit fit;
    for (const EdgePoint &p : points)
        fit.inliers.push_back(p.at);
    while (fit.inliers.size() >= kFewest) {
        const auto circle = leastSquares(fit.inliers);
        if (!circle)
            return {};
        const auto away = [&](const cv::Point2d &p) {
            return std::abs(cv::norm(p - circle->centre) - circle->radius);
        };
        std::sort(fit.inliers.begin(), fit.inliers.end(),
                  [&](const cv::Point2d &a, const cv::Point2d &b) { return away(a) < away(b); });
        if (away(fit.inliers.back()) <= tolerancePx) {
            fit.circle = *circle;
            double sum = 0;
            for (const cv::Point2d &p : fit.inliers)
                sum += away(p) * away(p);
            fit.deviationPx = std::sqrt(sum / static_cast<double>(fit.inliers.size()));
            return fit;
        }
        // The worst eighth goes, at most what lies outside.
        const auto outside = std::count_if(fit.inliers.begin(), fit.inliers.end(),
                                           [&](const cv::Point2d &p) { return away(p) > tolerancePx; });
        const auto drop =
            std::min<std::ptrdiff_t>(outside, std::max<std::ptrdiff_t>(1, std::ssize(fit.inliers) / 8));
        fit.inliers.resize(fit.inliers.size() - static_cast<std::size_t>(drop));
    }
    return {};
}

} // namespace loket::iris
