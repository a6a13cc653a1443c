// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/Reply.h"
#include "core/access/SecondPerson.h"
#include "core/base/Job.h"
#include "core/station/Settings.h"
#include "core/station/StationBackup.h"
#include "core/station/StationProfile.h"

#include <QList>
#include <QPair>

namespace loket::desktop {

struct SettingsData
{
    Settings values;
    StationProfile profile;
    bool mayBackUp = false;
    bool mayManage = false;                 ///< the operator may change more than their own language and look
    bool isMirrorOnSameDisk = false;        ///< one broken disk takes the station and its copies
    QList<QPair<QString, QString>> seconds; ///< id and name of those who could be the second person
};

class SettingsGateway
{
public:
    virtual ~SettingsGateway() = default;
    /// Errors: Locked.
    virtual void load(QObject *context, Reply<SettingsData> reply) = 0;
    /// Stores and gives all values anew; an undefined value is the standard again. Errors: those of
    /// Station::setSetting().
    virtual void set(QObject *context, const QString &key, const QJsonValue &value, SecondPerson second,
                     Reply<SettingsData> reply) = 0;
    /// A copy of the station in `folder`, which must not exist; beside the work. Errors: NotAllowed, those of
    /// Station::planBackup() and copyStation(), Cancelled (then there is no folder).
    [[nodiscard]] virtual std::shared_ptr<Job> backUp(QObject *context, const QString &folder,
                                                      Reply<BackupPlan> reply) = 0;
};

} // namespace loket::desktop
