// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/SecretBytes.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace loket::words {
struct Trouble;
}

namespace loket::desktop {

class FormRow;
class PassphraseField;

/// Asks whoever is logged in for their passphrase once more, for one act. Opened with open(), never exec();
/// it deletes itself. Stays open, busy, until the one who asked says how it went.
class PassphraseDialog : public QDialog
{
    Q_OBJECT
public:
    /// `what` is said above the field, `act` stands on the button.
    PassphraseDialog(const QString &title, const QString &what, const QString &act, QWidget *parent);

    /// What was typed. Once, in a slot of submitted().
    [[nodiscard]] SecretBytes take();
    /// It went wrong: the words below the field, which is empty again.
    void refuse(const Error &error);
    void refuse(const words::Trouble &trouble);

Q_SIGNALS:
    void submitted(loket::desktop::PassphraseDialog *dialog);

protected:
    /// Above the passphrase.
    void insertField(const QString &label, QWidget *field);
    /// What stands above the passphrase, and what is said where it is wrong.
    void setWhose(const QString &label, const QString &wrong);

private:
    void submit();
    void showButtons();

    QVBoxLayout *m_column;
    PassphraseField *m_field;
    FormRow *m_row;
    QString m_wrong;
    QLabel *m_error;
    QPushButton *m_act;
    QString m_actText;
    QProgressBar *m_working;
    bool m_isBusy = false;
};

} // namespace loket::desktop
