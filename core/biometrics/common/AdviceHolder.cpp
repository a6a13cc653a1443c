// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/biometrics/common/AdviceHolder.h"

namespace loket::biometrics {

Advice AdviceHolder::update(Advice wanted, qint64 timeMs)
{
    if (!m_hasStarted || timeMs < m_lastMs) {
        m_hasStarted = true;
        m_shown = m_wanted = wanted;
        m_shownSinceMs = m_wantedSinceMs = timeMs;
    }
    m_lastMs = timeMs;
    if (wanted != m_wanted) {
        m_wanted = wanted;
        m_wantedSinceMs = timeMs;
    }
    if (m_wanted != m_shown && timeMs - m_wantedSinceMs >= m_settleMs &&
        timeMs - m_shownSinceMs >= m_holdMs) {
        m_shown = m_wanted;
        m_shownSinceMs = timeMs;
    }
    return m_shown;
}

void AdviceHolder::reset() { *this = AdviceHolder(m_holdMs, m_settleMs); }

} // namespace loket::biometrics
