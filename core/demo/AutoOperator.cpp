// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/AutoOperator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket {

using device::Position;
using State = CaptureController::State;

ErrorCode errorCodeOf(device::FailureReason reason)
{
    using device::FailureReason;
    switch (reason) {
    case FailureReason::Gone:
        return ErrorCode::DeviceGone;
    case FailureReason::Busy:
        return ErrorCode::DeviceBusy;
    case FailureReason::Protocol:
        return ErrorCode::DeviceProtocol;
    case FailureReason::Permission:
        return ErrorCode::DevicePermission;
    case FailureReason::Timeout:
        return ErrorCode::DeviceTimeout;
    default:
        return ErrorCode::DeviceInternal;
    }
}

AutoOperator::AutoOperator(VisitSession &session, CaptureController &controller, DeviceFor devices,
                           VisitSession::Sealer sealer, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_controller(controller)
    , m_devices(std::move(devices))
    , m_sealer(std::move(sealer))
{
    connect(&m_controller, &CaptureController::analysed, this, &AutoOperator::onAnalysed);
    connect(&m_controller, &CaptureController::retry, this, &AutoOperator::onRetry);
    connect(&m_controller, &CaptureController::failed, this, &AutoOperator::onFailed);
    connect(&m_controller, &CaptureController::live, this, &AutoOperator::onLive);
    connect(&m_controller, &CaptureController::analysisFailed, this,
            [this](const Error &error) { end(fail(error)); });
    connect(&m_controller, &CaptureController::stateChanged, this, &AutoOperator::onState);
    m_liveLimit.setSingleShot(true);
    connect(&m_liveLimit, &QTimer::timeout, this, &AutoOperator::onLiveLimit);
}

void AutoOperator::run(Plan plan)
{
    m_plan = std::move(plan);
    m_isEnded = false;
    advance();
}

const StepDefinition *AutoOperator::step() const { return m_session.visit().workflow().step(m_stepId); }

VisitSession::Done AutoOperator::then(void (AutoOperator::*next)())
{
    return [this, next](const Expected<void> &result) {
        if (m_isEnded)
            return;
        if (!result)
            end(fail(result.error()));
        else
            (this->*next)();
    };
}

void AutoOperator::advance()
{
    const QString previous = std::exchange(m_stepId, m_session.visit().currentStepId());
    if (!previous.isEmpty() && previous != m_stepId)
        Q_EMIT stepFinished(previous, m_stepTimer.elapsed());
    m_stepTimer.start();
    if (m_stepId.isEmpty()) {
        end(m_session.snapshot().summary.packetId);
        return;
    }
    const StepDefinition *current = step();
    // After the seal nothing goes to the journal any more.
    if (current->type == StepType::Receipt) {
        m_session.command([](VisitEngine &engine) { return engine.markReceipt(u"declined"_s); },
                          then(&AutoOperator::advance));
        return;
    }
    m_session.startStep(m_stepId, [this](const Expected<void> &result) {
        if (!result)
            end(fail(result.error()));
        else
            performStep(*step());
    });
}

void AutoOperator::performStep(const StepDefinition &step)
{
    switch (step.type) {
    case StepType::Registration:
        m_session.command(
            [input = m_plan.registration](VisitEngine &engine) { return engine.setRegistration(input); },
            then(&AutoOperator::finishStep));
        return;
    case StepType::IdentityCheck: {
        const QStringList documents{step.documents.isEmpty() ? QString() : step.documents.front()};
        m_session.command(
            [documents](VisitEngine &engine) {
                return engine.setIdentityCheck({documents, true, {}});
            },
            then(&AutoOperator::finishStep));
        return;
    }
    case StepType::Notice:
        performNotice(step);
        return;
    case StepType::PhotoApproval:
        approvePhoto();
        return;
    case StepType::Review:
        m_session.command([](VisitEngine &engine) { return engine.confirmReview(true); },
                          then(&AutoOperator::finishStep));
        return;
    case StepType::Seal:
        m_session.seal(m_sealer, then(&AutoOperator::advance));
        return;
    case StepType::Photo:
    case StepType::Signature:
    case StepType::Fingers:
    case StepType::Iris:
    case StepType::IndexRecheck:
    case StepType::Statement:
        performExceptions();
        return;
    case StepType::Preflight:
    case StepType::Guide:
    case StepType::QrScan:
    case StepType::Outcome:
        performActivation(step);
        return;
    case StepType::Receipt: // in advance()
    case StepType::None:
        end(fail(ErrorCode::InvalidArgument, stepTypeName(step.type)));
        return;
    }
}

/// The applicant's phone does as it should. Where it reads the officer's screen, nothing of the step comes
/// through a device of ours.
void AutoOperator::performActivation(const StepDefinition &step)
{
    if (step.type == StepType::Guide) {
        finishStep();
        return;
    }
    if (step.type == StepType::QrScan &&
        m_session.snapshot().policy.qrDirection != QrDirection::ResidentReads) {
        scanCode();
        return;
    }
    m_session.command(
        [type = step.type, outcome = m_plan.outcome](VisitEngine &engine) {
            PreflightInput ready{Answer::Yes, Answer::Yes, PhoneSystem::Android, 13,
                                 Answer::Yes, Answer::Yes, Answer::Yes,          Answer::Yes};
            QrInput qr;
            qr.direction = QrDirection::ResidentReads;
            qr.answer = u"seen_on_phone"_s;
            OutcomeInput ended = outcome;
            if (ended.result == IkdResult::None)
                ended.result = IkdResult::Active;
            return type == StepType::Preflight ? engine.setPreflight(ready)
                   : type == StepType::QrScan  ? engine.recordQr(qr)
                                               : engine.setOutcome(ended);
        },
        then(&AutoOperator::finishStep));
}

void AutoOperator::scanCode()
{
    if (!m_session.visit().qr().isEmpty()) { // taken up again after the code was taken
        finishStep();
        return;
    }
    if (!m_plan.codes.areThere()) {
        end(fail(ErrorCode::WrongState, u"qr"_s));
        return;
    }
    m_capturing = Position::Evidence;
    m_scan = std::make_unique<CodeScan>(m_session, m_controller, m_plan.codes);
    connect(m_scan.get(), &CodeScan::answered, this, &AutoOperator::codeAnswered);
    connect(m_scan.get(), &CodeScan::finished, this, [this](const Error &error) {
        m_capturing = Position::None;
        if (error.code == ErrorCode::None)
            finishStep();
        else
            end(fail(error));
    });
    Q_EMIT captureWanted(m_stepId, m_capturing, role());
    m_scan->start(m_devices(role()), hasPerson() ? QCborMap() : m_plan.deviceSettings, m_plan.liveLimitMs);
}

void AutoOperator::approvePhoto()
{
    if (m_session.visit().exceptionFor(Position::Face))
        finishStep();
    else
        m_session.command([](VisitEngine &engine) { return engine.decidePhoto(true); },
                          then(&AutoOperator::finishStep));
}

void AutoOperator::performNotice(const StepDefinition &step)
{
    NoticeInput input{true, true, {}, {}};
    const auto &resident = m_session.snapshot().resident;
    const QDate today = m_session.visit().lastEventUtc().toLocalTime().date();
    if (step.guardianBelow && resident && !isEverMarried(resident->maritalStatus) &&
        dayOfReaching(resident->birthDate, *step.guardianBelow) > today) {
        input.guardianName = u"Wali Contoh"_s;
        input.guardianRelation = u"guardian"_s;
    }
    m_session.command([input](VisitEngine &engine) { return engine.acknowledgeNotice(input); },
                      then(&AutoOperator::finishStep));
}

/// Exceptions that concern the step come first, each with its evidence photo.
void AutoOperator::performExceptions()
{
    const auto concerns = [this](const ExceptionInput &input) {
        for (const Position capture : m_session.visit().capturesOf(*step())) {
            const auto parts = Visit::partsOf(capture);
            if (std::find(parts.begin(), parts.end(), input.position) != parts.end())
                return !m_session.visit().exceptionFor(input.position);
        }
        return false;
    };
    const auto next = std::find_if(m_plan.exceptions.begin(), m_plan.exceptions.end(), concerns);
    if (next == m_plan.exceptions.end()) {
        captureNext();
        return;
    }
    m_isEvidence = true;
    m_capturing = Position::Evidence;
    m_wantsPicture = true;
    m_retries = 0;
    AnalysisRequest request;
    request.capture = Position::Evidence;
    begin(request);
}

/// The evidence photo is the camera's, whatever the step is.
device::Role AutoOperator::role() const { return m_isEvidence ? device::Role::Camera : step()->role; }

void AutoOperator::begin(const AnalysisRequest &request)
{
    m_isAnythingSeen = false;
    m_controller.begin(m_devices(role()), request, hasPerson() ? QCborMap() : m_plan.deviceSettings);
}

/// Ink and evidence have no live check: a pad is asked for the whole signature, evidence is what one sees.
bool AutoOperator::waitsForLiveCheck() const
{
    const StepType type = step()->type;
    const device::Device *device = m_controller.device();
    return hasPerson() && device && device->info().hasPreview && !m_isEvidence &&
           type != StepType::Signature && type != StepType::Statement;
}

/// The picture is taken as soon as the device is ready, or when the live check says so, and again after a
/// "retry"; once it is being analysed it is taken.
void AutoOperator::onState()
{
    if (m_controller.state() == State::Analysing) {
        m_liveLimit.stop();
        m_controller.setAutoCapture(false); // the preview may still be running
        const bool isOurs = std::exchange(m_wantsPicture, false);
        if (isOurs && waitsForLiveCheck() && !m_isTakenByHand)
            Q_EMIT takenByLiveCheck(m_stepId, m_capturing);
    } else if (m_controller.state() == State::Ready && m_wantsPicture) {
        const bool waits = waitsForLiveCheck();
        m_isTakenByHand = !waits;
        m_controller.setAutoCapture(waits);
        Q_EMIT captureWanted(m_stepId, m_capturing, role());
        if (waits)
            m_liveLimit.start(m_plan.liveLimitMs);
        else
            take();
    }
}

void AutoOperator::take() { m_controller.capture(hasPerson() ? 0 : m_plan.captureTimeoutMs); }

void AutoOperator::onLive(const LiveResult &result)
{
    m_isAnythingSeen = m_isAnythingSeen || !result.marks.empty();
}

void AutoOperator::onLiveLimit()
{
    if (m_isEnded || m_controller.state() != State::Ready || !m_wantsPicture)
        return;
    if (!m_isAnythingSeen) {
        end(fail(ErrorCode::Blocked, u"nothing_seen"_s));
        return;
    }
    m_isTakenByHand = true;
    take();
}

Position AutoOperator::openCapture() const
{
    const Visit &visit = m_session.visit();
    const device::Device *device = m_devices(step()->role);
    const auto captures =
        visit.capturesFor(*step(), device ? device->info().canCapture : std::vector<Position>{});
    for (const Position capture : captures)
        for (const Position part : Visit::partsOf(capture)) {
            const PartStatus status = visit.partStatus(*step(), part);
            if (status == PartStatus::Missing || status == PartStatus::BelowThreshold)
                return capture;
        }
    return Position::None;
}

void AutoOperator::captureNext()
{
    m_isEvidence = false;
    const Position capture = openCapture();
    if (capture == Position::None) {
        m_capturing = Position::None;
        m_controller.end();
        if (step()->type == StepType::Statement) {
            const bool orally = m_session.visit().exceptionFor(Position::Signature) != nullptr;
            m_session.command([orally](VisitEngine &engine) { return engine.makeStatement(true, orally); },
                              then(&AutoOperator::finishStep));
            return;
        }
        finishStep();
        return;
    }
    AnalysisRequest request;
    request.type = step()->type;
    request.capture = capture;
    request.missing = m_session.visit().missingIn(capture);
    request.background = m_session.snapshot().background;
    m_retries = 0;
    const bool comparesFingers = request.type == StepType::Fingers || request.type == StepType::IndexRecheck;
    auto start = [this, capture, request](std::vector<GalleryPrint> prints) mutable {
        request.gallery = std::move(prints);
        m_capturing = capture;
        m_wantsPicture = true;
        begin(request);
    };
    if (!comparesFingers) {
        start({});
        return;
    }
    m_session.gallery(m_controller.knownPrints(), this,
                      [this, start](Expected<std::vector<GalleryPrint>> prints) mutable {
                          if (!prints)
                              end(fail(prints.error()));
                          else
                              start(std::move(*prints));
                      });
}

void AutoOperator::onAnalysed(const std::shared_ptr<const AnalysedCapture> &capture)
{
    if (m_isEnded)
        return;
    m_capturing = Position::None;
    if (m_isEvidence) {
        for (ExceptionInput &input : m_plan.exceptions) {
            if (m_session.visit().exceptionFor(input.position) || !input.evidenceJpeg.isEmpty())
                continue;
            input.evidenceJpeg = capture->attempt.parts.front().picture;
            m_session.command([input](VisitEngine &engine) { return engine.addException(input); },
                              then(&AutoOperator::performExceptions));
            return;
        }
        performExceptions();
        return;
    }
    m_session.keepAttempt(m_stepId, capture->attempt, [this, capture](const Expected<void> &kept) {
        if (m_isEnded)
            return;
        if (!kept) {
            end(fail(kept.error()));
            return;
        }
        const auto attempts = m_session.visit().attempts(m_stepId, capture->attempt.capture);
        Q_EMIT attemptKept(m_stepId, capture->attempt.capture, attempts.back()->score());
        acceptOrGoOn();
    });
}

void AutoOperator::acceptOrGoOn()
{
    const auto &parts = m_session.snapshot().mayAccept;
    if (parts.empty()) {
        captureNext();
        return;
    }
    m_session.command(
        [stepId = m_stepId, part = parts.front()](VisitEngine &engine) {
            return engine.acceptWithReason(stepId, part, u"best_possible"_s);
        },
        then(&AutoOperator::acceptOrGoOn));
}

void AutoOperator::onRetry(device::RetryReason reason)
{
    if (m_isEnded)
        return;
    Q_EMIT askedAgain(reason);
    if (++m_retries > m_plan.retriesPerCapture)
        end(fail(ErrorCode::DeviceTimeout, device::name(reason)));
    // else: the controller is Ready again, and the next capture starts by itself
}

void AutoOperator::onFailed(const device::Failure &failure)
{
    if (m_isEnded || m_capturing == Position::None)
        return;
    end(fail(errorCodeOf(failure.reason), failure.detail));
}

void AutoOperator::finishStep() { m_session.finishStep(m_stepId, then(&AutoOperator::advance)); }

void AutoOperator::end(Expected<QUuid> result)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    m_liveLimit.stop();
    if (m_scan)
        m_scan->stop();
    m_wantsPicture = false;
    m_capturing = Position::None;
    m_controller.end();
    Q_EMIT finished(result);
}

} // namespace loket
