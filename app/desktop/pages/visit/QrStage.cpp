// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/QrStage.h"

#include "app/desktop/pages/visit/GuideCard.h"
#include "app/desktop/pages/visit/IkdLooks.h"
#include "app/desktop/pages/visit/TroubleDialog.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/AdviceBar.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"

#include <QCryptographicHash>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// A code that was out of view for so long and comes back is shown on purpose: it gets its answer again.
constexpr int kForgetMs = 1500;

QByteArray digestOf(const QByteArray &payload)
{
    return QCryptographicHash::hash(payload, QCryptographicHash::Sha256);
}

} // namespace

using ControllerState = CaptureController::State;

QrStage::QrStage(StageContext &stageContext, const StepDefinition &step, QWidget *parent)
    : Stage(stageContext, step, parent)
    , m_direction(snapshot().policy.qrDirection)
    , m_pages(new QStackedLayout(this))
    , m_preview(new PreviewView(this))
    , m_card(new GuideCard(this))
{
    m_preview->setObjectName(u"preview"_s);
    m_pages->addWidget(m_preview);
    m_pages->addWidget(m_card);
    m_card->setMaximumWidth(sizeOf("form"));
    CaptureController &controller = context().capture;
    connect(&controller, &CaptureController::previewFrame, this, &QrStage::onFrame);
    connect(&controller, &CaptureController::stateChanged, this, [this] {
        if (context().capture.state() == ControllerState::Ready && m_mode == Mode::Waiting)
            setMode(Mode::Live);
    });
    connect(&controller, &CaptureController::failed, this, [this](const device::Failure &failure) {
        if (m_hasDialog || m_mode == Mode::Accepted)
            return;
        setMode(Mode::Trouble);
        const auto trouble = words::failure(failure.reason, device::Role::Camera);
        frame().showTrouble(BannerTone::Warning, {trouble.happened, trouble.safe, trouble.next});
    });
}

bool QrStage::isCameraWanted() const { return m_direction != QrDirection::ResidentReads; }

bool QrStage::isRead() const { return !visit().qr().isEmpty(); }

void QrStage::enter()
{
    if (isRead())
        m_direction = qrDirectionFromName(visit().qr()[u"direction"_s].toString());
    place();
    if (isRead())
        showAccepted(visit().qr()[u"answer"_s].toString());
    else
        begin();
}

void QrStage::place()
{
    m_troubles = new Checklist;
    frame().setPanel(m_troubles);
    connect(addAct(u"trouble"_s, tr("Kendala"), Qt::Key_F4), &QPushButton::clicked, this,
            [this] { openTrouble({}); });
    m_notRead = addAct(u"notRead"_s, tr("Kamera tidak membaca"), Qt::Key_F6);
    connect(m_notRead, &QPushButton::clicked, this, [this] { openTrouble(u"qr_not_read"_s); });
    m_toPhone = addAct(u"toPhone"_s, tr("Ponsel yang memindai"), Qt::Key_F7);
    m_toCamera = addAct(u"toCamera"_s, tr("Kamera yang memindai"), Qt::Key_F7);
    for (QPushButton *other : {m_toPhone, m_toCamera})
        connect(other, &QPushButton::clicked, this, &QrStage::switchDirection);
    showDirection();
    refresh();
}

QPushButton *QrStage::addAct(const QString &name, const QString &text, Qt::Key key)
{
    QPushButton *act = frame().addPanelAct(text, key);
    act->setObjectName(name);
    return act;
}

void QrStage::showActs()
{
    m_notRead->setVisible(isCameraWanted() && !isRead());
    m_toPhone->setVisible(isCameraWanted() && !isRead());
    m_toCamera->setVisible(!isCameraWanted() && !isRead());
}

void QrStage::showDirection()
{
    const QJsonObject texts = isCameraWanted() ? step().raw : step().raw[u"resident_reads"].toObject();
    frame().setHeading(words::step(step().id),
                       isCameraWanted() ? sideText(texts, u"officer"_s) : words::stepTask(step().id));
    frame().setAdviceVisible(isCameraWanted());
    m_card->setStep(visit().workflow(), step(), texts);
    m_pages->setCurrentWidget(isCameraWanted() ? static_cast<QWidget *>(m_preview) : m_card);
    showActs();
    showPrimary();
}

void QrStage::refresh()
{
    const auto rows = troubleRows(snapshot(), step().id);
    m_troubles->setTitle(rows.empty() ? QString() : tr("Kendala pada langkah ini"));
    m_troubles->setRows(rows);
}

