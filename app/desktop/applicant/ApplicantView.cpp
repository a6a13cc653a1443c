// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/applicant/ApplicantView.h"

#include "app/desktop/theme/HandShape.h"
#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/PreviewView.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// A letter of 28 pt and more is read from 1.5 m (ui.md); on a larger screen it grows with it.
constexpr double kLeastPx = 37.5;
constexpr double kPerHeight = 18;
constexpr double kPerWidth = 31;
constexpr double kSmall = 0.6;   ///< of the sentence: what need not be read from afar
constexpr double kShrink = 0.94; ///< a long sentence, step by step
constexpr double kLeastShrunk = 0.7;
constexpr int kLinesMax = 3;

ColourRole roleOf(ApplicantTone tone)
{
    return tone == ApplicantTone::Good ? ColourRole::Success : ColourRole::Text;
}

QString iconOf(ApplicantTone tone)
{
    switch (tone) {
    case ApplicantTone::Good:
        return u"state-ok"_s;
    case ApplicantTone::Wait:
        return u"clock"_s;
    case ApplicantTone::Neutral:
        break;
    }
    return {};
}

} // namespace

ApplicantView::ApplicantView(QWidget *parent)
    : QWidget(parent)
    , m_preview(new PreviewView(this))
    , m_follower(*m_preview)
{
    setObjectName(u"applicantView"_s);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setFocusPolicy(Qt::NoFocus);
    m_preview->setObjectName(u"applicantPreview"_s);
    m_preview->setPlain(true);
    m_preview->hide();
    connect(&m_follower, &PreviewFollower::hasPictureChanged, this, &ApplicantView::arrange);
    connect(&Theme::get(), &Theme::changed, this, &ApplicantView::arrange);
}

void ApplicantView::setScene(const ApplicantScene &scene, const PreviewView *source)
{
    const bool isOther = m_scene != scene;
    m_scene = scene;
    m_follower.follow(source, scene.preview);
    if (!isOther)
        return;
    setAccessibleName(scene.texts().join(u' '));
    if (isVisible()) {
        QAccessibleEvent told(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&told);
    }
    arrange();
}

void ApplicantView::setLargeText(bool isLarge)
{
    m_isLarge = isLarge;
    arrange();
}

double ApplicantView::unit() const
{
    const double fromScreen = std::max(kLeastPx, std::min(height() / kPerHeight, width() / kPerWidth));
    const Theme &theme = Theme::get();
    return fromScreen * (m_isLarge || theme.appearance().hasLargeText ? theme.tokens().largeTextFactor() : 1);
}

QFont ApplicantView::font(double px, int weight) const
{
    QFont font = Theme::get().font(TextKind::Title, weight);
    font.setPixelSize(qRound(px));
    return font;
}

ApplicantView::Places ApplicantView::places() const
{
    Places places;
    const double u = unit();
    const QRectF room = QRectF(rect()).adjusted(u, u * 0.6, -u, -u * 0.6);
    const double small = QFontMetricsF(font(u * kSmall, QFont::Normal)).height();
    places.head = {room.left(), room.top(), room.width(), small};
    const double foot = m_scene.count > 0 ? small : 0;
    places.foot = {room.left(), room.bottom() - foot, room.width(), foot};
    QRectF middle = room;
    middle.setTop(places.head.bottom() + u * 0.6);
    middle.setBottom(places.foot.top() - (foot > 0 ? u * 0.7 : 0));
    fitSentence(places, middle);
    middle.setBottom(places.sentence.top() - u * 0.7);
    placePicture(places, middle);
    return places;
}

/// At the foot of its room, as large as it goes into three lines.
void ApplicantView::fitSentence(Places &places, const QRectF &room) const
{
    const bool hasIcon = !iconOf(m_scene.tone).isEmpty();
    for (double px = unit(); px >= unit() * kLeastShrunk; px *= kShrink) {
        places.sentenceFont = font(px, QFont::DemiBold);
        const QFontMetricsF metrics(places.sentenceFont);
        places.icon = hasIcon ? metrics.height() : 0;
        const double beside = hasIcon ? places.icon + px * 0.4 : 0;
        const QRectF bounds = metrics.boundingRect(QRectF(0, 0, room.width() - beside, room.height()),
                                                   Qt::TextWordWrap | Qt::AlignHCenter, m_scene.sentence);
        places.sentence = {room.left() + beside, room.bottom() - bounds.height(), room.width() - beside,
                           bounds.height()};
        if (bounds.height() <= metrics.lineSpacing() * kLinesMax + 1)
            return;
    }
}

