// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <QFrame>
#include <QTimer>

#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace loket::desktop {

class FigureLabel;

enum class LampState {
    Off,     ///< the operator works without it
    Missing, ///< nothing attached
    Starting,
    Ready,
    Trouble,
};

struct DeviceLamp
{
    device::Role role = device::Role::None;
    LampState state = LampState::Missing;
    bool isSimulated = false;

    friend bool operator==(const DeviceLamp &, const DeviceLamp &) = default;
};

/// "Kamera: siap", for screen readers and tool tips.
[[nodiscard]] QString lampText(const DeviceLamp &lamp);

/// What the header shows. Words are ready for the screen.
struct HeaderState
{
    QString place; ///< "Kec. Contoh, Loket 2"
    bool isDemo = false;
    int waitingToSend = 0;
    std::vector<DeviceLamp> lamps;
    QString operatorName; ///< empty before the login
    QString roleWord;
    bool isApplicantShown = false; ///< on a second screen or as a panel
};

/// The line at the top of the window, 48 px: where, what waits, devices, who, time, language, lock.
class Header final : public QFrame
{
    Q_OBJECT
public:
    explicit Header(QWidget *parent = nullptr);

    void setState(const HeaderState &state);
    [[nodiscard]] const HeaderState &state() const { return m_state; }
    void setTime(const QDateTime &local);

Q_SIGNALS:
    void languageChosen(const QString &code);
    void lockRequested();
    void applicantScreenRequested();
    void devicesRequested();
    void queueRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Lamp;

    void makeRow();
    void show();
    void fit();

    HeaderState m_state;
    QHBoxLayout *m_row;
    QLabel *m_logo;
    QLabel *m_name;
    QLabel *m_place;
    QLabel *m_demo;
    QToolButton *m_queue;
    QWidget *m_lampHost;
    QLabel *m_operator;
    FigureLabel *m_clock;
    QToolButton *m_applicant;
    QToolButton *m_language;
    QToolButton *m_lock;
    std::vector<Lamp *> m_lamps;
};

} // namespace loket::desktop
