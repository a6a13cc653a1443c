// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_replay TARGET [--found FOLDER] [--runs N] [--seconds S] [--seed N] [FILE…]
// Runs a target on its seeds, on the inputs that once broke it and on seeded mutations of both; or on the
// files alone. The input of a run that ended badly is left in last-TARGET in the current folder.
#include "tests/fuzz/Mutator.h"
#include "tests/fuzz/Targets.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
using loket::fuzz::Mutator;

namespace {

struct Target
{
    int (*run)(const std::uint8_t *data, std::size_t size);
    std::vector<QByteArray> (*seeds)();
};

const std::map<QString, Target> &targets()
{
    static const std::map<QString, Target> all{
#define X(NAME) {QStringLiteral(#NAME), {loket_fuzz_##NAME, loket_seeds_##NAME}},
#include "TargetNames.inc"
#undef X
    };
    return all;
}

/// Holds the input before each run: whatever ends the program, it is there.
class Runner
{
public:
    Runner(const Target &target, const QString &name)
        : m_target(target)
        , m_last(u"last-"_s + name)
    {
        if (!m_last.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            qFatal("cannot write here");
    }

    void run(const QByteArray &input)
    {
        m_last.resize(input.size());
        m_last.seek(0);
        m_last.write(input);
        m_target.run(reinterpret_cast<const std::uint8_t *>(input.constData()), std::size_t(input.size()));
        ++m_runs;
    }

    void succeeded() { m_last.remove(); }
    [[nodiscard]] qint64 runs() const { return m_runs; }

private:
    const Target &m_target;
    QFile m_last;
    qint64 m_runs = 0;
};

std::vector<QByteArray> filesOf(const QStringList &paths)
{
    std::vector<QByteArray> inputs;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        inputs.push_back(file.readAll());
    }
    return inputs;
}

QStringList pathsIn(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name))
        paths << QDir(folder).filePath(name);
    return paths;
}

int replay(const Target &target, const QString &name, const QCommandLineParser &options)
{
    const QStringList files = options.positionalArguments().mid(1);
    Runner runner(target, name);
    std::vector<QByteArray> inputs = files.isEmpty() ? target.seeds() : filesOf(files);
    if (files.isEmpty())
        for (QByteArray &found : filesOf(pathsIn(options.value(u"found"_s) + u'/' + name)))
            inputs.push_back(std::move(found));
    for (const QByteArray &input : inputs)
        runner.run(input);
    const qint64 wanted = files.isEmpty() ? options.value(u"runs"_s).toLongLong() : 0;
    Mutator mutator(options.value(u"seed"_s).toULongLong());
    QElapsedTimer timer;
    timer.start();
    const qint64 limitMs = options.value(u"seconds"_s).toLongLong() * 1000;
    const auto any = [&]() -> const QByteArray & {
        return inputs[std::size_t(mutator.below(qsizetype(inputs.size())))];
    };
    runner.run({});
    for (qint64 i = 0; i < wanted && timer.elapsed() < limitMs; ++i) {
        const QByteArray &from = any();
        runner.run(mutator.mutate(from, any()));
    }
    runner.succeeded();
    std::printf("%s: %zu inputs, %lld runs, %.0f runs/s\n", qPrintable(name), inputs.size(),
                static_cast<long long>(runner.runs()),
                double(runner.runs()) * 1000 / double(std::max<qint64>(timer.elapsed(), 1)));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type == QtFatalMsg)
            std::fprintf(stderr, "%s\n", qPrintable(text));
    });
    QCommandLineParser options;
    options.addOptions({{u"found"_s, u"Folder with one folder per target"_s, u"folder"_s},
                        {u"runs"_s, u"Mutations"_s, u"n"_s, u"20000"_s},
                        {u"seconds"_s, u"At most"_s, u"s"_s, u"2"_s},
                        {u"seed"_s, u"Of the mutations"_s, u"n"_s, u"1"_s}});
    options.process(application);
    const QString name = options.positionalArguments().value(0);
    const auto target = targets().find(name);
    if (target == targets().end()) {
        for (const auto &[known, unused] : targets())
            std::printf("%s\n", qPrintable(known));
        return name.isEmpty() ? 0 : 2;
    }
    return replay(target->second, name, options);
}
