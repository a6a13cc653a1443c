// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/Visit.h"

#include <QCborArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket {

using device::Position;

namespace {

/// No stretch of work on one step is longer: beyond it somebody left without parking, or the clock jumped.
constexpr qint64 kLongestStretchMs = 60LL * 60 * 1000;

QString text(const QCborMap &map, QLatin1StringView key) { return map[QString(key)].toString(); }

std::vector<Position> partsIn(const QCborMap &payload)
{
    std::vector<Position> parts;
    for (const QCborValue &part : payload[u"parts"_s].toArray())
        parts.push_back(device::parsePosition(part.toString()));
    return parts;
}

} // namespace

int Attempt::score() const
{
    if (parts.empty())
        return 0;
    return std::min_element(parts.begin(), parts.end(),
                            [](const auto &a, const auto &b) { return a.score < b.score; })
        ->score;
}

Expected<Visit> Visit::fromEvents(const QUuid &id, const Workflow &workflow,
                                  const std::vector<VisitEvent> &events)
{
    Visit visit;
    visit.m_id = id;
    visit.m_workflow = workflow;
    for (const VisitEvent &event : events)
        if (const auto applied = visit.apply(event); !applied)
            return fail(applied.error());
    if (visit.m_state == VisitState::None)
        return fail(ErrorCode::Malformed, u"visit without events"_s);
    return visit;
}

const std::map<QString, Visit::Handler> &Visit::handlers()
{
    using namespace event;
    const auto key = [](const char *name) { return QString::fromLatin1(name); };
    static const std::map<QString, Handler> table{
        {key(kOpened), &Visit::onOpened},
        {key(kStepStarted), &Visit::onStepStarted},
        {key(kStepFinished), &Visit::onStepFinished},
        {key(kStepReopened), &Visit::onStepReopened},
        {key(kRegistrationSet), &Visit::onRegistrationSet},
        {key(kIdentityChecked), &Visit::onIdentityChecked},
        {key(kNoticeAcknowledged), &Visit::onNotice},
        {key(kAttemptKept), &Visit::onAttempt},
        {key(kPartsRejected), &Visit::onPartsRejected},
        {key(kPhotoDecided), &Visit::onPhotoDecided},
        {key(kAccepted), &Visit::onAccepted},
        {key(kExceptionAdded), &Visit::onExceptionAdded},
        {key(kExceptionRemoved), &Visit::onExceptionRemoved},
        {key(kExceptionApproved), &Visit::onExceptionApproved},
        {key(kReviewConfirmed), &Visit::onReview},
        {key(kDataCorrected), &Visit::onCorrection},
        {key(kStatementMade), &Visit::onStatement},
        {key(kFormKept), &Visit::onFormKept},
        {key(kPreflightSet), &Visit::onPreflight},
        {key(kTroubleNoted), &Visit::onTrouble},
        {key(kQrRead), &Visit::onQrRead},
        {key(kActivationStopped), &Visit::onStopped},
        {key(kActivationContinued), &Visit::onContinued},
        {key(kOutcomeSet), &Visit::onOutcome},
        {key(kParked), &Visit::onParked},
        {key(kResumed), &Visit::onResumed},
        {key(kSealed), &Visit::onSealed},
        {key(kReceiptGiven), &Visit::onReceipt},
    };
    return table;
}

Expected<void> Visit::apply(const VisitEvent &e)
{
    const bool isFirst = m_lastSeq == 0;
    if (e.seq != m_lastSeq + 1)
        return fail(ErrorCode::Malformed, u"event %1 after %2"_s.arg(e.seq).arg(m_lastSeq));
    if (isFirst != (e.type == QLatin1StringView(event::kOpened)))
        return fail(ErrorCode::Malformed, u"event 1 is '%1'"_s.arg(e.type));
    const auto handler = handlers().find(e.type);
    if (handler == handlers().end())
        return fail(ErrorCode::Malformed, u"unknown event '%1'"_s.arg(e.type));
    (this->*handler->second)(e);
    m_lastSeq = e.seq;
    m_lastEventUtc = e.atUtc;
    return {};
}

