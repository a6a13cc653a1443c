// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Executor.h"

#include <QString>

#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace loket {

/// One named thread that does what is posted to it, in order. The "station thread" is one of these:
/// everything that touches the database or a key runs there, so Station itself needs no locks.
///
///     worker.post(this, [station] { return station->events(id); },
///                 [this](Expected<std::vector<VisitEvent>> events) { show(std::move(events)); });
class Worker final : public Executor
{
public:
    explicit Worker(const QString &name);
    /// Does what is still queued, then ends the thread.
    ~Worker() override;
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// `work` returns Expected<T>, T or nothing and runs on this thread; `done(Expected<T>)` is called later
    /// in the thread of `context` (which needs an event loop), only if `context` still lives. An exception in
    /// `work` arrives as ErrorCode::Internal. May be called from any thread.
    template <class Work, class Done>
    void post(QObject *context, Work work, Done done)
    {
        using Result = decltype(detail::runCaught(work));
        detail::Reply<Result> reply(context, std::move(done));
        execute(makeTask([work = std::move(work), reply = std::move(reply)]() mutable {
            reply.send(detail::runCaught(work));
        }));
    }

    /// Work whose result nobody waits for.
    template <class Work>
    void post(Work work)
    {
        execute(makeTask([work = std::move(work)]() mutable { (void)detail::runCaught(work); }));
    }

    void execute(std::unique_ptr<Task> task) override;
    /// Pieces of work waiting or running.
    [[nodiscard]] int pending() const;

private:
    struct Queue;
    static void loop(const std::shared_ptr<Queue> &queue);

    std::shared_ptr<Queue> m_queue;
    std::thread m_thread;
};

} // namespace loket
