// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/ReviewStage.h"

#include "app/desktop/pages/visit/ApprovalDialog.h"
#include "app/desktop/pages/visit/Checklist.h"
#include "app/desktop/pages/visit/CorrectionDialog.h"
#include "app/desktop/pages/visit/Overlay.h"
#include "app/desktop/pages/visit/ReasonDialog.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/EyesView.h"
#include "app/desktop/widgets/HandsView.h"
#include "app/desktop/widgets/Layouts.h"
#include "app/desktop/widgets/PreviewView.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QCborArray>
#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;

namespace {
// Photo and signature grow with the page; these are their heights on a small screen and at most.
constexpr int kPhotoHeight = 224;
constexpr int kPhotoHeightMax = 384;
constexpr int kSignatureHeight = 88;
constexpr int kSignatureHeightMax = 176;

/// Sixteen digits as they are read aloud: four by four.
QString grouped(QString digits)
{
    for (int at = 12; at > 0; at -= 4)
        if (at < digits.size())
            digits.insert(at, u' ');
    return digits;
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + u", "_s + second;
}
} // namespace

ReviewStage::ReviewStage(StageContext &context, const StepDefinition &step, QWidget *parent)
    : Stage(context, step, parent)
    , m_dataHost(nullptr)
    , m_data(nullptr)
    , m_photo(new PreviewView(this))
    , m_signature(new PreviewView(this))
    , m_hands(new HandsView(this))
    , m_eyes(new EyesView(this))
    , m_wasRead(new QCheckBox(tr("Data dibacakan, pemohon membenarkan"), this))
    , m_checklist(new Checklist)
{
    for (PreviewView *view : {m_photo, m_signature}) {
        view->setLive(false);
        view->setPlain(true);
        view->setWaitingText(tr("Tidak ada"));
    }
    m_photo->setMinimumHeight(kPhotoHeight);
    m_photo->setFixedWidth(kPhotoHeight * 3 / 4);
    m_signature->setMinimumSize(kPhotoHeight * 3 / 4, kSignatureHeight);
    // With large text it is taller than a small screen: it scrolls, no letter is cut and no eye shrinks to a dot.
    auto *area = new QScrollArea(this);
    area->setObjectName(u"reviewArea"_s);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(area);
    area->setWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space("s"));
    outer->addWidget(area, 1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("l"));
    auto *top = new QHBoxLayout;
    top->setSpacing(space("xl"));
    top->addWidget(m_photo);
    top->addWidget(makeData(), 1, Qt::AlignTop);
    layout->addLayout(top, 2);
    layout->addWidget(makeBiometrics(), 3);
    m_wasRead->setObjectName(u"wasRead"_s);
    outer->addWidget(m_wasRead); // always in sight: it is what is waited for
    connect(m_wasRead, &QCheckBox::toggled, this, &ReviewStage::showNeeds);
}

void ReviewStage::resizeEvent(QResizeEvent *event)
{
    Stage::resizeEvent(event);
    // Maximums only: minimums that grow would keep the window from becoming smaller again.
    const int photo = std::clamp(height() * 2 / 5, kPhotoHeight, kPhotoHeightMax);
    m_photo->setMaximumHeight(photo);
    m_photo->setFixedWidth(photo * 3 / 4);
    m_signature->setMaximumHeight(std::clamp(height() / 6, kSignatureHeight, kSignatureHeightMax));
}

QWidget *ReviewStage::makeData()
{
    m_dataHost = new QWidget(this);
    m_data = new QGridLayout(m_dataHost);
    m_data->setContentsMargins(0, 0, 0, 0);
    m_data->setHorizontalSpacing(space("xl"));
    m_data->setVerticalSpacing(space("s"));
    m_data->setColumnStretch(0, 1);
    m_data->setColumnStretch(1, 1);
    return m_dataHost;
}

