// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/Resident.h"

#include <QCborMap>
#include <QStringList>

namespace loket {

/// Settings that make the training devices show the fictitious body that goes with a resident: the same in
/// every run and on every device, also when a visit is taken up again. `missing` and `cataract` are position
/// names.
[[nodiscard]] QCborMap demoSubjectSettings(const Resident &resident, const QStringList &missing = {},
                                           const QStringList &cataract = {});

} // namespace loket
