// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Postgres.h"

#include <QElapsedTimer>
#include <QFile>

#include <libpq-fe.h>

#include <algorithm>
#include <poll.h>

namespace loket::pg {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookMs = 100; ///< how soon a stop is seen

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

QByteArray firstLine(const char *text) { return QByteArray(text ? text : "").split('\n').front(); }

/// keyword/value pairs for PQconnectStartParams().
class Options
{
public:
    void add(const char *key, const QByteArray &value)
    {
        if (value.isEmpty())
            return;
        m_keys.push_back(key);
        m_texts.push_back(value);
    }
    [[nodiscard]] PGconn *start() const
    {
        std::vector<const char *> keys(m_keys), values;
        for (const QByteArray &text : m_texts)
            values.push_back(text.constData());
        keys.push_back(nullptr);
        values.push_back(nullptr);
        return PQconnectStartParams(keys.data(), values.data(), 0);
    }

private:
    std::vector<const char *> m_keys;
    std::vector<QByteArray> m_texts;
};

Options optionsOf(const Address &address, const Limits &limits)
{
    Options options;
    options.add("host", QFile::encodeName(address.host));
    options.add("port", QByteArray::number(address.port));
    options.add("dbname", address.database.toUtf8());
    options.add("user", address.role.toUtf8());
    options.add("application_name", "loket");
    options.add("client_encoding", "UTF8");
    options.add("options", "-c datestyle=ISO -c timezone=UTC -c bytea_output=hex");
    // A line that is gone without a word: noticed on both sides (sync-security.md 3.4).
    options.add("keepalives_idle", "15");
    options.add("keepalives_interval", "5");
    options.add("keepalives_count", "3");
    options.add("tcp_user_timeout", QByteArray::number(limits.answerMs));
    if (address.host.startsWith(u'/'))
        return options;
    options.add("sslmode", "verify-full");
    options.add("ssl_min_protocol_version", "TLSv1.2");
    options.add("gssencmode", "disable");
    options.add("sslrootcert", QFile::encodeName(address.authorityFile));
    options.add("sslcert", QFile::encodeName(address.certificateFile));
    options.add("sslkey", QFile::encodeName(address.keyFile));
    return options;
}

} // namespace

Value Value::id(const QUuid &id) { return id.isNull() ? Value() : text(id.toString(QUuid::WithoutBraces)); }

Value Value::time(const QDateTime &at)
{
    return at.isValid() ? text(at.toUTC().toString(Qt::ISODateWithMs)) : Value();
}

const QByteArray &Value::raw() const
{
    static const QByteArray none;
    return m_bytes ? *m_bytes : none;
}

QString Rows::text(int row, int column) const
{
    return isNull(row, column) ? QString() : QString::fromUtf8(*cell(row, column));
}

/// "2026-11-28 21:29:04.365+00"
QDateTime Rows::time(int row, int column) const
{
    QString text = this->text(row, column);
    text.replace(u' ', u'T');
    if (text.endsWith(u"+00"))
        text.replace(text.size() - 3, 3, u"Z"_s);
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QByteArray Rows::bytes(int row, int column) const
{
    if (isNull(row, column))
        return {};
    const QByteArray &raw = *cell(row, column);
    return m_isBinary ? raw : raw.startsWith("\\x") ? QByteArray::fromHex(raw.mid(2)) : QByteArray();
}

namespace {

Error errorOf(const PGresult *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (!state) // the line broke: libpq makes the result itself
        return {ErrorCode::HubUnreachable, u"broken_off"_s};
    return statementError(state, firstLine(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)));
}

bool isFailed(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK;
}

} // namespace

class Connection::State
{
public:
    State(PGconn *connection, Limits limits, std::stop_token stop)
        : m_connection(connection)
        , m_limits(limits)
        , m_stop(std::move(stop))
    {}
    ~State() { PQfinish(m_connection); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    [[nodiscard]] PGconn *get() const { return m_connection; }
    void begin(int ms)
    {
        m_left = ms;
        m_timer.start();
    }
    /// Until libpq can go on. Errors: HubUnreachable "no_answer", Cancelled.
    Expected<void> wait(short events)
    {
        for (;;) {
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled);
            const qint64 left = m_left - m_timer.elapsed();
            if (left <= 0)
                return fail(ErrorCode::HubUnreachable, u"no_answer"_s);
            pollfd one{PQsocket(m_connection), events, 0};
            if (::poll(&one, 1, int(std::min<qint64>(left, kLookMs))) != 0)
                return {};
        }
    }
    Expected<void> connect();
    Expected<void> flush();
    Expected<Result> result();
    Expected<Result> lastResult();
    /// Sends by `send`, which is told the connection and gives 0 where that failed, and waits for what comes.
    template <class Send>
    Expected<Result> answer(Send send);
    /// After an error in the middle of a statement nobody knows what the server still says.
    Error over(Error error)
    {
        m_isOver = true;
        return error;
    }
    [[nodiscard]] bool isOpen() const { return !m_isOver && PQstatus(m_connection) == CONNECTION_OK; }

private:
    PGconn *m_connection;
    Limits m_limits;
    std::stop_token m_stop;
    QElapsedTimer m_timer;
    qint64 m_left = 0;
    bool m_isOver = false;
};

