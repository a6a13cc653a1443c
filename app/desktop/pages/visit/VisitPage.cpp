// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/VisitPage.h"

#include "app/desktop/pages/visit/IkdLooks.h"
#include "app/desktop/pages/visit/ReasonDialog.h"
#include "app/desktop/pages/visit/StepLookDialog.h"
#include "app/desktop/pages/visit/VisitLooks.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kKeepFormMs = 2000;

bool isForm(StepType type)
{
    return type == StepType::Registration || type == StepType::IdentityCheck || type == StepType::Notice ||
           type == StepType::Outcome;
}

} // namespace

VisitPage::VisitPage(VisitServices services, QWidget *parent)
    : Page(parent)
    , m_services(std::move(services))
    , m_session(std::make_unique<VisitSession>(*m_services.station))
    , m_capture(std::make_unique<CaptureController>(*m_services.analysis, m_services.analysisSettings))
    , m_frame(new VisitFrame(this))
    , m_context{m_services, *m_session, *m_capture, *m_frame}
{
    setObjectName(u"visitPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    connect(m_session.get(), &VisitSession::opened, this, &VisitPage::showStep);
    connect(m_session.get(), &VisitSession::changed, this, &VisitPage::onChanged);
    connect(m_session.get(), &VisitSession::openFailed, this, [this](const Error &error) {
        Q_EMIT refused(words::trouble(error).text());
        Q_EMIT left();
    });
    connect(m_frame->primary(), &PrimaryButton::acted, this, [this] {
        // One command at a time: a slow disk must not make a second press a second command.
        if (m_stage && !m_session->isBusy())
            m_stage->act();
    });
    connect(m_session.get(), &VisitSession::busyChanged, this, [this](bool isBusy) {
        if (!isBusy && m_isRewordDue)
            QMetaObject::invokeMethod(this, &VisitPage::reword, Qt::QueuedConnection);
    });
    m_keepForm.setInterval(kKeepFormMs);
    connect(&m_keepForm, &QTimer::timeout, this, &VisitPage::keepForm);
    connect(m_frame->rail(), &StepRail::openRequested, this, &VisitPage::lookAtStep);
    connect(m_frame, &VisitFrame::troubleChanged, this, &VisitPage::tellApplicant);
}

VisitPage::~VisitPage()
{
    // The stage works with session and controller: it goes first. Nobody is told any more.
    disconnect(m_frame, nullptr, this, nullptr);
    window()->removeEventFilter(this); // a dialogue that goes with its stage frees the window
    if (m_stage) {
        disconnect(m_stage, nullptr, this, nullptr);
        m_stage->leave();
    }
    delete m_frame; // a child, deleted early on purpose: its stage must not outlive the session
}

void VisitPage::open(VisitSession::EngineFactory factory)
{
    m_frame->primary()->setEnabled(false);
    m_session->open(std::move(factory));
}

QString VisitPage::currentStepId() const { return m_stage ? m_stage->step().id : QString(); }

void VisitPage::showStep()
{
    const QString id = m_session->visit().currentStepId();
    const StepDefinition *current = m_session->visit().workflow().step(id);
    if (!current) {
        Q_EMIT left();
        return;
    }
    const StepDefinition step = *current; // the visit is another one after the next command
    // After the seal there is no draft that could remember a start.
    if (step.type != StepType::Receipt)
        m_session->startStep(id);
    placeStage(step)->enter();
    if (const QCborMap typed = m_session->visit().keptForm(id); !typed.isEmpty())
        m_stage->takeDraft(typed.toVariantMap());
    if (isForm(step.type))
        m_keepForm.start();
    else
        m_keepForm.stop();
    if (const QString name = std::exchange(m_focusWanted, {}); !name.isEmpty())
        if (auto *field = m_stage->findChild<QWidget *>(name))
            field->setFocus();
    if (m_isSuspended)
        m_stage->suspend();
    tellApplicant();
    Q_EMIT applicantChanged(); // the new stage has a picture of its own, whatever it says
    Q_EMIT stepChanged(id);
}

bool VisitPage::isOfficerBusy() const
{
    return m_isSuspended || m_isLeaving || m_isBehindDialog || m_frame->banner()->isVisible();
}

void VisitPage::tellApplicant()
{
    if (!m_stage || !m_session->isOpen())
        return;
    StageMoment moment = m_stage->moment();
    if (isOfficerBusy())
        moment.doing = StageMoment::Doing::Officer;
    const ApplicantScene scene = desktop::applicantScene(m_session->snapshot(), m_stage->step().id, moment);
    if (scene == m_applicant)
        return;
    m_applicant = scene;
    Q_EMIT applicantChanged();
}

const PreviewView *VisitPage::applicantSource() const { return m_stage ? m_stage->preview() : nullptr; }

/// A dialogue in front of the window is the operator's business; each kind of it tells its window.
bool VisitPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isBlocked = event->type() == QEvent::WindowBlocked;
    if (watched == window() && (isBlocked || event->type() == QEvent::WindowUnblocked)) {
        m_isBehindDialog = isBlocked;
        tellApplicant();
    }
    return Page::eventFilter(watched, event);
}

