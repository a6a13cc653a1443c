// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/ikd/IkdPresenter.h"
#include "app/desktop/shell/Page.h"
#include "core/base/Clock.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace loket::desktop {

class AccountPane;
class Banner;
class EmptyState;
class NikField;

/// IKD: activations that are not finished, and the accounts of this station.
class IkdPage final : public Page
{
    Q_OBJECT
public:
    /// Presenter and clock must outlive the page.
    IkdPage(IkdPresenter &presenter, const Clock &clock, QWidget *parent = nullptr);

    void entered() override;
    void forget() override;
    [[nodiscard]] QString help() const override;
    bool find() override;

Q_SIGNALS:
    void said(const QString &sentence);
    void refused(const QString &sentence);
    void changed();

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    void prepareTable();
    void connectPresenter();
    void search();
    void render();
    void renderTable();
    void fitColumns();
    [[nodiscard]] int sizeHintForDue() const;
    void renderEmpty();
    void renderSelection();
    void select();
    [[nodiscard]] QStringList cellsOf(const IkdAccount &account) const;
    [[nodiscard]] QString targetText() const;
    void fillStates();

    IkdPresenter &m_presenter;
    const Clock &m_clock;
    QLabel *m_title;
    QLabel *m_target;
    QButtonGroup *m_tabs;
    QComboBox *m_states;
    NikField *m_nik;
    QPushButton *m_search;
    Banner *m_banner;
    QTableWidget *m_table;
    EmptyState *m_empty;
    AccountPane *m_pane;
};

} // namespace loket::desktop
