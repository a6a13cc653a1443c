// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/EyesView.h"

#include "app/desktop/theme/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;
using loket::device::Position;

namespace loket::desktop {

namespace {
/// Never broken between the word and its figure.
QString kept(QString text) { return text.replace(u' ', QChar::Nbsp); }

constexpr double kFrame = 6;
constexpr int kEyeHeightMin = 40;
constexpr int kCaptionFlags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
} // namespace

EyesView::EyesView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Kedua mata"));
}

void EyesView::setEye(Position eye, const FingerLook &look)
{
    (eye == Position::RightEye ? m_right : m_left) = look;
    update();
}

void EyesView::setWanted(const std::vector<Position> &eyes)
{
    m_wanted = eyes;
    update();
}

void EyesView::setChoosable(bool choosable)
{
    m_isChoosable = choosable;
    setFocusPolicy(choosable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(choosable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

/// Eyes that can be told from dots, above their captions.
QSize EyesView::minimumSizeHint() const
{
    constexpr int kWidth = 200;
    return {kWidth, kEyeHeightMin + captionHeight((kWidth - space("xl")) / 2.0) + space("s") + int(2 * kFrame)};
}

QRectF EyesView::eyeRect(bool isRightEye) const
{
    const double gap = space("xl");
    const double half = (width() - gap) / 2;
    const int caption = captionHeight(half) + space("s");
    // Room for the frame that shows the focus.
    const double eyeWidth = std::min({half - 2 * kFrame - 2, (height() - caption - 2 * kFrame) * 2.0, 200.0});
    QRectF rect(0, 0, eyeWidth, eyeWidth / 2);
    rect.moveCenter({isRightEye ? half / 2 : width() - half / 2, (height() - caption) / 2.0});
    return rect;
}

/// Words wrap where an eye has little room; both captions get the height of the longer one.
int EyesView::captionHeight(double widthPx) const
{
    const QFontMetrics metrics(Theme::get().font(TextKind::Secondary));
    const QRect room(0, 0, int(widthPx), QWIDGETSIZE_MAX);
    const auto heightOf = [&](Position eye) {
        return metrics.boundingRect(room, kCaptionFlags, caption(eye)).height();
    };
    return std::max(heightOf(Position::RightEye), heightOf(Position::LeftEye));
}

QString EyesView::caption(Position eye) const
{
    const FingerLook &look = eye == Position::RightEye ? m_right : m_left;
    const QString word = look.quality
                             ? stateWord(look.state) + u", "_s + kept(tr("mutu %1").arg(*look.quality))
                             : stateWord(look.state);
    return (eye == Position::RightEye ? tr("Mata kanan") : tr("Mata kiri")) + u'\n' + word;
}

void EyesView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintEye(painter, true);
    paintEye(painter, false);
}

void EyesView::paintEye(QPainter &painter, bool isRightEye) const
{
    const Position eye = isRightEye ? Position::RightEye : Position::LeftEye;
    const FingerLook &look = isRightEye ? m_right : m_left;
    const QRectF rect = eyeRect(isRightEye);
    const bool isWanted = std::find(m_wanted.begin(), m_wanted.end(), eye) != m_wanted.end();
    const QColor line = colour(isWanted ? ColourRole::Accent : lineRole(look.state));
    const double h = rect.height();

    QPainterPath almond(QPointF(rect.left(), rect.center().y()));
    almond.cubicTo(rect.left() + rect.width() * 0.25, rect.top() - h * 0.05,
                   rect.right() - rect.width() * 0.25, rect.top() - h * 0.05, rect.right(),
                   rect.center().y());
    almond.cubicTo(rect.right() - rect.width() * 0.25, rect.bottom() + h * 0.05,
                   rect.left() + rect.width() * 0.25, rect.bottom() + h * 0.05, rect.left(),
                   rect.center().y());
    QPen pen(line, isWanted ? 3 : 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (look.state == PartState::Missing)
        pen.setDashPattern({2, 2.6});
    painter.setPen(pen);
    painter.setBrush(colour(ColourRole::Surface));
    painter.drawPath(almond);
    if (look.state != PartState::Missing) {
        const bool isPoor = look.state == PartState::Weak || look.state == PartState::Accepted;
        const bool isTaken = look.state == PartState::Good || isPoor;
        painter.setBrush(isTaken || isWanted ? colour(isPoor ? ColourRole::WarningSoft : ColourRole::AccentSoft)
                                             : colour(ColourRole::Skin));
        painter.drawEllipse(rect.center(), h * 0.32, h * 0.32);
        painter.setBrush(line);
        painter.drawEllipse(rect.center(), h * 0.12, h * 0.12);
    }
    paintStateSign(painter, rect.topRight() + QPointF(-h * 0.12, h * 0.12), std::max(8.0, h * 0.13),
                   look.state);
    if (m_isChoosable && m_current == eye && hasFocus()) {
        painter.setPen(QPen(colour(ColourRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(-kFrame, -kFrame, kFrame, kFrame), kFrame, kFrame);
    }
    painter.setFont(Theme::get().font(TextKind::Secondary));
    painter.setPen(colour(ColourRole::Text));
    const double half = (width() - space("xl")) / 2.0;
    const QRectF words(rect.center().x() - half / 2, rect.bottom() + space("s"), half, captionHeight(half));
    painter.drawText(words, kCaptionFlags, caption(eye));
}

void EyesView::mousePressEvent(QMouseEvent *event)
{
    if (!m_isChoosable || event->button() != Qt::LeftButton)
        return;
    m_current = event->position().x() < width() / 2.0 ? Position::RightEye : Position::LeftEye;
    update();
    Q_EMIT chosen(m_current);
}

void EyesView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        m_current = Position::RightEye;
        break;
    case Qt::Key_Right:
        m_current = Position::LeftEye;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current != Position::None && !event->isAutoRepeat())
            Q_EMIT chosen(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    setAccessibleDescription(caption(m_current));
    update();
}

void EyesView::focusInEvent(QFocusEvent *event)
{
    if (m_current == Position::None)
        m_current = m_wanted.size() == 1 ? m_wanted.front() : Position::RightEye;
    update();
    QWidget::focusInEvent(event);
}

void EyesView::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace loket::desktop
