// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/Toast.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kWidest = 720;

ColourRole colourOf(ToastTone tone)
{
    return tone == ToastTone::Success   ? ColourRole::Success
           : tone == ToastTone::Warning ? ColourRole::Warning
                                        : ColourRole::Accent;
}

QString iconOf(ToastTone tone)
{
    return tone == ToastTone::Success   ? u"state-ok"_s
           : tone == ToastTone::Warning ? u"state-warning"_s
                                        : u"state-info"_s;
}

} // namespace

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

void Toast::say(const QString &sentence, ToastTone tone)
{
    m_tone = tone;
    m_text->setText(sentence);
    setAccessibleName(sentence);
    place();
    show();
    raise();
    update();
    m_timer.start(tone == ToastTone::Warning ? 2 * kShownMs : kShownMs); // trouble has more to read
}

void Toast::forget()
{
    hide();
    m_text->clear();
    setAccessibleName({});
}

void Toast::place()
{
    const QWidget *window = parentWidget();
    // Three sentences of trouble need more than one line; a wrapped label has no width of its own.
    const int frame = Theme::get().scaled(44) + space("l");
    const int room = std::min(Theme::get().scaled(kWidest), window->width() - 2 * space("l"));
    m_text->setWordWrap(false);
    if (m_text->sizeHint().width() + frame > room) {
        m_text->setWordWrap(true);
        m_text->setFixedWidth(room - frame);
    } else {
        m_text->setMinimumWidth(0);
        m_text->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    adjustSize();
    const int x = (window->width() - width()) / 2;
    move(x, window->height() - height() - sizeOf("footer") - space("l"));
    if (coversField())
        move(x, sizeOf("header") + space("l"));
}

/// What is being typed, or is typed next, stays in sight.
bool Toast::coversField() const
{
    const QWidget *window = parentWidget();
    const auto fields = window->findChildren<QWidget *>();
    return std::any_of(fields.begin(), fields.end(), [&](const QWidget *field) {
        const bool isField =
            qobject_cast<const QLineEdit *>(field) || qobject_cast<const QComboBox *>(field) ||
            qobject_cast<const QAbstractSpinBox *>(field) || qobject_cast<const QPlainTextEdit *>(field);
        return (isField || field->property(kKeepsClear).toBool()) && field->isVisible() &&
               !field->visibleRegion().isEmpty() &&
               geometry().intersects(QRect(field->mapTo(window, QPoint()), field->size()));
    });
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
    painter.setPen(colour(colourOf(m_tone)));
    painter.setBrush(colour(ColourRole::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), sizeOf("radius"),
                            sizeOf("radius"));
    const int side = Theme::get().scaled(20);
    Icons::paint(painter, QRectF(space("m"), (height() - side) / 2.0, side, side), iconOf(m_tone),
                 colourOf(m_tone));
}

} // namespace loket::desktop
