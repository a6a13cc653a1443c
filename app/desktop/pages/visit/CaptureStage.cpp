// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/CaptureStage.h"

#include "app/desktop/pages/visit/CaptureLooks.h"
#include "app/desktop/pages/visit/MixUp.h"
#include "app/desktop/pages/visit/Overlay.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/AdviceBar.h"
#include "app/desktop/widgets/AttemptStrip.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kHandsHeight = 150; ///< beside seven lines on a small screen
} // namespace

using device::Position;
using ControllerState = CaptureController::State;

CaptureStage::CaptureStage(StageContext &stageContext, const StepDefinition &step, QWidget *parent)
    : Stage(stageContext, step, parent)
    , m_preview(new PreviewView(this))
    , m_checklist(new Checklist)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_preview->setObjectName(u"preview"_s);
    layout->addWidget(m_preview, 1);
    CaptureController &controller = context().capture;
    connect(&controller, &CaptureController::previewFrame, this, [this](const device::Frame &frame) {
        if (m_hasDialog)
            return;
        if (m_mode == Mode::Live || m_mode == Mode::Waiting)
            m_preview->setFrame(frame);
    });
    connect(&controller, &CaptureController::live, this, &CaptureStage::onLive);
    connect(&controller, &CaptureController::analysed, this, &CaptureStage::onAnalysed);
    connect(&controller, &CaptureController::retry, this, &CaptureStage::onRetry);
    connect(&controller, &CaptureController::failed, this, &CaptureStage::onFailed);
    connect(&controller, &CaptureController::stateChanged, this, &CaptureStage::onState);
    connect(&controller, &CaptureController::analysisFailed, this, [this](const Error &error) {
        if (m_hasDialog)
            return;
        setMode(Mode::Trouble);
        showError(error);
    });
}

void CaptureStage::enter()
{
    frame().setAdviceVisible(true);
    frame().setAttemptsVisible(true);
    placePanel();
    placeActs();
    begin(nextCapture());
}

void CaptureStage::placePanel()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("m"));
    if (isHandsStep(step().type)) {
        m_hands = new HandsView(panel);
        m_hands->setObjectName(u"hands"_s);
        // A scroll area asks for what its contents would like to have: the lines below have their room first.
        m_hands->setMaximumHeight(Theme::get().scaled(kHandsHeight));
        layout->addWidget(m_hands);
    }
    layout->addWidget(m_checklist);
    layout->addStretch(1);
    frame().setPanel(panel);
}

bool CaptureStage::isSatisfied(Position capture) const { return isCaptureDone(visit(), step(), capture); }

/// As the attached device can take them: four fingers at once, or one by one.
std::vector<Position> CaptureStage::captures() const
{
    const device::Device *device = context().services.deviceFor(step().role);
    return visit().capturesFor(step(), device ? device->info().canCapture : std::vector<Position>{});
}

bool CaptureStage::isOrdered(Position capture) const
{
    return !m_declined.contains(capture) && bool(visit().retakeOrder(step().id, capture));
}

Position CaptureStage::nextCapture() const
{
    for (const Position capture : captures())
        if (!isSatisfied(capture) || isOrdered(capture))
            return capture;
    return Position::None;
}

void CaptureStage::begin(Position capture)
{
    m_capture = capture;
    m_result.reset();
    m_mode = Mode::Waiting;
    frame().hideTrouble();
    frame().advice()->clear();
    showHeading();
    showParts();
    showAttempts();
    if (capture == Position::None) {
        context().capture.end();
        showKept(captures().empty() ? Position::None : captures().back());
        return;
    }
    setMode(Mode::Waiting);
    m_preview->setImage({});
    m_preview->setLive(true);
    m_preview->setWaitingText(tr("Menunggu %1 …").arg(words::role(step().role).toLower()));
    AnalysisRequest request;
    request.type = step().type;
    request.capture = capture;
    request.missing = visit().missingIn(capture);
    request.background = snapshot().background;
    if (!isHandsStep(step().type)) {
        startDevice(std::move(request));
        return;
    }
    context().session.gallery(context().capture.knownPrints(), this,
                              [this, request, capture](Expected<std::vector<GalleryPrint>> prints) mutable {
                                  if (m_capture != capture || m_mode != Mode::Waiting || m_hasDialog ||
                                      m_isSuspended)
                                      return;
                                  if (!prints) {
                                      showError(prints.error());
                                      setMode(Mode::Trouble);
                                      return;
                                  }
                                  request.gallery = std::move(*prints);
                                  startDevice(std::move(request));
                              });
}

