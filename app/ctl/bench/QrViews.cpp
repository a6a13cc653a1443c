// SPDX-License-Identifier: GPL-3.0-or-later
// How hard is hard: the ranges of each trouble, single frames and clips.

#include "app/ctl/bench/QrScene.h"

#include "core/picture/Codecs.h"
#include "devices/phone/Hand.h"

#include <algorithm>
#include <cmath>

namespace loket::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kClipFrames = 30;

cv::Point2d direction(double length, cv::RNG &random)
{
    const double angle = random.uniform(0.0, 2 * CV_PI);
    return cv::Point2d(std::cos(angle), std::sin(angle)) * length;
}

View plainView(cv::RNG &random)
{
    View view;
    view.modulePx = random.uniform(3.2, 6.5);
    view.shift = {random.uniform(-140.0, 140.0), random.uniform(-60.0, 60.0)};
    view.turnDeg = random.uniform(-20.0, 20.0);
    view.yawDeg = random.uniform(-12.0, 12.0);
    view.pitchDeg = random.uniform(-12.0, 12.0);
    view.brightness = random.uniform(0.75, 1.0);
    view.noise = random.uniform(1.5, 3.0);
    view.jpegQuality = random.uniform(75, 90);
    return view;
}

void addSpots(View &view, cv::RNG &random, double strength)
{
    const int spots = random.uniform(1, 3);
    for (int i = 0; i < spots; ++i)
        view.glare.push_back({{random.uniform(-0.45, 0.45), random.uniform(-0.45, 0.45)},
                              random.uniform(0.07, 0.17) * strength,
                              random.uniform(0.4, 1.0),
                              random.uniform(0.0, CV_PI),
                              random.uniform(120.0, 320.0)});
}

void trouble(View &view, Trouble kind, double strength, cv::RNG &random)
{
    switch (kind) {
    case Trouble::Moire:
        view.moire = random.uniform(0.6, 1.3) * strength;
        view.moirePhase = random.uniform(0.0, 1.0);
        break;
    case Trouble::Glare:
        addSpots(view, random, strength);
        break;
    case Trouble::Perspective:
        view.yawDeg = random.uniform(28.0, 52.0) * strength * (random.uniform(0, 2) ? 1 : -1);
        view.pitchDeg = random.uniform(10.0, 40.0) * strength * (random.uniform(0, 2) ? 1 : -1);
        view.turnDeg = random.uniform(-180.0, 180.0);
        break;
    case Trouble::Blur:
        view.defocusModules = random.uniform(0.6, 1.15) * strength;
        break;
    case Trouble::Motion:
        view.motionPx = direction(random.uniform(0.8, 2.2) * strength * view.modulePx, random);
        break;
    case Trouble::LowLight:
        view.brightness = random.uniform(0.10, 0.28) / strength;
        view.noise = random.uniform(5.0, 11.0) * strength;
        view.jpegQuality = random.uniform(65, 80);
        break;
    case Trouble::Small:
        view.modulePx = random.uniform(1.5, 2.4) / strength;
        break;
    default:
        break;
    }
}

} // namespace

QString name(Trouble trouble)
{
    static constexpr const char *kNames[] = {"clean",   "moire",     "glare",   "perspective", "blur",
                                             "motion",  "low_light", "small",   "inverted",    "dark_mode",
                                             "cracked", "dirty",     "combined"};
    return QString::fromLatin1(kNames[int(trouble)]);
}

std::vector<Trouble> allTroubles()
{
    std::vector<Trouble> all;
    for (int i = 0; i <= int(Trouble::Combined); ++i)
        all.push_back(Trouble(i));
    return all;
}

View drawView(Trouble kind, cv::RNG &random)
{
    View view = plainView(random);
    if (kind != Trouble::Combined) {
        trouble(view, kind, 1, random);
        return view;
    }
    // Two or three at once, each milder than alone.
    static constexpr Trouble kMixed[] = {Trouble::Moire, Trouble::Glare,  Trouble::Perspective,
                                         Trouble::Blur,  Trouble::Motion, Trouble::LowLight};
    const int count = random.uniform(2, 4);
    for (int i = 0; i < count; ++i)
        trouble(view, kMixed[random.uniform(0, 6)], 0.6, random);
    return view;
}

cv::Mat shoot(const Screen &screen, const View &view, cv::RNG &random)
{
    const cv::Mat picture = phone::photograph(screen, view, phone::drawDesk(kFrameSize, random), random);
    // A webcam sends MJPEG.
    return decodePicture(encodeJpeg(picture, view.jpegQuality), PictureColour::Gray).value_or(picture);
}

Shot drawShot(Trouble kind, quint64 seed)
{
    cv::RNG random(seed * 1000003 + quint64(kind) * 7919 + 17);
    const Screen screen = drawScreen(kind, random);
    const View view = drawView(kind, random);
    return {shoot(screen, view, random), screen.payload, screen.isBeyondRepair};
}

Clip drawClip(Trouble kind, quint64 seed)
{
    cv::RNG random(seed * 1000003 + quint64(kind) * 7919 + 99991);
    const Screen screen = drawScreen(kind, random);
    const View held = drawView(kind, random);
    const double size = held.modulePx * screen.modules;
    const phone::Sway x(random, size * 0.05), y(random, size * 0.05), turn(random, 2), yaw(random, 4),
        pitch(random, 4), glare(random, 0.12);
    const double exposure = random.uniform(0.25, 0.8) / kClipFrames;
    const double hunting = random.uniform(0.0, 1.0); // the camera's focus, in the first third of a second
    Clip clip;
    clip.payload = screen.payload;
    clip.isBeyondRepair = screen.isBeyondRepair;
    clip.firstInView = random.uniform(0, 4);
    for (int frame = 0; frame < kClipFrames; ++frame) {
        const double now = double(frame) / kClipFrames;
        View view = held;
        view.shift += cv::Point2d(x.at(now), y.at(now));
        view.motionPx += cv::Point2d(x.at(now + exposure) - x.at(now), y.at(now + exposure) - y.at(now));
        view.turnDeg += turn.at(now);
        view.yawDeg += yaw.at(now);
        view.pitchDeg += pitch.at(now);
        view.moirePhase += now * 3.1;
        view.defocusModules += hunting * std::max(0.0, 1 - now * 3);
        for (View::Spot &spot : view.glare)
            spot.place += cv::Point2d(glare.at(now), glare.at(now + 0.37));
        if (frame < clip.firstInView)
            view.shift.x += 2000;
        clip.frames.push_back(shoot(screen, view, random));
    }
    return clip;
}

} // namespace loket::bench
