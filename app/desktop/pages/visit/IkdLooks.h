// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Checklist.h"
#include "core/enrolment/VisitSession.h"

#include <QJsonObject>

class QLabel;

namespace loket::desktop {

/// Whether the visit is an activation of a digital identity.
[[nodiscard]] bool isActivation(const Visit &visit);

/// "applicant" or "officer" of a step, in the language of the screen.
[[nodiscard]] QString sideText(const QJsonObject &texts, const QString &side);
/// A text of the failure catalogue in the language of the screen.
[[nodiscard]] QString shownIn(const QMap<QString, QString> &texts);

/// Which of the published twelve steps it is; 0 where it is none of them.
struct IkdProgress
{
    int number = 0;
    int count = 0;
};
[[nodiscard]] IkdProgress progressOf(const Workflow &workflow, const QString &stepId);

/// "1:05" of time spent.
[[nodiscard]] QString elapsedText(qint64 ms);
/// What went wrong at the step so far, with how often.
[[nodiscard]] std::vector<CheckRow> troubleRows(const VisitSnapshot &snapshot, const QString &stepId);
/// What is known of an activation before its record is closed.
[[nodiscard]] std::vector<CheckRow> activationRows(const VisitSnapshot &snapshot);
/// What the applicant is told at the end, by its outcome.
[[nodiscard]] std::vector<CheckRow> activationAdvice(const Visit &visit);
/// What a finished step of an activation says in the look back; empty for others.
[[nodiscard]] QStringList activationStepSummary(const VisitSnapshot &snapshot, const StepDefinition &step);

/// What to say and what to do about a trouble.
class ScriptCard final : public QWidget
{
    Q_OBJECT
public:
    explicit ScriptCard(QWidget *parent = nullptr);
    void setFailure(const IkdFailure &failure);

private:
    QLabel *m_script;
    QLabel *m_action;
};

} // namespace loket::desktop
