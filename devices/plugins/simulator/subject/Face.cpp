// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Face.h"

#include "devices/plugins/simulator/subject/Dice.h"

#include <opencv2/imgproc.hpp>

#include <numbers>

namespace loket::sim {
namespace {

constexpr int kMeshPx = 16;
constexpr double kUnitShare = 0.084; ///< face unit / picture height at scale 1

/// Layer → picture, without yaw.
struct Placing
{
    double scale, cosine, sine, x, y;

    explicit Placing(const FaceView &view)
        : scale(view.scale * kUnitShare * view.size.height / double(kUnitPx))
        , cosine(std::cos(view.rollDeg * std::numbers::pi / 180))
        , sine(std::sin(view.rollDeg * std::numbers::pi / 180))
        , x(view.size.width / 2.0 + view.shiftX)
        , y(view.size.height * 0.445 + view.shiftY)
    {}
    [[nodiscard]] cv::Point2d forward(double lx, double ly) const
    {
        const double u = (lx - double(kOriginX)) * scale, v = (ly - double(kOriginY)) * scale;
        return {x + cosine * u - sine * v, y + sine * u + cosine * v};
    }
    [[nodiscard]] cv::Point2d back(double px, double py) const
    {
        const double u = (px - x) / scale, v = (py - y) / scale;
        return {double(kOriginX) + cosine * u + sine * v, double(kOriginY) - sine * u + cosine * v};
    }
    [[nodiscard]] cv::Rect boxOf(cv::Rect2d part) const
    {
        const std::vector<cv::Point2f> corners{forward(part.x, part.y), forward(part.x + part.width, part.y),
                                               forward(part.x, part.y + part.height),
                                               forward(part.x + part.width, part.y + part.height)};
        return cv::boundingRect(corners);
    }
    /// Where the head and where the shoulders can be: the corners beside the head are bare, and half the
    /// area.
    [[nodiscard]] std::array<cv::Rect, 2> reach(cv::Size size) const
    {
        const double unit = double(kUnitPx), w = kLayerSize.width, h = kLayerSize.height;
        const double neck = double(kOriginY) + 4.3 * unit;
        const cv::Rect all({}, size), body = boxOf({0, neck, w, 2 * h}) & all;
        cv::Rect head = boxOf({double(kOriginX) - 3.75 * unit, 0, 7.5 * unit, h}) & all;
        head.height = std::max(0, std::min(head.br().y, body.empty() ? size.height : body.y) - head.y);
        return {head, body};
    }
};

/// out = head + backdrop where the head does not cover.
void blend(cv::Mat picture, const cv::Mat &head)
{
    for (int y = 0; y < picture.rows; ++y) {
        uchar *out = picture.ptr<uchar>(y);
        const uchar *in = head.ptr<uchar>(y);
        for (int x = 0; x < picture.cols; ++x, out += 3, in += 4) {
            const int rest = 255 - in[3];
            if (rest == 255)
                continue;
            if (rest == 0) {
                out[0] = in[0], out[1] = in[1], out[2] = in[2];
                continue;
            }
            for (int channel = 0; channel < 3; ++channel)
                out[channel] = uchar(in[channel] + (out[channel] * rest * 257 + 32896) / 65536);
        }
    }
}

void addGrain(cv::Mat &picture, std::uint64_t seed, double strength)
{
    Dice dice(seed);
    const int factor = int(strength * 90);
    const int bytes = picture.cols * 3;
    for (int y = 0; y < picture.rows; ++y) {
        uchar *row = picture.ptr<uchar>(y);
        const schar *grain = grainTile().ptr<schar>(int((std::uint64_t(y) * 7 + seed) & 511));
        for (int from = -dice.below(512); from < bytes; from += 512)
            for (int i = std::max(0, -from); i < 512 && from + i < bytes; ++i)
                row[from + i] = uchar(std::clamp(row[from + i] + ((grain[i] * factor) >> 8), 0, 255));
    }
}

void expose(cv::Mat &picture, double light, double sideLight)
{
    if (light != 1)
        picture.convertTo(picture, CV_8U, light, light > 1 ? 6 * (light - 1) : 0);
    if (sideLight == 0)
        return;
    for (int y = 0; y < picture.rows; ++y) {
        auto *row = picture.ptr<cv::Vec3b>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const int factor = int(256 * (1 + 0.75 * sideLight * (double(x) / picture.cols - 0.5)));
            for (int channel = 0; channel < 3; ++channel)
                row[x][channel] = cv::saturate_cast<uchar>(row[x][channel] * factor >> 8);
        }
    }
}

} // namespace

