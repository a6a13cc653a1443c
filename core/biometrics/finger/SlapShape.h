// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/common/Advice.h"

#include <opencv2/core.hpp>

#include <vector>

// Inside core/biometrics/finger only: where the fingers of a slap are, before anyone asks which ones they
// are.

namespace loket::biometrics {

/// One fingertip. Lengths along the hand's direction; "across" grows to the right.
struct FingerShape
{
    int label = 0;       ///< in SlapShape::labels
    cv::RotatedRect box; ///< in cells of the slap; angle as in FingerSegment
    double acrossMm = 0; ///< of the tip's middle
    double tipMm = 0;    ///< height of the tip; larger = further from the palm
    double widthMm = 0;
    double lengthMm = 0;
    double areaMm2 = 0;
    double strength = 0;   ///< ridge energy against the strongest finger's, 0…1
    bool isAtEdge = false; ///< tip or side cut off by the platen
    bool isSplit = false;  ///< was grown together with its neighbour
};

struct SlapShape
{
    std::vector<FingerShape> fingers; ///< left to right
    cv::Mat labels;                   ///< CV_32S per cell of the slap: 0 or FingerShape::label
    double angleDeg = 0;              ///< lean of the hand, positive to the right
    int ghosts = 0;
    Advice edgeAdvice = Advice::None; ///< which way the hand has to go when a finger is cut off
};

/// A picture without prints gives no fingers.
[[nodiscard]] SlapShape slapShape(const cv::Mat &gray500);

} // namespace loket::biometrics
