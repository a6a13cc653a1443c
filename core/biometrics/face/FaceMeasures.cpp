// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/face/FaceMeasures.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace loket::face {

namespace {

using C = CanonicalFace;

cv::Rect2d squareAt(cv::Point2d centre, double width, double height)
{
    return {centre.x - width / 2, centre.y - height / 2, width, height};
}

cv::Mat part(const CanonicalFace &face, const cv::Rect2d &area)
{
    const cv::Rect whole(0, 0, C::kWidth, C::kHeight);
    return face.gray(cv::Rect(cvRound(area.x), cvRound(area.y), cvRound(area.width), cvRound(area.height)) &
                     whole);
}

// Brows to mouth, temple to temple: the part with structure that every face has.
cv::Mat innerFace(const CanonicalFace &face) { return part(face, {45, 70, 180, 150}); }

const cv::Mat &faceOval()
{
    static const cv::Mat mask = [] {
        cv::Mat oval(C::kHeight, C::kWidth, CV_8U, cv::Scalar(0));
        cv::ellipse(oval, cv::Point(135, 140), cv::Size(85, 105), 0, 0, 360, cv::Scalar(255), cv::FILLED);
        return oval;
    }();
    return mask;
}

double gradientEnergy(const cv::Mat &smooth)
{
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(smooth, dx, CV_32F, 1, 0);
    cv::Sobel(smooth, dy, CV_32F, 0, 1);
    return dx.dot(dx) + dy.dot(dy);
}

constexpr double kMirrorScale = 2; // symmetry is looked at on half the size: pores are never symmetric

cv::Mat slowLightRemoved(const CanonicalFace &face)
{
    cv::Mat small;
    cv::resize(face.gray, small, {}, 1 / kMirrorScale, 1 / kMirrorScale, cv::INTER_AREA);
    small.convertTo(small, CV_32F);
    cv::Mat slow;
    cv::GaussianBlur(small, slow, cv::Size(0, 0), 12);
    small -= slow;
    cv::GaussianBlur(small, small, cv::Size(0, 0), 1.8);
    return small;
}

// Correlation of the part between two heights (canonical px) with its mirror image about x = axis (small px),
// up to `reach` canonical px to either side.
double mirrorCorrelation(const cv::Mat &detail, cv::Vec2d heights, double axis, double reach)
{
    const int columns = cvRound(reach / kMirrorScale);
    const int sum = cvRound(2 * axis) - 1; // of the column numbers of a pixel and its mirror image
    double product = 0;
    double right = 0;
    double left = 0;
    for (int y = cvRound(heights[0] / kMirrorScale); y < cvRound(heights[1] / kMirrorScale); ++y) {
        const float *row = detail.ptr<float>(y);
        for (int i = 0; i < columns; ++i) {
            const int a = sum / 2 - i;
            const int b = sum - a;
            if (a < 0 || b >= detail.cols)
                continue;
            product += row[a] * row[b];
            right += row[a] * row[a];
            left += row[b] * row[b];
        }
    }
    const double energy = std::sqrt(right * left);
    return energy > 1e-6 ? product / energy : 0;
}

int longestDarkRun(const cv::Mat &column, double limit)
{
    int best = 0;
    int run = 0;
    for (int y = 0; y < column.rows; ++y) {
        run = column.at<uchar>(y, 0) < limit ? run + 1 : 0;
        best = std::max(best, run);
    }
    return best;
}

// Median over the columns around the eye's middle of the longest dark run, in px.
double darkHeight(const CanonicalFace &face, cv::Point2d eye)
{
    cv::Mat patch = part(face, squareAt(eye, 0.62 * C::kEyeDistance, 0.40 * C::kEyeDistance)).clone();
    if (patch.cols < 12 || patch.rows < 12)
        return 0;
    cv::GaussianBlur(patch, patch, cv::Size(3, 3), 0);
    std::vector<uchar> sorted(patch.begin<uchar>(), patch.end<uchar>());
    std::sort(sorted.begin(), sorted.end());
    const double dark = sorted[sorted.size() / 50];
    const double skin = sorted[sorted.size() * 7 / 10];
    if (skin - dark < 20) // no structure: nothing that could be an eye
        return 0;
    const double limit = dark + 0.42 * (skin - dark);
    std::vector<int> runs;
    for (int x = patch.cols / 2 - 5; x <= patch.cols / 2 + 5; ++x)
        runs.push_back(longestDarkRun(patch.col(x), limit));
    std::nth_element(runs.begin(), runs.begin() + runs.size() / 2, runs.end());
    return runs[runs.size() / 2];
}

} // namespace