void Visit::onOpened(const VisitEvent &e)
{
    m_state = VisitState::Open;
    m_openedAtUtc = e.atUtc;
    m_openedBy = e.operatorId;
    for (const StepDefinition &step : m_workflow.steps())
        m_steps[step.id] = {};
}

void Visit::closeStretch(const QDateTime &atUtc)
{
    if (m_runningStep.isEmpty())
        return;
    const qint64 ms = m_runningSinceUtc.msecsTo(atUtc);
    m_steps[m_runningStep].activeMs += std::clamp<qint64>(ms, 0, kLongestStretchMs);
    m_runningStep.clear();
}

void Visit::onStepStarted(const VisitEvent &e)
{
    closeStretch(e.atUtc);
    m_runningStep = text(e.payload, "step"_L1);
    m_runningSinceUtc = e.atUtc;
    StepRecord &record = m_steps[m_runningStep];
    if (!record.firstStartedUtc.isValid())
        record.firstStartedUtc = e.atUtc;
    ++record.timesOpened;
}

void Visit::onStepFinished(const VisitEvent &e)
{
    const QString step = text(e.payload, "step"_L1);
    if (m_runningStep == step)
        closeStretch(e.atUtc);
    m_steps[step].isDone = true;
    m_steps[step].finishedUtc = e.atUtc;
    m_steps[step].finishedBy = e.operatorId;
    m_forms.remove(step);
}

void Visit::onFormKept(const VisitEvent &e)
{
    m_forms[text(e.payload, "step"_L1)] = e.payload[u"fields"_s].toMap();
}

void Visit::onStepReopened(const VisitEvent &e)
{
    const QString step = text(e.payload, "step"_L1);
    m_orders[step] = {{text(e.payload, "reason"_L1), text(e.payload, "note"_L1)}, partsIn(e.payload), {}};
    reopen(step);
    forgetReview();
}

void Visit::onRegistrationSet(const VisitEvent &e)
{
    m_registration = e.payload;
    m_resident = e.payload[u"resident"_s].toMap();
}

void Visit::onIdentityChecked(const VisitEvent &e) { m_identityCheck = e.payload; }

void Visit::onNotice(const VisitEvent &e) { m_notice = e.payload; }

void Visit::onAttempt(const VisitEvent &e)
{
    Attempt attempt = attemptFromCbor(e.payload);
    attempt.atUtc = e.atUtc;
    attempt.operatorId = e.operatorId;
    const StepDefinition *step = m_workflow.step(attempt.stepId);
    const auto bestBefore = step ? best(step->id, Position::Face).attempt : nullptr;
    const int numberBefore = bestBefore ? bestBefore->number : 0;
    const auto printsBefore = bestPrints(attempt.stepId);
    if (const auto order = m_orders.find(attempt.stepId); order != m_orders.end())
        order->second.answered.insert(attempt.capture);
    m_attempts.push_back(std::move(attempt));
    if (!step)
        return;
    // What is good now needs no excuse any more.
    std::erase_if(m_acceptances, [&](const Acceptance &a) {
        const Best now = a.stepId == step->id ? best(step->id, a.position) : Best{};
        return now && now.part->score >= step->threshold;
    });
    // An approval is of one picture: when another one becomes the best, the applicant must see that one.
    if (step->type == StepType::Photo && best(step->id, Position::Face).attempt &&
        best(step->id, Position::Face).attempt->number != numberBefore)
        reopenDependants(step->id);
    if (step->type == StepType::Fingers) {
        outdateRechecks(step->id, printsBefore);
        reopenDependants(step->id);
    }
}

