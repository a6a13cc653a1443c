// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Plugin.h"

#include <QDir>
#include <QLocalSocket>
#include <QPluginLoader>

#include <initializer_list>
#include <memory>

namespace loket::test {

/// Loads the fprint plugin from the build folder in the way the device host does.
class FprintPluginFile
{
public:
    FprintPluginFile()
        : m_loader(qEnvironmentVariable("LOKET_BUILD_DIR") +
                   QStringLiteral("/plugins/devices/loket_plugin_fprint.so"))
        , m_plugin(qobject_cast<device::Plugin *>(m_loader.instance()))
    {}

    /// Ends the plugin object too: its libfprint context must not outlive an emulated bus.
    ~FprintPluginFile() { m_loader.unload(); }
    FprintPluginFile(const FprintPluginFile &) = delete;
    FprintPluginFile &operator=(const FprintPluginFile &) = delete;

    [[nodiscard]] device::Plugin *plugin() const { return m_plugin; }
    [[nodiscard]] QString error() const { return m_loader.errorString(); }
    [[nodiscard]] QJsonObject metaData() const { return m_loader.metaData(); }

private:
    QPluginLoader m_loader;
    device::Plugin *m_plugin;
};

/// The person at libfprint's virtual image reader: sends pictures and events to its socket. Protocol: two
/// 32-bit numbers of this machine's byte order, width and height, then the pixels; a negative first number is
/// an event.
class VirtualFinger
{
public:
    /// After the reader is open: the socket is there from then on.
    bool connectTo(const QString &path)
    {
        m_socket.connectToServer(path);
        return m_socket.waitForConnected(5000);
    }

    void press(int widthPx, int heightPx, const QByteArray &pixels)
    {
        send({widthPx, heightPx});
        m_socket.write(pixels);
        m_socket.flush();
    }
    void askForRetry(int code) { send({-1, code}); }
    void fail(int code) { send({-2, code}); }
    void unplug() { send({-5, 0}); }

private:
    void send(std::initializer_list<qint32> numbers)
    {
        for (const qint32 number : numbers)
            m_socket.write(reinterpret_cast<const char *>(&number), sizeof number);
        m_socket.flush();
    }

    QLocalSocket m_socket;
};

} // namespace loket::test
