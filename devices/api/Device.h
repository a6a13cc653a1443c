// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/api/Types.h"

#include <QObject>

namespace loket::device {

/// One device, seen from whoever uses it. A driver implements it inside the device host; `devices/client`
/// implements it again in Loket as the far end of the wire, so both sides read the same.
///
/// Rules. Nothing blocks: each call returns at once and answers by signal. One action at a time: capture()
/// while one is running ends the new one with Failure(Busy). Every capture() ends with exactly one
/// finished(). cancel() ends a running capture with Failure(Cancelled) and does nothing otherwise. All calls
/// and signals are in one thread.
class Device : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual DeviceInfo info() const = 0;

    /// Answers opened() or failed(). Settings are those that the plugin declares in its metadata.
    virtual void open(const QCborMap &settings) = 0;
    /// Changes settings of an open device; unknown keys are ignored.
    virtual void configure(const QCborMap &settings) = 0;
    /// previewFrame()/previewInk() follow until stopPreview() or close(). A capture may run beside it.
    virtual void startPreview(const CaptureRequest &hint) = 0;
    virtual void stopPreview() = 0;
    virtual void capture(const CaptureRequest &request) = 0;
    virtual void cancel() = 0;
    virtual void close() = 0;
    /// For devices with needsScreenSurface; ignored by others.
    virtual void pointerEvent(const PointerEvent &event) { Q_UNUSED(event); }

Q_SIGNALS:
    void opened();
    void closed();
    void previewFrame(const loket::device::Frame &frame);
    void previewInk(const loket::device::Ink &ink);
    void finished(const loket::device::Outcome &outcome);
    /// The device as a whole is in trouble (could not open, unplugged). A running capture has ended before
    /// this.
    void failed(const loket::device::Failure &failure);
};

} // namespace loket::device