QWidget *ReviewStage::makeBiometrics()
{
    auto *host = new QWidget(this);
    auto *row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space("xl"));
    m_hands->setObjectName(u"reviewHands"_s);
    m_hands->setChoosable(true);
    m_hands->setToolTip(tr("Pilih jari untuk merekam ulang"));
    connect(m_hands, &HandsView::chosen, this,
            [this](Position finger) { goBackTo(StepType::Fingers, finger); });
    m_eyes->setObjectName(u"reviewEyes"_s);
    m_eyes->setChoosable(true);
    m_eyes->setToolTip(tr("Pilih mata untuk merekam ulang"));
    connect(m_eyes, &EyesView::chosen, this, [this](Position eye) { goBackTo(StepType::Iris, eye); });
    row->addWidget(m_hands, 3);
    auto *right = new QVBoxLayout;
    right->setSpacing(space("m"));
    right->addWidget(m_eyes, 3);
    right->addWidget(m_signature, 2);
    row->addLayout(right, 2);
    return host;
}

void ReviewStage::enter()
{
    setStandardHeading();
    frame().setAdviceVisible(false);
    frame().setAttemptsVisible(false);
    m_checklist->setTitle(tr("Sebelum lanjut"));
    frame().setPanel(m_checklist);
    m_approve = frame().addPanelAct(tr("Minta persetujuan"), Qt::Key_F7);
    m_approve->setObjectName(u"askApproval"_s);
    connect(m_approve, &QPushButton::clicked, this, &ReviewStage::askApproval);
    auto *correctButton = frame().addPanelAct(tr("Perbaiki data"), Qt::Key_F5);
    correctButton->setObjectName(u"correctData"_s);
    connect(correctButton, &QPushButton::clicked, this, &ReviewStage::correct);
    auto *photo = frame().addPanelAct(tr("Ulangi foto"), {});
    photo->setObjectName(u"retakePhoto"_s);
    connect(photo, &QPushButton::clicked, this, [this] { goBackTo(StepType::Photo); });
    auto *signature = frame().addPanelAct(tr("Ulangi tanda tangan"), {});
    signature->setObjectName(u"retakeSignature"_s);
    connect(signature, &QPushButton::clicked, this, [this] { goBackTo(StepType::Signature); });
    frame().primary()->setAct(tr("Data benar"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    refresh();
    m_wasRead->setFocus();
}

void ReviewStage::refresh()
{
    showData();
    showPictures();
    showNeeds();
}

void ReviewStage::addDatum(int row, int column, const QString &field, const QString &value,
                           const QString &label)
{
    auto *host = new QWidget(m_dataHost);
    auto *layout = new QVBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *name = new QLabel(label.isEmpty() ? words::field(field) : label, host);
    setKind(name, "secondary");
    auto *text = new QLabel(value.isEmpty() ? u"–"_s : value, host);
    text->setObjectName(u"review_"_s + field);
    text->setWordWrap(true);
    setKind(text, "strong");
    layout->addWidget(name);
    layout->addWidget(text);
    m_data->addWidget(host, row, column);
}

void ReviewStage::showData()
{
    emptyOut(*m_data);
    if (!snapshot().resident)
        return;
    const Resident &r = *snapshot().resident;
    // The operator must be able to read the whole number aloud here: the applicant's screen shows the masked
    // one.
    addDatum(0, 0, u"full_name"_s, r.fullName);
    addDatum(0, 1, u"nik"_s, grouped(r.nik ? r.nik->text() : QString()));
    addDatum(1, 0, u"birth_place"_s, u"%1, %2"_s.arg(r.birthPlace, words::date(r.birthDate)),
             tr("Tempat dan tanggal lahir"));
    addDatum(1, 1, u"kk"_s, grouped(r.familyCard ? r.familyCard->text() : QString()));
    addDatum(2, 0, u"sex"_s, words::sex(r.sex));
    addDatum(2, 1, u"marital_status"_s, words::maritalStatus(r.maritalStatus));
    addDatum(3, 0, u"address"_s, joined(r.address, r.village));
    addDatum(3, 1, u"district"_s, r.district);
    addDatum(4, 0, u"nationality"_s, words::nationality(r.nationality));
    addDatum(4, 1, u"phone"_s, r.phone);
}

void ReviewStage::showPictures()
{
    const Workflow &workflow = visit().workflow();
    if (const StepDefinition *fingers = workflow.firstOfType(StepType::Fingers))
        for (const Position finger : device::allFingers())
            m_hands->setFinger(finger, lookOf(visit(), *fingers, finger));
    if (const StepDefinition *iris = workflow.firstOfType(StepType::Iris))
        for (const Position eye : {Position::RightEye, Position::LeftEye})
            m_eyes->setEye(eye, lookOf(visit(), *iris, eye));
    const auto load = [this](StepType type, Position part, QString &shown, PreviewView *view) {
        const StepDefinition *step = visit().workflow().firstOfType(type);
        const Visit::Best best = step ? visit().best(step->id, part) : Visit::Best{};
        const QString wanted = best ? best.part->attachment : QString();
        if (wanted == shown)
            return;
        shown = wanted;
        loadPicture(wanted, [view](const QImage &picture) { view->setImage(picture); });
    };
    load(StepType::Photo, Position::Face, m_shownPhoto, m_photo);
    load(StepType::Signature, Position::Signature, m_shownSignature, m_signature);
}

void ReviewStage::showNeeds()
{
    std::vector<CheckRow> rows;
    rows.push_back(
        {m_wasRead->isChecked() ? CheckState::Ok : CheckState::Open, tr("Bacakan data kepada pemohon.")});
    bool mayGoOn = m_wasRead->isChecked();
    bool isWaiting = false; // for a second person
    for (const BiometricException &exception : visit().exceptions()) {
        const bool waits = snapshot().policy.secondPersonNow && exception.approvedBy.isEmpty();
        mayGoOn = mayGoOn && !waits;
        isWaiting = isWaiting || waits;
        const QString text =
            tr("Pengecualian %1: %2.")
                .arg(words::position(exception.position), words::exceptionReason(exception.reason));
        rows.push_back({waits ? CheckState::Attention : CheckState::Ok,
                        waits ? text + u' ' + tr("Menunggu persetujuan orang kedua (F7).") : text});
    }
    // What was unusual in the data and accepted stays in sight of who confirms them.
    for (const QCborValue &code : visit().registration()[u"warnings"_s].toArray())
        rows.push_back({CheckState::Attention, words::verdictFact(code.toString())});
    for (const Acceptance &acceptance : visit().acceptances())
        rows.push_back(
            {CheckState::Ok, tr("Diterima dengan alasan: %1").arg(words::position(acceptance.position))});
    m_checklist->setRows(rows);
    frame().primary()->setEnabled(mayGoOn);
    if (m_approve)
        m_approve->setVisible(isWaiting);
}

void ReviewStage::askApproval()
{
    auto *dialog = new ApprovalDialog(context(), this);
    dialog->open();
}

void ReviewStage::act()
{
    command([](VisitEngine &engine) { return engine.confirmReview(true); }, [this] { finishStep(); });
}

void ReviewStage::goBackTo(StepType type, Position part)
{
    const StepDefinition *target = visit().workflow().firstOfType(type);
    if (!target)
        return;
    const bool isFinger = type == StepType::Fingers;
    auto *dialog = new ReasonDialog(
        tr("Rekam ulang: %1").arg(part != Position::None ? words::position(part) : words::step(target->id)),
        reasonList(isFinger ? u"retake_fingers"_s : u"retake"_s), this);
    dialog->setConfirmText(tr("Rekam ulang"));
    dialog->setExplanation(
        isFinger ? tr("Hasil yang sudah ada tetap disimpan, yang terbaik yang dipakai. Hanya bila jarinya "
                      "keliru, hasil lama jari itu tidak dipakai lagi.")
                 : tr("Hasil yang sudah ada tetap disimpan. Yang terbaik yang dipakai."));
    connect(dialog, &ReasonDialog::chosen, this,
            [this, id = target->id, part](const QString &reason, const QString &note) {
                const auto again = [id, part, reason, note](VisitEngine &engine) {
                    return reason == "wrong_finger"_L1 ? engine.rejectParts(id, {part}, reason, note)
                                                       : engine.reopenStep(id, reason, note, part);
                };
                command(again, [this] { Q_EMIT finished(); });
            });
    dialog->open();
}

void ReviewStage::correct()
{
    if (!snapshot().resident)
        return;
    auto *dialog = new CorrectionDialog(context(), this);
    connect(dialog, &CorrectionDialog::corrected, this, &ReviewStage::onCorrected);
    dialog->open();
}

void ReviewStage::onCorrected()
{
    m_wasRead->setChecked(false);
    if (visit().currentStepId() == step().id)
        return;
    // The background belongs to the corrected birth date: the photo is taken again.
    Q_EMIT said(
        tr("Latar foto sekarang %1. Foto diambil lagi.").arg(words::background(snapshot().background)));
    Q_EMIT finished();
}

} // namespace loket::desktop
