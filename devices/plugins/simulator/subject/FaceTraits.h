// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <cstdint>
#include <optional>

namespace loket::sim {

enum class Sex : std::uint8_t { None, Male, Female };
enum class HeadDress : std::uint8_t { None, ShortHair, LongHair, TiedHair, Hijab };

/// What makes one fictitious face. Lengths in face units: 1 = half the distance between the pupils (about 31
/// mm). The origin is between the pupils, x to the right of the picture, y down. Colours are BGR, 0…255.
struct FaceTraits
{
    std::uint64_t seed = 0;
    Sex sex = Sex::None;
    HeadDress head = HeadDress::None;
    double age = 0.3;        ///< 0 = 17 years … 1 = 75 years
    double width = 2.3;      ///< half width of the head at eye level
    double chin = 3.72;      ///< eyes to chin
    double jaw = 2.4;        ///< exponent of the outline: higher is squarer
    double hairline = -2.05; ///< height of the hairline
    double eyeHeight = 0.27, eyeLength = 0.5, eyeTilt = 0.03;
    double browHeight = -0.72, browThick = 0.12;
    double noseLength = 1.35, noseWidth = 0.42, noseHeight = 0.75;
    double mouthY = 2.25, mouthWidth = 0.82, lipFull = 1;
    double moustache = 0, stubble = 0;
    cv::Vec3f skin, lips, hair, iris, cloth, scarf;
};

/// The same seed gives the same face. Without `sex` the seed decides it too.
[[nodiscard]] FaceTraits drawFace(std::uint64_t subjectSeed, std::optional<Sex> sex = std::nullopt);

} // namespace loket::sim
