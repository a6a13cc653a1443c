// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/plugins/simulator/subject/FaceTraits.h"

#include "devices/plugins/simulator/subject/Dice.h"

#include <array>

namespace loket::sim {
namespace {

cv::Vec3f rgb(double r, double g, double b) { return {float(b), float(g), float(r)}; }

cv::Vec3f mix(const cv::Vec3f &a, const cv::Vec3f &b, double part) { return a * (1 - part) + b * part; }

/// Sawo matang in most, lighter and darker at both ends: the spread seen across the archipelago.
cv::Vec3f drawSkin(Dice &dice)
{
    const cv::Vec3f light = rgb(229, 188, 155), middle = rgb(197, 149, 113), dark = rgb(142, 99, 73);
    const double tone = std::clamp(0.5 + 0.24 * dice.bell(), 0.0, 1.0);
    cv::Vec3f skin = tone < 0.5 ? mix(light, middle, tone * 2) : mix(middle, dark, tone * 2 - 1);
    for (int channel = 0; channel < 3; ++channel)
        skin[channel] += float(2.5 * dice.bell());
    return skin;
}

HeadDress drawHead(Dice &dice, Sex sex)
{
    if (sex == Sex::Male)
        return HeadDress::ShortHair;
    const double draw = dice.unit();
    if (draw < 0.55)
        return HeadDress::Hijab;
    return draw < 0.8 ? HeadDress::LongHair : HeadDress::TiedHair;
}

void drawColours(Dice &dice, FaceTraits &face)
{
    face.skin = drawSkin(dice);
    const double red = face.sex == Sex::Female ? dice.between(0.45, 0.8) : dice.between(0.25, 0.45);
    face.lips = mix(face.skin * 0.80F, rgb(176, 76, 80), red);
    face.hair = mix(rgb(24, 20, 19), rgb(52, 38, 30), dice.unit());
    if (face.age > 0.55)
        face.hair =
            mix(face.hair, rgb(150, 148, 146), std::clamp((face.age - 0.55) * 2.2 * dice.unit(), 0.0, 0.9));
    face.iris = mix(rgb(38, 24, 16), rgb(74, 46, 28), dice.unit());
    const std::array cloths{rgb(222, 222, 220), rgb(52, 62, 92), rgb(96, 68, 52),   rgb(88, 96, 72),
                            rgb(120, 122, 128), rgb(46, 46, 50), rgb(86, 118, 142), rgb(150, 122, 92)};
    face.cloth = cloths[std::size_t(dice.below(int(cloths.size())))];
    const std::array scarves{rgb(206, 186, 168), rgb(64, 66, 76),   rgb(148, 158, 150), rgb(186, 150, 150),
                             rgb(232, 228, 222), rgb(112, 92, 108), rgb(88, 104, 126),  rgb(142, 122, 92)};
    face.scarf = scarves[std::size_t(dice.below(int(scarves.size())))];
}

} // namespace

FaceTraits drawFace(std::uint64_t subjectSeed, std::optional<Sex> sex)
{
    Dice dice(mixSeed({subjectSeed, 0x66616365}));
    FaceTraits face;
    face.seed = subjectSeed;
    const Sex drawn = dice.chance(0.5) ? Sex::Male : Sex::Female;
    face.sex = sex.value_or(drawn);
    const bool isMale = face.sex == Sex::Male;
    face.head = drawHead(dice, face.sex);
    face.age = std::clamp(0.33 + 0.24 * dice.bell(), 0.0, 1.0);
    face.width = 2.26 + 0.07 * dice.bell();
    face.chin = (isMale ? 3.80 : 3.66) + 0.09 * dice.bell();
    face.jaw = (isMale ? 2.7 : 2.3) + 0.14 * dice.bell();
    face.hairline = -2.05 - (isMale ? 0.35 * face.age : 0.0) + 0.12 * dice.bell();
    face.eyeHeight = 0.27 + 0.025 * dice.bell() - 0.04 * face.age;
    face.eyeLength = 0.49 + 0.02 * dice.bell();
    face.eyeTilt = 0.035 + 0.025 * dice.bell();
    face.browHeight = -0.72 + 0.045 * dice.bell();
    face.browThick = (isMale ? 0.145 : 0.10) + 0.015 * dice.bell();
    face.noseLength = 1.28 + 0.06 * dice.bell();
    face.noseWidth = 0.45 + 0.04 * dice.bell();
    face.noseHeight = 0.70 + 0.07 * dice.bell();
    face.mouthY = 2.25 + 0.06 * dice.bell();
    face.mouthWidth = 0.84 + 0.05 * dice.bell();
    face.lipFull = (isMale ? 0.98 : 1.08) + 0.14 * dice.bell();
    face.moustache = isMale && dice.chance(0.3) ? dice.between(0.3, 0.8) : 0;
    face.stubble = isMale ? dice.between(0, 0.35) : 0;
    drawColours(dice, face);
    return face;
}

} // namespace loket::sim
