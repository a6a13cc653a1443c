// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace loket::pg {

/// Where a hub is and who we are there. A host that begins with '/' is the folder of a socket on this
/// computer (an administrator beside the server); every other is spoken to through TLS alone.
struct Address
{
    QString host;
    int port = 5432;
    QString database;
    QString role;
    QString authorityFile;   ///< PEM: certificates of the office's authority; the only ones believed
    QString certificateFile; ///< PEM: the client's own
    QString keyFile;         ///< PEM: its key, readable by its owner alone
};

struct Limits
{
    int connectMs = 15'000;
    int answerMs = 60'000; ///< for one statement, with what it sends: a line that stands still is given up
};

/// One argument of a statement. Bytes travel as they are; everything else is short and travels as text.
class Value
{
public:
    Value() = default; ///< NULL
    static Value text(const QString &text) { return Value(text.toUtf8(), false); }
    static Value number(qint64 number) { return Value(QByteArray::number(number), false); }
    static Value id(const QUuid &id);       ///< NULL for a null id
    static Value time(const QDateTime &at); ///< NULL for an invalid one
    static Value bytes(const QByteArray &bytes) { return Value(bytes, true); }
    static Value flag(bool is) { return Value(is ? QByteArrayLiteral("t") : QByteArrayLiteral("f"), false); }

    [[nodiscard]] bool isNull() const { return !m_bytes; }
    [[nodiscard]] bool isBinary() const { return m_isBinary; }
    [[nodiscard]] const QByteArray &raw() const;

private:
    Value(QByteArray bytes, bool isBinary)
        : m_bytes(std::move(bytes))
        , m_isBinary(isBinary)
    {}
    std::optional<QByteArray> m_bytes;
    bool m_isBinary = false;
};

/// What a statement gave. Columns from 0; a NULL reads as nothing.
class Rows
{
public:
    [[nodiscard]] int count() const { return int(m_cells.size()); }
    [[nodiscard]] bool isNull(int row, int column) const { return !cell(row, column); }
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] qint64 number(int row, int column) const { return text(row, column).toLongLong(); }
    [[nodiscard]] bool flag(int row, int column) const { return text(row, column) == u"t"; }
    [[nodiscard]] QUuid id(int row, int column) const { return QUuid::fromString(text(row, column)); }
    [[nodiscard]] QDateTime time(int row, int column) const; ///< UTC
    [[nodiscard]] QByteArray bytes(int row, int column) const;

private:
    friend class Connection;
    [[nodiscard]] const std::optional<QByteArray> &cell(int row, int column) const
    {
        return m_cells[std::size_t(row)][std::size_t(column)];
    }
    std::vector<std::vector<std::optional<QByteArray>>> m_cells;
    bool m_isBinary = false;
};

/// One session with PostgreSQL, over libpq: its binary form, because Qt's driver doubles the bytes
/// (sync-security.md 3.3: 2.012 MB on the wire for each MB). Used from one thread; every wait has an end, and
/// `stop` ends it at once.
class Connection
{
public:
    /// Errors: HubUnreachable, HubCertificate, HubRefused, HubBusy, Cancelled.
    [[nodiscard]] static Expected<std::unique_ptr<Connection>>
    open(const Address &address, const Limits &limits = {}, std::stop_token stop = {});
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// One statement with its arguments ($1 …). After HubUnreachable and Cancelled the session is over.
    /// Errors: those of open(), HubFull, HubNewer (it does not know the function), HubFailed.
    Expected<Rows> run(const char *statement, const std::vector<Value> &values = {});
    /// run() for answers that hold bodies: columns come as they are, and only bytes() reads them.
    Expected<Rows> runBinary(const char *statement, const std::vector<Value> &values = {});
    /// Several statements, without arguments; all or none where they stand in a transaction.
    Expected<void> script(const QByteArray &statements);

    [[nodiscard]] bool isOpen() const;
    /// A name or a text as it stands in a statement that takes no arguments (CREATE ROLE).
    [[nodiscard]] QByteArray quotedName(const QString &name) const;
    [[nodiscard]] QByteArray quotedText(const QString &text) const;

private:
    class State;
    explicit Connection(std::unique_ptr<State> state);
    Expected<Rows> send(const char *statement, const std::vector<Value> &values, bool isBinary);

    std::unique_ptr<State> m_state;
};

/// What libpq's words on a connection that failed mean; `text` with SQLSTATE ("verbose"). For tests.
[[nodiscard]] Error connectionError(const QByteArray &text);
/// What a SQLSTATE means; `message` is the first line of the server's.
[[nodiscard]] Error statementError(const QByteArray &sqlState, const QByteArray &message);

} // namespace loket::pg
