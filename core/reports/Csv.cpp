// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/Csv.h"

namespace loket::reports {

using namespace Qt::StringLiterals;

namespace {

bool startsFormula(QChar c) { return u"=+-@\t\r"_s.contains(c); }

/// Where a spreadsheet that separates otherwise would begin a new cell.
bool endsCell(QChar c) { return u";\t\r\n"_s.contains(c); }

QString disarmed(const QString &field)
{
    QString safe;
    safe.reserve(field.size());
    QChar before;
    for (const QChar c : field) {
        const bool isFirst = safe.isEmpty();
        if ((isFirst && startsFormula(c)) || (endsCell(before) && (startsFormula(c) || c == u'"')))
            safe += u'\'';
        safe += c;
        before = c;
    }
    return safe;
}

QString quoted(const QString &field)
{
    QString safe = disarmed(field);
    if (!safe.contains(u',') && !safe.contains(u'"') && !safe.contains(u'\n') && !safe.contains(u'\r'))
        return safe;
    return u'"' + safe.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray csvMark() { return "\xEF\xBB\xBF"; }

QByteArray csvRow(const QStringList &fields)
{
    QStringList safe;
    for (const QString &field : fields)
        safe << quoted(field);
    return safe.join(u',').toUtf8() + "\r\n";
}

QByteArray toCsv(const std::vector<QStringList> &rows)
{
    QByteArray csv = csvMark();
    for (const QStringList &row : rows)
        csv += csvRow(row);
    return csv;
}

} // namespace loket::reports
