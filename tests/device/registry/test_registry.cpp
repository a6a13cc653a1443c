// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/client/DeviceRegistry.h"
#include "tests/device/isolation/Bench.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace loket::device;
using loket::device::test::buildFolder;
using loket::device::test::fastConfig;
using loket::device::test::waitFor;

namespace {

/// A plugin folder with links to some of the test drivers, and a registry over it.
struct Station
{
    QTemporaryDir folder;
    RegistryConfig config;
    std::unique_ptr<DeviceRegistry> registry;
    std::vector<DeviceEvent> events;

    explicit Station(const QStringList &drivers)
    {
        for (const QString &driver : drivers)
            install(driver);
        config.pluginFolders = {folder.path()};
        config.host = fastConfig();
        config.watchUsb = false;
    }

    void install(const QString &driver) const
    {
        REQUIRE(QFile::copy(buildFolder() + u"/plugins/test/test_%1.so"_s.arg(driver),
                            folder.filePath(driver + u".so"_s)));
    }

    void start()
    {
        registry = std::make_unique<DeviceRegistry>(config);
        QObject::connect(registry.get(), &DeviceRegistry::deviceEvent, registry.get(),
                         [this](const DeviceEvent &event) { events.push_back(event); });
        registry->start();
        REQUIRE(waitFor([this] { return registry->isSettled(); }));
    }

    [[nodiscard]] RoleState camera() const { return registry->status(Role::Camera).state; }
    [[nodiscard]] bool hasEvent(DeviceEvent::Kind kind) const
    {
        return std::any_of(events.begin(), events.end(),
                           [kind](const auto &event) { return event.kind == kind; });
    }
};

} // namespace

TEST_CASE("the catalogue tells why each file can't be used, without loading it")
{
    Station station({u"good"_s, u"old_api"_s, u"new_api"_s, u"early"_s});
    REQUIRE(QFile::copy(station.folder.filePath(u"good.so"_s), station.folder.filePath(u"second_good.so"_s)));
    QFile noPlugin(station.folder.filePath(u"text.so"_s));
    REQUIRE(noPlugin.open(QIODevice::WriteOnly));
    noPlugin.write("hello");
    noPlugin.close();
    const auto catalog = PluginCatalog::scan({station.folder.path(), u"/nowhere"_s});
    std::map<QString, LoadFailure> failures;
    for (const PluginEntry &entry : catalog.entries())
        failures[QFileInfo(entry.file).fileName()] = entry.failure;
    CHECK(failures.size() == 6);
    CHECK(failures[u"good.so"_s] == LoadFailure::None);
    CHECK(failures[u"second_good.so"_s] == LoadFailure::DuplicateId);
    CHECK(failures[u"old_api.so"_s] == LoadFailure::ApiTooOld);
    CHECK(failures[u"new_api.so"_s] == LoadFailure::ApiTooNew);
    CHECK(failures[u"text.so"_s] == LoadFailure::NotAPlugin);
    CHECK(failures[u"early.so"_s] == LoadFailure::None); // it only dies when it is loaded, elsewhere
    CHECK(catalog.claimants(0x1209, 0x0001).contains(u"test_good"_s));
    CHECK_FALSE(catalog.claimants(0x1209, 0x0002).contains(u"test_good"_s));
    CHECK(catalog.claimants(0x120a, 0xffff).contains(u"test_good"_s));
}

TEST_CASE("a role's device becomes ready, is in use while it previews, and captures")
{
    Station station({u"good"_s});
    station.start();
    CHECK(station.camera() == RoleState::Ready);
    CHECK(station.registry->status(Role::Camera).model == u"T1");
    CHECK(station.registry->status(Role::Iris).state == RoleState::None);
    CHECK(station.registry->device(Role::Iris) == nullptr);
    Device *camera = station.registry->device(Role::Camera);
    REQUIRE(camera);
    int frames = 0;
    QObject::connect(camera, &Device::previewFrame, camera, [&] { ++frames; });
    camera->open({});
    camera->startPreview({});
    REQUIRE(waitFor([&] { return frames > 0; }));
    CHECK(station.camera() == RoleState::InUse);
    camera->stopPreview();
    CHECK(station.camera() == RoleState::Ready);
    CHECK(station.hasEvent(DeviceEvent::Kind::DriverStarted));
}

