// SPDX-License-Identifier: GPL-3.0-or-later
// A station's registry with the real fprint plugin in its host process while readers come and go on an
// emulated bus.
#include <catch2/catch.hpp>

#include "devices/client/DeviceRegistry.h"
#include "tests/device/fprint/DeviceWatcher.h"
#include "tests/device/hotplug/FakeUsbBus.h"
#include "tests/support/SampleData.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace loket::device;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const FakeUsbDevice kReader{0x05ba, 0x000a, u"DigitalPersona, Inc."_s, u"U.are.U 4500"_s, u"A1"_s};
const QString kReaderKey = u"fprint/usb-05ba-000a-A1"_s;

/// Only the fprint plugin, so that other drivers' devices on this machine do not matter.
RegistryConfig configuration(const QTemporaryDir &folder)
{
    const QString build = qEnvironmentVariable("LOKET_BUILD_DIR");
    const QString name = u"/loket_plugin_fprint.so"_s;
    REQUIRE(QFile::link(build + u"/plugins/devices"_s + name, folder.path() + name));
    RegistryConfig config;
    config.pluginFolders = {folder.path()};
    config.host.hostProgram = build + u"/bin/loket-device-host"_s;
    return config;
}

const UsbEntry *entryOf(const std::vector<UsbEntry> &entries, quint16 vendorId, quint16 productId)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const UsbEntry &entry) {
        return entry.device.vendorId == vendorId && entry.device.productId == productId;
    });
    return found == entries.end() ? nullptr : &*found;
}

bool isPresent(const DeviceRegistry &registry, const QString &key)
{
    const auto devices = registry.devices();
    return std::any_of(devices.begin(), devices.end(),
                       [&](const KnownDevice &device) { return device.key == key && device.isPresent; });
}

} // namespace

TEST_CASE("the registry names the plugin of each reader that comes, goes and comes again, and lists unknown "
          "devices")
{
    if (!FakeUsbBus::isPossible()) {
        skip(u"not under umockdev-wrapper"_s);
        return;
    }
    FakeUsbBus bus;
    QTemporaryDir folder;
    DeviceRegistry registry(configuration(folder));
    QStringList events;
    QObject::connect(&registry, &DeviceRegistry::deviceEvent, &registry, [&](const DeviceEvent &event) {
        if (event.kind == DeviceEvent::Kind::UsbAttached || event.kind == DeviceEvent::Kind::UsbDetached)
            events.append(u"%1 %2"_s.arg(name(event.kind), event.usb.serial));
    });
    registry.start();
    REQUIRE(DeviceWatcher::wait([&] { return registry.isSettled(); }));
    CHECK(registry.status(Role::Fingerprint).state == RoleState::None);

    bus.attach(3, kReader);
    REQUIRE(
        DeviceWatcher::wait([&] { return registry.status(Role::Fingerprint).state == RoleState::Ready; }));
    CHECK(isPresent(registry, kReaderKey));
    const auto withReader = registry.usbDevices();
    const UsbEntry *reader = entryOf(withReader, 0x05ba, 0x000a);
    REQUIRE(reader != nullptr);
    CHECK(reader->claimedBy == QStringList{u"fprint"_s});
    CHECK(reader->device.product == u"U.are.U 4500"_s);
    CHECK(reader->device.serial == u"A1"_s);
    const Device *device = registry.device(Role::Fingerprint);
    REQUIRE(device != nullptr);
    CHECK(device->info().identity.serial == u"A1"_s);

    bus.attach(4, {0x1234, 0x5678, u"Nobody"_s, u"Thing"_s, u"T1"_s});
    REQUIRE(DeviceWatcher::wait([&] { return entryOf(registry.usbDevices(), 0x1234, 0x5678) != nullptr; }));
    const auto withUnknown = registry.usbDevices();
    CHECK(entryOf(withUnknown, 0x1234, 0x5678)->claimedBy.isEmpty());

    bus.detach(3);
    REQUIRE(DeviceWatcher::wait([&] { return !isPresent(registry, kReaderKey); }));
    CHECK(entryOf(registry.usbDevices(), 0x05ba, 0x000a) == nullptr);
    CHECK(registry.status(Role::Fingerprint).state != RoleState::Ready);

    bus.attach(3, kReader);
    REQUIRE(DeviceWatcher::wait([&] { return isPresent(registry, kReaderKey); }));
    REQUIRE(
        DeviceWatcher::wait([&] { return registry.status(Role::Fingerprint).state == RoleState::Ready; }));
    CHECK(registry.device(Role::Fingerprint) == device); // whoever holds it goes on with it
    const QString came = name(DeviceEvent::Kind::UsbAttached);
    const QString went = name(DeviceEvent::Kind::UsbDetached);
    events.removeAll(came + u' '); // the root hub, if it is told
    CHECK(events == QStringList{came + u" A1"_s, came + u" T1"_s, went + u" A1"_s, came + u" A1"_s});
}
