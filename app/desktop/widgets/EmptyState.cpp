// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/EmptyState.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setKind(m_title, "strong");
    setKind(m_text, "muted");
    m_action->setObjectName(u"emptyAction"_s);
    for (auto *label : {m_picture, m_title, m_text})
        label->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space("l"), space("l"), space("l"), space("l"));
    layout->setSpacing(space("xs"));
    layout->addStretch();
    layout->addWidget(m_picture);
    layout->addSpacing(space("s"));
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(space("s"));
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::setWords(const QString &pictogram, const QString &title, const QString &text,
                          const QString &action)
{
    m_pictogram = pictogram;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    showPicture();
}

void EmptyState::showPicture()
{
    m_picture->setVisible(!m_pictogram.isEmpty());
    if (!m_pictogram.isEmpty())
        m_picture->setPixmap(Icons::pictogram(m_pictogram, Theme::get().scaled(72), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showPicture();
    QWidget::changeEvent(event);
}

} // namespace loket::desktop
