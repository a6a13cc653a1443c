// SPDX-License-Identifier: GPL-3.0-or-later
// What a plugin says about itself, and what an office set for it.
#include "core/base/Cbor.h"
#include "devices/api/Plugin.h"
#include "devices/api/PluginMetadata.h"
#include "devices/client/RegistryTypes.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/fuzz/Targets.h"

#include <QCborArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using loket::readCbor;
using namespace loket::fuzz;
using namespace loket::device;
using namespace Qt::StringLiterals;

namespace {

void readMetadata(const QByteArray &json, const QCborMap &given)
{
    const MetadataResult result = parseMetadata(QJsonDocument::fromJson(json).object());
    hold(!name(result.failure).isEmpty(), "a failure has a name");
    if (result.failure != LoadFailure::None)
        return;
    const PluginMetadata &metadata = result.metadata;
    hold(!metadata.id.isEmpty() && !metadata.roles.empty(), "what is accepted is complete");
    const QCborMap complete = metadata.complete(given);
    hold(complete.size() == qsizetype(metadata.settings.size()), "every setting has a value");
    for (const DeclaredSetting &setting : metadata.settings) {
        hold(metadata.setting(setting.key) == &setting, "a key stands once");
        hold(!setting.accept(complete.value(setting.key)).isUndefined(), "a value is of its kind");
    }
    hold(metadata.complete(complete) == complete, "complete settings stay as they are");
    (void)metadata.claims(0x046d, 0x0825);
}

void readPreferences(const QByteArray &cbor)
{
    const auto preferences = RegistryPreferences::fromCbor(readCbor(cbor).value_or(QCborValue()).toMap());
    const QCborMap map = preferences.toCbor();
    hold(RegistryPreferences::fromCbor(map).toCbor() == map, "preferences read back equal");
}

/// The plugin.json of the simulator as the loader gives it.
QByteArray wrapped(const QString &plugin)
{
    QFile file(qEnvironmentVariable("LOKET_SOURCE_DIR", u"."_s) + u"/devices/plugins/"_s + plugin +
               u"/plugin.json"_s);
    hold(file.open(QIODevice::ReadOnly), "LOKET_SOURCE_DIR, or the current folder, is the checkout");
    return QJsonDocument(QJsonObject{{u"IID"_s, QStringLiteral(LOKET_DEVICE_PLUGIN_IID)},
                                     {u"MetaData"_s, QJsonDocument::fromJson(file.readAll()).object()}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

int loket_fuzz_metadata(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    if (input.byte() % 2) {
        readPreferences(input.rest());
        return 0;
    }
    const QByteArray json = input.until('\0');
    readMetadata(json, QCborMap::fromJsonObject(QJsonDocument::fromJson(input.rest()).object()));
    return 0;
}

std::vector<QByteArray> loket_seeds_metadata()
{
    std::vector<QByteArray> seeds;
    for (const QString &plugin : {u"simulator"_s, u"webcam"_s, u"fprint"_s, u"pen"_s})
        seeds.push_back('\0' + wrapped(plugin) + '\0' + R"({"quality":50,"replug":true,"unknown":1})");
    const QCborMap preferences{
        {u"roles"_s,
         QCborMap{{u"camera"_s, QCborMap{{u"mode"_s, u"fixed"_s}, {u"device"_s, u"webcam/video0"_s}}}}},
        {u"plugins"_s, QCborMap{{u"webcam"_s, QCborMap{{u"width"_s, 1280}}}}}};
    seeds.push_back('\1' + preferences.toCborValue().toCbor());
    return seeds;
}
