// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/applicant/Screens.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace loket::desktop {

Screens::Screens(QObject *parent)
    : QObject(parent)
{
    const auto watch = [this](QScreen *screen) {
        connect(screen, &QScreen::geometryChanged, this, &Screens::changed);
    };
    for (QScreen *screen : QGuiApplication::screens())
        watch(screen);
    connect(qApp, &QGuiApplication::screenAdded, this, [this, watch](QScreen *screen) {
        watch(screen);
        Q_EMIT changed();
    });
    // A screen is still in the list while it goes.
    connect(qApp, &QGuiApplication::screenRemoved, this, &Screens::changed, Qt::QueuedConnection);
    connect(qApp, &QGuiApplication::primaryScreenChanged, this, &Screens::changed, Qt::QueuedConnection);
}

QScreen *Screens::beside(const QWidget &window) const
{
    const QScreen *own = window.screen();
    for (QScreen *screen : QGuiApplication::screens())
        if (own && screen != own && !screen->geometry().intersects(own->geometry()))
            return screen;
    return nullptr;
}

} // namespace loket::desktop