Expected<void> Connection::State::connect()
{
    begin(m_limits.connectMs);
    // What the server tells beside its answers (a table that was there already) is nobody's concern here.
    PQsetNoticeReceiver(
        m_connection, [](void *, const PGresult *) {}, nullptr);
    PQsetErrorVerbosity(m_connection, PQERRORS_VERBOSE); // with SQLSTATE
    for (PostgresPollingStatusType next = PGRES_POLLING_WRITING; next != PGRES_POLLING_OK;) {
        if (next == PGRES_POLLING_FAILED || PQstatus(m_connection) == CONNECTION_BAD)
            return fail(connectionError(PQerrorMessage(m_connection)));
        if (auto ready = wait(next == PGRES_POLLING_READING ? POLLIN : POLLOUT); !ready)
            return ready;
        next = PQconnectPoll(m_connection);
    }
    if (PQsetnonblocking(m_connection, 1) != 0)
        return fail(ErrorCode::HubFailed, u"nonblocking"_s);
    return {};
}

Expected<void> Connection::State::flush()
{
    for (;;) {
        const int left = PQflush(m_connection);
        if (left == 0)
            return {};
        if (left < 0)
            return fail(ErrorCode::HubUnreachable, u"broken_off"_s);
        if (auto ready = wait(POLLIN | POLLOUT); !ready)
            return ready;
        if (PQconsumeInput(m_connection) == 0)
            return fail(ErrorCode::HubUnreachable, u"broken_off"_s);
    }
}

Expected<Result> Connection::State::result()
{
    while (PQisBusy(m_connection)) {
        if (auto ready = wait(POLLIN); !ready)
            return fail(ready.error());
        if (PQconsumeInput(m_connection) == 0)
            return fail(ErrorCode::HubUnreachable, u"broken_off"_s);
    }
    return Result(PQgetResult(m_connection), PQclear);
}

/// The last of a statement, or the first that is an error.
Expected<Result> Connection::State::lastResult()
{
    Result last(nullptr, PQclear);
    for (;;) {
        auto next = result();
        if (!next)
            return next;
        if (!*next)
            return last;
        const bool isBad = last && PQresultStatus(last.get()) == PGRES_FATAL_ERROR;
        if (!isBad)
            last = std::move(*next);
    }
}

template <class Send>
Expected<Result> Connection::State::answer(Send send)
{
    if (!isOpen())
        return fail(ErrorCode::HubUnreachable, u"broken_off"_s);
    begin(m_limits.answerMs);
    if (send(m_connection) == 0)
        return fail(over({ErrorCode::HubUnreachable, u"broken_off"_s}));
    if (auto sent = flush(); !sent)
        return fail(over(sent.error()));
    auto last = lastResult();
    if (!last)
        return fail(over(last.error()));
    return isFailed(last->get()) ? fail(errorOf(last->get())) : std::move(last);
}

Connection::Connection(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}

Connection::~Connection() = default;

Expected<std::unique_ptr<Connection>> Connection::open(const Address &address, const Limits &limits,
                                                       std::stop_token stop)
{
    PGconn *connection = optionsOf(address, limits).start();
    if (!connection)
        return fail(ErrorCode::HubFailed, u"memory"_s);
    auto state = std::make_unique<State>(connection, limits, std::move(stop));
    if (auto connected = state->connect(); !connected)
        return fail(connected.error());
    return std::unique_ptr<Connection>(new Connection(std::move(state)));
}

bool Connection::isOpen() const { return m_state->isOpen(); }

Expected<Rows> Connection::send(const char *statement, const std::vector<Value> &values, bool isBinary)
{
    std::vector<const char *> texts;
    std::vector<int> sizes, formats;
    for (const Value &value : values) {
        texts.push_back(value.isNull() ? nullptr : value.raw().constData());
        sizes.push_back(int(value.raw().size()));
        formats.push_back(value.isBinary());
    }
    const auto last = m_state->answer([&](PGconn *connection) {
        return PQsendQueryParams(connection, statement, int(values.size()), nullptr, texts.data(),
                                 sizes.data(), formats.data(), isBinary);
    });
    if (!last)
        return fail(last.error());
    Rows rows;
    rows.m_isBinary = isBinary;
    for (int row = 0; row < PQntuples(last->get()); ++row) {
        auto &cells = rows.m_cells.emplace_back();
        for (int column = 0; column < PQnfields(last->get()); ++column)
            cells.push_back(PQgetisnull(last->get(), row, column)
                                ? std::nullopt
                                : std::optional(QByteArray(PQgetvalue(last->get(), row, column),
                                                           PQgetlength(last->get(), row, column))));
    }
    return rows;
}

Expected<Rows> Connection::run(const char *statement, const std::vector<Value> &values)
{
    return send(statement, values, /*isBinary=*/false);
}

Expected<Rows> Connection::runBinary(const char *statement, const std::vector<Value> &values)
{
    return send(statement, values, /*isBinary=*/true);
}

Expected<void> Connection::script(const QByteArray &statements)
{
    return m_state
        ->answer([&](PGconn *connection) { return PQsendQuery(connection, statements.constData()); })
        .map([](const Result &) {});
}

QByteArray Connection::quotedName(const QString &name) const
{
    const QByteArray text = name.toUtf8();
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted(
        PQescapeIdentifier(m_state->get(), text.constData(), std::size_t(text.size())), PQfreemem);
    return quoted ? QByteArray(quoted.get()) : QByteArray();
}

QByteArray Connection::quotedText(const QString &text) const
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted(
        PQescapeLiteral(m_state->get(), bytes.constData(), std::size_t(bytes.size())), PQfreemem);
    return quoted ? QByteArray(quoted.get()) : QByteArray();
}

} // namespace loket::pg
