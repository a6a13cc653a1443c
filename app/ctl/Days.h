// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Command.h"

#include "core/base/Expected.h"

#include <QDateTime>

namespace loket::ctl {

struct Days
{
    QDateTime sinceUtc; ///< invalid = from the beginning
    QDateTime untilUtc; ///< half open; invalid = to the end
};

/// --since, --until (both inclusive) and --on, all local days.
[[nodiscard]] QList<QCommandLineOption> dayOptions();
/// Error InvalidArgument; context is the sentence for usage().
[[nodiscard]] Expected<Days> daysOf(const Call &call);

} // namespace loket::ctl
