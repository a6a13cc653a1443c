// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/widgets/ResidentCard.h"
#include "app/desktop/widgets/StepRail.h"
#include "core/enrolment/VisitSession.h"

#include <vector>

// The presenter of a visit's frame: what rail and card show, as values; no widget is needed to test it.

namespace loket::desktop {

[[nodiscard]] std::vector<StepLook> stepLooks(const VisitSnapshot &snapshot);
/// `today` for the age.
[[nodiscard]] ResidentLook residentLook(const VisitSnapshot &snapshot, QDate today);
/// What a finished step recorded, line by line, for a look at it.
[[nodiscard]] QStringList stepSummary(const VisitSnapshot &snapshot, const StepDefinition &step);

} // namespace loket::desktop
