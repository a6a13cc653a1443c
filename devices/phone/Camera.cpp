// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/phone/Camera.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace loket::phone {

namespace {

constexpr double kWhite = 215;        // of a screen at full brightness
constexpr double kCameraDistance = 9; // in sides of the code: how strong perspective is

/// Screen pixels to frame pixels.
cv::Matx33d project(const Screen &screen, const View &view, cv::Size frame)
{
    const double side = double(screen.code.width);
    const auto rad = [](double deg) { return deg * CV_PI / 180; };
    const double cy = std::cos(rad(view.yawDeg)), sy = std::sin(rad(view.yawDeg));
    const double cp = std::cos(rad(view.pitchDeg)), sp = std::sin(rad(view.pitchDeg));
    const double cz = std::cos(rad(view.turnDeg)), sz = std::sin(rad(view.turnDeg));
    const cv::Matx33d turn(cz, -sz, 0, sz, cz, 0, 0, 0, 1), yaw(cy, 0, sy, 0, 1, 0, -sy, 0, cy),
        pitch(1, 0, 0, 0, cp, -sp, 0, sp, cp);
    const cv::Matx33d r = turn * yaw * pitch;
    const cv::Point2f middle = (screen.code.tl() + screen.code.br()) / 2;
    // The screen lies in z = 0 round the code's middle; one side of the code is 1.
    const cv::Matx33d toSides(1 / side, 0, -middle.x / side, 0, 1 / side, -middle.y / side, 0, 0, 1);
    const cv::Matx33d pose(r(0, 0), r(0, 1), 0, r(1, 0), r(1, 1), 0, r(2, 0), r(2, 1), kCameraDistance);
    const double focal = view.modulePx * screen.modules * kCameraDistance;
    const cv::Matx33d camera(focal, 0, frame.width / 2.0 + view.shift.x, 0, focal,
                             frame.height / 2.0 + view.shift.y, 0, 0, 1);
    return camera * pose * toSides;
}

template <class Change>
void forChannels(cv::Mat &frame, int x, int y, const Change &change)
{
    float *pixel = frame.ptr<float>(y) + x * frame.channels();
    for (int channel = 0; channel < frame.channels(); ++channel)
        change(pixel[channel]);
}

void addGlare(cv::Mat &frame, const cv::Matx33d &toFrame, const Screen &screen, const View &view)
{
    const double side = view.modulePx * screen.modules;
    const cv::Point2f middle = (screen.code.tl() + screen.code.br()) / 2;
    const cv::Vec3d centre = toFrame * cv::Vec3d(double(middle.x), double(middle.y), 1);
    for (const View::Spot &spot : view.glare) {
        const double x0 = centre[0] / centre[2] + spot.place.x * side,
                     y0 = centre[1] / centre[2] + spot.place.y * side;
        const double radius = spot.radius * side, c = std::cos(spot.turn), s = std::sin(spot.turn);
        const double reach = 3 * radius; // beyond that there is nothing
        const cv::Rect around = cv::Rect(cv::Point(int(x0 - reach), int(y0 - reach)),
                                         cv::Point(int(x0 + reach) + 2, int(y0 + reach) + 2)) &
                                cv::Rect({}, frame.size());
        for (int y = around.y; y < around.br().y; ++y)
            for (int x = around.x; x < around.br().x; ++x) {
                const double dx = x - x0, dy = y - y0, u = (c * dx + s * dy) / radius,
                             v = (c * dy - s * dx) / (radius * spot.squeeze);
                // A lamp's image: even inside, soft at its rim.
                const double distance = u * u + v * v;
                if (distance < 9)
                    forChannels(frame, x, y, [&](float &level) {
                        level += float(spot.peak / (1 + std::pow(distance, 3.0)));
                    });
            }
    }
}

/// The panel's pixel grid, sampled as a camera samples it: point by point, so it aliases.
void addMoire(cv::Mat &frame, const cv::Matx33d &toScreen, const Screen &screen, const View &view)
{
    const double panel = screen.pixelsPerModule / kScreenCell; // panel pixels per screen pixel
    const double width = double(screen.picture.cols), height = double(screen.picture.rows);
    for (int y = 0; y < frame.rows; ++y)
        for (int x = 0; x < frame.cols; ++x) {
            const cv::Vec3d at = toScreen * cv::Vec3d(x + 0.5, y + 0.5, 1);
            const double u = at[0] / at[2], v = at[1] / at[2];
            if (u < 0 || v < 0 || u >= width || v >= height)
                continue;
            const double columns = std::cos(2 * CV_PI * (u * panel + view.moirePhase)),
                         rows = std::cos(2 * CV_PI * v * panel);
            const auto share = float(1 + view.moire * (0.38 * columns + 0.30 * rows + 0.22 * columns * rows));
            forChannels(frame, x, y, [share](float &level) { level *= share; });
        }
}

cv::Mat discKernel(double radius)
{
    const int reach = int(std::ceil(radius)) + 1;
    cv::Mat kernel = cv::Mat::zeros(2 * reach + 1, 2 * reach + 1, CV_32F);
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x)
            kernel.at<float>(y + reach, x + reach) =
                float(std::clamp(radius + 0.5 - std::hypot(x, y), 0.0, 1.0));
    return kernel / cv::sum(kernel)[0];
}

