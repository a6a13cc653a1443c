// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DeviceRun.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace loket::ctl {

using namespace device;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSettleMs = 20'000;

QCborValue parsed(const QString &text, DeclaredSetting::Kind kind)
{
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    if (kind == DeclaredSetting::Kind::Integer && isNumber)
        return QCborValue(number);
    if (kind == DeclaredSetting::Kind::Flag && (text == u"true" || text == u"false"))
        return QCborValue(text == u"true");
    return QCborValue(text);
}

/// PLUGIN.KEY=VALUE into the settings of that plugin.
bool apply(const QString &assignment, const PluginCatalog &catalog, RegistryPreferences &preferences)
{
    const qsizetype dot = assignment.indexOf(u'.');
    const qsizetype equals = assignment.indexOf(u'=', dot + 1);
    if (dot <= 0 || equals < 0)
        return false;
    const QString pluginId = assignment.left(dot);
    const QString key = assignment.mid(dot + 1, equals - dot - 1);
    const PluginEntry *plugin = catalog.find(pluginId);
    const DeclaredSetting *setting = plugin ? plugin->metadata.setting(key) : nullptr;
    if (!setting)
        return false;
    const QCborValue value = setting->accept(parsed(assignment.mid(equals + 1), setting->kind));
    if (value.isUndefined())
        return false;
    preferences.pluginSettings[pluginId].insert(key, value);
    return true;
}

} // namespace

QList<QCommandLineOption> deviceRunOptions()
{
    return {{u"plugins"_s, u"Folder with device drivers. Default: those of this program."_s, u"DIR"_s},
            {u"simulated"_s, u"Start the simulated devices too."_s},
            {u"set"_s, u"A driver's setting, PLUGIN.KEY=VALUE. May be given several times."_s, u"SETTING"_s}};
}

Expected<std::unique_ptr<DeviceRun>> DeviceRun::start(const Call &call)
{
    RegistryConfig config;
    config.pluginFolders =
        call.has("plugins") ? QStringList{call.value("plugins")} : PluginCatalog::defaultFolders();
    config.allowSimulators = call.has("simulated");
    const PluginCatalog catalog = PluginCatalog::scan(config.pluginFolders);
    for (const QString &assignment : call.parser.values(u"set"_s))
        if (!apply(assignment, catalog, config.preferences))
            return fail(ErrorCode::InvalidArgument, u"--set "_s + assignment);
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
