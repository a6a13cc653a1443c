// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/client/UsbMonitor.h"

#include <QFile>
#include <QStringList>

#include <libusb.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <thread>

using namespace Qt::StringLiterals;

namespace loket::device {

namespace {

constexpr int kMaxPortDepth = 7;    // USB 3.2, 10.1: at most seven tiers
constexpr qsizetype kMaxName = 126; // a string descriptor holds so many characters

/// "1-4.2", the root hub of bus 1 is "usb1": the names that sysfs uses.
QString portName(libusb_device *device)
{
    std::array<uint8_t, kMaxPortDepth> ports{};
    const int depth = libusb_get_port_numbers(device, ports.data(), int(ports.size()));
    const int bus = libusb_get_bus_number(device);
    if (depth <= 0)
        return u"usb%1"_s.arg(bus);
    QStringList path;
    for (int i = 0; i < depth; ++i)
        path.append(QString::number(ports.at(size_t(i))));
    return u"%1-%2"_s.arg(bus).arg(path.join(u'.'));
}

/// The kernel has read the strings already: no need to open the device (which takes rights, and wakes it up).
QString sysfsText(const QString &port, const QString &attribute)
{
    QFile file(u"/sys/bus/usb/devices/%1/%2"_s.arg(port, attribute));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.read(512)).trimmed().left(kMaxName);
    text.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control; }); // it is the device's own text
    return text;
}

UsbDevice describe(libusb_device *device, const libusb_device_descriptor &descriptor)
{
    UsbDevice found;
    found.vendorId = descriptor.idVendor;
    found.productId = descriptor.idProduct;
    found.deviceClass = descriptor.bDeviceClass;
    found.bus = libusb_get_bus_number(device);
    found.address = libusb_get_device_address(device);
    found.port = portName(device);
    found.manufacturer = sysfsText(found.port, u"manufacturer"_s);
    found.product = sysfsText(found.port, u"product"_s);
    found.serial = sysfsText(found.port, u"serial"_s);
    if (found.manufacturer.isEmpty() || found.product.isEmpty()) {
        const auto names = UsbNames().find(found.vendorId, found.productId);
        if (found.manufacturer.isEmpty())
            found.manufacturer = names.vendor;
        if (found.product.isEmpty())
            found.product = names.product;
    }
    return found;
}

} // namespace

/// Owns the libusb context and the thread in which it works. Results go to the monitor's thread as queued
/// calls.
class UsbMonitor::Worker
{
public:
    explicit Worker(UsbMonitor *monitor)
        : m_monitor(monitor)
        , m_thread([this] { run(); })
    {}

    ~Worker()
    {
        m_isStopping = true;
        if (libusb_context *context = m_context.load())
            libusb_interrupt_event_handler(context);
        m_thread.join();
        for (const auto &known : m_known) // given back while their context is there
            libusb_unref_device(known.first);
        if (libusb_context *context = m_context.load())
            libusb_exit(context);
    }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

private:
    void run()
    {
        libusb_context *context = nullptr;
        if (const int error = libusb_init(&context); error != LIBUSB_SUCCESS)
            return tellUnavailable(error);
        m_context = context;
        if (!libusb_has_capability(LIBUSB_CAP_HAS_HOTPLUG))
            return tellUnavailable(LIBUSB_ERROR_NOT_SUPPORTED);
        libusb_hotplug_callback_handle handle = 0;
        const int events = LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED | LIBUSB_HOTPLUG_EVENT_DEVICE_LEFT;
        const int error = libusb_hotplug_register_callback(
            context, events, LIBUSB_HOTPLUG_ENUMERATE, LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY,
            LIBUSB_HOTPLUG_MATCH_ANY, &Worker::onHotplug, this, &handle);
        if (error != LIBUSB_SUCCESS)
            return tellUnavailable(error);
        tell([monitor = m_monitor] { Q_EMIT monitor->settled(); });
        while (!m_isStopping) {
            // The interrupt of the destructor may fall between the check and the wait: it then waits this
            // long.
            timeval longest{1, 0};
            libusb_handle_events_timeout_completed(context, &longest, nullptr);
        }
        libusb_hotplug_deregister_callback(context, handle);
    }

    static int LIBUSB_CALL onHotplug(libusb_context *, libusb_device *device, libusb_hotplug_event event,
                                     void *data)
    {
        auto *worker = static_cast<Worker *>(data);
        if (event == LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED)
            worker->arrived(device);
        else
            worker->left(device);
        return 0; // go on
    }

    void arrived(libusb_device *device)
    {
        libusb_device_descriptor descriptor;
        if (m_known.contains(device) || libusb_get_device_descriptor(device, &descriptor) != LIBUSB_SUCCESS)
            return;
        // Held until it leaves, so that its address stays its own.
        const UsbDevice found = describe(libusb_ref_device(device), descriptor);
        m_known.emplace(device, found);
        tell([monitor = m_monitor, found] {
            monitor->m_devices.push_back(found);
            Q_EMIT monitor->attached(found);
        });
    }

    void left(libusb_device *device)
    {
        const auto known = m_known.find(device);
        if (known == m_known.end())
            return;
        const UsbDevice gone = known->second;
        m_known.erase(known);
        libusb_unref_device(device);
        tell([monitor = m_monitor, gone] {
            std::erase(monitor->m_devices, gone);
            Q_EMIT monitor->detached(gone);
        });
    }

    void tellUnavailable(int error)
    {
        const QString reason = QString::fromLatin1(libusb_error_name(error));
        tell([monitor = m_monitor, reason] { Q_EMIT monitor->unavailable(reason); });
    }

    template <class Call>
    void tell(Call call)
    {
        // Calls of a worker that has been stopped meanwhile are not to be heard any more.
        QMetaObject::invokeMethod(
            m_monitor,
            [monitor = m_monitor, self = this, call] {
                if (monitor->m_worker.get() == self)
                    call();
            },
            Qt::QueuedConnection);
    }

    UsbMonitor *m_monitor;
    std::map<libusb_device *, UsbDevice> m_known; ///< touched by the worker's thread while it runs
    std::atomic<libusb_context *> m_context = nullptr;
    std::atomic<bool> m_isStopping = false;
    std::thread m_thread; ///< last: starts when everything else is there
};

UsbMonitor::UsbMonitor(QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<UsbDevice>();
}

UsbMonitor::~UsbMonitor() { stop(); }

void UsbMonitor::start()
{
    if (!m_worker)
        m_worker = std::make_unique<Worker>(this);
}

void UsbMonitor::stop()
{
    m_worker.reset();
    m_devices.clear();
}

} // namespace loket::device
