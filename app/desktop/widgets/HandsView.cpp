// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/HandsView.h"

#include "app/desktop/theme/Theme.h"
#include "app/words/Words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using loket::device::Position;

namespace loket::desktop {

namespace {

// From the left of the screen to the right, as both hands lie on a table.
constexpr Position kOrder[] = {Position::LeftLittle, Position::LeftRing,    Position::LeftMiddle,
                               Position::LeftIndex,  Position::LeftThumb,   Position::RightThumb,
                               Position::RightIndex, Position::RightMiddle, Position::RightRing,
                               Position::RightLittle};
constexpr double kGap = 14;      // between the hands, in units of HandShape::kBox
constexpr QPointF kPalm{57, 92}; // its middle in the right hand
constexpr double kPalmWidth = 46;

bool isRightHand(Position finger)
{
    return finger >= Position::RightThumb && finger <= Position::RightLittle;
}

} // namespace

QString shortFingerName(Position finger)
{
    switch (finger) {
    case Position::RightThumb:
    case Position::LeftThumb:
        return QCoreApplication::translate("finger", "ibu jari");
    case Position::RightIndex:
    case Position::LeftIndex:
        return QCoreApplication::translate("finger", "telunjuk");
    case Position::RightMiddle:
    case Position::LeftMiddle:
        return QCoreApplication::translate("finger", "jari tengah");
    case Position::RightRing:
    case Position::LeftRing:
        return QCoreApplication::translate("finger", "jari manis");
    case Position::RightLittle:
    case Position::LeftLittle:
        return QCoreApplication::translate("finger", "kelingking");
    default:
        return {};
    }
}

HandsView::HandsView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Kedua tangan"));
}

void HandsView::setFinger(Position finger, const FingerLook &look)
{
    m_looks.insert(finger, look);
    update();
}

void HandsView::setWanted(const std::vector<Position> &fingers)
{
    m_wanted = fingers;
    update();
}

void HandsView::setChoosable(bool choosable)
{
    m_isChoosable = choosable;
    setMouseTracking(choosable);
    setFocusPolicy(choosable ? Qt::StrongFocus : Qt::NoFocus);
    if (!choosable)
        setCurrent(Position::None);
}

int HandsView::captionHeight() const
{
    return QFontMetrics(Theme::get().font(TextKind::Base)).height() + space("s");
}

HandsView::Placement HandsView::placement() const
{
    const QSizeF box = HandShape::kBox;
    const double factor =
        std::min(width() / (box.width() * 2 + kGap + 4), (height() - captionHeight()) / (box.height() + 6));
    const double all = (box.width() * 2 + kGap) * factor;
    const double x = (width() - all) / 2;
    const double y = (height() - captionHeight() - box.height() * factor) / 2;
    return {factor, {x, y}, {x + (box.width() + kGap) * factor, y}};
}

Position HandsView::fingerAt(const QPointF &point) const
{
    const Placement place = placement();
    for (const auto finger : kOrder) {
        const HandShape &hand = isRightHand(finger) ? m_rightHand : m_leftHand;
        const QPointF local = (point - (hand.isRight() ? place.right : place.left)) / place.factor;
        if (hand.finger(finger).boundingRect().adjusted(-1, -1, 1, 1).contains(local) &&
            hand.finger(finger).contains(local))
            return finger;
    }
    return Position::None;
}

void HandsView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Placement place = placement();
    for (const HandShape *hand : {&m_leftHand, &m_rightHand}) {
        painter.save();
        painter.translate(hand->isRight() ? place.right : place.left);
        painter.scale(place.factor, place.factor);
        paintHand(painter, *hand);
        painter.restore();
        paintHandName(painter, *hand, hand->isRight() ? place.right : place.left, place.factor);
    }
    painter.setFont(Theme::get().font(TextKind::Base));
    painter.setPen(colour(m_current == Position::None ? ColourRole::TextMuted : ColourRole::Text));
    painter.drawText(QRect(0, height() - captionHeight(), width(), captionHeight()), Qt::AlignCenter,
                     caption());
}

