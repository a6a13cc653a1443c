// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DeviceChoice.h"

#include "devices/client/PluginCatalog.h"

#include <QFileInfo>

#include <algorithm>

namespace loket::ctl {

using namespace device;
using namespace Qt::StringLiterals;

namespace {

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

/// Paths are given on from here: relative ones are of this program's folder. Addresses stay as they are.
Expected<QString> checkedPath(const QString &what, const QString &text)
{
    if (text.isEmpty() || text.contains(u"://"_s))
        return text;
    const QFileInfo info(text);
    if (!info.exists())
        return fail(ErrorCode::DiskRead, u"%1: there is no %2"_s.arg(what, text));
    return info.absoluteFilePath();
}

/// PLUGIN.KEY=VALUE into the settings of that plugin.
Expected<void> readSetting(const QString &assignment, const PluginCatalog &catalog, DeviceChoice &choice)
{
    const auto wrong = [&assignment](const QString &why) {
        return fail(ErrorCode::InvalidArgument, u"--set %1: %2"_s.arg(assignment, why));
    };
    const qsizetype dot = assignment.indexOf(u'.');
    const qsizetype equals = assignment.indexOf(u'=', dot + 1);
    if (dot <= 0 || equals < 0)
        return wrong(u"wants PLUGIN.KEY=VALUE"_s);
    const QString pluginId = assignment.left(dot);
    const QString key = assignment.mid(dot + 1, equals - dot - 1);
    const PluginEntry *plugin = catalog.find(pluginId);
    const DeclaredSetting *setting = plugin ? plugin->metadata.setting(key) : nullptr;
    if (!setting)
        return wrong(plugin ? u"this driver has no such setting"_s : u"no driver of that name"_s);
    QString text = assignment.mid(equals + 1);
    if (setting->kind == DeclaredSetting::Kind::Path) {
        auto path = checkedPath(assignment.left(equals), text);
        if (!path)
            return fail(path.error());
        text = std::move(*path);
    }
    const QCborValue value = setting->accept(parsed(text, setting->kind));
    if (value.isUndefined())
        return wrong(u"not a value for this setting"_s);
    choice.pluginSettings[pluginId].insert(key, value);
    return {};
}

/// ROLE=DEVICE; whether the device is there is known only when the driver runs.
Expected<void> readDevice(const QString &assignment, const PluginCatalog &catalog, DeviceChoice &choice)
{
    const auto wrong = [&assignment](const QString &why) {
        return fail(ErrorCode::InvalidArgument, u"--device %1: %2"_s.arg(assignment, why));
    };
    const qsizetype equals = assignment.indexOf(u'=');
    const Role role = parseRole(assignment.left(equals));
    const QString wanted = assignment.mid(equals + 1);
    if (equals < 0 || wanted.isEmpty())
        return wrong(u"wants ROLE=PLUGIN or ROLE=PLUGIN/DEVICE"_s);
    if (role == Role::None)
        return wrong(u"no such role"_s);
    const PluginEntry *plugin = catalog.find(wanted.section(u'/', 0, 0));
    if (!plugin || !plugin->isUsable())
        return wrong(plugin ? u"this driver can't be loaded"_s : u"no driver of that name"_s);
    const auto &roles = plugin->metadata.roles;
    if (std::find(roles.begin(), roles.end(), role) == roles.end())
        return wrong(u"this driver has no devices for that role"_s);
    choice.devices[role] = wanted;
    return {};
}

} // namespace

QList<QCommandLineOption> driverOptions()
{
    return {{u"plugins"_s, u"Folder with device drivers. Default: those of this program."_s, u"DIR"_s},
            {u"set"_s, u"A driver's setting, PLUGIN.KEY=VALUE. May be given several times."_s, u"SETTING"_s}};
}

QCommandLineOption deviceOption()
{
    return {u"device"_s,
            u"A real device instead of the training one: ROLE=PLUGIN or ROLE=PLUGIN/DEVICE. Several times."_s,
            u"CHOICE"_s};
}

Expected<DeviceChoice> readDeviceChoice(const Call &call)
{
    DeviceChoice choice;
    choice.pluginFolders =
        call.has("plugins") ? QStringList{call.value("plugins")} : PluginCatalog::defaultFolders();
    const PluginCatalog catalog = PluginCatalog::scan(choice.pluginFolders);
    for (const QString &assignment : call.parser.values(u"set"_s))
        if (const auto read = readSetting(assignment, catalog, choice); !read)
            return fail(read.error());
    if (!call.parser.optionNames().contains(u"device"_s)) // else Qt warns where a command has no such option
        return choice;
    for (const QString &assignment : call.parser.values(u"device"_s))
        if (const auto read = readDevice(assignment, catalog, choice); !read)
            return fail(read.error());
    return choice;
}

Exit failChoice(const Call &call, const Error &error)
{
    return error.code == ErrorCode::InvalidArgument ? call.out.usage(error.context) : call.out.fail(error);
}

RegistryConfig registryConfig(const DeviceChoice &choice, const QString &stationFolder)
{
    RegistryConfig config;
    config.pluginFolders = choice.pluginFolders;
    config.host.hiddenFolders = {stationFolder}; // a driver has no business in it
    config.preferences.pluginSettings = choice.pluginSettings;
    return config;
}

} // namespace loket::ctl
