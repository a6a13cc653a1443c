// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/Layouts.h"

#include <QDialog>
#include <QLayout>
#include <QWidget>

namespace loket::desktop {

void discard(QWidget *widget)
{
    if (!widget)
        return;
    widget->hide();
    widget->setObjectName({}); // its successor has the name
    widget->deleteLater();
}

void emptyOut(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        discard(item->widget());
        delete item; // QLayout::takeAt hands the item over; there is no smart pointer in its interface
    }
}

void growToFit(QDialog &dialog)
{
    QLayout *layout = dialog.layout();
    layout->activate();
    // What it needs, not what its pictures would like to have.
    const int wanted = layout->hasHeightForWidth() ? layout->minimumHeightForWidth(dialog.width())
                                                   : layout->totalMinimumSize().height();
    if (wanted > dialog.height())
        dialog.resize(dialog.width(), wanted);
}

} // namespace loket::desktop
