// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/IdleWatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace loket::desktop {

IdleWatch::IdleWatch(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_lastMs = clock.monotonicMs();
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
    m_timer.start();
    qApp->installEventFilter(this);
}

void IdleWatch::setLimitSeconds(int seconds)
{
    m_limitSeconds = seconds;
    touch();
}

void IdleWatch::setHeld(bool held)
{
    m_isHeld = held;
    touch();
}

void IdleWatch::touch()
{
    m_lastMs = m_clock.monotonicMs();
    m_isTold = false;
}

void IdleWatch::check()
{
    if (m_isHeld || m_isTold || m_limitSeconds <= 0)
        return;
    if (m_clock.monotonicMs() - m_lastMs < qint64(m_limitSeconds) * 1000)
        return;
    m_isTold = true;
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
        touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace loket::desktop
