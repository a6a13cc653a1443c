// SPDX-License-Identifier: GPL-3.0-or-later
#include <umockdev.h> // GLib before Qt

#include "devices/client/UsbMonitor.h"
#include "tests/device/isolation/Bench.h"

#include <QTemporaryFile>

using namespace Qt::StringLiterals;
using namespace loket::device;
using loket::device::test::waitFor;

namespace {

constexpr auto kHubDescriptor =
    "12010002090001406B1D020002060302010109021900010100E0000904000001090000000705810304000C";
constexpr auto kCameraDescriptor = "12010002EF020140"
                                   "6D042508"
                                   "0100"
                                   "01020301"
                                   "09021200010100E0FA"
                                   "0904000000FF000000";

/// A root hub and a camera as udev sees them.
class Bus
{
public:
    Bus()
        : m_testbed(umockdev_testbed_new())
    {}
    ~Bus() { g_object_unref(m_testbed); }
    Bus(const Bus &) = delete;
    Bus &operator=(const Bus &) = delete;

    void addHub()
    {
        add("usb1", 1, "1d6b", "0002", kHubDescriptor, "/devices/pci0000:00/0000:00:14.0/usb1", "");
    }
    void addCamera(int address = 5)
    {
        add("1-4", address, "046d", "0825", kCameraDescriptor, kCameraPath,
            "A: manufacturer=Kamera Nusantara\\n\nA: product=Loket Cam\\n\nA: serial=SN-17\\n\n");
    }
    void removeCamera()
    {
        umockdev_testbed_uevent(m_testbed, kCameraSysPath, "remove");
        umockdev_testbed_remove_device(m_testbed, kCameraSysPath);
    }

private:
    static constexpr auto kCameraPath = "/devices/pci0000:00/0000:00:14.0/usb1/1-4";
    static constexpr auto kCameraSysPath = "/sys/devices/pci0000:00/0000:00:14.0/usb1/1-4";

    void add(const char *, int address, const QByteArray &vid, const QByteArray &pid,
             const QByteArray &descriptor, const QByteArray &path, const QByteArray &names)
    {
        const QByteArray number = QByteArray::number(address).rightJustified(3, '0');
        const QByteArray text =
            "P: " + path + "\nN: bus/usb/001/" + number + "=" + descriptor +
            "\nE: DEVNAME=/dev/bus/usb/001/" + number +
            "\nE: DEVTYPE=usb_device\nE: BUSNUM=001\nE: DEVNUM=" + number +
            "\nE: MAJOR=189\nE: MINOR=" + QByteArray::number(address - 1) +
            "\nE: SUBSYSTEM=usb\nA: bConfigurationValue=1\\n\nA: busnum=1\\n\nA: devnum=" +
            QByteArray::number(address) + "\\n\nA: idVendor=" + vid + "\\n\nA: idProduct=" + pid +
            "\\n\nA: speed=480\\n\n" + names + "H: descriptors=" + descriptor + "\n\n";
        GError *error = nullptr;
        umockdev_testbed_add_from_string(m_testbed, text.constData(), &error);
        if (error)
            FAIL(error->message);
    }

    UMockdevTestbed *m_testbed;
};

} // namespace

TEST_CASE("what is attached at start and what comes and goes is told with its names")
{
    Bus bus;
    REQUIRE(umockdev_in_mock_environment()); // run by ctest, which preloads umockdev
    bus.addHub();
    bus.addCamera(5);
    UsbMonitor monitor;
    std::vector<UsbDevice> attached;
    std::vector<UsbDevice> detached;
    bool isSettled = false;
    QObject::connect(&monitor, &UsbMonitor::attached, &monitor,
                     [&](const UsbDevice &d) { attached.push_back(d); });
    QObject::connect(&monitor, &UsbMonitor::detached, &monitor,
                     [&](const UsbDevice &d) { detached.push_back(d); });
    QObject::connect(&monitor, &UsbMonitor::settled, &monitor, [&] { isSettled = true; });
    monitor.start();
    REQUIRE(waitFor([&] { return isSettled; }));
    REQUIRE(attached.size() == 2);
    const auto camera =
        std::find_if(attached.begin(), attached.end(), [](const auto &d) { return !d.isHub(); });
    REQUIRE(camera != attached.end());
    CHECK(camera->vendorId == 0x046d);
    CHECK(camera->productId == 0x0825);
    CHECK(camera->port == u"1-4");
    CHECK(camera->address == 5);
    CHECK(camera->manufacturer == u"Kamera Nusantara");
    CHECK(camera->product == u"Loket Cam");
    CHECK(camera->serial == u"SN-17");

    bus.removeCamera();
    REQUIRE(waitFor([&] { return detached.size() == 1; }));
    CHECK(detached.front().productId == 0x0825);
    CHECK(monitor.devices().size() == 1);

    bus.addCamera(6); // the same socket, a new address
    REQUIRE(waitFor([&] { return attached.size() == 3; }));
    CHECK(attached.back().port == u"1-4");
    CHECK(attached.back().address == 6);
    CHECK(monitor.devices().size() == 2);
}

TEST_CASE("a stopped monitor says nothing and starts again")
{
    Bus bus;
    REQUIRE(umockdev_in_mock_environment()); // run by ctest, which preloads umockdev
    bus.addHub();
    UsbMonitor monitor;
    int attached = 0;
    bool isSettled = false;
    QObject::connect(&monitor, &UsbMonitor::attached, &monitor, [&] { ++attached; });
    QObject::connect(&monitor, &UsbMonitor::settled, &monitor, [&] { isSettled = true; });
    monitor.start();
    REQUIRE(waitFor([&] { return isSettled; }));
    CHECK(attached == 1);
    monitor.stop();
    CHECK(monitor.devices().empty());
    bus.addCamera();
    isSettled = false;
    monitor.start();
    REQUIRE(waitFor([&] { return isSettled; }));
    CHECK(attached == 3);
}

TEST_CASE("names come from usb.ids where the device has none")
{
    QTemporaryFile file;
    REQUIRE(file.open());
    file.write("# a comment\n"
               "046d  Logitech, Inc.\n"
               "\t0825  Webcam C270\n"
               "\t\t01  an interface\n"
               "\t0826  Another\n"
               "056a  Wacom Co., Ltd\n"
               "\t0825  Not this one\n");
    file.close();
    const UsbNames names(file.fileName());
    CHECK(names.find(0x046d, 0x0825).vendor == u"Logitech, Inc.");
    CHECK(names.find(0x046d, 0x0825).product == u"Webcam C270");
    CHECK(names.find(0x056a, 0x0001).vendor == u"Wacom Co., Ltd");
    CHECK(names.find(0x056a, 0x0001).product.isEmpty());
    CHECK(names.find(0x1234, 0x0001).vendor.isEmpty());
    CHECK(UsbNames(u"/nowhere"_s).find(1, 1).vendor.isEmpty());
}
