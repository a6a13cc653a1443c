// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/station/IkdBody.h"

#include "core/base/Cbor.h"
#include "core/vault/Crypto.h"

#include <QCborArray>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

QByteArray contextOf(const IkdAccountRow &row)
{
    const QCborArray clear{row.state,
                           row.sinceUtc.toMSecsSinceEpoch(),
                           row.due.toString(Qt::ISODate),
                           row.servedAt,
                           row.domicile,
                           row.isOutsider,
                           row.contactedAtUtc.isValid() ? row.contactedAtUtc.toMSecsSinceEpoch() : -1,
                           row.contactedBy,
                           row.request};
    return "loket-ikd-account-1" + row.visit.toRfc4122() + row.tag + QCborValue(clear).toCbor();
}

} // namespace

QByteArray IkdBody::sealedIn(const IkdAccountRow &row, const StationKeys &keys) const
{
    const QCborMap map{{u"name"_s, maskedName},
                       {u"contact"_s, maskedContact},
                       {u"missing"_s, missing},
                       {u"note"_s, note},
                       {u"end_reason"_s, endReason}};
    return seal(keys.details, QCborValue(map).toCbor(), contextOf(row));
}

Expected<IkdBody> IkdBody::openedFrom(const IkdAccountRow &row, const StationKeys &keys)
{
    const auto bytes = unseal(keys.details, row.body, contextOf(row));
    const auto value = bytes ? readCbor(*bytes) : fail(bytes.error());
    if (!value)
        return fail(ErrorCode::Authenticity, u"ikd_account"_s);
    const QCborMap map = value->toMap();
    return IkdBody{map[u"name"_s].toString(), map[u"contact"_s].toString(), map[u"missing"_s].toString(),
                   map[u"note"_s].toString(), map[u"end_reason"_s].toString()};
}

} // namespace loket
