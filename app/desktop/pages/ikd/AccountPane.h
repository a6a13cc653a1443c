// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/ikd/IkdPresenter.h"
#include "core/base/Clock.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace loket::desktop {

/// What is known of the account that is selected, and what can be done with it.
class AccountPane final : public QFrame
{
    Q_OBJECT
public:
    AccountPane(IkdPresenter &presenter, const Clock &clock, QWidget *parent = nullptr);
    void retranslate();

private:
    QWidget *makeFacts();
    void render();
    void renderActs(const IkdAccount &account, bool mayAct);
    void askFor(IkdAction action);
    void askDay();
    void askClose();
    QPushButton *addAct(const QString &name, const char *variant);

    IkdPresenter &m_presenter;
    const Clock &m_clock;
    QLabel *m_name;
    QVBoxLayout *m_facts;
    QLabel *m_hint;
    QVBoxLayout *m_acts;
    QPushButton *m_copy;
    QPushButton *m_contacted;
    QPushButton *m_day;
    QPushButton *m_close;
    QPushButton *m_release;
    QPushButton *m_deactivate;
    QPushButton *m_reactivate;
};

/// What an account that is not active waits for.
[[nodiscard]] QString missingText(const IkdAccount &account, const FailureCatalogue &failures);

} // namespace loket::desktop
