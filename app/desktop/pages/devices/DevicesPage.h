// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/devices/DeviceBoard.h"
#include "app/desktop/shell/Page.h"

#include <QPointer>

#include <map>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace loket::desktop {

class PluginSettingsForm;
class RoleCard;

/// Perangkat: each role in plain words, what hangs on the USB, and the settings that drivers declare.
class DevicesPage final : public Page
{
    Q_OBJECT
public:
    /// The board must outlive the page.
    explicit DevicesPage(DeviceBoard &board, QWidget *parent = nullptr);

    void entered() override;
    [[nodiscard]] QString help() const override;
    /// Opens the settings of a driver in the side panel.
    void openSettings(const QString &pluginId);
    void forget() override;

Q_SIGNALS:
    /// For the toast: "Tersimpan …".
    void said(const QString &sentence);

protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeRoles();
    QFrame *makeSide();
    QWidget *makeSettings();
    QWidget *makeSettingsActs();
    void render();
    void renderUsb();
    void renderDrivers();
    void addSettingsAct(QWidget *row, const QString &pluginId, const QString &name);
    void saveSettings();
    void closeSettings();

    DeviceBoard &m_board;
    std::map<device::Role, RoleCard *> m_cards;
    QLabel *m_title;
    QPushButton *m_refresh;
    QLabel *m_usbTitle;
    QLabel *m_usbHint;
    QVBoxLayout *m_usb;
    QLabel *m_driversTitle;
    QVBoxLayout *m_drivers;
    QWidget *m_lists;
    QWidget *m_settingsHost;
    QWidget *m_settingsActs;
    QFrame *m_side = nullptr;
    QLabel *m_settingsTitle;
    QLabel *m_settingsFacts;
    QVBoxLayout *m_formSlot;
    PluginSettingsForm *m_form = nullptr;
    QPushButton *m_save;
    QPushButton *m_reset;
    QPushButton *m_cancel;
    QString m_settingsOf;
    QPointer<QWidget> m_opener; ///< gets the focus back when the settings close
};

} // namespace loket::desktop
