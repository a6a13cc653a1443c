// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/Dice.h"
#include "devices/plugins/simulator/subject/FaceLayer.h"

#include <opencv2/imgproc.hpp>

namespace loket::sim {
namespace {

float bell(float x, float spread) { return std::exp(-0.5F * x * x / (spread * spread)); }

/// Skin shines through: shadows turn red rather than grey.
cv::Vec3f lit(const cv::Vec3f &skin, float light, float gloss)
{
    const float shade = std::max(0.02F, light);
    return {skin[0] * std::pow(shade, 1.22F) + 34 * gloss, skin[1] * std::pow(shade, 1.08F) + 36 * gloss,
            skin[2] * std::pow(shade, 0.88F) + 38 * gloss};
}

/// Redder cheeks, nose and chin; darker around the eyes.
cv::Vec3f complexion(const FaceTraits &face, float x, float y, float mottle)
{
    const float ax = std::abs(x);
    const float flush =
        bell(ax - 1.25F, 0.5F) * bell(y - 0.95F, 0.5F) + 0.8F * bell(x, 0.4F) * bell(y - 1.3F, 0.4F);
    const float tired = bell(ax - 0.95F, 0.45F) * bell(y - 0.05F, 0.34F) * float(0.12 + 0.1 * face.age);
    const float beard = float(face.stubble) * 0.22F * smoothStep(1.7F, 2.1F, y) * smoothStep(2.1F, 1.2F, ax) +
                        float(face.stubble) * 0.1F * smoothStep(1.2F, 2.0F, y);
    const float dark = (1 - tired - beard) * (1 + mottle);
    return {face.skin[0] * dark * (1 - 0.10F * flush), face.skin[1] * dark * (1 - 0.07F * flush),
            face.skin[2] * dark * (1 + 0.015F * flush)};
}

void paintBrow(Paint &paint, const FaceTraits &face, float side, const cv::Mat &strands)
{
    const float thick = float(face.browThick), base = float(face.browHeight);
    const auto mask = [&](float x, float y) {
        const float e = side * x; // 0.4 at the nose … 1.8 outside
        const float t = (e - 0.42F) / 1.28F;
        if (t < 0 || t > 1)
            return 0.0F;
        const float middle = base + 0.10F - 0.24F * std::sin(t * 2.2F) + 0.06F * t;
        const float half = thick * (0.75F + 0.6F * t - 1.25F * t * t) * smoothStep(0.0F, 0.18F, t);
        const float hair =
            0.25F * strands.at<float>(int(y * kUnitPx + kOriginY), int(x * kUnitPx + kOriginX));
        return std::clamp((half - std::abs(y - middle)) / (0.5F * thick) + hair, 0.0F, 1.0F) *
               (0.80F - 0.25F * t);
    };
    brush(paint, {side > 0 ? 0.4F : -1.8F, base - 0.35F, 1.4F, 0.6F}, mask,
          [&](float, float) { return face.hair * 1.05F + cv::Vec3f(4, 6, 10); });
}

void paintMouth(Paint &paint, const FaceTraits &face)
{
    const float w = float(face.mouthWidth), y0 = float(face.mouthY), full = float(face.lipFull);
    const auto line = [=](float x) { return y0 + 0.035F * (x / w) * (x / w) - 0.02F * bell(x, 0.12F); };
    const auto arc = [=](float x, float power) {
        return std::pow(std::max(0.0F, 1 - std::pow(std::abs(x) / w, 2.0F)), power);
    };
    const auto upper = [=](float x) {
        return line(x) - full * (0.24F * arc(x, 1.0F) - 0.05F * bell(x, 0.09F) +
                                 0.02F * bell(std::abs(x) - 0.2F, 0.1F));
    };
    const auto lower = [=](float x) { return line(x) + full * 0.31F * arc(x, 0.8F); };
    const cv::Rect2f box(-w, y0 - 0.4F, 2 * w, 0.9F);
    const auto keepLight = [&](float x, float y, const cv::Vec3f &tint) {
        const int row = int(y * kUnitPx + kOriginY), column = int(x * kUnitPx + kOriginX);
        const cv::Vec3f &under = paint.colour.at<cv::Vec3f>(row, column);
        const float light = under[1] / std::max(20.0F, face.skin[1]);
        return tint * std::clamp(light, 0.3F, 1.25F);
    };
    const auto lips = [&](float x, float y) {
        return 0.9F * std::min(edge(y - upper(x), 4), edge(lower(x) - y, 4)) *
               smoothStep(w, w * 0.86F, std::abs(x));
    };
    brush(paint, box, lips, [&](float x, float y) {
        return keepLight(
            x, y,
            face.lips *
                (y < line(x) ? 0.84F : 1.02F + 0.12F * bell(x + 0.1F, 0.2F) * bell(y - y0 - 0.12F, 0.05F)));
    });
    brush(
        paint, box,
        [&](float x, float y) {
            return 0.8F * bell(y - line(x), 0.026F) * smoothStep(w * 1.03F, w * 0.85F, std::abs(x));
        },
        [&](float, float) { return face.lips * 0.32F; });
}

void paintNose(Paint &paint, const FaceTraits &face)
{
    const float tip = float(face.noseLength), wing = float(face.noseWidth);
    const cv::Rect2f box(-1, tip - 0.5F, 2, 1);
    const cv::Vec3f shadow = cv::Vec3f(face.skin[0] * 0.25F, face.skin[1] * 0.27F, face.skin[2] * 0.34F);
    brush(
        paint, box,
        [&](float x, float y) { // nostrils
            const float ax = std::abs(x) - 0.52F * wing, down = y - tip - 0.30F + 0.25F * std::abs(ax);
            return 0.85F * smoothStep(1.5F, 0.5F, std::hypot(ax / 0.105F, down / 0.05F));
        },
        [&](float, float) { return shadow; });
    brush(
        paint, box,
        [&](float x, float y) { // crease of the wings
            const float u = (std::abs(x) - wing * 0.86F) / 0.19F, v = (y - tip - 0.12F) / 0.21F;
            const float ring = bell(std::hypot(u, v) - 1, 0.16F);
            return 0.34F * ring * smoothStep(-0.1F, 0.5F, u) * smoothStep(1.25F, 0.7F, v);
        },
        [&](float, float) { return face.skin * 0.45F; });
}

/// The shape of one eye's opening; e runs from the nose (−) to the ear (+).
struct EyeShape
{
    float half, tilt, top, bottom, open;

