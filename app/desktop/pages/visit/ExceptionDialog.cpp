// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/ExceptionDialog.h"

#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/pages/visit/Overlay.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/EyesView.h"
#include "app/desktop/widgets/FormRow.h"
#include "app/desktop/widgets/HandsView.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/words/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;
using ControllerState = CaptureController::State;

namespace {
constexpr int kDialogWidth = 860;
constexpr int kNoteLength = 200;
} // namespace

ExceptionDialog::ExceptionDialog(StageContext &stageContext, const StepDefinition &step, QWidget *parent)
    : StageDialog(stageContext, tr("Pengecualian biometrik"), kDialogWidth, parent)
    , m_step(step)
    , m_reason(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_appointment(new QCheckBox(tr("Jadwal baru sudah ditawarkan, pemohon memilih direkam hari ini"), this))
    , m_evidence(new PreviewView(this))
    , m_take(new QPushButton(tr("Ambil foto bukti"), this))
    , m_goodAlready(new Checklist(this))
    , m_noCamera(new QCheckBox(this))
{
    setObjectName(u"exceptionDialog"_s);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space("xl"));
    columns->addWidget(makeChoice(), 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(space("m"));
    right->addWidget(makeReason());
    right->addWidget(makeEvidence(), 1);
    columns->addLayout(right, 1);
    column()->addLayout(columns, 1);
    m_save = new QPushButton(tr("Simpan pengecualian"), this);
    auto *buttons = addButtons(m_save);
    m_save->setObjectName(u"saveException"_s);
    m_remove = buttons->addButton(tr("Cabut pengecualian"), QDialogButtonBox::ResetRole);
    m_remove->setObjectName(u"removeException"_s);
    connect(m_save, &QPushButton::clicked, this, &ExceptionDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &ExceptionDialog::removeExceptions);
    QWidget *drawing = m_hands ? static_cast<QWidget *>(m_hands) : m_eyes;
    if (drawing) {
        setTabOrder(drawing, m_reason);
        drawing->setFocus(); // "choose" comes first
    } else {
        m_reason->setFocus();
    }
    setTabOrder(m_reason, m_note);
    setTabOrder(m_note, m_appointment);
    setTabOrder(m_appointment, m_take);
    setTabOrder(m_take, m_noCamera);
    setTabOrder(m_noCamera, m_save);
    showChoice();
    showReasons();
}

void ExceptionDialog::done(int result)
{
    disconnect(&context().capture, nullptr, this, nullptr);
    context().capture.end();
    QDialog::done(result);
}

void ExceptionDialog::showEvent(QShowEvent *event)
{
    StageDialog::showEvent(event);
    if (needsEvidence() && m_evidenceJpeg.isEmpty() && !event->spontaneous())
        startCamera();
}

void ExceptionDialog::hideEvent(QHideEvent *event)
{
    StageDialog::hideEvent(event);
    if (!event->spontaneous())
        context().capture.end();
}

QWidget *ExceptionDialog::makeChoice()
{
    auto *host = new QWidget(this);
    auto *layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *question = new QLabel(host);
    question->setWordWrap(true);
    setKind(question, "muted");
    layout->addWidget(question);
    switch (m_step.type) {
    case StepType::Fingers:
    case StepType::IndexRecheck:
        question->setText(tr("Pilih jari yang tidak dapat direkam."));
        m_hands = new HandsView(host);
        m_hands->setObjectName(u"exceptionHands"_s);
        m_hands->setChoosable(true);
        connect(m_hands, &HandsView::chosen, this, &ExceptionDialog::toggle);
        layout->addWidget(m_hands, 1);
        break;
    case StepType::Iris:
        question->setText(tr("Pilih mata yang tidak dapat direkam."));
        m_eyes = new EyesView(host);
        m_eyes->setObjectName(u"exceptionEyes"_s);
        m_eyes->setChoosable(true);
        connect(m_eyes, &EyesView::chosen, this, &ExceptionDialog::toggle);
        layout->addWidget(m_eyes, 1);
        break;
    default: {
        const bool isPhoto = m_step.type == StepType::Photo;
        question->setText(isPhoto ? tr("Foto tidak dapat diambil.")
                                  : tr("Pemohon tidak dapat membubuhkan tanda tangan."));
        m_chosen.insert(isPhoto ? Position::Face : Position::Signature);
        layout->addStretch(1);
        break;
    }
    }
    m_goodAlready->setObjectName(u"goodAlready"_s);
    m_goodAlready->hide();
    layout->addWidget(m_goodAlready);
    return host;
}

QWidget *ExceptionDialog::makeReason()
{
    auto *host = new QWidget(this);
    auto *layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("s"));
    m_reason->setObjectName(u"exceptionReason"_s);
    layout->addWidget(new FormRow(tr("Alasan"), m_reason, host));
    m_note->setObjectName(u"exceptionNote"_s);
    m_note->setMaxLength(kNoteLength);
    layout->addWidget(new FormRow(tr("Keterangan"), m_note, host));
    m_appointment->setObjectName(u"appointmentOffered"_s);
    layout->addWidget(m_appointment);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &ExceptionDialog::showButtons);
    connect(m_note, &QLineEdit::textChanged, this, &ExceptionDialog::showButtons);
    connect(m_appointment, &QCheckBox::toggled, this, &ExceptionDialog::showButtons);
    return host;
}

