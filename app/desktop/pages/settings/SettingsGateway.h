// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/shell/Reply.h"
#include "core/base/Job.h"
#include "core/station/Settings.h"
#include "core/station/StationProfile.h"

namespace loket::desktop {

struct SettingsData
{
    Settings values;
    StationProfile profile;
    bool mayBackUp = false;
    bool mayManage = false; ///< the operator may change more than their own language and look
};

class SettingsGateway
{
public:
    virtual ~SettingsGateway() = default;
    /// Errors: Locked.
    virtual void load(QObject *context, Reply<SettingsData> reply) = 0;
    /// Stores and gives all values anew. Errors: those of Station::setSetting().
    virtual void set(QObject *context, const QString &key, const QJsonValue &value,
                     Reply<SettingsData> reply) = 0;
    virtual void reset(QObject *context, const QString &key, Reply<SettingsData> reply) = 0;
    /// A copy of the station in `folder`, which must not exist; beside the work. Errors: NotAllowed, those of
    /// Station::planBackup() and copyStation(), Cancelled (then there is no folder).
    [[nodiscard]] virtual std::shared_ptr<Job> backUp(QObject *context, const QString &folder,
                                                      Reply<void> reply) = 0;
};

} // namespace loket::desktop
