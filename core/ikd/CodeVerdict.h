// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace loket {

/// What a scanned code means for a visit at a station, which also knows the codes that were used before.
struct CodeVerdict
{
    QString answer; ///< payloadAnswerName(), or "used"; for words::payloadAnswer()
    bool isAccepted = false;
    QString profile;   ///< its form; empty where it is not known
    QByteArray digest; ///< keyed, of an accepted one
};

} // namespace loket
