// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/iris/IrisMeasures.h"

#include "core/biometrics/iris/RadialEdges.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace loket::iris {

namespace {

constexpr double kSharpnessHalf =
    0.010; // normalised power that scores 50; calibrated on our own eyes, see the test

double median(std::vector<uchar> &values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Calls visit(x, y, distance from iris centre, distance from pupil centre) for each pixel of the area.
template <class Visit>
void forEachPixel(const cv::Rect &area, const Eye &eye, Visit visit)
{
    for (int y = area.y; y < area.y + area.height; ++y) {
        for (int x = area.x; x < area.x + area.width; ++x) {
            visit(x, y, std::hypot(x - eye.iris.centre.x, y - eye.iris.centre.y),
                  std::hypot(x - eye.pupil.centre.x, y - eye.pupil.centre.y));
        }
    }
}

cv::Rect around(const Circle &circle, double factor, const cv::Size &picture)
{
    const double r = circle.radius * factor;
    return cv::Rect(cvFloor(circle.centre.x - r), cvFloor(circle.centre.y - r), cvCeil(2 * r) + 1,
                    cvCeil(2 * r) + 1) &
           cv::Rect({}, picture);
}

bool isBehindLid(const Eye &eye, int x, int y)
{
    return (eye.upperLid.isThere && y < eye.upperLid.yAt(x)) ||
           (eye.lowerLid.isThere && y > eye.lowerLid.yAt(x));
}

// The Laplacian of a Gaussian, zero sum, so that flat brightness gives nothing.
const cv::Mat &logKernel()
{
    static const cv::Mat kernel = [] {
        constexpr double kSigma = 1.4;
        cv::Mat k(9, 9, CV_32F);
        for (int y = -4; y <= 4; ++y) {
            for (int x = -4; x <= 4; ++x) {
                const double q = (x * x + y * y) / (2 * kSigma * kSigma);
                k.at<float>(y + 4, x + 4) =
                    static_cast<float>((1 - q) * std::exp(-q) / (CV_PI * std::pow(kSigma, 4)));
            }
        }
        k -= cv::mean(k)[0];
        return k;
    }();
    return kernel;
}

} // namespace

IrisRegion regionOf(const cv::Mat &gray, const Eye &eye)
{
    IrisRegion region;
    region.area = around(eye.iris, 1.0, gray.size());
    region.ring = cv::Mat(region.area.size(), CV_8U, cv::Scalar(0));
    region.ringPx =
        std::max(1.0, CV_PI * (eye.iris.radius * eye.iris.radius - eye.pupil.radius * eye.pupil.radius));
    std::vector<uchar> levels;
    forEachPixel(region.area, eye, [&](int x, int y, double fromIris, double fromPupil) {
        if (fromIris > eye.iris.radius - 0.5 || fromPupil < eye.pupil.radius + 0.5)
            return;
        region.ring.at<uchar>(y - region.area.y, x - region.area.x) = 255;
        if (!isBehindLid(eye, x, y))
            levels.push_back(gray.at<uchar>(y, x));
    });
    region.usable = region.ring.clone();
    const double middle = median(levels);
    std::vector<uchar> away;
    for (const uchar level : levels)
        away.push_back(static_cast<uchar>(std::abs(level - middle)));
    const double spread = std::max(4.0, 1.4826 * median(away));
    // Reflections are far above the iris and near saturation; lashes are far below it.
    const double bright = std::min(245.0, std::max(middle + 6 * spread, 200.0));
    const double dark = middle - 5 * spread;
    double specular = 0;
    double usable = 0;
    forEachPixel(region.area, eye, [&](int x, int y, double, double) {
        uchar &cell = region.usable.at<uchar>(y - region.area.y, x - region.area.x);
        if (cell == 0)
            return;
        const uchar level = gray.at<uchar>(y, x);
        const bool isLid = isBehindLid(eye, x, y);
        if (!isLid && level > bright)
            specular += 1;
        if (isLid || level > bright || level < dark)
            cell = 0;
        else
            usable += 1;
    });
    region.usableShare = std::min(1.0, usable / region.ringPx);
    region.specularShare = std::min(1.0, specular / region.ringPx);
    return region;
}

Levels levelsOf(const cv::Mat &gray, const Eye &eye, const IrisRegion &region)
{
    std::vector<uchar> pupil;
    std::vector<uchar> iris;
    std::vector<uchar> sclera;
    const double width = eye.iris.radius - eye.pupil.radius;
    forEachPixel(
        around(eye.iris, 1.25, gray.size()), eye, [&](int x, int y, double fromIris, double fromPupil) {
            const uchar level = gray.at<uchar>(y, x);
            if (fromPupil < 0.8 * eye.pupil.radius && !isBehindLid(eye, x, y)) {
                pupil.push_back(level);
            } else if (fromIris > 1.1 * eye.iris.radius && fromIris < 1.2 * eye.iris.radius) {
                // To the sides only: above and below is skin.
                if (std::abs(y - eye.iris.centre.y) < 0.45 * eye.iris.radius)
                    sclera.push_back(level);
            } else if (fromPupil > eye.pupil.radius + 0.25 * width &&
                       fromIris < eye.iris.radius - 0.25 * width) {
                const cv::Point p(x - region.area.x, y - region.area.y);
                if (cv::Rect({}, region.usable.size()).contains(p) && region.usable.at<uchar>(p) != 0)
                    iris.push_back(level);
            }
        });
    return {median(pupil), median(iris), median(sclera)};
}

double irisScleraContrast(const Levels &l)
{
    const double base = l.sclera + l.iris - 2 * l.pupil;
    return l.pupil >= l.iris || base <= 0 ? 0 : std::min(100.0, 100 * std::abs(l.sclera - l.iris) / base);
}

double irisPupilContrast(const Levels &l)
{
    const double weber = std::abs(l.iris - l.pupil) / (20 + l.pupil);
    return 100 * weber / (0.75 + weber);
}

double concentricity(const Eye &eye)
{
    return 100 * std::max(0.0, 1 - cv::norm(eye.pupil.centre - eye.iris.centre) / eye.iris.radius);
}

double dilation(const Eye &eye) { return 100 * eye.pupil.radius / eye.iris.radius; }

double marginAdequacy(const Eye &eye, const cv::Size &picture)
{
    const double r = eye.iris.radius;
    const double left = (eye.iris.centre.x - r) / r;
    const double right = (picture.width - eye.iris.centre.x - r) / r;
    const double above = (eye.iris.centre.y - r) / r;
    const double below = (picture.height - eye.iris.centre.y - r) / r;
    return 100 * std::clamp(std::min({left / 0.6, right / 0.6, above / 0.2, below / 0.2}), 0.0, 1.0);
}

double greyUtilisation(const cv::Mat &gray)
{
    std::array<double, 256> histogram{};
    for (int y = 0; y < gray.rows; ++y) {
        const uchar *row = gray.ptr(y);
        for (int x = 0; x < gray.cols; ++x)
            histogram[row[x]] += 1;
    }
    double bits = 0;
    for (const double count : histogram) {
        const double p = count / static_cast<double>(gray.total());
        if (p > 0)
            bits -= p * std::log2(p);
    }
    return bits;
}

double pupilCircularity(const cv::Mat &gray, const Eye &eye)
{
    const auto edges = radialEdges(gray, eye.pupil.centre, 0.7 * eye.pupil.radius, 1.4 * eye.pupil.radius,
                                   {{0, 2 * CV_PI}}, 64, 3, 4);
    if (edges.size() < 24)
        return 0;
    // A lamp's reflection on the border has a far higher step than the border itself.
    std::vector<double> steps;
    for (const EdgePoint &edge : edges)
        steps.push_back(edge.step);
    std::nth_element(steps.begin(), steps.begin() + std::ssize(steps) / 2, steps.end());
    const double most = 1.7 * steps[steps.size() / 2];
    std::vector<double> radii;
    for (const EdgePoint &edge : edges) {
        if (edge.step <= most)
            radii.push_back(cv::norm(edge.at - eye.pupil.centre));
    }
    // Lashes move single edges: the outer twelfth on either side is left out.
    std::sort(radii.begin(), radii.end());
    const std::size_t drop = radii.size() / 12;
    const std::vector<double> kept(radii.begin() + static_cast<std::ptrdiff_t>(drop),
                                   radii.end() - static_cast<std::ptrdiff_t>(drop));
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(kept, mean, deviation);
    return 100 * std::clamp(1 - 5 * deviation[0] / mean[0], 0.0, 1.0);
}

double sharpness(const cv::Mat &gray, const Eye &eye, const IrisRegion &region, const Levels &levels)
{
    const cv::Rect area = region.area;
    if (area.empty())
        return 0;
    cv::Mat response;
    cv::filter2D(gray(area), response, CV_32F, logKernel());
    // The ring, and a band over the pupil's border: the one edge that every eye has.
    cv::Mat where = region.usable.clone();
    cv::erode(where, where, cv::getStructuringElement(cv::MORPH_ELLIPSE, cv::Size(9, 9)));
    const cv::Point middle(cvRound(eye.pupil.centre.x) - area.x, cvRound(eye.pupil.centre.y) - area.y);
    cv::circle(where, middle, cvRound(eye.pupil.radius), cv::Scalar(255), 5);
    const double step = std::max(15.0, levels.iris - levels.pupil);
    const double power =
        cv::norm(response, cv::NORM_L2SQR, where) / std::max(1, cv::countNonZero(where)) / (step * step);
    return 100 * power / (power + kSharpnessHalf * kSharpnessHalf);
}

} // namespace loket::iris