TEST_CASE("continue without switches a role off and a fixed choice is kept even while it is not there")
{
    Station station({u"good"_s, u"stuck"_s});
    station.start();
    CHECK(station.registry->devices().size() == 4);
    station.registry->setPreference(Role::Camera, {RolePreference::Mode::Without, {}});
    CHECK(station.camera() == RoleState::Disabled);
    CHECK(station.registry->status(Role::Camera).isByChoice);
    CHECK(station.registry->device(Role::Camera) == nullptr);
    station.registry->setPreference(Role::Camera, {RolePreference::Mode::Fixed, u"test_stuck/test-camera"_s});
    CHECK(station.camera() == RoleState::Ready);
    CHECK(station.registry->status(Role::Camera).pluginId == u"test_stuck");
    station.registry->setPreference(Role::Camera, {RolePreference::Mode::Fixed, u"gone/camera"_s});
    CHECK(station.camera() == RoleState::Trouble);
    CHECK(station.registry->status(Role::Camera).failure == FailureReason::Gone);

    const auto stored = RegistryPreferences::fromCbor(station.registry->preferences().toCbor());
    CHECK(stored == station.registry->preferences());
    CHECK(stored.roles.at(Role::Camera).key == u"gone/camera");
}

TEST_CASE("a device that is unplugged and plugged in again opens itself and is told as events")
{
    Station station({u"good"_s});
    const QString presence = station.folder.filePath(u"plugged"_s);
    REQUIRE(QFile(presence).open(QIODevice::WriteOnly));
    station.config.preferences.pluginSettings[u"test_good"_s] = {{u"presence"_s, presence}};
    station.start();
    Device *camera = station.registry->device(Role::Camera);
    REQUIRE(camera);
    int opened = 0;
    int frames = 0;
    std::vector<Outcome> outcomes;
    QObject::connect(camera, &Device::opened, camera, [&] { ++opened; });
    QObject::connect(camera, &Device::previewFrame, camera, [&] { ++frames; });
    QObject::connect(camera, &Device::finished, camera, [&](const Outcome &o) { outcomes.push_back(o); });
    camera->open({});
    camera->startPreview({});
    REQUIRE(waitFor([&] { return opened == 1 && frames > 0; }));
    CaptureRequest request;
    request.position = Position::Face;
    request.options = {{u"delayMs"_s, 60'000}};
    camera->capture(request);

    REQUIRE(QFile::remove(presence));
    REQUIRE(waitFor([&] { return station.camera() == RoleState::Trouble; }));
    CHECK(station.registry->status(Role::Camera).failure == FailureReason::Gone);
    REQUIRE(waitFor([&] { return !station.registry->devices().front().isPresent; }));
    REQUIRE(outcomes.size() == 1);
    CHECK(std::get<Failure>(outcomes.front()).reason == FailureReason::Gone);
    CHECK(station.registry->device(Role::Camera) == camera);

    REQUIRE(QFile(presence).open(QIODevice::WriteOnly));
    station.registry->refresh(); // what a USB event does
    REQUIRE(waitFor([&] { return opened == 2; }));
    frames = 0;
    REQUIRE(waitFor([&] { return frames > 0; }));
    CHECK(station.camera() == RoleState::InUse);
    CHECK(station.hasEvent(DeviceEvent::Kind::DeviceFailed));
    CHECK(station.hasEvent(DeviceEvent::Kind::DeviceRecovered));
    CHECK(outcomes.size() == 1);
}

TEST_CASE(
    "a crashing driver shows trouble, comes back, and after five crashes is disabled until it is enabled")
{
    Station station({u"good"_s});
    station.start();
    Device *camera = station.registry->device(Role::Camera);
    REQUIRE(camera);
    int opened = 0;
    qint64 processId = 0;
    QObject::connect(camera, &Device::opened, camera, [&] { ++opened; });
    camera->open({});
    for (int crash = 1; crash <= 5; ++crash) {
        REQUIRE(waitFor([&] { return opened == crash; }));
        processId = station.registry->processId(u"test_good"_s);
        REQUIRE(processId > 0);
        REQUIRE(::kill(pid_t(processId), SIGKILL) == 0);
    }
    REQUIRE(waitFor([&] { return station.camera() == RoleState::Disabled; }));
    CHECK_FALSE(station.registry->status(Role::Camera).isByChoice);
    CHECK(station.registry->status(Role::Camera).trouble == HostTrouble::Crashed);
    CHECK(station.registry->hostStatus(u"test_good"_s).crashes == 5);
    CHECK(station.hasEvent(DeviceEvent::Kind::DriverDisabled));
    station.registry->enablePlugin(u"test_good"_s);
    REQUIRE(waitFor([&] { return opened == 6; }));
    CHECK(station.camera() == RoleState::Ready);
}

TEST_CASE("a driver that dies while it is loaded never takes the registry along")
{
    Station station({u"early"_s, u"good"_s});
    station.start();
    CHECK(station.camera() == RoleState::Ready);
    REQUIRE(
        waitFor([&] { return station.registry->hostStatus(u"test_early"_s).state == HostState::Disabled; }));
    CHECK(station.registry->hostStatus(u"test_early"_s).trouble == HostTrouble::CrashedAtStart);
    CHECK(station.registry->status(Role::Camera).pluginId == u"test_good");
}
