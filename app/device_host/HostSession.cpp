// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/device_host/HostSession.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <exception>
#include <unistd.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

using namespace Qt::StringLiterals;

namespace loket::host {

using namespace device;

namespace {

/// So that one device can't take all slots of the ring from another.
constexpr int kMaxFramesOut = kRingSlots / 2;
constexpr int kUnreadMs = 10'000;

} // namespace

HostSession::HostSession(SessionOptions options, std::unique_ptr<FrameRingWriter> ring)
    : m_options(std::move(options))
    , m_ring(std::move(ring))
{
    connect(&m_socket, &QLocalSocket::connected, this, &HostSession::load);
    connect(&m_socket, &QLocalSocket::readyRead, this, &HostSession::onReadyRead);
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] { quit(kDone); });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] { quit(kNoConnection); });
    // In the thread that runs the driver: a driver that blocks it is found out by the missing beats.
    connect(&m_heartbeat, &QTimer::timeout, this, [this] { send(wire::Heartbeat{++m_beats}); });
}

HostSession::~HostSession() = default;

void HostSession::start() { m_socket.connectToServer(m_options.serverName); }

void HostSession::load()
{
    send(wire::Hello{wire::kProtocolVersion, m_options.token, QCoreApplication::applicationPid()});
    m_options.token.fill('\0');
    const MetadataResult checked = readMetadata(m_options.pluginFile);
    if (checked.failure != LoadFailure::None)
        return loadFailed(checked.failure, checked.detail);
    m_loader.setFileName(QFileInfo(m_options.pluginFile).absoluteFilePath());
    try {
        if (!m_loader.load())
            return loadFailed(LoadFailure::MissingLibrary, m_loader.errorString());
        m_plugin = qobject_cast<Plugin *>(m_loader.instance());
        if (!m_plugin)
            return loadFailed(LoadFailure::NoInterface, m_loader.errorString());
    } catch (const std::exception &exception) {
        return loadFailed(LoadFailure::Threw, QString::fromLocal8Bit(exception.what()));
    }
    send(wire::Loaded{checked.metadata.id, checked.metadata.version, m_options.confinement});
    m_heartbeat.start(m_options.heartbeatMs);
}

void HostSession::loadFailed(LoadFailure reason, const QString &detail)
{
    send(wire::LoadFailed{reason, detail});
    // Loket ends us when it has read that. Ending first would race with its event loop: it could see the end
    // of the process before the message, and take it for a crash.
    QTimer::singleShot(kUnreadMs, this, [this] { quit(kLoadFailed); });
}

void HostSession::onReadyRead()
{
    const QByteArray bytes = m_socket.readAll();
    m_splitter.feed(bytes);
    while (const auto message = m_splitter.next()) {
        const auto decoded = wire::decode(*message);
        if (!decoded.value)
            quit(kProtocol); // our own parent does not send such things: the two are of different builds
        handle(*decoded.value);
    }
    if (m_splitter.isBroken())
        quit(kProtocol);
}

HostedDevice *HostSession::find(const QString &id)
{
    const auto found = m_devices.find(id);
    return found == m_devices.end() ? nullptr : found->second.get();
}

void HostSession::handle(const wire::Message &message)
{
    std::visit([this](const auto &m) { on(m); }, message);
}

void HostSession::on(const wire::ConfigurePlugin &m) { m_plugin->configure(m.settings); }
void HostSession::on(const wire::ListDevices &) { listDevices(); }
void HostSession::on(const wire::OpenDevice &m) { openDevice(m); }
void HostSession::on(const wire::Quit &) { quit(kDone); }

void HostSession::on(const wire::ConfigureDevice &m)
{
    with(m.device, [&m](HostedDevice &device) { device.configure(m.settings); });
}

void HostSession::on(const wire::StartPreview &m)
{
    with(m.device, [&m](HostedDevice &device) { device.startPreview(m.hint); });
}

void HostSession::on(const wire::StopPreview &m)
{
    with(m.device, [](HostedDevice &device) { device.stopPreview(); });
}

