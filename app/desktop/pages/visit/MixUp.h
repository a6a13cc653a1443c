// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/Visit.h"

#include <optional>

namespace loket::desktop {

/// The last attempt of a capture was found to be another finger than the one that was asked for. Either the
/// resident gave a wrong finger now, or what was kept before is wrong: only the people at the counter know.
struct MixUp
{
    QString advice;                      ///< what to do where the finger is wrong now
    QString question;                    ///< asked before it is done
    QString stepId;                      ///< whose attempts are then put out …
    std::vector<device::Position> wrong; ///< … of these fingers
};

/// Nothing where the last attempt of the capture is none, or was put out already.
[[nodiscard]] std::optional<MixUp> mixUpOf(const Visit &visit, const StepDefinition &step,
                                           device::Position capture);

} // namespace loket::desktop
