// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "core/biometrics/common/Advice.h"
#include "devices/api/Types.h"

#include <opencv2/core.hpp>

#include <vector>

namespace loket::biometrics {

/// What is wrong with a slap as a whole.
enum class SlapProblem : quint8 {
    None = 0,
    NoFingers,
    TooFewFingers,
    TooManyFingers,
    FingerAtEdge,   ///< at least one fingertip is cut off by the platen's edge
    WrongHand,      ///< the shape is clearly the other hand's
    SlantedTooMuch, ///< over 35°
    GhostPrints,    ///< faint prints of someone before: not counted, but the glass wants cleaning
};

/// Which hand a four-finger slap looks like. Unsure is a proper answer: short little fingers, bent or missing
/// fingers.
enum class HandGuess : quint8 { Unsure = 0, Right, Left };

/// One finger of a slap.
struct FingerSegment
{
    device::Position position =
        device::Position::None; ///< left to right by device::fingersOf() minus the missing ones
    cv::RotatedRect box; ///< in the slap's pixels; angle turns it upright; height runs along the finger
    cv::Mat picture; ///< CV_8UC1, upright, with a margin, at the slap's resolution; white beyond the platen
    double confidence = 0; ///< 0…1: that this is one fingertip, and this one
    bool isAtEdge = false; ///< the tip or a side is cut off by the platen's edge
    double areaMm2 = 0;
    double strength = 0; ///< 0…1: ridge energy against the slap's strongest finger
};

struct SlapSegments
{
    std::vector<FingerSegment> fingers; ///< left to right
    double angleDeg = 0; ///< lean of the hand: 0 = fingertips straight up, positive = leaning to the right
    std::vector<SlapProblem> problems;  ///< most important first; empty = fine
    HandGuess hand = HandGuess::Unsure; ///< only for four whole fingers
    double handConfidence = 0;          ///< 0…1 for `hand`; low means ask, don't refuse
    int ghosts = 0;                     ///< faint prints that were left out
    Advice edgeAdvice = Advice::None;   ///< with FingerAtEdge: which way to move

    [[nodiscard]] bool has(SlapProblem problem) const;
    /// What to tell the person about problems.front(); None when there are none.
    [[nodiscard]] Advice advice() const;
};

/// Stable ASCII name ("too_few_fingers").
[[nodiscard]] QString name(SlapProblem problem);

/// Cuts a slap (CV_8UC1, dark ridges, fingertips towards the top) into its fingers. `slap` is RightFour,
/// LeftFour, TwoThumbs or a single finger; `missing` are fingers that cannot be there. Fewer or more fingers
/// than expected are reported, never invented or dropped in silence: with too few, positions are assigned
/// only as far as the gaps tell them (else Position::None). Errors: those of atFingerPpi(); InvalidArgument
/// for a position that is no finger or when every finger is missing.
[[nodiscard]] Expected<SlapSegments> segmentSlap(const cv::Mat &gray8, double ppi, device::Position slap,
                                                 const std::vector<device::Position> &missing = {});

} // namespace loket::biometrics
