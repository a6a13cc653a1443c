// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/login/OperatorButton.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/words/Words.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

QString initials(const QString &name)
{
    QString letters;
    for (const auto &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (letters.size() < 2)
            letters += word[0].toUpper();
    }
    return letters;
}

} // namespace

OperatorButton::OperatorButton(const OperatorLook &who, bool showsId, Shape shape, QWidget *parent)
    : DrawnButton(parent)
    , m_who(who)
    , m_under(words::operatorRole(who.roleCode))
    , m_shape(shape)
{
    if (showsId)
        m_under += u" · "_s + who.id;
    setObjectName(u"operator_"_s + who.id);
    setCheckable(true);
    setAutoExclusive(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(u"%1, %2"_s.arg(who.name, m_under));
    setToolTip(u"%1\n%2"_s.arg(who.name, m_under)); // a long name is cut
}

QSize OperatorButton::sizeHint() const
{
    const Theme &theme = Theme::get();
    return {theme.scaled(320), theme.scaled(m_shape == Shape::Tall ? 60 : 44)};
}

void OperatorButton::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const auto other = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (!text.isEmpty() && text[0].isPrint() && !text[0].isSpace() && !(event->modifiers() & other))
        Q_EMIT typed(event);
    else
        DrawnButton::keyPressEvent(event); // Space and Enter choose, arrows go from name to name
}

void OperatorButton::paintWords(QPainter &painter, int left, int right) const
{
    const QFont nameFont = Theme::get().font(TextKind::Section, QFont::DemiBold);
    const QFont roleFont = Theme::get().font(TextKind::Secondary);
    const int nameHeight = QFontMetrics(nameFont).height();
    const QFontMetrics roleMetrics(roleFont);
    QRect name(left, 0, right - left, height()), role = name;
    if (m_shape == Shape::Tall) {
        name.setTop((height() - nameHeight - roleMetrics.height()) / 2);
        name.setHeight(nameHeight);
        role = name.translated(0, nameHeight);
        role.setHeight(roleMetrics.height());
    } else {
        role.setLeft(std::max(left, right - roleMetrics.horizontalAdvance(m_under) - 4));
        name.setRight(role.left() - space("m"));
    }
    painter.setFont(nameFont);
    painter.setPen(colour(ColourRole::Text));
    painter.drawText(name, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_who.name, Qt::ElideRight, name.width()));
    painter.setFont(roleFont);
    painter.setPen(colour(ColourRole::TextMuted));
    painter.drawText(role, Qt::AlignVCenter, roleMetrics.elidedText(m_under, Qt::ElideRight, role.width()));
}

void OperatorButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::get();
    const bool isRaised = isChecked() || underMouse();
    const double pen = isChecked() || hasFocus() ? 2 : 1;
    painter.setPen(QPen(colour(isChecked() || hasFocus() ? ColourRole::Accent : ColourRole::Border), pen));
    painter.setBrush(colour(isChecked() ? ColourRole::AccentSoft
                            : isRaised  ? ColourRole::Sunken
                                        : ColourRole::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), sizeOf("radius"), sizeOf("radius"));
    if (hasFocus()) { // a second line: the border alone says "chosen"
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour(ColourRole::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 5, -5, -5), sizeOf("radius") - 2,
                                sizeOf("radius") - 2);
    }

    const int side = theme.scaled(m_shape == Shape::Tall ? 36 : 30);
    const QRectF disc(space("m"), (height() - side) / 2.0, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(isChecked() ? ColourRole::Accent : ColourRole::Sunken));
    painter.drawEllipse(disc);
    painter.setFont(theme.font(TextKind::Secondary, QFont::DemiBold));
    painter.setPen(colour(isChecked() ? ColourRole::OnAccent : ColourRole::TextMuted));
    painter.drawText(disc, Qt::AlignCenter, initials(m_who.name));

    paintWords(painter, int(disc.right()) + space("m"), width() - theme.scaled(18) - 2 * space("m"));
    if (isChecked()) {
        const int tick = theme.scaled(18);
        Icons::paint(painter, QRectF(width() - tick - space("m"), (height() - tick) / 2.0, tick, tick),
                     u"state-ok"_s, ColourRole::Accent);
    }
}

} // namespace loket::desktop
