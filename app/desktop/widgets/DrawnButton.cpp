// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/DrawnButton.h"

#include <QKeyEvent>

namespace loket::desktop {

DrawnButton::DrawnButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
}

void DrawnButton::enterEvent(QEnterEvent *) { update(); }

void DrawnButton::leaveEvent(QEvent *) { update(); }

void DrawnButton::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace loket::desktop
