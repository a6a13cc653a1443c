// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Ctl.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <QProcess>

#include <algorithm>
#include <unistd.h>

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

namespace {

/// stderr so far; the process has ended, or did not within the limit.
QByteArray readLines(QProcess &process, const std::function<void(const QString &)> &listener, int limitMs)
{
    QByteArray all;
    qsizetype told = 0;
    QElapsedTimer clock;
    clock.start();
    process.setReadChannel(QProcess::StandardError);
    while (clock.elapsed() < limitMs) {
        const bool isRunning = process.state() != QProcess::NotRunning;
        if (isRunning)
            process.waitForReadyRead(100);
        all += process.readAllStandardError();
        for (qsizetype end = all.indexOf('\n', told); end >= 0; end = all.indexOf('\n', told)) {
            listener(QString::fromUtf8(all.mid(told, end - told)));
            told = end + 1;
        }
        if (!isRunning)
            break;
    }
    return all;
}

/// As the time limits of ctest: instrumented programs are slow.
int stretched(int limitMs)
{
    return limitMs * std::max(1, qEnvironmentVariableIntValue("LOKET_TEST_TIME_FACTOR"));
}

CtlResult start(const QString &program, const QStringList &arguments,
                const QMap<QString, QString> &environment,
                const std::function<void(const QString &)> &listener, int shortLimitMs)
{
    const int limitMs = stretched(shortLimitMs);
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
    process.start(program, arguments);
    QByteArray errors;
    if (listener)
        errors = readLines(process, listener, limitMs);
    CAPTURE(errors.toStdString());
    REQUIRE((process.state() == QProcess::NotRunning || process.waitForFinished(listener ? 0 : limitMs)));
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), errors + process.readAllStandardError()};
}

QString loketctl() { return qEnvironmentVariable("LOKET_BUILD_DIR") + u"/bin/loketctl"_s; }

} // namespace

CtlResult ctl(const QStringList &arguments, const QMap<QString, QString> &environment,
              const std::function<void(const QString &)> &listener, int limitMs)
{
    return start(loketctl(), arguments, environment, listener, limitMs);
}

CtlResult ctlObeyingPermissions(const QStringList &arguments, const QMap<QString, QString> &environment)
{
    constexpr int kLimitMs = 60'000;
    if (::geteuid() != 0)
        return start(loketctl(), arguments, environment, {}, kLimitMs);
    const QStringList less{u"--bounding-set=-dac_override,-dac_read_search"_s, u"--inh-caps=-all"_s,
                           loketctl()};
    return start(u"/usr/bin/setpriv"_s, less + arguments, environment, {}, kLimitMs);
}

QString writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

} // namespace loket::test
