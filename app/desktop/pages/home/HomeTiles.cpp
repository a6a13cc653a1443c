// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/home/HomeTiles.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

QFont titleFont() { return Theme::get().font(TextKind::Section, QFont::DemiBold); }
QFont smallFont() { return Theme::get().font(TextKind::Secondary); }

} // namespace

ServiceTile::ServiceTile(const QString &title, const QString &needs, const QString &key, bool isMain,
                         QWidget *parent)
    : QAbstractButton(parent)
    , m_title(title)
    , m_needs(needs)
    , m_key(key)
    , m_isMain(isMain)
{
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(title);
    setAccessibleDescription(needs);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ServiceTile::heightForWidth(int width) const
{
    const QRect text(0, 0, width - 2 * space("l"), 10'000);
    const int needs = QFontMetrics(smallFont()).boundingRect(text, Qt::TextWordWrap, m_needs).height();
    return space("m") * 2 + QFontMetrics(titleFont()).height() + space("xs") + needs;
}

QSize ServiceTile::sizeHint() const
{
    return {Theme::get().scaled(280), heightForWidth(Theme::get().scaled(280))};
}

void ServiceTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFilled = m_isMain && isEnabled();
    ColourRole ground = underMouse() && isEnabled() ? ColourRole::Sunken : ColourRole::Surface;
    if (isFilled)
        ground = isDown()       ? ColourRole::AccentPressed
                 : underMouse() ? ColourRole::AccentHover
                                : ColourRole::Accent;
    const bool isMarked = hasFocus();
    painter.setPen(QPen(colour(isMarked   ? (isFilled ? ColourRole::Text : ColourRole::Accent)
                               : isFilled ? ColourRole::Accent
                                          : ColourRole::BorderStrong),
                        isMarked ? 2 : 1));
    painter.setBrush(colour(ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), sizeOf("radius"), sizeOf("radius"));

    const ColourRole ink = !isEnabled() ? ColourRole::TextMuted
                           : isFilled   ? ColourRole::OnAccent
                                        : ColourRole::Text;
    QRect area = rect().adjusted(space("l"), space("m"), -space("l"), -space("m"));
    painter.setPen(colour(ink));
    if (!m_key.isEmpty()) {
        painter.setFont(smallFont());
        const int width = painter.fontMetrics().horizontalAdvance(m_key) + space("s") * 2;
        const int titleHeight = QFontMetrics(titleFont()).height();
        const QRectF chip(area.right() - width,
                          area.top() + (titleHeight - painter.fontMetrics().height()) / 2.0 - 2, width,
                          painter.fontMetrics().height() + 4);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(colour(ink));
        painter.drawRoundedRect(chip, 4, 4);
        painter.drawText(chip, Qt::AlignCenter, m_key);
    }
    painter.setFont(titleFont());
    painter.drawText(area, Qt::AlignTop | Qt::AlignLeft, m_title);
    area.setTop(area.top() + painter.fontMetrics().height() + space("xs"));
    painter.setFont(smallFont());
    painter.setPen(colour(isFilled ? ColourRole::OnAccent : ColourRole::TextMuted));
    painter.drawText(area, Qt::TextWordWrap, m_needs);
}

void ServiceTile::enterEvent(QEnterEvent *) { update(); }

void ServiceTile::leaveEvent(QEvent *) { update(); }

ListRow::ListRow(const QString &icon, ColourRole iconRole, const QString &title, const QString &detail,
                 QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_iconRole(iconRole)
    , m_title(title)
    , m_detail(detail)
{
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setToolTip(detail);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

/// Large text leaves a line half the words: then the title has two.
int ListRow::titleHeight()
{
    const int line = QFontMetrics(Theme::get().font(TextKind::Base, QFont::DemiBold)).height();
    return Theme::get().appearance().hasLargeText ? 2 * line : line;
}

QSize ListRow::sizeHint() const
{
    const int text = titleHeight() + QFontMetrics(smallFont()).height();
    return {Theme::get().scaled(240), text + space("m") * 2};
}

void ListRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colour(ColourRole::Accent), 2) : QPen(Qt::NoPen));
        painter.setBrush(colour(ColourRole::Sunken));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), sizeOf("radius"), sizeOf("radius"));
    }
    const int side = Theme::get().scaled(20);
    Icons::paint(painter, QRectF(space("m"), (height() - side) / 2.0, side, side), m_icon, m_iconRole);
    const int x = space("m") + side + space("m");
    const int chevron = Theme::get().scaled(16);
    const int textWidth = width() - x - chevron - space("m");
    painter.setFont(Theme::get().font(TextKind::Base, QFont::DemiBold));
    painter.setPen(colour(ColourRole::Text));
    const bool hasTwoLines = titleHeight() > painter.fontMetrics().height();
    painter.drawText(QRect(x, space("m"), textWidth, titleHeight()),
                     hasTwoLines ? Qt::AlignVCenter | Qt::TextWordWrap : int(Qt::AlignVCenter),
                     hasTwoLines ? m_title
                                 : painter.fontMetrics().elidedText(m_title, Qt::ElideRight, textWidth));
    painter.setFont(smallFont());
    painter.setPen(colour(ColourRole::TextMuted));
    painter.drawText(QRect(x, space("m") + titleHeight(), textWidth, painter.fontMetrics().height()),
                     Qt::AlignVCenter, painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, textWidth));
    Icons::paint(painter,
                 QRectF(width() - chevron - space("s"), (height() - chevron) / 2.0, chevron, chevron),
                 u"next"_s, ColourRole::TextMuted);
}

void ListRow::enterEvent(QEnterEvent *) { update(); }

void ListRow::leaveEvent(QEvent *) { update(); }

} // namespace loket::desktop
