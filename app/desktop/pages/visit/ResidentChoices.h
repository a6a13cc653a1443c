// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;

namespace loket::desktop {

/// What can be chosen of a resident, in the window's language; the data are the codes of
/// core/identity/Person.h.
void addSexes(QComboBox &box);
void addMaritalStatuses(QComboBox &box);
void addNationalities(QComboBox &box);

} // namespace loket::desktop
