// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Iris.h"

#include "devices/plugins/simulator/subject/Dice.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <numbers>
#include <vector>

namespace loket::sim {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr int kAround = 1024, kAcross = 112;

/// exp(−x²) where it is worth it.
float hump(float x) { return x * x < 12 ? std::exp(-x * x) : 0.0F; }

/// Noise that joins its own end: the last part fades into a copy of what lies before the start.
cv::Mat ringNoise(Dice &dice, double cellAlong, double cellAcross)
{
    constexpr int overlap = 96;
    const cv::Mat wide = smoothNoise(dice, {kAround + overlap, kAcross}, cellAlong, cellAcross);
    cv::Mat ring = wide.colRange(overlap, kAround + overlap).clone();
    for (int y = 0; y < kAcross; ++y)
        for (int x = 0; x < overlap; ++x) {
            const float part = smoothStep(0, overlap, float(x));
            float &value = ring.at<float>(y, kAround - overlap + x);
            value = value * (1 - part) + wide.at<float>(y, x) * part;
        }
    return ring;
}

/// Dark lens-shaped holes beside the collarette.
void addCrypts(Dice &dice, cv::Mat &texture)
{
    const int count = 6 + dice.below(14);
    for (int i = 0; i < count; ++i) {
        const double x = dice.between(30, kAround - 30), y = kAcross * dice.between(0.30, 0.62);
        const double wide = dice.between(8, 22), tall = dice.between(7, 17), depth = dice.between(14, 34);
        for (int row = int(y - tall); row <= int(y + tall); ++row)
            for (int column = int(x - wide); column <= int(x + wide); ++column) {
                if (row < 0 || row >= kAcross || column < 0 || column >= kAround)
                    continue;
                const double r = std::hypot((column - x) / wide, (row - y) / tall);
                texture.at<float>(row, column) += float(-depth * double(smoothStep(1.0F, 0.6F, float(r))) +
                                                        0.5 * depth * std::exp(-40 * (r - 1) * (r - 1)));
            }
    }
}

cv::Mat growTexture(Dice &dice)
{
    const cv::Mat fine = ringNoise(dice, 5, 30), coarse = ringNoise(dice, 13, 48),
                  cloud = ringNoise(dice, 90, 40);
    const cv::Mat ripple = ringNoise(dice, 60, 200), inner = ringNoise(dice, 4, 26);
    const double base = dice.between(96, 122), ringAt = dice.between(0.27, 0.38),
                 furrows = dice.between(0, 9);
    cv::Mat texture(kAcross, kAround, CV_32F);
    for (int y = 0; y < kAcross; ++y)
        for (int x = 0; x < kAround; ++x) {
            const float r = float(y) / kAcross;
            const float ring =
                float(ringAt) + 0.045F * ripple.at<float>(y, x) + 0.02F * coarse.at<float>(0, x);
            const float collar = hump((r - ring) / 0.045F);
            const bool isInner = r < ring;
            float value = float(base) + (isInner ? 14 * inner.at<float>(y, x) + 8
                                                 : 17 * fine.at<float>(y, x) + 12 * coarse.at<float>(y, x));
            value += 9 * cloud.at<float>(y, x) + 22 * collar * (0.7F + 0.5F * coarse.at<float>(y, x));
            value -= float(furrows) * smoothStep(0.55F, 0.65F, r) * (0.5F + cloud.at<float>(y, x)) *
                     std::max(0.0F, std::sin(r * 70 + 2 * ripple.at<float>(y, x)));
            value -= 26 * smoothStep(0.05F, 0.0F, r) + 34 * smoothStep(0.82F, 1.0F, r);
            texture.at<float>(y, x) = value;
        }
    addCrypts(dice, texture);
    cv::Mat gray;
    texture.convertTo(gray, CV_8U);
    return gray;
}

/// Everything about one picture that the pixel loops need.
struct Scene
{
    cv::Point2d eye;  ///< middle of the opening
    cv::Point2d iris; ///< middle of the iris
    double irisR, pupilR;
    double nasal;       ///< +1: the tear duct is on the right of the picture
    double top, bottom; ///< height of the opening above and below the line of the corners, px
    double toNose, toEar;
    double cosine, sine;
    int reach;                             ///< half the length of the tables
    std::vector<float> upperLid, lowerLid; ///< by distance along the line of the corners, px
    std::vector<float> corner;             ///< 1 in the middle of the eye, 0 at and beyond its corners

