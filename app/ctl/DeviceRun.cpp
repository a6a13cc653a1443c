// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DeviceRun.h"

#include "app/ctl/Say.h"

#include "app/ctl/DeviceChoice.h"
#include "app/ctl/StationAccess.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace loket::ctl {

using namespace device;
using device::Role; // and not the one of operators
using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleMs = 20'000;

} // namespace

QList<QCommandLineOption> deviceRunOptions()
{
    return driverOptions() +
           QList<QCommandLineOption>{{u"simulated"_s, Say::tr("Jalankan alat latihan juga.")}};
}

Expected<std::unique_ptr<DeviceRun>> DeviceRun::start(const Call &call)
{
    const auto choice = readDeviceChoice(call);
    if (!choice)
        return fail(choice.error());
    RegistryConfig config = registryConfig(*choice, stationFolder(call));
    config.allowSimulators = call.has("simulated");
    std::unique_ptr<DeviceRun> run(new DeviceRun);
    run->m_registry = std::make_unique<DeviceRegistry>(std::move(config));
    run->m_registry->start();
    if (!wait([&] { return run->m_registry->isSettled(); }, kSettleMs))
        return fail(ErrorCode::DeviceTimeout, u"drivers"_s);
    return run;
}

std::optional<KnownDevice> DeviceRun::find(const QString &keyOrRole) const
{
    const auto devices = m_registry->devices();
    const Role role = parseRole(keyOrRole);
    const auto found = std::find_if(devices.begin(), devices.end(), [&](const KnownDevice &known) {
        return role == Role::None ? known.key == keyOrRole : known.isSelected && known.info.role == role;
    });
    return found == devices.end() ? std::nullopt : std::optional(*found);
}

bool DeviceRun::wait(const std::function<bool()> &condition, int limitMs)
{
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer tick; // for conditions that send no signal
    QObject::connect(&tick, &QTimer::timeout, &loop, &QEventLoop::quit);
    tick.start(5);
    while (!condition()) {
        if (clock.elapsed() > limitMs)
            return false;
        loop.exec(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace loket::ctl
