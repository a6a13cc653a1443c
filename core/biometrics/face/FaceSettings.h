// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace loket::face {

/// The colour behind the person. Which one is asked for follows from the birth year (core/identity); here it
/// is a parameter.
enum class Background : quint8 { Any, Red, Blue, Orange };

/// Thresholds of the face measures: beyond them a measure is not ok. A station may change them. The sources
/// name where a number comes from; "ours" is a working value, tried on the simulator's subjects, to be
/// confirmed on real captures.
struct Settings
{
    // Place in the frame (a landscape frame from which the portrait is cut)
    double headShareMin =
        0.44; ///< head height / frame height; ours: keeps the eye distance at 720 lines above 90 px
    double headShareMax = 0.70;    ///< ours: the 3:4 portrait with a head of 70 % must still fit
    double centreOffsetMax = 0.08; ///< |eye middle − frame middle| / frame width; ours
    double eyeHeightMin = 0.33; ///< eye line from the top / frame height; ours, from the portrait's geometry
    double eyeHeightMax = 0.56;
    double eyeDistanceMinPx =
        90; ///< ISO/IEC 19794-5:2011 and ICAO portrait quality: at least 90 px between the eye centres
    double rollMaxDeg = 8; ///< ISO/IEC 19794-5:2011 7.2.2: roll within ±8°
    double turnMax = 0.06; ///< proxy for yaw: nose beside the middle of the eyes, in eye distances; ours,
                           ///< 12…15° on the simulator's heads (ISO/IEC 19794-5:2011 7.2.2 asks for ±5°, too
                           ///< little for this proxy to tell)
    double symmetryMin =
        0.60; ///< likeness of the face to its mirror image; ours, a second sign of a turned head

    // Light
    double brightnessMin =
        70; ///< mean luminance of the face, 0…255; ours after ISO/IEC 29794-5 (luminance mean)
    double brightnessMax = 200;
    double darkShareMax = 0.30; ///< share of face pixels at 0…25; ISO/IEC 29794-5, under-exposure; limit ours
    double brightShareMax =
        0.08; ///< share of face pixels at 247…255; ISO/IEC 29794-5, over-exposure; limit ours
    double dynamicRangeMin = 80; ///< grey levels between the 1st and 99th percentile; ISO/IEC 19794-5 asks
                                 ///< for 7 bits (128 gets full score)
    double lightRatioMin =
        0.60; ///< darker cheek / brighter cheek; ISO/IEC 19794-5 has 0.5 as the outer limit
    // Sharpness and eyes
    double sharpnessMin = 0.43; ///< share of gradient energy that blurring the face again takes away; Crété
                                ///< et al. 2007; limit ours
    double eyeOpenMin =
        0.085; ///< height of the dark of the eye / eye distance; ours, iris is 0.19 (11.7 mm of 63 mm)
    double glareShareMax = 0.06; ///< saturated pixels in the eye region; ISO/IEC 29794-5, glasses; limit ours
    // Background
    Background background = Background::Any;
    double backgroundShareMin = 0.75;    ///< share of the background that has the expected colour; ours
    double backgroundUnevennessMax = 13; ///< 85th percentile of ΔE*ab (CIE 1976) from the median colour; ours

    // Live
    int steadyMs = 400;        ///< the face has to be steady for this long
    double steadyShift = 0.06; ///< … with the eye middle within this share of the eye distance
    int autoCaptureMs = 600;   ///< good and steady for this long: take the picture
    int adviceHoldMs = 700;    ///< ui.md: one advice stays this long
};

} // namespace loket::face
