// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginPresenter.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace loket::desktop {

class FormRow;
class PassphraseField;
class PrimaryButton;

/// Covers the window while the keys are wiped. The pages behind it are empty; the same operator comes
/// back to the same visit and page, another one starts at Home.
class LockScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit LockScreen(LoginPresenter &presenter, QWidget *parent = nullptr);

    void entered();

Q_SIGNALS:
    void otherOperatorRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslate();
    void render();

    LoginPresenter &m_presenter;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_who;
    QLabel *m_kept;
    PassphraseField *m_passphrase;
    FormRow *m_row;
    PrimaryButton *m_unlock;
    QPushButton *m_other;
    QWidget *m_middle;
};

} // namespace loket::desktop
