// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of an IKD activation: preflight, troubles, stopping and going on, the QR step, the outcome.
#include "core/enrolment/VisitEngine.h"

#include "core/enrolment/ReasonLists.h"

#include <QCborArray>

using namespace Qt::StringLiterals;

namespace loket {

using device::Position;

namespace {

constexpr int kPayloadBytesMax = 64 * 1024; ///< far above what any QR code holds (2,953 bytes)
constexpr int kNoteLengthMax = 500;
constexpr int kFollowUpDaysMax = 366;

const QStringList &answersOf(QrDirection direction)
{
    static const QStringList here{u"matches"_s, u"opaque"_s};
    static const QStringList onPhone{u"seen_on_phone"_s};
    return direction == QrDirection::CounterReads ? here : onPhone;
}

} // namespace

PreflightVerdict VisitEngine::preflightVerdict() const
{
    const auto person = resident();
    return judgePreflight(PreflightInput::fromCbor(m_visit.preflight()), person ? person->birthDate : QDate(),
                          m_context.clock.nowUtc().toLocalTime().date(), m_context.policy.preflight);
}

std::vector<Need> VisitEngine::preflightNeeds() const
{
    const PreflightVerdict verdict = preflightVerdict();
    if (!verdict.stops.isEmpty())
        return {{u"preflight_stops"_s, Position::None, verdict.stops.front()}};
    std::vector<Need> needs;
    for (const QString &question : verdict.unanswered)
        needs.push_back({u"preflight_answer"_s, Position::None, question});
    return needs;
}

Expected<void> VisitEngine::setPreflight(const PreflightInput &input)
{
    if (const auto step = currentStepOfType(StepType::Preflight); !step)
        return fail(step.error());
    if (m_visit.preflight() == input.toCbor())
        return {};
    return commit({makeEvent(event::kPreflightSet, input.toCbor())});
}

Expected<QCborMap> VisitEngine::troublePayload(const QString &failure, const QString &note) const
{
    const StepDefinition *step = m_visit.workflow().step(m_visit.currentStepId());
    const bool isUnderWay = step && m_visit.state() == VisitState::Open &&
                            (step->type == StepType::Preflight || step->type == StepType::Guide ||
                             step->type == StepType::QrScan);
    if (!isUnderWay)
        return fail(ErrorCode::WrongState, m_visit.currentStepId());
    if (!m_failures.find(failure))
        return fail(ErrorCode::InvalidArgument, u"failure"_s);
    if (!isReason(failure, note) || note.size() > kNoteLengthMax)
        return fail(ErrorCode::InvalidArgument, u"note"_s);
    return QCborMap{{u"step"_s, step->id}, {u"failure"_s, failure}, {u"note"_s, note.trimmed()}};
}

Expected<void> VisitEngine::noteTrouble(const QString &failure, const QString &note)
{
    const auto payload = troublePayload(failure, note);
    return payload ? commit({makeEvent(event::kTroubleNoted, *payload)}) : fail(payload.error());
}

Expected<void> VisitEngine::stopActivation(const QString &failure, const QString &note)
{
    const auto payload = troublePayload(failure, note);
    if (!payload)
        return fail(payload.error());
    return commit(
        {makeEvent(event::kTroubleNoted, *payload), makeEvent(event::kActivationStopped, *payload)});
}

Expected<void> VisitEngine::continueActivation()
{
    if (m_visit.state() != VisitState::Open || !m_visit.stop())
        return fail(ErrorCode::WrongState, u"activation"_s);
    return commit({makeEvent(event::kActivationContinued, {{u"step"_s, m_visit.stop()->stepId}})});
}

Expected<void> VisitEngine::recordQr(const QrInput &input)
{
    if (const auto step = currentStepOfType(StepType::QrScan); !step)
        return fail(step.error());
    if (input.direction == QrDirection::None)
        return fail(ErrorCode::InvalidArgument, u"direction"_s);
    if (!answersOf(input.direction).contains(input.answer))
        return fail(ErrorCode::InvalidArgument, u"answer"_s);
    const bool isHere = input.direction == QrDirection::CounterReads;
    if (isHere != (input.length > 0) || isHere == input.digest.isEmpty() || input.length > kPayloadBytesMax)
        return fail(ErrorCode::InvalidArgument, u"length"_s);
    return commit({makeEvent(event::kQrRead, {{u"direction"_s, qrDirectionName(input.direction)},
                                              {u"answer"_s, input.answer},
                                              {u"profile"_s, input.profile},
                                              {u"digest"_s, QString::fromLatin1(input.digest.toHex())},
                                              {u"length"_s, input.length},
                                              {u"read_ms"_s, input.readMs}})});
}

Expected<void> VisitEngine::setOutcome(const OutcomeInput &input)
{
    if (const auto step = currentStepOfType(StepType::Outcome); !step)
        return fail(step.error());
    const bool isActive = input.result == IkdResult::Active;
    const IkdFailure *failure = m_failures.find(input.failure);
    if (input.result == IkdResult::None)
        return fail(ErrorCode::InvalidArgument, u"result"_s);
    if (isActive && m_visit.stop())
        return fail(ErrorCode::Blocked, u"stopped"_s);
    if (isActive ? !input.failure.isEmpty()
                 : !failure || failure->isRefusal != (input.result == IkdResult::Refused))
        return fail(ErrorCode::InvalidArgument, u"failure"_s);
    if ((!isActive && !isReason(input.failure, input.note)) || input.note.size() > kNoteLengthMax)
        return fail(ErrorCode::InvalidArgument, u"note"_s);
    const QDate today = m_context.clock.nowUtc().toLocalTime().date();
    if (input.followUpOn.isValid() &&
        (input.followUpOn < today || input.followUpOn > today.addDays(kFollowUpDaysMax)))
        return fail(ErrorCode::InvalidArgument, u"follow_up_on"_s);
    return commit({makeEvent(event::kOutcomeSet, input.toCbor())});
}

} // namespace loket
