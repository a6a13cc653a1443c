// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ikd/Outcome.h"

#include <QString>
#include <QStringList>

#include <vector>

#include <optional>

namespace loket {

struct Resident;

/// Of a digital identity, as this station knows it: Dukcapil's belum aktif, aktif, tidak aktif. Closed: it
/// never became active, and nobody waits for it any more.
enum class IkdState { None, Pending, Active, Inactive, Closed };
/// What a second person has to approve. Release: the account leaves its phone and is activated on another.
enum class IkdAction { None, Deactivate, Release, Reactivate };

[[nodiscard]] QString ikdStateName(IkdState state);
[[nodiscard]] IkdState ikdStateFromName(const QString &name);
[[nodiscard]] QString ikdActionName(IkdAction action);
[[nodiscard]] IkdAction ikdActionFromName(const QString &name);
[[nodiscard]] const std::vector<IkdState> &allIkdStates();

/// None where an account in that state cannot be treated so.
[[nodiscard]] IkdState stateAfter(IkdAction action, IkdState from);

/// What a finished activation visit says about an account.
struct IkdServed
{
    QString nik;
    QString maskedName;
    QString domicile; ///< district, six digits
    OutcomeInput outcome;
    bool isToFollowUp = false; ///< of one that is not active: another day makes sense
    /// What the counter was told; nothing where the domicile says it (family card).
    std::optional<bool> livesElsewhere = {};
};

/// The state after a visit; `before` is None for somebody new. An inactive account stays so: that it may be
/// used again is a second person's word. None: there is nothing to keep.
[[nodiscard]] IkdState stateAfterVisit(IkdState before, const IkdServed &served);

/// Where the person lives, as far as the papers say: the domicile that was typed, else where the family card
/// was issued, else where the NIK was. Six digits; empty where none is known.
[[nodiscard]] QString domicileOf(const Resident &resident);

} // namespace loket
