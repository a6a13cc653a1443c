// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <cstdint>

namespace loket::sim {

struct SignatureView
{
    std::uint64_t seed = 0; ///< of this attempt: each differs a little
    double widthMm = 108;   ///< of the writing surface
    double heightMm = 65;
    int quality = 85; ///< below 30: a mere dot or a stray line
    double speed = 1; ///< 2 = twice as fast
};

/// The signature of a fictitious person as pen points every 5 ms: a flowing hand of loops and humps drawn
/// from the seed, slower in bends, lighter at the start and end of each stroke. 1.5…4 s long. ≈ 1 ms.
[[nodiscard]] device::Ink signatureInk(std::uint64_t subjectSeed, const SignatureView &view);

} // namespace loket::sim
