// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/api/Types.h"

typedef struct _GError GError;

namespace loket::fprint {

/// What an error of libfprint (or of libgusb, GIO below it) means to Loket: FP_DEVICE_RETRY is something the
/// person can mend and becomes Retry, everything else Failure. Never a Capture.
[[nodiscard]] device::Outcome outcomeOf(const GError &error);

/// The same for an action that has nobody to mend it (opening): a Retry becomes Failure(Busy).
[[nodiscard]] device::Failure failureOf(const GError &error);

} // namespace loket::fprint
