// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/device_host/HostedDevice.h"

#include "devices/api/FrameRing.h"

#include <QCryptographicHash>

#include <exception>

using namespace Qt::StringLiterals;

namespace loket::host {

using namespace device;

namespace {

/// A driver that reports trouble in a loop is not forwarded more often than this.
constexpr qint64 kFailurePauseMs = 200;

} // namespace

HostedDevice::HostedDevice(QString id, std::unique_ptr<Device> driver, QObject *parent)
    : QObject(parent)
    , m_id(std::move(id))
    , m_driver(std::move(driver))
{
    connect(m_driver.get(), &Device::opened, this, [this] { Q_EMIT send(wire::Opened{m_id}); });
    connect(m_driver.get(), &Device::closed, this, [this] { Q_EMIT send(wire::Closed{m_id}); });
    connect(m_driver.get(), &Device::previewFrame, this, &HostedDevice::onFrame);
    connect(m_driver.get(), &Device::previewInk, this, &HostedDevice::onInk);
    connect(m_driver.get(), &Device::finished, this, &HostedDevice::onFinished);
    connect(m_driver.get(), &Device::failed, this, &HostedDevice::onFailed);
}

HostedDevice::~HostedDevice() = default;

template <class Call>
void HostedDevice::guarded(Call call)
{
    try {
        call(*m_driver);
    } catch (const std::exception &exception) {
        onFailed({FailureReason::Internal, u"exception: "_s + QString::fromLocal8Bit(exception.what())});
    } catch (...) {
        onFailed({FailureReason::Internal, u"unknown exception"_s});
    }
}

void HostedDevice::open(const QCborMap &settings)
{
    m_sinceFailure.invalidate(); // who asks again is answered again, however soon
    guarded([&](Device &driver) { driver.open(settings); });
}

void HostedDevice::configure(const QCborMap &settings)
{
    guarded([&](Device &driver) { driver.configure(settings); });
}

void HostedDevice::startPreview(const CaptureRequest &hint)
{
    m_isPreviewing = true;
    guarded([&](Device &driver) { driver.startPreview(hint); });
}

void HostedDevice::stopPreview()
{
    m_isPreviewing = false;
    m_frame.reset();
    m_ink.reset();
    guarded([](Device &driver) { driver.stopPreview(); });
}

void HostedDevice::capture(quint32 captureId, const CaptureRequest &request)
{
    if (m_captureId) {
        Q_EMIT send(wire::Finished{m_id, captureId, Failure{FailureReason::Busy, u"a capture is running"_s}});
        return;
    }
    m_captureId = captureId;
    guarded([&](Device &driver) { driver.capture(request); });
}

void HostedDevice::cancel()
{
    guarded([](Device &driver) { driver.cancel(); });
}

void HostedDevice::close()
{
    m_isPreviewing = false;
    m_frame.reset();
    m_ink.reset();
    guarded([](Device &driver) { driver.close(); });
    finish(Failure{FailureReason::Cancelled, u"closed"_s});
}

void HostedDevice::pointerEvent(const PointerEvent &event)
{
    guarded([&](Device &driver) { driver.pointerEvent(event); });
}

Frame HostedDevice::takeFrame()
{
    Frame frame = std::move(*m_frame);
    m_frame.reset();
    ++m_framesOut;
    return frame;
}

void HostedDevice::onFrame(const Frame &frame)
{
    if (!m_isPreviewing)
        return;
    if (!wire::isWellFormed(frame) || frame.pixels.size() > kRingSlotBytes) {
        stopPreview();
        onFailed(
            {FailureReason::Protocol, u"preview picture is too large or does not fit its own dimensions"_s});
        return;
    }
    m_frame = frame;
    Q_EMIT frameWaiting();
}

void HostedDevice::onInk(const Ink &ink)
{
    if (!m_isPreviewing || !wire::isWellFormed(ink))
        return;
    m_ink = ink;
    if (!m_isInkOut)
        sendInk();
}

void HostedDevice::inkTaken()
{
    m_isInkOut = false;
    if (m_ink)
        sendInk();
}

void HostedDevice::sendInk()
{
    m_isInkOut = true;
    Q_EMIT send(wire::InkReady{m_id, *m_ink});
    m_ink.reset();
}

void HostedDevice::onFinished(const Outcome &outcome)
{
    if (!m_captureId)
        return; // a second end of the same capture: Loket has had the first
    if (const auto *capture = std::get_if<Capture>(&outcome))
        sendResult(*capture);
    else if (const auto *retry = std::get_if<Retry>(&outcome))
        finish(retry->reason == RetryReason::None ? Retry{RetryReason::General, retry->detail} : *retry);
    else
        finish(std::get<Failure>(outcome));
}

void HostedDevice::sendResult(const Capture &capture)
{
    const QByteArray bytes = wire::encodeCapture(capture);
    if (bytes.isEmpty())
        return finish(
            Failure{FailureReason::Protocol, u"the result is empty or does not fit its dimensions"_s});
    const quint32 captureId = *m_captureId;
    m_captureId.reset();
    Q_EMIT send(wire::ResultBegin{m_id, captureId, quint32(bytes.size()),
                                  QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)});
    for (qsizetype offset = 0; offset < bytes.size(); offset += wire::kResultChunkBytes)
        Q_EMIT send(
            wire::ResultChunk{m_id, captureId, quint32(offset), bytes.mid(offset, wire::kResultChunkBytes)});
}

void HostedDevice::finish(const std::variant<Retry, Failure> &outcome)
{
    if (!m_captureId)
        return;
    const quint32 captureId = *m_captureId;
    m_captureId.reset();
    Q_EMIT send(wire::Finished{m_id, captureId, outcome});
}

void HostedDevice::onFailed(const Failure &failure)
{
    Failure sane = failure;
    if (sane.reason == FailureReason::None)
        sane.reason = FailureReason::Internal;
    // The contract: a running capture ends before the device as a whole is in trouble.
    finish(sane);
    m_isStale = true;
    if (m_sinceFailure.isValid() && m_sinceFailure.elapsed() < kFailurePauseMs)
        return;
    m_sinceFailure.start();
    Q_EMIT send(wire::DeviceFailed{m_id, sane});
}

} // namespace loket::host
