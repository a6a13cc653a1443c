// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/station/Settings.h"

namespace loket::desktop {

/// What a setting is called and what it does. Keys that have no words here (a later version's) come back as
/// they are.
[[nodiscard]] QString settingLabel(const QString &key);
[[nodiscard]] QString settingHint(const QString &key);
[[nodiscard]] QString settingUnit(const QString &key); ///< after a number: "detik"; may be empty
[[nodiscard]] QString settingGroup(const QString &group);
[[nodiscard]] QString settingChoice(const QString &key, const QString &value);
/// A value as the operator reads it ("Standar: 60").
[[nodiscard]] QString settingValue(const SettingSpec &spec, const QJsonValue &value);

} // namespace loket::desktop
