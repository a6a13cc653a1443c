// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/Checklist.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

constexpr int kSignPx = 18;

/// The sign before a line; painted, so that it follows the theme.
class Sign final : public QWidget
{
public:
    explicit Sign(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(kSignPx, kSignPx + 4);
    }

    void setState(CheckState state)
    {
        m_state = state;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRectF area(0, 2, kSignPx, kSignPx);
        switch (m_state) {
        case CheckState::Ok:
            Icons::paint(painter, area, u"state-ok"_s, ColourRole::Success);
            return;
        case CheckState::Attention:
            Icons::paint(painter, area, u"state-warning"_s, ColourRole::Warning);
            return;
        case CheckState::Open:
            break;
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colour(ColourRole::TextMuted), 1.5));
        painter.drawEllipse(area.adjusted(4, 4, -4, -4));
    }

private:
    CheckState m_state = CheckState::Open;
};

} // namespace

class Checklist::Row final : public QWidget
{
public:
    explicit Row(QWidget *parent)
        : QWidget(parent)
        , m_sign(new Sign(this))
        , m_text(new QLabel(this))
    {
        m_text->setWordWrap(true);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space("s"));
        layout->addWidget(m_sign, 0, Qt::AlignTop);
        layout->addWidget(m_text, 1);
    }

    void show(const CheckRow &row)
    {
        m_sign->setState(row.state);
        m_text->setText(row.text);
        setKind(m_text, row.state == CheckState::Ok ? "muted" : "base");
        setVisible(true);
    }

private:
    Sign *m_sign;
    QLabel *m_text;
};

Checklist::Checklist(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_title(new QLabel(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space("xs"));
    setKind(m_title, "secondary");
    m_title->hide();
    m_layout->addWidget(m_title);
    m_layout->addStretch(1);
}

void Checklist::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Checklist::setRows(const std::vector<CheckRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    while (m_widgets.size() < rows.size()) {
        auto *row = new Row(this);
        m_layout->insertWidget(m_layout->count() - 1, row);
        m_widgets.push_back(row);
    }
    for (std::size_t i = 0; i < m_widgets.size(); ++i) {
        if (i < rows.size())
            m_widgets[i]->show(rows[i]);
        else
            m_widgets[i]->hide();
    }
}

} // namespace loket::desktop
