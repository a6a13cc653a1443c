// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/home/HomeTiles.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

QFont titleFont() { return Theme::get().font(TextKind::Section, QFont::DemiBold); }
QFont smallFont() { return Theme::get().font(TextKind::Secondary); }

int keyWidth(const QString &key)
{
    return key.isEmpty() ? 0 : QFontMetrics(smallFont()).horizontalAdvance(key) + space("s") * 2;
}

/// The key's cap at the right end of `line`, in the middle of its height.
void paintKey(QPainter &painter, const QRect &line, const QString &key, ColourRole ink)
{
    if (key.isEmpty())
        return;
    painter.setFont(smallFont());
    const int height = painter.fontMetrics().height() + 4;
    const QRectF cap(line.right() - keyWidth(key), line.top() + (line.height() - height) / 2.0, keyWidth(key),
                     height);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colour(ink));
    painter.drawRoundedRect(cap, 4, 4);
    painter.drawText(cap, Qt::AlignCenter, key);
}

} // namespace

ServiceTile::ServiceTile(const QString &title, const QString &needs, const QString &key, bool isMain,
                         QWidget *parent)
    : DrawnButton(parent)
    , m_title(title)
    , m_needs(needs)
    , m_key(key)
    , m_isMain(isMain)
{
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
    paintKey(painter, {area.topLeft(), QSize(area.width(), QFontMetrics(titleFont()).height())}, m_key, ink);
    painter.setPen(colour(ink));
    painter.setFont(titleFont());
    painter.drawText(area, Qt::AlignTop | Qt::AlignLeft, m_title);
    area.setTop(area.top() + painter.fontMetrics().height() + space("xs"));
    painter.setFont(smallFont());
    painter.setPen(colour(isFilled ? ColourRole::OnAccent : ColourRole::TextMuted));
    painter.drawText(area, Qt::TextWordWrap, m_needs);
}

ListRow::ListRow(const QString &icon, ColourRole iconRole, const QString &title, const QString &detail,
                 const QString &key, QWidget *parent)
    : DrawnButton(parent)
    , m_icon(icon)
    , m_iconRole(iconRole)
    , m_title(title)
    , m_detail(detail)
    , m_key(key)
{
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setToolTip(u"%1\n%2"_s.arg(title, detail)); // either may be cut
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

/// Large text leaves a line half the words: then they take as many lines as they need.
ListRow::Words ListRow::wordsAt(int width) const
{
    const Theme &theme = Theme::get();
    const int left = 2 * space("m") + theme.scaled(20);
    const int keyRoom = m_key.isEmpty() ? 0 : keyWidth(m_key) + space("m");
    const int room = std::max(1, width - left - theme.scaled(16) - space("m") - keyRoom);
    const auto heightOf = [&](const QFont &font, const QString &text) {
        const QFontMetrics metrics(font);
        const QRect wrapped = metrics.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, text);
        return theme.appearance().hasLargeText ? std::max(metrics.height(), wrapped.height())
                                               : metrics.height();
    };
    Words words;
    words.title = {left, space("m"), room, heightOf(theme.font(TextKind::Base, QFont::DemiBold), m_title)};
    words.detail = {left, words.title.bottom() + 1, room, heightOf(smallFont(), m_detail)};
    return words;
}

int ListRow::heightForWidth(int width) const { return wordsAt(width).detail.bottom() + 1 + space("m"); }

QSize ListRow::sizeHint() const
{
    const int width = Theme::get().scaled(240);
    return {width, heightForWidth(width)};
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
    const int chevron = Theme::get().scaled(16);
    const Words words = wordsAt(width());
    const auto paintText = [&painter](const QRect &area, const QString &text) {
        if (Theme::get().appearance().hasLargeText)
            painter.drawText(area, Qt::AlignVCenter | Qt::TextWordWrap, text);
        else
            painter.drawText(area, Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    };
    paintKey(painter, rect().adjusted(0, 0, -chevron - 2 * space("s"), 0), m_key, ColourRole::TextMuted);
    painter.setFont(Theme::get().font(TextKind::Base, QFont::DemiBold));
    painter.setPen(colour(ColourRole::Text));
    paintText(words.title, m_title);
    painter.setFont(smallFont());
    painter.setPen(colour(ColourRole::TextMuted));
    paintText(words.detail, m_detail);
    Icons::paint(painter,
                 QRectF(width() - chevron - space("s"), (height() - chevron) / 2.0, chevron, chevron),
                 u"next"_s, ColourRole::TextMuted);
}

} // namespace loket::desktop
