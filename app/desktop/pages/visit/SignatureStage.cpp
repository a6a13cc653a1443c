// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/SignatureStage.h"

#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/pages/visit/ExceptionDialog.h"
#include "app/desktop/pages/visit/ReasonDialog.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/AdviceBar.h"
#include "app/desktop/widgets/AttemptStrip.h"
#include "app/desktop/widgets/InkSurface.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;
using ControllerState = CaptureController::State;

SignatureStage::SignatureStage(StageContext &stageContext, const StepDefinition &step, QWidget *parent)
    : Stage(stageContext, step, parent)
    , m_text(new QLabel(this))
    , m_agreed(new QCheckBox(this))
    , m_surface(new InkSurface(this))
    , m_checklist(new Checklist)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("m"));
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(sizeOf("text"));
    m_text->setObjectName(u"statementText"_s);
    layout->addWidget(m_text);
    m_agreed->setObjectName(u"agreed"_s);
    layout->addWidget(m_agreed);
    m_surface->setObjectName(u"surface"_s);
    layout->addWidget(m_surface, 1);
    m_text->setVisible(isStatement());
    m_agreed->setVisible(isStatement());
    CaptureController &controller = context().capture;
    connect(m_surface, &InkSurface::pointer, &controller, &CaptureController::pointerEvent);
    connect(&controller, &CaptureController::previewInk, this, [this](const device::Ink &ink) {
        const bool hadInk = std::exchange(m_hasInk, !ink.isEmpty());
        if (hadInk != m_hasInk)
            showAttempts();
        m_surface->setSurfaceMm(ink.widthMm, ink.heightMm);
        m_surface->setInk(ink);
        showPrimary();
    });
    connect(&controller, &CaptureController::analysed, this, &SignatureStage::onAnalysed);
    connect(&controller, &CaptureController::stateChanged, this, &SignatureStage::onState);
    connect(&controller, &CaptureController::failed, this, &SignatureStage::onFailed);
    connect(&controller, &CaptureController::retry, this, [this](device::RetryReason reason) {
        frame().advice()->setAdvice(words::retry(reason), AdviceTone::Warning);
        setMode(Mode::Writing);
    });
    connect(&controller, &CaptureController::analysisFailed, this, [this](const Error &error) {
        showError(error);
        setMode(Mode::Trouble);
    });
    connect(m_agreed, &QCheckBox::toggled, this, [this] {
        showAttempts();
        showPrimary();
    });
}

bool SignatureStage::isSatisfied() const
{
    const PartStatus status = visit().partStatus(step(), Position::Signature);
    return status != PartStatus::Missing && status != PartStatus::BelowThreshold;
}

void SignatureStage::enter()
{
    frame().setAdviceVisible(true);
    frame().setAttemptsVisible(true);
    frame().setPanel(m_checklist);
    placeActs();
    showTexts();
    if (isStatement())
        m_agreed->setFocus();
    if (isSatisfied())
        showKept();
    else
        begin();
}

void SignatureStage::placeActs()
{
    auto *exception = frame().addPanelAct(tr("Pengecualian"), Qt::Key_F4);
    exception->setObjectName(u"exception"_s);
    connect(exception, &QPushButton::clicked, this, [this] { (void)openExceptions(); });
    m_accept = frame().addPanelAct(tr("Terima dengan alasan"), Qt::Key_F7);
    m_accept->setObjectName(u"accept"_s);
    connect(m_accept, &QPushButton::clicked, this, &SignatureStage::acceptWithReason);
    m_clear = frame().addPanelAct(tr("Hapus dan ulangi"), Qt::Key_F6);
    m_clear->setObjectName(u"retake"_s);
    connect(m_clear, &QPushButton::clicked, this, &SignatureStage::clearInk);
}

void SignatureStage::showTexts()
{
    setStandardHeading();
    m_agreed->setText(tr("Pemohon menyatakan data di atas benar"));
    if (!isStatement() || !snapshot().resident)
        return;
    const Resident &r = *snapshot().resident;
    m_text->setText(tr("Saya, %1, lahir di %2 pada %3, menyatakan bahwa data dan rekaman yang baru saja "
                       "dibacakan adalah benar "
                       "dan milik saya sendiri.")
                        .arg(r.fullName, r.birthPlace, words::date(r.birthDate)));
}

