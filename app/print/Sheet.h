// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace loket::print {

/// Colours of paper: dark enough to read from a black-and-white laser printer, no large filled areas.
namespace ink {
inline constexpr QColor kText{0x17, 0x20, 0x2A};
inline constexpr QColor kQuiet{0x55, 0x60, 0x6E};
inline constexpr QColor kLine{0xCF, 0xD6, 0xDD};
inline constexpr QColor kAccent{0x0B, 0x6E, 0x6E};
inline constexpr QColor kTint{0xEE, 0xF6, 0xF5};
} // namespace ink

struct TextStyle
{
    double sizePt = 9;
    QFont::Weight weight = QFont::Normal;
    QColor color = ink::kText;
};

/// A sheet of paper in millimetres. With `draw` off it only measures, so that a layout can be tried before it
/// is painted. Fonts are Inter, else Noto Sans, both embedded in a PDF.
class Sheet
{
public:
    /// `scale` enlarges everything: all millimetres given below are before scaling.
    Sheet(QPainter &painter, const QRectF &paper, double paperWidthMm, double scale, bool draw);
    ~Sheet();
    Sheet(const Sheet &) = delete;
    Sheet &operator=(const Sheet &) = delete;

    /// Size in the sheet's own (unscaled) millimetres.
    [[nodiscard]] QSizeF sizeMm() const { return m_sizeMm; }

    /// Wraps at widthMm and gives the height used.
    double text(double xMm, double yMm, double widthMm, const QString &text, const TextStyle &style,
                Qt::Alignment alignment = Qt::AlignLeft, bool measureOnly = false) const;
    [[nodiscard]] double lineHeight(const TextStyle &style) const;
    [[nodiscard]] double textWidth(const QString &text, const TextStyle &style) const;

    void line(double xMm, double yMm, double widthMm, const QColor &color, double weightMm = 0.2) const;
    void box(const QRectF &mm, const QColor &border, const QColor &fill = Qt::transparent,
             double radiusMm = 1.6, double weightMm = 0.25) const;
    void disc(double centreXMm, double centreYMm, double radiusMm, const QColor &fill) const;
    /// A tick in a square of that size.
    void tick(const QRectF &mm, const QColor &color) const;
    /// Fills the rectangle, cut at the sides or above and below to its shape.
    void picture(const QRectF &mm, const QImage &image, double radiusMm = 1.2) const;
    /// Large, pale and slanted over the whole sheet.
    void watermark(const QString &text) const;

    /// For other painters (a QR code): the rectangle in the painter's coordinates, empty while measuring.
    [[nodiscard]] QRectF toPainter(const QRectF &mm) const;
    [[nodiscard]] QPainter &painter() const { return m_painter; }
    [[nodiscard]] bool draws() const { return m_draw; }

private:
    [[nodiscard]] QFont font(const TextStyle &style, const QString &text = {}) const;

    QPainter &m_painter;
    QSizeF m_sizeMm;
    bool m_draw;
};

} // namespace loket::print
