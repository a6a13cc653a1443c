// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ikd/Account.h"

#include "core/base/Names.h"
#include "core/identity/Resident.h"

#include <array>
#include <utility>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<IkdState, const char *>, 4> kStates{{{IkdState::Pending, "pending"},
                                                                    {IkdState::Active, "active"},
                                                                    {IkdState::Inactive, "inactive"},
                                                                    {IkdState::Closed, "closed"}}};
constexpr std::array<std::pair<IkdAction, const char *>, 3> kActions{{{IkdAction::Deactivate, "deactivate"},
                                                                      {IkdAction::Release, "release"},
                                                                      {IkdAction::Reactivate, "reactivate"}}};

} // namespace

QString ikdStateName(IkdState state) { return nameIn(kStates, state); }

IkdState ikdStateFromName(const QString &name) { return valueIn<IkdState>(kStates, name); }

QString ikdActionName(IkdAction action) { return nameIn(kActions, action); }

IkdAction ikdActionFromName(const QString &name) { return valueIn<IkdAction>(kActions, name); }

const std::vector<IkdState> &allIkdStates()
{
    static const std::vector<IkdState> states{IkdState::Pending, IkdState::Active, IkdState::Inactive,
                                              IkdState::Closed};
    return states;
}

IkdState stateAfter(IkdAction action, IkdState from)
{
    switch (action) {
    case IkdAction::None:
        return IkdState::None;
    case IkdAction::Deactivate:
        return from == IkdState::Active || from == IkdState::Pending ? IkdState::Inactive : IkdState::None;
    case IkdAction::Release:
        return from == IkdState::Active ? IkdState::Pending : IkdState::None;
    case IkdAction::Reactivate:
        return from == IkdState::Inactive ? IkdState::Active : IkdState::None;
    }
    return IkdState::None;
}

IkdState stateAfterVisit(IkdState before, const IkdServed &served)
{
    if (before == IkdState::Inactive || before == IkdState::Active)
        return before;
    if (served.outcome.result == IkdResult::Active)
        return IkdState::Active;
    if (served.outcome.result != IkdResult::Refused && served.isToFollowUp)
        return IkdState::Pending;
    return before == IkdState::None ? IkdState::None : IkdState::Closed;
}

QString domicileOf(const Resident &resident)
{
    if (resident.domicile)
        return resident.domicile->district();
    if (resident.familyCard)
        return resident.familyCard->regionCode().district();
    return resident.nik ? resident.nik->regionCode().district() : QString();
}

} // namespace loket
