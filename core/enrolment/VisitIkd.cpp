// SPDX-License-Identifier: GPL-3.0-or-later
// What the events of an IKD activation make of a visit.
#include "core/enrolment/Visit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket {

namespace {

bool isActivationStep(StepType type)
{
    return type == StepType::Preflight || type == StepType::Guide || type == StepType::QrScan;
}

Trouble troubleOf(const VisitEvent &e)
{
    return {e.payload[u"step"_s].toString(), e.payload[u"failure"_s].toString(),
            e.payload[u"note"_s].toString(), e.operatorId, e.atUtc};
}

} // namespace

void Visit::onPreflight(const VisitEvent &e) { m_preflight = e.payload; }

void Visit::onTrouble(const VisitEvent &e) { m_troubles.push_back(troubleOf(e)); }

void Visit::onQrRead(const VisitEvent &e) { m_qr = e.payload; }

/// The steps that are not done are left out: what follows is the outcome.
void Visit::onStopped(const VisitEvent &e)
{
    closeStretch(e.atUtc);
    m_stop = troubleOf(e);
    for (const StepDefinition &step : m_workflow.steps()) {
        StepRecord &record = m_steps[step.id];
        if (!isActivationStep(step.type) || record.isDone)
            continue;
        record.isDone = true;
        record.isSkipped = true;
    }
}

void Visit::onContinued(const VisitEvent &)
{
    m_stop.reset();
    m_outcome = {};
    for (const StepDefinition &step : m_workflow.steps()) {
        StepRecord &record = m_steps[step.id];
        if (record.isSkipped || step.type == StepType::Outcome)
            record.isDone = false;
        record.isSkipped = false;
    }
    forgetReview();
}

void Visit::onOutcome(const VisitEvent &e) { m_outcome = e.payload; }

int Visit::timesNoted(const QString &stepId, const QString &failure) const
{
    return int(std::count_if(m_troubles.begin(), m_troubles.end(), [&](const Trouble &trouble) {
        return trouble.stepId == stepId && trouble.failure == failure;
    }));
}

} // namespace loket
