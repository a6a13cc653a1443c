// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/client/RemoteDevice.h"

#include <QMetaObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loket::device {

namespace {

constexpr int kLookAgainMs = 500;

} // namespace

RemoteDevice::RemoteDevice(HostProcess *host, DeviceInfo info, Guards guards, QObject *parent)
    : Device(parent)
    , m_host(host)
    , m_info(std::move(info))
    , m_guards(guards)
    , m_wasPresent(isPresent())
{
    connect(host, &HostProcess::deviceMessage, this, &RemoteDevice::onMessage);
    connect(host, &HostProcess::devicesChanged, this, &RemoteDevice::onListChanged);
    connect(host, &HostProcess::lost, this, [this](const Failure &failure) {
        if (m_link != Link::Closed || m_capture)
            fail(failure);
    });
    connect(host, &HostProcess::framePreviewed, this, [this](const QString &deviceId, const Frame &frame) {
        if (deviceId == id() && m_previewHint)
            Q_EMIT previewFrame(frame);
    });
    m_openGuard.setSingleShot(true);
    m_captureGuard.setSingleShot(true);
    connect(&m_openGuard, &QTimer::timeout, this, [this] {
        m_isWantedOpen = false;
        m_host->send(wire::CloseDevice{id()});
        fail({FailureReason::Timeout, u"open was not answered"_s});
    });
    connect(&m_captureGuard, &QTimer::timeout, this, [this] {
        m_host->send(wire::CancelCapture{id()});
        finish(Failure{FailureReason::Timeout, u"capture was not answered"_s});
    });
}

RemoteDevice::~RemoteDevice()
{
    if (m_link != Link::Closed)
        m_host->send(wire::CloseDevice{id()});
}

QCborMap RemoteDevice::effective(const QCborMap &given) const
{
    QCborMap settings = m_host->pluginSettings();
    for (const auto &[key, value] : given)
        settings.insert(key, value);
    return settings;
}

void RemoteDevice::open(const QCborMap &settings)
{
    const bool isSame = settings == m_settings;
    m_settings = settings;
    m_isWantedOpen = true;
    if (m_link == Link::Open) {
        if (!isSame)
            m_host->send(wire::ConfigureDevice{id(), effective(settings)});
        QMetaObject::invokeMethod(this, &Device::opened, Qt::QueuedConnection);
        return;
    }
    if (m_host->status().state == HostState::Disabled) {
        const Failure failure{FailureReason::Internal,
                              u"plugin disabled: "_s + name(m_host->status().trouble)};
        QMetaObject::invokeMethod(
            this, [this, failure] { Q_EMIT failed(failure); }, Qt::QueuedConnection);
        return;
    }
    m_openGuard.start(m_guards.openMs);
    m_host->start();
    connectToDevice();
}

void RemoteDevice::connectToDevice()
{
    if (m_link != Link::Closed || !m_isWantedOpen || !isPresent())
        return;
    if (m_host->send(wire::OpenDevice{id(), effective(m_settings)})) {
        setLink(Link::Opening);
        m_openGuard.start(m_guards.openMs);
    }
}

void RemoteDevice::onListChanged()
{
    const bool wasPresent = std::exchange(m_wasPresent, isPresent());
    if (const DeviceInfo *info = m_host->find(id()))
        m_info = *info;
    if (m_wasPresent && !wasPresent)
        connectToDevice(); // plugged in again, or its process is back
    else if (!m_wasPresent && wasPresent && m_link != Link::Closed)
        fail({FailureReason::Gone, u"not listed any more"_s});
    if (m_wasPresent != wasPresent)
        Q_EMIT activityChanged();
}

void RemoteDevice::configure(const QCborMap &settings)
{
    m_settings = settings;
    if (m_link == Link::Open)
        m_host->send(wire::ConfigureDevice{id(), effective(settings)});
}

void RemoteDevice::startPreview(const CaptureRequest &hint)
{
    m_previewHint = hint;
    if (m_link == Link::Open)
        m_host->send(wire::StartPreview{id(), hint});
    Q_EMIT activityChanged();
}

void RemoteDevice::stopPreview()
{
    if (!m_previewHint)
        return;
    m_previewHint.reset();
    if (m_link == Link::Open)
        m_host->send(wire::StopPreview{id()});
    Q_EMIT activityChanged();
}

void RemoteDevice::capture(const CaptureRequest &request)
{
    if (m_capture)
        return answerLater(Failure{FailureReason::Busy, u"a capture is running"_s});
    const quint32 captureId = ++m_lastCaptureId;
    if (m_link != Link::Open || !m_host->send(wire::StartCapture{id(), captureId, request}))
        return answerLater(Failure{FailureReason::Gone, u"not open"_s});
    m_capture = RunningCapture{captureId, {}, {}};
    m_captureGuard.start(request.timeoutMs > 0 ? request.timeoutMs + m_guards.captureGraceMs
                                               : m_guards.captureMs);
    Q_EMIT activityChanged();
}

