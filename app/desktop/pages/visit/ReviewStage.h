// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

class QCheckBox;
class QGridLayout;
class QLabel;

namespace loket::desktop {

class Checklist;
class EyesView;
class HandsView;
class PreviewView;

/// Everything of the visit on one page, read aloud to the applicant. Each item leads back to its step; data
/// are corrected only with a reason, a document and the operator's passphrase.
class ReviewStage final : public Stage
{
    Q_OBJECT
public:
    ReviewStage(StageContext &context, const StepDefinition &step, QWidget *parent);

    void enter() override;
    void refresh() override;
    void act() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeData();
    QWidget *makeBiometrics();
    void addDatum(int row, int column, const QString &field, const QString &value, const QString &label = {});
    void showData();
    void showPictures();
    void showNeeds();
    void goBackTo(StepType type, device::Position part = device::Position::None);
    void correct();
    void onCorrected();
    void askApproval();

    QWidget *m_dataHost;
    QGridLayout *m_data;
    PreviewView *m_photo;
    PreviewView *m_signature;
    HandsView *m_hands;
    EyesView *m_eyes;
    QCheckBox *m_wasRead;
    Checklist *m_checklist;
    QPushButton *m_approve = nullptr;
    QString m_shownPhoto;
    QString m_shownSignature;
};

} // namespace loket::desktop