void HandsView::paintHand(QPainter &painter, const HandShape &hand) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ColourRole::Skin));
    painter.drawPath(hand.outline());
    painter.setPen(QPen(colour(ColourRole::BorderStrong), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(hand.outline());
    for (const auto finger : HandShape::fingers(hand.isRight()))
        paintFinger(painter, hand, finger);
}

/// Which hand it is stands on its palm: nobody has to think about thumbs.
void HandsView::paintHandName(QPainter &painter, const HandShape &hand, const QPointF &topLeft,
                              double factor) const
{
    const double fromLeft = hand.isRight() ? kPalm.x() : HandShape::kBox.width() - kPalm.x();
    const QPointF centre = topLeft + QPointF(fromLeft, kPalm.y()) * factor;
    const QSizeF room(kPalmWidth * factor, 16 * factor);
    painter.setFont(Theme::get().font(TextKind::Secondary));
    painter.setPen(colour(ColourRole::TextMuted));
    painter.drawText(QRectF(centre - QPointF(room.width(), room.height()) / 2, room),
                     Qt::AlignCenter | Qt::TextDontClip, hand.isRight() ? tr("Kanan") : tr("Kiri"));
}

void HandsView::paintFinger(QPainter &painter, const HandShape &hand, Position finger) const
{
    const FingerLook look = m_looks.value(finger);
    const QPainterPath shape = hand.finger(finger);
    const bool isWanted = std::find(m_wanted.begin(), m_wanted.end(), finger) != m_wanted.end();
    QPen pen(colour(lineRole(look.state)), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QColor fill = colour(ColourRole::Skin);
    if (look.state == PartState::Good)
        fill = colour(ColourRole::SuccessSoft);
    else if (look.state == PartState::Weak || look.state == PartState::Accepted)
        fill = colour(ColourRole::WarningSoft);
    else if (look.state == PartState::Exception || look.state == PartState::Missing)
        fill = colour(ColourRole::Surface);
    if (look.state == PartState::Missing)
        pen.setDashPattern({1.6, 2.2});
    if (isWanted) {
        fill = colour(ColourRole::AccentSoft);
        pen = QPen(colour(ColourRole::Accent), 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    }
    const bool needsPen = isWanted || look.state != PartState::None;
    painter.setPen(needsPen ? pen : Qt::NoPen);
    painter.setBrush(needsPen ? QBrush(fill) : Qt::NoBrush);
    painter.drawPath(shape);
    paintStateSign(painter, hand.tip(finger), 5.2, look.state);
    if (finger == m_current && (hasFocus() || underMouse())) {
        painter.setPen(QPen(colour(ColourRole::Text), 2.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shape);
    }
}

QString HandsView::caption() const
{
    if (m_current == Position::None)
        return m_isChoosable ? tr("Pilih jari dengan tombol panah atau tetikus.") : QString();
    const FingerLook look = m_looks.value(m_current);
    QString text = words::position(m_current);
    text[0] = text[0].toUpper();
    text += u": "_s + stateWord(look.state);
    if (look.quality)
        text += u", "_s + tr("mutu %1").arg(*look.quality);
    return text;
}

void HandsView::setCurrent(Position finger)
{
    if (finger == m_current)
        return;
    m_current = finger;
    setAccessibleDescription(caption());
    update();
}

void HandsView::mousePressEvent(QMouseEvent *event)
{
    const Position finger = fingerAt(event->position());
    if (!m_isChoosable || finger == Position::None || event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    setCurrent(finger);
    Q_EMIT chosen(finger);
}

void HandsView::mouseMoveEvent(QMouseEvent *event)
{
    const Position finger = fingerAt(event->position());
    setCursor(finger == Position::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (finger != Position::None || !hasFocus())
        setCurrent(finger);
}

void HandsView::keyPressEvent(QKeyEvent *event)
{
    const auto *found = std::find(std::begin(kOrder), std::end(kOrder), m_current);
    const auto index = found == std::end(kOrder) ? 0 : found - std::begin(kOrder);
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(kOrder[std::max<qptrdiff>(0, index - 1)]);
        return;
    case Qt::Key_Right:
        setCurrent(kOrder[std::min<qptrdiff>(std::size(kOrder) - 1, index + 1)]);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current != Position::None && !event->isAutoRepeat())
            Q_EMIT chosen(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void HandsView::focusInEvent(QFocusEvent *event)
{
    if (m_current == Position::None) // where one was at work
        setCurrent(m_wanted.size() == 1 ? m_wanted.front() : kOrder[0]);
    update();
    QWidget::focusInEvent(event);
}

void HandsView::focusOutEvent(QFocusEvent *event)
{
    setCurrent(Position::None);
    QWidget::focusOutEvent(event);
}

void HandsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Kedua tangan"));
    update();
    QWidget::changeEvent(event);
}

} // namespace loket::desktop
