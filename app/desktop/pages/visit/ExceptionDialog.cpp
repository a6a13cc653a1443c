// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/ExceptionDialog.h"

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

ExceptionDialog::ExceptionDialog(StageContext &context, const StepDefinition &step, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_step(step)
    , m_reason(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_appointment(new QCheckBox(tr("Jadwal baru sudah ditawarkan, pemohon memilih direkam hari ini"), this))
    , m_evidence(new PreviewView(this))
    , m_take(new QPushButton(tr("Ambil foto bukti"), this))
    , m_error(new QLabel(this))
{
    setObjectName(u"exceptionDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Pengecualian biometrik"));
    setMinimumWidth(kDialogWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space("xl"), space("xl"), space("xl"), space("l"));
    layout->setSpacing(space("m"));
    auto *title = new QLabel(tr("Pengecualian biometrik"), this);
    setKind(title, "section");
    layout->addWidget(title);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space("xl"));
    columns->addWidget(makeChoice(), 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(space("m"));
    right->addWidget(makeReason());
    right->addWidget(makeEvidence(), 1);
    columns->addLayout(right, 1);
    layout->addLayout(columns, 1);
    m_error->setWordWrap(true);
    setKind(m_error, "danger");
    m_error->hide();
    layout->addWidget(m_error);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Simpan pengecualian"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveException"_s);
    m_remove = buttons->addButton(tr("Cabut pengecualian"), QDialogButtonBox::ResetRole);
    m_remove->setObjectName(u"removeException"_s);
    buttons->addButton(tr("Batal"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, &ExceptionDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &ExceptionDialog::removeExceptions);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showChoice();
    showReasons();
}

void ExceptionDialog::done(int result)
{
    disconnect(&m_context.capture, nullptr, this, nullptr);
    m_context.capture.end();
    QDialog::done(result);
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
    connect(m_reason, &QComboBox::currentIndexChanged, this, &ExceptionDialog::update);
    connect(m_note, &QLineEdit::textChanged, this, &ExceptionDialog::update);
    connect(m_appointment, &QCheckBox::toggled, this, &ExceptionDialog::update);
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
    connect(m_take, &QPushButton::clicked, this, &ExceptionDialog::takeEvidence);
    CaptureController &controller = m_context.capture;
    connect(&controller, &CaptureController::previewFrame, this, [this](const device::Frame &frame) {
        if (m_evidenceJpeg.isEmpty())
            m_evidence->setFrame(frame);
    });
    connect(&controller, &CaptureController::analysed, this, &ExceptionDialog::onEvidence);
    connect(&controller, &CaptureController::stateChanged, this, &ExceptionDialog::update);
    connect(&controller, &CaptureController::retry, this, [this](device::RetryReason reason) {
        m_error->setText(words::retry(reason));
        m_error->show();
    });
    connect(&controller, &CaptureController::failed, this, [this](const device::Failure &failure) {
        const auto trouble = words::failure(failure.reason, device::Role::Camera);
        m_error->setText(trouble.text());
        m_error->show();
    });
    host->setVisible(needsEvidence());
    if (needsEvidence())
        QMetaObject::invokeMethod(this, &ExceptionDialog::startCamera, Qt::QueuedConnection);
    return host;
}

bool ExceptionDialog::needsEvidence() const
{
    return m_context.session.snapshot().policy.evidencePhotoNeeded && (m_hands || m_eyes);
}

void ExceptionDialog::startCamera()
{
    AnalysisRequest request;
    request.type = StepType::Photo;
    request.capture = Position::Evidence;
    m_context.capture.setAutoCapture(false);
    m_context.capture.begin(
        m_context.services.deviceFor(device::Role::Camera), request,
        m_context.services.deviceSettings(device::Role::Camera, m_context.session.snapshot()));
}

void ExceptionDialog::takeEvidence()
{
    if (!m_evidenceJpeg.isEmpty()) {
        m_evidenceJpeg.clear();
        m_evidence->setLive(true);
        update();
        return;
    }
    m_context.capture.capture();
}

void ExceptionDialog::onEvidence(const std::shared_ptr<const AnalysedCapture> &capture)
{
    if (capture->parts.empty())
        return;
    m_evidenceJpeg = capture->attempt.parts.front().picture;
    m_evidence->setImage(toImage(capture->whole));
    m_evidence->setLive(false);
    m_error->hide();
    update();
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
    const Visit &visit = m_context.session.visit();
    const std::vector<Position> chosen(m_chosen.begin(), m_chosen.end());
    if (m_hands) {
        m_hands->setWanted(chosen);
        for (const Position finger : device::allFingers()) {
            const bool isExcepted = visit.exceptionFor(finger) != nullptr;
            m_hands->setFinger(finger, isExcepted ? FingerLook{PartState::Exception, {}} : FingerLook{});
        }
    }
    if (m_eyes) {
        m_eyes->setWanted(chosen);
        for (const Position eye : {Position::RightEye, Position::LeftEye})
            m_eyes->setEye(eye,
                           visit.exceptionFor(eye) ? FingerLook{PartState::Exception, {}} : FingerLook{});
    }
    update();
}

void ExceptionDialog::showReasons()
{
    const QString before = m_reason->currentData().toString();
    m_reason->clear();
    m_reason->addItem(tr("Pilih alasan …"), QString());
    for (const ExceptionReason &reason : m_context.session.snapshot().reasons) {
        const bool fits = std::all_of(m_chosen.begin(), m_chosen.end(),
                                      [&](Position position) { return reason.appliesTo(position); });
        const bool fitsStep = m_hands ? reason.fingers : m_eyes ? reason.eyes : fits;
        if (fits && fitsStep)
            m_reason->addItem(words::exceptionReason(reason.code), reason.code);
    }
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(before)));
    update();
}

