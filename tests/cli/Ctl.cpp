// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Ctl.h"

#include <catch2/catch.hpp>

#include <QJsonDocument>
#include <QMap>
#include <QProcess>

namespace loket::test {

using namespace Qt::StringLiterals;

QJsonObject CtlResult::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    CAPTURE(out.toStdString(), err.toStdString());
    REQUIRE(error.error == QJsonParseError::NoError);
    REQUIRE(document.isObject());
    return document.object();
}

CtlResult ctl(const QStringList &arguments, const QMap<QString, QString> &environment)
{
    QProcess process;
    QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
    for (const QString &key : env.keys()) {
        if (key.startsWith(u"LOKET_"_s))
            env.remove(key);
    }
    env.insert(u"LOKET_LANGUAGE"_s, u"en"_s);
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        env.insert(it.key(), it.value());
    process.setProcessEnvironment(env);
    process.start(qEnvironmentVariable("LOKET_BUILD_DIR") + u"/bin/loketctl"_s, arguments);
    REQUIRE(process.waitForFinished(60'000));
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace loket::test
