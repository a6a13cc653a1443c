// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Executor.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace loket {

/// What a running piece of work sees of its job. Thread-safe.
class JobControl
{
public:
    /// 0 … 1; steps below one percent are not reported.
    void setProgress(double progress);
    [[nodiscard]] bool isCancelled() const { return m_isCancelled.load(std::memory_order_relaxed); }

private:
    friend class Job;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<double> m_progress = 0;
    std::atomic<int> m_state = 0;
    detail::Relay m_relay;
};

/// Long work that a window shows: state, progress, cancel, and exactly one end.
///
///     m_job = Job::start(pool, this, [](JobControl &job) -> Expected<QByteArray> { … },
///                        [this](Expected<QByteArray> pdf) { … });
///     connect(m_job.get(), &Job::changed, this, &Page::showProgress);
class Job final : public QObject
{
    Q_OBJECT
public:
    enum class State { None, Queued, Running, Done, Failed, Cancelled };

    /// `work(JobControl &)` returns Expected<T>, T or nothing. `done(Expected<T>)` is called once in the
    /// thread of `context` if that still lives. Cancelled before it began: the work is not run and `done`
    /// gets ErrorCode::Cancelled; later, the work decides (it returns ErrorCode::Cancelled or what it has).
    /// Call from the thread in which the job is to be watched.
    template <class Work, class Done>
    [[nodiscard]] static std::shared_ptr<Job> start(Executor &executor, QObject *context, Work work,
                                                    Done done)
    {
        using Result = decltype(detail::runCaught(work, std::declval<JobControl &>()));
        const std::shared_ptr<Job> job(new Job);
        detail::Reply<Result> reply(context, std::move(done));
        executor.execute(
            makeTask([control = job->m_control, work = std::move(work), reply = std::move(reply)]() mutable {
                if (!begin(*control)) {
                    reply.send(Result(fail(ErrorCode::Cancelled)));
                    return;
                }
                Result result = detail::runCaught(work, *control);
                end(*control, result ? ErrorCode::None : result.error().code);
                reply.send(std::move(result));
            }));
        return job;
    }

    [[nodiscard]] State state() const { return State(m_control->m_state.load()); }
    [[nodiscard]] double progress() const { return m_control->m_progress.load(); }
    [[nodiscard]] bool isEnded() const { return state() >= State::Done; }
    /// Asks the work to stop soon; returns at once.
    void cancel() { m_control->m_isCancelled = true; }

Q_SIGNALS:
    /// State or progress changed; in the thread that started the job.
    void changed();

private:
    Job();
    static bool begin(JobControl &control);
    static void end(JobControl &control, ErrorCode code);

    std::shared_ptr<JobControl> m_control;
};

} // namespace loket
