// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/settings/SettingsPresenter.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace loket::desktop {

class Banner;

/// A copy of the whole station beside the work: where to, how far, and what to do with it.
class BackupCard final : public QWidget
{
    Q_OBJECT
public:
    using FolderChooser =
        std::function<void(QWidget *parent, const QString &title, std::function<void(const QString &)>)>;
    /// The presenter must outlive the card.
    BackupCard(SettingsPresenter &presenter, FolderChooser chooser, QWidget *parent = nullptr);

    void retranslate();
    void render();

private:
    QWidget *makeCard();
    void renderResult();

    SettingsPresenter &m_presenter;
    FolderChooser m_chooser;
    QLabel *m_title;
    QLabel *m_what;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_act;
    Banner *m_result;
};

} // namespace loket::desktop