void HostSession::on(const wire::StartCapture &m)
{
    if (HostedDevice *device = find(m.device))
        device->capture(m.captureId, m.request);
    else
        send(wire::Finished{m.device, m.captureId, Failure{FailureReason::Gone, u"not open"_s}});
}

void HostSession::on(const wire::CancelCapture &m)
{
    with(m.device, [](HostedDevice &device) { device.cancel(); });
}

void HostSession::on(const wire::CloseDevice &m)
{
    with(m.device, [](HostedDevice &device) { device.close(); });
}

void HostSession::on(const wire::Pointer &m)
{
    with(m.device, [&m](HostedDevice &device) { device.pointerEvent(m.event); });
}

void HostSession::on(const wire::FrameTaken &m)
{
    if (m.slot < kRingSlots)
        m_isSlotOut.at(m.slot) = false;
    with(m.device, [](HostedDevice &device) { device.frameTaken(); });
    pumpFrames();
}

void HostSession::on(const wire::InkTaken &m)
{
    with(m.device, [](HostedDevice &device) { device.inkTaken(); });
}

void HostSession::listDevices()
{
    wire::DeviceList list;
    list.devices = m_plugin->listDevices();
    if (list.devices.size() > size_t(wire::kMaxDevices))
        list.devices.resize(size_t(wire::kMaxDevices));
    std::erase_if(list.devices, [](const DeviceInfo &info) {
        return info.role == Role::None || info.identity.deviceId.isEmpty() ||
               info.identity.deviceId.toUtf8().size() > wire::kMaxIdBytes ||
               info.canCapture.size() > size_t(wire::kMaxPositions);
    });
    send(list);
}

void HostSession::openDevice(const wire::OpenDevice &message)
{
    HostedDevice *device = find(message.device);
    if (device && device->isStale()) {
        m_devices.erase(message.device);
        device = nullptr;
    }
    if (!device) {
        auto driver = m_plugin->create(message.device);
        if (!driver) {
            send(wire::DeviceFailed{message.device, {FailureReason::Gone, u"no such device"_s}});
            return;
        }
        auto hosted = std::make_unique<HostedDevice>(message.device, std::move(driver));
        device = hosted.get();
        connect(device, &HostedDevice::send, this, &HostSession::send);
        connect(device, &HostedDevice::frameWaiting, this, &HostSession::pumpFrames);
        m_devices.emplace(message.device, std::move(hosted));
    }
    device->open(message.settings);
}

void HostSession::pumpFrames()
{
    for (auto &[id, device] : m_devices) {
        while (device->hasFrame() && device->framesOut() < kMaxFramesOut) {
            const auto free = std::find(m_isSlotOut.begin(), m_isSlotOut.end(), false);
            if (free == m_isSlotOut.end())
                return;
            const int slot = int(free - m_isSlotOut.begin());
            Frame frame = device->takeFrame();
            const auto stamp = m_ring->put(slot, frame);
            if (!stamp) { // larger than a slot
                device->frameTaken();
                continue;
            }
            *free = true;
            frame.pixels.clear();
            send(wire::FrameReady{id, quint8(slot), *stamp, frame});
        }
    }
}

void HostSession::send(const wire::Message &message)
{
    const QByteArray bytes = wire::encode(message);
    if (m_socket.state() != QLocalSocket::ConnectedState || bytes.isEmpty())
        return;
    m_socket.write(bytes);
    // Straight to the kernel: waiting for the event loop would cost a preview frame its low latency.
    m_socket.flush();
}

void HostSession::quit(int exitCode)
{
    m_socket.disconnect(this);
    m_heartbeat.stop();
    if (exitCode == kDone) {
        m_devices.clear(); // drivers let go of their hardware
        // The object goes, the library stays mapped: its threads may still run until the process has ended.
        if (m_plugin)
            delete m_loader.instance();
    }
#ifdef __SANITIZE_ADDRESS__
    if (exitCode == kDone)
        __lsan_do_leak_check(); // the preset `asan` wants to know what the driver left; _exit() would not
                                // look
#endif
    // Not exit(): destructors of vendor libraries at process end are a well-known place to crash or hang.
    ::_exit(exitCode);
}

} // namespace loket::host
