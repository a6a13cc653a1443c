// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/biometrics/DrawnFace.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace loket::test {

namespace {

// The portrait is drawn on a sheet whose eyes are 160 px apart, then put into the frame. Lengths on the sheet
// are in eye distances from the middle of the eyes.
constexpr double kUnit = 160;
const cv::Size kSheet(1100, 1300);
const cv::Point2d kOrigin(550, 560);

class Sheet
{
public:
    Sheet()
        : colour(kSheet, CV_8UC3, cv::Scalar(0, 0, 0))
        , cover(kSheet, CV_8U, cv::Scalar(0))
    {}

    cv::Mat colour;
    cv::Mat cover; // where the person is

    [[nodiscard]] static cv::Point at(double x, double y)
    {
        return {cvRound(kOrigin.x + x * kUnit), cvRound(kOrigin.y + y * kUnit)};
    }

    void ellipse(double x, double y, double rx, double ry, const cv::Scalar &paint, bool isSolid = false)
    {
        const cv::Size axes(std::max(1, cvRound(rx * kUnit)), std::max(1, cvRound(ry * kUnit)));
        cv::ellipse(colour, at(x, y), axes, 0, 0, 360, paint, cv::FILLED, cv::LINE_AA);
        if (isSolid)
            cv::ellipse(cover, at(x, y), axes, 0, 0, 360, cv::Scalar(255), cv::FILLED);
    }