/// What the form holds now; nothing where the step is no form.
QCborMap VisitPage::typed() const
{
    return m_stage && isForm(m_stage->step().type) ? QCborMap::fromVariantMap(m_stage->draft()) : QCborMap();
}

/// What is typed is the operator's work too: a power cut takes two seconds of it, not the form.
void VisitPage::keepForm()
{
    const QCborMap fields = typed();
    if (fields == m_kept || fields.isEmpty() || m_session->isBusy() || m_isLeaving)
        return;
    m_kept = fields;
    m_session->keepForm(m_stage->step().id, fields);
}

Stage *VisitPage::placeStage(const StepDefinition &step)
{
    if (m_stage)
        m_stage->leave();
    m_frame->clearActs();
    m_frame->hideTrouble();
    m_frame->setPanel(nullptr);
    m_frame->setAdviceVisible(false);
    m_frame->setAttemptsVisible(false);
    m_frame->primary()->setEnabled(true);
    placeFooter();
    m_stage = makeStage(m_context, step, m_frame);
    m_frame->setStage(m_stage);
    connect(m_stage, &Stage::finished, this, &VisitPage::showStep, Qt::QueuedConnection);
    connect(m_stage, &Stage::said, this, &VisitPage::said);
    connect(m_stage, &Stage::visitEnded, this, &VisitPage::nextWanted, Qt::QueuedConnection);
    connect(m_stage, &Stage::momentChanged, this, &VisitPage::tellApplicant);
    showRail();
    showResident();
    m_stage->setFocusPolicy(Qt::StrongFocus);
    m_stage->setFocus(); // a stage with fields moves it on
    return m_stage;
}

void VisitPage::placeFooter()
{
    if (m_session->snapshot().summary.state != VisitState::Open)
        return;
    auto *parkButton = m_frame->addFooterAct(tr("Parkir"), Qt::Key_F8);
    parkButton->setObjectName(u"park"_s);
    connect(parkButton, &QPushButton::clicked, this, &VisitPage::park);
    auto *cancelButton = m_frame->addFooterAct(tr("Batalkan kunjungan"), {});
    cancelButton->setObjectName(u"cancelVisit"_s);
    connect(cancelButton, &QPushButton::clicked, this, &VisitPage::askCancel);
}

void VisitPage::onChanged()
{
    showRail();
    showResident();
    if (m_stage)
        m_stage->refresh();
    tellApplicant();
}

void VisitPage::showRail() { m_frame->rail()->setSteps(stepLooks(m_session->snapshot())); }

void VisitPage::showResident()
{
    if (m_session->snapshot().resident)
        m_frame->resident()->setResident(residentLook(m_session->snapshot(), QDate::currentDate()));
    else
        m_frame->resident()->clear();
}

void VisitPage::leaveAfter(std::function<Expected<void>(VisitEngine &)> work, const QString &sentence)
{
    if (m_isLeaving)
        return;
    m_isLeaving = true;
    if (m_stage)
        m_stage->suspend();
    const QPointer<VisitPage> guard(this);
    m_session->command(std::move(work), [guard, sentence](Expected<void> result) {
        if (!guard)
            return;
        if (result) {
            if (guard->m_stage)
                guard->m_stage->leave();
            Q_EMIT guard->said(sentence);
            Q_EMIT guard->left();
            return;
        }
        guard->m_isLeaving = false;
        const auto trouble = words::trouble(result.error());
        if (guard->m_stage && !guard->m_isSuspended)
            guard->m_stage->resume();
        guard->m_frame->showTrouble(BannerTone::Danger, {trouble.happened, trouble.safe, trouble.next}, {},
                                    true);
    });
}

void VisitPage::park()
{
    if (!m_session->isOpen() || m_session->snapshot().summary.state != VisitState::Open)
        return;
    leaveAfter(
        [step = currentStepId(), fields = typed()](VisitEngine &engine) {
            if (!fields.isEmpty())
                (void)engine.keepForm(step, fields);
            return engine.park(u"next_person"_s);
        },
        tr("Kunjungan diparkir. Semua yang sudah direkam tersimpan di komputer ini."));
}

