// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/Postgres.h"

namespace loket {

/// The version of resources/hub that this Loket speaks with.
inline constexpr int kHubVersion = 1;

/// What was done to a hub's database.
struct HubInstalled
{
    int before = 0; ///< version; 0 = nothing was there
    int after = 0;
};

/// Brings a database to kHubVersion by the scripts of resources/hub, each in a transaction of its own with
/// the version that it makes. Run again it changes nothing. As a role that may create roles and the schema.
/// Errors: HubRefused "not_administrator", HubNewer, AlreadyExists "hub_schema" (a schema of that name that
/// is not ours), those of Connection.
[[nodiscard]] Expected<HubInstalled> installHub(pg::Connection &connection);

/// 0 where there is no hub in this database. Errors: those of Connection.
[[nodiscard]] Expected<int> hubVersion(pg::Connection &connection);

} // namespace loket
