// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Expected.h"
#include "core/store/OperatorTable.h"

#include <QMap>

namespace loket {

/// Makes guessing at the screen slow: from the third wrong passphrase in a row 1, 2, 4 … s, at most 5 min,
/// kept over restarts. (Against guessing on a copied disk only the passphrase and Argon2id help.)
class LoginThrottle
{
public:
    LoginThrottle(Database &database, const Clock &clock)
        : m_table(database)
        , m_clock(clock)
    {}

    /// Errors: LockedOut with the whole seconds left.
    Expected<void> check(const QString &bucket);
    /// Counts a try as wrong, durably, before it is made: pulling the plug does not buy another one. Gives
    /// how many were wrong before.
    Expected<int> countAttempt(const QString &bucket);
    /// By bucket, where there are any.
    [[nodiscard]] Expected<QMap<QString, int>> failures();
    /// The try was right.
    Expected<void> reset(const QString &bucket);

    /// 0 for the first two.
    [[nodiscard]] static qint64 waitMsAfter(int failures);

private:
    LoginThrottleTable m_table;
    const Clock &m_clock;
};

} // namespace loket
