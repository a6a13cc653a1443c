// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/home/HomePresenter.h"
#include "app/desktop/shell/Page.h"
#include "core/base/Clock.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace loket::desktop {

class Banner;
class EmptyState;
class RowsArea;
class StatTile;

/// What can be started, what waits, and how the day goes.
class HomePage final : public Page
{
    Q_OBJECT
public:
    /// Presenter and clock must outlive the page.
    HomePage(HomePresenter &presenter, const Clock &clock, QWidget *parent = nullptr);

    void entered() override;
    void forget() override { m_presenter.clear(); }
    /// Why a service cannot be started, and what to do.
    [[nodiscard]] static QString blockedWords(ErrorCode reason);
    [[nodiscard]] QString help() const override;

Q_SIGNALS:
    void startRequested(const QString &service);
    void resumeRequested(const QUuid &visit);
    void actionRequested(const loket::desktop::ActionNeeded &action);
    void queueRequested();

protected:
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;

private:
    QVBoxLayout *makeColumn(QLabel *title);
    QWidget *makeStart();
    QWidget *makeMiddle();
    QWidget *makeToday();
    void makeKeys();
    void render();
    void orderTabs(const QString &focusName);
    void renderServices();
    void renderParked();
    void renderActions();
    [[nodiscard]] static QString actionTitle(const ActionNeeded &action);
    [[nodiscard]] static QString actionDetail(const ActionNeeded &action);
    void renderToday();

    HomePresenter &m_presenter;
    const Clock &m_clock;
    Banner *m_banner;
    QLabel *m_startTitle;
    QLabel *m_parkedTitle;
    QLabel *m_actionsTitle;
    QLabel *m_todayTitle;
    QLabel *m_date;
    QLabel *m_queueTitle;
    QLabel *m_queueText;
    QPushButton *m_queueAct;
    QVBoxLayout *m_services;
    QVBoxLayout *m_parked;
    QVBoxLayout *m_actions;
    RowsArea *m_parkedArea;
    RowsArea *m_actionsArea;
    EmptyState *m_noParked;
    QLabel *m_noActions;
    StatTile *m_tiles[5];
};

} // namespace loket::desktop
