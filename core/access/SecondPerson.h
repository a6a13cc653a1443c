// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/SecretBytes.h"

#include <QString>

namespace loket {

/// Who says yes to a change that two make together. Without an id: nobody does.
struct SecondPerson
{
    QString id;
    SecretBytes passphrase;
};

} // namespace loket