    [[nodiscard]] float axis(float e) const { return -tilt * e / half; }
    [[nodiscard]] float lower(float e) const { return axis(e) + bottom * arch(e, 0.8F); }
    [[nodiscard]] float upper(float e) const
    {
        const float wide = axis(e) - top * arch(e - 0.04F, 0.62F);
        return lower(e) + (wide - lower(e)) * open;
    }
    [[nodiscard]] float arch(float e, float power) const
    {
        return std::pow(std::max(0.0F, 1 - (e / half) * (e / half)), power);
    }
    [[nodiscard]] float length(float e) const { return smoothStep(half * 1.02F, half * 0.96F, std::abs(e)); }
};

cv::Vec3f eyeball(const FaceTraits &face, const EyeShape &eye, float e, float y)
{
    const float lidShadow = smoothStep(-0.02F, 0.16F, y - eye.upper(e));
    const float r = std::hypot(e, y + 0.03F);
    cv::Vec3f tint(196, 205, 212);
    tint *= 0.92F - 0.28F * smoothStep(0.25F, 0.5F, std::abs(e));
    if (e < -0.40F)
        tint = cv::Vec3f(138, 140, 190); // tear duct
    const float rim = smoothStep(0.265F, 0.235F, r);
    const cv::Vec3f iris =
        face.iris * (0.75F + 0.9F * smoothStep(0.05F, 0.2F, r) * smoothStep(-0.1F, 0.2F, y));
    tint = tint * (1 - rim) + iris * rim;
    tint *= 1 - smoothStep(0.10F, 0.085F, r);
    tint *= 0.5F + 0.5F * lidShadow;
    return tint;
}

void paintEye(Paint &paint, const FaceTraits &face, float side, float open)
{
    const EyeShape eye{float(face.eyeLength), float(face.eyeTilt), float(face.eyeHeight), 0.12F, open};
    const cv::Rect2f box(side - 0.75F, -0.62F, 1.5F, 1.1F);
    const auto e = [side](float x) { return side * (x - side); };
    brush(
        paint, box,
        [&](float x, float y) {
            return std::min(edge(y - eye.upper(e(x)), 2), edge(eye.lower(e(x)) - y, 2)) * eye.length(e(x));
        },
        [&](float x, float y) { return eyeball(face, eye, e(x), y); });
    brush(
        paint, box, // the lamp in the eye
        [&](float x, float y) {
            const float in = smoothStep(0.0F, 0.05F, y - eye.upper(e(x)));
            return 0.95F * in * smoothStep(0.05F, 0.028F, std::hypot(x - side + 0.07F, y + 0.10F));
        },
        [](float, float) { return cv::Vec3f(250, 250, 250); });
    brush(
        paint, box, // lashes of the upper lid
        [&](float x, float y) {
            const float thick =
                0.030F + 0.016F * smoothStep(-0.3F, 0.5F, e(x)) + (face.sex == Sex::Female ? 0.012F : 0.0F);
            return 0.92F * smoothStep(thick * 1.6F, thick * 0.6F, std::abs(y - eye.upper(e(x)) + 0.012F)) *
                   smoothStep(eye.half * 1.10F, eye.half * 0.95F, std::abs(e(x)));
        },
        [&](float, float) { return face.hair * 0.7F; });
    brush(
        paint, box, // crease of the upper lid, rim of the lower one
        [&](float x, float y) {
            const float fold = y - eye.upper(e(x)) + 0.10F + 0.03F * open * eye.arch(e(x), 1);
            return (0.42F * bell(fold, 0.028F) + 0.30F * bell(y - eye.lower(e(x)) - 0.015F, 0.022F)) *
                   smoothStep(eye.half * 1.15F, eye.half * 0.7F, std::abs(e(x)));
        },
        [&](float, float) { return face.skin * 0.40F; });
}

} // namespace

void paintSkin(Paint &paint, const FaceTraits &face, const FaceRelief &relief)
{
    Dice dice(mixSeed({face.seed, 0x736b696e}));
    const cv::Mat mottle = cloudNoise(dice, kLayerSize, 26, 4);
    brush(
        paint, {-3, -3.7F, 6, 8},
        [&](float x, float y) {
            return relief.inside.at<float>(int(y * kUnitPx + kOriginY + 0.5F),
                                           int(x * kUnitPx + kOriginX + 0.5F));
        },
        [&](float x, float y) {
            const int row = int(y * kUnitPx + kOriginY + 0.5F), column = int(x * kUnitPx + kOriginX + 0.5F);
            const cv::Vec3f skin = complexion(face, x, y, 0.055F * mottle.at<float>(row, column));
            return lit(skin, relief.light.at<float>(row, column), relief.gloss.at<float>(row, column));
        });
}

void paintFeatures(Paint &paint, const FaceTraits &face)
{
    Dice dice(mixSeed({face.seed, 0x62726f77}));
    const cv::Mat strands = smoothNoise(dice, kLayerSize, 2.2, 7.0);
    paintBrow(paint, face, 1, strands);
    paintBrow(paint, face, -1, strands);
    paintNose(paint, face);
    paintMouth(paint, face);
    if (face.moustache > 0)
        brush(
            paint, {-1, float(face.mouthY) - 0.6F, 2, 0.5F},
            [&](float x, float y) {
                const float middle = float(face.mouthY) - 0.36F + 0.20F * x * x;
                const float parted = 1 - 0.5F * bell(x, 0.07F);
                return float(face.moustache) * parted * bell(y - middle, 0.10F) *
                       smoothStep(0.95F, 0.55F, std::abs(x)) *
                       (0.9F +
                        0.16F * strands.at<float>(int(y * kUnitPx + kOriginY), int(x * kUnitPx + kOriginX)));
            },
            [&](float, float) { return face.hair * 1.3F; });
}

void paintEyes(Paint &paint, const FaceTraits &face, float open)
{
    paintEye(paint, face, 1, open);
    paintEye(paint, face, -1, open);
}

} // namespace loket::sim
