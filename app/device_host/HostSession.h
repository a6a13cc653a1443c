// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/device_host/HostedDevice.h"
#include "devices/api/FrameRing.h"
#include "devices/api/Plugin.h"
#include "devices/api/Wire.h"

#include <QLocalSocket>
#include <QObject>
#include <QPluginLoader>
#include <QTimer>

#include <array>
#include <map>
#include <memory>

namespace loket::host {

struct SessionOptions
{
    QString pluginFile;
    QString serverName;
    QByteArray token;
    QStringList confinement;
    int heartbeatMs = 1000;
};

/// The host's whole work: connect, say who we are, load the one plugin, pass messages between Loket and its
/// devices. Ends the process when the connection ends.
class HostSession : public QObject
{
    Q_OBJECT
public:
    HostSession(SessionOptions options, std::unique_ptr<device::FrameRingWriter> ring);
    ~HostSession() override;

    void start();

private:
    enum ExitCode { kDone = 0, kNoConnection = 3, kLoadFailed = 4, kProtocol = 5 };

    void load();
    void loadFailed(device::LoadFailure reason, const QString &detail);
    void onReadyRead();
    void handle(const device::wire::Message &message);
    void on(const device::wire::ConfigurePlugin &m);
    void on(const device::wire::ListDevices &m);
    void on(const device::wire::OpenDevice &m);
    void on(const device::wire::ConfigureDevice &m);
    void on(const device::wire::StartPreview &m);
    void on(const device::wire::StopPreview &m);
    void on(const device::wire::StartCapture &m);
    void on(const device::wire::CancelCapture &m);
    void on(const device::wire::CloseDevice &m);
    void on(const device::wire::Pointer &m);
    void on(const device::wire::FrameTaken &m);
    void on(const device::wire::InkTaken &m);
    void on(const device::wire::Quit &m);
    /// Messages that only a host sends: our parent is of another build.
    template <class M>
    void on(const M &)
    {
        quit(kProtocol);
    }
    /// Nothing happens for a device that is not open (any more).
    template <class Call>
    void with(const QString &id, Call call)
    {
        if (HostedDevice *device = find(id))
            call(*device);
    }
    void listDevices();
    void openDevice(const device::wire::OpenDevice &message);
    void pumpFrames();
    void send(const device::wire::Message &message);
    [[nodiscard]] HostedDevice *find(const QString &id);
    [[noreturn]] void quit(int exitCode);

    SessionOptions m_options;
    std::unique_ptr<device::FrameRingWriter> m_ring;
    QLocalSocket m_socket;
    device::wire::Splitter m_splitter;
    QTimer m_heartbeat;
    quint32 m_beats = 0;
    QPluginLoader m_loader;
    device::Plugin *m_plugin = nullptr;
    std::map<QString, std::unique_ptr<HostedDevice>> m_devices;
    std::array<bool, device::kRingSlots> m_isSlotOut{};
};

} // namespace loket::host
