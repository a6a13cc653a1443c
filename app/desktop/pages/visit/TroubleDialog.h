// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/StageDialog.h"

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace loket::desktop {

class FormRow;
class ScriptCard;

/// What went wrong at a step of an activation: the troubles that belong to the step first, with what to say,
/// what to do and who can end it. Then it is tried again, or ends for today; a refusal only ends.
class TroubleDialog final : public StageDialog
{
    Q_OBJECT
public:
    /// `chosen`: code to begin with; empty = the first.
    TroubleDialog(StageContext &context, const StepDefinition &step, QWidget *parent,
                  const QString &chosen = {});

Q_SIGNALS:
    /// The activation ended here; the outcome is next.
    void stopped();

private:
    void placeList(const QString &chosen);
    QWidget *makeDetail();
    void placeButtons();
    void showFailure();
    void showButtons() override;
    void placeFirst(QPushButton *better);
    void tryAgain();
    void end();
    [[nodiscard]] const IkdFailure *failure() const;
    [[nodiscard]] int tried() const;
    [[nodiscard]] bool isUsedUp() const;

    StepDefinition m_step;
    QListWidget *m_list;
    QLabel *m_symptom;
    ScriptCard *m_script;
    QLabel *m_solver;
    QLabel *m_tried;
    QLineEdit *m_note;
    FormRow *m_noteRow;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_first = nullptr; ///< what is better now, at the right edge
    QPushButton *m_again = nullptr;
    QPushButton *m_end = nullptr;
};

} // namespace loket::desktop
