// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/HelpPanel.h"

#include "app/desktop/shell/KeyTable.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/Layouts.h"

#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kCardWidth = 720;
} // namespace

HelpPanel::HelpPanel(QWidget *window)
    : QWidget(window)
    , m_card(new QFrame(this))
    , m_title(new QLabel(m_card))
    , m_text(new QLabel(m_card))
    , m_keysTitle(new QLabel(m_card))
    , m_keys(new QGridLayout)
    , m_close(new QPushButton(m_card))
{
    setObjectName(u"helpPanel"_s);
    m_card->setProperty("surface", u"card"_s);
    setKind(m_title, "title");
    setKind(m_keysTitle, "section");
    m_text->setWordWrap(true);
    m_text->setObjectName(u"helpText"_s);
    m_keys->setHorizontalSpacing(space("l"));
    m_keys->setVerticalSpacing(space("xs"));
    m_keys->setColumnStretch(1, 2);
    m_keys->setColumnStretch(3, 3);
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(space("xl"), space("l"), space("xl"), space("l"));
    card->setSpacing(space("s"));
    card->addWidget(m_title);
    card->addWidget(m_text);
    card->addSpacing(space("s"));
    card->addWidget(m_keysTitle);
    card->addLayout(m_keys);
    card->addSpacing(space("s"));
    card->addWidget(m_close, 0, Qt::AlignRight);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_card, 0, Qt::AlignCenter);
    m_close->setObjectName(u"helpClose"_s);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    window->installEventFilter(this);
    hide();
}

void HelpPanel::fill(const QString &help)
{
    m_title->setText(tr("Bantuan"));
    m_text->setText(help);
    m_text->setVisible(!help.isEmpty());
    m_keysTitle->setText(tr("Tombol"));
    m_close->setText(tr("Tutup"));
    emptyOut(*m_keys);
    // Two columns: what counts everywhere, and what a visit adds.
    int rows[2] = {0, 0};
    for (const bool isForVisit : {false, true}) {
        auto *heading = new QLabel(isForVisit ? tr("Saat kunjungan") : tr("Di mana pun"));
        setKind(heading, "muted");
        m_keys->addWidget(heading, rows[isForVisit]++, isForVisit ? 2 : 0, 1, 2);
    }
    for (const auto &entry : keyTable()) {
        auto *key = new QLabel(entry.written);
        key->setProperty("chip", u"neutral"_s);
        const int column = entry.isForVisit ? 2 : 0;
        m_keys->addWidget(key, rows[entry.isForVisit], column, Qt::AlignLeft);
        m_keys->addWidget(new QLabel(entry.meaning), rows[entry.isForVisit]++, column + 1);
    }
    m_card->setFixedWidth(Theme::get().scaled(kCardWidth));
}

void HelpPanel::toggle(const QString &help)
{
    if (isVisible()) {
        hide();
        return;
    }
    fill(help);
    resize(parentWidget()->size());
    show();
    raise();
    m_close->setFocus();
}

void HelpPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor scrim = colour(ColourRole::Scrim);
    scrim.setAlpha(120);
    painter.fillRect(rect(), scrim);
}

void HelpPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        hide();
    event->accept(); // nothing of the page below hears a key
}

void HelpPanel::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->position().toPoint()))
        hide();
}

bool HelpPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        resize(parentWidget()->size());
    return QWidget::eventFilter(watched, event);
}

} // namespace loket::desktop
