// SPDX-License-Identifier: GPL-3.0-or-later
// The steps without a device: registration, identity, notice, photo approval, review, correction, statement.
#include "core/enrolment/VisitEngine.h"

#include "core/enrolment/ReasonLists.h"
#include "core/identity/PhotoBackground.h"

#include <QCborArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket {

using device::Position;

namespace {

QCborMap toCbor(const QMap<QString, QString> &reasons)
{
    QCborMap map;
    for (auto it = reasons.begin(); it != reasons.end(); ++it)
        map[it.key()] = it.value();
    return map;
}

QStringList warningsOf(const Verdicts &verdicts)
{
    QStringList codes;
    for (const Verdict &verdict : verdicts)
        if (verdict.severity == Severity::Warning)
            codes.append(verdictName(verdict.code));
    return codes;
}

} // namespace

bool RegistrationCheck::isClear() const
{
    return worst(verdicts) != Severity::Error && blocked.isEmpty() && wantsReason.isEmpty();
}

void VisitEngine::judgeGuards(const RegistrationInput &input, RegistrationCheck &check) const
{
    const QDate today = m_context.clock.nowUtc().toLocalTime().date();
    check.eligibility =
        checkEligibility(input.resident.birthDate, today, isEverMarried(input.resident.maritalStatus),
                         m_context.policy.earlyRecording);
    for (const Guard &guard : m_visit.workflow().guards()) {
        const bool isHit = (guard.guard == "eligibility"_L1 && !check.eligibility.mayRecord()) ||
                           (guard.guard == "ever_recorded"_L1 && input.everRecorded) ||
                           (guard.guard == "nik_seen_here"_L1 && !check.seenIn.empty());
        if (!isHit)
            continue;
        if (guard.severity == GuardSeverity::Block)
            check.blocked.append(guard.guard);
        else
            check.asked.append(guard.guard);
    }
}

Expected<RegistrationCheck> VisitEngine::checkRegistration(const RegistrationInput &input) const
{
    RegistrationCheck check;
    const QDate today = m_context.clock.nowUtc().toLocalTime().date();
    const StepDefinition *step = m_visit.workflow().firstOfType(StepType::Registration);
    check.verdicts = checkResident(input.resident, input.nikText, input.kkText, today, m_context.regions,
                                   step ? step->fields : QStringList());
    check.asked = warningsOf(check.verdicts);
    if (input.resident.nik) {
        const auto seen = m_context.journal.visitsOfNik(input.resident.nik->text());
        if (!seen)
            return fail(seen.error());
        for (const QUuid &visit : *seen)
            if (visit != m_visit.id())
                check.seenIn.push_back(visit);
    }
    judgeGuards(input, check);
    for (const QString &code : check.asked)
        if (input.reasons.value(code).isEmpty())
            check.wantsReason.append(code);
    return check;
}

Expected<void> VisitEngine::setRegistration(const RegistrationInput &input)
{
    const auto step = currentStepOfType(StepType::Registration);
    if (!step)
        return fail(step.error());
    const auto check = checkRegistration(input);
    if (!check)
        return fail(check.error());
    for (const Verdict &verdict : check->verdicts)
        if (verdict.severity == Severity::Error)
            return fail(ErrorCode::Blocked, verdictName(verdict.code));
    if (!input.resident.nik)
        return fail(ErrorCode::Blocked, verdictName(VerdictCode::NikMissing));
    if (!check->blocked.isEmpty())
        return fail(ErrorCode::Blocked, check->blocked.front());
    if (!check->wantsReason.isEmpty())
        return fail(ErrorCode::Blocked, check->wantsReason.front());
    // The index first: an index without a registration is harmless, the other way round hides a duplicate.
    if (const auto indexed = m_context.journal.indexNik(m_visit.id(), input.resident.nik->text()); !indexed)
        return indexed;
    // A reason is kept for what stands, not for a mistake that was mended on the way.
    QMap<QString, QString> reasons;
    for (const QString &code : check->asked)
        reasons[code] = input.reasons.value(code);
    return commit(
        {makeEvent(event::kRegistrationSet,
                   {{u"resident"_s, input.resident.toCbor()},
                    {u"ever_recorded"_s, input.everRecorded},
                    {u"out_of_domicile"_s, input.isOutOfDomicile},
                    {u"print_not_before"_s, check->eligibility.printNotBefore.toString(Qt::ISODate)},
                    {u"warnings"_s, QCborArray::fromStringList(warningsOf(check->verdicts))},
                    {u"reasons"_s, toCbor(reasons)}})});
}

Expected<void> VisitEngine::setIdentityCheck(const IdentityCheckInput &input)
{
    const auto step = currentStepOfType(StepType::IdentityCheck);
    if (!step)
        return fail(step.error());
    if (!input.isSamePerson)
        return fail(ErrorCode::Blocked, u"not_same_person"_s);
    if (input.documents.isEmpty())
        return fail(ErrorCode::Blocked, u"no_document"_s);
    for (const QString &document : input.documents)
        if (!(*step)->documents.contains(document))
            return fail(ErrorCode::InvalidArgument, u"document"_s);
    return commit(
        {makeEvent(event::kIdentityChecked, {{u"documents"_s, QCborArray::fromStringList(input.documents)},
                                             {u"same_person"_s, true},
                                             {u"note"_s, input.note}})});
}

bool VisitEngine::needsGuardian(const StepDefinition &step) const
{
    if (!step.guardianBelow)
        return false;
    const auto resident = this->resident();
    if (!resident || isEverMarried(resident->maritalStatus))
        return false;
    const QDate today = m_context.clock.nowUtc().toLocalTime().date();
    return dayOfReaching(resident->birthDate, *step.guardianBelow) > today;
}

