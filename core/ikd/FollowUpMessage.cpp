// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/FollowUpMessage.h"

#include "core/base/Resources.h"
#include "core/ikd/FailureCatalogue.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

/// Each place is filled once: what is filled in is never looked through again.
QString filled(const QString &text, const QMap<QString, QString> &values)
{
    static const QRegularExpression place(u"\\{(\\w+)\\}"_s);
    QString result;
    qsizetype from = 0;
    for (auto it = place.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += text.sliced(from, match.capturedStart() - from) + values.value(match.captured(1));
        from = match.capturedEnd();
    }
    return result + text.sliced(from);
}

Expected<QMap<QString, QString>> textsOf(const QJsonObject &root, const QString &name,
                                         const QStringList &wanted, const QStringList &allowed)
{
    static const QRegularExpression place(u"\\{(\\w*)\\}"_s);
    QMap<QString, QString> texts;
    for (const QString &language : {u"id"_s, u"en"_s}) {
        const QString text = root[name][language].toString();
        QStringList places;
        for (auto it = place.globalMatch(text); it.hasNext();)
            places << it.next().captured(1);
        bool isUsable = !text.trimmed().isEmpty();
        for (const QString &one : wanted)
            isUsable = isUsable && places.contains(one);
        for (const QString &one : places)
            isUsable = isUsable && allowed.contains(one);
        if (!isUsable)
            return fail(ErrorCode::Malformed, name + u'/' + language);
        texts[language] = text;
    }
    return texts;
}

} // namespace

Expected<FollowUpMessage> FollowUpMessage::load()
{
    const auto json = readResource(u"ikd/message.json"_s);
    return json ? parse(*json) : fail(json.error());
}

Expected<FollowUpMessage> FollowUpMessage::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root[u"format"].toInt() != 1)
        return fail(ErrorCode::Malformed, u"format"_s);
    auto reminder =
        textsOf(root, u"reminder"_s, {u"name"_s, u"office"_s}, {u"name"_s, u"office"_s, u"hours"_s});
    auto hours = textsOf(root, u"hours"_s, {u"hours"_s}, {u"hours"_s});
    if (!reminder || !hours)
        return fail(!reminder ? reminder.error() : hours.error());
    FollowUpMessage message;
    message.m_reminder = std::move(*reminder);
    message.m_hours = std::move(*hours);
    return message;
}

QString FollowUpMessage::reminder(const QString &language, const QString &maskedName, const QString &office,
                                  const QString &hours) const
{
    const QString sentence =
        hours.isEmpty() ? QString() : filled(textIn(m_hours, language), {{u"hours"_s, hours}});
    return filled(textIn(m_reminder, language),
                  {{u"name"_s, maskedName}, {u"office"_s, office}, {u"hours"_s, sentence}})
        .simplified();
}

} // namespace loket