void CaptureStage::startDevice(AnalysisRequest request)
{
    const device::Role role = step().role;
    context().capture.setAutoCapture(context().services.isAutoCapture);
    device::Device *device = context().services.deviceFor(role);
    context().capture.begin(device, request, context().services.deviceSettings(role, snapshot()));
}

void CaptureStage::leave() { context().capture.end(); }

void CaptureStage::suspend()
{
    m_isSuspended = true;
    if (m_hasDialog)
        return; // it looks after the devices itself
    context().capture.end();
    if (m_mode == Mode::Live || m_mode == Mode::Working)
        setMode(Mode::Waiting);
}

void CaptureStage::resume()
{
    m_isSuspended = false;
    if (!m_hasDialog && m_mode == Mode::Waiting)
        begin(m_capture == Position::None ? nextCapture() : m_capture);
}

bool CaptureStage::reword()
{
    placeActs();
    showHeading();
    showAttempts();
    showParts();
    if (m_mode == Mode::Result && m_result)
        showResult(*m_result);
    else
        frame().advice()->clear();
    m_preview->setWaitingText(tr("Menunggu %1 …").arg(words::role(step().role).toLower()));
    if (m_mode == Mode::Trouble && context().capture.state() == ControllerState::Trouble)
        showTroubleOf(context().capture.failure());
    else
        frame().hideTrouble();
    showPrimary();
    return true;
}

/// Everything of the step is there already (a visit taken up again, an exception): the last of it is shown.
void CaptureStage::showKept(Position capture)
{
    m_capture = capture;
    m_result.reset(); // from here on the kept one is what is shown
    m_preview->setLive(false);
    m_preview->setImage({});
    m_preview->setOverlay({});
    setMode(Mode::Result);
    const auto parts = Visit::partsOf(capture);
    const auto best = capture == Position::None ? Visit::Best{} : visit().best(step().id, parts.front());
    if (!best || visit().exceptionFor(parts.front())) {
        m_capture = Position::None;
        m_preview->setWaitingText(tr("Tidak ada yang perlu direkam pada langkah ini."));
        showPrimary();
        return;
    }
    m_preview->setWaitingText({});
    frame().advice()->setAdvice(tr("Tersimpan di komputer ini."), AdviceTone::Good);
    frame().advice()->setQuality(best.attempt->score(), step().threshold);
    showHeading();
    showAttempts();
    showParts();
    const QString picture =
        best.attempt->rawAttachment.isEmpty() ? best.part->attachment : best.attempt->rawAttachment;
    loadPicture(picture, [this, capture](const QImage &image) {
        if (m_capture == capture && m_mode == Mode::Result && !m_result)
            m_preview->setImage(image);
    });
}

void CaptureStage::setMode(Mode mode)
{
    m_mode = mode;
    m_toApplicant.clear();
    m_isRight = false;
    showPrimary();
    Q_EMIT momentChanged();
}

StageMoment CaptureStage::moment() const
{
    using Doing = StageMoment::Doing;
    StageMoment moment;
    moment.capture = m_capture;
    moment.advice = m_toApplicant;
    moment.isRight = m_isRight;
    switch (m_mode) {
    case Mode::Waiting:
        break;
    case Mode::Live:
        moment.doing = Doing::Live;
        break;
    case Mode::Working:
        moment.doing = Doing::Checking;
        break;
    case Mode::Result:
        moment.doing = isSatisfied(m_capture) ? Doing::Good : Doing::Again;
        break;
    case Mode::Trouble:
        moment.doing = Doing::Officer;
        break;
    }
    if (m_hasDialog || m_capture == Position::None)
        moment.doing = Doing::Officer;
    return moment;
}

