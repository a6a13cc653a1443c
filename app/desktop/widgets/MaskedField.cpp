// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/MaskedField.h"

#include "app/desktop/theme/Theme.h"

#include <QDate>
#include <QKeyEvent>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace loket::desktop {

MaskedField::MaskedField(std::vector<int> groups, QChar separator, QWidget *parent)
    : QLineEdit(parent)
    , m_groups(std::move(groups))
    , m_separator(separator)
{
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    connect(this, &QLineEdit::textEdited, this, &MaskedField::regroup);
}

QString MaskedField::digits() const
{
    QString digits;
    for (const QChar letter : text()) {
        if (letter >= u'0' && letter <= u'9') // no other script's digits
            digits += letter;
    }
    return digits.left(wantedDigits());
}

int MaskedField::wantedDigits() const { return std::accumulate(m_groups.begin(), m_groups.end(), 0); }

void MaskedField::setDigits(const QString &digits)
{
    setText(digits);
    setText(grouped(this->digits()));
    Q_EMIT digitsChanged(this->digits());
}

QString MaskedField::grouped(const QString &digits) const
{
    QString text;
    qsizetype from = 0;
    for (const int length : m_groups) {
        if (from >= digits.size())
            break;
        if (!text.isEmpty())
            text += m_separator;
        text += digits.mid(from, length);
        from += length;
    }
    return text;
}

void MaskedField::regroup()
{
    // The cursor keeps its place among the digits, whatever separators come or go.
    const QString before = completed(text().left(cursorPosition()));
    setText(before + text().mid(cursorPosition()));
    const auto digitsBefore =
        std::count_if(before.begin(), before.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const QString fresh = grouped(digits());
    setText(fresh);
    qsizetype position = 0;
    for (qsizetype seen = 0; position < fresh.size() && seen < digitsBefore; ++position)
        seen += fresh[position] != m_separator;
    setCursorPosition(int(position));
    Q_EMIT digitsChanged(digits());
}

void MaskedField::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text();
    const bool isText = !typed.isEmpty() && typed[0].isPrint() &&
                        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const bool isOurs = std::all_of(typed.begin(), typed.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || u" -./"_s.contains(c);
    });
    if (isText && !isOurs)
        return;
    QLineEdit::keyPressEvent(event);
}

QSize MaskedField::sizeHint() const
{
    const QString full = grouped(QString(wantedDigits(), u'0'));
    return {fontMetrics().horizontalAdvance(full) + space("xxl"), QLineEdit::sizeHint().height()};
}

NikField::NikField(QWidget *parent)
    : MaskedField({4, 4, 4, 4}, u' ', parent)
{
    setPlaceholderText(u"0000 0000 0000 0000"_s);
}

DateField::DateField(QWidget *parent)
    : MaskedField({2, 2, 4}, u'-', parent)
{
    setPlaceholderText(tr("hh-bb-tttt"));
}

QString DateField::completed(const QString &text) const
{
    static const QRegularExpression separators(u"[-/. ]"_s);
    if (!text.contains(separators))
        return text;
    const bool endsOpen = text.back().isDigit();
    QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < parts.size() && i < 2; ++i)
        if (parts[i].size() == 1 && (i + 1 < parts.size() || !endsOpen))
            parts[i].prepend(u'0');
    return parts.join(u'-');
}

QDate DateField::date() const { return isComplete() ? QDate::fromString(digits(), u"ddMMyyyy"_s) : QDate(); }

void DateField::setDate(const QDate &date) { setDigits(date.toString(u"ddMMyyyy"_s)); }

} // namespace loket::desktop
