// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

#include <QTimer>

#include <functional>
#include <map>

class QLineEdit;

namespace loket::desktop {

class Checklist;
class ChoiceRow;
class ScriptCard;
struct Choice;

/// What an activation needs, asked before anything is installed: quick answers, and at the right what they
/// mean. Each answer is kept when it is given.
class PreflightStage final : public Stage
{
    Q_OBJECT
public:
    PreflightStage(StageContext &context, const StepDefinition &step, QWidget *parent);
    void enter() override;
    void refresh() override;
    void act() override;
    void suspend() override;
    bool openExceptions() override;
    /// Answers are in the visit; only the version may still be on its way there.
    [[nodiscard]] QVariantMap draft() const override;

private:
    QWidget *makeQuestions();
    void addQuestion(const QString &key, const QString &question, std::vector<Choice> choices);
    QWidget *makeVersion();
    void fillFrom(const PreflightInput &input);
    [[nodiscard]] PreflightInput input() const;
    /// Says that an answer is on its way; also when it is the same.
    void keep();
    void keep(std::function<void()> next);
    void flush();
    void decide();
    void showVerdict();
    void showScript();
    void showPrimary();
    void end();

    std::map<QString, ChoiceRow *> m_rows; ///< by key of PreflightInput::toCbor()
    std::vector<QWidget *> m_ofPhone;      ///< pointless without one
    QLineEdit *m_version = nullptr;
    Checklist *m_verdict;
    ScriptCard *m_script;
    QTimer m_typing;
};

} // namespace loket::desktop