void CaptureStage::showPrimary()
{
    PrimaryButton *primary = frame().primary();
    const bool isDone = m_capture == Position::None || isSatisfied(m_capture);
    if (m_mode == Mode::Result && isDone) {
        const Position next = nextCapture();
        primary->setAct(next == Position::None ? tr("Lanjut") : tr("Lanjut: %1").arg(words::position(next)),
                        Qt::Key_Return);
        primary->setEnabled(true);
    } else if (m_mode == Mode::Trouble || m_mode == Mode::Result) {
        primary->setAct(tr("Coba lagi"), Qt::Key_Space);
        primary->setEnabled(true);
    } else {
        primary->setAct(m_mode == Mode::Working ? tr("Memeriksa …") : tr("Ambil"), Qt::Key_Space);
        primary->setEnabled(m_mode == Mode::Live);
    }
    if (m_stop)
        m_stop->setVisible(m_mode == Mode::Working &&
                           context().capture.state() == ControllerState::Capturing);
    if (m_retake)
        m_retake->setEnabled(m_mode == Mode::Result && m_capture != Position::None);
    if (m_accept)
        m_accept->setVisible(!snapshot().mayAccept.empty() && m_mode != Mode::Working);
    if (m_keep)
        m_keep->setVisible(mayKeepEarlier());
    if (m_putOut)
        m_putOut->setVisible(m_mode == Mode::Result && mixUpOf(visit(), step(), m_capture).has_value());
}

void CaptureStage::showHeading()
{
    QString task = words::stepTask(step().id);
    if (m_capture != Position::None && captures().size() > 1)
        task = tr("Sekarang: %1. %2").arg(words::position(m_capture), task);
    frame().setHeading(words::step(step().id), task);
}

void CaptureStage::onState()
{
    if (m_hasDialog)
        return;
    switch (context().capture.state()) {
    case ControllerState::Ready:
        if (m_mode == Mode::Waiting || m_mode == Mode::Working)
            setMode(Mode::Live);
        break;
    case ControllerState::Capturing:
    case ControllerState::Analysing:
        setMode(Mode::Working);
        break;
    default:
        break;
    }
}

void CaptureStage::onLive(const LiveResult &result)
{
    if (m_mode != Mode::Live || m_hasDialog)
        return;
    m_preview->setOverlay(overlayOf(result, step().type));
    const QString advice = result.isGood ? tr("Bagus. Tahan sebentar.") : words::advice(result.advice);
    frame().advice()->setAdvice(advice, result.isGood ? AdviceTone::Good : AdviceTone::Neutral);
    frame().advice()->setQuality(result.score, step().threshold);
    m_checklist->setRows(liveRows(result));
    m_toApplicant = result.isGood ? advice : applicantAdvice(result.advice);
    m_isRight = result.isGood;
    Q_EMIT momentChanged();
}

void CaptureStage::onAnalysed(const std::shared_ptr<const AnalysedCapture> &capture)
{
    if (m_hasDialog)
        return; // the dialogue's evidence photo
    context().capture.pause();
    setMode(Mode::Working);
    showResult(*capture);
    const QPointer<CaptureStage> guard(this);
    context().session.keepAttempt(step().id, capture->attempt, [guard, capture](const Expected<void> &kept) {
        if (guard)
            guard->onKept(kept, capture);
    });
}

void CaptureStage::onKept(const Expected<void> &kept, const std::shared_ptr<const AnalysedCapture> &capture)
{
    m_again = Position::None;
    if (kept) {
        m_result = capture;
        setMode(Mode::Result);
        showResult(*capture);
        Q_EMIT momentChanged(); // the visit knows it by now
        play(isSatisfied(m_capture) ? Sound::Captured : Sound::Retry);
        return;
    }
    // Nothing of it was kept, and the screen must not look as if.
    frame().advice()->clear();
    setMode(Mode::Trouble);
    if (kept.error().code == ErrorCode::TooLarge && kept.error().context == "attempts"_L1)
        frame().showTrouble(BannerTone::Warning, tooManyAttempts());
    else
        showError(kept.error());
}

