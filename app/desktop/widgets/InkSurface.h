// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <QImage>
#include <QWidget>

namespace loket::desktop {

/// The paper on which the resident signs. Shows the device's ink; where the screen itself is the surface
/// (`pen` plugin) it turns mouse, touch and stylus into pointer events in millimetres. It draws no ink of its
/// own: what is seen is what the device has recorded.
class InkSurface final : public QWidget
{
    Q_OBJECT
public:
    explicit InkSurface(QWidget *parent = nullptr);

    void setInk(const device::Ink &ink);
    /// A signature that was kept earlier, as a picture; setInk() takes it away.
    void setPicture(const QImage &picture);
    void setSurfaceMm(double widthMm, double heightMm);
    /// Whether pointer events are sent: true for devices with needsScreenSurface.
    void setWritable(bool writable);
    [[nodiscard]] bool isWritable() const { return m_isWritable; }
    /// Where the paper lies in the widget.
    [[nodiscard]] QRectF paperRect() const;

    QSize sizeHint() const override { return {720, 300}; }
    QSize minimumSizeHint() const override { return {320, 140}; }

Q_SIGNALS:
    void pointer(const loket::device::PointerEvent &event);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;

private:
    using Kind = device::PointerEvent::Kind;
    using Source = device::PointerEvent::Source;

    void send(Kind kind, Source source, const QPointF &at, double pressure, quint64 timeMs);
    void paintInk(QPainter &painter, const QRectF &paper) const;

    device::Ink m_ink;
    QImage m_picture;
    double m_widthMm = 100;
    double m_heightMm = 40;
    bool m_isWritable = false;
    bool m_isDown = false;
};

} // namespace loket::desktop
