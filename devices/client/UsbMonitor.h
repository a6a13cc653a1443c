// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace loket::device {

/// A device on the bus, known from its descriptors; never opened for this.
struct UsbDevice
{
    quint16 vendorId = 0;
    quint16 productId = 0;
    quint8 bus = 0;
    quint8 address = 0;     ///< changes with each plug-in
    quint8 deviceClass = 0; ///< bDeviceClass; 9 = hub
    QString port;           ///< "1-4.2": bus and the ports on the way; the same socket keeps its name
    QString manufacturer;   ///< from the device, else from usb.ids, else empty
    QString product;
    QString serial;

    [[nodiscard]] bool isHub() const { return deviceClass == 9; }
    friend bool operator==(const UsbDevice &, const UsbDevice &) = default;
};

/// What is on the USB, and what comes and goes. libusb (hot-plug through udev) runs in a thread of its own;
/// names are read from sysfs there, so nothing here waits for a device. All signals come in this object's
/// thread.
///
///     UsbMonitor monitor;
///     connect(&monitor, &UsbMonitor::attached, ...);
///     monitor.start();
///
/// Under umockdev: create the testbed before start().
class UsbMonitor : public QObject
{
    Q_OBJECT
public:
    explicit UsbMonitor(QObject *parent = nullptr);
    ~UsbMonitor() override; ///< waits for its thread (it wakes at once)

    /// Returns at once. What is attached already is told by attached(), then settled() follows.
    void start();
    /// The list is empty afterwards; start() may follow.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_worker != nullptr; }
    /// Attached now, in the order they came.
    [[nodiscard]] const std::vector<UsbDevice> &devices() const { return m_devices; }

Q_SIGNALS:
    void attached(const loket::device::UsbDevice &device);
    void detached(const loket::device::UsbDevice &device);
    /// Everything that was attached at start() has been told.
    void settled();
    /// There is no USB here, or no hot-plug; reason in English for the log. Nothing else will be told.
    void unavailable(const QString &reason);

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
    std::vector<UsbDevice> m_devices;
};

/// Names of the public list usb.ids (https://www.usb.org ids as kept by linux-usb.org), where it is
/// installed. Reads the file on each call: not for the GUI thread.
class UsbNames
{
public:
    explicit UsbNames(QString file = installedFile())
        : m_file(std::move(file))
    {}

    struct Names
    {
        QString vendor;
        QString product;
    };
    /// Empty texts where the list or the entry is missing.
    [[nodiscard]] Names find(quint16 vendorId, quint16 productId) const;
    /// Empty where none is installed.
    [[nodiscard]] static QString installedFile();

private:
    QString m_file;
};

} // namespace loket::device

Q_DECLARE_METATYPE(loket::device::UsbDevice)
