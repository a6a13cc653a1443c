// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/SecondPerson.h"
#include "core/base/Error.h"

#include <QDialog>
#include <QList>
#include <QPair>

class QComboBox;
class QLabel;
class QPushButton;

namespace loket::desktop {

class PassphraseField;

/// Asks for the second person of a change that two make together: who it is, and their passphrase. Opened
/// with open(), never exec(); it deletes itself. Stays open, busy, until the one who asked says how it went.
class SecondPersonDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `what` is changed; `people` by id and name.
    SecondPersonDialog(const QString &what, const QList<QPair<QString, QString>> &people, QWidget *parent);

    /// Who was chosen and what was typed. Once, in a slot of submitted().
    [[nodiscard]] SecondPerson take();
    /// It went wrong: the words below the field, which is empty again.
    void refuse(const Error &error);

Q_SIGNALS:
    void submitted(loket::desktop::SecondPersonDialog *dialog);

private:
    void submit();
    void showButtons();

    QComboBox *m_who;
    PassphraseField *m_field;
    QLabel *m_error;
    QPushButton *m_act;
    bool m_isBusy = false;
};

} // namespace loket::desktop
