// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/Visit.h"
#include "core/station/Station.h"

namespace loket::desktop {

// In the station's thread.

/// The definition of a service with this station's settings in it. Errors: those of Workflow::load().
[[nodiscard]] Expected<Workflow> loadWorkflow(Station &station, const QString &service);
/// An unfinished visit from its events. Errors: NotFound once its draft is gone, Malformed.
[[nodiscard]] Expected<Visit> foldVisit(Station &station, const VisitSummary &summary);

} // namespace loket::desktop