bool SignatureStage::reword()
{
    placeActs();
    showTexts();
    showAttempts();
    frame().advice()->clear();
    frame().hideTrouble();
    if (m_mode == Mode::Trouble && context().capture.state() == ControllerState::Trouble)
        showTroubleOf(context().capture.failure());
    showPrimary();
    return true;
}

/// A visit taken up again, or an exception: nothing has to be written.
void SignatureStage::showKept()
{
    context().capture.end();
    m_surface->setWritable(false);
    showAttempts();
    setMode(Mode::Kept);
    const Visit::Best best = visit().best(step().id, Position::Signature);
    if (!best || visit().exceptionFor(Position::Signature))
        return;
    frame().advice()->setAdvice(tr("Tersimpan di komputer ini."), AdviceTone::Good);
    frame().advice()->setQuality(best.part->score, step().threshold);
    loadPicture(best.part->attachment, [this](const QImage &picture) {
        if (m_mode == Mode::Kept)
            m_surface->setPicture(picture);
    });
}

void SignatureStage::begin()
{
    frame().hideTrouble();
    frame().advice()->clear();
    m_hasInk = false;
    m_surface->setInk({});
    if (visit().exceptionFor(Position::Signature)) {
        showKept();
        return;
    }
    showAttempts();
    setMode(Mode::Waiting);
    AnalysisRequest request;
    request.type = step().type;
    request.capture = Position::Signature;
    device::Device *device = context().services.deviceFor(step().role);
    m_surface->setWritable(device && device->info().needsScreenSurface);
    context().capture.begin(device, request, context().services.deviceSettings(step().role, snapshot()));
}

void SignatureStage::leave() { context().capture.end(); }

void SignatureStage::clearInk()
{
    if (m_mode != Mode::Writing && m_mode != Mode::Kept)
        return;
    if (m_mode == Mode::Writing)
        context().capture.pointerEvent({device::PointerEvent::Kind::Clear, {}, 0, 0, 0, 0});
    begin();
}

void SignatureStage::setMode(Mode mode)
{
    m_mode = mode;
    showPrimary();
    Q_EMIT momentChanged();
}

StageMoment SignatureStage::moment() const
{
    using Doing = StageMoment::Doing;
    StageMoment moment;
    moment.capture = Position::Signature;
    switch (m_mode) {
    case Mode::Waiting:
    case Mode::Writing:
        break;
    case Mode::Working:
        moment.doing = Doing::Checking;
        break;
    case Mode::Kept:
        moment.doing = visit().exceptionFor(Position::Signature) ? Doing::Officer
                       : isSatisfied()                           ? Doing::Good
                                                                 : Doing::Again;
        break;
    case Mode::Trouble:
        moment.doing = Doing::Officer;
        break;
    }
    return moment;
}

void SignatureStage::showPrimary()
{
    PrimaryButton *primary = frame().primary();
    const bool isAgreed = !isStatement() || m_agreed->isChecked();
    switch (m_mode) {
    case Mode::Kept:
        if (isSatisfied()) {
            primary->setAct(tr("Lanjut"), Qt::Key_Return);
            primary->setEnabled(isAgreed);
        } else {
            primary->setAct(tr("Tanda tangan lagi"), Qt::Key_Return);
            primary->setEnabled(true);
        }
        break;
    case Mode::Trouble:
        primary->setAct(tr("Coba lagi"), Qt::Key_Return);
        primary->setEnabled(true);
        break;
    default:
        primary->setAct(m_mode == Mode::Working ? tr("Memeriksa …") : tr("Simpan tanda tangan"),
                        Qt::Key_Return);
        primary->setEnabled(m_mode == Mode::Writing && m_hasInk && isAgreed);
    }
    if (m_clear)
        m_clear->setEnabled(m_mode == Mode::Writing || m_mode == Mode::Kept);
    if (m_accept)
        m_accept->setVisible(!snapshot().mayAccept.empty() && m_mode != Mode::Working);
}

void SignatureStage::onState()
{
    switch (context().capture.state()) {
    case ControllerState::Ready:
        if (m_mode == Mode::Waiting)
            setMode(Mode::Writing);
        break;
    case ControllerState::Capturing:
    case ControllerState::Analysing:
        setMode(Mode::Working);
        break;
    default:
        break;
    }
}

