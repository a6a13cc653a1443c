// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/widgets/MaskedField.h"

#include "app/desktop/theme/Theme.h"

#include <QDate>

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
    const QString before = text().left(cursorPosition());
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

QDate DateField::date() const { return isComplete() ? QDate::fromString(digits(), u"ddMMyyyy"_s) : QDate(); }

void DateField::setDate(const QDate &date) { setDigits(date.toString(u"ddMMyyyy"_s)); }

} // namespace loket::desktop
