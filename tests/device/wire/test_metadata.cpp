// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/api/PluginMetadata.h"

#include <catch2/catch.hpp>

#include <QCborArray>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace loket::device;

namespace {

QJsonObject json()
{
    const char *text = R"({ "id": "cam", "name": "Camera", "vendor": "V", "version": "2.1", "api": 1,
        "roles": ["camera", "iris"], "usb": [ { "vid": "046d", "pid": "*" }, { "vid": "1209", "pid": "00ab" } ],
        "settings": [
          { "key": "source", "type": "path", "default": "", "label": { "id": "Sumber", "en": "Source" } },
          { "key": "gain", "type": "int", "default": 5, "min": 0, "max": 10, "label": { "id": "a", "en": "b" } },
          { "key": "isFast", "type": "bool", "default": false, "label": { "id": "a", "en": "b" } },
          { "key": "mode", "type": "choice", "default": "x", "label": { "id": "a", "en": "b" }, "choices": [
              { "value": "x", "label": { "id": "X", "en": "X" } }, { "value": "y", "label": { "id": "Y", "en": "Y" } } ] } ] })";
    return QJsonDocument::fromJson(text).object();
}

MetadataResult parse(const QJsonObject &object, const QString &iid = u"id.loket.DevicePlugin/1"_s)
{
    return parseMetadata({{u"IID"_s, iid}, {u"MetaData"_s, object}});
}

/// The complaint after one key was replaced.
QString complaint(const QString &key, const QJsonValue &value)
{
    QJsonObject changed = json();
    changed.insert(key, value);
    const MetadataResult result = parse(changed);
    return result.failure == LoadFailure::BadMetadata ? result.detail : u"accepted"_s;
}

} // namespace

TEST_CASE("metadata is read with roles, USB ids and settings")
{
    const MetadataResult result = parse(json());
    REQUIRE(result.failure == LoadFailure::None);
    const PluginMetadata &metadata = result.metadata;
    CHECK(metadata.roles == std::vector{Role::Camera, Role::Iris});
    CHECK(metadata.claims(0x046d, 0x9999));
    CHECK(metadata.claims(0x1209, 0x00ab));
    CHECK_FALSE(metadata.claims(0x1209, 0x00ac));
    CHECK(metadata.settings.size() == 4);
    CHECK(metadata.setting(u"gain"_s)->highest == 10);
    CHECK(metadata.setting(u"none"_s) == nullptr);
    CHECK(metadata.network == NetworkNeed::None);
    CHECK_FALSE(metadata.isSimulator);
}

TEST_CASE("settings keep good values, replace bad ones by the default and drop unknown keys")
{
    const PluginMetadata metadata = parse(json()).metadata;
    const QCborMap full = metadata.complete({{u"gain"_s, 11},
                                             {u"isFast"_s, u"yes"_s},
                                             {u"mode"_s, u"y"_s},
                                             {u"unknown"_s, 1},
                                             {u"source"_s, u"/a"_s}});
    CHECK(full.size() == 4);
    CHECK(full.value(u"gain"_s) == QCborValue(5));
    CHECK(full.value(u"isFast"_s) == QCborValue(false));
    CHECK(full.value(u"mode"_s) == QCborValue(u"y"_s));
    CHECK(full.value(u"source"_s) == QCborValue(u"/a"_s));
    const DeclaredSetting &gain = *metadata.setting(u"gain"_s);
    CHECK(gain.accept(7.0) == QCborValue(7)); // JSON has no integers
    CHECK(gain.accept(7.5).isUndefined());
    CHECK(gain.accept(-1).isUndefined());
    CHECK(metadata.setting(u"mode"_s)->accept(u"z"_s).isUndefined());
    CHECK(metadata.setting(u"source"_s)->accept(QString(9000, u'x')).isUndefined());
}

TEST_CASE("each defect of plugin.json is named")
{
    CHECK(complaint(u"id"_s, u"Not An Id"_s) == u"id");
    CHECK(complaint(u"id"_s, 5) == u"id");
    CHECK(complaint(u"name"_s, u""_s) == u"name");
    CHECK(complaint(u"roles"_s, QJsonArray{u"teapot"_s}) == u"roles");
    CHECK(complaint(u"roles"_s, QJsonArray{}) == u"roles");
    CHECK(complaint(u"usb"_s, QJsonArray{QJsonObject{{u"vid"_s, u"46d"_s}, {u"pid"_s, u"*"_s}}}) == u"usb");
    CHECK(complaint(u"usb"_s, u"046d"_s) == u"usb");
    CHECK(complaint(u"network"_s, u"sometimes"_s) == u"network");
    const auto setting = [](const QString &key, const QJsonValue &value) {
        QJsonObject object = json().value(u"settings"_s).toArray().at(1).toObject();
        object.insert(key, value);
        return complaint(u"settings"_s, QJsonArray{object});
    };
    CHECK(setting(u"type"_s, u"colour"_s) == u"settings.gain.type");
    CHECK(setting(u"default"_s, 99) == u"settings.gain.default");
    CHECK(setting(u"max"_s, -5) == u"settings.gain.min/max");
    CHECK(setting(u"label"_s, u"Gain"_s) == u"settings.gain.label.id");
    CHECK(setting(u"key"_s, u"../x"_s) == u"settings.../x.key");
    const QJsonValue one = json().value(u"settings"_s).toArray().at(1);
    CHECK(complaint(u"settings"_s, QJsonArray{one, one}) == u"settings.gain.key"); // twice
}

TEST_CASE("other versions and other plugins are told apart")
{
    CHECK(parse(json(), {}).failure == LoadFailure::NotAPlugin);
    CHECK(parse(json(), u"org.qt-project.Qt.QImageIOHandlerFactoryInterface"_s).failure ==
          LoadFailure::ForeignPlugin);
    CHECK(parse(json(), u"id.loket.DevicePlugin/2"_s).failure == LoadFailure::ApiTooNew);
    QJsonObject old = json();
    old.insert(u"api"_s, 0);
    CHECK(parse(old).failure == LoadFailure::ApiTooOld);
    CHECK(parse(old).metadata.name == u"Camera"); // for the message to the operator
    old.remove(u"api"_s);
    CHECK(parse(old).failure == LoadFailure::BadMetadata);
    CHECK(readMetadata(u"/nowhere.so"_s).failure == LoadFailure::FileMissing);
}

TEST_CASE("every plugin.json in the project is of the form")
{
    const QDir plugins(qEnvironmentVariable("LOKET_SOURCE_DIR") + u"/devices/plugins"_s);
    int checked = 0;
    for (const QString &folder : plugins.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(plugins.filePath(folder + u"/plugin.json"_s));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const MetadataResult result = parse(QJsonDocument::fromJson(file.readAll()).object());
        INFO(folder.toStdString() << ": " << result.detail.toStdString());
        CHECK(result.failure == LoadFailure::None);
        CHECK(result.metadata.id == folder);
        ++checked;
    }
    CHECK(checked >= 3);
}
