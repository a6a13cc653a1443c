// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUuid>

namespace loket::ctl {

/// As ids and times stand in JSON; empty for an invalid time.
[[nodiscard]] inline QString idText(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }
[[nodiscard]] inline QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toString(Qt::ISODate) : QString();
}

} // namespace loket::ctl