const ExceptionReason *ExceptionDialog::reason() const
{
    const QString code = m_reason->currentData().toString();
    const auto &reasons = m_context.session.snapshot().reasons;
    const auto found =
        std::find_if(reasons.begin(), reasons.end(), [&](const auto &r) { return r.code == code; });
    return found == reasons.end() ? nullptr : &*found;
}

void ExceptionDialog::update()
{
    if (!m_save)
        return;
    const ExceptionReason *chosen = reason();
    const bool isTemporary = chosen && !chosen->isPermanent;
    m_appointment->setVisible(isTemporary);
    const bool noteOk = !chosen || !chosen->needsNote || !m_note->text().simplified().isEmpty();
    const bool evidenceOk = !needsEvidence() || !m_evidenceJpeg.isEmpty();
    const bool appointmentOk = !isTemporary || m_appointment->isChecked();
    m_save->setEnabled(chosen && !m_chosen.empty() && noteOk && evidenceOk && appointmentOk);
    const Visit &visit = m_context.session.visit();
    m_remove->setVisible(std::any_of(m_chosen.begin(), m_chosen.end(),
                                     [&](Position position) { return visit.exceptionFor(position); }));
    m_take->setText(m_evidenceJpeg.isEmpty() ? tr("Ambil foto bukti") : tr("Ulangi foto bukti"));
    m_take->setEnabled(!m_evidenceJpeg.isEmpty() || m_context.capture.state() == ControllerState::Ready);
}

void ExceptionDialog::save()
{
    std::vector<ExceptionInput> inputs;
    for (const Position position : m_chosen)
        inputs.push_back({position, m_reason->currentData().toString(), m_note->text().simplified(),
                          m_evidenceJpeg, m_appointment->isChecked()});
    m_save->setEnabled(false);
    m_context.session.command(
        [inputs](VisitEngine &engine) -> Expected<void> {
            for (const ExceptionInput &input : inputs)
                if (auto done = engine.addException(input); !done)
                    return done;
            return {};
        },
        [guard = QPointer<ExceptionDialog>(this)](const Expected<void> &result) {
            if (!guard)
                return;
            if (result)
                guard->accept();
            else
                guard->showError(result.error());
        });
}

void ExceptionDialog::removeExceptions()
{
    m_context.session.command(
        [positions = m_chosen](VisitEngine &engine) -> Expected<void> {
            for (const Position position : positions)
                if (engine.visit().exceptionFor(position))
                    if (auto done = engine.removeException(position); !done)
                        return done;
            return {};
        },
        [guard = QPointer<ExceptionDialog>(this)](const Expected<void> &result) {
            if (!guard)
                return;
            if (result)
                guard->accept();
            else
                guard->showError(result.error());
        });
}

void ExceptionDialog::showError(const Error &error)
{
    const bool isRule = error.code == ErrorCode::Blocked;
    m_error->setText(isRule ? words::need(error.context) : words::trouble(error).text());
    m_error->show();
    update();
}

} // namespace loket::desktop
