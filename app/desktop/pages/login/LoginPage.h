// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/login/LoginPresenter.h"
#include "app/desktop/shell/Page.h"

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace loket::desktop {

class Banner;
class FormRow;
class NamesArea;
class PassphraseField;
class PrimaryButton;

/// Station and district, the operators with big names, the passphrase, the language; nothing else.
class LoginPage final : public Page
{
    Q_OBJECT
public:
    /// The presenter must outlive the page.
    explicit LoginPage(LoginPresenter &presenter, QWidget *parent = nullptr);

    void entered() override;
    [[nodiscard]] QString help() const override;

Q_SIGNALS:
    void languageChosen(const QString &code);

protected:
    void retranslate() override;

private:
    void makeWelcome(QVBoxLayout *column);
    void makeForm(QVBoxLayout *column);
    void makeLanguages(QBoxLayout *row);
    QWidget *makePreparing();
    void render();
    void renderForm();
    void renderOperators();
    void rebuildOperators();
    void orderTabs();
    void focusOperator();
    void submit();

    LoginPresenter &m_presenter;
    std::vector<OperatorLook> m_shown;
    QLabel *m_place;
    QLabel *m_regency;
    QLabel *m_today;
    QLabel *m_demo;
    QLabel *m_who;
    QVBoxLayout *m_operatorList;
    QButtonGroup *m_operators;
    PassphraseField *m_passphrase;
    FormRow *m_passphraseRow;
    PrimaryButton *m_login;
    Banner *m_banner;
    QWidget *m_form;
    QLabel *m_preparingText;
    QWidget *m_preparing;
    NamesArea *m_operatorArea;
    QButtonGroup *m_languages;
    bool m_isWaitingForFocus = false; ///< entered, and the names are not there yet
};

} // namespace loket::desktop