void VisitPage::putAway()
{
    if (!m_session->isOpen() || m_isLeaving)
        return;
    m_isLeaving = true;
    if (m_stage)
        m_stage->suspend();
    m_session->command([step = currentStepId(), fields = typed()](VisitEngine &engine) -> Expected<void> {
        if (!fields.isEmpty())
            (void)engine.keepForm(step, fields);
        return engine.visit().state() == VisitState::Open ? engine.park(u"screen_locked"_s)
                                                          : Expected<void>();
    });
}

void VisitPage::askCancel()
{
    auto *dialog = new ReasonDialog(tr("Batalkan kunjungan ini?"), reasonList(u"cancel"_s), this);
    dialog->setExplanation(tr("Semua yang sudah direkam dihapus dan tidak dapat dikembalikan. "
                              "Parkir (F8) bila akan dilanjutkan."));
    dialog->setConfirmText(tr("Batalkan dan hapus"));
    connect(dialog, &ReasonDialog::chosen, this, [this](const QString &reason, const QString &note) {
        leaveAfter([reason, note](VisitEngine &engine) { return engine.cancel(reason, note); },
                   tr("Kunjungan dibatalkan. Rekamannya sudah dihapus."));
    });
    dialog->open();
}

void VisitPage::lookAtStep(int index)
{
    const auto &steps = m_session->visit().workflow().steps();
    if (index < 0 || index >= int(steps.size()))
        return;
    auto *dialog = new StepLookDialog(*m_session, steps[std::size_t(index)], this);
    dialog->open();
}

void VisitPage::retranslate()
{
    if (!m_session->isOpen() || !m_stage || m_isRewordDue)
        return;
    m_isRewordDue = true;
    if (!m_session->isBusy())
        QMetaObject::invokeMethod(this, &VisitPage::reword, Qt::QueuedConnection);
}

/// The same step in another language. What is in a stage's hands (a picture being taken, ink) stays there;
/// forms are made anew and filled with what was typed.
void VisitPage::reword()
{
    if (!m_isRewordDue || !m_stage || m_session->isBusy())
        return;
    m_isRewordDue = false;
    m_frame->clearActs();
    placeFooter();
    showRail();
    showResident();
    if (m_stage->reword()) {
        tellApplicant();
        return;
    }
    const QVariantMap draft = m_stage->draft();
    const QWidget *focused = m_stage->focusWidget();
    const QString focus = focused ? focused->objectName() : QString();
    placeStage(StepDefinition(m_stage->step()))->enter();
    m_stage->takeDraft(draft);
    if (auto *field = focus.isEmpty() ? nullptr : m_stage->findChild<QWidget *>(focus))
        field->setFocus();
    tellApplicant();
    Q_EMIT applicantChanged(); // the stage is another
}

void VisitPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    window()->installEventFilter(this); // once, however often
    if (event->spontaneous() || !m_isSuspended)
        return;
    m_isSuspended = false;
    m_kept.clear(); // behind the lock screen nothing could be kept
    if (m_stage && !m_isLeaving)
        m_stage->resume();
    tellApplicant();
}

void VisitPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (event->spontaneous() || m_isSuspended)
        return;
    m_isSuspended = true;
    if (m_stage)
        m_stage->suspend();
    tellApplicant();
}

void VisitPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_frame->dismissTrouble())
        return;
    Page::keyPressEvent(event);
}

QString VisitPage::help() const
{
    const QString step = currentStepId();
    if (m_session->isOpen() && isActivation(m_session->visit()))
        return QStringList{words::stepTask(step),
                           tr("F4 mencatat kendala: apa yang dikatakan, dilakukan, dan dicoba lagi."),
                           tr("Aktivasi boleh diakhiri kapan saja. Hasilnya tetap dicatat."),
                           tr("F8 memarkir kunjungan. Semua yang sudah direkam tetap tersimpan."),
                           tr("Ctrl dan angka membuka langkah yang sudah selesai untuk dilihat.")}
            .join(u'\n');
    return QStringList{words::stepTask(step),
                       tr("F4 mencatat pengecualian untuk jari, mata, tanda tangan, atau foto."),
                       tr("F6 mengulang pengambilan. Hasil terbaik tetap yang dipakai."),
                       tr("F8 memarkir kunjungan. Semua yang sudah direkam tetap tersimpan."),
                       tr("Ctrl dan angka membuka langkah yang sudah selesai untuk dilihat.")}
        .join(u'\n');
}

} // namespace loket::desktop
