// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/biometrics/common/Advice.h"

namespace loket::biometrics {

/// Turns the advice of each frame into the one advice that is shown: a new one must be wanted for `settleMs`
/// without break, and what is shown stays for at least `holdMs`, so that nobody has to read a flickering
/// line. Works from the time stamps of the frames.
class AdviceHolder
{
public:
    explicit AdviceHolder(int holdMs = 700, int settleMs = 150)
        : m_holdMs(holdMs)
        , m_settleMs(settleMs)
    {}

    /// What to show now. A time stamp before the last one starts over.
    Advice update(Advice wanted, qint64 timeMs);
    [[nodiscard]] Advice shown() const { return m_shown; }
    void reset();

private:
    int m_holdMs;
    int m_settleMs;
    bool m_hasStarted = false;
    qint64 m_lastMs = 0;
    qint64 m_shownSinceMs = 0;
    qint64 m_wantedSinceMs = 0;
    Advice m_shown = Advice::None;
    Advice m_wanted = Advice::None;
};

} // namespace loket::biometrics
