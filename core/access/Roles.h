// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace loket {

/// From least to most: mayManage() compares.
enum class Role { None, Intern, Operator, Support, Supervisor, Adb };

enum class Permission {
    None,
    Record,      ///< take residents through visits
    CancelVisit, ///< end an unfinished visit
    ViewDayLog,
    ViewBiometrics, ///< look at pictures of unfinished visits and review copies
    Approve,        ///< be the second person
    ViewReports,
    Export, ///< take lists out of the station
    ManageDevices,
    ManageSettings,
    ManageOperators,
    ReadAudit,
    Synchronise, ///< send, export and import bundles
    Backup,
    ManagePrivacy, ///< holds, what is kept how long, reports to residents, the register of breaches
};

/// The one table of who may what; least right: what is not in it is not allowed.
[[nodiscard]] bool isAllowed(Role role, Permission permission);
/// Whoever has `actor` may add, disable or give a new passphrase to people of role `other`: with
/// ManageOperators, and never above the own role (otherwise a supervisor would make themselves an
/// administrator).
[[nodiscard]] bool mayManage(Role actor, Role other);
/// All roles that may log in, from least to most.
[[nodiscard]] const std::vector<Role> &allRoles();

/// "operator", "supervisor", …; None for anything else.
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] Role roleFromName(const QString &name);
/// "record", "view_biometrics", … for logs and `loketctl --json`.
[[nodiscard]] QString permissionName(Permission permission);
/// None for anything else.
[[nodiscard]] Permission permissionFromName(const QString &name);

} // namespace loket
