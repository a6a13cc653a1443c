// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/VisitFold.h"

#include "core/counter/Counter.h"

namespace loket::desktop {

Expected<Workflow> loadWorkflow(Station &station, const QString &service)
{
    SystemClock clock;
    SystemRandom random;
    return Workflow::load(service, Counter{station, clock, random}.settingLookup());
}

Expected<Visit> foldVisit(Station &station, const VisitSummary &summary)
{
    const auto workflow = loadWorkflow(station, summary.service);
    if (!workflow)
        return fail(workflow.error());
    const auto events = station.events(summary.id);
    if (!events)
        return fail(events.error());
    return Visit::fromEvents(summary.id, *workflow, *events);
}

} // namespace loket::desktop
