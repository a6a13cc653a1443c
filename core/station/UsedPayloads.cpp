// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/UsedPayloads.h"

#include "core/station/StationInside.h"
#include "core/store/UsedPayloadTable.h"
#include "core/vault/Crypto.h"

namespace loket {

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const QByteArray &payload, const StationKeys &keys)
{
    return blake2b(payload, kHashBytes, &keys.payloads);
}

} // namespace

Expected<bool> UsedPayloads::wasUsed(const QByteArray &payload, const QUuid &visit)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::Record);
    if (!keys)
        return fail(keys.error());
    return UsedPayloadTable(inside.database())
        .visitOf(digestOf(payload, **keys))
        .map([&](const std::optional<QUuid> &taker) { return taker && *taker != visit; });
}

Expected<QByteArray> UsedPayloads::remember(const QByteArray &payload, const QUuid &visit)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::Record);
    if (!keys)
        return fail(keys.error());
    const QByteArray digest = digestOf(payload, **keys);
    UsedPayloadTable table(inside.database());
    const auto taker = table.visitOf(digest);
    if (!taker)
        return fail(taker.error());
    if (taker->has_value())
        return **taker == visit ? Expected<QByteArray>(digest) : fail(ErrorCode::AlreadyExists, u"payload"_s);
    const auto kept =
        inside.withReserve([&] { return table.insert(digest, visit, inside.clock().nowUtc()); });
    return kept ? Expected<QByteArray>(digest) : fail(kept.error());
}

} // namespace loket
