// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>
#include <vector>

namespace loket::device {

/// When a driver that died is started again, and when that is enough. Pure arithmetic: the caller has the
/// clock.
class RestartPolicy
{
public:
    struct Limits
    {
        std::vector<int> pausesMs{500, 1000, 2000,
                                  5000}; ///< before the 1st, 2nd, ... restart; the last one stays
        int crashLimit = 5;              ///< the fifth crash in the window disables
        qint64 windowMs = 10 * 60 * 1000;
    };

    explicit RestartPolicy(Limits limits)
        : m_limits(std::move(limits))
    {}

    /// Counts a crash. Returns the pause before the next start, or nothing: no more starts.
    [[nodiscard]] std::optional<int> afterCrash(qint64 nowMs);
    /// Crashes within the window that ends at the last one.
    [[nodiscard]] int crashes() const { return int(m_crashes.size()); }
    /// The operator switched the driver on again.
    void forget() { m_crashes.clear(); }

private:
    Limits m_limits;
    std::deque<qint64> m_crashes; ///< times, oldest first
};

} // namespace loket::device
