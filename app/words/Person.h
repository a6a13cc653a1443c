// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/station/Privacy.h"

#include <QHash>
#include <QList>
#include <QString>

#include <utility>
#include <vector>

namespace loket::words {

/// Operators' names by their ids.
using PeopleNames = QHash<QString, QString>;
/// Name and value, in the order in which they are read.
using Facts = QList<std::pair<QString, QString>>;

/// "Perekaman KTP-el, 12 Juli 2026 pukul 10.42"
[[nodiscard]] QString visitTitle(const VisitSummary &visit);
/// Who did a row of the log; the station itself where nobody did.
[[nodiscard]] QString actorName(const QString &operatorId, const PeopleNames &names);
/// What is known of a visit; a fact may have several lines.
[[nodiscard]] Facts visitFacts(const PersonVisit &visit, const PeopleNames &names);

/// A kind of data, whether it is here, and how long it is kept.
struct KeptLine
{
    QString name;  ///< "Salinan tinjau"
    QString holds; ///< sentences, each of these
    QString state;
    QString keeping;
};
/// All but the name.
[[nodiscard]] QString keptText(const KeptLine &line);
[[nodiscard]] std::vector<KeptLine> keptLines(const PersonVisit &visit, const KeepingTimes &keeping);

} // namespace loket::words
