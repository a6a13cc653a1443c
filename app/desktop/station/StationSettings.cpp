// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/StationGateways.h"

namespace loket::desktop {

namespace {

Expected<SettingsData> dataOf(Station &station)
{
    SettingsData data{station.settings(), station.profile(), station.may(Permission::ManageSettings), {}};
    const auto people = station.operators();
    if (!people)
        return fail(people.error());
    for (const OperatorInfo &person : *people)
        if (!person.isDisabled && isAllowed(person.role, Permission::ManageOperators) &&
            !(station.session() && station.session()->who.id == person.id))
            data.seconds.append({person.id, person.displayName});
    return data;
}

} // namespace

void StationSettings::load(QObject *context, Reply<SettingsData> reply)
{
    m_desk.ask(context, dataOf, std::move(reply));
}

void StationSettings::set(QObject *context, const QString &key, const QJsonValue &value, SecondPerson second,
                          Reply<SettingsData> reply)
{
    m_desk.ask(
        context,
        [key, value, second = std::move(second)](Station &station) -> Expected<SettingsData> {
            const auto done = value.isUndefined() ? station.resetSetting(key, second)
                                                  : station.setSetting(key, value, second);
            return done ? dataOf(station) : fail(done.error());
        },
        std::move(reply));
}

} // namespace loket::desktop
