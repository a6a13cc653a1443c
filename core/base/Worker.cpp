// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Worker.h"

#include <condition_variable>
#include <pthread.h>

namespace loket {

namespace {
constexpr qsizetype kThreadNameBytes = 15; // pthread_setname_np(3)
}

struct Worker::Queue
{
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::unique_ptr<Task>> tasks;
    int running = 0;
    bool isClosing = false;
};

Worker::Worker(const QString &name)
    : m_queue(std::make_shared<Queue>())
    , m_thread([queue = m_queue] { loop(queue); })
{
    ::pthread_setname_np(m_thread.native_handle(), name.toUtf8().left(kThreadNameBytes).constData());
}

Worker::~Worker()
{
    {
        const std::lock_guard guard(m_queue->mutex);
        m_queue->isClosing = true;
    }
    m_queue->changed.notify_all();
    // QThread::wait() comes back while the thread's own data still dies, beside what exit() takes down of
    // OpenSSL.
    m_thread.join();
}

void Worker::execute(std::unique_ptr<Task> task)
{
    {
        const std::lock_guard guard(m_queue->mutex);
        m_queue->tasks.push_back(std::move(task));
    }
    m_queue->changed.notify_one();
}

int Worker::pending() const
{
    const std::lock_guard guard(m_queue->mutex);
    return int(m_queue->tasks.size()) + m_queue->running;
}

void Worker::loop(const std::shared_ptr<Queue> &queue)
{
    std::unique_lock lock(queue->mutex);
    for (;;) {
        queue->changed.wait(lock, [&] { return queue->isClosing || !queue->tasks.empty(); });
        if (queue->tasks.empty())
            return;
        std::unique_ptr<Task> task = std::move(queue->tasks.front());
        queue->tasks.pop_front();
        queue->running = 1;
        lock.unlock();
        task->run();
        task.reset(); // what it captured dies here, on this thread
        lock.lock();
        queue->running = 0;
    }
}

} // namespace loket
