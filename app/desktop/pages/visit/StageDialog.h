// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/visit/Stage.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QVBoxLayout;

namespace loket::desktop {

/// What the dialogues of a step share: title and margins, one line for what stands against it, the buttons,
/// and the end of a command. Opened with open(), never exec(); it deletes itself.
class StageDialog : public QDialog
{
    Q_OBJECT
public:
    StageDialog(StageContext &context, const QString &title, int widthPx, QWidget *parent);

protected:
    [[nodiscard]] StageContext &context() const { return m_context; }
    [[nodiscard]] const VisitSnapshot &snapshot() const { return m_context.session.snapshot(); }
    [[nodiscard]] const Visit &visit() const { return m_context.session.visit(); }
    /// The contents go between title and error line.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// Places the error line and a row of buttons that has "Batal"; once, after the contents.
    /// The one act of the dialogue goes at the right end of it.
    [[nodiscard]] QDialogButtonBox *addButtons(QPushButton *act);

    /// Gives a command to the engine: the dialogue closes when it worked (after `worked`) and says what
    /// stands against it when not. No second one is given before the first has answered.
    void finishWith(std::function<Expected<void>(VisitEngine &)> work, std::function<void()> worked = {});
    [[nodiscard]] bool isFinishing() const { return m_isFinishing; }
    void showError(const Error &error);
    /// Empty hides the line.
    void showError(const QString &sentences);
    /// What may be pressed has changed.
    virtual void showButtons() = 0;

private:
    StageContext &m_context;
    QVBoxLayout *m_column;
    QLabel *m_error;
    bool m_isFinishing = false;
};

} // namespace loket::desktop
