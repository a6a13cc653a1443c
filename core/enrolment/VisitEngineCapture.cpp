// SPDX-License-Identifier: GPL-3.0-or-later
// Attempts, acceptance below the threshold, and exceptions.
#include "core/enrolment/VisitEngine.h"

#include "core/enrolment/ReasonLists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket {

using device::Position;

namespace {

bool isFingerOrEye(Position position)
{
    return (position >= Position::RightThumb && position <= Position::LeftLittle) ||
           position == Position::RightEye || position == Position::LeftEye;
}

/// "fingers/right_four/2/right_ring.png": names are unique because numbers are.
QString attachmentName(const QString &stepId, Position capture, int number, const QString &what,
                       const QString &extension)
{
    return u"%1/%2/%3/%4.%5"_s.arg(stepId, device::name(capture)).arg(number).arg(what, extension);
}

} // namespace

Expected<int> VisitEngine::keepAttempt(const QString &stepId, const AttemptInput &input)
{
    const auto step = currentStep(stepId);
    if (!step)
        return fail(step.error());
    if (!m_visit.isCaptureOf(**step, input.capture))
        return fail(ErrorCode::InvalidArgument, u"capture"_s);
    const auto wanted = Visit::partsOf(input.capture);
    const auto earlier = m_visit.attempts(stepId, input.capture);
    const auto counted = std::count_if(earlier.begin(), earlier.end(),
                                       [](const Attempt *attempt) { return !attempt->rejected; });
    if (counted >= m_context.policy.keptAttemptsMax)
        return fail(ErrorCode::TooLarge, u"attempts"_s);

    Attempt attempt;
    attempt.number = int(earlier.size()) + 1;
    attempt.stepId = stepId;
    attempt.capture = input.capture;
    attempt.device = input.device;
    attempt.problems = input.problems;
    if (!earlier.empty())
        setRetakeReason(attempt, **step, *earlier.back(), input.retakeReason);
    std::vector<VisitAttachment> attachments;
    for (const AttemptInput::Part &part : input.parts) {
        if (std::find(wanted.begin(), wanted.end(), part.position) == wanted.end())
            return fail(ErrorCode::InvalidArgument, u"part"_s);
        PartResult result{part.position, std::clamp(part.score, 0, 100), {}, part.adviceCode, part.measures};
        if (!part.picture.isEmpty()) {
            result.attachment = attachmentName(stepId, input.capture, attempt.number,
                                               device::name(part.position), part.extension);
            attachments.push_back({result.attachment, part.picture});
        }
        attempt.parts.push_back(std::move(result));
    }
    if (!input.rawPicture.isEmpty()) {
        attempt.rawAttachment =
            attachmentName(stepId, input.capture, attempt.number, u"whole"_s, input.rawExtension);
        attachments.push_back({attempt.rawAttachment, input.rawPicture});
    }
    if (const auto kept = commit({makeEvent(event::kAttemptKept, toCbor(attempt))}, attachments); !kept)
        return fail(kept.error());
    return attempt.number;
}

/// What was answered when the step was opened again counts; otherwise what is obvious.
void VisitEngine::setRetakeReason(Attempt &attempt, const StepDefinition &step, const Attempt &before,
                                  const QString &given) const
{
    const RetakeOrder order = m_visit.retakeOrder(step.id, attempt.capture);
    attempt.retakeReason = given;
    if (attempt.retakeReason.isEmpty()) {
        attempt.retakeReason = order.reason;
        attempt.retakeNote = order.note;
    }
    if (attempt.retakeReason.isEmpty())
        attempt.retakeReason = before.score() < step.threshold ? u"below_threshold"_s : u"operator_choice"_s;
}

Expected<void> VisitEngine::acceptWithReason(const QString &stepId, Position part, const QString &reason,
                                             const QString &note)
{
    const auto step = currentStep(stepId);
    if (!step)
        return fail(step.error());
    if (!isReason(reason, note))
        return fail(ErrorCode::InvalidArgument, u"reason"_s);
    if (m_visit.partStatus(**step, part) != PartStatus::BelowThreshold)
        return fail(ErrorCode::WrongState, device::name(part));
    if (!mayAccept(**step, part))
        return fail(ErrorCode::Blocked, u"attempts_left"_s);
    return commit({makeEvent(event::kAccepted, {{u"step"_s, stepId},
                                                {u"position"_s, device::name(part)},
                                                {u"reason"_s, reason},
                                                {u"note"_s, note.trimmed()}})});
}

Expected<void> VisitEngine::addException(const ExceptionInput &input)
{
    if (m_visit.state() != VisitState::Open)
        return fail(ErrorCode::WrongState, u"visit"_s);
    const auto reason = std::find_if(m_reasons.begin(), m_reasons.end(),
                                     [&](const ExceptionReason &r) { return r.code == input.reason; });
    if (reason == m_reasons.end() || !reason->appliesTo(input.position))
        return fail(ErrorCode::InvalidArgument, u"reason"_s);
    if (reason->needsNote && input.note.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"note"_s);
    if (!reason->isPermanent && !input.appointmentOffered)
        return fail(ErrorCode::Blocked, u"offer_appointment"_s);
    // A broken camera must not hold a resident without a finger at the counter: no exception is a dead end.
    const bool wantsPhoto = m_context.policy.evidencePhotoNeeded && isFingerOrEye(input.position);
    if (wantsPhoto && input.evidenceJpeg.isEmpty() && !input.isWithoutCamera)
        return fail(ErrorCode::Blocked, u"evidence_photo"_s);

    BiometricException exception;
    exception.position = input.position;
    exception.reason = input.reason;
    exception.isPermanent = reason->isPermanent;
    exception.note = input.note.trimmed();
    exception.appointmentOffered = input.appointmentOffered;
    if (wantsPhoto && input.evidenceJpeg.isEmpty())
        exception.noEvidenceReason = u"no_camera"_s;
    std::vector<VisitAttachment> attachments;
    if (!input.evidenceJpeg.isEmpty()) {
        exception.evidence =
            u"exceptions/%1/%2.jpg"_s.arg(device::name(input.position)).arg(m_visit.lastSeq() + 1);
        attachments.push_back({exception.evidence, input.evidenceJpeg});
    }
    return commit({makeEvent(event::kExceptionAdded, toCbor(exception))}, attachments);
}

Expected<void> VisitEngine::removeException(Position position)
{
    if (m_visit.state() != VisitState::Open)
        return fail(ErrorCode::WrongState, u"visit"_s);
    if (!m_visit.exceptionFor(position))
        return fail(ErrorCode::NotFound, device::name(position));
    return commit({makeEvent(event::kExceptionRemoved, {{u"position"_s, device::name(position)}})});
}

Expected<void> VisitEngine::approveException(Position position, const Actor &approver)
{
    if (m_visit.state() != VisitState::Open)
        return fail(ErrorCode::WrongState, u"visit"_s);
    const BiometricException *exception = m_visit.exceptionFor(position);
    if (!exception)
        return fail(ErrorCode::NotFound, device::name(position));
    if (!exception->mayBeApprovedBy(approver.operatorId))
        return fail(ErrorCode::NotAllowed, u"same_person"_s);
    if (!approver.mayApprove)
        return fail(ErrorCode::NotAllowed, u"approver"_s);
    return commit({makeEvent(event::kExceptionApproved, {{u"position"_s, device::name(position)},
                                                         {u"approver"_s, approver.operatorId}})});
}

} // namespace loket
