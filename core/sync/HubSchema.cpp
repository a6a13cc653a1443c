// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/HubSchema.h"

#include "core/base/Resources.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

/// 42501 insufficient_privilege: what a station says it would be told, an administrator has to hear
/// otherwise.
Error asAdministrator(const Error &error)
{
    return error == Error{ErrorCode::HubRefused, u"42501"_s}
               ? Error{ErrorCode::HubRefused, u"not_administrator"_s}
               : error;
}

Expected<void> apply(pg::Connection &connection, int version)
{
    const auto script = readResource(u"hub/v%1.sql"_s.arg(version));
    if (!script)
        return fail(script.error());
    // One string is one transaction of its own on the server, unless it says otherwise.
    auto done = connection.script("BEGIN;\n" + *script + "\nCOMMIT;");
    if (done)
        return {};
    (void)connection.script("ROLLBACK");
    return fail(asAdministrator(done.error()));
}

} // namespace

Expected<int> hubVersion(pg::Connection &connection)
{
    const auto found = connection.run("SELECT to_regclass('loket.meta') IS NOT NULL, "
                                      "EXISTS (SELECT FROM pg_namespace WHERE nspname = 'loket')");
    if (!found)
        return fail(found.error());
    if (!found->flag(0, 0))
        return found->flag(0, 1) ? fail(ErrorCode::AlreadyExists, u"hub_schema"_s) : Expected<int>(0);
    const auto version = connection.run("SELECT version FROM loket.meta");
    if (!version)
        return fail(asAdministrator(version.error()));
    return version->count() == 1 ? Expected<int>(int(version->number(0, 0)))
                                 : fail(ErrorCode::AlreadyExists, u"hub_schema"_s);
}

Expected<HubInstalled> installHub(pg::Connection &connection)
{
    const auto before = hubVersion(connection);
    if (!before)
        return fail(before.error());
    if (*before > kHubVersion)
        return fail(ErrorCode::HubNewer, QString::number(*before));
    for (int version = *before + 1; version <= kHubVersion; ++version)
        if (auto applied = apply(connection, version); !applied)
            return fail(applied.error());
    return HubInstalled{*before, kHubVersion};
}

} // namespace loket
