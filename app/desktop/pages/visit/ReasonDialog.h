// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QButtonGroup;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace loket::desktop {

/// Asks for one reason of a list, with a note where "other" is chosen. A list of one is no question: then it
/// only asks to confirm. Opened with open(), never exec(): the
/// window behind goes on living.
class ReasonDialog final : public QDialog
{
    Q_OBJECT
public:
    ReasonDialog(const QString &question, const QStringList &codes, QWidget *parent);

    /// A line under the question.
    void setExplanation(const QString &text);
    void setConfirmText(const QString &text);

Q_SIGNALS:
    void chosen(const QString &reason, const QString &note);

protected:
    /// The first arrow key chooses where the focus is; further ones do so by themselves.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addButtons();
    void update();
    void confirm();
    [[nodiscard]] QString reason() const;

    QVBoxLayout *m_layout;
    QButtonGroup *m_reasons;
    QStringList m_codes;
    QLineEdit *m_note;
    QPushButton *m_confirm;
};

} // namespace loket::desktop