CanonicalFace canonicalFace(const cv::Mat &picture, const Face &face)
{
    const double scale = C::kEyeDistance / std::max(1.0, face.eyeDistancePx());
    // Cut first: a big still is not converted as a whole.
    const double reach = 3.2 * face.eyeDistancePx();
    const cv::Point2f middle = face.eyeMiddle();
    const cv::Rect area =
        cv::Rect(cvFloor(middle.x - reach), cvFloor(middle.y - reach), cvCeil(2 * reach), cvCeil(2 * reach)) &
        cv::Rect({}, picture.size());
    CanonicalFace canonical;
    canonical.gray = cv::Mat(C::kHeight, C::kWidth, CV_8U, cv::Scalar(0));
    if (area.empty())
        return canonical;
    cv::Mat gray = picture(area);
    if (gray.channels() == 3)
        cv::cvtColor(gray, gray, cv::COLOR_BGR2GRAY);
    double step = 1;
    if (scale < 0.6) {
        step = 1.5 * scale;
        cv::resize(gray, gray, {}, step, step, cv::INTER_AREA);
    }
    const cv::Point2f eye = (middle - cv::Point2f(area.tl())) * step;
    cv::Mat turn = cv::getRotationMatrix2D(eye, face.rollDeg(), scale / step);
    turn.at<double>(0, 2) += (C::kRightEye.x + C::kLeftEye.x) / 2 - eye.x;
    turn.at<double>(1, 2) += C::kRightEye.y - eye.y;
    cv::warpAffine(gray, canonical.gray, turn, canonical.gray.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return canonical;
}

Exposure exposureOf(const CanonicalFace &face)
{
    std::array<int, 256> histogram{};
    int total = 0;
    double sum = 0;
    for (int y = 0; y < C::kHeight; ++y) {
        for (int x = 0; x < C::kWidth; ++x) {
            if (faceOval().at<uchar>(y, x) == 0)
                continue;
            const uchar level = face.gray.at<uchar>(y, x);
            ++histogram[level];
            ++total;
            sum += level;
        }
    }
    const auto countBetween = [&](int low, int high) {
        return static_cast<double>(std::accumulate(histogram.begin() + low, histogram.begin() + high + 1, 0));
    };
    const auto percentile = [&](double share) {
        int passed = 0;
        for (int level = 0; level < 256; ++level) {
            passed += histogram[static_cast<std::size_t>(level)];
            if (passed >= share * total)
                return level;
        }
        return 255;
    };
    return {sum / total, countBetween(0, 25) / total, countBetween(247, 255) / total,
            static_cast<double>(percentile(0.99) - percentile(0.01))};
}

double lightRatio(const CanonicalFace &face)
{
    const double side = 0.3 * C::kEyeDistance;
    const cv::Point2d below(0, 0.62 * C::kEyeDistance);
    const cv::Point2d out(0.05 * C::kEyeDistance, 0);
    const double right = cv::mean(part(face, squareAt(C::kRightEye + below - out, side, side)))[0];
    const double left = cv::mean(part(face, squareAt(C::kLeftEye + below + out, side, side)))[0];
    return std::min(right, left) / std::max({right, left, 1.0});
}

double sharpnessOf(const CanonicalFace &face)
{
    cv::Mat fine;
    innerFace(face).convertTo(fine, CV_32F);
    cv::GaussianBlur(fine, fine, cv::Size(0, 0), 0.7); // sensor noise must not count as detail
    cv::Mat coarse;
    cv::GaussianBlur(fine, coarse, cv::Size(0, 0), 2.0);
    const double before = gradientEnergy(fine);
    if (before < 1.0 * static_cast<double>(fine.total())) // flat: nothing to be sharp
        return 0;
    return std::clamp(1.0 - gradientEnergy(coarse) / before, 0.0, 1.0);
}

MirrorLikeness mirrorLikeness(const CanonicalFace &face)
{
    MirrorLikeness result;
    const cv::Mat detail = slowLightRemoved(face);
    const double middle = (C::kRightEye.x + C::kLeftEye.x) / 2 / kMirrorScale;
    result.likeness = mirrorCorrelation(detail, {70, 220}, middle, 90);
    // The nose alone: a narrow band that may lie beside the middle of the eyes.
    constexpr double kReach = 0.28 * C::kEyeDistance / kMirrorScale;
    double best = -1;
    for (double shift = -kReach; shift <= kReach; shift += 0.5) {
        const double likeness = mirrorCorrelation(detail, {118, 176}, middle + shift, 30);
        if (likeness > best) {
            best = likeness;
            result.axisOffset = shift * kMirrorScale / C::kEyeDistance;
        }
    }
    return result;
}

double eyeOpenness(const CanonicalFace &face)
{
    return std::min(darkHeight(face, C::kRightEye), darkHeight(face, C::kLeftEye)) / C::kEyeDistance;
}

double glareShare(const CanonicalFace &face)
{
    double saturated = 0;
    double total = 0;
    for (const cv::Point2d &eye : {C::kRightEye, C::kLeftEye}) {
        const cv::Mat patch = part(face, squareAt(eye, 0.7 * C::kEyeDistance, 0.5 * C::kEyeDistance));
        saturated += cv::countNonZero(patch > 245);
        total += static_cast<double>(patch.total());
    }
    return total > 0 ? saturated / total : 0;
}

} // namespace loket::face
