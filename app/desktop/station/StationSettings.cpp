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

Expected<void> copyAside(StationDesk &desk, const QString &folder, JobControl &job)
{
    const auto plan = inStation(desk, [folder](Station &station) { return station.planBackup(folder); });
    if (!plan)
        return fail(plan.error());
    const auto emptyLog = [&desk] {
        return inStation(desk, [](Station &station) { return station.emptyLog(); });
    };
    const auto goOn = [&job](double share) {
        job.setProgress(share);
        return !job.isCancelled();
    };
    if (auto copied = copyStation(*plan, {emptyLog, goOn}); !copied)
        return copied;
    // Locked meanwhile: that it was begun is in the log.
    (void)inStation(desk, [](Station &station) { return station.finishBackup(); });
    return {};
}

Expected<SettingsData> dataOf(Station &station)
{
    return SettingsData{station.settings(), station.profile(), station.may(Permission::Backup),
                        station.may(Permission::ManageSettings)};
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

std::shared_ptr<Job> StationSettings::backUp(QObject *context, const QString &folder, Reply<void> reply)
{
    return Job::start(
        m_copies, context,
        [this, folder](JobControl &job) -> Expected<void> { return copyAside(m_desk, folder, job); },
        std::move(reply));
}

} // namespace loket::desktop
