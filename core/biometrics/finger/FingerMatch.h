// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/finger/Minutiae.h"

namespace loket::biometrics {

/// From this score on two prints count as the same finger. Error rates measured at it: docs/dev/fingers.md.
inline constexpr double kSameFingerScore = 40;

/// Answer of a 1:1 comparison.
struct FingerMatch
{
    double score = 0;         ///< 0…100; kSameFingerScore and above = the same finger
    int pairedMinutiae = 0;   ///< in the best alignment
    int comparedMinutiae = 0; ///< the smaller number of minutiae that lie in the common area
    double overlap = 0;       ///< common area / the smaller print's area, 0…1
    double rotationDeg = 0;   ///< turns the first print onto the second, clockwise as seen
    double shiftXPx = 0;      ///< then moves it, 500 ppi
    double shiftYPx = 0;

    [[nodiscard]] bool isSameFinger() const { return score >= kSameFingerScore; }
};

/// Do two prints show the same finger? Symmetric in its verdict, tolerant of any shift, of rotation up to
/// ±60° and of skin distortion. Local structures propose alignments (after Jiang & Yau, "Fingerprint minutiae
/// matching based on the local and global structures", ICPR 2000), the global pairing is scored by how
/// unlikely it is by chance (binomial tail, a-contrario: Desolneux, Moisan & Morel 2000). Empty templates
/// score 0.
[[nodiscard]] FingerMatch compareFingers(const FingerTemplate &first, const FingerTemplate &second);

} // namespace loket::biometrics
