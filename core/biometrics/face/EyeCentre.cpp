// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/face/EyeCentre.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace loket::face {

namespace {

constexpr int kWorkWidth =
    32; // an iris is then about 12 px wide: enough for a centre within 2 % of the eye distance

struct Gradient
{
    float x, y;   // where
    float dx, dy; // unit vector, dark to bright
};

std::vector<Gradient> strongGradients(const cv::Mat &patch)
{
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(patch, dx, CV_32F, 1, 0);
    cv::Sobel(patch, dy, CV_32F, 0, 1);
    cv::Mat size;
    cv::magnitude(dx, dy, size);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(size, mean, deviation);
    const float limit = static_cast<float>(mean[0] + 0.5 * deviation[0]);
    std::vector<Gradient> strong;
    for (int y = 1; y < patch.rows - 1; ++y) {
        for (int x = 1; x < patch.cols - 1; ++x) {
            const float length = size.at<float>(y, x);
            if (length > limit && length > 1.0F)
                strong.push_back({static_cast<float>(x), static_cast<float>(y), dx.at<float>(y, x) / length,
                                  dy.at<float>(y, x) / length});
        }
    }
    return strong;
}

// How well the gradients agree that (x, y) is the middle of something dark.
float agreement(const std::vector<Gradient> &gradients, float x, float y)
{
    float sum = 0;
    for (const Gradient &g : gradients) {
        const float vx = g.x - x;
        const float vy = g.y - y;
        const float along = vx * g.dx + vy * g.dy;
        if (along > 0)
            sum += along * along / (vx * vx + vy * vy);
    }
    return sum;
}

} // namespace

cv::Point2f eyeCentre(const cv::Mat &gray)
{
    const cv::Point2f middle(static_cast<float>(gray.cols) / 2, static_cast<float>(gray.rows) / 2);
    if (gray.cols < 8 || gray.rows < 8)
        return middle;
    const double scale = static_cast<double>(kWorkWidth) / gray.cols;
    cv::Mat patch;
    cv::resize(gray, patch, cv::Size(kWorkWidth, std::max(8, cvRound(gray.rows * scale))), 0, 0,
               cv::INTER_AREA);
    cv::GaussianBlur(patch, patch, cv::Size(3, 3), 0);
    const std::vector<Gradient> gradients = strongGradients(patch);
    if (gradients.empty())
        return middle;
    float best = -1;
    cv::Point2f at = middle * scale;
    // The border quarter is brows, nose and temple: the eye is not there.
    for (int y = patch.rows / 5; y < patch.rows - patch.rows / 5; ++y) {
        for (int x = patch.cols / 5; x < patch.cols - patch.cols / 5; ++x) {
            const float darkness = static_cast<float>(255 - patch.at<uchar>(y, x));
            const float score = darkness * agreement(gradients, static_cast<float>(x), static_cast<float>(y));
            if (score > best) {
                best = score;
                at = cv::Point2f(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
            }
        }
    }
    return at / static_cast<float>(scale);
}

} // namespace loket::face
