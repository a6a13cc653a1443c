// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/station/Settings.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace loket::desktop {

class SettingsPresenter;

/// One setting: name and what it does at the left, its editor, and the way back to the standard.
class SettingRow final : public QWidget
{
    Q_OBJECT
public:
    SettingRow(SettingSpec spec, SettingsPresenter &presenter, QWidget *parent = nullptr);

    void retranslate();
    void render();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitSize();
    QWidget *makeEditor();
    QWidget *makeFlag();
    QWidget *makeInteger();
    QWidget *makeChoice();
    QWidget *makeText();
    QWidget *makeAge();
    void send(const QJsonValue &value);
    QString refusalText(const Error &refusal) const;

    SettingSpec m_spec;
    SettingsPresenter &m_presenter;
    QLabel *m_label;
    QLabel *m_hint;
    QLabel *m_verdict;
    QWidget *m_editor;
    QPushButton *m_reset;
    std::function<void(const QJsonValue &)> m_write;
    std::function<void()> m_translate;
};

} // namespace loket::desktop
