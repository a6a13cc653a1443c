// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/pages/privacy/PrivacyGateway.h"

#include <QList>

#include <utility>

namespace loket::desktop {

using Facts = QList<std::pair<QString, QString>>;

/// "Perekaman KTP-el, 12 Juli 2026 pukul 10.42"
[[nodiscard]] QString visitTitle(const VisitSummary &visit);
/// What is kept of a visit and where, as name and value.
[[nodiscard]] Facts visitFacts(const PersonVisit &visit, const PeopleNames &names);
/// Who did a row of the log; the station itself where nobody did.
[[nodiscard]] QString actorName(const QString &operatorId, const PeopleNames &names);

/// Until when notice is due, and how the time stands: words and a chip ("danger", "warning", "neutral").
struct BreachClock
{
    QString words;
    QString chip;
};
[[nodiscard]] BreachClock clockOf(const Breach &breach, const QDateTime &nowUtc);

} // namespace loket::desktop