    // A soft spot: adds `amount` grey levels in its middle.
    void shade(double x, double y, double rx, double ry, double amount)
    {
        const cv::Point middle = at(x, y);
        const int w = cvRound(2.6 * rx * kUnit);
        const int h = cvRound(2.6 * ry * kUnit);
        const cv::Rect area = cv::Rect(middle.x - w, middle.y - h, 2 * w, 2 * h) & cv::Rect({}, kSheet);
        for (int py = area.y; py < area.y + area.height; ++py) {
            for (int px = area.x; px < area.x + area.width; ++px) {
                const double u = (px - middle.x) / (rx * kUnit);
                const double v = (py - middle.y) / (ry * kUnit);
                const double add = amount * std::exp(-(u * u + v * v));
                cv::Vec3b &p = colour.at<cv::Vec3b>(py, px);
                for (int c = 0; c < 3; ++c)
                    p[c] = cv::saturate_cast<uchar>(p[c] + add);
            }
        }
    }
};

const cv::Scalar kSkin(120, 155, 200);
const cv::Scalar kHair(28, 26, 30);

void drawEye(Sheet &sheet, double x, bool isOpen, double turn)
{
    sheet.shade(x, -0.02, 0.30, 0.20, -55); // eye socket
    if (!isOpen) {
        sheet.ellipse(x, 0.02, 0.20, 0.10, cv::Scalar(105, 138, 182));
        sheet.ellipse(x, 0.10, 0.19, 0.012, cv::Scalar(40, 40, 55));
        return;
    }
    sheet.ellipse(x, 0, 0.215, 0.105, cv::Scalar(45, 45, 60)); // lashes
    sheet.ellipse(x, 0.012, 0.20, 0.085, cv::Scalar(205, 210, 215));
    sheet.ellipse(x + 0.05 * turn, 0, 0.092, 0.092, cv::Scalar(30, 45, 65));
    sheet.ellipse(x + 0.05 * turn, 0, 0.045, 0.045, cv::Scalar(12, 12, 14));
    sheet.ellipse(x + 0.05 * turn + 0.03, -0.03, 0.014, 0.014, cv::Scalar(235, 235, 235));
    sheet.shade(x, -0.13, 0.2, 0.03, -50); // fold of the lid
}

void drawFeatures(Sheet &sheet, const DrawnFace &face)
{
    const double slide = 0.16 * face.turn;
    for (const double side : {-1.0, 1.0}) {
        const double reach = 1 - 0.25 * face.turn * side; // the far half narrows
        drawEye(sheet, side * 0.5, face.eyesOpen, face.turn);
        for (int i = 0; i < 9; ++i) { // brow
            const double t = i / 8.0;
            sheet.ellipse(side * (0.26 + 0.5 * t * reach), -0.30 - 0.07 * std::sin(CV_PI * t), 0.055, 0.035,
                          kHair);
        }
        sheet.shade(side * 0.62 * reach + slide, 0.55, 0.28, 0.26, 16); // cheek
        sheet.shade(side * 0.15 + slide, 0.45, 0.06, 0.30, -26);        // side of the nose
        sheet.ellipse(side * 0.10 + slide * 1.6, 0.68, 0.05, 0.025, cv::Scalar(55, 65, 100));
    }
    sheet.shade(slide * 1.3, 0.30, 0.06, 0.35, 28); // ridge of the nose
    sheet.shade(slide * 1.6, 0.62, 0.12, 0.09, 22);
    sheet.shade(slide, 0.78, 0.25, 0.05, -32);
    sheet.ellipse(slide, 1.08, 0.36, 0.075, cv::Scalar(85, 85, 160));
    sheet.ellipse(slide, 1.075, 0.36, 0.018, cv::Scalar(50, 45, 90));
    sheet.shade(slide, 1.28, 0.22, 0.05, -28); // below the lip
    if (face.hasGlare) {
        for (const double side : {-1.0, 1.0})
            sheet.ellipse(side * 0.5 + 0.05, -0.05, 0.20, 0.13, cv::Scalar(255, 255, 255));
    }
}

Sheet drawSheet(const DrawnFace &face)
{
    Sheet sheet;
    sheet.ellipse(0, 3.6, 2.6, 1.75, cv::Scalar(150, 120, 90), true); // shoulders
    sheet.ellipse(0, 1.9, 0.65, 0.9, cv::Scalar(100, 130, 170), true);
    sheet.ellipse(0, -0.45, 1.28, 1.45, kHair, true);
    for (const double side : {-1.0, 1.0})
        sheet.ellipse(side * 1.2, 0.25, 0.14, 0.3, cv::Scalar(105, 138, 182), true);
    sheet.ellipse(0, 0.2, 1.17, 1.58, kSkin, true);
    sheet.ellipse(0, -1.25, 1.0, 0.45, kHair, true); // hairline
    sheet.shade(0, -0.6, 0.8, 0.35, 14);
    for (const double side : {-1.0, 1.0})
        sheet.shade(side * 1.2, 0.4, 0.4, 1.3, -45); // the head is round
    sheet.shade(0, 1.85, 0.9, 0.22, -50);
    drawFeatures(sheet, face);
    cv::GaussianBlur(sheet.colour, sheet.colour, cv::Size(0, 0), 1.2);
    // Pores and fine lines: without them skin has no detail at all.
    cv::Mat pores(kSheet, CV_32F);
    cv::RNG random(face.seed);
    random.fill(pores, cv::RNG::NORMAL, 0, 9);
    cv::GaussianBlur(pores, pores, cv::Size(0, 0), 1.0);
    cv::Mat three;
    cv::merge(std::vector<cv::Mat>{pores, pores, pores}, three);
    cv::add(sheet.colour, three, sheet.colour, cv::noArray(), CV_8UC3);
    return sheet;
}

cv::Mat toFrame(const DrawnFace &face)
{
    cv::Mat turn = cv::getRotationMatrix2D(cv::Point2f(kOrigin), -face.rollDeg, face.eyeDistancePx / kUnit);
    turn.at<double>(0, 2) += face.eyeMiddle.x - kOrigin.x;
    turn.at<double>(1, 2) += face.eyeMiddle.y - kOrigin.y;
    return turn;
}

cv::Mat drawBackground(const DrawnFace &face)
{
    cv::Mat frame(face.frame, CV_8UC3, face.background);
    for (int y = 0; y < frame.rows; ++y) {
        for (int x = 0; x < frame.cols; ++x) {
            const double fold = face.backgroundStripes * 90 * std::sin(x / 17.0 + 0.6 * std::sin(y / 60.0));
            cv::Vec3b &p = frame.at<cv::Vec3b>(y, x);
            for (int c = 0; c < 3; ++c)
                p[c] = cv::saturate_cast<uchar>(p[c] * (1 + fold / 130));
        }
    }
    return frame;
}

void lightAndLens(cv::Mat &frame, const DrawnFace &face)
{
    cv::Mat light;
    frame.convertTo(light, CV_32FC3);
    for (int y = 0; y < light.rows; ++y) {
        for (int x = 0; x < light.cols; ++x) {
            const double across =
                std::clamp((face.eyeMiddle.x - x) / (2.2 * face.eyeDistancePx) + 0.5, 0.0, 1.0);
            light.at<cv::Vec3f>(y, x) *= static_cast<float>(face.light * (1 - face.sideLight * across));
        }
    }
    if (face.blurPx > 0)
        cv::GaussianBlur(light, light, cv::Size(0, 0), face.blurPx);
    cv::Mat noise(light.size(), CV_32FC3);
    cv::RNG random(face.seed + 77);
    random.fill(noise, cv::RNG::NORMAL, 0, face.noise);
    light += noise;
    light.convertTo(frame, CV_8UC3);
}

} // namespace

void DrawnFace::drawInto(cv::Mat &frame_bgr) const
{
    const Sheet sheet = drawSheet(*this);
    const cv::Mat turn_matrix = toFrame(*this);
    cv::Mat person;
    cv::Mat cover;
    cv::warpAffine(sheet.colour, person, turn_matrix, frame_bgr.size(), cv::INTER_AREA);
    cv::warpAffine(sheet.cover, cover, turn_matrix, frame_bgr.size(), cv::INTER_AREA);
    person.copyTo(frame_bgr, cover > 127);
}

cv::Mat DrawnFace::draw() const
{
    cv::Mat picture = drawBackground(*this);
    if (hasFace)
        drawInto(picture);
    lightAndLens(picture, *this);
    return picture;
}

std::pair<cv::Point2d, cv::Point2d> pupilsOf(const DrawnFace &face)
{
    const double angle = face.rollDeg * CV_PI / 180;
    const cv::Point2d half = cv::Point2d(std::cos(angle), std::sin(angle)) * (face.eyeDistancePx / 2);
    return {face.eyeMiddle - half, face.eyeMiddle + half};
}

} // namespace loket::test
