// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages/visit/ChoiceRow.h"

#include "app/desktop/theme/Theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {
constexpr int kButtonWidth = 104;
} // namespace

ChoiceRow::ChoiceRow(const QString &name, const QString &question, const std::vector<Choice> &choices,
                     QWidget *parent)
    : QWidget(parent)
    , m_question(question)
    , m_choices(choices)
    , m_buttons(new QButtonGroup(this))
{
    setObjectName(name + u"Row"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space("s"));
    if (!question.isEmpty()) {
        auto *label = new QLabel(question, this);
        label->setWordWrap(true);
        layout->addWidget(label, 1);
    }
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto *button = new QPushButton(choices[i].text, this);
        button->setObjectName(name + u'_' + choices[i].value);
        button->setAccessibleName(question.isEmpty() ? choices[i].text
                                                     : u"%1 %2"_s.arg(question, choices[i].text));
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setMinimumWidth(Theme::get().scaled(kButtonWidth));
        button->installEventFilter(this);
        m_buttons->addButton(button, int(i));
        layout->addWidget(button);
    }
    if (question.isEmpty())
        layout->addStretch(1);
    placeTabStop();
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (!isOn)
            return;
        placeTabStop();
        Q_EMIT chosen(m_choices[std::size_t(id)].value);
    });
}

QString ChoiceRow::value() const
{
    const int id = m_buttons->checkedId();
    return id < 0 ? QString() : m_choices[std::size_t(id)].value;
}

void ChoiceRow::setValue(const QString &value)
{
    const QSignalBlocker quiet(m_buttons);
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        if (m_choices[i].value == value)
            m_buttons->button(int(i))->setChecked(true);
    placeTabStop();
}

void ChoiceRow::setChoiceEnabled(const QString &value, bool isEnabled)
{
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        if (m_choices[i].value == value)
            m_buttons->button(int(i))->setEnabled(isEnabled);
    placeTabStop();
}

void ChoiceRow::placeTabStop()
{
    const QAbstractButton *stop = m_buttons->checkedButton();
    const auto buttons = m_buttons->buttons();
    for (const QAbstractButton *button : buttons)
        if (!stop && button->isEnabled())
            stop = button;
    for (QAbstractButton *button : buttons)
        button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void ChoiceRow::focusChoice()
{
    for (QAbstractButton *button : m_buttons->buttons())
        if (button->focusPolicy() == Qt::StrongFocus)
            button->setFocus(Qt::TabFocusReason);
}

/// To the next one that may be chosen; where nothing is chosen, to the first or last.
void ChoiceRow::step(int by)
{
    const int count = int(m_choices.size());
    int id = m_buttons->checkedId();
    if (id < 0)
        id = by > 0 ? -1 : count;
    for (id += by; id >= 0 && id < count; id += by) {
        QAbstractButton *button = m_buttons->button(id);
        if (!button->isEnabled())
            continue;
        button->setChecked(true);
        button->setFocus(Qt::TabFocusReason);
        return;
    }
}

bool ChoiceRow::chooseByLetter(const QString &typed)
{
    if (typed.isEmpty())
        return false;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        QAbstractButton *button = m_buttons->button(int(i));
        if (!button->isEnabled() || !m_choices[i].letters.contains(typed, Qt::CaseInsensitive))
            continue;
        button->setChecked(true);
        button->setFocus(Qt::TabFocusReason); // the row is left from its own stop
        focusNextChild();
        return true;
    }
    return false;
}

bool ChoiceRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Left:
        step(-1);
        return true;
    case Qt::Key_Right:
        step(1);
        return true;
    case Qt::Key_Up:
        focusPreviousChild();
        return true;
    case Qt::Key_Down:
        focusNextChild();
        return true;
    default:
        break;
    }
    const bool isPlain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const bool isLetter = !key->text().isEmpty() && key->text().front().isLetter();
    if (isPlain && isLetter && !key->isAutoRepeat() && chooseByLetter(key->text()))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace loket::desktop
