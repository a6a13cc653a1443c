// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/StageDialog.h"

#include <map>
#include <set>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace loket::desktop {

class Checklist;
class EyesView;
class HandsView;
class PreviewView;

/// Marks fingers, eyes, the signature or the photo as excepted: what, why, the evidence photo, and for a
/// temporary reason the appointment that was offered. Shows what is excepted already and takes it back.
class ExceptionDialog final : public StageDialog
{
    Q_OBJECT
public:
    ExceptionDialog(StageContext &context, const StepDefinition &step, QWidget *parent);

    /// Gives the camera back before anybody hears that the dialogue is over.
    void done(int result) override;

protected:
    /// Out of sight (a locked screen) the camera is off.
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeChoice();
    QWidget *makeReason();
    QWidget *makeEvidence();
    void startCamera();
    void takeEvidence();
    void onEvidence(const std::shared_ptr<const AnalysedCapture> &capture);
    void toggle(device::Position position);
    void showChoice();
    void showLoss();
    void showReasons();
    void showButtons() override;
    void save();
    void removeExceptions();
    [[nodiscard]] const ExceptionReason *reason() const;
    [[nodiscard]] bool needsEvidence() const;
    [[nodiscard]] bool isWithoutCamera() const;

    StepDefinition m_step;
    std::set<device::Position> m_chosen;
    HandsView *m_hands = nullptr;
    EyesView *m_eyes = nullptr;
    QComboBox *m_reason;
    QLineEdit *m_note;
    QCheckBox *m_appointment;
    PreviewView *m_evidence;
    QPushButton *m_take;
    Checklist *m_goodAlready; ///< what an exception would throw away
    QCheckBox *m_noCamera;
    QPushButton *m_save = nullptr;
    QPushButton *m_remove = nullptr;
    QByteArray m_evidenceJpeg;
};

} // namespace loket::desktop
