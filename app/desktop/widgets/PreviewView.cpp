// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/PreviewView.h"

#include "app/desktop/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

QColor markColour(MarkState state)
{
    return colour(state == MarkState::Good ? ColourRole::OverlayGood : ColourRole::OverlayIdle);
}

/// A mark must be seen on skin, on a white wall and on a dark reader: light line on a dark, half clear edge.
template <class Draw>
void drawMark(QPainter &painter, MarkState state, Qt::PenStyle style, const Draw &draw)
{
    QColor edge = colour(ColourRole::Scrim);
    edge.setAlpha(150);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(edge, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (style == Qt::SolidLine)
        draw();
    painter.setPen(
        QPen(markColour(state), state == MarkState::Good ? 3 : 2.4, style, Qt::RoundCap, Qt::RoundJoin));
    draw();
}

void drawName(QPainter &painter, const QPointF &topCentre, const QString &name, MarkState state)
{
    if (name.isEmpty())
        return;
    painter.setFont(Theme::get().font(TextKind::Secondary, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    QRectF box(0, 0, metrics.horizontalAdvance(name) + 12, metrics.height() + 4);
    box.moveCenter(topCentre);
    painter.setPen(Qt::NoPen);
    QColor ground = colour(ColourRole::Stage);
    ground.setAlpha(215);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(markColour(state));
    painter.drawText(box, Qt::AlignCenter, name);
}

} // namespace

PreviewView::PreviewView(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PreviewView::setFrame(const device::Frame &frame)
{
    if (frame.isNull()) {
        setImage({});
        return;
    }
    const bool isGrey = frame.format == device::PixelFormat::Gray8;
    const int bytesPerPixel = isGrey ? 1 : 3;
    const bool isSound = frame.strideBytes >= frame.widthPx * bytesPerPixel &&
                         frame.pixels.size() >= qint64(frame.strideBytes) * (frame.heightPx - 1) +
                                                    qint64(frame.widthPx) * bytesPerPixel;
    if (!isSound || frame.format == device::PixelFormat::None)
        return; // a driver that lies about its sizes paints nothing
    // The picture holds on to the driver's bytes for as long as anybody looks at it.
    auto *bytes = new QByteArray(frame.pixels);
    setImage(QImage(
        reinterpret_cast<const uchar *>(bytes->constData()), frame.widthPx, frame.heightPx, frame.strideBytes,
        isGrey ? QImage::Format_Grayscale8 : QImage::Format_BGR888,
        [](void *kept) { delete static_cast<QByteArray *>(kept); }, bytes));
}

void PreviewView::setImage(const QImage &image)
{
    m_image = image;
    update();
    Q_EMIT pictureChanged();
}

void PreviewView::setOverlay(PreviewOverlay overlay)
{
    m_overlay = std::move(overlay);
    update();
}

void PreviewView::setMirrored(bool mirrored)
{
    m_isMirrored = mirrored;
    update();
}

void PreviewView::setWaitingText(const QString &text)
{
    m_waiting = text;
    update();
}

void PreviewView::setPlain(bool plain)
{
    m_isPlain = plain;
    update();
}

void PreviewView::setLive(bool live)
{
    m_isLive = live;
    update();
}

QRectF PreviewView::pictureRect() const
{
    if (m_image.isNull())
        return {};
    QRectF target(QPointF(), QSizeF(m_image.size()).scaled(size(), Qt::KeepAspectRatio));
    target.moveCenter(QRectF(rect()).center());
    return target;
}

QTransform PreviewView::toWidget() const
{
    const QRectF target = pictureRect();
    QTransform map;
    map.translate(m_isMirrored ? target.right() : target.left(), target.top());
    const double factor = target.width() / m_image.width();
    map.scale(m_isMirrored ? -factor : factor, factor);
    return map;
}

QSize PreviewView::sizeHint() const { return {640, 480}; }

void PreviewView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(m_isPlain ? ColourRole::Window : ColourRole::Stage));
    if (m_image.isNull()) {
        painter.setPen(colour(m_isPlain ? ColourRole::TextMuted : ColourRole::OnStage));
        painter.setFont(Theme::get().font(TextKind::Section));
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_waiting);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.save();
    painter.setTransform(toWidget(), true);
    painter.drawImage(0, 0, m_image);
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing);
    paintOverlay(painter);
    if (!m_isLive && !m_isPlain)
        drawName(painter, pictureRect().topLeft() + QPointF(64, 22), tr("Hasil rekaman"), MarkState::Good);
}

void PreviewView::paintOverlay(QPainter &painter) const
{
    const QTransform map = toWidget();
    paintFace(painter, map);
    paintFingers(painter, map);
    paintIrises(painter, map);
    paintCodes(painter, map);
}

void PreviewView::paintFace(QPainter &painter, const QTransform &map) const
{
    if (!m_overlay.face)
        return;
    const FaceMark &face = *m_overlay.face;
    const QRectF oval = map.mapRect(face.oval);
    QPainterPath outside;
    outside.addRect(pictureRect());
    QPainterPath inside;
    inside.addEllipse(oval);
    QColor shade = colour(ColourRole::Scrim);
    shade.setAlpha(38);
    painter.fillPath(outside.subtracted(inside), shade); // the eye goes to where the face belongs
    drawMark(painter, face.state, Qt::SolidLine, [&] { painter.drawEllipse(oval); });
    const QLineF line = map.map(face.eyeLine);
    const QLineF left(line.p1(), line.pointAt(0.2));
    const QLineF right(line.pointAt(0.8), line.p2());
    drawMark(painter, face.state, Qt::SolidLine, [&] {
        painter.drawLine(left);
        painter.drawLine(right);
    });
}

void PreviewView::paintFingers(QPainter &painter, const QTransform &map) const
{
    for (const auto &finger : m_overlay.fingers) {
        const QPolygonF box = map.map(finger.box);
        drawMark(painter, finger.state, Qt::SolidLine, [&] { painter.drawPolygon(box); });
        const QRectF bounds = box.boundingRect();
        drawName(painter, {bounds.center().x(), std::max(bounds.top() - 14, pictureRect().top() + 14)},
                 finger.name, finger.state);
    }
}

void PreviewView::paintIrises(QPainter &painter, const QTransform &map) const
{
    const double factor = std::abs(map.m11());
    for (const auto &iris : m_overlay.irises) {
        const QPointF centre = map.map(iris.centre);
        const double radius = iris.irisRadius * factor;
        drawMark(painter, iris.state, Qt::SolidLine, [&] { painter.drawEllipse(centre, radius, radius); });
        const double pupil = iris.pupilRadius * factor;
        if (pupil > 0)
            drawMark(painter, iris.state, Qt::DashLine, [&] { painter.drawEllipse(centre, pupil, pupil); });
        drawName(painter, centre + QPointF(0, radius + 16), iris.name, iris.state);
    }
}

void PreviewView::paintCodes(QPainter &painter, const QTransform &map) const
{
    painter.save();
    painter.setClipRect(pictureRect(), Qt::IntersectClip); // half of a code may lie outside
    for (const auto &code : m_overlay.codes)
        drawMark(painter, code.state, Qt::SolidLine, [&] { painter.drawPolygon(map.map(code.corners)); });
    painter.restore();
}

} // namespace loket::desktop
