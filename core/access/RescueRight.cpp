// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/RescueRight.h"

#include "core/access/Roles.h"

namespace loket {

using namespace Qt::StringLiterals;

QStringList rescuersIn(const KeyFileContent &keys)
{
    QStringList people;
    for (auto it = keys.roles.begin(); it != keys.roles.end(); ++it)
        if (isAllowed(roleFromName(it.value()), Permission::ManageOperators))
            people << it.key();
    return people;
}

Expected<void> checkRescuer(const KeyFileContent &keys, const QString &operatorId)
{
    if (keys.roles.isEmpty())
        return {};
    const auto role = keys.roles.find(operatorId);
    if (role == keys.roles.end())
        return fail(ErrorCode::NotFound, u"rekey_person"_s);
    if (!isAllowed(roleFromName(*role), Permission::ManageOperators))
        return fail(ErrorCode::NotAllowed, u"rekey_role"_s);
    return {};
}

} // namespace loket
