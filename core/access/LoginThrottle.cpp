// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/LoginThrottle.h"

#include "core/base/BootId.h"

#include <algorithm>

namespace loket {

namespace {

constexpr int kFreeFailures = 2;
constexpr qint64 kFirstWaitMs = 1000;
constexpr qint64 kLongestWaitMs = 300'000;

} // namespace

qint64 LoginThrottle::waitMsAfter(int failures)
{
    if (failures <= kFreeFailures)
        return 0;
    const int doublings = std::min(failures - kFreeFailures - 1, 20);
    return std::min(kFirstWaitMs << doublings, kLongestWaitMs);
}

Expected<void> LoginThrottle::check(const QString &bucket)
{
    const auto row = m_table.get(bucket);
    if (!row)
        return fail(row.error());
    // In the boot in which the wait began the wall clock has no say. After a restart it has, but setting it
    // back cannot make the wait longer than it was.
    const qint64 left = row->bootId == bootId() ? row->untilMonotonicMs - m_clock.monotonicMs()
                                                : row->untilUtcMs - m_clock.nowUtc().toMSecsSinceEpoch();
    const qint64 bounded = std::clamp<qint64>(left, 0, row->waitMs);
    if (bounded > 0)
        return fail(ErrorCode::LockedOut, QString::number((bounded + 999) / 1000));
    return {};
}

Expected<int> LoginThrottle::countAttempt(const QString &bucket)
{
    auto row = m_table.get(bucket);
    if (!row)
        return fail(row.error());
    const int before = row->failures;
    row->failures = before + 1;
    row->waitMs = waitMsAfter(row->failures);
    row->untilUtcMs = m_clock.nowUtc().toMSecsSinceEpoch() + row->waitMs;
    row->untilMonotonicMs = m_clock.monotonicMs() + row->waitMs;
    row->bootId = bootId();
    if (auto set = m_table.set(*row); !set)
        return fail(set.error());
    return before;
}

Expected<QMap<QString, int>> LoginThrottle::failures()
{
    return m_table.all().map([](const std::vector<ThrottleRow> &rows) {
        QMap<QString, int> counts;
        for (const ThrottleRow &row : rows)
            if (row.failures > 0)
                counts.insert(row.bucket, row.failures);
        return counts;
    });
}

Expected<void> LoginThrottle::reset(const QString &bucket) { return m_table.remove(bucket); }

} // namespace loket