void RemoteDevice::answerLater(const Outcome &outcome)
{
    QMetaObject::invokeMethod(
        this, [this, outcome] { Q_EMIT finished(outcome); }, Qt::QueuedConnection);
}

void RemoteDevice::cancel()
{
    if (!m_capture)
        return;
    m_host->send(wire::CancelCapture{id()});
    QTimer::singleShot(m_guards.cancelMs, this, [this, captureId = m_capture->id] {
        if (m_capture && m_capture->id == captureId)
            finish(Failure{FailureReason::Cancelled, u"driver did not answer the cancel"_s});
    });
}

void RemoteDevice::close()
{
    m_isWantedOpen = false;
    m_previewHint.reset();
    m_openGuard.stop();
    const bool wasLinked = m_link != Link::Closed && m_host->send(wire::CloseDevice{id()});
    setLink(Link::Closed);
    if (m_capture)
        finish(Failure{FailureReason::Cancelled, u"closed"_s});
    if (!wasLinked)
        QMetaObject::invokeMethod(this, &Device::closed, Qt::QueuedConnection);
}

void RemoteDevice::pointerEvent(const PointerEvent &event)
{
    if (m_link == Link::Open)
        m_host->send(wire::Pointer{id(), event});
}

void RemoteDevice::onMessage(const QString &deviceId, const wire::Message &message)
{
    if (deviceId != id())
        return;
    if (std::holds_alternative<wire::Opened>(message)) {
        onOpened();
    } else if (std::holds_alternative<wire::Closed>(message)) {
        if (!m_isWantedOpen)
            Q_EMIT closed();
    } else if (const auto *ink = std::get_if<wire::InkReady>(&message)) {
        m_host->send(wire::InkTaken{id()});
        if (m_previewHint)
            Q_EMIT previewInk(ink->ink);
    } else if (const auto *finished = std::get_if<wire::Finished>(&message)) {
        if (m_capture && m_capture->id == finished->captureId)
            std::visit([this](const auto &outcome) { finish(outcome); }, finished->outcome);
    } else if (const auto *begin = std::get_if<wire::ResultBegin>(&message)) {
        onResultBegin(*begin);
    } else if (const auto *chunk = std::get_if<wire::ResultChunk>(&message)) {
        onResultChunk(*chunk);
    } else if (const auto *failed = std::get_if<wire::DeviceFailed>(&message)) {
        fail(failed->failure);
        if (failed->failure.reason == FailureReason::Gone)
            lookForItAgain();
    }
}

void RemoteDevice::lookForItAgain()
{
    // If the next list still, or again, has it, it is opened anew. The pause keeps a driver that lists what
    // can't be opened from going round without end.
    m_wasPresent = false;
    QTimer::singleShot(kLookAgainMs, this, [this] { m_host->refreshDevices(); });
}

void RemoteDevice::onOpened()
{
    if (m_link != Link::Opening)
        return;
    m_openGuard.stop();
    setLink(Link::Open);
    if (m_previewHint)
        m_host->send(wire::StartPreview{id(), *m_previewHint});
    Q_EMIT opened();
}

void RemoteDevice::onResultBegin(const wire::ResultBegin &message)
{
    if (!m_capture || m_capture->id != message.captureId)
        return; // of a capture that has ended by its guard; its chunks are skipped as well
    if (m_capture->result)
        return m_host->reportProtocolError(u"two results for one capture"_s);
    m_capture->result = message;
}

void RemoteDevice::onResultChunk(const wire::ResultChunk &message)
{
    if (!m_capture || m_capture->id != message.captureId)
        return;
    const auto &begin = m_capture->result;
    if (!begin || qsizetype(message.offset) != m_capture->bytes.size() ||
        m_capture->bytes.size() + message.bytes.size() > qsizetype(begin->sizeBytes))
        return m_host->reportProtocolError(u"result chunk out of order"_s);
    m_capture->bytes.append(message.bytes); // grows with what arrives, not with what was announced
    if (m_capture->bytes.size() < qsizetype(begin->sizeBytes))
        return;
    if (QCryptographicHash::hash(m_capture->bytes, QCryptographicHash::Sha256) != begin->sha256)
        return m_host->reportProtocolError(u"result hash"_s);
    auto decoded = wire::decodeCapture(m_capture->bytes);
    if (!decoded.value)
        return m_host->reportProtocolError(u"result: "_s + name(decoded.error));
    decoded.value->device.pluginId = m_info.identity.pluginId;
    decoded.value->device.deviceId = id();
    finish(std::move(*decoded.value));
}

void RemoteDevice::finish(const Outcome &outcome)
{
    if (!m_capture)
        return;
    m_capture.reset();
    m_captureGuard.stop();
    Q_EMIT activityChanged();
    Q_EMIT finished(outcome);
}

void RemoteDevice::fail(const Failure &failure)
{
    m_openGuard.stop();
    setLink(Link::Closed);
    finish(failure);
    Q_EMIT failed(failure);
}

void RemoteDevice::setLink(Link link)
{
    if (std::exchange(m_link, link) != link)
        Q_EMIT activityChanged();
}

} // namespace loket::device
