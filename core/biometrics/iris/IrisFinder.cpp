// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/iris/IrisFinder.h"

#include "core/biometrics/iris/Lids.h"
#include "core/biometrics/iris/RadialEdges.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace loket::iris {

namespace {

constexpr int kWorkWidth = 320;
constexpr double kMinPupilRadius = 4; // px at work width
constexpr double kMaxPupilRadius = 66;
constexpr double kMinPupilStep = 10; // grey levels between pupil and iris
constexpr double kMinIrisStep =
    3.5; // between iris and sclera: brown irises differ little from it in some lamps
constexpr double kMinPupilEvidence = 0.55;
constexpr double kMinIrisEvidence = 0.45;
constexpr double kMinRatio = 0.12; // pupil / iris radius that an eye can have
constexpr double kMaxRatio = 0.82;
constexpr int kPupilRays = 64;
constexpr int kSideRays = 28;

// The sides of the iris that lids seldom hide: a little more below the middle than above.
const std::vector<Arc> &sides()
{
    constexpr double kUp = 28 * CV_PI / 180;
    constexpr double kDown = 42 * CV_PI / 180;
    static const std::vector<Arc> arcs{{-kUp, kDown}, {CV_PI - kDown, CV_PI + kUp}};
    return arcs;
}

const std::vector<Arc> &allRound()
{
    static const std::vector<Arc> arcs{{0, 2 * CV_PI}};
    return arcs;
}

struct Blob
{
    cv::Point2d centre;
    double radius;
    double merit;
};

// Lamps shine as small bright spots in the pupil: taken away so that it is one dark disc.
cv::Mat workPicture(const cv::Mat &gray, double scale)
{
    cv::Mat small;
    if (scale < 1)
        cv::resize(gray, small, {}, scale, scale, cv::INTER_AREA);
    else
        small = gray.clone();
    static const cv::Mat disc = cv::getStructuringElement(cv::MORPH_ELLIPSE, cv::Size(9, 9));
    cv::morphologyEx(small, small, cv::MORPH_OPEN, disc);
    cv::medianBlur(small, small, 5);
    return small;
}

double ringMean(const cv::Mat &small, cv::Point2d centre, double radius)
{
    double sum = 0;
    int n = 0;
    for (int i = 0; i < 24; ++i) {
        const double angle = 2 * CV_PI * i / 24;
        const cv::Point p(cvRound(centre.x + radius * std::cos(angle)),
                          cvRound(centre.y + radius * std::sin(angle)));
        if (cv::Rect({}, small.size()).contains(p)) {
            sum += small.at<uchar>(p);
            ++n;
        }
    }
    return n > 12 ? sum / n : 0;
}

void collectBlobs(const cv::Mat &small, double level, std::vector<Blob> &blobs)
{
    const cv::Mat dark = small <= level;
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(dark, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    for (const auto &outline : outlines) {
        const double area = cv::contourArea(outline);
        const double radius = std::sqrt(area / CV_PI);
        if (radius < kMinPupilRadius || radius > kMaxPupilRadius)
            continue;
        const cv::Rect box = cv::boundingRect(outline);
        const double aspect = static_cast<double>(box.width) / box.height;
        if (aspect < 0.6 || aspect > 1.8)
            continue;
        cv::Point2f centre;
        float enclosing = 0;
        cv::minEnclosingCircle(outline, centre, enclosing);
        const double fill = area / (CV_PI * enclosing * enclosing);
        if (fill < 0.5)
            continue;
        const cv::Moments m = cv::moments(outline);
        const cv::Point2d middle(m.m10 / m.m00, m.m01 / m.m00);
        const double step = ringMean(small, middle, 1.35 * radius) - ringMean(small, middle, 0.6 * radius);
        if (step >= kMinPupilStep)
            blobs.push_back({middle, radius, fill * std::min(step, 60.0)});
    }
}

// Dark round things at several levels; the best first, the same thing at two levels once.
std::vector<Blob> pupilCandidates(const cv::Mat &small)
{
    std::vector<uchar> sorted(small.begin<uchar>(), small.end<uchar>());
    std::sort(sorted.begin(), sorted.end());
    std::vector<Blob> blobs;
    int lastLevel = -10;
    for (const double share : {0.001, 0.004, 0.01, 0.02, 0.04, 0.07, 0.11, 0.16, 0.22}) {
        const int level =
            sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))] + 6;
        if (level < lastLevel + 3)
            continue;
        lastLevel = level;
        collectBlobs(small, level, blobs);
    }
    std::sort(blobs.begin(), blobs.end(), [](const Blob &a, const Blob &b) { return a.merit > b.merit; });
    std::vector<Blob> kept;
    for (const Blob &blob : blobs) {
        const bool isNew = std::none_of(kept.begin(), kept.end(), [&](const Blob &k) {
            return cv::norm(k.centre - blob.centre) < 0.5 * k.radius &&
                   std::abs(k.radius - blob.radius) < 0.25 * k.radius;
        });
        if (isNew)
            kept.push_back(blob);
        if (kept.size() == 6)
            break;
    }
    return kept;
}

