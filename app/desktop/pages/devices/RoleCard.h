// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/devices/DeviceBoard.h"

#include <QFrame>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace loket::desktop {

/// One role of the kit: what serves it, how it is, what can be done.
class RoleCard final : public QFrame
{
    Q_OBJECT
public:
    RoleCard(device::Role role, DeviceBoard &board, QWidget *parent = nullptr);

    void render();
    void showTestResult(device::FailureReason failure, int elapsedMs);
    void forgetResult();

Q_SIGNALS:
    void settingsRequested(const QString &pluginId);

private:
    void makeGrid();
    void arrange();
    void showAdvice(const device::RoleStatus &status, const QString &advice);
    void fillChoices();
    void choose(int index);
    void onTest();

    device::Role m_role;
    DeviceBoard &m_board;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_model;
    QLabel *m_chip;
    QLabel *m_advice;
    QComboBox *m_choice;
    QPushButton *m_test;
    QPushButton *m_settings;
    QPushButton *m_enable;
    QGridLayout *m_grid;
    QHBoxLayout *m_acts;
    QString m_pluginId;
    /// Of the last test: stays while that device is chosen, whatever else changes on the page.
    struct Tested
    {
        QString key;
        QString words;
        QString verdict;
    };
    Tested m_tested;
};

} // namespace loket::desktop
