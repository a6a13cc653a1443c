// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/StepRail.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"
#include "app/desktop/widgets/FigureLabel.h"
#include "app/desktop/widgets/Layouts.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

bool canOpen(StepState state)
{
    return state == StepState::Done || state == StepState::Exception || state == StepState::Skipped;
}

std::pair<const char *, ColourRole> iconOf(StepState state)
{
    switch (state) {
    case StepState::Current:
        return {"step-current", ColourRole::Accent};
    case StepState::Done:
        return {"state-ok", ColourRole::Success};
    case StepState::Exception:
        return {"step-exception", ColourRole::Warning};
    case StepState::Skipped:
        return {"step-exception", ColourRole::TextMuted};
    case StepState::Blocked:
        return {"state-warning", ColourRole::Warning};
    case StepState::Todo:
        break;
    }
    return {"step-todo", ColourRole::BorderStrong};
}

} // namespace

/// One line of the rail. A button, so that the keyboard and screen readers know it.
class StepRail::Row final : public QAbstractButton
{
public:
    Row(int number, StepRail *rail)
        : QAbstractButton(rail)
        , m_rail(rail)
        , m_number(number)
    {
        setObjectName(u"step%1"_s.arg(number));
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    }

    void setLook(const StepLook &look)
    {
        m_look = look;
        setFocusPolicy(canOpen(look.state) ? Qt::TabFocus : Qt::NoFocus);
        setCursor(canOpen(look.state) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        setAccessibleName(
            StepRail::tr("Langkah %1, %2, %3").arg(m_number).arg(look.title, word()) +
            (m_look.minutes > 0 ? u", "_s + StepRail::tr("%n menit", nullptr, m_look.minutes) : QString()));
        const QString tip =
            canOpen(look.state) && m_number <= 9 ? StepRail::tr("Lihat (Ctrl+%1)").arg(m_number) : QString();
        setToolTip(m_rail->isCollapsed() ? QStringList{look.title, tip}.join(u' ').trimmed() : tip);
        update();
    }

    QSize sizeHint() const override { return {sizeOf("rail"), Theme::get().scaled(44)}; }
    QSize minimumSizeHint() const override { return {0, Theme::get().scaled(32)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = m_look.state == StepState::Current;
        if (isCurrent || (underMouse() && canOpen(m_look.state))) {
            painter.fillRect(rect(), colour(isCurrent ? ColourRole::AccentSoft : ColourRole::Sunken));
            if (isCurrent)
                painter.fillRect(QRect(0, 0, 4, height()), colour(ColourRole::Accent));
        }
        if (hasFocus()) {
            painter.setPen(QPen(colour(ColourRole::Accent), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 2, -3, -2), sizeOf("radius"),
                                    sizeOf("radius"));
        }
        paintContent(painter);
    }

    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    QString word() const
    {
        switch (m_look.state) {
        case StepState::Current:
            return StepRail::tr("sedang dikerjakan");
        case StepState::Done:
            return StepRail::tr("selesai");
        case StepState::Exception:
            return StepRail::tr("selesai dengan pengecualian");
        case StepState::Skipped:
            return StepRail::tr("dilewati");
        case StepState::Blocked:
            return StepRail::tr("tertahan");
        case StepState::Todo:
            break;
        }
        return StepRail::tr("belum");
    }

    void paintContent(QPainter &painter) const
    {
        const Theme &theme = Theme::get();
        const bool isCurrent = m_look.state == StepState::Current;
        const auto [icon, role] = iconOf(m_look.state);
        const int side = theme.scaled(20);
        const int numberWidth = theme.scaled(22);
        int x = space("m");
        painter.setFont(theme.font(TextKind::Secondary));
        painter.setPen(colour(ColourRole::TextMuted));
        drawFigures(painter, QRect(x, 0, numberWidth, height()), Qt::AlignRight, QString::number(m_number));
        x += numberWidth + space("s");
        Icons::paint(painter, QRectF(x, (height() - side) / 2.0, side, side), QString::fromLatin1(icon),
                     role);
        if (m_rail->isCollapsed())
            return;
        x += side + space("s");
        int right = width() - space("m");
        if (m_look.minutes > 0) {
            const QString minutes = u"%1′"_s.arg(m_look.minutes);
            const int width = figuresWidth(painter.fontMetrics(), minutes);
            drawFigures(painter, QRect(right - width, 0, width, height()), Qt::AlignRight, minutes);
            right -= width + space("s");
        }
        painter.setFont(theme.font(TextKind::Base, isCurrent ? QFont::DemiBold : QFont::Normal));
        painter.setPen(colour(m_look.state == StepState::Todo ? ColourRole::TextMuted : ColourRole::Text));
        const QString title = painter.fontMetrics().elidedText(m_look.title, Qt::ElideRight, right - x);
        painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter | Qt::AlignLeft, title);
    }

    StepRail *m_rail;
    int m_number;
    StepLook m_look;
};

StepRail::StepRail(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, space("s"), 0, space("s"));
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    for (int number = 1; number <= 9; ++number) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)), this);
        connect(shortcut, &QShortcut::activated, this, [this, number] { open(number - 1); });
    }
}

void StepRail::setSteps(const std::vector<StepLook> &steps)
{
    while (m_rows.size() > steps.size()) {
        discard(m_rows.back());
        m_rows.pop_back();
    }
    while (m_rows.size() < steps.size()) {
        const int index = int(m_rows.size());
        auto *row = new Row(index + 1, this);
        connect(row, &QAbstractButton::clicked, this, [this, index] { open(index); });
        m_layout->insertWidget(index, row);
        m_rows.push_back(row);
    }
    m_steps = steps;
    for (size_t i = 0; i < steps.size(); ++i)
        m_rows[i]->setLook(steps[i]);
}

bool StepRail::isCollapsed() const { return Theme::get().appearance().hasLargeText; }

QSize StepRail::sizeHint() const
{
    const int width = isCollapsed() ? sizeOf("railNarrow") : sizeOf("rail");
    return {width, m_layout->sizeHint().height()};
}

void StepRail::open(int index)
{
    if (index >= 0 && size_t(index) < m_steps.size() && canOpen(m_steps[size_t(index)].state))
        Q_EMIT openRequested(index);
}

void StepRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        setSteps(std::vector<StepLook>(m_steps));
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void StepRail::keyPressEvent(QKeyEvent *event)
{
    const bool isDown = event->key() == Qt::Key_Down;
    if (!isDown && event->key() != Qt::Key_Up) {
        const auto focused =
            std::find_if(m_rows.begin(), m_rows.end(), [](const Row *row) { return row->hasFocus(); });
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && focused != m_rows.end()) {
            open(int(focused - m_rows.begin()));
            return;
        }
        QWidget::keyPressEvent(event);
        return;
    }
    focusNextPrevChild(isDown);
}

} // namespace loket::desktop
