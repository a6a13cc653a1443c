// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DeviceChoice.h"

#include "app/ctl/Say.h"

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
        return fail(ErrorCode::DiskRead, Say::tr("%1: tidak ada %2").arg(what, text));
    return info.absoluteFilePath();
}

QString settingKeys(const PluginMetadata &metadata)
{
    QStringList keys;
    for (const DeclaredSetting &setting : metadata.settings)
        keys.append(setting.key);
    return keys.isEmpty() ? u"none"_s : keys.join(u", "_s);
}

QString wantedValue(const DeclaredSetting &setting)
{
    QStringList values;
    switch (setting.kind) {
    case DeclaredSetting::Kind::Integer:
        return Say::tr("angka dari %1 sampai %2").arg(setting.lowest).arg(setting.highest);
    case DeclaredSetting::Kind::Flag:
        return Say::tr("salah satu dari: true, false");
    case DeclaredSetting::Kind::Choice:
        for (const DeclaredSetting::Choice &choice : setting.choices)
            values.append(choice.value);
        return Say::tr("salah satu dari: ") + values.join(u", "_s);
    case DeclaredSetting::Kind::Path:
        return Say::tr("lokasi berkas");
    default:
        return Say::tr("teks");
    }
}

QString noSuchDriver(const PluginCatalog &catalog)
{
    QStringList names;
    for (const PluginEntry &plugin : catalog.entries())
        if (plugin.isUsable())
            names.append(plugin.metadata.id);
    return Say::tr("tidak ada pengendali dengan nama itu; yang ada: ") + names.join(u", "_s);
}

QString roleNames()
{
    QStringList names;
    for (const Role role :
         {Role::Camera, Role::Fingerprint, Role::Iris, Role::Signature, Role::DocumentCamera})
        names.append(name(role));
    return names.join(u", "_s);
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
        return wrong(Say::tr("meminta PLUGIN.KEY=VALUE"));
    const QString pluginId = assignment.left(dot);
    const QString key = assignment.mid(dot + 1, equals - dot - 1);
    const PluginEntry *plugin = catalog.find(pluginId);
    const DeclaredSetting *setting = plugin ? plugin->metadata.setting(key) : nullptr;
    if (!setting)
        return wrong(plugin ? Say::tr("pengendali ini tidak punya setelan itu; yang ada: ") +
                                  settingKeys(plugin->metadata)
                            : noSuchDriver(catalog));
    QString text = assignment.mid(equals + 1);
    if (setting->kind == DeclaredSetting::Kind::Path) {
        auto path = checkedPath(assignment.left(equals), text);
        if (!path)
            return fail(path.error());
        text = std::move(*path);
    }
    const QCborValue value = setting->accept(parsed(text, setting->kind));
    if (value.isUndefined())
        return wrong(Say::tr("bukan nilai untuk setelan ini, yang meminta ") + wantedValue(*setting));
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
        return wrong(Say::tr("meminta ROLE=PLUGIN atau ROLE=PLUGIN/DEVICE"));
    if (role == Role::None)
        return wrong(Say::tr("peran alat itu tidak ada; yang ada: ") + roleNames());
    const PluginEntry *plugin = catalog.find(wanted.section(u'/', 0, 0));
    if (!plugin || !plugin->isUsable())
        return wrong(plugin ? Say::tr("pengendali ini tidak dapat dimuat") : noSuchDriver(catalog));
    const auto &roles = plugin->metadata.roles;
    if (std::find(roles.begin(), roles.end(), role) == roles.end())
        return wrong(Say::tr("pengendali ini tidak punya alat untuk peran itu"));
    choice.devices[role] = wanted;
    return {};
}

} // namespace

QList<QCommandLineOption> driverOptions()
{
    return {{u"plugins"_s, Say::tr("Folder pengendali alat. Bawaan: milik program ini."), u"DIR"_s},
            {u"set"_s, Say::tr("Setelan pengendali, PLUGIN.KEY=VALUE. Boleh beberapa kali."), u"SETTING"_s}};
}

QCommandLineOption deviceOption()
{
    return {
        u"device"_s,
        Say::tr(
            "Alat sungguhan, bukan alat latihan: ROLE=PLUGIN atau ROLE=PLUGIN/DEVICE. Boleh beberapa kali."),
        u"CHOICE"_s};
}

Expected<DeviceChoice> readDeviceChoice(const Call &call)
{
    DeviceChoice choice;
    choice.pluginFolders =
        call.has("plugins") ? QStringList{call.value("plugins")} : PluginCatalog::defaultFolders();
    if (call.has("plugins") && !QFileInfo(call.value("plugins")).isDir())
        return fail(ErrorCode::DiskRead, Say::tr("--plugins: tidak ada folder ") + call.value("plugins"));
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

RegistryConfig registryConfig(const DeviceChoice &choice, const QString &stationFolder)
{
    RegistryConfig config;
    config.pluginFolders = choice.pluginFolders;
    config.host.hiddenFolders = {stationFolder}; // a driver has no business in it
    config.preferences.pluginSettings = choice.pluginSettings;
    return config;
}

} // namespace loket::ctl
