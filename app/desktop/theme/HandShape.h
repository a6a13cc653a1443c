// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

#include <QPainterPath>
#include <QStringList>

#include <vector>

class QPainter;

namespace loket::desktop {

/// The drawing of a hand, seen from above with the palm down, as its owner sees it: the thumb of the right
/// hand points left. One geometry serves HandsView and the pictograms of every finger and slap.
class HandShape
{
public:
    /// Drawn in a box of this size; scale to taste.
    static constexpr QSizeF kBox{100, 124};

    explicit HandShape(bool isRight);
    /// One of each for the whole program; GUI thread only.
    [[nodiscard]] static const HandShape &of(bool isRight);

    /// Fingers and palm as one closed shape.
    [[nodiscard]] const QPainterPath &outline() const { return m_outline; }
    /// The free part of a finger; empty where the finger is of the other hand.
    [[nodiscard]] QPainterPath finger(device::Position finger) const;
    /// Centre of the finger's print.
    [[nodiscard]] QPointF tip(device::Position finger) const;
    [[nodiscard]] bool isRight() const { return m_isRight; }
    /// Thumb, index, middle, ring, little of this hand.
    [[nodiscard]] static std::vector<device::Position> fingers(bool isRight);

    /// False where `name` is not a hand pictogram ("hand-right", "hand-left", "position-right_ring", …).
    static bool paintPictogram(QPainter &painter, const QRectF &target, const QString &name);
    [[nodiscard]] static QStringList pictogramNames();
    /// Those fingers coloured, on one hand or on both.
    static void paintFingers(QPainter &painter, const QRectF &target,
                             const std::vector<device::Position> &fingers);

private:
    [[nodiscard]] int indexOf(device::Position finger) const;

    bool m_isRight;
    QPainterPath m_outline;
    std::vector<QPainterPath> m_fingers;
    std::vector<QPointF> m_tips;
};

} // namespace loket::desktop
