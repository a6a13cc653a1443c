// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/applicant/ApplicantStrip.h"

#include "app/desktop/theme/HandShape.h"
#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr double kShrink = 0.94;
constexpr int kWidthLeast = 200;
constexpr int kWidthWished = 720;
} // namespace

ApplicantStrip::ApplicantStrip(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"applicantStrip"_s);
    setCheckable(true);
    setShortcut(Qt::SHIFT | Qt::Key_F9);
    setFocusPolicy(Qt::NoFocus); // Space and Enter belong to the primary act
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tell();
}

void ApplicantStrip::setScene(const ApplicantScene &scene)
{
    m_scene = scene;
    tell();
    update();
}

void ApplicantStrip::tell()
{
    setToolTip(isChecked() ? tr("Kecilkan layar pemohon (Shift+F9)")
                           : tr("Perbesar untuk pemohon (Shift+F9)"));
    setAccessibleName(tr("Layar pemohon: %1").arg(m_scene.sentence));
}

QSize ApplicantStrip::sizeHint() const { return {Theme::get().scaled(kWidthWished), sizeOf("control")}; }

QSize ApplicantStrip::minimumSizeHint() const { return {kWidthLeast, sizeOf("control")}; }

void ApplicantStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QAbstractButton::changeEvent(event);
}

void ApplicantStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(isChecked() ? ColourRole::AccentSoft : ColourRole::Sunken));
    painter.drawRoundedRect(rect(), sizeOf("radius"), sizeOf("radius"));
    const double side = height() - space("xs");
    const QRectF picture(space("s"), (height() - side) / 2, side, side);
    if (m_scene.fingers.empty())
        Icons::paintPictogram(painter, picture, m_scene.picture);
    else
        HandShape::paintFingers(painter, picture, m_scene.fingers);

    painter.setFont(Theme::get().font(TextKind::Secondary, QFont::DemiBold));
    painter.setPen(colour(ColourRole::TextMuted));
    const QString steps = m_scene.number > 0 ? u"%1/%2"_s.arg(m_scene.number).arg(m_scene.count) : QString();
    const QRectF right = QRectF(rect()).adjusted(0, 0, -space("m"), 0);
    painter.drawText(right, Qt::AlignRight | Qt::AlignVCenter, steps);

    QRectF words = rect();
    words.setLeft(picture.right() + space("m"));
    words.setRight(right.right() - painter.fontMetrics().horizontalAdvance(steps) - space("m"));
    QFont font = Theme::get().font(TextKind::Section, QFont::DemiBold);
    const int flags = Qt::TextWordWrap | Qt::AlignVCenter | Qt::AlignLeft;
    while (font.pointSizeF() > Theme::get().font(TextKind::Secondary).pointSizeF() &&
           !words.contains(QFontMetricsF(font).boundingRect(words, flags, m_scene.sentence)))
        font.setPointSizeF(font.pointSizeF() * kShrink);
    painter.setFont(font);
    painter.setPen(colour(m_scene.tone == ApplicantTone::Good ? ColourRole::Success : ColourRole::Text));
    painter.drawText(words, flags, m_scene.sentence);
}

} // namespace loket::desktop
