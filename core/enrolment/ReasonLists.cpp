// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrolment/ReasonLists.h"

#include "core/base/PlainText.h"
#include "core/base/Resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace loket {

QStringList reasonList(const QString &question)
{
    QStringList codes;
    if (const auto json = readResource(u"checklists/reasons.json"_s))
        for (const QJsonValue &code : QJsonDocument::fromJson(*json).object()[question].toArray())
            codes.append(code.toString());
    codes.removeAll(QString());
    if (codes.isEmpty())
        codes.append(u"other"_s);
    return codes;
}

bool isReason(const QString &code, const QString &note)
{
    return !code.isEmpty() && (code != "other"_L1 || !note.trimmed().isEmpty()) && checkNote(note);
}

} // namespace loket
