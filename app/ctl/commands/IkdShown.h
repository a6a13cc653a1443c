// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Output.h"
#include "core/station/IkdAccounts.h"

#include <QJsonObject>

namespace loket::ctl {

[[nodiscard]] QJsonObject ikdAccountJson(const IkdAccount &account);
/// Fields for people.
void showIkdAccount(const Output &out, const IkdAccount &account);
/// What the account waits for, in words.
[[nodiscard]] QString missingWords(const IkdAccount &account);

} // namespace loket::ctl
