// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator may do besides taking the picture: the acts of the panel and their dialogues.
#include "app/desktop/pages/visit/CaptureStage.h"

#include "app/desktop/pages/visit/ExceptionDialog.h"
#include "app/desktop/pages/visit/MixUp.h"
#include "app/desktop/pages/visit/ReasonDialog.h"
#include "app/desktop/widgets/AdviceBar.h"
#include "app/words/Words.h"
#include "core/enrolment/ReasonLists.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace loket::desktop {

using device::Position;

void CaptureStage::placeActs()
{
    auto *exception = frame().addPanelAct(tr("Pengecualian"), Qt::Key_F4);
    exception->setObjectName(u"exception"_s);
    connect(exception, &QPushButton::clicked, this, [this] { (void)openExceptions(); });
    m_accept = frame().addPanelAct(tr("Terima dengan alasan"), Qt::Key_F7);
    m_accept->setObjectName(u"accept"_s);
    connect(m_accept, &QPushButton::clicked, this, &CaptureStage::acceptWithReason);
    m_putOut = frame().addPanelAct(tr("Rekaman lama keliru"), Qt::Key_F5);
    m_putOut->setObjectName(u"putOut"_s);
    m_putOut->hide();
    connect(m_putOut, &QPushButton::clicked, this, &CaptureStage::putOutEarlier);
    m_retake = frame().addPanelAct(tr("Ulangi"), Qt::Key_F6);
    m_retake->setObjectName(u"retake"_s);
    connect(m_retake, &QPushButton::clicked, this, &CaptureStage::retake);
    m_keep = frame().addPanelAct(tr("Pakai yang sudah ada"), Qt::Key_Escape);
    m_keep->setObjectName(u"keepEarlier"_s);
    m_keep->hide();
    connect(m_keep, &QPushButton::clicked, this, &CaptureStage::keepEarlier);
    m_stop = frame().addPanelAct(tr("Hentikan"), Qt::Key_Escape);
    m_stop->setObjectName(u"stop"_s);
    connect(m_stop, &QPushButton::clicked, this, &CaptureStage::stop);
}

void CaptureStage::retake()
{
    if (m_mode != Mode::Result || m_capture == Position::None)
        return;
    m_again = m_capture;
    begin(m_capture);
}

/// Thought better of taking it again: what is there is good enough.
void CaptureStage::keepEarlier()
{
    if (!mayKeepEarlier())
        return;
    m_declined.insert(m_capture);
    m_again = Position::None;
    context().capture.end();
    frame().hideTrouble();
    frame().advice()->clear(); // what was said of the live picture
    showKept(m_capture);
}

bool CaptureStage::mayKeepEarlier() const
{
    const bool isTaking = m_mode == Mode::Live || m_mode == Mode::Waiting || m_mode == Mode::Trouble;
    return isTaking && m_capture != Position::None && isSatisfied(m_capture) &&
           visit().best(step().id, Visit::partsOf(m_capture).front());
}

void CaptureStage::acceptWithReason()
{
    if (snapshot().mayAccept.empty())
        return;
    QStringList names;
    for (const Position part : snapshot().mayAccept)
        names.append(words::position(part));
    auto *dialog =
        new ReasonDialog(tr("Terima %1 apa adanya?").arg(words::list(names)),
                         reasonList(isHandsStep(step().type) ? u"accept_fingers"_s : u"accept"_s), this);
    dialog->setExplanation(tr("Penyelia akan melihat alasan ini. Hasil terbaik yang sudah ada dipakai."));
    dialog->setConfirmText(tr("Terima"));
    connect(dialog, &ReasonDialog::chosen, this, [this](const QString &reason, const QString &note) {
        command(
            [stepId = step().id, parts = snapshot().mayAccept, reason,
             note](VisitEngine &engine) -> Expected<void> {
                for (const Position part : parts)
                    if (auto done = engine.acceptWithReason(stepId, part, reason, note); !done)
                        return done;
                return {};
            },
            [this] {
                if (m_mode == Mode::Result && m_capture != Position::None)
                    showKept(m_capture); // what is used, not what came last
            });
    });
    openDialog(dialog);
}

void CaptureStage::putOutEarlier()
{
    const auto mixUp = mixUpOf(visit(), step(), m_capture);
    if (!mixUp || m_mode != Mode::Result)
        return;
    auto *dialog = new ReasonDialog(mixUp->question, reasonList(u"wrong_finger"_s), this);
    dialog->setExplanation(
        tr("Pilih ini hanya bila jari yang direkam dahulu yang keliru. Hasil lamanya tidak "
           "dipakai lagi."));
    dialog->setConfirmText(tr("Rekam ulang"));
    connect(dialog, &ReasonDialog::chosen, this,
            [this, id = mixUp->stepId, wrong = mixUp->wrong](const QString &reason, const QString &note) {
                command([id, wrong, reason,
                         note](VisitEngine &engine) { return engine.rejectParts(id, wrong, reason, note); },
                        [this, id] {
                            if (id == step().id)
                                begin(nextCapture());
                            else
                                Q_EMIT finished();
                        });
            });
    openDialog(dialog);
}

bool CaptureStage::openExceptions()
{
    // The camera is wanted for the evidence.
    openDialog(new ExceptionDialog(context(), step(), this));
    return true;
}

/// With a dialogue in front nothing is filmed or taken behind it; a result that is being looked at stays.
void CaptureStage::openDialog(QDialog *dialog)
{
    context().capture.end();
    if (m_mode != Mode::Result)
        setMode(Mode::Waiting);
    m_hasDialog = true;
    Q_EMIT momentChanged();
    connect(dialog, &QDialog::finished, this, [this] {
        m_hasDialog = false;
        if (m_isSuspended)
            return; // it was put away with the page; resume() goes on
        if (m_mode == Mode::Result && m_capture != Position::None)
            refresh();
        else
            begin(nextCapture());
    });
    dialog->open();
}

} // namespace loket::desktop
