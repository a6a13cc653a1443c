// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/PrimaryButton.h"

#include "app/desktop/theme/Theme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QShortcut>
#include <QStyleOptionButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace loket::desktop {

QString keyLabel(const QKeySequence &key)
{
    if (key == QKeySequence(Qt::Key_Space))
        return QCoreApplication::translate("keys", "Spasi");
    if (key == QKeySequence(Qt::Key_Return))
        return QStringLiteral("Enter");
    if (key == QKeySequence(Qt::Key_Escape))
        return QStringLiteral("Esc");
    if (key == QKeySequence(Qt::CTRL | Qt::Key_Return))
        return QStringLiteral("Ctrl+Enter");
    return key.toString(QKeySequence::NativeText);
}

PrimaryButton::PrimaryButton(QWidget *parent, const Clock *clock)
    : QPushButton(parent)
    , m_clock(clock ? clock : &m_systemClock)
{
    setProperty("variant", u"primary"_s);
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &PrimaryButton::pressed);
}

void PrimaryButton::setAct(const QString &text, const QKeySequence &key)
{
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(key.isEmpty() ? QString() : tr("Tombol %1").arg(keyLabel(key)));
    if (key != m_key) {
        m_key = key;
        delete m_shortcut;
        delete m_keypadShortcut;
        m_shortcut = m_keypadShortcut = nullptr;
        if (!key.isEmpty()) {
            m_shortcut = new QShortcut(key, this);
            m_shortcut->setAutoRepeat(false);
            connect(m_shortcut, &QShortcut::activated, this, &PrimaryButton::keyed);
        }
        if (key == QKeySequence(Qt::Key_Return)) {
            m_keypadShortcut = new QShortcut(QKeySequence(Qt::Key_Enter), this);
            m_keypadShortcut->setAutoRepeat(false);
            connect(m_keypadShortcut, &QShortcut::activated, this, &PrimaryButton::keyed);
        }
    }
    updateGeometry();
    update();
}

void PrimaryButton::pressed()
{
    const qint64 now = m_clock->monotonicMs();
    const bool isRepeat = m_lastActMs && now - *m_lastActMs < kOnceWithinMs;
    m_lastActMs = now; // a key that rattles on keeps the gate shut
    if (!isRepeat)
        Q_EMIT acted();
}

void PrimaryButton::keyed()
{
    // Space belongs to the button that has the focus, if it is another one; so does Enter, but not to a box
    // that would be ticked off by it.
    auto *focused = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    const bool isTheirs = m_key == QKeySequence(Qt::Key_Space) ||
                          (m_key == QKeySequence(Qt::Key_Return) && focused && !focused->isCheckable());
    if (focused && focused != this && focused->isEnabled() && isTheirs)
        focused->click();
    else
        pressed();
}

void PrimaryButton::keyPressEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat()) {
        event->accept();
        return;
    }
    QPushButton::keyPressEvent(event);
}

QString PrimaryButton::keyText() const { return keyLabel(m_key); }

QSize PrimaryButton::chipSize() const
{
    if (m_key.isEmpty())
        return {};
    const QFontMetrics metrics(Theme::get().font(TextKind::Secondary));
    return {metrics.horizontalAdvance(keyText()) + space("s") * 2, metrics.height() + space("xs")};
}

QSize PrimaryButton::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int text = QFontMetrics(bold).horizontalAdvance(this->text());
    const int chip = m_key.isEmpty() ? 0 : chipSize().width() + space("m");
    return {text + chip + space("l") * 2 + 4,
            Theme::get().scaled(Theme::get().tokens().size(u"control"_s) - 2) +
                2}; // as the style sheet counts
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const QColor ink = colour(isEnabled() ? ColourRole::OnAccent : ColourRole::TextMuted);
    const QSize chip = chipSize();
    const int content =
        QFontMetrics(font()).horizontalAdvance(text()) + (chip.isEmpty() ? 0 : chip.width() + space("m"));
    QRect area = rect();
    area.setLeft(std::max(space("l"), (width() - content) / 2));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (chip.isEmpty())
        return;
    QRectF box(QPointF(width() - space("l") - chip.width(), (height() - chip.height()) / 2.0), chip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::get().font(TextKind::Secondary));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.drawText(box, Qt::AlignCenter, keyText());
}

} // namespace loket::desktop
