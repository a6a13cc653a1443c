// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Command.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("loketctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOKET_VERSION));

    loket::ctl::CommandTable table;
    loket::ctl::addIdentityCommands(table);
    loket::ctl::addDeviceCommands(table);
    return loket::ctl::runCommandLine(table, QCoreApplication::arguments());
}
