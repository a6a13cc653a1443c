// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace loket::test {

/// What an emulated USB device says about itself.
struct FakeUsbDevice
{
    quint16 vendorId = 0;
    quint16 productId = 0;
    QString manufacturer;
    QString product;
    QString serial;
};

/// A USB bus that exists only for this process: sysfs entries, device nodes and kernel events by umockdev.
/// libusb, libgusb and everything above see devices come and go. The process must run under umockdev-wrapper.
class FakeUsbBus
{
public:
    /// With a root hub and nothing else.
    FakeUsbBus();
    ~FakeUsbBus();

    [[nodiscard]] static bool isPossible();

    /// Plugs a device into a port (1…9); its kernel event is out when this returns.
    void attach(int port, const FakeUsbDevice &device);
    void detach(int port);

private:
    struct Bed;
    std::unique_ptr<Bed> m_bed;
};

} // namespace loket::test
