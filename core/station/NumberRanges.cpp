// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/NumberRanges.h"

#include <QStringList>

namespace loket {

using namespace Qt::StringLiterals;

QString toRanges(const std::vector<qint64> &ascending)
{
    QStringList parts;
    for (std::size_t i = 0; i < ascending.size();) {
        std::size_t end = i;
        while (end + 1 < ascending.size() && ascending[end + 1] == ascending[end] + 1)
            ++end;
        parts << (end == i ? QString::number(ascending[i])
                           : u"%1-%2"_s.arg(ascending[i]).arg(ascending[end]));
        i = end + 1;
    }
    return parts.join(u", "_s);
}

std::vector<qint64> fromRanges(const QString &text)
{
    constexpr qint64 kMost = 1'000'000;
    std::vector<qint64> numbers;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringList ends = part.split(u'-');
        bool isFirst = false, isLast = false;
        const qint64 first = ends.first().trimmed().toLongLong(&isFirst);
        const qint64 last = ends.last().trimmed().toLongLong(&isLast);
        if (!isFirst || !isLast || ends.size() > 2 || last < first ||
            last - first >= kMost - qint64(numbers.size()))
            continue;
        for (qint64 number = first; number <= last; ++number)
            numbers.push_back(number);
    }
    return numbers;
}

} // namespace loket
