// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/FaceRelief.h"

#include "devices/plugins/simulator/subject/Dice.h"

#include <opencv2/imgproc.hpp>

#include <vector>

namespace loket::sim {
namespace {

constexpr float kCrownY = -3.45F;
constexpr float kMiddleY = 0.3F;

struct Bump
{
    double height, x, y, spreadX, spreadY;
    bool onBothSides = true;
};

std::vector<Bump> bumpsOf(const FaceTraits &face)
{
    const double nose = face.noseHeight, tip = face.noseLength, mouth = face.mouthY, lip = face.lipFull;
    const double wing = face.noseWidth, years = face.age;
    return {
        {-0.30, 0.98, -0.05, 0.55, 0.34},                // eye sockets
        {-0.16, 0.62, -0.12, 0.22, 0.28},                // inner corners
        {0.12, 1.0, 0.02, 0.42, 0.22},                   // eyeballs under the lids
        {0.14, 0.95, face.browHeight, 0.62, 0.2},        // brow ridge
        {0.16, 0, -1.4, 1.4, 0.6, false},                // forehead
        {0.26 * nose, 0, 0.15, 0.32, 0.6, false},        // bridge of the nose
        {0.62 * nose, 0, tip - 0.30, 0.34, 0.48, false}, //
        {0.44 * nose, 0, tip + 0.02, 0.30, 0.22, false}, // its tip
        {0.36 * nose, wing * 0.9, tip + 0.12, 0.16, 0.17},
        {-0.10, wing * 0.5, tip + 0.34, 0.16, 0.07},  // nostrils
        {0.20, 1.3, 0.95, 0.55, 0.5},                 // cheeks
        {-0.07 - 0.12 * years, 1.45, 1.9, 0.35, 0.5}, // below them
        {0.20 * lip, 0, mouth - 0.15, 0.5, 0.12, false},
        {-0.06, 0, mouth - 0.36, 0.10, 0.16, false}, // philtrum
        {-0.08, 0, mouth + 0.02, 0.42, 0.06, false}, // between the lips
        {0.24 * lip, 0, mouth + 0.20, 0.42, 0.14, false},
        {-0.13, 0, mouth + 0.5, 0.5, 0.13, false}, // above the chin
        {-0.05, face.mouthWidth + 0.04, mouth + 0.05, 0.16, 0.18},
        {0.20, 0, face.chin - 0.5, 0.48, 0.28, false},  // chin
        {-0.06 - 0.10 * years, 0.78, 1.85, 0.10, 0.38}, // folds beside the nose
        {-0.03 - 0.08 * years, 0.95, 0.46, 0.38, 0.13}, // under the eyes
    };
}

void addBump(cv::Mat &height, const Bump &bump, double side)
{
    const double x0 = side * bump.x;
    const int left = std::max(0, int((x0 - 3 * bump.spreadX) * kUnitPx + kOriginX));
    const int right = std::min(height.cols, int((x0 + 3 * bump.spreadX) * kUnitPx + kOriginX));
    const int top = std::max(0, int((bump.y - 3 * bump.spreadY) * kUnitPx + kOriginY));
    const int bottom = std::min(height.rows, int((bump.y + 3 * bump.spreadY) * kUnitPx + kOriginY));
    std::vector<float> across(std::size_t(right - left));
    for (int x = left; x < right; ++x)
        across[std::size_t(x - left)] =
            float(std::exp(-0.5 * std::pow((double(unitX(x)) - x0) / bump.spreadX, 2)));
    for (int y = top; y < bottom; ++y) {
        const float down =
            float(bump.height * std::exp(-0.5 * std::pow((double(unitY(y)) - bump.y) / bump.spreadY, 2)));
        float *row = height.ptr<float>(y);
        for (int x = left; x < right; ++x)
            row[x] += down * across[std::size_t(x - left)];
    }
}

/// The bare ellipsoid and its outline.
void roundHead(const FaceTraits &face, FaceRelief &relief)
{
    for (int y = 0; y < kLayerSize.height; ++y) {
        const float uy = unitY(y), half = headHalfWidth(face, uy);
        if (half <= 0)
            continue;
        const float t = uy < kMiddleY ? (kMiddleY - uy) / (kMiddleY - kCrownY)
                                      : (uy - kMiddleY) / (float(face.chin) - kMiddleY);
        const float depth = 2.2F * std::pow(std::max(0.0F, 1 - t * t * t), 0.4F);
        for (int x = 0; x < kLayerSize.width; ++x) {
            const float r = std::abs(unitX(x)) / half;
            relief.inside.at<float>(y, x) =
                std::clamp((half - std::abs(unitX(x))) * kUnitPx + 0.5F, 0.0F, 1.0F);
            if (r < 1)
                relief.height.at<float>(y, x) = depth * std::sqrt(1 - std::pow(r, 2.3F));
        }
    }
}

} // namespace

float headHalfWidth(const FaceTraits &face, float y)
{
    if (y <= kCrownY || y >= float(face.chin))
        return 0;
    if (y < kMiddleY) {
        const float t = (kMiddleY - y) / (kMiddleY - kCrownY);
        return float(face.width) * std::pow(1 - std::pow(t, 2.3F), 0.5F);
    }
    const float t = (y - kMiddleY) / (float(face.chin) - kMiddleY);
    return float(face.width) * std::pow(1 - std::pow(t, float(face.jaw)), 0.52F);
}

cv::Mat lightOn(const cv::Mat &height)
{
    cv::Mat dx, dy, smooth;
    cv::Scharr(height, dx, CV_32F, 1, 0, kUnitPx / 32);
    cv::Scharr(height, dy, CV_32F, 0, 1, kUnitPx / 32);
    cv::blur(height, smooth, {61, 61});
    cv::Mat light(height.size(), CV_32F);
    for (int y = 0; y < height.rows; ++y)
        for (int x = 0; x < height.cols; ++x) {
            const float nx = -dx.at<float>(y, x), ny = -dy.at<float>(y, x);
            const float scale = 1 / std::sqrt(nx * nx + ny * ny + 1);
            // Two soft lamps and the bright room; wrapped, as large lamps light beyond the edge.
            const float key = std::max(0.0F, (-0.34F * nx - 0.42F * ny + 0.84F) * scale * 0.75F + 0.25F);
            const float fill = std::max(0.0F, (0.50F * nx - 0.18F * ny + 0.85F) * scale * 0.75F + 0.25F);
            const float hollow = smooth.at<float>(y, x) - height.at<float>(y, x);
            const float open = 1 - std::clamp(hollow * 0.55F, -0.05F, 0.4F);
            light.at<float>(y, x) = (0.26F + 0.5F * key + 0.32F * fill) * open;
        }
    return light;
}

FaceRelief carveFace(const FaceTraits &face)
{
    FaceRelief relief{cv::Mat::zeros(kLayerSize, CV_32F), cv::Mat::zeros(kLayerSize, CV_32F), {}, {}};
    roundHead(face, relief);
    for (const Bump &bump : bumpsOf(face)) {
        addBump(relief.height, bump, 1);
        if (bump.onBothSides)
            addBump(relief.height, bump, -1);
    }
    relief.height = relief.height.mul(relief.inside);
    cv::Mat carved;
    cv::GaussianBlur(relief.height, carved, {}, 2.2);
    relief.light = lightOn(carved);
    cv::Mat dx, dy;
    cv::Scharr(carved, dx, CV_32F, 1, 0, kUnitPx / 32);
    cv::Scharr(carved, dy, CV_32F, 0, 1, kUnitPx / 32);
    relief.gloss.create(kLayerSize, CV_32F);
    for (int y = 0; y < kLayerSize.height; ++y)
        for (int x = 0; x < kLayerSize.width; ++x) {
            const float gx = dx.at<float>(y, x), gy = dy.at<float>(y, x);
            const float facing = (0.16F * gx + 0.24F * gy + 0.96F) / std::sqrt(gx * gx + gy * gy + 1);
            relief.gloss.at<float>(y, x) = std::pow(std::clamp(facing, 0.0F, 1.0F), 28.0F);
        }
    return relief;
}

} // namespace loket::sim
