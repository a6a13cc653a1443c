// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Executor.h"

#include <QRunnable>
#include <QThreadPool>

namespace loket {

void PoolExecutor::execute(std::unique_ptr<Task> task)
{
    m_pool.start(QRunnable::create([shared = std::shared_ptr<Task>(std::move(task))] { shared->run(); }));
}

namespace detail {

// Belongs to no thread: it is made by the asker, signals in the worker, and dies in either.
Relay::Relay() { moveToThread(nullptr); }

} // namespace detail

} // namespace loket
