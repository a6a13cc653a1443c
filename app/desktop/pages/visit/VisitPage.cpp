// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/VisitPage.h"

#include "app/desktop/pages/visit/ReasonDialog.h"
#include "app/desktop/pages/visit/StepLookDialog.h"
#include "app/desktop/pages/visit/VisitLooks.h"
#include "app/desktop/widgets/PrimaryButton.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

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
        Q_EMIT said(words::trouble(error).text());
        Q_EMIT left();
    });
    connect(m_frame->primary(), &PrimaryButton::acted, this, [this] {
        if (m_stage)
            m_stage->act();
    });
    connect(m_frame->rail(), &StepRail::openRequested, this, &VisitPage::lookAtStep);
}

VisitPage::~VisitPage()
{
    // The stage works with session and controller: it goes first.
    if (m_stage)
        m_stage->leave();
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
    const StepDefinition *step = m_session->visit().workflow().step(id);
    if (!step) {
        Q_EMIT left();
        return;
    }
    if (m_stage)
        m_stage->leave();
    m_frame->clearActs();
    m_frame->hideTrouble();
    m_frame->setPanel(nullptr);
    m_frame->setAdviceVisible(false);
    m_frame->setAttemptsVisible(false);
    m_frame->primary()->setEnabled(true);
    placeFooter();
    m_stage = makeStage(m_context, *step, m_frame);
    m_frame->setStage(m_stage);
    // After the seal there is no draft that could remember a start.
    if (step->type != StepType::Receipt)
        m_session->startStep(id);
    connect(m_stage, &Stage::finished, this, &VisitPage::showStep, Qt::QueuedConnection);
    connect(m_stage, &Stage::visitEnded, this, &VisitPage::nextWanted, Qt::QueuedConnection);
    showRail();
    showResident();
    m_stage->setFocusPolicy(Qt::StrongFocus);
    m_stage->setFocus(); // a stage with fields moves it on
    m_stage->enter();
    Q_EMIT stepChanged(id);
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
}

void VisitPage::showRail() { m_frame->rail()->setSteps(stepLooks(m_session->snapshot())); }

void VisitPage::showResident()
{
    if (m_session->snapshot().resident)
        m_frame->resident()->setResident(residentLook(m_session->snapshot(), QDate::currentDate()));
    else
        m_frame->resident()->clear();
}

void VisitPage::park()
{
    if (!m_session->isOpen() || m_session->snapshot().summary.state != VisitState::Open)
        return;
    if (m_stage)
        m_stage->leave();
    m_session->command([](VisitEngine &engine) { return engine.park(u"next_person"_s); },
                       [guard = QPointer<VisitPage>(this)](const Expected<void> &result) {
                           if (!guard)
                               return;
                           if (!result) {
                               const auto trouble = words::trouble(result.error());
                               guard->m_frame->showTrouble(BannerTone::Danger,
                                                           {trouble.happened, trouble.safe, trouble.next});
                               return;
                           }
                           Q_EMIT guard->said(VisitPage::tr(
                               "Kunjungan diparkir. Semua yang sudah direkam tersimpan di komputer ini."));
                           Q_EMIT guard->left();
                       });
}

void VisitPage::askCancel()
{
    auto *dialog = new ReasonDialog(tr("Batalkan kunjungan ini?"), reasonList(u"cancel"_s), this);
    dialog->setExplanation(tr("Semua yang sudah direkam dihapus dan tidak dapat dikembalikan. "
                              "Parkir (F8) bila akan dilanjutkan."));
    dialog->setConfirmText(tr("Batalkan dan hapus"));
    connect(dialog, &ReasonDialog::chosen, this, [this](const QString &reason) {
        if (m_stage)
            m_stage->leave();
        m_session->command([reason](VisitEngine &engine) { return engine.cancel(reason); },
                           [guard = QPointer<VisitPage>(this)](const Expected<void> &result) {
                               if (!guard || !result)
                                   return;
                               Q_EMIT guard->said(
                                   VisitPage::tr("Kunjungan dibatalkan. Rekamannya sudah dihapus."));
                               Q_EMIT guard->left();
                           });
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
    // Another language: the stage is made anew, in the new words; what was typed and not saved is asked for
    // again.
    if (m_session->isOpen() && m_stage)
        QMetaObject::invokeMethod(this, &VisitPage::showStep, Qt::QueuedConnection);
}

QString VisitPage::help() const
{
    const QString step = currentStepId();
    return QStringList{words::stepTask(step),
                       tr("F4 mencatat pengecualian untuk jari, mata, tanda tangan, atau foto."),
                       tr("F6 mengulang pengambilan. Hasil terbaik tetap yang dipakai."),
                       tr("F8 memarkir kunjungan. Semua yang sudah direkam tetap tersimpan."),
                       tr("Ctrl dan angka membuka langkah yang sudah selesai untuk dilihat.")}
        .join(u'\n');
}

} // namespace loket::desktop
