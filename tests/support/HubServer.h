// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/Postgres.h"

#include <QStringList>
#include <QTemporaryDir>

namespace loket::test {

/// A real PostgreSQL of its own for a test, with TLS and an authority of its own; gone at the end. Runs as
/// the package's user where the test is root, because PostgreSQL refuses root.
class HubServer
{
public:
    /// The database "loket" is there and empty.
    HubServer();
    ~HubServer();
    HubServer(const HubServer &) = delete;
    HubServer &operator=(const HubServer &) = delete;

    void start();
    /// As pg_ctl's: "fast", "immediate" (as after a crash).
    void stop(const QString &mode = QStringLiteral("fast"));
    /// Beside the server, by its socket, as its administrator.
    [[nodiscard]] pg::Address administrator() const;
    /// From another computer, with a certificate of this name by our authority.
    [[nodiscard]] pg::Address client(const QString &role);
    /// The same by somebody else's authority, or one that is over since yesterday.
    [[nodiscard]] pg::Address strangersClient(const QString &role);
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    /// A certificate of our authority for a request, as an office's administrator would make it.
    [[nodiscard]] QByteArray certificateFor(const QByteArray &request);

private:
    void makeAuthority(const QString &name);
    void makeCertificate(const QString &authority, const QString &name, const QString &file, int days = 2);
    void run(const QString &program, const QStringList &arguments) const;
    void runAsServer(const QString &program, const QStringList &arguments) const;

    QTemporaryDir m_folder; ///< below /tmp: a socket's name is short
    int m_port = 0;
};

} // namespace loket::test