void CaptureStage::showResult(const AnalysedCapture &capture)
{
    m_preview->setLive(false);
    const bool isEyes = step().type == StepType::Iris;
    m_preview->setImage(isEyes ? sideBySide(capture) : toImage(capture.whole));
    m_preview->setOverlay(isEyes ? PreviewOverlay{} : overlayOf(capture, step().threshold));
    int score = 100;
    for (const AnalysedPart &part : capture.parts)
        score = std::min(score, qRound(part.quality.score));
    const bool isGood = score >= step().threshold && capture.problems.isEmpty();
    QString advice = words::advice(capture.advice);
    if (isGood)
        advice = tr("Tersimpan di komputer ini.");
    else if (const auto mixUp = mixUpOf(visit(), step(), m_capture); mixUp && m_mode == Mode::Result)
        advice = mixUp->advice;
    else if (advice.isEmpty())
        advice = tr("Mutu belum cukup. Ulangi.");
    if (m_mode == Mode::Result) // said when it is true
        frame().advice()->setAdvice(advice, isGood ? AdviceTone::Good : AdviceTone::Warning);
    frame().advice()->setQuality(score, step().threshold);
    showParts();
    showAttempts();
}

void CaptureStage::showAttempts()
{
    frame().attempts()->setAttempts(attemptChips(visit(), step().id, m_capture));
}

void CaptureStage::showParts()
{
    if (m_hands) {
        m_hands->setWanted(m_capture == Position::None ? std::vector<Position>{} : Visit::partsOf(m_capture));
        for (const Position finger : device::allFingers())
            m_hands->setFinger(finger, lookOf(visit(), step(), finger));
    }
    if (m_mode == Mode::Live)
        return;
    // Beside drawn hands the list keeps to what is at hand.
    m_checklist->setRows(partRows(visit(), step(), m_capture, /*onlyThis=*/m_hands != nullptr));
}

void CaptureStage::onRetry(device::RetryReason reason)
{
    if (m_hasDialog)
        return;
    setMode(Mode::Live);
    frame().advice()->setAdvice(words::retry(reason), AdviceTone::Warning);
    play(Sound::Retry);
}

void CaptureStage::onFailed(const device::Failure &failure)
{
    if (m_hasDialog)
        return;
    setMode(Mode::Trouble);
    m_preview->setImage({});
    m_preview->setWaitingText({});
    m_preview->setOverlay({});
    frame().advice()->clear();
    showTroubleOf(failure);
}

void CaptureStage::showTroubleOf(const device::Failure &failure)
{
    const words::Trouble trouble = words::failure(failure.reason, step().role);
    frame().showTrouble(BannerTone::Danger, {trouble.happened, trouble.safe, trouble.next});
}

void CaptureStage::stop() { context().capture.cancel(); }

void CaptureStage::refresh()
{
    if (m_hasDialog)
        return;
    // An exception may have excused what this capture was waiting for, or changed what the device must wait
    // for.
    const auto wanted = captures();
    const bool isStillWanted = std::find(wanted.begin(), wanted.end(), m_capture) != wanted.end();
    if (m_mode == Mode::Working && isStillWanted)
        return;
    const bool isNeeded = !isSatisfied(m_capture) || isOrdered(m_capture) || m_again == m_capture;
    if (!isStillWanted || (!isNeeded && m_mode != Mode::Result))
        begin(nextCapture());
    else if (m_mode != Mode::Result && context().capture.request().missing != visit().missingIn(m_capture))
        begin(m_capture);
    showParts();
    showAttempts();
    showPrimary();
}

void CaptureStage::act()
{
    const bool isDone = m_capture == Position::None || isSatisfied(m_capture);
    if (m_mode == Mode::Live) {
        context().capture.capture();
    } else if (m_mode == Mode::Result && isDone) {
        const Position next = nextCapture();
        if (next == Position::None)
            finishStep();
        else
            begin(next);
    } else if (m_mode == Mode::Result || m_mode == Mode::Trouble) {
        begin(m_capture);
    }
}

} // namespace loket::desktop
