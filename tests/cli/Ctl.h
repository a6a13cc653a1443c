// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace loket::test {

/// How one run of loketctl ended.
struct CtlResult
{
    int exitCode = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    /// stdout as the one JSON document it has to be; fails the test where it is not.
    [[nodiscard]] QJsonObject json() const;
};

/// Runs the built loketctl with a clean environment (no LOKET_… of the caller, English) and these additions.
[[nodiscard]] CtlResult ctl(const QStringList &arguments, const QMap<QString, QString> &environment = {});

} // namespace loket::test
