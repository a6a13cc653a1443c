// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/CaptureStage.h"

#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/pages/visit/ExceptionDialog.h"
#include "app/desktop/pages/visit/Overlay.h"
#include "app/desktop/pages/visit/ReasonDialog.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/AdviceBar.h"
#include "app/desktop/widgets/AttemptStrip.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;
using ControllerState = CaptureController::State;

namespace {

/// Two eyes side by side, as the operator sees the person.
QImage sideBySide(const AnalysedCapture &capture)
{
    cv::Mat joined;
    for (const AnalysedPart &part : capture.parts) {
        if (part.picture.empty())
            continue;
        if (joined.empty())
            joined = part.picture.clone();
        else if (joined.rows == part.picture.rows && joined.type() == part.picture.type())
            cv::hconcat(joined, part.picture, joined);
    }
    return toImage(joined);
}

bool isHandsStep(StepType type) { return type == StepType::Fingers || type == StepType::IndexRecheck; }

} // namespace

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
        layout->addWidget(m_hands);
    }
    layout->addWidget(m_checklist);
    layout->addStretch(1);
    frame().setPanel(panel);
}

void CaptureStage::placeActs()
{
    auto *exception = frame().addPanelAct(tr("Pengecualian"), Qt::Key_F4);
    exception->setObjectName(u"exception"_s);
    connect(exception, &QPushButton::clicked, this, [this] { (void)openExceptions(); });
    m_accept = frame().addPanelAct(tr("Terima dengan alasan"), Qt::Key_F7);
    m_accept->setObjectName(u"accept"_s);
    connect(m_accept, &QPushButton::clicked, this, &CaptureStage::acceptWithReason);
    m_retake = frame().addPanelAct(tr("Ulangi"), Qt::Key_F6);
    m_retake->setObjectName(u"retake"_s);
    connect(m_retake, &QPushButton::clicked, this, &CaptureStage::retake);
}

bool CaptureStage::isSatisfied(Position capture) const
{
    const auto parts = Visit::partsOf(capture);
    return std::all_of(parts.begin(), parts.end(), [&](Position part) {
        const PartStatus status = visit().partStatus(step(), part);
        return status != PartStatus::Missing && status != PartStatus::BelowThreshold;
    });
}

/// As the attached device can take them: four fingers at once, or one by one.
std::vector<Position> CaptureStage::captures() const
{
    const device::Device *device = context().services.deviceFor(step().role);
    return visit().capturesFor(step(), device ? device->info().canCapture : std::vector<Position>{});
}

Position CaptureStage::nextCapture() const
{
    for (const Position capture : captures())
        if (!isSatisfied(capture))
            return capture;
    return Position::None;
}

void CaptureStage::begin(Position capture)
{
    m_capture = capture;
    frame().hideTrouble();
    frame().advice()->clear();
    showHeading();
    showParts();
    showAttempts();
    if (capture == Position::None) {
        setMode(Mode::Result);
        m_preview->setImage({});
        m_preview->setWaitingText(tr("Tidak ada yang perlu direkam pada langkah ini."));
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
                                  if (m_capture != capture)
                                      return;
                                  if (!prints) {
                                      showError(prints.error());
                                      return;
                                  }
                                  request.gallery = std::move(*prints);
                                  startDevice(std::move(request));
                              });
}

void CaptureStage::startDevice(AnalysisRequest request)
{
    const device::Role role = step().role;
    context().capture.setAutoCapture(true);
    device::Device *device = context().services.deviceFor(role);
    context().capture.begin(device, request, context().services.deviceSettings(role, snapshot()));
}

void CaptureStage::leave() { context().capture.end(); }

void CaptureStage::setMode(Mode mode)
{
    m_mode = mode;
    showPrimary();
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
    if (m_retake)
        m_retake->setEnabled(m_mode == Mode::Result && m_capture != Position::None);
    if (m_accept)
        m_accept->setVisible(!snapshot().mayAccept.empty() && m_mode != Mode::Working);
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
    std::vector<CheckRow> rows;
    for (const biometrics::Measure &measure : result.measures)
        if (!measure.ok && measure.advice != biometrics::Advice::None)
            rows.push_back({CheckState::Attention, words::advice(measure.advice)});
    // Several measures may want the same; what is wanted is said once.
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.text < b.text; });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.empty() && result.isGood)
        rows.push_back({CheckState::Ok, tr("Semua pemeriksaan terpenuhi.")});
    m_checklist->setRows(rows);
}

