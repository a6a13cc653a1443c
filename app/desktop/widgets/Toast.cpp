// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/Toast.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace loket::desktop {

Toast::Toast(QWidget *window)
    : QFrame(window)
    , m_text(new QLabel(this))
{
    setObjectName(u"toast"_s);
    m_text->setObjectName(u"toastText"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::get().scaled(44), space("m"), space("l"), space("m"));
    layout->addWidget(m_text);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownMs);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    window->installEventFilter(this);
    hide();
}

void Toast::say(const QString &sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    place();
    show();
    raise();
    m_timer.start();
}

void Toast::place()
{
    adjustSize();
    const QWidget *window = parentWidget();
    move((window->width() - width()) / 2, window->height() - height() - sizeOf("footer") - space("l"));
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(ColourRole::Success));
    painter.setBrush(colour(ColourRole::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), sizeOf("radius"),
                            sizeOf("radius"));
    const int side = Theme::get().scaled(20);
    Icons::paint(painter, QRectF(space("m"), (height() - side) / 2.0, side, side), u"state-ok"_s,
                 ColourRole::Success);
}

} // namespace loket::desktop
