// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Output.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace loket::ctl {

/// What a command gets: its parsed options and where to write.
struct Call
{
    const QCommandLineParser &parser;
    QStringList arguments; ///< positional ones after the command's own words
    Output &out;

    [[nodiscard]] bool has(const char *option) const { return parser.isSet(QString::fromLatin1(option)); }
    [[nodiscard]] QString value(const char *option) const
    {
        return parser.value(QString::fromLatin1(option));
    }
};

/// One line of the command table.
struct Command
{
    QStringList path;  ///< { "nik", "check" }
    QString summary;   ///< one line, in `loketctl --help`
    QString arguments; ///< "NIK"; how the positional arguments are shown
    int minArguments = 0;
    int maxArguments = 0; ///< -1 = any number
    QList<QCommandLineOption> options;
    QStringList examples; ///< whole command lines without the program's name
    std::function<Exit(const Call &)> run;
};

using CommandTable = std::vector<Command>;

// Each file of app/ctl/commands adds its group.
void addIdentityCommands(CommandTable &table);
void addIkdAccountCommands(CommandTable &table);
void addIkdCommands(CommandTable &table);
void addHubCommands(CommandTable &table);
void addHubOfficeCommands(CommandTable &table);
void addStationInitCommands(CommandTable &table);
void addStationCommands(CommandTable &table);
void addOperatorCommands(CommandTable &table);
void addQrCommands(CommandTable &table);
void addQrBenchCommand(CommandTable &table);
void addQualityCommands(CommandTable &table);
void addDeviceCommands(CommandTable &table);
void addVisitCommands(CommandTable &table);
void addSimulateCommands(CommandTable &table);
void addPacketCommands(CommandTable &table);
void addReportCommands(CommandTable &table);
void addAuditCommands(CommandTable &table);
void addApprovalCommands(CommandTable &table);
void addPrivacyCommands(CommandTable &table);
void addBreachCommands(CommandTable &table);
void addStationSettingCommands(CommandTable &table);
void addStationRebuildCommands(CommandTable &table);
void addStationTpmCommands(CommandTable &table);

/// The language of --language, else that of the surroundings, before the table is made: it holds words. An
/// unknown one is left to runCommandLine(), which refuses it.
void installLanguage(const QStringList &arguments);

/// Everything: parses, finds the command, runs it. Gives the process's exit code.
[[nodiscard]] int runCommandLine(const CommandTable &table, const QStringList &arguments);

} // namespace loket::ctl
