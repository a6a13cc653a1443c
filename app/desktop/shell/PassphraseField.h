// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace loket::desktop {

/// Passphrase with a button that shows it and a hint when Caps Lock seems to be on (Qt does not tell; a
/// capital without Shift does).
class PassphraseField final : public QWidget
{
    Q_OBJECT
public:
    explicit PassphraseField(QWidget *parent = nullptr);

    /// Moves what was typed into locked memory (spaces and letter forms made equal) and empties the field.
    [[nodiscard]] SecretBytes take();
    void clear();
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QWidget *reveal() const; ///< the button; for the tab order

Q_SIGNALS:
    void submitted();
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showReveal();
    void retranslate();

    QLineEdit *m_edit;
    QToolButton *m_reveal;
    QLabel *m_capsHint;
};

} // namespace loket::desktop
