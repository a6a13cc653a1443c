// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Command.h"
#include "app/ctl/Say.h"

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
        {{u"h"_s, u"help"_s}, Say::tr("Tampilkan bantuan ini.")},
        {{u"v"_s, u"version"_s}, Say::tr("Tampilkan versinya.")},
        {u"json"_s, Say::tr("Tulis satu dokumen JSON ke stdout; pesan tetap di stderr.")},
        {u"language"_s, Say::tr("Bahasa pesan: id atau en. Bawaan: LOKET_LANGUAGE, atau bahasa sistem."),
         u"LANG"_s},
        {u"station"_s, Say::tr("Folder stasiun. Bawaan: $XDG_DATA_HOME/loket."), u"DIR"_s},
        {u"operator"_s, Say::tr("Siapa yang masuk, bila perintahnya perlu. Bawaan: LOKET_OPERATOR."),
         u"NAME"_s},
        {u"passphrase-file"_s,
         Say::tr("Berkas yang baris pertamanya frasa sandi petugas. Bawaan: LOKET_PASSPHRASE."), u"FILE"_s},
    };
}

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fputc('\n', stdout);
}

QString usageLine(const Command &command)
{
    return Say::tr("loketctl %1 [pilihan] %2").arg(command.path.join(u' '), command.arguments).trimmed();
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
    print(Say::tr("loketctl: loket tanpa jendela: penyiapan, pemeriksaan, laporan, alat, paket.\n"));
    print(Say::tr("Pemakaian: loketctl PERINTAH [pilihan] [isian]\n\nPerintah:"));
    for (const Command &command : table) {
        if (group.isEmpty() || command.path.first() == group)
            print(u"  %1  %2"_s.arg(command.path.join(u' ').leftJustified(kNameWidth), command.summary));
    }
    print(Say::tr("\nPilihan setiap perintah:"));
    printOptions(globalOptions());
    print(Say::tr("\nKode keluar: 0 ya atau selesai, 1 tidak, 2 perintahnya keliru, 3 ditolak (masuk, "
                  "peran), 4 alat, disk atau kantor."));
    print(Say::tr("Selengkapnya: loketctl PERINTAH --help"));
}

void printHelp(const Command &command)
{
    print(command.summary + Say::tr("\n\nPemakaian: ") + usageLine(command));
    if (!command.options.isEmpty()) {
        print(Say::tr("\nPilihan:"));
        printOptions(command.options);
    }
    print(Say::tr("\nPilihan setiap perintah:"));
    printOptions(globalOptions());
    if (!command.examples.isEmpty())
        print(Say::tr("\nContoh:"));
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

/// The system's language where it is one of ours, else English.
QString systemLanguage() { return QLocale::system().language() == QLocale::Indonesian ? u"id"_s : u"en"_s; }

QString languageFor(const QString &wanted)
{
    const QString asked = wanted.isEmpty() ? qEnvironmentVariable("LOKET_LANGUAGE") : wanted;
    return asked.isEmpty() ? systemLanguage() : asked;
}

QString unknownLanguage(const QString &wanted)
{
    QStringList known;
    for (const words::Language &language : words::languages())
        known.append(language.code);
    const QString where = wanted.isEmpty() ? u"LOKET_LANGUAGE"_s : u"--language"_s;
    return Say::tr("%1 meminta salah satu dari: %2; bukan \"%3\"")
        .arg(where, known.join(u", "_s), languageFor(wanted));
}

Exit runCommand(const Command &command, const QCommandLineParser &parser, Output &out)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < command.minArguments)
        return out.usage(Say::tr("isian yang kurang: ") + command.arguments);
    if (command.maxArguments >= 0 && arguments.size() > command.maxArguments)
        return out.usage(Say::tr("isian yang berlebih: ") + arguments.at(command.maxArguments));
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
    const Exit code = words.isEmpty() ? out.usage(Say::tr("perintahnya belum disebut"))
                      : isGroup ? out.usage(Say::tr("perintah tidak dikenal: ") + words.mid(0, 2).join(u' '))
                                : out.usage(Say::tr("perintah tidak dikenal: ") + words.first());
    out.finish(code);
    return int(code);
}

} // namespace

void installLanguage(const QStringList &arguments)
{
    QString wanted;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) == "--language"_L1)
            wanted = arguments.value(i + 1);
        else if (arguments.at(i).startsWith("--language="_L1))
            wanted = arguments.at(i).section(u'=', 1);
    }
    if (!words::installLanguage(languageFor(wanted)))
        (void)words::installLanguage(systemLanguage());
}

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
