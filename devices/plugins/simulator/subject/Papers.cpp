// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Papers.h"

#include "devices/plugins/simulator/subject/Dice.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace loket::sim {
namespace {

using device::Position;

struct Limb
{
    cv::Point2d root, tip;
    double rootPx, tipPx; ///< radius
};

/// Palm towards the camera, fingers up; `side` +1 for the hand on the right of the picture (the person's left
/// hand).
std::vector<Limb> handLimbs(cv::Point2d palm, double unit, double side, const std::vector<Position> &missing)
{
    const bool isLeft = side > 0;
    // thumb … little: root and tip from the middle of the palm, in palm widths; the thumb points to the face
    constexpr std::array<std::array<double, 4>, 5> fingers{{{-0.42, 0.10, -0.82, -0.42},
                                                            {-0.36, -0.42, -0.46, -1.30},
                                                            {-0.11, -0.50, -0.13, -1.48},
                                                            {0.14, -0.46, 0.19, -1.38},
                                                            {0.37, -0.34, 0.50, -1.06}}};
    constexpr std::array<double, 5> thick{0.150, 0.125, 0.13, 0.12, 0.105};
    std::vector<Limb> limbs{
        {palm + cv::Point2d(0, 1.9) * unit, palm + cv::Point2d(0, 0.5) * unit, 0.36 * unit, 0.34 * unit},
        {palm + cv::Point2d(0, 0.2) * unit, palm + cv::Point2d(0, -0.12) * unit, 0.46 * unit, 0.50 * unit}};
    for (std::size_t i = 0; i < fingers.size(); ++i) {
        const Position finger = Position(int(isLeft ? Position::LeftThumb : Position::RightThumb) + int(i));
        const auto &f = fingers[i];
        const cv::Point2d root = palm + cv::Point2d(side * f[0], f[1]) * unit;
        cv::Point2d tip = palm + cv::Point2d(side * f[2], f[3]) * unit;
        if (std::find(missing.begin(), missing.end(), finger) != missing.end())
            tip = root + (tip - root) * 0.18;
        limbs.push_back({root, tip, thick[i] * 1.08 * unit, thick[i] * 0.9 * unit});
    }
    return limbs;
}

/// Distance into the limb as a share of its radius: 1 on its axis, 0 at its edge.
double insideOf(const Limb &limb, cv::Point2d at)
{
    const cv::Point2d axis = limb.tip - limb.root;
    const double t = std::clamp((at - limb.root).dot(axis) / std::max(1.0, axis.dot(axis)), 0.0, 1.0);
    const double radius = limb.rootPx + (limb.tipPx - limb.rootPx) * t;
    return 1 - cv::norm(at - limb.root - axis * t) / radius;
}

void paintHand(cv::Mat &picture, const std::vector<Limb> &limbs, const cv::Vec3f &skin, double light)
{
    std::vector<cv::Point2f> ends;
    float reach = 0;
    for (const Limb &limb : limbs) {
        ends.emplace_back(limb.root);
        ends.emplace_back(limb.tip);
        reach = std::max(reach, float(std::max(limb.rootPx, limb.tipPx)));
    }
    cv::Rect box = cv::boundingRect(ends);
    box =
        (box + cv::Size(int(2 * reach) + 2, int(2 * reach) + 2) - cv::Point(int(reach) + 1, int(reach) + 1)) &
        cv::Rect({}, picture.size());
    for (int y = box.y; y < box.y + box.height; ++y)
        for (int x = box.x; x < box.x + box.width; ++x) {
            double best = -1, radius = 1;
            for (const Limb &limb : limbs)
                if (const double in = insideOf(limb, cv::Point2d(x, y)); in > best) {
                    best = in;
                    radius = limb.rootPx;
                }
            const float cover = std::clamp(float(best * radius) + 0.5F, 0.0F, 1.0F);
            if (cover <= 0)
                continue;
            const float round = float(0.62 + 0.40 * std::sqrt(std::clamp(best * 1.6, 0.0, 1.0)));
            cv::Vec3b &pixel = picture.at<cv::Vec3b>(y, x);
            for (int channel = 0; channel < 3; ++channel) {
                const float tone =
                    skin[channel] * std::pow(round, channel == 2 ? 0.8F : 1.1F) * 0.95F * float(light);
                pixel[channel] = cv::saturate_cast<uchar>(float(pixel[channel]) * (1 - cover) + tone * cover);
            }
        }
}

void layText(cv::Mat &sheet, Dice &dice)
{
    const cv::Scalar ink(60, 52, 48);
    cv::putText(sheet, "LEMBAR LATIHAN", {150, 90}, cv::FONT_HERSHEY_DUPLEX, 1.5, ink, 2, cv::LINE_AA);
    cv::putText(sheet, "bukan dokumen resmi - training sheet", {130, 130}, cv::FONT_HERSHEY_SIMPLEX, 0.75,
                ink, 1, cv::LINE_AA);
    cv::line(sheet, {60, 155}, {640, 155}, ink, 2, cv::LINE_AA);
    for (int row = 0; row < 18; ++row) {
        int x = 70;
        const int y = 205 + row * 38, end = row % 6 == 5 ? 260 : 560 + dice.below(70);
        while (x < end) {
            const int word = 18 + dice.below(70);
            cv::rectangle(sheet, cv::Rect(x, y, word, 9), ink, cv::FILLED);
            x += word + 12;
        }
    }
    cv::rectangle(sheet, cv::Rect(460, 880, 170, 70), ink, 2, cv::LINE_AA);
}

} // namespace