QWidget *ExceptionDialog::makeEvidence()
{
    auto *host = new QWidget(this);
    auto *layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("s"));
    m_evidence->setWaitingText(tr("Foto bukti: wajah dan kedua tangan terlihat."));
    layout->addWidget(m_evidence, 1);
    m_take->setObjectName(u"takeEvidence"_s);
    layout->addWidget(m_take, 0, Qt::AlignLeft);
    // A broken camera must not keep a resident at the counter.
    m_noCamera->setText(tr("Kamera tidak dapat dipakai: catat tanpa foto bukti"));
    m_noCamera->setObjectName(u"noCamera"_s);
    m_noCamera->hide();
    layout->addWidget(m_noCamera);
    connect(m_noCamera, &QCheckBox::toggled, this, &ExceptionDialog::showButtons);
    connect(m_take, &QPushButton::clicked, this, &ExceptionDialog::takeEvidence);
    CaptureController &controller = context().capture;
    connect(&controller, &CaptureController::previewFrame, this, [this](const device::Frame &frame) {
        if (m_evidenceJpeg.isEmpty())
            m_evidence->setFrame(frame);
    });
    connect(&controller, &CaptureController::analysed, this, &ExceptionDialog::onEvidence);
    connect(&controller, &CaptureController::stateChanged, this, &ExceptionDialog::showButtons);
    connect(&controller, &CaptureController::retry, this,
            [this](device::RetryReason reason) { showError(words::retry(reason)); });
    connect(&controller, &CaptureController::analysisFailed, this,
            [this](const Error &error) { showError(error); });
    connect(&controller, &CaptureController::failed, this, [this](const device::Failure &failure) {
        showError(words::failure(failure.reason, device::Role::Camera).text());
    });
    host->setVisible(needsEvidence());
    return host;
}

bool ExceptionDialog::isWithoutCamera() const
{
    return m_evidenceJpeg.isEmpty() && !m_noCamera->isHidden() && m_noCamera->isChecked();
}

bool ExceptionDialog::needsEvidence() const
{
    return snapshot().policy.evidencePhotoNeeded && (m_hands || m_eyes);
}

void ExceptionDialog::startCamera()
{
    AnalysisRequest request;
    request.type = StepType::Photo;
    request.capture = Position::Evidence;
    context().capture.setAutoCapture(false);
    context().capture.begin(context().services.deviceFor(device::Role::Camera), request,
                            context().services.deviceSettings(device::Role::Camera, snapshot()));
}

void ExceptionDialog::takeEvidence()
{
    if (!m_evidenceJpeg.isEmpty()) {
        m_evidenceJpeg.clear();
        if (context().capture.state() == ControllerState::Idle)
            startCamera();
        m_evidence->setLive(true);
        showButtons();
        return;
    }
    if (context().capture.state() == ControllerState::Trouble) {
        showError(QString());
        startCamera();
        return;
    }
    context().capture.capture();
}

void ExceptionDialog::onEvidence(const std::shared_ptr<const AnalysedCapture> &capture)
{
    if (capture->parts.empty())
        return;
    m_evidenceJpeg = capture->attempt.parts.front().picture;
    m_evidence->setImage(toImage(capture->whole));
    m_evidence->setLive(false);
    showError(QString());
    // The button was switched off while it worked: the focus goes to what is still wanted, not to the
    // drawing.
    if (m_save->isEnabled())
        m_save->setFocus();
    else if (!reason())
        m_reason->setFocus();
    else
        m_take->setFocus();
}

void ExceptionDialog::toggle(Position position)
{
    if (!m_chosen.erase(position))
        m_chosen.insert(position);
    showChoice();
    showReasons();
}