    /// Along the line of the corners (towards the nose +) and down from it.
    [[nodiscard]] cv::Point2f local(int x, int y) const
    {
        const double dx = x - eye.x, dy = y - eye.y;
        return {float(nasal * (cosine * dx + sine * dy)), float(-sine * dx + cosine * dy)};
    }
    [[nodiscard]] float arch(float u, double power) const
    {
        const double t = u > 0 ? double(u) / toNose : -double(u) / toEar;
        return float(std::pow(std::max(0.0, 1 - t * t), power));
    }
    [[nodiscard]] float slope(float u) const { return 0.06F * u; } ///< the inner corner lies lower
    [[nodiscard]] float from(const std::vector<float> &table, float u) const
    {
        const float at = std::clamp(u + float(reach), 0.0F, float(table.size() - 2));
        const std::size_t i = std::size_t(at);
        return table[i] + (table[i + 1] - table[i]) * (at - float(i));
    }
    [[nodiscard]] float upper(float u) const { return from(upperLid, u); }
    [[nodiscard]] float lower(float u) const { return from(lowerLid, u); }
    void fillTables()
    {
        for (int i = -reach; i <= reach + 1; ++i) {
            const float u = float(i);
            upperLid.push_back(slope(u) - float(top) * arch(u, 0.7));
            lowerLid.push_back(slope(u) + float(bottom) * arch(u, 0.8));
            corner.push_back(arch(u, 0.35));
        }
    }
};

Scene sceneOf(const IrisModel &model, const IrisView &view)
{
    Scene s{};
    s.irisR = view.irisDiameterPx / 2 * view.size.width / 640.0 * model.diameterMm / 11.7;
    s.pupilR = s.irisR * view.dilation;
    s.eye = {view.size.width / 2.0 + view.shiftX, view.size.height / 2.0 + view.shiftY};
    s.iris = {s.eye.x + view.gazeX, s.eye.y + view.gazeY - 0.06 * s.irisR};
    s.nasal = model.eye == device::Position::RightEye ? 1 : -1;
    const double open = view.opening * model.lidHeight;
    s.top = s.irisR * (-0.62 + 1.62 * open);
    s.bottom = s.irisR * (0.66 + 0.22 * open);
    s.toNose = s.irisR * 2.35;
    s.toEar = s.irisR * 2.25;
    s.cosine = std::cos(view.rollDeg * kPi / 180);
    s.sine = std::sin(view.rollDeg * kPi / 180);
    s.reach = view.size.width + view.size.height;
    s.fillTables();
    return s;
}

/// Skin with its folds and lights; the eyeball comes on top.
cv::Mat drawSkin(const IrisModel &model, const IrisView &view, const Scene &s)
{
    Dice dice(mixSeed({model.seed, std::uint64_t(model.eye), 0x736b696e}));
    cv::Mat pores = cloudNoise(dice, view.size / 2, 14, 4), wide = smoothNoise(dice, view.size / 8, 20);
    cv::resize(pores, pores, view.size, 0, 0, cv::INTER_LINEAR);
    cv::resize(wide, wide, view.size, 0, 0, cv::INTER_LINEAR);
    const float r = float(s.irisR), fold = r * float(0.34 + 0.16 * model.crease);
    cv::Mat skin(view.size, CV_32F);
    for (int y = 0; y < skin.rows; ++y)
        for (int x = 0; x < skin.cols; ++x) {
            const cv::Point2f p = s.local(x, y);
            const float above = s.upper(p.x) - p.y, below = p.y - s.lower(p.x);
            float tone = float(model.skinTone) + 7 * pores.at<float>(y, x) + 9 * wide.at<float>(y, x);
            const float corner = s.from(s.corner, p.x);
            if (above > 0) { // lid, its fold, the socket below the brow
                tone += corner * (14 * hump((above - 0.45F * fold) / (0.3F * fold)) -
                                  42 * hump((above - fold * corner) / (0.05F * r))) -
                        20 * smoothStep(fold, fold * 3.2F, above);
            } else if (below > 0) {
                tone +=
                    corner * (12 * hump(below / (0.16F * r)) - 12 * hump((below - 0.42F * r) / (0.12F * r)));
            }
            tone *= 1 - 0.18F * (p.x * p.x / (10.2F * r * r) + p.y * p.y / (8.4F * r * r));
            skin.at<float>(y, x) = tone;
        }
    return skin;
}

float scleraTone(const Scene &s, cv::Point2f p)
{
    const float far = std::abs(p.x) / float(s.toEar);
    float tone = 196 - 52 * far * far;
    const float duct = smoothStep(0.74F, 0.90F, p.x / float(s.toNose)) *
                       (1 - 0.25F * hump((p.x - 0.8F * float(s.toNose)) / 5));
    tone += (148 + 7 * std::sin(p.y * 0.5F + p.x * 0.3F) - tone) * duct;
    return tone;
}

/// Iris and pupil where the ray falls; `out` ≤ 1 inside the limbus.
float irisTone(const IrisModel &model, const IrisView &view, const Scene &s, int x, int y, float &out)
{
    const double dx = x - s.iris.x, dy = y - s.iris.y, r = std::sqrt(dx * dx + dy * dy);
    out = float(r / s.irisR);
    if (out > 1.04F)
        return 0;
    const double turn = std::atan2(dy, dx) / (2 * kPi) + view.rollDeg / 360 + 1;
    const double column = (turn - std::floor(turn)) * kAround;
    const double row = std::clamp((r - s.pupilR) / (s.irisR - s.pupilR), 0.0, 0.999) * (kAcross - 1);
    const int c0 = int(column) % kAround, c1 = (c0 + 1) % kAround, r0 = int(row),
              r1 = std::min(r0 + 1, kAcross - 1);
    const double pc = column - std::floor(column), pr = row - r0;
    const auto at = [&](int cy, int cx) { return double(model.texture.at<uchar>(cy, cx)); };
    const double tone =
        (at(r0, c0) * (1 - pc) + at(r0, c1) * pc) * (1 - pr) + (at(r1, c0) * (1 - pc) + at(r1, c1) * pc) * pr;
    const float pupil = smoothStep(float(s.pupilR + 1.2), float(s.pupilR - 1.2), float(r));
    const float lens = float(20 + 165 * view.cataract * (1 - 0.25 * r / s.irisR));
    const float veiled = float(tone * (1 - 0.6 * view.cataract) + 150 * 0.6 * view.cataract);
    return veiled * (1 - pupil) + lens * pupil;
}

void drawEyeball(cv::Mat &picture, const IrisModel &model, const IrisView &view, const Scene &s)
{
    for (int y = 0; y < picture.rows; ++y)
        for (int x = 0; x < picture.cols; ++x) {
            const cv::Point2f p = s.local(x, y);
            if (p.x > float(s.toNose) || p.x < -float(s.toEar))
                continue;
            const float down = p.y - s.upper(p.x), up = s.lower(p.x) - p.y;
            const float in = smoothStep(-1.5F, 1.5F, std::min(down, up));
            if (in <= 0)
                continue;
            float out = 2;
            const float iris = irisTone(model, view, s, x, y, out);
            const float rim = smoothStep(1.035F, 0.965F, out);
            float tone = scleraTone(s, p) * (1 - rim) + iris * rim;
            tone *= 0.62F + 0.38F * smoothStep(0, 0.30F * float(s.irisR), down); // shadow of the lid
            const float wet = hump((up - 3) / 2.5F);
            float &pixel = picture.at<float>(y, x);
            pixel = pixel * (1 - in) + (tone + 26 * wet) * in;
            pixel -= 45 * hump((down + 2) / 3.5F) * in;
        }
}

/// Lashes as a mask: 255 bare … darker.
cv::Mat drawLashes(const IrisModel &model, const IrisView &view, const Scene &s)
{
    Dice dice(mixSeed({model.seed, std::uint64_t(model.eye), 0x6c617368}));
    cv::Mat mask(view.size, CV_8U, cv::Scalar(255));
    const auto place = [&](double u, double v) {
        const double x = u * s.nasal;
        return cv::Point(int((s.eye.x + s.cosine * x - s.sine * v) * 16),
                         int((s.eye.y + s.sine * x + s.cosine * v) * 16));
    };
    const auto lash = [&](double u, double v, double length, double lean, double curl, int gray) {
        std::vector<cv::Point> line;
        for (int i = 0; i <= 6; ++i) {
            const double t = i / 6.0;
            line.push_back(place(u + lean * length * t, v + length * (0.55 * t - curl * t * t)));
        }
        cv::polylines(mask, line, false, cv::Scalar(gray), 1, cv::LINE_AA, 4);
        line.resize(4);
        cv::polylines(mask, line, false, cv::Scalar(gray), 2, cv::LINE_AA, 4);
    };
    for (int i = 0; i < 62; ++i) { // upper: down over the edge, then up and outwards
        const double u = -s.toEar * 0.97 + (s.toEar + s.toNose * 0.72) * (i + dice.unit()) / 62;
        const double length = s.irisR * model.lashLength * dice.between(0.32, 0.52) * (u < 0 ? 1.1 : 0.85);
        const double lean = u / s.irisR * 0.42 + dice.between(-0.15, 0.15);
        lash(u, double(s.upper(float(u))) - 1, length, lean, dice.between(0.75, 1.5), 60 + dice.below(50));
    }
    for (int i = 0; i < 34; ++i) { // lower: short
        const double u = -s.toEar * 0.85 + (s.toEar * 0.85 + s.toNose * 0.5) * (i + dice.unit()) / 34;
        lash(u, double(s.lower(float(u))) + 2, s.irisR * 0.17 * dice.between(0.6, 1.1), u / s.irisR * 0.35,
             -0.5, 120 + dice.below(60));
    }
    return mask;
}

void addLamps(cv::Mat &picture, const Scene &s)
{
    for (const double side : {-1.0, 1.0}) { // two illuminators below the lens
        const cv::Point2d at(s.iris.x + side * s.irisR * 0.15, s.iris.y + s.irisR * 0.12);
        const float r = float(s.irisR) * 0.052F;
        for (int y = std::max(0, int(at.y) - 20); y < std::min(picture.rows, int(at.y) + 20); ++y)
            for (int x = std::max(0, int(at.x) - 20); x < std::min(picture.cols, int(at.x) + 20); ++x) {
                const float d = float(std::hypot(x - at.x, y - at.y));
                const cv::Point2f p = s.local(x, y);
                const float seen = smoothStep(0, 4, std::min(p.y - s.upper(p.x), s.lower(p.x) - p.y));
                float &pixel = picture.at<float>(y, x);
                pixel += (250 - pixel) * seen * smoothStep(r + 1, r - 1, d);
            }
    }
}

} // namespace