cv::Vec3b backdropColour(Backdrop backdrop)
{
    switch (backdrop) {
    case Backdrop::Red:
        return {24, 24, 196};
    case Backdrop::Blue:
        return {190, 92, 22};
    case Backdrop::Orange:
        return {26, 124, 232};
    case Backdrop::White:
        break;
    }
    return {228, 230, 230};
}

FaceView FaceView::typical(std::uint64_t seed, int quality)
{
    Dice dice(mixSeed({seed, 0x706f7365}));
    const double bad = 1 - std::clamp(quality, 0, 100) / 100.0, worse = std::max(0.0, bad - 0.3) / 0.7;
    FaceView view;
    view.grainSeed = seed;
    view.shiftX = dice.bell() * (6 + 130 * worse);
    view.shiftY = dice.bell() * (4 + 50 * worse);
    view.scale = 1 + dice.bell() * (0.015 + 0.15 * worse);
    view.rollDeg = dice.bell() * (0.7 + 7 * worse);
    view.yawDeg = dice.bell() * (1 + 8 * worse);
    view.eyesOpen = dice.chance(0.8 * worse) ? 0 : 1;
    view.light = 1 + (dice.chance(0.6) ? -0.55 : 0.6) * worse;
    view.sideLight = dice.between(-1, 1) * (0.05 + 0.9 * worse);
    view.blurPx = std::max(0.0, 5 * bad * bad - 0.15);
    view.noise = 0.25 + 0.6 * bad;
    return view;
}

FacePainter::FacePainter(const FaceTraits &traits)
    : m_traits(traits)
{
    m_paint = {cv::Mat::zeros(kLayerSize, CV_32FC3), cv::Mat::zeros(kLayerSize, CV_32F)};
    const FaceRelief relief = carveFace(traits);
    paintBackHair(m_paint, traits);
    paintBody(m_paint, traits);
    paintSkin(m_paint, traits, relief);
    paintFeatures(m_paint, traits);
    paintHeadDress(m_paint, traits);
    cv::Mat smooth;
    cv::GaussianBlur(relief.height, smooth, {}, 9);
    m_depth = smooth * kUnitPx;
}

const cv::Mat &FacePainter::layer(double eyesOpen)
{
    const std::size_t step = std::size_t(std::clamp(eyesOpen, 0.0, 1.0) * double(m_layers.size() - 1) + 0.5);
    cv::Mat &made = m_layers[step];
    if (!made.empty())
        return made;
    Paint paint{m_paint.colour.clone(), m_paint.cover};
    paintEyes(paint, m_traits, float(step) / float(m_layers.size() - 1));
    made.create(kLayerSize, CV_8UC4);
    for (int y = 0; y < kLayerSize.height; ++y)
        for (int x = 0; x < kLayerSize.width; ++x) {
            const float cover = paint.cover.at<float>(y, x);
            const cv::Vec3f colour =
                paint.colour.at<cv::Vec3f>(y, x); // painted over black: premultiplied already
            made.at<cv::Vec4b>(y, x) = {cv::saturate_cast<uchar>(std::min(colour[0], 255 * cover)),
                                        cv::saturate_cast<uchar>(std::min(colour[1], 255 * cover)),
                                        cv::saturate_cast<uchar>(std::min(colour[2], 255 * cover)),
                                        cv::saturate_cast<uchar>(255 * cover)};
        }
    return made;
}

const cv::Mat &FacePainter::backdrop(const FaceView &view)
{
    if (m_backdrop.size() == view.size && m_backdropKind == view.backdrop &&
        m_backdropUnevenness == view.backdropUnevenness)
        return m_backdrop;
    m_backdropKind = view.backdrop;
    m_backdropUnevenness = view.backdropUnevenness;
    Dice dice(mixSeed({m_traits.seed, 0x636c6f7468, std::uint64_t(view.backdrop)}));
    const cv::Size small = view.size / 4;
    const cv::Mat folds = smoothNoise(dice, small, 60, 260), stains = cloudNoise(dice, small, 60, 3);
    const cv::Vec3f colour = backdropColour(view.backdrop);
    cv::Mat coarse(small, CV_32FC3);
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x) {
            const double dx = 2.0 * x / small.width - 1, dy = 2.0 * y / small.height - 0.8;
            const double light = 1.03 - 0.10 * (dx * dx + dy * dy) * (0.5 + view.backdropUnevenness) +
                                 view.backdropUnevenness * (0.035 * double(folds.at<float>(y, x)) +
                                                            0.02 * double(stains.at<float>(y, x)));
            coarse.at<cv::Vec3f>(y, x) = colour * light;
        }
    cv::resize(coarse, coarse, view.size, 0, 0, cv::INTER_LINEAR);
    coarse.convertTo(m_backdrop, CV_8UC3);
    return m_backdrop;
}