void ApplicantView::placePicture(Places &places, const QRectF &room) const
{
    if (!m_preview->hasPicture()) {
        const double side = std::min(room.height(), room.width() * 0.6);
        places.picture = {0, 0, side, side};
        places.picture.moveCenter(room.center());
        return;
    }
    // Beside each other, and together in the middle: how it is done, and oneself.
    const double gap = unit();
    QSizeF person = QSizeF(m_preview->frameSize()).scaled(room.size(), Qt::KeepAspectRatio);
    const double least = room.height() * 0.45;
    const bool hasPictogram = m_scene.preview == ApplicantPreview::Mirrored;
    const double wanted = hasPictogram ? least + gap : 0;
    if (person.width() + wanted > room.width())
        person.scale(room.width() - wanted, room.height(), Qt::KeepAspectRatio);
    places.preview = QRectF(QPointF(), person);
    places.preview.moveCenter(room.center() + QPointF(wanted / 2, 0));
    if (hasPictogram) {
        places.picture = {0, 0, least, least};
        places.picture.moveCenter({places.preview.left() - gap - least / 2, room.center().y()});
    }
}

bool ApplicantView::isWhole() const
{
    constexpr double kLeastPicture = 60;
    const QRectF all = rect();
    const double picture = std::max(m_places.picture.height(), m_places.preview.height());
    return all.contains(m_places.sentence) && m_places.sentence.bottom() <= m_places.foot.top() &&
           picture >= kLeastPicture && m_places.picture.bottom() <= m_places.sentence.top() &&
           m_places.preview.bottom() <= m_places.sentence.top();
}

void ApplicantView::arrange()
{
    m_places = places();
    m_preview->setVisible(m_preview->hasPicture());
    m_preview->setGeometry(m_places.preview.toRect());
    update();
}

void ApplicantView::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void ApplicantView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colour(ColourRole::Window));
    paintHead(painter);
    paintPicture(painter);
    paintSentence(painter);
    paintProgress(painter);
}

void ApplicantView::paintHead(QPainter &painter) const
{
    painter.setFont(font(unit() * kSmall, QFont::DemiBold));
    painter.setPen(colour(ColourRole::TextMuted));
    painter.drawText(m_places.head, Qt::AlignLeft | Qt::AlignVCenter, m_scene.heading);
    painter.setFont(font(unit() * kSmall, QFont::Normal));
    const QFontMetricsF metrics(painter.font());
    const double left = metrics.horizontalAdvance(m_scene.heading) * 1.1 + unit();
    painter.drawText(m_places.head, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(m_scene.masked, Qt::ElideMiddle, m_places.head.width() - left));
}

void ApplicantView::paintPicture(QPainter &painter) const
{
    if (m_places.picture.isEmpty())
        return;
    if (m_scene.fingers.empty())
        Icons::paintPictogram(painter, m_places.picture, m_scene.picture);
    else
        HandShape::paintFingers(painter, m_places.picture, m_scene.fingers);
}

void ApplicantView::paintSentence(QPainter &painter) const
{
    painter.setFont(m_places.sentenceFont);
    painter.setPen(colour(roleOf(m_scene.tone)));
    const int flags = Qt::TextWordWrap | Qt::AlignHCenter | Qt::AlignTop;
    painter.drawText(m_places.sentence, flags, m_scene.sentence);
    if (m_places.icon <= 0)
        return;
    const QRectF written = painter.boundingRect(m_places.sentence, flags, m_scene.sentence);
    const QRectF box(written.left() - m_places.icon * 1.25, written.center().y() - m_places.icon / 2,
                     m_places.icon, m_places.icon);
    Icons::paint(painter, box, iconOf(m_scene.tone), roleOf(m_scene.tone));
}

/// A dot for each step: done, at it, to come; told apart by form too.
void ApplicantView::paintProgress(QPainter &painter) const
{
    if (m_scene.count <= 0)
        return;
    const double u = unit();
    painter.setFont(font(u * kSmall, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    const double wordWidth = metrics.horizontalAdvance(m_scene.progress);
    const double pitch = u * 0.62;
    const double dotsWidth = pitch * m_scene.count;
    double x = m_places.foot.center().x() - (wordWidth + u * 0.6 + dotsWidth) / 2;
    painter.setPen(colour(ColourRole::Text));
    painter.drawText(QRectF(x, m_places.foot.top(), wordWidth + 1, m_places.foot.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, m_scene.progress);
    x += wordWidth + u * 0.6 + pitch / 2;
    const double y = m_places.foot.center().y();
    for (int step = 1; step <= m_scene.count; ++step, x += pitch) {
        const bool isNow = step == m_scene.number;
        const double radius = u * (isNow ? 0.24 : 0.15);
        painter.setPen(
            QPen(colour(step <= m_scene.number ? ColourRole::Accent : ColourRole::BorderStrong), u * 0.06));
        painter.setBrush(step < m_scene.number ? QBrush(colour(ColourRole::Accent)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(x, y), radius, radius);
        if (!isNow)
            continue;
        painter.setBrush(colour(ColourRole::Accent));
        painter.drawEllipse(QPointF(x, y), radius * 0.45, radius * 0.45);
    }
}

} // namespace loket::desktop