void ExceptionDialog::showChoice()
{
    const std::vector<Position> chosen(m_chosen.begin(), m_chosen.end());
    // As they stand: one that is recorded well is rarely the one to except. The re-check is about the prints
    // that the step of the fingers kept.
    const StepDefinition *fingers = visit().workflow().firstOfType(StepType::Fingers);
    if (m_hands) {
        m_hands->setWanted(chosen);
        for (const Position finger : device::allFingers())
            m_hands->setFinger(finger, lookOf(visit(), fingers ? *fingers : m_step, finger));
    }
    if (m_eyes) {
        m_eyes->setWanted(chosen);
        for (const Position eye : {Position::RightEye, Position::LeftEye})
            m_eyes->setEye(eye, lookOf(visit(), m_step, eye));
    }
    showLoss();
    showButtons();
}

/// A finger that is recorded well and yet "missing" is a slip, mostly.
void ExceptionDialog::showLoss()
{
    const StepDefinition *fingers = visit().workflow().firstOfType(StepType::Fingers);
    const StepDefinition &step = m_hands && fingers ? *fingers : m_step;
    QStringList good;
    for (const Position position : m_chosen)
        if (visit().partStatus(step, position) == PartStatus::Good)
            good.append(words::position(position));
    m_goodAlready->setVisible(!good.isEmpty());
    m_goodAlready->setRows(
        {{CheckState::Attention,
          tr("Sudah terekam baik: %1. Dengan pengecualian, hasilnya tidak dikirim.").arg(words::list(good))}});
}

void ExceptionDialog::showReasons()
{
    const QString before = m_reason->currentData().toString();
    m_reason->clear();
    m_reason->addItem(tr("Pilih alasan …"), QString());
    for (const ExceptionReason &reason : snapshot().reasons) {
        const bool fits = std::all_of(m_chosen.begin(), m_chosen.end(),
                                      [&](Position position) { return reason.appliesTo(position); });
        const bool fitsStep = m_hands ? reason.fingers : m_eyes ? reason.eyes : fits;
        if (fits && fitsStep)
            m_reason->addItem(words::exceptionReason(reason.code), reason.code);
    }
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(before)));
    showButtons();
}

const ExceptionReason *ExceptionDialog::reason() const
{
    const QString code = m_reason->currentData().toString();
    const auto &reasons = snapshot().reasons;
    const auto found =
        std::find_if(reasons.begin(), reasons.end(), [&](const auto &r) { return r.code == code; });
    return found == reasons.end() ? nullptr : &*found;
}

void ExceptionDialog::showButtons()
{
    if (!m_save)
        return;
    const ExceptionReason *chosen = reason();
    const bool isTemporary = chosen && !chosen->isPermanent;
    m_appointment->setVisible(isTemporary);
    const bool noteOk = !chosen || !chosen->needsNote || !m_note->text().simplified().isEmpty();
    m_noCamera->setVisible(needsEvidence() && m_evidenceJpeg.isEmpty() &&
                           context().capture.state() == ControllerState::Trouble);
    const bool evidenceOk = !needsEvidence() || !m_evidenceJpeg.isEmpty() || isWithoutCamera();
    const bool appointmentOk = !isTemporary || m_appointment->isChecked();
    m_save->setEnabled(chosen && !m_chosen.empty() && noteOk && evidenceOk && appointmentOk &&
                       !isFinishing());
    m_remove->setVisible(std::any_of(m_chosen.begin(), m_chosen.end(),
                                     [&](Position position) { return visit().exceptionFor(position); }));
    const ControllerState camera = context().capture.state();
    const bool isTrouble = m_evidenceJpeg.isEmpty() && camera == ControllerState::Trouble;
    m_take->setText(isTrouble                  ? tr("Coba kamera lagi")
                    : m_evidenceJpeg.isEmpty() ? tr("Ambil foto bukti")
                                               : tr("Ulangi foto bukti"));
    m_take->setEnabled(isTrouble || !m_evidenceJpeg.isEmpty() || camera == ControllerState::Ready);
}

void ExceptionDialog::save()
{
    std::vector<ExceptionInput> inputs;
    const ExceptionReason *chosen = reason();
    const bool isOffered = chosen && !chosen->isPermanent && m_appointment->isChecked();
    for (const Position position : m_chosen)
        inputs.push_back({position, m_reason->currentData().toString(), m_note->text().simplified(),
                          m_evidenceJpeg, isOffered, isWithoutCamera()});
    finishWith([inputs](VisitEngine &engine) -> Expected<void> {
        for (const ExceptionInput &input : inputs)
            if (auto done = engine.addException(input); !done)
                return done;
        return {};
    });
}

void ExceptionDialog::removeExceptions()
{
    finishWith([positions = m_chosen](VisitEngine &engine) -> Expected<void> {
        for (const Position position : positions)
            if (engine.visit().exceptionFor(position))
                if (auto done = engine.removeException(position); !done)
                    return done;
        return {};
    });
}

} // namespace loket::desktop
