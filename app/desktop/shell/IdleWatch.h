// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QObject>
#include <QTimer>

namespace loket::desktop {

/// Says when nobody has touched keyboard, mouse, pen or screen for a while.
class IdleWatch final : public QObject
{
    Q_OBJECT
public:
    /// Watches the whole application; `clock` must outlive it.
    explicit IdleWatch(const Clock &clock, QObject *parent = nullptr);

    /// 0 switches it off.
    void setLimitSeconds(int seconds);
    [[nodiscard]] int limitSeconds() const { return m_limitSeconds; }
    /// While held (a capture runs, a job shows progress) the time does not count.
    void setHeld(bool held);
    /// Counts from now.
    void touch();
    /// What the timer calls every second; tests call it after moving the clock.
    void check();

Q_SIGNALS:
    /// Once per stretch of idleness.
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Clock &m_clock;
    QTimer m_timer;
    int m_limitSeconds = 120;
    qint64 m_lastMs = 0;
    bool m_isHeld = false;
    bool m_isTold = false;
};

} // namespace loket::desktop
