// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/settings/BackupCard.h"
#include "app/desktop/pages/settings/SettingsPresenter.h"
#include "app/desktop/shell/Page.h"
#include "app/desktop/widgets/SaveDialog.h"

#include <QPointer>

class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace loket::desktop {

class Banner;
class SecondPersonDialog;
class SettingRow;

/// Pengaturan: who and where this station is, and every setting of core's table with its bounds and its
/// standard.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    /// The presenter must outlive the page.
    explicit SettingsPage(SettingsPresenter &presenter, BackupCard::FolderChooser chooser = askForFolder,
                          QWidget *parent = nullptr);

    void entered() override;
    void forget() override { m_presenter.clear(); }
    [[nodiscard]] QString help() const override;

Q_SIGNALS:
    void devicesRequested();

protected:
    void retranslate() override;

private:
    void makeGroups(QVBoxLayout *column);
    QFrame *makeStation();
    void render();
    void askSecond(const QString &key, const QJsonValue &value);
    void onKeyChanged(const QString &key);

    SettingsPresenter &m_presenter;
    QLabel *m_title;
    Banner *m_banner;
    QScrollArea *m_scroll;
    QLabel *m_stationTitle;
    QLabel *m_station;
    QPushButton *m_devices;
    BackupCard *m_backup;
    std::vector<std::pair<QString, QLabel *>> m_groups;
    std::vector<SettingRow *> m_rows;
    QPointer<SecondPersonDialog> m_dialog;
    QString m_dialogKey;
};

} // namespace loket::desktop
