// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/SecretBytes.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace loket::desktop {

class PassphraseField;

/// Asks whoever is logged in for their passphrase once more, for one act. Opened with open(), never exec();
/// it deletes itself. Stays open, busy, until the one who asked says how it went.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `what` is said above the field, `act` stands on the button.
    PassphraseDialog(const QString &title, const QString &what, const QString &act, QWidget *parent);

    /// What was typed. Once, in a slot of submitted().
    [[nodiscard]] SecretBytes take();
    /// It went wrong: the words below the field, which is empty again.
    void refuse(const Error &error);

Q_SIGNALS:
    void submitted(loket::desktop::PassphraseDialog *dialog);

private:
    void submit();
    void showButtons();

    PassphraseField *m_field;
    QLabel *m_error;
    QPushButton *m_act;
    QString m_actText;
    QProgressBar *m_working;
    bool m_isBusy = false;
};

} // namespace loket::desktop
