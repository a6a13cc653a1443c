// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/client/HostListener.h"

#include <QDir>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace loket::device {

namespace {

/// The operating system's generator, not a seeded one.
QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->generate() & 0xFFU);
    return bytes;
}

/// Time does not tell how many bytes were right.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    uint difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= uint(uchar(a[i]) ^ uchar(b[i]));
    return difference == 0;
}

QString socketPath()
{
    QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    // sockaddr_un holds 107 bytes; an unusually long runtime folder falls back to the temporary one.
    if (folder.isEmpty() || !QDir(folder).exists() || folder.size() > 60)
        folder = QDir::tempPath();
    return folder + u"/loket-"_s + QString::fromLatin1(randomBytes(16).toHex());
}

} // namespace

bool HostListener::listen()
{
    close();
    m_token = randomBytes(wire::kTokenBytes);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(4);
    connect(&m_server, &QLocalServer::newConnection, this, &HostListener::onConnection, Qt::UniqueConnection);
    return m_server.listen(socketPath());
}

void HostListener::close()
{
    m_server.close();
    m_token.fill('\0');
    m_token.clear();
}

void HostListener::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setParent(this);
        socket->setReadBufferSize(wire::kMaxHelloBytes + wire::kPrefixBytes);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { onReadyRead(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (socket->bytesAvailable() > 0)
            onReadyRead(socket);
    }
}

void HostListener::onReadyRead(QLocalSocket *socket)
{
    if (m_token.isEmpty()) // somebody else was the right one
        return refuse(socket, u"late"_s);
    // Only looked at, not taken: the first message may not be complete yet.
    const QByteArray waiting = socket->peek(wire::kMaxHelloBytes + wire::kPrefixBytes);
    wire::Splitter splitter(wire::kMaxHelloBytes);
    splitter.feed(waiting);
    const auto first = splitter.next();
    if (!first)
        return splitter.isBroken() ? refuse(socket, u"no hello"_s) : void();
    const auto decoded = wire::decode(*first);
    const auto *hello = decoded.value ? std::get_if<wire::Hello>(&*decoded.value) : nullptr;
    if (!hello)
        return refuse(socket, u"no hello"_s);
    if (!isSame(hello->token, m_token))
        return refuse(socket, u"token"_s);
    if (hello->protocol != wire::kProtocolVersion)
        return refuse(socket, u"protocol version %1"_s.arg(hello->protocol));
    close();
    socket->disconnect(this);
    disconnect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    socket->read(wire::kPrefixBytes + first->size());
    socket->setReadBufferSize(wire::kMaxMessageBytes + wire::kPrefixBytes);
    Q_EMIT accepted(socket);
}

void HostListener::refuse(QLocalSocket *socket, const QString &why)
{
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
    Q_EMIT refused(why);
}

} // namespace loket::device