cv::Mat evidencePicture(Subject &subject, const FaceView &view, const std::vector<Position> &missing)
{
    FaceView back = view;
    back.scale *= 0.72; // further away, so that the hands fit
    back.shiftY += 0.05 * view.size.height;
    cv::Mat picture = subject.facePicture(back);
    const double unit = 0.205 * view.size.height * view.scale;
    const cv::Point2d middle(view.size.width / 2.0 + view.shiftX, view.size.height * 0.66 + view.shiftY);
    for (const double side : {-1.0, 1.0})
        paintHand(picture,
                  handLimbs(middle + cv::Point2d(side * 0.44 * view.size.height, 0), unit, side, missing),
                  subject.face().skin, view.light);
    return picture;
}

cv::Mat documentPicture(std::uint64_t seed, std::uint64_t grainSeed, int quality, cv::Size size)
{
    Dice dice(mixSeed({seed, 0x7061706572}));
    cv::Mat sheet(990, 700, CV_8UC3, cv::Scalar(236, 243, 245));
    layText(sheet, dice);
    const double bad = 1 - std::clamp(quality, 0, 100) / 100.0;
    cv::Mat grain = smoothNoise(dice, size, 120, 9);
    cv::Mat picture(size, CV_8UC3);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) { // a wooden desk
            const float tone = 1 + 0.10F * grain.at<float>(y, x);
            picture.at<cv::Vec3b>(y, x) = {cv::saturate_cast<uchar>(58 * tone),
                                           cv::saturate_cast<uchar>(86 * tone),
                                           cv::saturate_cast<uchar>(118 * tone)};
        }
    const double scale = 0.93 * size.height / 990, turn = (1.5 + 12 * bad) * dice.bell();
    cv::Mat place = cv::getRotationMatrix2D(cv::Point2f(350, 495), turn, scale);
    place.at<double>(0, 2) += size.width / 2.0 - 350 + dice.bell() * (6 + 60 * bad);
    place.at<double>(1, 2) += size.height / 2.0 - 495;
    cv::Mat mask(sheet.size(), CV_8U, cv::Scalar(255)), placedMask, placed;
    cv::warpAffine(mask, placedMask, place, size);
    cv::Mat shadow;
    cv::blur(placedMask, shadow, {31, 31});
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            picture.at<cv::Vec3b>(y, x) =
                picture.at<cv::Vec3b>(y, x) * (1 - 0.35 * shadow.at<uchar>(y, x) / 255);
    cv::warpAffine(sheet, placed, place, size, cv::INTER_AREA);
    placed.copyTo(picture, placedMask);
    cv::GaussianBlur(picture, picture, {}, 0.6 + 3.5 * bad);
    Dice offset(grainSeed);
    const int offX = offset.below(512), offY = offset.below(512);
    for (int y = 0; y < size.height; ++y) {
        uchar *row = picture.ptr<uchar>(y);
        const schar *tile = grainTile().ptr<schar>((y + offY) & 511);
        for (int x = 0; x < size.width * 3; ++x)
            row[x] = cv::saturate_cast<uchar>(row[x] + (tile[(x + offX) & 511] >> 4));
    }
    return picture;
}

} // namespace loket::sim