void FacePainter::layHead(cv::Mat &picture, const FaceView &view)
{
    for (const cv::Rect &reach : Placing(view).reach(view.size))
        if (!reach.empty())
            layPart(picture, view, reach);
}

void FacePainter::layPart(cv::Mat &picture, const FaceView &view, const cv::Rect &reach)
{
    const Placing placing(view);
    // A turn of the head moves what is near sideways against what is far.
    const double turn = std::sin(view.yawDeg * std::numbers::pi / 180);
    const cv::Size cells(reach.width / kMeshPx + 2, reach.height / kMeshPx + 2);
    cv::Mat mesh(cells, CV_32FC2);
    for (int row = 0; row < cells.height; ++row)
        for (int column = 0; column < cells.width; ++column) {
            cv::Point2d at = placing.back(reach.x + column * kMeshPx, reach.y + row * kMeshPx);
            const int dx = std::clamp(int(at.x), 0, kLayerSize.width - 1),
                      dy = std::clamp(int(at.y), 0, kLayerSize.height - 1);
            at.x -= turn * (double(m_depth.at<float>(dy, dx)) - 0.35 * double(kUnitPx)) *
                    (dy < kLayerSize.height * 0.68 ? 1.0 : 0.4);
            // Below its last row the layer goes on as it ends: nobody floats when they sit far away.
            at.y = std::min(at.y, kLayerSize.height - 2.0);
            mesh.at<cv::Vec2f>(row, column) = {float(at.x), float(at.y)};
        }
    cv::Mat map, head;
    cv::warpAffine(mesh, map, cv::Matx23d(kMeshPx, 0, 0, 0, kMeshPx, 0), reach.size(), cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    cv::remap(layer(view.eyesOpen), head, map, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_CONSTANT,
              cv::Scalar());
    blend(picture(reach), head);
}

cv::Mat FacePainter::picture(const FaceView &view)
{
    cv::Mat picture = backdrop(view).clone();
    layHead(picture, view);
    if (view.blurPx > 0)
        cv::GaussianBlur(picture, picture, {}, view.blurPx);
    expose(picture, view.light, view.sideLight);
    addGrain(picture, mixSeed({m_traits.seed, view.grainSeed}), view.noise);
    return picture;
}

cv::Mat FacePainter::empty(const FaceView &view)
{
    cv::Mat picture = backdrop(view).clone();
    expose(picture, view.light, view.sideLight);
    addGrain(picture, mixSeed({m_traits.seed, view.grainSeed}), view.noise);
    return picture;
}

std::array<cv::Point2d, 2> FacePainter::pupils(const FaceView &view) const
{
    const Placing placing(view);
    return {placing.forward(double(kOriginX - kUnitPx), double(kOriginY)),
            placing.forward(double(kOriginX + kUnitPx), double(kOriginY))};
}

void sway(FaceView &view, std::uint64_t subjectSeed, double seconds)
{
    Dice dice(mixSeed({subjectSeed, 0x73776179}));
    const auto wave = [&](double amplitude) {
        const double slow = dice.between(0.09, 0.16), quick = dice.between(0.3, 0.5),
                     phase = dice.between(0, 6);
        return amplitude * (std::sin(2 * std::numbers::pi * slow * seconds + phase) +
                            0.35 * std::sin(2 * std::numbers::pi * quick * seconds + 2 * phase));
    };
    const double px = view.size.height / 720.0;
    view.shiftX += wave(7 * px);
    view.shiftY += wave(3.5 * px);
    view.scale *= 1 + wave(0.008);
    view.rollDeg += wave(0.8);
    view.yawDeg += wave(1.6);
    // One blink in each span of four seconds, at its own moment.
    const auto span = std::uint64_t(std::max(0.0, seconds) / 4);
    Dice blink(mixSeed({subjectSeed, 0x626c696e6b, span}));
    const double since = seconds - 4 * double(span) - blink.between(0.5, 3.5);
    if (since > 0 && since < 0.24)
        view.eyesOpen *= since < 0.12 ? 1 - since / 0.12 : (since - 0.12) / 0.12;
}

} // namespace loket::sim
