// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrolment/Workflow.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace loket::desktop {

/// One step of the activation as it is told: a large picture, the applicant's sentence, the officer's below
/// it, who acts, which of the twelve it is, and the time spent in it.
class GuideCard final : public QWidget
{
    Q_OBJECT
public:
    explicit GuideCard(QWidget *parent = nullptr);

    /// `texts` has "applicant" and "officer": the step's own, or those of a direction.
    void setStep(const Workflow &workflow, const StepDefinition &step, const QJsonObject &texts);
    /// Time counts from here, with what was spent before.
    void startClock(qint64 spentMs);
    void stopClock();

private:
    class Picture;
    void showElapsed();

    Picture *m_picture;
    QLabel *m_number;
    QLabel *m_actor;
    QLabel *m_elapsed;
    QLabel *m_applicant;
    QLabel *m_officer;
    QElapsedTimer m_since;
    qint64 m_spentMs = 0;
    QTimer m_tick;
};

} // namespace loket::desktop
