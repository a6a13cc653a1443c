// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/Resident.h"

#include <QCborMap>
#include <QDateTime>

namespace loket {

/// Adds to the training camera's settings what the resident's phone shows in the QR step: the training code
/// of now, one that has expired, one of another NIK, and a payment. Which of them is the plugin's setting.
void addDemoPhone(QCborMap &settings, const Resident &resident, const QDateTime &nowUtc);

} // namespace loket
