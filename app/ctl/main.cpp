// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Command.h"
#include "core/base/Heap.h"
#include "core/vault/Harden.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    loket::keepFreedBuffers();
    loket::hardenProcess(); // keys and faces must not end in a core dump
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("loketctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOKET_VERSION));

    loket::ctl::installLanguage(QCoreApplication::arguments());
    loket::ctl::CommandTable table;
    loket::ctl::addIdentityCommands(table);
    loket::ctl::addIkdCommands(table);
    loket::ctl::addIkdAccountCommands(table);
    loket::ctl::addHubCommands(table);
    loket::ctl::addHubOfficeCommands(table);
    loket::ctl::addStationInitCommands(table);
    loket::ctl::addStationCommands(table);
    loket::ctl::addStationSettingCommands(table);
    loket::ctl::addStationRebuildCommands(table);
    loket::ctl::addStationTpmCommands(table);
    loket::ctl::addOperatorCommands(table);
    loket::ctl::addQualityCommands(table);
    loket::ctl::addQrCommands(table);
    loket::ctl::addQrBenchCommand(table);
    loket::ctl::addDeviceCommands(table);
    loket::ctl::addVisitCommands(table);
    loket::ctl::addSimulateCommands(table);
    loket::ctl::addPacketCommands(table);
    loket::ctl::addReportCommands(table);
    loket::ctl::addApprovalCommands(table);
    loket::ctl::addAuditCommands(table);
    loket::ctl::addPrivacyCommands(table);
    loket::ctl::addBreachCommands(table);
    return loket::ctl::runCommandLine(table, QCoreApplication::arguments());
}