void SignatureStage::onAnalysed(const std::shared_ptr<const AnalysedCapture> &capture)
{
    const biometrics::Quality &quality = capture->parts.front().quality;
    const int score = qRound(quality.score);
    context().session.keepAttempt(step().id, capture->attempt,
                                  [guard = QPointer<SignatureStage>(this), score,
                                   advice = capture->advice](const Expected<void> &kept) {
                                      if (!guard)
                                          return;
                                      if (!kept) {
                                          guard->showError(kept.error());
                                          guard->setMode(Mode::Trouble);
                                          return;
                                      }
                                      const bool isGood = guard->isSatisfied();
                                      guard->frame().advice()->setAdvice(
                                          isGood ? SignatureStage::tr("Tersimpan di komputer ini.")
                                                 : words::advice(advice),
                                          isGood ? AdviceTone::Good : AdviceTone::Warning);
                                      guard->frame().advice()->setQuality(score, guard->step().threshold);
                                      guard->showAttempts();
                                      guard->context().capture.end();
                                      guard->m_surface->setWritable(false);
                                      guard->setMode(Mode::Kept);
                                  });
}

void SignatureStage::showAttempts()
{
    std::vector<AttemptChip> chips;
    const Visit::Best best = visit().best(step().id, Position::Signature);
    for (const Attempt *attempt : visit().attempts(step().id, Position::Signature))
        chips.push_back({attempt->number, attempt->score(), attempt == best.attempt,
                         words::reason(attempt->retakeReason)});
    frame().attempts()->setAttempts(chips);
    if (const BiometricException *exception = visit().exceptionFor(Position::Signature))
        m_checklist->setRows(
            {{CheckState::Ok,
              tr("Tanda tangan: dikecualikan. %1.").arg(words::exceptionReason(exception->reason))}});
    else if (best)
        m_checklist->setRows({{isSatisfied() ? CheckState::Ok : CheckState::Attention,
                               tr("Tanda tangan: mutu %1").arg(best.part->score)}});
    else
        m_checklist->setRows({{m_hasInk ? CheckState::Ok : CheckState::Open,
                               tr("Minta pemohon menandatangani di dalam kotak.")}});
    if (!isStatement())
        return;
    auto rows = m_checklist->rows();
    rows.insert(rows.begin(), {m_agreed->isChecked() ? CheckState::Ok : CheckState::Open,
                               tr("Bacakan pernyataannya, lalu tandai kotaknya.")});
    m_checklist->setRows(rows);
}

void SignatureStage::onFailed(const device::Failure &failure)
{
    setMode(Mode::Trouble);
    m_surface->setWritable(false);
    showTroubleOf(failure);
}

void SignatureStage::showTroubleOf(const device::Failure &failure)
{
    const words::Trouble trouble = words::failure(failure.reason, step().role);
    frame().showTrouble(BannerTone::Danger, {trouble.happened, trouble.safe, trouble.next});
}

void SignatureStage::refresh()
{
    if (visit().exceptionFor(Position::Signature) && m_mode != Mode::Kept) {
        context().capture.end();
        begin();
    }
    showPrimary();
}

void SignatureStage::act()
{
    if (m_mode == Mode::Writing)
        context().capture.capture();
    else if (m_mode == Mode::Kept && isSatisfied())
        complete();
    else if (m_mode == Mode::Kept || m_mode == Mode::Trouble)
        begin();
}

void SignatureStage::complete()
{
    if (!isStatement()) {
        finishStep();
        return;
    }
    const bool orally = visit().exceptionFor(Position::Signature) != nullptr;
    command([orally](VisitEngine &engine) { return engine.makeStatement(true, orally); },
            [this] { finishStep(); });
}

void SignatureStage::acceptWithReason()
{
    if (snapshot().mayAccept.empty())
        return;
    auto *dialog = new ReasonDialog(tr("Terima tanda tangan apa adanya?"), reasonList(u"accept"_s), this);
    dialog->setExplanation(tr("Penyelia akan melihat alasan ini. Hasil terbaik yang sudah ada dipakai."));
    connect(dialog, &ReasonDialog::chosen, this, [this](const QString &reason, const QString &note) {
        command(
            [stepId = step().id, reason, note](VisitEngine &engine) {
                return engine.acceptWithReason(stepId, Position::Signature, reason, note);
            },
            [this] { showKept(); });
    });
    dialog->open();
}

bool SignatureStage::openExceptions()
{
    auto *dialog = new ExceptionDialog(context(), step(), this);
    context().capture.end();
    setMode(Mode::Waiting);
    connect(dialog, &QDialog::finished, this, [this] { isSatisfied() ? showKept() : begin(); });
    dialog->open();
    return true;
}

} // namespace loket::desktop
