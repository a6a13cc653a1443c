// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Device.h"
#include "devices/api/Wire.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>

namespace loket::host {

/// One device of the plugin inside the host. Holds the driver to its contract: whatever it does, Loket sees
/// one end per capture, well-formed pictures only, and no more messages than it can use.
class HostedDevice : public QObject
{
    Q_OBJECT
public:
    HostedDevice(QString id, std::unique_ptr<device::Device> driver, QObject *parent = nullptr);
    ~HostedDevice() override;

    [[nodiscard]] const QString &id() const { return m_id; }
    /// The driver reported trouble with the device as a whole: the next open() gets a new object from the
    /// plugin.
    [[nodiscard]] bool isStale() const { return m_isStale; }

    void open(const QCborMap &settings);
    void configure(const QCborMap &settings);
    void startPreview(const device::CaptureRequest &hint);
    void stopPreview();
    void capture(quint32 captureId, const device::CaptureRequest &request);
    void cancel();
    void close();
    void pointerEvent(const device::PointerEvent &event);

    // Preview pictures wait here until a slot is free; a newer one replaces an older one.
    [[nodiscard]] bool hasFrame() const { return m_frame.has_value(); }
    [[nodiscard]] int framesOut() const { return m_framesOut; }
    [[nodiscard]] device::Frame takeFrame();
    void frameTaken() { m_framesOut = std::max(0, m_framesOut - 1); }
    void inkTaken();

Q_SIGNALS:
    void send(const loket::device::wire::Message &message);
    void frameWaiting();

private:
    void onFrame(const device::Frame &frame);
    void onInk(const device::Ink &ink);
    void onFinished(const device::Outcome &outcome);
    void onFailed(const device::Failure &failure);
    void sendInk();
    void sendResult(const device::Capture &capture);
    void finish(const std::variant<device::Retry, device::Failure> &outcome);
    template <class Call>
    void guarded(Call call);

    QString m_id;
    std::unique_ptr<device::Device> m_driver;
    std::optional<device::Frame> m_frame;
    std::optional<device::Ink> m_ink;
    std::optional<quint32> m_captureId;
    QElapsedTimer m_sinceFailure;
    int m_framesOut = 0;
    bool m_isInkOut = false;
    bool m_isPreviewing = false;
    bool m_isStale = false;
};

} // namespace loket::host
