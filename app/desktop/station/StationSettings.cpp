// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/StationGateways.h"

namespace loket::desktop {

namespace {

Expected<SettingsData> dataOf(Station &station)
{
    return SettingsData{station.settings(), station.profile(), station.may(Permission::ManageSettings)};
}

} // namespace

void StationSettings::load(QObject *context, Reply<SettingsData> reply)
{
    m_desk.ask(context, dataOf, std::move(reply));
}

void StationSettings::set(QObject *context, const QString &key, const QJsonValue &value,
                          Reply<SettingsData> reply)
{
    m_desk.ask(
        context,
        [key, value](Station &station) -> Expected<SettingsData> {
            if (const auto done = station.setSetting(key, value); !done)
                return fail(done.error());
            return dataOf(station);
        },
        std::move(reply));
}

void StationSettings::reset(QObject *context, const QString &key, Reply<SettingsData> reply)
{
    m_desk.ask(
        context,
        [key](Station &station) -> Expected<SettingsData> {
            if (const auto done = station.resetSetting(key); !done)
                return fail(done.error());
            return dataOf(station);
        },
        std::move(reply));
}

} // namespace loket::desktop
