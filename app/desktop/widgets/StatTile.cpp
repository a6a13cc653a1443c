// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/StatTile.h"

#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FigureLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

StatTile::StatTile(QWidget *parent)
    : QFrame(parent)
    , m_number(new FigureLabel(TextKind::Title, ColourRole::Text, QFont::DemiBold, this))
    , m_label(new QLabel(this))
    , m_remark(new QLabel(this))
{
    m_label->setWordWrap(true);
    setKind(m_remark, "secondary");
    m_remark->setWordWrap(true);
    m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_number->setMinimumWidth(Theme::get().scaled(52));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_label);
    words->addWidget(m_remark);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space("xs"), 0, space("xs"));
    row->setSpacing(space("m"));
    row->addLayout(words, 1);
    row->addWidget(m_number);
}

void StatTile::setFigure(const QString &number, const QString &label, const QString &remark)
{
    m_number->setText(number);
    m_label->setText(label);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    setAccessibleName(u"%1: %2 %3"_s.arg(label, number, remark));
}

} // namespace loket::desktop
