// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Wire.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>

namespace loket::device {

/// Waits for one host process to connect. The socket belongs to the user alone and has a random name; whoever
/// connects must say Hello with the one-time token of this start, or is dropped without an answer.
class HostListener : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// False if no socket can be made.
    [[nodiscard]] bool listen();
    [[nodiscard]] QString serverName() const { return m_server.fullServerName(); }
    [[nodiscard]] const QByteArray &token() const { return m_token; }
    void close();

Q_SIGNALS:
    /// The right process is there: the receiver takes the socket (a child of this object) over; what follows
    /// Hello is still to be read from it. The listener is closed.
    void accepted(QLocalSocket *socket);
    /// Someone without the token, or a host of another protocol version, was turned away.
    void refused(const QString &why);

private:
    void onConnection();
    void onReadyRead(QLocalSocket *socket);
    void refuse(QLocalSocket *socket, const QString &why);

    QLocalServer m_server;
    QByteArray m_token;
};

} // namespace loket::device
