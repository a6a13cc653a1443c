// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/Ctl.h"

#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>

namespace loket::test {

using namespace Qt::StringLiterals;

/// One demo station for all cases: making it stretches five passphrases.
struct Demo
{
    QTemporaryDir folder;
    QString station = folder.filePath(u"station"_s);
    QJsonObject made;

    Demo()
    {
        made = ctl({u"station"_s, u"init"_s, u"--demo"_s, u"--station"_s, station, u"--json"_s}).json();
    }

    [[nodiscard]] QMap<QString, QString> as(const QString &id) const
    {
        for (const QJsonValue person : made[u"operators"_s].toArray()) {
            if (person[u"id"_s] == id)
                return {{u"LOKET_OPERATOR"_s, id},
                        {u"LOKET_PASSPHRASE"_s, person[u"passphrase"_s].toString()}};
        }
        return {};
    }
    [[nodiscard]] QString idWithRole(const QString &role) const
    {
        for (const QJsonValue person : made[u"operators"_s].toArray()) {
            if (person[u"role"_s] == role)
                return person[u"id"_s].toString();
        }
        return {};
    }
    [[nodiscard]] CtlResult run(QStringList line, const QMap<QString, QString> &environment = {}) const
    {
        line << u"--station"_s << station << u"--json"_s;
        return ctl(line, environment);
    }
};

inline const Demo &demo()
{
    static const Demo one;
    return one;
}

} // namespace loket::test
