// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Slap.h"

#include "devices/plugins/simulator/subject/Dice.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <numbers>

namespace loket::sim {
namespace {

using device::Position;

struct Place
{
    double xMm, yMm; ///< middle of the pad from the middle of the glass, y down
    double angleDeg; ///< clockwise
};

/// Middle of the pads of a relaxed right hand, index to little: the middle finger reaches furthest, the ring
/// a few millimetres less, the index a little less again, the little finger about 2 cm less; the fingers fan
/// out from the palm.
Place placeOf(Position finger)
{
    switch (finger) {
    case Position::RightIndex:
        return {-29.0, -5.0, -5.5};
    case Position::RightMiddle:
        return {-9.0, -14.0, -1.5};
    case Position::RightRing:
        return {10.5, -9.0, 2.5};
    case Position::RightLittle:
        return {28.5, 11.0, 8.0};
    case Position::RightThumb:
        return {15.0, 0.0, -9.0};
    default:
        break;
    }
    // The left hand is the right one in the mirror.
    Place mirrored = placeOf(Position(int(finger) - 5));
    mirrored.xMm = -mirrored.xMm;
    mirrored.angleDeg = -mirrored.angleDeg;
    return mirrored;
}

void layGlass(cv::Mat &picture, std::uint64_t seed)
{
    Dice dice(mixSeed({seed, 0x676c617373}));
    const int offX = dice.below(512), offY = dice.below(512);
    const cv::Mat light = smoothNoise(dice, picture.size() / 16, 30);
    cv::Mat base;
    cv::resize(light, base, picture.size(), 0, 0, cv::INTER_LINEAR);
    base.convertTo(picture, CV_8U, 3, 240);
    for (int y = 0; y < picture.rows; ++y) {
        uchar *row = picture.ptr<uchar>(y);
        const schar *grain = grainTile().ptr<schar>((y + offY) & 511);
        for (int x = 0; x < picture.cols; ++x)
            row[x] = cv::saturate_cast<uchar>(row[x] + (grain[(x + offX) & 511] >> 4));
    }
}

/// What the person before left on the glass: faint, broken, in the same places.
void layGhost(cv::Mat &picture, const SlapScene &scene, const PrintOf &printOf)
{
    cv::Mat latent(picture.size(), CV_8U, cv::Scalar(255));
    Dice dice(mixSeed({scene.seed, 0x67686f7374}));
    for (Position finger : device::fingersOf(scene.slap)) {
        const Place place = placeOf(finger);
        Touch touch = Touch::typical(dice.next(), 35);
        press(latent, printOf(finger), touch,
              {picture.cols / 2.0 + (place.xMm + dice.bell() * 3) * kPxPerMm,
               picture.rows / 2.0 + (place.yMm + 4 + dice.bell() * 3) * kPxPerMm},
              place.angleDeg + dice.bell() * 4);
    }
    cv::GaussianBlur(latent, latent, {}, 1.2);
    cv::Mat faint;
    latent.convertTo(faint, CV_8U, 0.35 * scene.ghost, 255 - 255 * 0.35 * scene.ghost);
    cv::multiply(picture, faint, picture, 1.0 / 255);
}

void layDirt(cv::Mat &picture, const SlapScene &scene)
{
    Dice dice(mixSeed({scene.seed, 0x64697274}));
    cv::Mat dirt(picture.size(), CV_8U, cv::Scalar(255));
    const int specks = int(scene.dirt * 120);
    for (int i = 0; i < specks; ++i)
        cv::circle(dirt, {dice.below(picture.cols), dice.below(picture.rows)}, 1 + dice.below(6),
                   cv::Scalar(dice.between(90, 220)), cv::FILLED, cv::LINE_AA);
    for (int i = 0; i < int(scene.dirt * 7); ++i)
        cv::ellipse(dirt, cv::Point{dice.below(picture.cols), dice.below(picture.rows)},
                    cv::Size(60 + dice.below(220), 15 + dice.below(50)), dice.between(0, 180), 0, 360,
                    cv::Scalar(dice.between(205, 240)), cv::FILLED, cv::LINE_AA);
    cv::blur(dirt, dirt, {5, 5});
    cv::multiply(picture, dirt, picture, 1.0 / 255);
}

void layFingers(cv::Mat &picture, const SlapScene &scene, const PrintOf &printOf)
{
    Dice dice(mixSeed({scene.seed, 0x68616e64}));
    const double turn = scene.rotationDeg + dice.bell() * 1.2;
    const double c = std::cos(turn * std::numbers::pi / 180), s = std::sin(turn * std::numbers::pi / 180);
    const double handX = scene.shiftXMm + dice.bell() * 0.6, handY = scene.shiftYMm + dice.bell() * 2;
    for (Position finger : device::fingersOf(scene.slap)) {
        Touch touch = Touch::typical(dice.next(), scene.quality);
        touch.rotationDeg *= 0.5;
        touch.depth = std::clamp(scene.depth + dice.between(-0.2, 0.2) * (1 - scene.depth), 0.0, 1.0);
        const double offX = dice.bell() * 0.5, offY = dice.bell() * 1.0;
        if (std::find(scene.missing.begin(), scene.missing.end(), finger) != scene.missing.end())
            continue;
        const Place place = placeOf(finger);
        const double x = place.xMm + offX, y = place.yMm + offY;
        press(picture, printOf(finger), touch,
              {picture.cols / 2.0 + (c * x - s * y + handX) * kPxPerMm,
               picture.rows / 2.0 + (s * x + c * y + handY) * kPxPerMm},
              place.angleDeg + turn);
    }
}

} // namespace

cv::Mat slapPicture(const SlapScene &scene, const PrintOf &printOf)
{
    cv::Mat picture(1500, 1600, CV_8U);
    layGlass(picture, scene.seed);
    if (scene.ghost > 0)
        layGhost(picture, scene, printOf);
    if (scene.dirt > 0)
        layDirt(picture, scene);
    layFingers(picture, scene, printOf);
    if (scene.size != picture.size())
        cv::resize(picture, picture, scene.size, 0, 0, cv::INTER_AREA);
    return picture;
}

} // namespace loket::sim