QMap<Position, QString> Visit::bestPrints(const QString &stepId) const
{
    QMap<Position, QString> prints;
    for (const Position finger : device::allFingers())
        if (const Best found = best(stepId, finger))
            prints[finger] = found.part->attachment;
    return prints;
}

void Visit::outdateRechecks(const QString &stepId, const QMap<Position, QString> &before)
{
    const auto now = bestPrints(stepId);
    for (const StepDefinition &step : m_workflow.steps())
        if (step.of == stepId && step.type == StepType::IndexRecheck)
            for (const Position finger : device::allFingers())
                if (before.value(finger) != now.value(finger))
                    reject(step.id, {finger});
}

void Visit::reject(const QString &stepId, const std::vector<Position> &parts)
{
    const auto isOneOf = [](const std::vector<Position> &list, Position part) {
        return std::find(list.begin(), list.end(), part) != list.end();
    };
    for (Attempt &attempt : m_attempts) {
        const auto held = partsOf(attempt.capture);
        const bool isHit =
            attempt.stepId == stepId &&
            std::any_of(parts.begin(), parts.end(), [&](Position p) { return isOneOf(held, p); });
        if (!isHit)
            continue;
        attempt.rejected = true;
        std::erase_if(m_acceptances,
                      [&](const Acceptance &a) { return a.stepId == stepId && isOneOf(held, a.position); });
    }
}

void Visit::onPartsRejected(const VisitEvent &e)
{
    const QString step = text(e.payload, "step"_L1);
    const std::vector<Position> parts = partsIn(e.payload);
    const auto before = bestPrints(step);
    reject(step, parts);
    outdateRechecks(step, before);
    m_orders[step] = {{text(e.payload, "reason"_L1), text(e.payload, "note"_L1)}, parts, {}};
    reopen(step);
    forgetReview();
}

void Visit::onPhotoDecided(const VisitEvent &e)
{
    m_photoApproved = e.payload[u"approved"_s].toBool();
    if (m_photoApproved)
        return;
    const QString step = text(e.payload, "step"_L1);
    for (Attempt &attempt : m_attempts)
        if (attempt.stepId == step)
            attempt.rejected = true;
    std::erase_if(m_acceptances, [&](const Acceptance &a) { return a.stepId == step; });
    m_orders[step] = {{text(e.payload, "reason"_L1), text(e.payload, "note"_L1)}, {}, {}};
    reopen(step);
}

void Visit::onAccepted(const VisitEvent &e)
{
    Acceptance acceptance{text(e.payload, "step"_L1), device::parsePosition(text(e.payload, "position"_L1)),
                          text(e.payload, "reason"_L1), text(e.payload, "note"_L1), e.operatorId};
    std::erase_if(m_acceptances, [&](const Acceptance &a) {
        return a.stepId == acceptance.stepId && a.position == acceptance.position;
    });
    m_acceptances.push_back(std::move(acceptance));
}

void Visit::onExceptionAdded(const VisitEvent &e)
{
    BiometricException exception;
    exception.position = device::parsePosition(text(e.payload, "position"_L1));
    exception.reason = text(e.payload, "reason"_L1);
    exception.isPermanent = e.payload[u"permanent"_s].toBool();
    exception.note = text(e.payload, "note"_L1);
    exception.evidence = text(e.payload, "evidence"_L1);
    exception.noEvidenceReason = text(e.payload, "no_evidence_reason"_L1);
    exception.appointmentOffered = e.payload[u"appointment_offered"_s].toBool();
    exception.requestedBy = e.operatorId;
    exception.atUtc = e.atUtc;
    std::erase_if(m_exceptions, [&](const auto &old) { return old.position == exception.position; });
    m_exceptions.push_back(std::move(exception));
}

