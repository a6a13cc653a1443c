// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/station/StationGateways.h"

#include <future>

using namespace Qt::StringLiterals;

namespace loket::desktop {

namespace {

/// Runs in the station's thread; the one that asks waits. Never from the window's thread.
template <class Work>
auto inStation(StationDesk &desk, Work work) -> std::invoke_result_t<Work &, Station &>
{
    using Result = std::invoke_result_t<Work &, Station &>;
    const auto answer = std::make_shared<std::promise<Result>>();
    auto result = answer->get_future();
    desk.worker().post([answer, station = desk.handle(), work]() mutable {
        answer->set_value(*station ? work(**station) : Result(fail(ErrorCode::WrongState, u"station"_s)));
    });
    return result.get();
}

Expected<BackupPlan> copyAside(StationDesk &desk, const QString &folder, JobControl &job)
{
    auto plan = inStation(desk, [folder](Station &station) { return station.planBackup(folder); });
    if (!plan)
        return plan;
    const auto goOn = [&job](double share) {
        job.setProgress(share);
        return !job.isCancelled();
    };
    if (auto copied = copyStation(*plan, {goOn}); !copied)
        return fail(copied.error());
    // Locked meanwhile: that it was begun is in the log.
    (void)inStation(desk, [](Station &station) { return station.finishBackup(); });
    return plan;
}

Expected<SettingsData> dataOf(Station &station)
{
    SettingsData data{station.settings(),
                      station.profile(),
                      station.may(Permission::Backup),
                      station.may(Permission::ManageSettings),
                      station.mirror().isSameDisk,
                      {}};
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

std::shared_ptr<Job> StationSettings::backUp(QObject *context, const QString &folder, Reply<BackupPlan> reply)
{
    return Job::start(
        m_copies, context, [this, folder](JobControl &job) { return copyAside(m_desk, folder, job); },
        std::move(reply));
}

} // namespace loket::desktop