Expected<void> VisitEngine::acknowledgeNotice(const NoticeInput &input)
{
    const auto step = currentStepOfType(StepType::Notice);
    if (!step)
        return fail(step.error());
    if (!input.isRead || !input.isAcknowledged)
        return fail(ErrorCode::Blocked, u"notice_not_acknowledged"_s);
    if (needsGuardian(**step) && (input.guardianName.trimmed().isEmpty() || input.guardianRelation.isEmpty()))
        return fail(ErrorCode::Blocked, u"guardian_missing"_s);
    VisitEvent acknowledged =
        makeEvent(event::kNoticeAcknowledged, {{u"text"_s, (*step)->text},
                                               {u"read"_s, true},
                                               {u"guardian_name"_s, input.guardianName.trimmed()},
                                               {u"guardian_relation"_s, input.guardianRelation}});
    // The proof stays here when the visit is sealed; the guardian's name goes with the record alone.
    acknowledged.logged = {{u"text"_s, (*step)->text}, {u"guardian_relation"_s, input.guardianRelation}};
    return commit({acknowledged});
}

Expected<void> VisitEngine::decidePhoto(bool approved, const QString &reason, const QString &note)
{
    const auto step = currentStepOfType(StepType::PhotoApproval);
    if (!step)
        return fail(step.error());
    const Visit::Best best = m_visit.best((*step)->of, Position::Face);
    if (!best)
        return fail(ErrorCode::Blocked, u"no_photo"_s);
    if (!approved && !isReason(reason, note))
        return fail(ErrorCode::InvalidArgument, u"reason"_s);
    return commit({makeEvent(event::kPhotoDecided, {{u"approved"_s, approved},
                                                    {u"step"_s, (*step)->of},
                                                    {u"attempt"_s, best.attempt->number},
                                                    {u"reason"_s, reason},
                                                    {u"note"_s, note.trimmed()}})});
}

Expected<void> VisitEngine::confirmReview(bool wasReadAloud)
{
    const auto step = currentStepOfType(StepType::Review);
    if (!step)
        return fail(step.error());
    if (!wasReadAloud)
        return fail(ErrorCode::Blocked, u"not_read_aloud"_s);
    return commit({makeEvent(event::kReviewConfirmed, {{u"read_aloud"_s, true}})});
}

Expected<void> VisitEngine::correctData(const CorrectionInput &correction)
{
    const auto step = currentStepOfType(StepType::Review);
    if (!step)
        return fail(step.error());
    const Resident &corrected = correction.resident;
    if (!isReason(correction.reason, correction.note))
        return fail(ErrorCode::InvalidArgument, u"reason"_s);
    if (correction.document.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"document"_s);
    if (correction.authenticatedBy != m_actor.operatorId)
        return fail(ErrorCode::NotAllowed, u"second_authentication"_s);
    const auto before = resident();
    if (!before)
        return fail(before.error());
    // The captures belong to the person whose NIK was checked: another NIK is another visit.
    if (corrected.nik != before->nik)
        return fail(ErrorCode::Blocked, u"nik_cannot_change"_s);
    RegistrationInput input;
    input.resident = corrected;
    input.nikText = corrected.nik->text();
    input.kkText = corrected.familyCard ? corrected.familyCard->text() : QString();
    const auto check = checkRegistration(input);
    if (!check)
        return fail(check.error());
    for (const Verdict &verdict : check->verdicts)
        if (verdict.severity == Severity::Error)
            return fail(ErrorCode::Blocked, verdictName(verdict.code));
    if (!check->blocked.isEmpty())
        return fail(ErrorCode::Blocked, check->blocked.front());
    std::vector<VisitEvent> events{
        makeEvent(event::kDataCorrected,
                  {{u"before"_s, before->toCbor()},
                   {u"resident"_s, corrected.toCbor()},
                   {u"reason"_s, correction.reason},
                   {u"note"_s, correction.note.trimmed()},
                   {u"document"_s, correction.document},
                   {u"print_not_before"_s, check->eligibility.printNotBefore.toString(Qt::ISODate)},
                   {u"warnings"_s, QCborArray::fromStringList(warningsOf(check->verdicts))},
                   {u"authenticated_by"_s, correction.authenticatedBy}})};
    if (auto photo = photoOutdatedBy(*before, corrected))
        events.push_back(std::move(*photo));
    return commit(std::move(events));
}

/// The event that puts the photo out where its background belongs to the old data.
std::optional<VisitEvent> VisitEngine::photoOutdatedBy(const Resident &before, const Resident &after) const
{
    const StepDefinition *photo = m_visit.workflow().firstOfType(StepType::Photo);
    const Visit::Best best = photo ? m_visit.best(photo->id, Position::Face) : Visit::Best{};
    if (!best || photoBackground(before.birthDate, before.nationality) ==
                     photoBackground(after.birthDate, after.nationality))
        return {};
    return makeEvent(event::kPhotoDecided, {{u"approved"_s, false},
                                            {u"step"_s, photo->id},
                                            {u"attempt"_s, best.attempt->number},
                                            {u"reason"_s, u"background_changed"_s}});
}

Expected<void> VisitEngine::makeStatement(bool agreed, bool orally)
{
    const auto step = currentStepOfType(StepType::Statement);
    if (!step)
        return fail(step.error());
    if (!agreed)
        return fail(ErrorCode::Blocked, u"statement_not_agreed"_s);
    const bool excepted = m_visit.exceptionFor(Position::Signature) != nullptr;
    if (orally && !excepted)
        return fail(ErrorCode::Blocked, u"oral_needs_exception"_s);
    return commit({makeEvent(event::kStatementMade,
                             {{u"text"_s, (*step)->text}, {u"agreed"_s, true}, {u"orally"_s, orally}})});
}

} // namespace loket
