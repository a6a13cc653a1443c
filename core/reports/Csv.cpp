// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/Csv.h"

namespace loket::reports {

namespace {

bool looksLikeFormula(const QString &field)
{
    static const QString starts = QStringLiteral("=+-@\t\r");
    return !field.isEmpty() && starts.contains(field.front());
}

QString quoted(QString field)
{
    if (looksLikeFormula(field))
        field.prepend(u'\'');
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.contains(u'\r'))
        return field;
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QByteArray toCsv(const std::vector<QStringList> &rows)
{
    QByteArray csv("\xEF\xBB\xBF");
    for (const QStringList &row : rows) {
        QStringList fields;
        for (const QString &field : row)
            fields << quoted(field);
        csv += fields.join(u',').toUtf8() + "\r\n";
    }
    return csv;
}

} // namespace loket::reports
