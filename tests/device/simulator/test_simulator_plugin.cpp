// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/api/Plugin.h"
#include "devices/api/PluginMetadata.h"

#include <catch2/catch.hpp>

#include <QPluginLoader>
#include <QSignalSpy>

using namespace loket::device;
using namespace Qt::StringLiterals;

namespace {

QString pluginFile()
{
    return qEnvironmentVariable("LOKET_BUILD_DIR") + u"/plugins/devices/loket_plugin_simulator.so"_s;
}

} // namespace

TEST_CASE("the plugin's metadata is accepted and says that it is a simulator")
{
    const MetadataResult result = readMetadata(pluginFile());
    INFO(result.detail.toStdString());
    REQUIRE(result.failure == LoadFailure::None);
    CHECK(result.metadata.id == u"simulator");
    CHECK(result.metadata.isSimulator);
    CHECK(result.metadata.roles.size() == 5);
    CHECK(result.metadata.setting(u"subject"_s));
}

TEST_CASE("the loaded plugin lists five devices that can be made, and no other")
{
    QPluginLoader loader(pluginFile());
    auto *plugin = qobject_cast<Plugin *>(loader.instance());
    INFO(loader.errorString().toStdString());
    REQUIRE(plugin);
    plugin->configure({{u"fast"_s, true}});
    const auto devices = plugin->listDevices();
    CHECK(devices.size() == 5);
    for (const DeviceInfo &info : devices) {
        const auto device = plugin->create(info.identity.deviceId);
        REQUIRE(device);
        CHECK(device->info().identity == info.identity);
        QSignalSpy opened(device.get(), &Device::opened);
        device->open({});
        CHECK((opened.count() == 1 || opened.wait(5000)));
    }
    CHECK_FALSE(plugin->create(u"sim-nothing"_s));
}

TEST_CASE("an unplugged device is not listed until it is back")
{
    QPluginLoader loader(pluginFile());
    auto *plugin = qobject_cast<Plugin *>(loader.instance());
    REQUIRE(plugin);
    plugin->configure(
        {{u"fast"_s, true}, {u"script"_s, u"[{\"device\":\"camera\",\"fault\":\"unplug\"}]"_s}});
    const auto camera = plugin->create(u"sim-camera"_s);
    QSignalSpy opened(camera.get(), &Device::opened), failed(camera.get(), &Device::failed);
    camera->open({});
    REQUIRE(opened.wait(5000));
    CaptureRequest request;
    request.position = Position::Face;
    camera->capture(request);
    REQUIRE(failed.wait(5000));
    CHECK(plugin->listDevices().size() == 4);
    CHECK_FALSE(plugin->create(u"sim-camera"_s));
    plugin->configure({{u"replug"_s, true}});
    CHECK(plugin->listDevices().size() == 5);
}
