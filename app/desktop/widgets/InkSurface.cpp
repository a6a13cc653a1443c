// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/InkSurface.h"

#include "app/desktop/theme/Theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>
#include <QTouchEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

InkSurface::InkSurface(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Bidang tanda tangan"));
}

void InkSurface::setInk(const device::Ink &ink)
{
    m_ink = ink;
    m_picture = {};
    update();
}

void InkSurface::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void InkSurface::setSurfaceMm(double widthMm, double heightMm)
{
    if (widthMm <= 0 || heightMm <= 0)
        return;
    m_widthMm = widthMm;
    m_heightMm = heightMm;
    update();
}

void InkSurface::setWritable(bool writable)
{
    m_isWritable = writable;
    m_isDown = false;
    setAttribute(Qt::WA_AcceptTouchEvents, writable);
    setCursor(writable ? Qt::CrossCursor : Qt::ArrowCursor);
}

QRectF InkSurface::paperRect() const
{
    QRectF paper(QPointF(),
                 QSizeF(m_widthMm, m_heightMm).scaled(QSizeF(size()) - QSizeF(4, 4), Qt::KeepAspectRatio));
    paper.moveCenter(QRectF(rect()).center());
    return paper;
}

void InkSurface::send(Kind kind, Source source, const QPointF &at, double pressure, quint64 timeMs)
{
    if (!m_isWritable)
        return;
    const QRectF paper = paperRect();
    const double mmPerPx = m_widthMm / paper.width();
    device::PointerEvent event;
    event.kind = kind;
    event.source = source;
    event.xMm = float(std::clamp((at.x() - paper.left()) * mmPerPx, 0.0, m_widthMm));
    event.yMm = float(std::clamp((at.y() - paper.top()) * mmPerPx, 0.0, m_heightMm));
    event.pressure = float(pressure);
    event.timeMs = qint64(timeMs);
    m_isDown = kind == Kind::Press || (m_isDown && kind == Kind::Move);
    Q_EMIT pointer(event);
}

bool InkSurface::event(QEvent *event)
{
    const auto type = event->type();
    if (m_isWritable &&
        (type == QEvent::TouchBegin || type == QEvent::TouchUpdate || type == QEvent::TouchEnd)) {
        const auto *touch = static_cast<QTouchEvent *>(event);
        if (!touch->points().isEmpty()) { // the first finger writes; a resting hand does not
            const auto &point = touch->points().first();
            const Kind kind = type == QEvent::TouchBegin ? Kind::Press
                              : type == QEvent::TouchEnd ? Kind::Release
                                                         : Kind::Move;
            send(kind, Source::Touch, point.position(), point.pressure() > 0 ? point.pressure() : 1,
                 touch->timestamp());
        }
        event->accept();
        return true;
    }
    if (m_isWritable && type == QEvent::TouchCancel && m_isDown) {
        Q_EMIT pointer(device::PointerEvent{Kind::Release, Source::Touch, 0, 0, 1, 0});
        m_isDown = false;
    }
    return QWidget::event(event);
}

void InkSurface::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->source() == Qt::MouseEventNotSynthesized &&
        paperRect().contains(event->position()))
        send(Kind::Press, Source::Mouse, event->position(), 1, event->timestamp());
}

void InkSurface::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDown && event->source() == Qt::MouseEventNotSynthesized)
        send(Kind::Move, Source::Mouse, event->position(), 1, event->timestamp());
}

void InkSurface::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isDown && event->button() == Qt::LeftButton)
        send(Kind::Release, Source::Mouse, event->position(), 1, event->timestamp());
}

void InkSurface::tabletEvent(QTabletEvent *event)
{
    if (!m_isWritable)
        return;
    switch (event->type()) {
    case QEvent::TabletPress:
        send(Kind::Press, Source::Stylus, event->position(), event->pressure(), event->timestamp());
        break;
    case QEvent::TabletMove:
        if (m_isDown)
            send(Kind::Move, Source::Stylus, event->position(), event->pressure(), event->timestamp());
        break;
    case QEvent::TabletRelease:
        send(Kind::Release, Source::Stylus, event->position(), event->pressure(), event->timestamp());
        break;
    default:
        return;
    }
    event->accept();
}

void InkSurface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF paper = paperRect();
    painter.setPen(
        QPen(colour(m_isWritable ? ColourRole::Accent : ColourRole::BorderStrong), m_isWritable ? 2 : 1));
    painter.setBrush(colour(ColourRole::Paper));
    painter.drawRoundedRect(paper, sizeOf("radius"), sizeOf("radius"));
    QColor base = colour(ColourRole::Ink);
    base.setAlpha(90);
    painter.setPen(QPen(base, 1.4, Qt::DashLine));
    const double y = paper.top() + paper.height() * 0.78;
    painter.drawLine(QPointF(paper.left() + paper.width() * 0.08, y),
                     QPointF(paper.right() - paper.width() * 0.08, y));
    if (!m_picture.isNull()) {
        const QRectF inner = paper.adjusted(space("s"), space("s"), -space("s"), -space("s"));
        QRectF place(QPointF(), QSizeF(m_picture.size()).scaled(inner.size(), Qt::KeepAspectRatio));
        place.moveCenter(inner.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setCompositionMode(QPainter::CompositionMode_Darken); // its white ground is the paper's
        painter.drawImage(place, m_picture);
        return;
    }
    paintInk(painter, paper);
}

void InkSurface::paintInk(QPainter &painter, const QRectF &paper) const
{
    const double factor = paper.width() / (m_ink.widthMm > 0 ? m_ink.widthMm : m_widthMm);
    const QColor ink = colour(ColourRole::Ink);
    painter.setClipRect(paper);
    for (const auto &stroke : m_ink.strokes) {
        for (size_t i = 1; i < stroke.size(); ++i) {
            if (!stroke[i].penDown)
                continue;
            // 0.35…0.9 mm: a ball pen's line, wider with pressure.
            const double widthMm = 0.35 + 0.55 * std::clamp(double(stroke[i].pressure), 0.0, 1.0);
            painter.setPen(
                QPen(ink, std::max(1.2, widthMm * factor), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawLine(paper.topLeft() + QPointF(stroke[i - 1].xMm, stroke[i - 1].yMm) * factor,
                             paper.topLeft() + QPointF(stroke[i].xMm, stroke[i].yMm) * factor);
        }
    }
}

} // namespace loket::desktop
