// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Job.h"

#include <algorithm>

namespace loket {

void JobControl::setProgress(double progress)
{
    const double wanted = std::clamp(progress, 0.0, 1.0);
    const double shown = m_progress.load();
    if (wanted < 1.0 && std::abs(wanted - shown) < 0.01)
        return;
    m_progress = wanted;
    Q_EMIT m_relay.progressed();
}

Job::Job()
    : m_control(std::make_shared<JobControl>())
{
    m_control->m_state = int(State::Queued);
    connect(&m_control->m_relay, &detail::Relay::progressed, this, &Job::changed, Qt::QueuedConnection);
}

bool Job::begin(JobControl &control)
{
    const bool runs = !control.isCancelled();
    control.m_state = int(runs ? State::Running : State::Cancelled);
    Q_EMIT control.m_relay.progressed();
    return runs;
}

void Job::end(JobControl &control, ErrorCode code)
{
    if (code == ErrorCode::None)
        control.m_progress = 1.0;
    const State state = code == ErrorCode::None        ? State::Done
                        : code == ErrorCode::Cancelled ? State::Cancelled
                                                       : State::Failed;
    control.m_state = int(state);
    Q_EMIT control.m_relay.progressed();
}

} // namespace loket
