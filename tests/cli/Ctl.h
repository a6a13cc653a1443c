// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <functional>

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

/// Runs loketctl as somebody whom file permissions stop: tests often run as root, whom they do not. The
/// program keeps its user and loses the two capabilities that go round them.
[[nodiscard]] CtlResult ctlObeyingPermissions(const QStringList &arguments,
                                              const QMap<QString, QString> &environment = {});

/// Writes a file and gives its path.
QString writeFile(const QString &path, const QByteArray &bytes);

/// Runs the built loketctl with a clean environment (no LOKET_… of the caller, English) and these additions.
/// `listener` is told each line of stderr as it comes.
[[nodiscard]] CtlResult ctl(const QStringList &arguments, const QMap<QString, QString> &environment = {},
                            const std::function<void(const QString &)> &listener = {}, int limitMs = 60'000);

} // namespace loket::test
