// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/Roles.h"

#include <algorithm>
#include <initializer_list>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

using P = Permission;

struct RoleRights
{
    Role role;
    std::initializer_list<Permission> rights;
};

// Data, but not a file of the resources: LOKET_RESOURCES would let whoever starts the program give themselves
// every right. `loketctl operator roles` prints it.
const RoleRights kRights[] = {
    // An intern records under the eyes of an operator: no cancelling, no looking back.
    {Role::Intern, {P::Record, P::ViewDayLog}},
    {Role::Operator,
     {P::Record, P::CancelVisit, P::ViewDayLog, P::ViewBiometrics, P::ViewReports, P::ManageDevices,
      P::Synchronise}},
    // Support keeps the machine alive and sees no residents.
    {Role::Support, {P::ManageDevices, P::Synchronise, P::Backup}},
    {Role::Supervisor,
     {P::Record, P::CancelVisit, P::ViewDayLog, P::ViewBiometrics, P::Approve, P::ViewReports, P::Export,
      P::ManageDevices, P::ManageSettings, P::ManageOperators, P::ReadAudit, P::Synchronise,
      P::ManagePrivacy}},
    // The database administrator manages everything and records nobody.
    {Role::Adb,
     {P::ViewDayLog, P::ViewReports, P::Export, P::ManageDevices, P::ManageSettings, P::ManageOperators,
      P::ReadAudit, P::Synchronise, P::Backup, P::ManagePrivacy}},
};

} // namespace

bool isAllowed(Role role, Permission permission)
{
    if (permission == Permission::None)
        return false;
    for (const RoleRights &entry : kRights)
        if (entry.role == role)
            return std::find(entry.rights.begin(), entry.rights.end(), permission) != entry.rights.end();
    return false;
}

bool mayManage(Role actor, Role other)
{
    // The order of allRoles(), which is the order of the enum.
    return other != Role::None && isAllowed(actor, Permission::ManageOperators) && other <= actor;
}

const std::vector<Role> &allRoles()
{
    static const std::vector<Role> roles{Role::Intern, Role::Operator, Role::Support, Role::Supervisor,
                                         Role::Adb};
    return roles;
}

QString roleName(Role role)
{
    switch (role) {
    case Role::None:
        return u"none"_s;
    case Role::Intern:
        return u"intern"_s;
    case Role::Operator:
        return u"operator"_s;
    case Role::Support:
        return u"support"_s;
    case Role::Supervisor:
        return u"supervisor"_s;
    case Role::Adb:
        return u"adb"_s;
    }
    return u"none"_s;
}

Role roleFromName(const QString &name)
{
    for (const Role role : allRoles())
        if (roleName(role) == name)
            return role;
    return Role::None;
}

QString permissionName(Permission permission)
{
    switch (permission) {
    case P::None:
        return u"none"_s;
    case P::Record:
        return u"record"_s;
    case P::CancelVisit:
        return u"cancel_visit"_s;
    case P::ViewDayLog:
        return u"view_day_log"_s;
    case P::ViewBiometrics:
        return u"view_biometrics"_s;
    case P::Approve:
        return u"approve"_s;
    case P::ViewReports:
        return u"view_reports"_s;
    case P::Export:
        return u"export"_s;
    case P::ManageDevices:
        return u"manage_devices"_s;
    case P::ManageSettings:
        return u"manage_settings"_s;
    case P::ManageOperators:
        return u"manage_operators"_s;
    case P::ReadAudit:
        return u"read_audit"_s;
    case P::Synchronise:
        return u"synchronise"_s;
    case P::Backup:
        return u"backup"_s;
    case P::ManagePrivacy:
        return u"manage_privacy"_s;
    }
    return u"none"_s;
}

Permission permissionFromName(const QString &name)
{
    for (int i = int(P::None) + 1; i <= int(P::ManagePrivacy); ++i)
        if (permissionName(P(i)) == name)
            return P(i);
    return P::None;
}

} // namespace loket