void QrStage::setMode(Mode mode)
{
    m_mode = mode;
    m_toApplicant.clear();
    showPrimary();
    Q_EMIT momentChanged();
}

StageMoment QrStage::moment() const
{
    using Doing = StageMoment::Doing;
    StageMoment moment;
    moment.isResidentReading = !isCameraWanted();
    moment.advice = m_toApplicant;
    if (isRead())
        moment.doing = Doing::Good;
    else if (m_hasDialog || (isCameraWanted() && m_mode == Mode::Trouble))
        moment.doing = Doing::Officer;
    else if (isCameraWanted() && m_mode == Mode::Judging)
        moment.doing = Doing::Checking;
    else if (isCameraWanted() && m_mode == Mode::Live)
        moment.doing = Doing::Live;
    return moment;
}

void QrStage::showPrimary()
{
    PrimaryButton *primary = frame().primary();
    if (isRead()) {
        primary->setAct(tr("Lanjut"), Qt::Key_Space);
        primary->setEnabled(true);
    } else if (!isCameraWanted()) {
        primary->setAct(tr("Sudah terpindai di ponsel"), Qt::Key_Space);
        primary->setEnabled(true);
    } else if (m_mode == Mode::Trouble) {
        primary->setAct(tr("Coba lagi"), Qt::Key_Space);
        primary->setEnabled(true);
    } else {
        primary->setAct(tr("Menunggu kode …"), {});
        primary->setEnabled(false);
    }
}

void QrStage::begin()
{
    ++m_round;
    m_refused.clear();
    m_inView.invalidate();
    m_outOfView.invalidate();
    frame().hideTrouble();
    m_card->startClock(visit().record(step().id).activeMs);
    if (!isCameraWanted())
        return;
    setMode(Mode::Waiting);
    frame().advice()->clear();
    m_preview->setImage({});
    m_preview->setOverlay({});
    m_preview->setWaitingText(tr("Menunggu %1 …").arg(words::role(device::Role::Camera).toLower()));
    AnalysisRequest request;
    request.type = step().type;
    request.capture = device::Position::Evidence; // the whole picture, nothing of a person is measured
    context().capture.setAutoCapture(false);
    context().capture.begin(context().services.deviceFor(device::Role::Camera), request,
                            context().services.deviceSettings(device::Role::Camera, snapshot()));
    if (!context().services.readCode && m_mode != Mode::Trouble)
        frame().showTrouble(BannerTone::Warning,
                            {tr("Loket ini tidak dapat membaca kode QR."),
                             {},
                             tr("Biarkan ponsel yang memindai (F7), atau catat kendalanya (F4).")});
}

void QrStage::stopCamera()
{
    ++m_round;
    m_waiting = {};
    context().capture.end();
}

void QrStage::leave() { stopCamera(); }

void QrStage::suspend()
{
    m_isSuspended = true;
    m_card->stopClock();
    stopCamera();
}

void QrStage::resume()
{
    m_isSuspended = false;
    if (!m_hasDialog && !isRead())
        begin();
}

bool QrStage::reword()
{
    place();
    if (isRead())
        showAccepted(visit().qr()[u"answer"_s].toString());
    else
        frame().advice()->clear();
    return true;
}

void QrStage::onFrame(const device::Frame &frame)
{
    if (m_hasDialog || m_isSuspended || !isCameraWanted() || m_mode == Mode::Accepted ||
        m_mode == Mode::Trouble)
        return;
    if (m_mode != Mode::Judging) // the picture in which the code was read stands
        m_preview->setFrame(frame);
    m_waiting = frame; // the newest wins
    if (!m_isLooking && m_mode != Mode::Judging)
        lookAt(std::exchange(m_waiting, {}));
}

void QrStage::lookAt(const device::Frame &frame)
{
    if (!context().services.readCode)
        return;
    m_isLooking = true;
    context().services.analysis->post(
        this, [read = context().services.readCode, frame] { return read(frame); },
        [this, round = m_round, frame](const Expected<CodeLook> &look) {
            m_isLooking = false;
            if (round != m_round || !look)
                return;
            if (!look->codes.empty()) // its frame lies on the code, and not on where that was
                m_preview->setFrame(frame);
            onLook(*look);
            if (!m_waiting.isNull() && m_mode == Mode::Live)
                lookAt(std::exchange(m_waiting, {}));
        });
}