IrisModel growIris(std::uint64_t subjectSeed, device::Position eye)
{
    CV_Assert(eye == device::Position::RightEye || eye == device::Position::LeftEye);
    Dice person(mixSeed({subjectSeed, 0x65796573}));
    IrisModel model;
    model.seed = subjectSeed;
    model.eye = eye;
    model.diameterMm = std::clamp(11.7 + 0.3 * person.bell(), 11.0, 12.4);
    model.lidHeight = 0.95 + 0.06 * person.bell();
    model.skinTone = 160 + 10 * person.bell();
    model.lashLength = 1 + 0.15 * person.bell();
    model.crease = person.unit();
    Dice own(mixSeed(
        {subjectSeed, 0x69726973, std::uint64_t(eye)})); // two irises of a person differ like strangers'
    model.texture = growTexture(own);
    return model;
}

IrisView IrisView::typical(std::uint64_t seed, int quality)
{
    Dice dice(mixSeed({seed, 0x6c6f6f6b}));
    const double bad = 1 - std::clamp(quality, 0, 100) / 100.0;
    IrisView view;
    view.seed = seed;
    view.irisDiameterPx = 220 + 8 * dice.bell() - 40 * bad * dice.unit();
    view.shiftX = dice.bell() * (8 + 40 * bad);
    view.shiftY = dice.bell() * (5 + 25 * bad);
    view.gazeX = dice.bell() * (2 + 25 * bad);
    view.gazeY = dice.bell() * (2 + 12 * bad);
    view.rollDeg = dice.bell() * 1.5;
    view.opening = std::clamp(1.0 - 0.75 * bad * dice.between(0.5, 1.0), 0.1, 1.0);
    view.dilation = std::clamp(0.40 + 0.04 * dice.bell(), 0.25, 0.65);
    view.defocusPx = std::max(0.0, 0.35 + 6.5 * bad * bad + 2.2 * bad * dice.unit() - 0.3);
    view.motionPx = dice.chance(0.5 * bad) ? 14 * bad : 0;
    view.noise = 0.12 + 0.6 * bad;
    return view;
}