void Visit::onExceptionRemoved(const VisitEvent &e)
{
    const Position position = device::parsePosition(text(e.payload, "position"_L1));
    std::erase_if(m_exceptions, [&](const auto &old) { return old.position == position; });
    // What the exception had excused is asked for again.
    for (const StepDefinition &step : m_workflow.steps()) {
        if (!isCaptureStep(step.type) || !m_steps[step.id].isDone)
            continue;
        for (const Position capture : capturesOf(step)) {
            const auto parts = partsOf(capture);
            if (std::find(parts.begin(), parts.end(), position) != parts.end())
                reopen(step.id);
        }
    }
}

void Visit::onExceptionApproved(const VisitEvent &e)
{
    const Position position = device::parsePosition(text(e.payload, "position"_L1));
    for (BiometricException &exception : m_exceptions) {
        if (exception.position != position)
            continue;
        exception.approvedBy = text(e.payload, "approver"_L1);
        exception.approvedAtUtc = e.atUtc;
    }
}

void Visit::onReview(const VisitEvent &e) { m_review = e.payload; }

void Visit::onCorrection(const VisitEvent &e)
{
    m_corrections.push_back(e.payload);
    m_resident = e.payload[u"resident"_s].toMap();
    m_registration[u"resident"_s] = m_resident;
    for (const char *key : {"print_not_before", "warnings"}) // of the data as they are now
        if (const QCborValue value = e.payload[QLatin1StringView(key)]; !value.isUndefined())
            m_registration[QLatin1StringView(key)] = value;
    forgetReview();
}

void Visit::forgetReview()
{
    m_review = {};
    m_statement = {};
    for (const StepDefinition &step : m_workflow.steps())
        if (step.type == StepType::Review || step.type == StepType::Statement)
            reopen(step.id);
}

void Visit::onStatement(const VisitEvent &e) { m_statement = e.payload; }

void Visit::onParked(const VisitEvent &e)
{
    closeStretch(e.atUtc);
    m_state = VisitState::Parked;
}

void Visit::onResumed(const VisitEvent &)
{
    // Where the program was closed or broke off, the step ended with what was recorded last: the time in
    // between was no work. (A parked visit runs no step.)
    closeStretch(m_lastEventUtc);
    m_state = VisitState::Open;
}

void Visit::onSealed(const VisitEvent &e)
{
    closeStretch(e.atUtc);
    m_state = VisitState::Sealed;
}

void Visit::onReceipt(const VisitEvent &) {}

void Visit::reopen(const QString &stepId)
{
    const auto record = m_steps.find(stepId);
    if (record != m_steps.end())
        record->second.isDone = false;
    reopenDependants(stepId);
}

void Visit::reopenDependants(const QString &stepId)
{
    for (const StepDefinition &step : m_workflow.steps()) {
        if (step.of != stepId)
            continue;
        m_steps[step.id].isDone = false;
        if (step.type == StepType::PhotoApproval)
            m_photoApproved = false;
    }
}

QString Visit::currentStepId() const
{
    for (const StepDefinition &step : m_workflow.steps())
        if (!m_steps.at(step.id).isDone)
            return step.id;
    return {};
}

StepStatus Visit::status(const QString &stepId) const
{
    const auto record = m_steps.find(stepId);
    if (record != m_steps.end() && record->second.isDone)
        return StepStatus::Done;
    return stepId == currentStepId() ? StepStatus::Current : StepStatus::Todo;
}

StepRecord Visit::record(const QString &stepId) const
{
    const auto record = m_steps.find(stepId);
    return record == m_steps.end() ? StepRecord{} : record->second;
}

RetakeOrder Visit::retakeOrder(const QString &stepId, Position capture) const
{
    const auto found = m_orders.find(stepId);
    if (found == m_orders.end() || found->second.answered.contains(capture))
        return {};
    const auto held = partsOf(capture);
    const auto &parts = found->second.parts;
    const bool isMeant = parts.empty() || std::any_of(held.begin(), held.end(), [&](Position part) {
                             return std::find(parts.begin(), parts.end(), part) != parts.end();
                         });
    return isMeant ? found->second.order : RetakeOrder{};
}

} // namespace loket
