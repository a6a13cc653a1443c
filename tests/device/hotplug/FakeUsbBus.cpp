// SPDX-License-Identifier: GPL-3.0-or-later
#include <umockdev.h>

#include "tests/device/hotplug/FakeUsbBus.h"

#include <map>
#include <stdexcept>

namespace loket::test {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kHubPath = "/devices/pci0000:00/0000:00:14.0/usb1";

QString littleEndian(quint16 number)
{
    return u"%1%2"_s.arg(uint(number & 0xff), 2, 16, QChar(u'0'))
        .arg(uint(number >> 8), 2, 16, QChar(u'0'))
        .toUpper();
}

/// Device and configuration descriptor in hex (USB 2.0 specification, tables 9-8, 9-10, 9-12): one
/// vendor-specific interface without endpoints, string indexes 1 to 3.
QString descriptors(quint16 vendorId, quint16 productId, bool isHub)
{
    const QString head = isHub ? u"1201000209000140"_s : u"12010002FF000040"_s;
    const QString device = head + littleEndian(vendorId) + littleEndian(productId) + u"000101020301"_s;
    return device + (isHub ? u"09021900010100E0000904000001090000000705810304000C"_s
                           : u"0902120001010080320904000000FF000000"_s);
}

QString entry(const QString &path, int number, const FakeUsbDevice &device, const QString &devpath,
              bool isHub)
{
    const QString hex = descriptors(device.vendorId, device.productId, isHub);
    const auto id = [](quint16 value) { return u"%1"_s.arg(uint(value), 4, 16, QChar(u'0')); };
    const QString node = u"bus/usb/001/%1"_s.arg(number, 3, 10, QChar(u'0'));
    QString text =
        u"P: %1\nN: %2=%3\nE: DEVNAME=/dev/%2\nE: DEVTYPE=usb_device\nE: BUSNUM=001\nE: DEVNUM=%4\n"_s.arg(
            path, node, hex, node.last(3));
    text += u"E: MAJOR=189\nE: MINOR=%1\nE: SUBSYSTEM=usb\nE: PRODUCT=%2/%3/100\n"_s.arg(number - 1)
                .arg(uint(device.vendorId), 0, 16)
                .arg(uint(device.productId), 0, 16);
    text +=
        u"A: bConfigurationValue=1\\n\nA: bNumConfigurations=1\\n\nA: busnum=1\\n\nA: devnum=%1\\n\n"_s.arg(
            number);
    text += u"A: devpath=%1\\n\nA: speed=480\\n\nA: bcdDevice=0100\\n\n"_s.arg(devpath);
    text += u"A: idVendor=%1\\n\nA: idProduct=%2\\n\n"_s.arg(id(device.vendorId), id(device.productId));
    for (const auto &[name, value] :
         {std::pair(u"manufacturer"_s, device.manufacturer), std::pair(u"product"_s, device.product),
          std::pair(u"serial"_s, device.serial)})
        if (!value.isEmpty())
            text += u"A: %1=%2\\n\n"_s.arg(name, value);
    return text + u"H: descriptors=%1\n\n"_s.arg(hex);
}

} // namespace

struct FakeUsbBus::Bed
{
    UMockdevTestbed *testbed = umockdev_testbed_new();
    std::map<int, QString> attached;
    int nextNumber = 2;

    void add(const QString &text)
    {
        GError *error = nullptr;
        if (!umockdev_testbed_add_from_string(testbed, text.toUtf8().constData(), &error)) {
            const std::string why = error ? error->message : "unknown";
            g_clear_error(&error);
            throw std::runtime_error("umockdev: " + why);
        }
    }
    ~Bed() { g_object_unref(testbed); }
};

FakeUsbBus::FakeUsbBus()
    : m_bed(std::make_unique<Bed>())
{
    m_bed->add(entry(QString::fromLatin1(kHubPath), 1, {0x1d6b, 0x0002, {}, u"root hub"_s, {}}, u"0"_s,
                     /*isHub=*/true));
}

FakeUsbBus::~FakeUsbBus() = default;

bool FakeUsbBus::isPossible() { return qEnvironmentVariable("LD_PRELOAD").contains("umockdev"_L1); }

void FakeUsbBus::attach(int port, const FakeUsbDevice &device)
{
    const QString path = u"%1/1-%2"_s.arg(QLatin1StringView(kHubPath)).arg(port);
    m_bed->add(entry(path, m_bed->nextNumber++, device, QString::number(port), /*isHub=*/false));
    m_bed->attached[port] = u"/sys"_s + path;
}

void FakeUsbBus::detach(int port)
{
    const QByteArray path = m_bed->attached.at(port).toUtf8();
    // The kernel tells after the fact, libusb wants the entry in the event: the event first, then the entry
    // goes.
    umockdev_testbed_uevent(m_bed->testbed, path.constData(), "remove");
    umockdev_testbed_remove_device(m_bed->testbed, path.constData());
    m_bed->attached.erase(port);
}

} // namespace loket::test
