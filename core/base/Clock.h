// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace loket {

/// Source of time. Order between records is never taken from the wall clock (it may be wrong or jump):
/// use sequence numbers; the wall clock is for people, the monotonic clock for durations.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;
    /// Milliseconds that never go back while the machine runs.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
};

/// A clock that stands until it is told to move: for tests and reproducible simulations.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(QDateTime startUtc)
        : m_nowUtc(std::move(startUtc))
    {}
    [[nodiscard]] QDateTime nowUtc() const override { return m_nowUtc; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonicMs; }
    void advanceMs(qint64 ms);
    /// Moves the wall clock only (a wrong battery, an operator who sets the date).
    void setUtc(QDateTime nowUtc) { m_nowUtc = std::move(nowUtc); }

private:
    QDateTime m_nowUtc;
    qint64 m_monotonicMs = 0;
};

} // namespace loket
