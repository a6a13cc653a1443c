// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/VisitEngine.h"

#include "core/enrolment/ReasonLists.h"

#include <QCborArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket {

using device::Position;

namespace {
constexpr qsizetype kFormBytesMax = 64 * 1024;
} // namespace

VisitEngine::VisitEngine(Visit visit, VisitSummary summary, const Context &context, const Actor &actor,
                         Lists lists)
    : m_context(context)
    , m_actor(actor)
    , m_visit(std::move(visit))
    , m_summary(std::move(summary))
    , m_reasons(std::move(lists.reasons))
    , m_failures(std::move(lists.failures))
{}

Expected<VisitEngine::Lists> VisitEngine::listsFor(const Workflow &workflow)
{
    auto reasons = loadExceptionReasons();
    if (!reasons)
        return fail(reasons.error());
    Lists lists{std::move(*reasons), {}};
    if (!workflow.firstOfType(StepType::Outcome))
        return lists;
    auto failures = FailureCatalogue::load();
    if (!failures)
        return fail(failures.error());
    lists.failures = std::move(*failures);
    return lists;
}

Expected<std::unique_ptr<VisitEngine>> VisitEngine::openNew(const Workflow &workflow, const Context &context,
                                                            const Actor &actor)
{
    auto lists = listsFor(workflow);
    if (!lists)
        return fail(lists.error());
    VisitSummary summary;
    summary.id = context.random.uuid();
    summary.service = workflow.service();
    summary.state = VisitState::Open;
    summary.openedAtUtc = context.clock.nowUtc();
    summary.updatedAtUtc = summary.openedAtUtc;
    summary.operatorId = actor.operatorId;
    summary.currentStep = workflow.steps().front().id;
    const VisitEvent opened{
        1,
        QString::fromLatin1(event::kOpened),
        summary.openedAtUtc,
        actor.operatorId,
        {{u"service"_s, workflow.service()}, {u"workflow_version"_s, workflow.version()}}};
    if (const auto created = context.journal.create(summary, opened); !created)
        return fail(created.error());
    auto visit = Visit::fromEvents(summary.id, workflow, {opened});
    if (!visit)
        return fail(visit.error());
    return std::unique_ptr<VisitEngine>(
        new VisitEngine(std::move(*visit), std::move(summary), context, actor, std::move(*lists)));
}

Expected<std::unique_ptr<VisitEngine>> VisitEngine::resume(const QUuid &visitId, const Workflow &workflow,
                                                           const Context &context, const Actor &actor)
{
    auto lists = listsFor(workflow);
    if (!lists)
        return fail(lists.error());
    auto summary = context.journal.summary(visitId);
    if (!summary)
        return fail(summary.error());
    if (!isUnfinished(summary->state))
        return fail(ErrorCode::WrongState, u"visit"_s);
    const auto events = context.journal.events(visitId);
    if (!events)
        return fail(events.error());
    auto visit = Visit::fromEvents(visitId, workflow, *events);
    if (!visit)
        return fail(visit.error());
    std::unique_ptr<VisitEngine> engine(
        new VisitEngine(std::move(*visit), std::move(*summary), context, actor, std::move(*lists)));
    const QCborMap payload{{u"from"_s, engine->m_summary.operatorId}};
    if (const auto done = engine->commit({engine->makeEvent(event::kResumed, payload)}); !done)
        return fail(done.error());
    return engine;
}

VisitEvent VisitEngine::makeEvent(const char *type, const QCborMap &payload) const
{
    return {0, QString::fromLatin1(type), m_context.clock.nowUtc(), m_actor.operatorId, payload};
}

Expected<void> VisitEngine::commit(std::vector<VisitEvent> events,
                                   const std::vector<VisitAttachment> &attachments)
{
    // On a copy first: what the journal could not take must not be in memory either.
    Visit next = m_visit;
    for (VisitEvent &e : events) {
        e.seq = next.lastSeq() + 1;
        if (const auto applied = next.apply(e); !applied)
            return fail(applied.error());
    }
    VisitSummary summary = m_summary;
    summary.state = next.state();
    summary.openedAtUtc =
        next.openedAtUtc(); // the row may have been changed from outside: the events are sealed
    summary.updatedAtUtc = next.lastEventUtc();
    summary.operatorId = m_actor.operatorId;
    summary.currentStep = next.currentStepId();
    summary.exceptions = int(next.exceptions().size());
    summary.finishedSteps = int(
        std::count_if(next.workflow().steps().begin(), next.workflow().steps().end(),
                      [&](const StepDefinition &step) { return next.status(step.id) == StepStatus::Done; }));
    if (!next.resident().isEmpty()) {
        if (const auto resident = Resident::fromCbor(next.resident())) {
            summary.label = resident->fullName;
            summary.maskedNik = resident->nik ? resident->nik->masked() : QString();
        }
    }
    if (const auto stored = m_context.journal.append(summary, events, attachments); !stored)
        return fail(stored.error());
    m_visit = std::move(next);
    m_summary = std::move(summary);
    return {};
}

