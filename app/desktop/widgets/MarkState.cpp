// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/MarkState.h"

#include "app/desktop/theme/Theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace loket::desktop {

ColourRole lineRole(PartState state)
{
    switch (state) {
    case PartState::Good:
        return ColourRole::Success;
    case PartState::Weak:
    case PartState::Accepted:
        return ColourRole::Warning;
    case PartState::Exception:
        return ColourRole::TextMuted;
    case PartState::Missing:
        return ColourRole::TextMuted;
    case PartState::None:
        break;
    }
    return ColourRole::BorderStrong;
}

QString stateWord(PartState state)
{
    switch (state) {
    case PartState::Good:
        return QCoreApplication::translate("part", "terekam baik");
    case PartState::Weak:
        return QCoreApplication::translate("part", "terekam, mutu kurang");
    case PartState::Accepted:
        return QCoreApplication::translate("part", "diterima dengan alasan");
    case PartState::Exception:
        return QCoreApplication::translate("part", "dikecualikan");
    case PartState::Missing:
        return QCoreApplication::translate("part", "tidak ada");
    case PartState::None:
        break;
    }
    return QCoreApplication::translate("part", "belum direkam");
}

void paintStateSign(QPainter &painter, const QPointF &centre, double radius, PartState state)
{
    if (state == PartState::None)
        return;
    painter.save();
    painter.translate(centre);
    painter.scale(radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(lineRole(state)));
    painter.drawEllipse(QPointF(), 1.0, 1.0);
    painter.setPen(QPen(colour(ColourRole::Surface), 0.28, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (state) {
    case PartState::Good:
    case PartState::Accepted:
        painter.drawPolyline(QPolygonF({{-0.46, 0.04}, {-0.12, 0.38}, {0.48, -0.34}}));
        break;
    case PartState::Weak:
        painter.drawLine(QPointF(0, -0.5), QPointF(0, 0.12));
        painter.drawPoint(QPointF(0, 0.5));
        break;
    case PartState::Exception:
        painter.drawLine(QPointF(-0.44, 0), QPointF(0.44, 0));
        break;
    case PartState::Missing:
        painter.drawLine(QPointF(-0.36, -0.36), QPointF(0.36, 0.36));
        painter.drawLine(QPointF(-0.36, 0.36), QPointF(0.36, -0.36));
        break;
    case PartState::None:
        break;
    }
    painter.restore();
}

} // namespace loket::desktop
