// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QAbstractButton;
class QButtonGroup;

namespace loket::desktop {

struct Choice
{
    QString value;
    QString text;
    QString letters; ///< any of them chooses it
};

/// A question with its answers as buttons beside it: one stop for Tab, left and right or a letter choose;
/// after a letter the next question has the focus. Nothing is chosen at first.
class ChoiceRow final : public QWidget
{
    Q_OBJECT
public:
    /// Buttons are called "<name>_<value>". Without a question the buttons stand alone.
    ChoiceRow(const QString &name, const QString &question, const std::vector<Choice> &choices,
              QWidget *parent);

    [[nodiscard]] const QString &question() const { return m_question; }
    /// Empty where nothing is chosen.
    [[nodiscard]] QString value() const;
    void setValue(const QString &value);
    void setChoiceEnabled(const QString &value, bool isEnabled);
    /// The one that Tab comes to.
    void focusChoice();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void chosen(const QString &value);

private:
    void placeTabStop();
    void step(int by);
    [[nodiscard]] bool chooseByLetter(const QString &typed);

    QString m_question;
    std::vector<Choice> m_choices;
    QButtonGroup *m_buttons;
};

} // namespace loket::desktop