void CaptureStage::onAnalysed(const std::shared_ptr<const AnalysedCapture> &capture)
{
    if (m_hasDialog)
        return; // the dialogue's evidence photo
    context().capture.pause();
    setMode(Mode::Working);
    showResult(*capture);
    AttemptInput attempt = capture->attempt;
    context().session.keepAttempt(
        step().id, std::move(attempt),
        [guard = QPointer<CaptureStage>(this), capture](const Expected<void> &kept) {
            if (!guard)
                return;
            if (!kept) {
                guard->showError(kept.error());
                guard->setMode(Mode::Trouble);
                return;
            }
            guard->setMode(Mode::Result);
            guard->showResult(*capture);
        });
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
    else if (advice.isEmpty())
        advice = tr("Mutu belum cukup. Ulangi.");
    frame().advice()->setAdvice(advice, isGood ? AdviceTone::Good : AdviceTone::Warning);
    frame().advice()->setQuality(score, step().threshold);
    showParts();
    showAttempts();
}

void CaptureStage::showAttempts()
{
    std::vector<AttemptChip> chips;
    const auto attempts = visit().attempts(step().id, m_capture);
    const auto parts = Visit::partsOf(m_capture);
    for (const Attempt *attempt : attempts) {
        const bool isBest = std::any_of(parts.begin(), parts.end(), [&](Position part) {
            return visit().best(step().id, part).attempt == attempt;
        });
        chips.push_back({attempt->number, attempt->score(), isBest, words::reason(attempt->retakeReason)});
    }
    frame().attempts()->setAttempts(chips);
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
    std::vector<CheckRow> rows;
    for (const Position capture : visit().capturesOf(step())) {
        for (const Position part : Visit::partsOf(capture)) {
            const Visit::Best best = visit().best(step().id, part);
            const QString name = words::position(part);
            switch (visit().partStatus(step(), part)) {
            case PartStatus::Missing:
                break;
            case PartStatus::BelowThreshold:
                rows.push_back({CheckState::Attention,
                                u"%1: %2"_s.arg(name, best.part->adviceCode.isEmpty()
                                                          ? tr("mutu belum cukup")
                                                          : words::advice(best.part->adviceCode))});
                break;
            case PartStatus::Good:
                if (capture == m_capture || !m_hands)
                    rows.push_back({CheckState::Ok, tr("%1: mutu %2").arg(name).arg(best.part->score)});
                break;
            case PartStatus::Accepted:
                rows.push_back({CheckState::Ok, tr("%1: diterima dengan alasan").arg(name)});
                break;
            case PartStatus::Excepted:
                rows.push_back({CheckState::Ok,
                                tr("%1: pengecualian, %2")
                                    .arg(name, words::exceptionReason(visit().exceptionFor(part)->reason))});
                break;
            }
        }
    }
    m_checklist->setRows(rows);
}

void CaptureStage::onRetry(device::RetryReason reason)
{
    if (m_hasDialog)
        return;
    setMode(Mode::Live);
    frame().advice()->setAdvice(words::retry(reason), AdviceTone::Warning);
}

void CaptureStage::onFailed(const device::Failure &failure)
{
    if (m_hasDialog)
        return;
    setMode(Mode::Trouble);
    m_preview->setImage({});
    m_preview->setWaitingText({});
    frame().advice()->clear();
    const words::Trouble trouble = words::failure(failure.reason, step().role);
    frame().showTrouble(BannerTone::Danger, {trouble.happened, trouble.safe, trouble.next});
}

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
    if (!isStillWanted || (isSatisfied(m_capture) && m_mode != Mode::Result))
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

void CaptureStage::retake()
{
    if (m_mode == Mode::Result && m_capture != Position::None)
        begin(m_capture);
}

void CaptureStage::acceptWithReason()
{
    if (snapshot().mayAccept.empty())
        return;
    QStringList names;
    for (const Position part : snapshot().mayAccept)
        names.append(words::position(part));
    auto *dialog =
        new ReasonDialog(tr("Terima %1 apa adanya?").arg(words::list(names)), reasonList(u"accept"_s), this);
    dialog->setExplanation(tr("Penyelia akan melihat alasan ini. Hasil terbaik yang sudah ada dipakai."));
    connect(dialog, &ReasonDialog::chosen, this, [this](const QString &reason, const QString &note) {
        command(
            [stepId = step().id, parts = snapshot().mayAccept, reason,
             note](VisitEngine &engine) -> Expected<void> {
                for (const Position part : parts)
                    if (auto done = engine.acceptWithReason(stepId, part, reason, note); !done)
                        return done;
                return {};
            },
            [this] { setMode(Mode::Result); });
    });
    dialog->open();
}

bool CaptureStage::openExceptions()
{
    auto *dialog = new ExceptionDialog(context(), step(), this);
    // The camera is wanted for the evidence: this stage gives its device back meanwhile.
    context().capture.end();
    setMode(Mode::Waiting);
    m_hasDialog = true;
    connect(dialog, &QDialog::finished, this, [this] {
        m_hasDialog = false;
        begin(nextCapture());
    });
    dialog->open();
    return true;
}

} // namespace loket::desktop
