// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Expected.h"
#include "devices/api/Types.h"

#include <QString>

#include <vector>

namespace loket {

struct ExceptionReason
{
    QString code; ///< "amputation"
    bool isPermanent = false;
    bool needsNote = false;
    bool fingers = false; ///< may be used for …
    bool eyes = false;
    bool signature = false;
    bool face = false;

    [[nodiscard]] bool appliesTo(device::Position position) const;
};

/// The list of resources/checklists/exceptions.json. Errors: NotFound, Malformed.
[[nodiscard]] Expected<std::vector<ExceptionReason>> loadExceptionReasons();

} // namespace loket
