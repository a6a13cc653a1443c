// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/Ctl.h"

#include <QJsonArray>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace loket::test {

/// A demo station made by loketctl, and loketctl run on it as one of its operators.
class DemoStation
{
public:
    DemoStation()
    {
        m_made = ctl({QStringLiteral("station"), QStringLiteral("init"), QStringLiteral("--demo"),
                      QStringLiteral("--station"), station(), QStringLiteral("--json")})
                     .json();
        for (const QJsonValue person : m_made[QStringLiteral("operators")].toArray())
            if (person[QStringLiteral("role")] == QStringLiteral("operator") && m_as.isEmpty())
                m_as = {
                    {QStringLiteral("LOKET_OPERATOR"), person[QStringLiteral("id")].toString()},
                    {QStringLiteral("LOKET_PASSPHRASE"), person[QStringLiteral("passphrase")].toString()}};
    }

    [[nodiscard]] QString station() const { return m_folder.filePath(QStringLiteral("station")); }
    [[nodiscard]] QString hubKey() const { return m_made[QStringLiteral("hub_key")].toString(); }
    /// Beside the station.
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] CtlResult run(const QStringList &line, const QMap<QString, QString> &more = {}) const
    {
        return ctl(whole(line), environment(more));
    }

    /// As run(), with each line of stderr told as it comes: for somebody who answers.
    [[nodiscard]] CtlResult runWith(const std::function<void(const QString &)> &listener,
                                    const QStringList &line, const QMap<QString, QString> &more,
                                    int limitMs) const
    {
        return ctl(whole(line), environment(more), listener, limitMs);
    }

private:
    [[nodiscard]] QStringList whole(QStringList line) const
    {
        return line << QStringLiteral("--station") << station() << QStringLiteral("--json");
    }
    [[nodiscard]] QMap<QString, QString> environment(const QMap<QString, QString> &more) const
    {
        QMap<QString, QString> all = m_as;
        all.insert(more);
        return all;
    }

    QTemporaryDir m_folder;
    QJsonObject m_made;
    QMap<QString, QString> m_as;
};

} // namespace loket::test
