// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Signature.h"

#include "devices/plugins/simulator/subject/Dice.h"

#include <vector>

namespace loket::sim {
namespace {

using Points = std::vector<cv::Point2d>;
constexpr int kStepMs = 5;

/// One letter-like movement from the base line, in units of the small letters' height, x rightwards.
Points letter(Dice &dice, double x, double width)
{
    const double tall = dice.chance(0.3) ? dice.between(1.6, 2.5) : dice.between(0.7, 1.1);
    switch (dice.below(5)) {
    case 0:
        return {{x, 0},
                {x + 0.5 * width, -tall},
                {x + 0.15 * width, -tall * 0.9},
                {x + 0.5 * width, 0.1}}; // loop up
    case 1:
        return {{x, -0.1},
                {x + 0.4 * width, 0.9 * tall},
                {x + 0.1 * width, 1.0 * tall},
                {x + 0.7 * width, -0.2}}; // loop down
    case 2:
        return {{x, 0},
                {x + 0.3 * width, -0.9},
                {x + 0.55 * width, 0},
                {x + 0.8 * width, -0.8},
                {x + width, 0}}; // humps
    case 3:
        return {{x + 0.8 * width, -0.7},
                {x + 0.2 * width, -0.8},
                {x + 0.2 * width, 0.05},
                {x + 0.8 * width, -0.1}}; // round
    default:
        return {{x, -0.2}, {x + 0.5 * width, -0.75 * tall}, {x + 0.55 * width, 0.05}};
    }
}

/// The idea of the signature: strokes of control points around the origin, about 10 units wide.
std::vector<Points> idea(std::uint64_t subjectSeed)
{
    Dice dice(mixSeed({subjectSeed, 0x7369676e}));
    std::vector<Points> strokes;
    Points initial; // a large first letter
    const double big = dice.between(2.2, 3.4), wide = dice.between(1.4, 2.4);
    initial = {{-0.2, 0.3}, {0.3 * wide, -big}, {0.6 * wide, -0.6 * big}, {0.1 * wide, 0.4}};
    if (dice.chance(0.6))
        initial.insert(initial.end(),
                       {{wide, -0.9 * big}, {1.2 * wide, -0.3}, {0.8 * wide, 0.5}, {1.3 * wide, 0.0}});
    double x = 1.4 * wide;
    Points word = dice.chance(0.5) ? initial : Points{};
    if (word.empty())
        strokes.push_back(initial);
    for (int letters = 4 + dice.below(5), i = 0; i < letters; ++i) {
        const double width = dice.between(0.8, 1.4) * (1 - 0.05 * i);
        const Points one = letter(dice, x, width);
        word.insert(word.end(), one.begin(), one.end());
        x += width * dice.between(0.8, 1.05);
    }
    word.emplace_back(x + dice.between(0.8, 2.0), dice.between(-0.8, 0.2));
    strokes.push_back(word);
    if (dice.chance(0.75)) { // a line below, back and forth
        const double y = dice.between(0.9, 1.7);
        Points under{{x + 0.5, y - 0.4}, {x * 0.45, y}, {-0.3, y + 0.25}};
        if (dice.chance(0.5))
            under.insert(under.end(), {{x * 0.2, y + 0.55}, {x * 1.05, y + 0.1}});
        strokes.push_back(under);
    }
    if (dice.chance(0.4))
        strokes.push_back({{x * 0.6, -1.9}, {x * 0.6 + 0.12, -1.8}});
    return strokes;
}

cv::Point2d spline(const Points &p, double at)
{
    const int last = int(p.size()) - 1, i = std::clamp(int(at), 0, last - 1);
    const double t = at - i;
    const cv::Point2d a = p[std::size_t(std::max(0, i - 1))], b = p[std::size_t(i)],
                      c = p[std::size_t(i + 1)], d = p[std::size_t(std::min(last, i + 2))];
    return 0.5 * ((2 * b) + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * (t * t) +
                  (3 * b - a - 3 * c + d) * (t * t * t));
}

struct Hand
{
    double scaleMm, slant, tilt, xMm, yMm, speedMmMs;

    [[nodiscard]] cv::Point2d place(cv::Point2d p) const
    {
        const double x = (p.x - slant * p.y) * scaleMm, y = p.y * scaleMm;
        return {xMm + x - tilt * y, yMm + y + tilt * x};
    }
};

/// Walks along the curve; the pen is slower where it bends (about the two-thirds power law of hand movement).
std::vector<device::InkPoint> write(const Points &stroke, const Hand &hand, Dice &dice, double &timeMs)
{
    std::vector<device::InkPoint> ink;
    const double weight = dice.between(0.5, 0.75), end = double(stroke.size()) - 1;
    double at = 0;
    while (true) {
        const cv::Point2d here = hand.place(spline(stroke, at));
        const double share = at / end;
        const double lift =
            double(smoothStep(0, 0.06F, float(share)) * smoothStep(1.0F, 0.90F, float(share)));
        const double pressure =
            weight * (0.25 + 0.75 * lift) + 0.05 * std::sin(at * 2.3) + 0.01 * dice.bell();
        ink.push_back(
            {float(here.x), float(here.y), float(std::clamp(pressure, 0.03, 1.0)), qint32(timeMs), true});
        if (at >= end)
            return ink;
        const double h = 0.05;
        const cv::Point2d next = hand.place(spline(stroke, std::min(end, at + h))),
                          after = hand.place(spline(stroke, std::min(end, at + 2 * h)));
        const cv::Point2d v = next - here, w = after - next;
        const double length = cv::norm(v) + 1e-6,
                     bend = std::abs(v.cross(w)) / (length * (cv::norm(w) + 1e-6));
        const double step = hand.speedMmMs * kStepMs / (1 + 4.0 * bend);
        at = std::min(end, at + std::clamp(h * step / length, 0.012, 0.35));
        timeMs += kStepMs;
    }
}

} // namespace

device::Ink signatureInk(std::uint64_t subjectSeed, const SignatureView &view)
{
    device::Ink ink{view.widthMm, view.heightMm, {}};
    Dice attempt(mixSeed({subjectSeed, view.seed, 0x696e6b}));
    Dice person(mixSeed({subjectSeed, 0x68616e6477}));
    Hand hand{view.widthMm * person.between(0.045, 0.06) * (1 + 0.03 * attempt.bell()),
              person.between(0.1, 0.55),
              person.between(-0.10, 0.02) + 0.015 * attempt.bell(),
              view.widthMm * (0.20 + 0.015 * attempt.bell()),
              view.heightMm * (0.55 + 0.02 * attempt.bell()),
              person.between(0.11, 0.17) * view.speed};
    double timeMs = 0;
    if (view.quality < 30) { // somebody only tapped the pad
        const Points tap = view.quality < 10 ? Points{{4, 0}, {4.05, 0.03}} : Points{{2, 0}, {3.2, -0.1}};
        ink.strokes.push_back(write(tap, hand, attempt, timeMs));
        return ink;
    }
    const double shake = 0.05 + 0.25 * (1 - view.quality / 100.0);
    for (Points stroke : idea(subjectSeed)) {
        for (cv::Point2d &p : stroke)
            p += cv::Point2d(attempt.bell(), attempt.bell()) * shake;
        ink.strokes.push_back(write(stroke, hand, attempt, timeMs));
        timeMs += attempt.between(110, 260) / view.speed;
    }
    return ink;
}

} // namespace loket::sim
