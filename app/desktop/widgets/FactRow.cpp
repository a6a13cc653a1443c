// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/FactRow.h"

#include "app/desktop/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace loket::desktop {

FactRow::FactRow(const QString &name, const QString &value, Width width, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(name);
    setKind(label, "secondary");
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFixedWidth(Theme::get().scaled(width));
    label->setContentsMargins(0, 2, 0, 0); // its smaller letters stand on the line of the value's
    auto *text = new QLabel(value);
    text->setTextFormat(Qt::PlainText); // a resident's name is no markup
    text->setWordWrap(true);
    layout->addWidget(label, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
}

} // namespace loket::desktop
