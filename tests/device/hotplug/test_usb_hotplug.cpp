// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that come and go on an emulated USB bus.
#include <catch2/catch.hpp>

#include "tests/device/fprint/DeviceWatcher.h"
#include "tests/device/fprint/FprintBench.h"
#include "tests/device/hotplug/FakeUsbBus.h"

#include "tests/support/SampleData.h"

#include <libusb.h>

using namespace loket::device;
using namespace loket::test;
using namespace Qt::StringLiterals;

namespace {

const FakeUsbDevice kReader{0x05ba, 0x000a, u"DigitalPersona, Inc."_s, u"U.are.U 4500"_s, u"A1"_s};

bool skipWithoutMock()
{
    if (FakeUsbBus::isPossible())
        return false;
    skip(u"not under umockdev-wrapper"_s);
    return true;
}

QStringList readers(Plugin *plugin)
{
    QStringList ids;
    for (const DeviceInfo &info : plugin->listDevices())
        ids.append(info.identity.deviceId);
    return ids;
}

} // namespace

TEST_CASE("libusb sees attach, detach and attach again on the emulated bus")
{
    if (skipWithoutMock())
        return;
    FakeUsbBus bus;
    libusb_context *context = nullptr;
    REQUIRE(libusb_init(&context) == LIBUSB_SUCCESS);
    QStringList events;
    libusb_hotplug_callback_handle handle = 0;
    const auto note = [](libusb_context *, libusb_device *device, libusb_hotplug_event event, void *list) {
        libusb_device_descriptor descriptor{};
        libusb_get_device_descriptor(device, &descriptor);
        static_cast<QStringList *>(list)->append(
            u"%1 %2:%3"_s.arg(event == LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED ? u"came"_s : u"went"_s)
                .arg(descriptor.idVendor, 4, 16, QChar(u'0'))
                .arg(descriptor.idProduct, 4, 16, QChar(u'0')));
        return 0;
    };
    REQUIRE(libusb_hotplug_register_callback(
                context, LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED | LIBUSB_HOTPLUG_EVENT_DEVICE_LEFT, 0,
                LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY, note, &events,
                &handle) == LIBUSB_SUCCESS);
    const auto waitForEvents = [&](int count) {
        return DeviceWatcher::wait([&] {
            timeval now{0, 10000};
            libusb_handle_events_timeout(context, &now);
            return events.size() >= count;
        });
    };
    bus.attach(3, kReader);
    CHECK(waitForEvents(1));
    bus.detach(3);
    CHECK(waitForEvents(2));
    bus.attach(3, kReader);
    CHECK(waitForEvents(3));
    CHECK(events == QStringList{u"came 05ba:000a"_s, u"went 05ba:000a"_s, u"came 05ba:000a"_s});
    libusb_hotplug_deregister_callback(context, handle);
    libusb_exit(context);
}

TEST_CASE("the fprint plugin lists a reader while it is plugged in, by its serial number")
{
    if (skipWithoutMock())
        return;
    FakeUsbBus bus;
    FprintPluginFile file;
    REQUIRE(file.plugin() != nullptr);
    CHECK(readers(file.plugin()).isEmpty());
    bus.attach(3, kReader);
    CHECK(readers(file.plugin()) == QStringList{u"usb-05ba-000a-A1"_s});
    bus.detach(3);
    CHECK(readers(file.plugin()).isEmpty());
    CHECK(file.plugin()->create(u"usb-05ba-000a-A1"_s) == nullptr);
    bus.attach(3, kReader);
    CHECK(readers(file.plugin()) == QStringList{u"usb-05ba-000a-A1"_s});

    SECTION("two readers of one driver get no serial number, because nobody knows which is which")
    {
        FakeUsbDevice second = kReader;
        second.serial = u"B2"_s;
        bus.attach(4, second);
        CHECK(readers(file.plugin()) == QStringList{u"libfprint-uru4000-0"_s, u"libfprint-uru4000-1"_s});
        for (const DeviceInfo &info : file.plugin()->listDevices())
            CHECK(info.identity.serial.isEmpty());
    }
    SECTION("a device that is no reader, and a reader that matches on the chip, are not listed")
    {
        bus.attach(5, {0x046d, 0x0825, {}, u"Webcam"_s, {}});
        bus.attach(6, {0x27c6, 0x5840, {}, u"Goodix"_s, {}});
        CHECK(readers(file.plugin()).size() == 1);
    }
}

TEST_CASE("a reader that is plugged out while it is known says Gone when it is opened")
{
    if (skipWithoutMock())
        return;
    FakeUsbBus bus;
    FprintPluginFile file;
    bus.attach(3, kReader);
    REQUIRE(readers(file.plugin()).size() == 1);
    const auto device = file.plugin()->create(u"usb-05ba-000a-A1"_s);
    REQUIRE(device != nullptr);
    DeviceWatcher watcher(device.get());
    bus.detach(3);
    REQUIRE(watcher.waitFor(u"failed"_s));
    CHECK(watcher.failures.back().reason == FailureReason::Gone);
    watcher.said.clear();
    device->open({});
    REQUIRE(watcher.waitFor(u"failed"_s));
    CHECK(watcher.failures.back().reason == FailureReason::Gone);
}
