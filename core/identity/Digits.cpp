// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/Digits.h"

#include <QDate>

#include <algorithm>

namespace loket::digits {

QString withoutSeparators(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace() && c != u'.' && c != u'-')
            kept.append(c);
    }
    return kept;
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool allTheSame(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [&](QChar c) { return c == text.front(); });
}

int at(QStringView text, int from, int length) { return text.mid(from, length).toInt(); }

bool isPlausibleDate(int day, int month, int yearOfCentury)
{
    return QDate::isValid(2000 + yearOfCentury, month, day);
}

QString masked(QStringView sixteen)
{
    return sixteen.left(4).toString() + QString(8, QChar(0x2022)) + sixteen.right(4).toString();
}

} // namespace loket::digits
