// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace loket::desktop {

class Checklist;
class ChoiceRow;
class DateField;
class FormRow;

/// How the activation ended, why, and what was agreed. A contact is masked as soon as it is typed: the whole
/// of it is kept nowhere.
class OutcomeStage final : public Stage
{
    Q_OBJECT
public:
    OutcomeStage(StageContext &context, const StepDefinition &step, QWidget *parent);
    void enter() override;
    void act() override;
    [[nodiscard]] QVariantMap draft() const override;
    void takeDraft(const QVariantMap &draft) override;

private:
    QWidget *makeForm();
    void preset();
    void goOn();
    void showReasons();
    void mask();
    void update();
    void showDateVerdict();
    void showContactVerdict();
    [[nodiscard]] IkdResult result() const;
    [[nodiscard]] OutcomeInput input() const;
    /// Masked; empty where it is neither an address nor a number.
    [[nodiscard]] QString maskedContact() const;
    [[nodiscard]] bool isDateRight() const;

    ChoiceRow *m_result;
    QComboBox *m_reason;
    QLineEdit *m_note;
    DateField *m_followUp;
    QLineEdit *m_contact;
    QCheckBox *m_leaflet;
    FormRow *m_reasonRow = nullptr;
    FormRow *m_noteRow = nullptr;
    FormRow *m_followUpRow = nullptr;
    FormRow *m_contactRow = nullptr;
    Checklist *m_summary;
};

} // namespace loket::desktop
