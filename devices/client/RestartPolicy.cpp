// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/client/RestartPolicy.h"

#include <algorithm>

namespace loket::device {

std::optional<int> RestartPolicy::afterCrash(qint64 nowMs)
{
    m_crashes.push_back(nowMs);
    while (nowMs - m_crashes.front() > m_limits.windowMs)
        m_crashes.pop_front();
    if (crashes() >= m_limits.crashLimit || m_limits.pausesMs.empty())
        return {};
    const auto index = std::min(m_crashes.size(), m_limits.pausesMs.size()) - 1;
    return m_limits.pausesMs.at(index);
}

} // namespace loket::device