// Mean grey along one side's arc for each radius.
std::vector<double> arcMeans(const cv::Mat &small, cv::Point2d centre, const Arc &arc, int maxRadius)
{
    constexpr int kSamples = 18;
    std::vector<cv::Point2d> directions;
    for (int i = 0; i < kSamples; ++i) {
        const double angle = arc.fromRad + (arc.toRad - arc.fromRad) * (i + 0.5) / kSamples;
        directions.emplace_back(std::cos(angle), std::sin(angle));
    }
    std::vector<double> means;
    for (int r = 0; r <= maxRadius; ++r) {
        double sum = 0;
        int n = 0;
        for (const cv::Point2d &d : directions) {
            const int x = cvRound(centre.x + d.x * r);
            const int y = cvRound(centre.y + d.y * r);
            if (x >= 0 && y >= 0 && x < small.cols && y < small.rows) {
                sum += small.at<uchar>(y, x);
                ++n;
            }
        }
        if (n < kSamples * 2 / 3)
            break;
        means.push_back(sum / n);
    }
    return means;
}

double stepAt(const std::vector<double> &means, int r)
{
    constexpr int kWidth = 4;
    if (r < kWidth || r + kWidth >= static_cast<int>(means.size()))
        return 0;
    double outside = 0;
    double inside = 0;
    for (int i = 1; i <= kWidth; ++i) {
        outside += means[static_cast<std::size_t>(r + i)];
        inside += means[static_cast<std::size_t>(r - i)];
    }
    return (outside - inside) / kWidth;
}

struct Limbus
{
    Circle circle;
    double step = 0;
};

// Daugman's integro-differential operator, over both sides, which must both show a step.
Limbus searchLimbus(const cv::Mat &small, const Circle &pupil)
{
    Limbus best;
    const int first = std::max(cvCeil(pupil.radius / kMaxRatio), cvRound(kMinIrisShare * kWorkWidth));
    const int last = std::min(cvFloor(pupil.radius / kMinRatio), cvRound(kMaxIrisShare * kWorkWidth));
    const int reach = std::max(2, cvRound(pupil.radius * 0.35));
    const int stride = std::max(1, reach / 3);
    for (int dy = -reach; dy <= reach; dy += stride) {
        for (int dx = -reach; dx <= reach; dx += stride) {
            const cv::Point2d centre = pupil.centre + cv::Point2d(dx, dy);
            const std::vector<double> right = arcMeans(small, centre, sides()[0], last + 6);
            const std::vector<double> left = arcMeans(small, centre, sides()[1], last + 6);
            // The whole pupil lies inside the iris, whatever the centre.
            const int least = std::max(first, cvCeil(1.12 * pupil.radius + std::hypot(dx, dy)));
            for (int r = least; r <= last; ++r) {
                const double a = stepAt(right, r);
                const double b = stepAt(left, r);
                const double step = std::min(a, b) * 0.75 + std::max(a, b) * 0.25;
                if (std::min(a, b) > 0 && step > best.step)
                    best = {{centre, static_cast<double>(r)}, step};
            }
        }
    }
    return best;
}

// Coarse eye at work size, and how sure it is.
struct Coarse
{
    Circle pupil;
    Circle iris;
    double merit = 0;
};

