// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Command.h"

#include "app/words/Words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdio>

namespace loket::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidth = 26;

QList<QCommandLineOption> globalOptions()
{
    return {
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
        {u"json"_s, u"Print one JSON document on stdout; messages stay on stderr."_s},
        {u"language"_s, u"Language of messages: id or en. Default: LOKET_LANGUAGE, else the system's."_s,
         u"LANG"_s},
        {u"station"_s, u"Folder of the station. Default: $XDG_DATA_HOME/loket."_s, u"DIR"_s},
        {u"operator"_s, u"Who logs in, where a command needs it. Default: LOKET_OPERATOR."_s, u"NAME"_s},
        {u"passphrase-file"_s,
         u"File whose first line is the operator's passphrase. Default: LOKET_PASSPHRASE."_s, u"FILE"_s},
    };
}

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fputc('\n', stdout);
}

QString usageLine(const Command &command)
{
    return u"loketctl %1 [options] %2"_s.arg(command.path.join(u' '), command.arguments).trimmed();
}

void printOptions(const QList<QCommandLineOption> &options)
{
    for (const QCommandLineOption &option : options) {
        QString name = u"--"_s + option.names().last();
        if (!option.valueName().isEmpty())
            name += u' ' + option.valueName();
        print(u"  %1  %2"_s.arg(name.leftJustified(kNameWidth), option.description()));
    }
}

void printOverview(const CommandTable &table, const QString &group = {})
{
    print(u"loketctl: the counter without its windows: set-up, checks, reports, devices, packets.\n"_s);
    print(u"Usage: loketctl COMMAND [options] [arguments]\n\nCommands:"_s);
    for (const Command &command : table) {
        if (group.isEmpty() || command.path.first() == group)
            print(u"  %1  %2"_s.arg(command.path.join(u' ').leftJustified(kNameWidth), command.summary));
    }
    print(u"\nOptions of every command:"_s);
    printOptions(globalOptions());
    print(
        u"\nExit codes: 0 yes or done, 1 a clear no, 2 wrong usage, 3 refused (login, role), 4 device, disk or hub."_s);
    print(u"More: loketctl COMMAND --help"_s);
}

void printHelp(const Command &command)
{
    print(command.summary + u"\n\nUsage: "_s + usageLine(command));
    if (!command.options.isEmpty()) {
        print(u"\nOptions:"_s);
        printOptions(command.options);
    }
    print(u"\nOptions of every command:"_s);
    printOptions(globalOptions());
    if (!command.examples.isEmpty())
        print(u"\nExamples:"_s);
    for (const QString &example : command.examples)
        print(u"  loketctl "_s + example);
}

const Command *findCommand(const CommandTable &table, const QStringList &words)
{
    const Command *best = nullptr;
    for (const Command &command : table) {
        const bool fits = words.mid(0, command.path.size()) == command.path;
        if (fits && (!best || command.path.size() > best->path.size()))
            best = &command;
    }
    return best;
}

/// The system's language where it is one of ours, else English: what the help is written in.
QString languageFor(const QString &wanted)
{
    const QString asked = wanted.isEmpty() ? qEnvironmentVariable("LOKET_LANGUAGE") : wanted;
    if (!asked.isEmpty())
        return asked;
    return QLocale::system().language() == QLocale::Indonesian ? u"id"_s : u"en"_s;
}

QString unknownLanguage(const QString &wanted)
{
    QStringList known;
    for (const words::Language &language : words::languages())
        known.append(language.code);
    const QString where = wanted.isEmpty() ? u"LOKET_LANGUAGE"_s : u"--language"_s;
    return u"%1 wants one of: %2; not \"%3\""_s.arg(where, known.join(u", "_s), languageFor(wanted));
}

Exit runCommand(const Command &command, const QCommandLineParser &parser, Output &out)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < command.minArguments)
        return out.usage(u"missing argument: "_s + command.arguments);
    if (command.maxArguments >= 0 && arguments.size() > command.maxArguments)
        return out.usage(u"too many arguments: "_s + arguments.at(command.maxArguments));
    return command.run({parser, arguments, out});
}

/// No command found: help, version, or what is wrong.
int withoutCommand(const CommandTable &table, const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(u"version"_s)) {
        print(u"loketctl "_s + QCoreApplication::applicationVersion());
        return int(Exit::Done);
    }
    const bool isGroup =
        !words.isEmpty() && std::any_of(table.begin(), table.end(), [&](const Command &command) {
            return command.path.first() == words.first();
        });
    if (parser.isSet(u"help"_s) || (words.size() == 1 && words.first() == "help"_L1)) {
        printOverview(table);
        return int(Exit::Done);
    }
    if (isGroup && words.value(1) == "--help"_L1) {
        printOverview(table, words.first());
        return int(Exit::Done);
    }
    Output out({}, parser.isSet(u"json"_s) || words.contains(u"--json"_s));
    const Exit code = words.isEmpty() ? out.usage(u"no command given"_s)
                      : isGroup       ? out.usage(u"unknown command: "_s + words.mid(0, 2).join(u' '))
                                      : out.usage(u"unknown command: "_s + words.first());
    out.finish(code);
    return int(code);
}

} // namespace

int runCommandLine(const CommandTable &table, const QStringList &arguments)
{
    // First round: options before the command, which begins at the first word.
    QCommandLineParser first;
    first.addOptions(globalOptions());
    first.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    const bool firstFits = first.parse(arguments);
    QStringList rest = first.positionalArguments();
    const Command *command = findCommand(table, rest);
    if (!firstFits || !command) {
        if (!firstFits)
            std::fprintf(stderr, "loketctl: %s\n", qUtf8Printable(first.errorText()));
        return firstFits ? withoutCommand(table, first) : int(Exit::Usage);
    }

    // Second round: everything but the command's own words, with its options.
    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    parser.addOptions(command->options);
    QStringList line = arguments;
    line.erase(line.end() - rest.size(), line.end() - rest.size() + command->path.size());
    const bool fits = parser.parse(line);
    if (parser.isSet(u"help"_s)) {
        printHelp(*command);
        return int(Exit::Done);
    }
    Output out(command->path.join(u' '), parser.isSet(u"json"_s));
    Exit code = Exit::Usage;
    if (!fits)
        code = out.usage(parser.errorText());
    else if (!words::installLanguage(languageFor(parser.value(u"language"_s))))
        code = out.usage(unknownLanguage(parser.value(u"language"_s)));
    else
        code = runCommand(*command, parser, out);
    out.finish(code);
    return int(code);
}

} // namespace loket::ctl
