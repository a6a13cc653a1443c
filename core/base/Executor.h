// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"

#include <QObject>

#include <exception>
#include <memory>
#include <optional>
#include <type_traits>

class QThreadPool;

namespace loket {

/// A piece of work on its way to another thread. (std::function would demand that it can be copied; ours may
/// carry a SecretBytes.)
class Task
{
public:
    virtual ~Task() = default;
    virtual void run() = 0;
};

/// Where work is done: Worker (one thread, in order) or PoolExecutor (several, any order).
class Executor
{
public:
    virtual ~Executor() = default;
    virtual void execute(std::unique_ptr<Task> task) = 0;
};

/// Pure computing (image checks, PDF) on Qt's thread pool. Never the station: that has its own Worker.
class PoolExecutor final : public Executor
{
public:
    explicit PoolExecutor(QThreadPool &pool)
        : m_pool(pool)
    {}
    void execute(std::unique_ptr<Task> task) override;

private:
    QThreadPool &m_pool;
};

namespace detail {

/// Carries signals out of a worker thread. A queued connection to the receiver is the one way in which Qt
/// itself makes sure that nothing is called on an object that died meanwhile.
class Relay final : public QObject
{
    Q_OBJECT
public:
    Relay();

Q_SIGNALS:
    void progressed();
    void finished();
};

template <class T>
struct AsExpected
{
    using type = Expected<T>;
};
template <class T>
struct AsExpected<Expected<T>>
{
    using type = Expected<T>;
};

/// The way back of one result: `done` is called at most once, in the thread of `context`, and not at all when
/// `context` is gone by then.
template <class Result>
class Reply
{
public:
    template <class Done>
    Reply(QObject *context, Done done)
        : m_relay(std::make_unique<Relay>())
        , m_result(std::make_shared<std::optional<Result>>())
    {
        auto call = std::make_shared<Done>(std::move(done));
        QObject::connect(
            m_relay.get(), &Relay::finished, context,
            [call, result = m_result] { (*call)(std::move(**result)); }, Qt::QueuedConnection);
    }

    void send(Result result)
    {
        m_result->emplace(std::move(result));
        Q_EMIT m_relay->finished();
    }
    [[nodiscard]] Relay &relay() { return *m_relay; }

private:
    std::unique_ptr<Relay> m_relay;
    std::shared_ptr<std::optional<Result>> m_result;
};

/// Runs `work`; an exception ends here and becomes ErrorCode::Internal.
template <class Work, class... Args>
auto runCaught(Work &work, Args &...args)
{
    using Raw = std::invoke_result_t<Work &, Args &...>;
    using Result = typename AsExpected<Raw>::type;
    try {
        if constexpr (std::is_void_v<Raw>) {
            work(args...);
            return Result{};
        } else {
            return Result(work(args...));
        }
    } catch (const std::exception &exception) {
        return Result(fail(ErrorCode::Internal, QString::fromLocal8Bit(exception.what())));
    } catch (...) {
        return Result(fail(ErrorCode::Internal, QStringLiteral("unknown exception")));
    }
}

template <class Function>
class FunctionTask final : public Task
{
public:
    explicit FunctionTask(Function function)
        : m_function(std::move(function))
    {}
    void run() override { m_function(); }

private:
    Function m_function;
};

} // namespace detail

template <class Function>
[[nodiscard]] std::unique_ptr<Task> makeTask(Function function)
{
    return std::make_unique<detail::FunctionTask<Function>>(std::move(function));
}

} // namespace loket