Expected<const StepDefinition *> VisitEngine::currentStep(const QString &stepId) const
{
    if (m_visit.state() != VisitState::Open)
        return fail(ErrorCode::WrongState, u"visit"_s);
    const StepDefinition *step = m_visit.workflow().step(stepId);
    if (!step)
        return fail(ErrorCode::NotFound, stepId);
    if (m_visit.currentStepId() != stepId)
        return fail(ErrorCode::WrongState, stepId);
    return step;
}

Expected<const StepDefinition *> VisitEngine::currentStepOfType(StepType type) const
{
    const StepDefinition *step = m_visit.workflow().step(m_visit.currentStepId());
    if (!step || step->type != type)
        return fail(ErrorCode::WrongState, stepTypeName(type));
    return currentStep(step->id);
}

Expected<Resident> VisitEngine::resident() const
{
    if (m_visit.resident().isEmpty())
        return fail(ErrorCode::NotFound, u"registration"_s);
    return Resident::fromCbor(m_visit.resident());
}

Expected<QByteArray> VisitEngine::attachment(const QString &name) const
{
    return m_context.journal.attachment(m_visit.id(), name);
}

Expected<void> VisitEngine::startStep(const QString &stepId)
{
    const auto step = currentStep(stepId);
    if (!step)
        return fail(step.error());
    return commit({makeEvent(event::kStepStarted, {{u"step"_s, stepId}})});
}

Expected<void> VisitEngine::finishStep(const QString &stepId)
{
    const auto step = currentStep(stepId);
    if (!step)
        return fail(step.error());
    const auto missing = needs(stepId);
    if (!missing.empty())
        return fail(ErrorCode::Blocked, missing.front().code);
    return commit({makeEvent(event::kStepFinished, {{u"step"_s, stepId}})});
}

Expected<void> VisitEngine::reopenStep(const QString &stepId, const QString &reason, const QString &note,
                                       Position part)
{
    const StepDefinition *step = m_visit.workflow().step(stepId);
    const bool isDoneCapture =
        step && isCaptureStep(step->type) && m_visit.status(stepId) == StepStatus::Done;
    if (m_visit.state() != VisitState::Open || !isDoneCapture)
        return fail(ErrorCode::WrongState, stepId);
    if (!isReason(reason, note))
        return fail(ErrorCode::InvalidArgument, u"reason"_s);
    if (part != Position::None && !m_visit.isCaptureOf(*step, part))
        return fail(ErrorCode::InvalidArgument, u"part"_s);
    QCborMap payload{{u"step"_s, stepId}, {u"reason"_s, reason}, {u"note"_s, note.trimmed()}};
    if (part != Position::None)
        payload[u"parts"_s] = QCborArray{device::name(part)};
    return commit({makeEvent(event::kStepReopened, payload)});
}

Expected<void> VisitEngine::rejectParts(const QString &stepId, const std::vector<Position> &parts,
                                        const QString &reason, const QString &note)
{
    const StepDefinition *step = m_visit.workflow().step(stepId);
    const bool isReached = step && isCaptureStep(step->type) && m_visit.status(stepId) != StepStatus::Todo;
    if (m_visit.state() != VisitState::Open || !isReached)
        return fail(ErrorCode::WrongState, stepId);
    if (!isReason(reason, note))
        return fail(ErrorCode::InvalidArgument, u"reason"_s);
    QCborArray names;
    for (const Position part : parts) {
        if (!m_visit.isCaptureOf(*step, part))
            return fail(ErrorCode::InvalidArgument, u"part"_s);
        names.append(device::name(part));
    }
    if (names.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"part"_s);
    return commit({makeEvent(
        event::kPartsRejected,
        {{u"step"_s, stepId}, {u"parts"_s, names}, {u"reason"_s, reason}, {u"note"_s, note.trimmed()}})});
}

std::vector<Need> VisitEngine::needs(const QString &stepId) const
{
    const StepDefinition *step = m_visit.workflow().step(stepId);
    if (!step)
        return {{u"unknown_step"_s, Position::None, stepId}};
    switch (step->type) {
    case StepType::Registration:
        return m_visit.resident().isEmpty() ? std::vector<Need>{{u"registration"_s, {}, {}}}
                                            : std::vector<Need>{};
    case StepType::IdentityCheck:
        return m_visit.identityCheck().isEmpty() ? std::vector<Need>{{u"identity"_s, {}, {}}}
                                                 : std::vector<Need>{};
    case StepType::Notice:
        return m_visit.notice().isEmpty() ? std::vector<Need>{{u"notice"_s, {}, {}}} : std::vector<Need>{};
    case StepType::PhotoApproval: {
        // Without a photo (an exception stands) there is nothing to approve.
        if (m_visit.isPhotoApproved() || m_visit.exceptionFor(Position::Face))
            return {};
        return {{u"approve_photo"_s, Position::Face, {}}};
    }
    case StepType::Review:
        return m_visit.review().isEmpty() ? std::vector<Need>{{u"review"_s, {}, {}}} : exceptionNeeds();
    case StepType::Statement: {
        auto needs = captureNeeds(*step);
        if (m_visit.statement().isEmpty())
            needs.push_back({u"statement"_s, {}, {}});
        return needs;
    }
    case StepType::Photo:
    case StepType::Signature:
    case StepType::Fingers:
    case StepType::Iris:
    case StepType::IndexRecheck:
        return captureNeeds(*step);
    case StepType::Preflight:
        return preflightNeeds();
    case StepType::QrScan:
        return m_visit.qr().isEmpty() ? std::vector<Need>{{u"qr"_s, {}, {}}} : std::vector<Need>{};
    case StepType::Outcome:
        return m_visit.outcome().isEmpty() ? std::vector<Need>{{u"outcome"_s, {}, {}}} : std::vector<Need>{};
    case StepType::Seal:
        return m_visit.state() == VisitState::Sealed ? std::vector<Need>{}
                                                     : std::vector<Need>{{u"seal"_s, {}, {}}};
    default:
        return {};
    }
}

