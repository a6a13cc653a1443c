// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/FormRow.h"

#include "app/desktop/theme/Icons.h"
#include "app/desktop/theme/Theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace loket::desktop {

FormRow::FormRow(const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(label, this))
    , m_field(field)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
{
    m_label->setBuddy(field);
    setKind(m_label, "strong");
    m_words->setWordWrap(true);
    m_words->setObjectName(u"verdict"_s);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(0);
    m_icon->setContentsMargins(0, 2, space("xs"), 0);
    layout->setVerticalSpacing(space("xs"));
    layout->addWidget(m_label, 0, 0, 1, 2);
    layout->addWidget(field, 1, 0, 1, 2);
    layout->addWidget(m_icon, 2, 0, Qt::AlignTop);
    layout->addWidget(m_words, 2, 1);
    layout->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    // The style sheet gives fields their height when they are polished; the first layout must know it.
    for (auto *child : findChildren<QWidget *>())
        child->ensurePolished();
    showVerdict();
}

void FormRow::setLabel(const QString &label) { m_label->setText(label); }

void FormRow::setLabelWraps(bool wraps) { m_label->setWordWrap(wraps); }

void FormRow::setHint(const QString &hint)
{
    m_hint = hint;
    showVerdict();
}

void FormRow::setVerdict(FieldVerdict verdict, const QString &words)
{
    m_verdict = verdict;
    m_verdictWords = words;
    showVerdict();
}

void FormRow::showVerdict()
{
    static const char *const kNames[] = {"none", "ok", "warning", "error"};
    static const char *const kIcons[] = {"", "state-ok", "state-warning", "state-danger"};
    static constexpr ColourRole kRoles[] = {ColourRole::TextMuted, ColourRole::Success, ColourRole::Warning,
                                            ColourRole::Danger};
    const auto index = size_t(m_verdict);
    const QString words = m_verdict == FieldVerdict::None ? m_hint : m_verdictWords;
    m_words->setText(words);
    setStyleProperty(m_words, "verdict", QString::fromLatin1(kNames[index]));
    setStyleProperty(m_field, "verdict", QString::fromLatin1(kNames[index]));
    m_icon->setVisible(m_verdict != FieldVerdict::None && !words.isEmpty());
    if (m_verdict != FieldVerdict::None) {
        const int side = Theme::get().scaled(16);
        m_icon->setPixmap(Icons::get(QString::fromLatin1(kIcons[index]), kRoles[index]).pixmap(side, side));
    }
    m_words->setVisible(!words.isEmpty());
    m_field->setAccessibleDescription(words);
}

void FormRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showVerdict();
    QWidget::changeEvent(event);
}

} // namespace loket::desktop
