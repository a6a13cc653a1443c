// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <vector>

namespace loket {

/// "LOKT" in the file's header (sqlite.org/fileformat2.html#application_id).
inline constexpr int kApplicationId = 0x4C4F4B54;
inline constexpr int kSchemaVersion = 6;

/// All steps, oldest first. How to add one: docs/dev/change-the-schema.md.
[[nodiscard]] const std::vector<Migration> &stationMigrations();

/// Names of the tables, indexes and triggers that are not what the migrations make: changed, missing,
/// strange.
[[nodiscard]] Expected<QStringList> schemaDifferences(Database &database,
                                                      const std::vector<Migration> &migrations);

} // namespace loket
