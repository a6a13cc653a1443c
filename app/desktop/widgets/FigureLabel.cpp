// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/FigureLabel.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace loket::desktop {

namespace {

int digitWidth(const QFontMetrics &metrics)
{
    int widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

} // namespace

int figuresWidth(const QFontMetrics &metrics, const QString &text)
{
    const int digit = digitWidth(metrics);
    int width = 0;
    for (const QChar letter : text)
        width += letter.isDigit() ? digit : metrics.horizontalAdvance(letter);
    return width;
}

void drawFigures(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int digit = digitWidth(metrics);
    const int width = figuresWidth(metrics, text);
    int x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() + 1 - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.left() + (rect.width() - width) / 2;
    int y = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    if (alignment & Qt::AlignTop)
        y = rect.top() + metrics.ascent();
    for (const QChar letter : text) {
        const int natural = metrics.horizontalAdvance(letter);
        const int cell = letter.isDigit() ? digit : natural;
        painter.drawText(x + (cell - natural) / 2, y, QString(letter));
        x += cell;
    }
}

FigureLabel::FigureLabel(TextKind kind, ColourRole role, int weight, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_role(role)
    , m_weight(weight)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FigureLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void FigureLabel::setRole(ColourRole role)
{
    m_role = role;
    update();
}

QSize FigureLabel::sizeHint() const
{
    const QFontMetrics metrics(Theme::get().font(m_kind, m_weight));
    return {figuresWidth(metrics, m_text), metrics.height()};
}

void FigureLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(Theme::get().font(m_kind, m_weight));
    painter.setPen(colour(m_role));
    drawFigures(painter, rect(), m_alignment, m_text);
}

void FigureLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace loket::desktop