void QrStage::onLook(const CodeLook &look)
{
    if (m_mode == Mode::Waiting)
        setMode(Mode::Live);
    if (m_mode != Mode::Live)
        return;
    const bool isSeen = look.isSeen || !look.codes.empty();
    if (isSeen) {
        if (!m_inView.isValid())
            m_inView.start();
        m_outOfView.invalidate();
    } else if (!m_outOfView.isValid()) {
        m_outOfView.start();
    } else if (m_outOfView.elapsed() > kForgetMs) {
        m_inView.invalidate();
        m_refused.clear();
    }
    showLook(look);
    CodeLook fresh;
    for (const SeenCode &code : look.codes)
        if (!m_refused.contains(digestOf(code.payload)))
            fresh.codes.push_back(code);
    if (!fresh.codes.empty())
        judge(fresh);
}

void QrStage::showLook(const CodeLook &look)
{
    PreviewOverlay overlay;
    for (const SeenCode &code : look.codes)
        overlay.codes.push_back(
            {code.corners, m_refused.contains(digestOf(code.payload)) ? MarkState::Idle : MarkState::Good});
    if (look.codes.empty() && look.isSeen)
        overlay.codes.push_back({look.seenAt, MarkState::Idle});
    m_preview->setOverlay(overlay);
    if (!look.codes.empty())
        return;
    frame().advice()->setAdvice(words::noCode(look.whyNot));
    // A camera without a picture is the operator's matter.
    m_toApplicant = look.whyNot == "unusable"_L1 ? QString() : words::noCode(look.whyNot);
    Q_EMIT momentChanged();
}

void QrStage::judge(const CodeLook &look)
{
    if (!context().services.takeCode)
        return;
    setMode(Mode::Judging);
    const auto answer = std::make_shared<CodeVerdict>();
    const int readMs = m_inView.isValid() ? int(m_inView.elapsed()) : 0;
    std::vector<QByteArray> payloads;
    for (const SeenCode &code : look.codes) {
        m_refused.insert(digestOf(code.payload));
        payloads.push_back(code.payload);
    }
    command(
        [take = context().services.takeCode, payloads, readMs,
         answer](VisitEngine &engine) -> Expected<void> {
            const auto verdict = take(payloads, engine, readMs);
            if (!verdict)
                return fail(verdict.error());
            *answer = *verdict;
            return {};
        },
        [this, answer] { onJudged(answer->answer, answer->isAccepted); }, [this] { setMode(Mode::Live); });
}

void QrStage::onJudged(const QString &answer, bool isAccepted)
{
    if (isAccepted) {
        play(Sound::Captured);
        stopCamera();
        showAccepted(answer);
        return;
    }
    play(Sound::Retry);
    setMode(m_isSuspended ? Mode::Waiting : Mode::Live);
    frame().advice()->clear();
    frame().showTrouble(BannerTone::Warning, {words::payloadAnswer(answer), {}, {}}, {}, true);
}

void QrStage::showAccepted(const QString &answer)
{
    m_card->stopClock();
    setMode(Mode::Accepted);
    showActs();
    frame().hideTrouble();
    if (!isCameraWanted()) {
        showPrimary();
        return;
    }
    if (!m_preview->hasPicture())
        m_preview->setWaitingText(tr("Kode QR sudah terbaca."));
    frame().advice()->clear();
    frame().advice()->setAdvice(words::payloadAnswer(answer), AdviceTone::Good);
    showPrimary();
}

void QrStage::act()
{
    if (isRead()) {
        finishStep();
        return;
    }
    if (isCameraWanted()) {
        begin();
        return;
    }
    QrInput input;
    input.direction = QrDirection::ResidentReads;
    input.answer = u"seen_on_phone"_s;
    command([input](VisitEngine &engine) { return engine.recordQr(input); }, [this] { finishStep(); });
}

void QrStage::switchDirection()
{
    stopCamera();
    m_direction = isCameraWanted() ? QrDirection::ResidentReads : QrDirection::CounterReads;
    showDirection();
    begin();
    Q_EMIT momentChanged();
}

bool QrStage::openExceptions()
{
    openTrouble({});
    return true;
}

void QrStage::openTrouble(const QString &code)
{
    stopCamera();
    m_hasDialog = true;
    Q_EMIT momentChanged();
    auto *dialog = new TroubleDialog(context(), step(), this, code);
    connect(dialog, &TroubleDialog::stopped, this, &Stage::finished);
    connect(dialog, &QDialog::finished, this, [this] {
        m_hasDialog = false;
        Q_EMIT momentChanged();
        if (!m_isSuspended && !visit().stop() && !isRead())
            begin();
    });
    dialog->open();
}

} // namespace loket::desktop