cv::Mat pathKernel(cv::Point2d path)
{
    const int reach = int(std::ceil(std::max(std::abs(path.x), std::abs(path.y)) / 2)) + 1;
    cv::Mat kernel = cv::Mat::zeros(2 * reach + 1, 2 * reach + 1, CV_32F);
    constexpr int kSteps = 200;
    for (int i = 0; i < kSteps; ++i) {
        const double t = (i + 0.5) / kSteps - 0.5, x = path.x * t + reach, y = path.y * t + reach;
        const int left = int(x), top = int(y);
        const double fx = x - left, fy = y - top;
        kernel.at<float>(top, left) += float((1 - fx) * (1 - fy));
        kernel.at<float>(top, left + 1) += float(fx * (1 - fy));
        kernel.at<float>(top + 1, left) += float((1 - fx) * fy);
        kernel.at<float>(top + 1, left + 1) += float(fx * fy);
    }
    return kernel / cv::sum(kernel)[0];
}

void expose(cv::Mat &frame, const View &view, cv::RNG &random)
{
    if (view.defocusModules > 0)
        cv::filter2D(frame, frame, -1, discKernel(view.defocusModules * view.modulePx));
    if (cv::norm(view.motionPx) > 0.5)
        cv::filter2D(frame, frame, -1, pathKernel(view.motionPx));
    if (view.noise <= 0)
        return;
    cv::Mat noise(frame.size(), frame.type());
    random.fill(noise, cv::RNG::NORMAL, 0, view.noise);
    frame += noise;
}

} // namespace

cv::Mat drawDesk(cv::Size size, cv::RNG &random)
{
    cv::Mat coarse(9, 16, CV_32F), fine(90, 160, CV_32F), desk;
    random.fill(coarse, cv::RNG::UNIFORM, 40, 150);
    random.fill(fine, cv::RNG::NORMAL, 0, 9);
    cv::resize(coarse, desk, size, 0, 0, cv::INTER_CUBIC);
    cv::resize(fine, fine, size, 0, 0, cv::INTER_LINEAR);
    desk += fine;
    return desk;
}

cv::Mat photograph(const Screen &screen, const View &view, cv::Mat desk, cv::RNG &random)
{
    const cv::Matx33d toFrame = project(screen, view, desk.size());
    cv::Mat source = screen.picture.clone(); // the screen is shown again in the next frame
    const double shrink = kScreenCell / view.modulePx;
    if (shrink > 1)
        cv::GaussianBlur(source, source, {}, 0.35 * shrink);
    cv::Mat frame = std::move(desk), shown, inside;
    frame *= 0.4 + 0.6 * view.brightness;
    source.convertTo(source, CV_32F, kWhite / 255 * view.brightness);
    cv::warpPerspective(source, shown, cv::Mat(toFrame), frame.size(), cv::INTER_LINEAR);
    cv::warpPerspective(cv::Mat(source.size(), CV_8UC1, cv::Scalar(255)), inside, cv::Mat(toFrame),
                        frame.size(), cv::INTER_NEAREST);
    shown.copyTo(frame, inside);
    if (view.moire > 0)
        addMoire(frame, toFrame.inv(), screen, view);
    addGlare(frame, toFrame, screen, view);
    expose(frame, view, random);
    cv::Mat picture;
    frame.convertTo(picture, CV_8U);
    return picture;
}

std::array<cv::Point2f, 4> cornersOf(const Screen &screen, const View &view, cv::Size frame)
{
    const cv::Matx33d toFrame = project(screen, view, frame);
    const cv::Rect2f code = screen.code;
    const auto at = [&](float x, float y) {
        const cv::Vec3d point = toFrame * cv::Vec3d(double(x), double(y), 1);
        return cv::Point2f(float(point[0] / point[2]), float(point[1] / point[2]));
    };
    return {at(code.x, code.y), at(code.br().x, code.y), at(code.br().x, code.br().y),
            at(code.x, code.br().y)};
}

} // namespace loket::phone
