// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/theme/SystemTheme.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>

namespace loket::desktop {

SystemTheme::SystemTheme(Probe probe, QObject *parent)
    : QObject(parent)
    , m_probe(std::move(probe))
    , m_isDark(m_probe())
{
    qApp->installEventFilter(this);
}

bool SystemTheme::isDesktopDark()
{
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette()); // resolves to the platform's
    const QPalette theirs = QApplication::palette();
    QApplication::setPalette(ours);
    return theirs.color(QPalette::WindowText).lightness() > theirs.color(QPalette::Window).lightness();
}

bool SystemTheme::eventFilter(QObject *watched, QEvent *event)
{
    // Each window is told; once is enough, and not in the middle of their being told.
    if (event->type() == QEvent::ThemeChange && !m_isCheckDue) {
        m_isCheckDue = true;
        QMetaObject::invokeMethod(this, &SystemTheme::check, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void SystemTheme::check()
{
    m_isCheckDue = false;
    const bool isDark = m_probe();
    if (isDark == m_isDark)
        return;
    m_isDark = isDark;
    Q_EMIT changed(isDark);
}

} // namespace loket::desktop
