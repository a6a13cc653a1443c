// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Dice.h"
#include "devices/plugins/simulator/subject/FaceLayer.h"

#include <opencv2/imgproc.hpp>

namespace loket::sim {
namespace {

float bell(float x, float spread) { return std::exp(-0.5F * x * x / (spread * spread)); }
int rowOf(float y) { return int(y * kUnitPx + kOriginY + 0.5F); }
int columnOf(float x) { return int(x * kUnitPx + kOriginX + 0.5F); }

/// Light on hair: fine strands along the way it is combed, a band of gloss.
cv::Vec3f hairTint(const FaceTraits &face, const cv::Mat &strands, float x, float y)
{
    const float strand = strands.at<float>(rowOf(y), columnOf(x));
    const float gloss = bell(y + 2.75F - 0.25F * x * x * 0.4F, 0.4F);
    const float light = 0.85F + 0.35F * strand + 0.9F * gloss * (0.6F + 0.4F * strand);
    return face.hair * light + cv::Vec3f(6, 6, 6) * gloss;
}

/// Lower edge of the hair above the forehead.
float hairEdge(const FaceTraits &face, float x)
{
    const float ax = std::abs(x);
    const float line = float(face.hairline) - 0.10F * bell(ax - 0.95F, 0.3F);
    return line + 0.22F * x * x * smoothStep(0.4F, 1.8F, ax);
}

void paintShortHair(Paint &paint, const FaceTraits &face, const cv::Mat &strands)
{
    const float w = float(face.width) + 0.10F;
    const float sideburn = face.head == HeadDress::ShortHair ? 0.45F : 0.1F;
    brush(
        paint, {-3.2F, -4.4F, 6.4F, 5.2F},
        [&](float x, float y) {
            const float ax = std::abs(x), ragged = 0.05F * strands.at<float>(rowOf(y), columnOf(x));
            const float up = (y - 0.1F) / 3.95F, side = ax / (w + 0.07F * smoothStep(-0.5F, -2, y));
            const float outline =
                y < 0.1F ? 1 - std::pow(std::pow(side, 2.5F) + std::pow(-up, 2.5F), 0.4F) : (w - ax) / w;
            const float inner = headHalfWidth(face, y) * smoothStep(sideburn + 0.3F, -1.3F, y);
            const float sides = ax - (float(face.width) - 0.20F - 0.25F * inner / 3);
            const float front = std::max(hairEdge(face, x) - y, std::min(sides, sideburn - y));
            return std::min(smoothStep(-0.03F, 0.04F, outline * 2 + ragged * 0.3F),
                            smoothStep(-0.13F, 0.11F, front + ragged));
        },
        [&](float x, float y) { return hairTint(face, strands, x, y); });
}

void paintEars(Paint &paint, const FaceTraits &face)
{
    for (const float side : {-1.0F, 1.0F}) {
        const float x0 = side * (float(face.width) + 0.08F);
        const auto radius = [=](float x, float y) {
            return std::hypot((x - x0 - side * 0.06F * (0.5F - y)) / 0.27F, (y - 0.55F) / 0.72F);
        };
        brush(
            paint, {x0 - 0.5F, -0.4F, 1, 2},
            [&](float x, float y) { return edge((1 - radius(x, y)) * 0.27F); },
            [&](float x, float y) {
                const float r = radius(x, y);
                const float light =
                    0.62F + 0.26F * smoothStep(0.55F, 0.85F, r) - 0.25F * smoothStep(0.9F, 1.0F, r);
                return cv::Vec3f(face.skin[0] * light * 0.9F, face.skin[1] * light * 0.92F,
                                 face.skin[2] * light);
            });
    }
}

float shoulderY(float x)
{
    const float ax = std::abs(x);
    return 4.75F + 0.42F * smoothStep(1.2F, 3.2F, ax) * (ax - 1.2F) +
           0.9F * smoothStep(3.6F, 6.2F, ax) * (ax - 3.6F);
}

/// Cloth with soft folds: a height field of stretched noise, lit like everything else.
cv::Mat clothLight(Dice &dice, double cellX, double cellY, float depth)
{
    cv::Mat folds = smoothNoise(dice, kLayerSize, cellX, cellY) +
                    0.4 * smoothNoise(dice, kLayerSize, cellX / 2, cellY / 2);
    cv::GaussianBlur(folds, folds, {}, 3);
    return lightOn(folds * depth);
}

void paintShirt(Paint &paint, const FaceTraits &face)
{
    Dice dice(mixSeed({face.seed, 0x636c6f7468}));
    const cv::Mat light = clothLight(dice, 60, 150, 0.10F), weave = smoothNoise(dice, kLayerSize, 1.5);
    const float opening = face.sex == Sex::Male ? 0.95F : 1.15F;
    const auto tint = [&](float x, float y, float strength) {
        const float round =
            1.0F - 0.10F * smoothStep(2, 6, std::abs(x)) - 0.22F * bell(y - shoulderY(x), 0.12F);
        const float l = light.at<float>(rowOf(y), columnOf(x)) * round * strength;
        return face.cloth * (l * (1 + 0.04F * weave.at<float>(rowOf(y), columnOf(x))));
    };
    brush(
        paint, {-6.6F, 4, 13.2F, 4},
        [&](float x, float y) {
            const float neck = (std::abs(x) - opening * smoothStep(6.2F, 4.6F, y)); // open in a V
            return std::min(edge(y - shoulderY(x)), edge(std::max(neck, y - 6.2F), 2));
        },
        [&](float x, float y) { return tint(x, y, 0.95F); });
    brush(
        paint, {-2.2F, 4.0F, 4.4F, 3.2F}, // collar
        [&](float x, float y) {
            const float ax = std::abs(x), inner = opening * smoothStep(6.2F, 4.6F, y);
            const float wide = 0.62F * smoothStep(6.35F, 4.9F, y) + 0.03F;
            return std::min({edge(ax - inner + 0.04F, 2), edge(inner + wide - ax, 2),
                             edge(y - 4.42F - 0.12F * (ax - 1))});
        },
        [&](float x, float y) {
            const float inner = opening * smoothStep(6.2F, 4.6F, y), ax = std::abs(x);
            const float rim = smoothStep(0.0F, 0.1F, ax - inner + 0.04F);
            return tint(x, y, 0.82F + 0.26F * rim);
        });
}

void paintNeck(Paint &paint, const FaceTraits &face)
{
    const float half = face.sex == Sex::Male ? 1.52F : 1.28F;
    brush(
        paint, {-2.6F, 1.8F, 5.2F, 5},
        [&](float x, float y) {
            return edge(half - 0.10F * bell(y - 3.9F, 0.6F) +
                            0.9F * std::pow(smoothStep(4.2F, 6.2F, y), 2.0F) - std::abs(x),
                        3);
        },
        [&](float x, float y) {
            const float round = 0.70F + 0.24F * std::sqrt(std::max(0.0F, 1 - x * x / (half * half)));
            const float chin = 1 - 0.34F * bell(y - float(face.chin) + 0.05F, 0.5F);
            const float l =
                round * chin * (1 - 0.07F * bell(std::abs(x) - 0.55F, 0.16F) * smoothStep(4, 5, y));
            return cv::Vec3f(face.skin[0] * l * l, face.skin[1] * l * std::pow(l, 0.8F),
                             face.skin[2] * l * std::pow(l, 0.5F));
        });
}

/// Opening of the scarf around the face: > 0 on the cloth, face units from the rim.
float scarfRim(const FaceTraits &face, float x, float y)
{
    const float w = float(face.width) - 0.17F, top = 2.15F, bottom = float(face.chin) + 0.12F;
    const float v = y < 0.6F ? (y - 0.6F) / (top + 0.6F) : (y - 0.6F) / (bottom - 0.6F);
    return (std::pow(std::pow(std::abs(x) / w, 2.25F) + std::pow(std::abs(v), 2.25F), 1 / 2.25F) - 1) * 2.2F;
}

void paintScarf(Paint &paint, const FaceTraits &face)
{
    Dice dice(mixSeed({face.seed, 0x7363617266}));
    const cv::Mat light = clothLight(dice, 70, 200, 0.16F), weave = smoothNoise(dice, kLayerSize, 1.5);
    const float drop = float(dice.between(5.6, 6.6)), under = float(dice.between(0.10, 0.2));
    // what it throws on the face
    brush(
        paint, {-3, -3, 6, 7.5F},
        [&](float x, float y) {
            const float rim = scarfRim(face, x, y);
            return rim > 0.2F ? 0 : 0.5F * smoothStep(-0.30F, 0.0F, rim);
        },
        [&](float, float) { return face.skin * 0.42F; });
    brush(
        paint, {-6.6F, -4.5F, 13.2F, 12.5F},
        [&](float x, float y) {
            const float ax = std::abs(x);
            const float wide = 2.72F + 1.3F * smoothStep(2.6F, drop, y) + 1.1F * smoothStep(4.4F, 6.5F, y);
            const float crown = y < 0 ? (1 - std::hypot(x / 2.72F, y / 4.02F)) * 2.7F : wide - ax;
            return std::min(edge(crown), edge(scarfRim(face, x, y), 2));
        },
        [&](float x, float y) {
            const float rim = scarfRim(face, x, y);
            const float round = y < 0 ? std::hypot(x / 2.72F, y / 4.02F)
                                      : std::abs(x) / (2.72F + 2.4F * smoothStep(2.6F, 6.5F, y));
            float l = light.at<float>(rowOf(y), columnOf(x)) *
                      (1.06F - 0.5F * std::pow(std::min(1.0F, round), 5.0F));
            l *= 0.70F + 0.34F * smoothStep(0.0F, 0.22F, rim);                  // rolled hem
            l *= 1 - 0.20F * bell(rim - 0.26F - under, 0.05F);                  // seam of the under-scarf
            l *= 1 - 0.25F * bell(y - 4.5F - 0.25F * x, 0.35F) * bell(x, 1.5F); // fold below the chin
            return face.scarf * (l * (1 + 0.03F * weave.at<float>(rowOf(y), columnOf(x))));
        });
}

} // namespace

void paintBackHair(Paint &paint, const FaceTraits &face)
{
    if (face.head == HeadDress::Hijab) // the inside of the scarf, seen in the gap below the cheeks
        brush(
            paint, {-2.5F, -2.5F, 5, 7.5F},
            [&](float x, float y) { return edge(0.1F - scarfRim(face, x, y)); },
            [&](float, float) { return face.scarf * 0.22F; });
    if (face.head != HeadDress::LongHair)
        return;
    Dice dice(mixSeed({face.seed, 0x6261636b}));
    const cv::Mat strands = smoothNoise(dice, kLayerSize, 3.5, 140);
    brush(
        paint, {-3.4F, -1, 6.8F, 7.5F},
        [&](float x, float y) {
            const float ragged = 0.05F * strands.at<float>(rowOf(y), columnOf(x));
            return std::min(smoothStep(-0.03F, 0.05F, 2.62F + 0.12F * std::sin(y) - std::abs(x) + ragged),
                            smoothStep(6.0F, 5.3F, y + ragged));
        },
        [&](float x, float y) {
            return hairTint(face, strands, x, y) * (0.75F + 0.25F * std::abs(x) / 2.6F);
        });
}

void paintBody(Paint &paint, const FaceTraits &face)
{
    paintNeck(paint, face);
    paintShirt(paint, face);
    if (face.head != HeadDress::Hijab && face.head != HeadDress::LongHair)
        paintEars(paint, face);
}

void paintHeadDress(Paint &paint, const FaceTraits &face)
{
    if (face.head == HeadDress::Hijab) {
        paintScarf(paint, face);
        return;
    }
    Dice dice(mixSeed({face.seed, 0x68616972}));
    const cv::Mat strands = face.head == HeadDress::ShortHair ? smoothNoise(dice, kLayerSize, 3.0, 16)
                                                              : smoothNoise(dice, kLayerSize, 3.0, 70);
    paintShortHair(paint, face, strands);
    if (face.head == HeadDress::LongHair)
        brush(
            paint, {-3.2F, -1.6F, 6.4F, 7}, // falls in front of the ears and shoulders
            [&](float x, float y) {
                const float ax = std::abs(x) + 0.03F * strands.at<float>(rowOf(y), columnOf(x));
                return std::min({smoothStep(-0.05F, 0.05F, ax - 1.98F - 0.12F * smoothStep(1, 3, y)),
                                 smoothStep(-0.02F, 0.03F, 2.66F + 0.1F * std::sin(y) - ax),
                                 smoothStep(-1.6F, -1.2F, y), smoothStep(5.2F, 4.4F, y)});
            },
            [&](float x, float y) { return hairTint(face, strands, x, y); });
}

} // namespace loket::sim
