// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QPlainTextEdit;
class QPushButton;

namespace loket::desktop {

/// Asks for a few words and hands them over; nothing for none. Opened with open(), never exec(); it deletes
/// itself. All words are ready for the screen.
class TextPrompt final : public QDialog
{
    Q_OBJECT
public:
    struct Words
    {
        QString title;
        QString what;  ///< a sentence above the field; may be empty
        QString label; ///< of the field
        QString act;   ///< on the button
        QString cancel;
    };
    TextPrompt(const Words &words, std::function<void(const QString &text)> given, QWidget *parent);

private:
    void give();

    std::function<void(const QString &)> m_given;
    QPlainTextEdit *m_text;
    QPushButton *m_act;
};

} // namespace loket::desktop