std::vector<Need> VisitEngine::captureNeeds(const StepDefinition &step) const
{
    std::vector<Need> needs;
    for (const Position capture : m_visit.capturesOf(step)) {
        for (const Position part : Visit::partsOf(capture)) {
            switch (m_visit.partStatus(step, part)) {
            case PartStatus::Missing:
                needs.push_back({u"capture"_s, part, device::name(capture)});
                break;
            case PartStatus::BelowThreshold:
                needs.push_back({mayAccept(step, part) ? u"improve_or_accept"_s : u"improve"_s, part,
                                 device::name(capture)});
                break;
            case PartStatus::Good:
            case PartStatus::Accepted:
            case PartStatus::Excepted:
                break;
            }
        }
    }
    return needs;
}

/// Asked for once, at the review: the second person sees all exceptions of the visit together.
std::vector<Need> VisitEngine::exceptionNeeds() const
{
    if (!m_context.policy.secondPersonNow)
        return {};
    std::vector<Need> needs;
    for (const BiometricException &exception : m_visit.exceptions()) {
        if (exception.approvedBy.isEmpty())
            needs.push_back({u"approval"_s, exception.position, exception.reason});
    }
    return needs;
}

bool VisitEngine::mayAccept(const StepDefinition &step, Position part) const
{
    return m_visit.attemptsAt(step.id, part) >= step.attempts && m_visit.best(step.id, part);
}

Expected<void> VisitEngine::keepForm(const QString &stepId, const QCborMap &fields)
{
    const auto step = currentStep(stepId);
    if (!step)
        return fail(step.error());
    if (m_visit.keptForm(stepId) == fields)
        return {};
    if (fields.toCborValue().toCbor().size() > kFormBytesMax)
        return fail(ErrorCode::TooLarge, u"form"_s);
    return commit({makeEvent(event::kFormKept, {{u"step"_s, stepId}, {u"fields"_s, fields}})});
}

Expected<void> VisitEngine::park(const QString &reason)
{
    if (m_visit.state() != VisitState::Open)
        return fail(ErrorCode::WrongState, u"visit"_s);
    return commit({makeEvent(event::kParked, {{u"reason"_s, reason}})});
}

Expected<void> VisitEngine::cancel(const QString &reason, const QString &note)
{
    if (m_visit.state() == VisitState::Sealed)
        return fail(ErrorCode::WrongState, u"visit"_s);
    if (!isReason(reason, note))
        return fail(ErrorCode::InvalidArgument, u"reason"_s);
    VisitSummary summary = m_summary;
    summary.state = VisitState::Cancelled;
    summary.updatedAtUtc = m_context.clock.nowUtc();
    summary.endReason = reason;
    summary.endNote = note.trimmed();
    if (const auto done = m_context.journal.cancel(summary); !done)
        return done;
    m_summary = summary;
    return {};
}

void VisitEngine::applyInMemory(const char *type, const QCborMap &payload)
{
    VisitEvent e = makeEvent(type, payload);
    e.seq = m_visit.lastSeq() + 1;
    (void)m_visit.apply(e);
}

void VisitEngine::markSealed(const QUuid &packetId)
{
    applyInMemory(event::kStepFinished, {{u"step"_s, m_visit.currentStepId()}});
    applyInMemory(event::kSealed, {{u"packet"_s, packetId.toString(QUuid::WithoutBraces)}});
    m_summary.state = VisitState::Sealed;
    m_summary.packetId = packetId;
    m_summary.currentStep.clear();
}

Expected<void> VisitEngine::markReceipt(const QString &how)
{
    static const QStringList known{u"printed"_s, u"pdf"_s, u"declined"_s};
    if (m_summary.state != VisitState::Sealed)
        return fail(ErrorCode::WrongState, u"visit"_s);
    if (!known.contains(how))
        return fail(ErrorCode::InvalidArgument, u"receipt"_s);
    if (auto noted = m_context.journal.note(m_summary.id, QString::fromLatin1(event::kReceiptGiven),
                                            {{u"how"_s, how}});
        !noted)
        return noted;
    applyInMemory(event::kReceiptGiven, {{u"how"_s, how}});
    if (const StepDefinition *step = m_visit.workflow().firstOfType(StepType::Receipt))
        applyInMemory(event::kStepFinished, {{u"step"_s, step->id}});
    return {};
}

} // namespace loket