Coarse coarseEye(const cv::Mat &small, const Blob &blob)
{
    const auto edges = radialEdges(small, blob.centre, 0.7 * blob.radius - 1, 1.3 * blob.radius + 2,
                                   allRound(), 48, 2, kMinPupilStep / 2);
    const CircleFit pupil = fitCircle(edges, std::max(1.5, 0.10 * blob.radius));
    if (pupil.circle.isNull() || pupil.circle.radius < kMinPupilRadius * 0.8)
        return {};
    const double evidence = static_cast<double>(pupil.inliers.size()) / 48;
    const Limbus limbus = searchLimbus(small, pupil.circle);
    if (evidence < 0.4 || limbus.step < kMinIrisStep)
        return {};
    return {pupil.circle, limbus.circle, evidence * std::min(limbus.step, 25.0) * std::sqrt(blob.merit)};
}

Circle enlarged(const Circle &c, double factor)
{
    // Centres of pixels, not corners, stay in place.
    return {(c.centre + cv::Point2d(0.5, 0.5)) * factor - cv::Point2d(0.5, 0.5), c.radius * factor};
}

bool refine(const cv::Mat &smooth, const Coarse &coarse, double factor, Eye &eye)
{
    const Circle pupil = enlarged(coarse.pupil, factor);
    const Circle iris = enlarged(coarse.iris, factor);
    const int width = std::max(2, cvRound(0.02 * iris.radius + 1.5));
    const auto pupilEdges = radialEdges(smooth, pupil.centre, 0.85 * pupil.radius, 1.15 * pupil.radius,
                                        allRound(), kPupilRays, width, kMinPupilStep / 2);
    const CircleFit inner = fitCircle(pupilEdges, std::max(2.0, 0.08 * pupil.radius));
    const auto irisEdges = radialEdges(smooth, iris.centre, 0.85 * iris.radius, 1.15 * iris.radius, sides(),
                                       kSideRays, 2 * width, kMinIrisStep / 2);
    const CircleFit outer = fitCircle(irisEdges, std::max(3.0, 0.05 * iris.radius));
    if (inner.circle.isNull() || outer.circle.isNull())
        return false;
    eye.pupil = inner.circle;
    eye.iris = outer.circle;
    eye.pupilEvidence = static_cast<double>(inner.inliers.size()) / kPupilRays;
    eye.irisEvidence = static_cast<double>(outer.inliers.size()) / (2 * kSideRays);
    return true;
}

bool isPlausible(const Eye &eye, const cv::Size &picture)
{
    const double ratio = eye.pupil.radius / eye.iris.radius;
    const double apart = cv::norm(eye.pupil.centre - eye.iris.centre) / eye.iris.radius;
    const double share = eye.iris.radius / picture.width;
    return eye.pupilEvidence >= kMinPupilEvidence && eye.irisEvidence >= kMinIrisEvidence &&
           ratio >= kMinRatio && ratio <= kMaxRatio && apart < 0.3 && share >= kMinIrisShare * 0.9 &&
           share <= kMaxIrisShare * 1.1 &&
           cv::Rect2d(0, 0, picture.width, picture.height).contains(eye.pupil.centre);
}

} // namespace

std::optional<Eye> findEye(const cv::Mat &gray)
{
    if (gray.type() != CV_8UC1 || gray.cols < 160 || gray.rows < 120)
        return std::nullopt;
    const double scale = std::min(1.0, static_cast<double>(kWorkWidth) / gray.cols);
    const cv::Mat small = workPicture(gray, scale);
    Coarse best;
    for (const Blob &blob : pupilCandidates(small)) {
        const Coarse coarse = coarseEye(small, blob);
        if (coarse.merit > best.merit)
            best = coarse;
    }
    if (best.merit <= 0)
        return std::nullopt;
    cv::Mat smooth;
    cv::GaussianBlur(gray, smooth, cv::Size(0, 0), 1.5);
    Eye eye;
    if (!refine(smooth, best, 1 / scale, eye) || !isPlausible(eye, gray.size()))
        return std::nullopt;
    findLids(smooth, eye);
    return eye;
}

} // namespace loket::iris
