// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/Navigation.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/words/Words.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

class Navigation::Entry final : public QAbstractButton
{
public:
    Entry(const QString &icon, QWidget *parent)
        : QAbstractButton(parent)
        , m_icon(icon)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override { return {sizeOf("navigation"), Theme::get().scaled(44)}; }
    void setCount(int count)
    {
        m_count = count > 0 ? words::number(count) : QString();
        setAccessibleDescription(m_count);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse())
            painter.fillRect(rect(), colour(isChecked() ? ColourRole::AccentSoft : ColourRole::Sunken));
        if (isChecked())
            painter.fillRect(QRect(0, 0, 4, height()), colour(ColourRole::Accent));
        if (hasFocus()) {
            painter.setPen(QPen(colour(ColourRole::Accent), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(6, 3, -5, -3), sizeOf("radius"),
                                    sizeOf("radius"));
        }
        const int side = Theme::get().scaled(22);
        const auto role = isChecked() ? ColourRole::Accent : ColourRole::TextMuted;
        Icons::paint(painter, QRectF(space("l"), (height() - side) / 2.0, side, side), m_icon, role);
        painter.setFont(Theme::get().font(TextKind::Base, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(colour(ColourRole::Text));
        const int x = space("l") + side + space("m");
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
        if (!m_count.isEmpty())
            paintCount(painter);
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    void paintCount(QPainter &painter) const
    {
        painter.setFont(Theme::get().font(TextKind::Secondary, QFont::DemiBold));
        const int tall = painter.fontMetrics().height() + space("xs");
        const int wide = std::max(tall, painter.fontMetrics().horizontalAdvance(m_count) + space("m"));
        const QRect chip(width() - wide - space("m"), (height() - tall) / 2, wide, tall);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(ColourRole::WarningSoft));
        painter.drawRoundedRect(chip, tall / 2.0, tall / 2.0);
        painter.setPen(colour(ColourRole::Warning));
        painter.drawText(chip, Qt::AlignCenter, m_count);
    }

    QString m_icon;
    QString m_count;
};

Navigation::Navigation(QWidget *parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
{
    setProperty("surface", u"side"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space("m"), 1, space("m"));
    layout->setSpacing(2);
    const std::pair<PageId, const char *> pages[] = {
        {PageId::Home, "home"}, {PageId::DayLog, "day-log"},  {PageId::Approvals, "approvals"},
        {PageId::Ikd, "ikd"},   {PageId::Privacy, "privacy"}, {PageId::Devices, "devices"},
        {PageId::Settings, "settings"}};
    for (const auto &[page, icon] : pages) {
        auto *entry = new Entry(QString::fromLatin1(icon), this);
        entry->setObjectName(u"nav_%1"_s.arg(QLatin1String(icon)));
        layout->addWidget(entry);
        m_group->addButton(entry, int(page));
        m_entries[page] = entry;
    }
    layout->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(PageId(id)); });
    retranslate();
}

void Navigation::setCurrent(PageId page)
{
    if (const auto found = m_entries.find(page); found != m_entries.end())
        found->second->setChecked(true);
}

void Navigation::setOffered(PageId page, bool isOffered)
{
    if (const auto found = m_entries.find(page); found != m_entries.end())
        found->second->setVisible(isOffered);
}

PageId Navigation::offered(int number) const
{
    for (const QAbstractButton *entry : m_group->buttons())
        if (!entry->isHidden() && --number == 0)
            return PageId(m_group->id(const_cast<QAbstractButton *>(entry)));
    return PageId::None;
}

void Navigation::setCount(PageId page, int count)
{
    if (const auto found = m_entries.find(page); found != m_entries.end())
        found->second->setCount(count);
}

void Navigation::retranslate()
{
    setFixedWidth(sizeOf("navigation"));
    m_entries[PageId::Home]->setText(tr("Beranda"));
    m_entries[PageId::DayLog]->setText(tr("Catatan harian"));
    m_entries[PageId::Ikd]->setText(tr("IKD"));
    m_entries[PageId::Approvals]->setText(tr("Persetujuan"));
    m_entries[PageId::Privacy]->setText(tr("Data pribadi"));
    m_entries[PageId::Devices]->setText(tr("Perangkat"));
    m_entries[PageId::Settings]->setText(tr("Pengaturan"));
}

void Navigation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Navigation::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        for (const auto &[page, entry] : m_entries) {
            if (entry->hasFocus())
                entry->click();
        }
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace loket::desktop
