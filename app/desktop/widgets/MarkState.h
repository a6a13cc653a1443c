// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/theme/Tokens.h"

#include <QString>

class QPainter;
class QPointF;

namespace loket::desktop {

/// How far a finger or an eye is.
enum class PartState {
    None,      ///< not captured yet
    Good,      ///< captured, good enough
    Weak,      ///< captured, below the threshold
    Accepted,  ///< below the threshold, accepted with a reason
    Exception, ///< excepted (temporary or permanent), will not be captured
    Missing,   ///< the person does not have it
};

/// Never by colour alone: each state has a sign and a word.
[[nodiscard]] ColourRole lineRole(PartState state);
[[nodiscard]] QString stateWord(PartState state);
/// The round sign of the state (tick, !, –, ×); nothing for None.
void paintStateSign(QPainter &painter, const QPointF &centre, double radius, PartState state);

} // namespace loket::desktop
