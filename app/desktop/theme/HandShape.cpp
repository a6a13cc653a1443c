// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/theme/HandShape.h"

#include "app/desktop/theme/Theme.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QTransform>

#include <algorithm>

using namespace Qt::StringLiterals;
using loket::device::Position;

namespace loket::desktop {

namespace {

struct Bone
{
    QPointF base;
    QPointF tip; // centre of the round end
    double width;
};

// Right hand, thumb to little finger, in HandShape::kBox.
const Bone kBones[] = {
    {{41, 98}, {13, 69}, 15},     {{37.5, 72}, {31.5, 26}, 13}, {{51, 70}, {50, 15}, 13.4},
    {{64.5, 71}, {68.5, 22}, 13}, {{77, 77}, {87, 40}, 11.6},
};

QPainterPath capsule(const Bone &bone)
{
    QPainterPath line(bone.base);
    line.lineTo(bone.tip);
    QPainterPathStroker stroker;
    stroker.setWidth(bone.width);
    stroker.setCapStyle(Qt::RoundCap);
    return stroker.createStroke(line).simplified();
}

QPainterPath palm()
{
    QPainterPath path(QPointF(31, 68));
    path.cubicTo(40, 63, 70, 62, 81, 73);
    path.cubicTo(85, 82, 83, 92, 78, 101);
    path.cubicTo(74, 108, 72, 113, 72, 124); // wrist
    path.lineTo(42, 124);
    path.cubicTo(42, 115, 39, 110, 35, 104);
    path.cubicTo(30, 94, 29, 82, 31, 68);
    path.closeSubpath();
    return path;
}

Position slapNamed(const QString &name)
{
    return name.startsWith("position-"_L1) ? device::parsePosition(name.mid(9)) : Position::None;
}

void paintHand(QPainter &painter, const HandShape &hand, const std::vector<Position> &shown)
{
    const QPen pen(colour(ColourRole::Text), 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ColourRole::Skin));
    painter.drawPath(hand.outline());
    painter.setBrush(colour(ColourRole::Accent));
    for (const auto finger : shown)
        painter.drawPath(hand.finger(finger));
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(hand.outline());
}

bool hasFingerOf(const std::vector<Position> &shown, bool isRight)
{
    const auto mine = HandShape::fingers(isRight);
    return std::find_first_of(mine.begin(), mine.end(), shown.begin(), shown.end()) != mine.end();
}

/// The right hand where neither is asked for.
void paintHands(QPainter &painter, const QRectF &target, const std::vector<Position> &shown, bool hasRight,
                bool hasLeft)
{
    constexpr double kGap = 4;
    const bool isBoth = hasRight && hasLeft;
    const double width = isBoth ? HandShape::kBox.width() * 2 + kGap : HandShape::kBox.width();
    const double factor =
        std::min(target.width() / (width + kGap), target.height() / (HandShape::kBox.height() + kGap));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(target.center());
    painter.scale(factor, factor);
    painter.translate(-width / 2, -HandShape::kBox.height() / 2);
    if (hasLeft) {
        paintHand(painter, HandShape::of(false), shown);
        painter.translate(HandShape::kBox.width() + kGap, 0);
    }
    if (hasRight || !hasLeft)
        paintHand(painter, HandShape::of(true), shown);
    painter.restore();
}

} // namespace

HandShape::HandShape(bool isRight)
    : m_isRight(isRight)
{
    QTransform mirror;
    if (!isRight)
        mirror.translate(kBox.width(), 0).scale(-1, 1);
    const QPainterPath palmPath = palm();
    QPainterPath all = palmPath;
    for (const auto &bone : kBones) {
        const QPainterPath path = capsule(bone);
        all = all.united(path);
        m_fingers.push_back(mirror.map(path.subtracted(palmPath)));
        m_tips.push_back(mirror.map(bone.tip));
    }
    m_outline = mirror.map(all.simplified());
}

const HandShape &HandShape::of(bool isRight)
{
    static const HandShape left(false);
    static const HandShape right(true);
    return isRight ? right : left;
}

std::vector<Position> HandShape::fingers(bool isRight)
{
    if (isRight)
        return {Position::RightThumb, Position::RightIndex, Position::RightMiddle, Position::RightRing,
                Position::RightLittle};
    return {Position::LeftThumb, Position::LeftIndex, Position::LeftMiddle, Position::LeftRing,
            Position::LeftLittle};
}

int HandShape::indexOf(Position finger) const
{
    const auto mine = fingers(m_isRight);
    const auto found = std::find(mine.begin(), mine.end(), finger);
    return found == mine.end() ? -1 : int(found - mine.begin());
}

QPainterPath HandShape::finger(Position finger) const
{
    const int index = indexOf(finger);
    return index < 0 ? QPainterPath() : m_fingers[size_t(index)];
}

QPointF HandShape::tip(Position finger) const
{
    const int index = indexOf(finger);
    return index < 0 ? QPointF() : m_tips[size_t(index)];
}

bool HandShape::paintPictogram(QPainter &painter, const QRectF &target, const QString &name)
{
    if (!pictogramNames().contains(name))
        return false;
    const Position position = slapNamed(name);
    std::vector<Position> shown = device::fingersOf(position);
    if (shown.empty() && position != Position::None)
        shown = {position};
    paintHands(painter, target, shown, name != "hand-left"_L1 && hasFingerOf(shown, true),
               name == "hand-left"_L1 || hasFingerOf(shown, false));
    return true;
}

void HandShape::paintFingers(QPainter &painter, const QRectF &target, const std::vector<Position> &fingers)
{
    paintHands(painter, target, fingers, hasFingerOf(fingers, true), hasFingerOf(fingers, false));
}

QStringList HandShape::pictogramNames()
{
    QStringList names{u"hand-right"_s, u"hand-left"_s};
    std::vector<Position> positions = device::allFingers();
    positions.insert(positions.end(), {Position::RightFour, Position::LeftFour, Position::TwoThumbs});
    for (const auto position : positions)
        names << u"position-"_s + device::name(position);
    return names;
}

} // namespace loket::desktop
