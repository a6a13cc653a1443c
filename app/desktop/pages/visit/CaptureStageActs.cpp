// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator may do besides taking the picture: the acts of the panel and their dialogues.
#include "app/desktop/pages/visit/CaptureStage.h"

#include "app/desktop/pages/visit/ExceptionDialog.h"
#include "app/desktop/pages/visit/MixUp.h"
#include "app/desktop/pages/visit/ReasonDialog.h"
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
    m_stop = frame().addPanelAct(tr("Hentikan"), Qt::Key_Escape);
    m_stop->setObjectName(u"stop"_s);
    connect(m_stop, &QPushButton::clicked, this, &CaptureStage::stop);
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
        command([stepId = step().id, parts = snapshot().mayAccept, reason,
                 note](VisitEngine &engine) -> Expected<void> {
            for (const Position part : parts)
                if (auto done = engine.acceptWithReason(stepId, part, reason, note); !done)
                    return done;
            return {};
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
