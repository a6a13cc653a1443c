// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/Sheet.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>

namespace loket::print {

namespace {

// Fonts take whole pixels: painting in twentieths of a millimetre keeps sizes exact to a seventh of a point.
constexpr double kUnitsPerMm = 20;
constexpr double kMmPerPt = 25.4 / 72;

double units(double mm) { return mm * kUnitsPerMm; }

QRectF units(const QRectF &mm)
{
    return {units(mm.x()), units(mm.y()), units(mm.width()), units(mm.height())};
}

} // namespace

Sheet::Sheet(QPainter &painter, const QRectF &paper, double paperWidthMm, double scale, bool draw)
    : m_painter(painter)
    , m_draw(draw)
{
    const double perMm = paper.width() / paperWidthMm * scale;
    m_sizeMm = {paper.width() / perMm, paper.height() / perMm};
    m_painter.save();
    m_painter.translate(paper.topLeft());
    m_painter.scale(perMm / kUnitsPerMm, perMm / kUnitsPerMm);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
}

Sheet::~Sheet() { m_painter.restore(); }

QFont Sheet::font(const TextStyle &style, const QString &text) const
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    font.setPixelSize(qRound(units(style.sizePt * kMmPerPt)));
    font.setWeight(style.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Beside digits and capitals Inter shapes hyphens, dots and brackets into glyphs of their own, which a
    // PDF cannot name as characters: the number on the receipt could not be searched or copied.
    const bool hasDigits = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    font.setStyleStrategy(hasDigits ? QFont::PreferNoShaping : QFont::PreferDefault);
    return font;
}

double Sheet::text(double xMm, double yMm, double widthMm, const QString &text, const TextStyle &style,
                   Qt::Alignment alignment, bool measureOnly) const
{
    if (text.isEmpty())
        return 0;
    const int flags = int(alignment) | Qt::AlignTop | Qt::TextWordWrap;
    const QRectF room(units(xMm), units(yMm), units(widthMm), units(1000));
    m_painter.setFont(font(style, text));
    m_painter.setPen(style.color);
    const QRectF used = m_painter.boundingRect(room, flags, text);
    if (m_draw && !measureOnly)
        m_painter.drawText(QRectF(room.topLeft(), QSizeF(room.width(), used.height() + 1)), flags, text);
    return used.height() / kUnitsPerMm;
}

double Sheet::lineHeight(const TextStyle &style) const
{
    return QFontMetricsF(font(style)).lineSpacing() / kUnitsPerMm;
}

double Sheet::textWidth(const QString &text, const TextStyle &style) const
{
    return QFontMetricsF(font(style, text)).horizontalAdvance(text) / kUnitsPerMm;
}

void Sheet::line(double xMm, double yMm, double widthMm, const QColor &color, double weightMm) const
{
    if (m_draw)
        m_painter.fillRect(units(QRectF(xMm, yMm - weightMm / 2, widthMm, weightMm)), color);
}

void Sheet::box(const QRectF &mm, const QColor &border, const QColor &fill, double radiusMm,
                double weightMm) const
{
    if (!m_draw)
        return;
    m_painter.setPen(QPen(border, units(weightMm)));
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(units(mm), units(radiusMm), units(radiusMm));
}

void Sheet::disc(double centreXMm, double centreYMm, double radiusMm, const QColor &fill) const
{
    if (!m_draw)
        return;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawEllipse(QPointF(units(centreXMm), units(centreYMm)), units(radiusMm), units(radiusMm));
}

void Sheet::tick(const QRectF &mm, const QColor &color) const
{
    if (!m_draw)
        return;
    const QRectF r = units(mm);
    const QPointF points[] = {{r.left() + r.width() * 0.12, r.top() + r.height() * 0.55},
                              {r.left() + r.width() * 0.40, r.top() + r.height() * 0.82},
                              {r.left() + r.width() * 0.90, r.top() + r.height() * 0.20}};
    m_painter.setPen(QPen(color, r.width() * 0.15, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolyline(points, 3);
}

void Sheet::picture(const QRectF &mm, const QImage &image, double radiusMm) const
{
    if (!m_draw || image.isNull())
        return;
    const QSizeF shape = mm.size().scaled(image.size(), Qt::KeepAspectRatio);
    const QRectF part({(image.width() - shape.width()) / 2, (image.height() - shape.height()) / 2}, shape);
    QPainterPath clip;
    clip.addRoundedRect(units(mm), units(radiusMm), units(radiusMm));
    m_painter.save();
    m_painter.setClipPath(clip, Qt::IntersectClip);
    m_painter.drawImage(units(mm), image, part);
    m_painter.restore();
}

void Sheet::watermark(const QString &text) const
{
    if (!m_draw)
        return;
    m_painter.save();
    m_painter.translate(units(m_sizeMm.width() / 2), units(m_sizeMm.height() / 2));
    m_painter.rotate(-52);
    m_painter.setFont(font({64, QFont::Bold, ink::kText}));
    m_painter.setPen(QColor(0xEC, 0xEF, 0xF2));
    m_painter.drawText(QRectF(units(-200), units(-30), units(400), units(60)), Qt::AlignCenter, text);
    m_painter.restore();
}

QRectF Sheet::toPainter(const QRectF &mm) const { return m_draw ? units(mm) : QRectF(); }

} // namespace loket::print