cv::Mat irisPicture(const IrisModel &model, const IrisView &view)
{
    const Scene s = sceneOf(model, view);
    cv::Mat picture = drawSkin(model, view, s);
    drawEyeball(picture, model, view, s);
    addLamps(picture, s);
    cv::Mat lashes = drawLashes(model, view, s);
    cv::GaussianBlur(lashes, lashes, {}, 0.8);
    cv::multiply(picture, lashes, picture, view.light / 255, CV_32F);
    cv::Mat gray;
    picture.convertTo(gray, CV_8U);
    cv::GaussianBlur(gray, gray, {}, std::max(0.6, view.defocusPx));
    if (view.motionPx >= 2)
        cv::blur(gray, gray, {int(view.motionPx), 1});
    Dice dice(mixSeed({view.seed, model.seed, 0x6e6f697365}));
    const int offX = dice.below(512), offY = dice.below(512), strength = int(40 * view.noise);
    for (int y = 0; y < gray.rows; ++y) {
        const schar *grain = grainTile().ptr<schar>((y + offY) & 511);
        for (int x = 0; x < gray.cols; ++x)
            gray.at<uchar>(y, x) =
                cv::saturate_cast<uchar>(gray.at<uchar>(y, x) + (grain[(x + offX) & 511] * strength >> 7));
    }
    return gray;
}

} // namespace loket::sim
