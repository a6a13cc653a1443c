// SPDX-License-Identifier: GPL-3.0-or-later
// The register of breaches: what happened, until when notice is due, and whom it concerns.
#include "core/base/Cbor.h"
#include "core/base/PlainText.h"
#include "core/station/Privacy.h"
#include "core/station/StationInside.h"
#include "core/vault/Crypto.h"

#include <QCborValue>
#include <QHash>

#include <algorithm>
#include <array>

namespace loket {

using namespace Qt::StringLiterals;

namespace {

using Kind = BreachKind;
constexpr std::array kKinds{Kind::DeviceLost,         Kind::MediumLost, Kind::WrongRecipient,
                            Kind::UnauthorisedAccess, Kind::DataLost,   Kind::DataChanged};

QByteArray context(const QDateTime &knownAtUtc)
{
    return "loket-breach-1 " + QByteArray::number(knownAtUtc.toMSecsSinceEpoch());
}

QByteArray sealedDetail(const Breach &breach, const StationKeys &keys)
{
    QCborMap detail{{u"what"_s, breach.what}, {u"done"_s, breach.done}};
    if (breach.sinceUtc.isValid())
        detail.insert(u"since"_s, breach.sinceUtc.toMSecsSinceEpoch());
    if (breach.untilUtc.isValid())
        detail.insert(u"until"_s, breach.untilUtc.toMSecsSinceEpoch());
    return seal(keys.details, QCborValue(detail).toCbor(), context(breach.knownAtUtc));
}

QDateTime timeIn(const QCborMap &map, const QString &key)
{
    const QCborValue value = map[key];
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

Expected<Breach> breachOf(const BreachRow &row, const StationKeys &keys)
{
    const auto bytes = unseal(keys.details, row.detail, context(row.knownAtUtc));
    if (!bytes)
        return fail(ErrorCode::Authenticity, u"breach"_s);
    const auto value = readCbor(*bytes);
    if (!value)
        return fail(value.error());
    const QCborMap detail = value->toMap();
    Breach breach;
    breach.id = row.id;
    breach.kind = breachKindFromName(row.kind);
    breach.knownAtUtc = row.knownAtUtc;
    breach.recordedAtUtc = row.recordedAtUtc;
    breach.closedAtUtc = row.closedAtUtc;
    breach.operatorId = row.operatorId;
    breach.what = detail[u"what"_s].toString();
    breach.done = detail[u"done"_s].toString();
    breach.sinceUtc = timeIn(detail, u"since"_s);
    breach.untilUtc = timeIn(detail, u"until"_s);
    return breach;
}

Expected<Breach> breachIn(Database &database, qint64 id, const StationKeys &keys)
{
    const auto row = BreachTable(database).find(id);
    if (!row)
        return fail(row.error());
    if (!row->has_value())
        return fail(ErrorCode::NotFound, u"breach"_s);
    return breachOf(**row, keys);
}

/// Gives each person a number, by the keyed hashes of the NIK. A visit whose NIK was corrected has two of
/// them; the masked NIK, the one that was left, tells whose the other is.
class People
{
public:
    /// 0 where nobody is known.
    int numberOf(const VisitSummary &visit, const std::vector<QByteArray> &tags)
    {
        if (tags.empty())
            return visit.label.isEmpty() ? 0 : ++m_count; // a name without a NIK may be anybody's
        const QByteArray mask = visit.maskedNik.toUtf8();
        int number = 0;
        for (const QByteArray &tag : tags)
            number = std::max(number, m_numbers.value(tag + mask));
        if (number == 0)
            number = ++m_count;
        for (const QByteArray &tag : tags)
            m_numbers.insert(tag + mask, number);
        return number;
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    QHash<QByteArray, int> m_numbers;
    int m_count = 0;
};

} // namespace

QString breachKindName(BreachKind kind)
{
    switch (kind) {
    case Kind::None:
        return u"none"_s;
    case Kind::DeviceLost:
        return u"device_lost"_s;
    case Kind::MediumLost:
        return u"medium_lost"_s;
    case Kind::WrongRecipient:
        return u"wrong_recipient"_s;
    case Kind::UnauthorisedAccess:
        return u"unauthorised_access"_s;
    case Kind::DataLost:
        return u"data_lost"_s;
    case Kind::DataChanged:
        return u"data_changed"_s;
    }
    return u"none"_s;
}

BreachKind breachKindFromName(const QString &name)
{
    const auto found =
        std::find_if(kKinds.begin(), kKinds.end(), [&](Kind kind) { return breachKindName(kind) == name; });
    return found == kKinds.end() ? Kind::None : *found;
}

Expected<qint64> Privacy::openBreach(const Breach &breach)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ManagePrivacy);
    if (!keys)
        return fail(keys.error());
    const QDateTime now = inside.clock().nowUtc();
    if (breach.kind == Kind::None)
        return fail(ErrorCode::InvalidArgument, u"kind"_s);
    if (breach.what.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"what"_s);
    if (auto what = checkNote(breach.what, /*mayHaveLines=*/true); !what)
        return fail(what.error());
    // A year in the future or long past is a slip of the hand, and its clock would be nonsense.
    if (!breach.knownAtUtc.isValid() || breach.knownAtUtc > now || breach.knownAtUtc < now.addYears(-1))
        return fail(ErrorCode::InvalidArgument, u"known_at"_s);
    const bool isBackward =
        breach.sinceUtc.isValid() && breach.untilUtc.isValid() && breach.sinceUtc >= breach.untilUtc;
    if (isBackward || (breach.sinceUtc.isValid() && breach.sinceUtc > now))
        return fail(ErrorCode::InvalidArgument, u"since"_s);
    BreachRow row;
    row.knownAtUtc = breach.knownAtUtc;
    row.recordedAtUtc = now;
    row.operatorId = inside.who();
    row.kind = breachKindName(breach.kind);
    row.detail = sealedDetail(breach, **keys);
    qint64 id = 0;
    const auto done =
        inside.changeWithAudit(u"breach_opened"_s, {}, {{u"kind"_s, row.kind}}, [&](Transaction &) {
            const auto made = BreachTable(inside.database()).insert(row);
            id = made ? *made : 0;
            return made ? Expected<void>() : fail(made.error());
        });
    return done ? Expected<qint64>(id) : fail(done.error());
}

Expected<void> Privacy::closeBreach(qint64 id, const QString &what)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ManagePrivacy);
    if (!keys)
        return fail(keys.error());
    auto breach = breachIn(inside.database(), id, **keys);
    if (!breach)
        return fail(breach.error());
    if (breach->closedAtUtc.isValid())
        return fail(ErrorCode::WrongState, u"breach"_s);
    if (what.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"done"_s);
    if (auto done = checkNote(what, /*mayHaveLines=*/true); !done)
        return done;
    breach->done = what.trimmed();
    BreachRow row;
    row.id = id;
    row.closedAtUtc = inside.clock().nowUtc();
    row.detail = sealedDetail(*breach, **keys);
    return inside.changeWithAudit(u"breach_closed"_s, {}, {{u"id"_s, id}},
                                  [&](Transaction &) { return BreachTable(inside.database()).update(row); });
}

Expected<std::vector<Breach>> Privacy::breaches()
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ManagePrivacy);
    if (!keys)
        return fail(keys.error());
    const auto rows = BreachTable(inside.database()).all();
    if (!rows)
        return fail(rows.error());
    if (!rows->empty())
        if (auto logged = inside.auditLook(u"breaches_viewed"_s, {}, {}); !logged)
            return fail(logged.error());
    std::vector<Breach> breaches;
    for (const BreachRow &row : *rows) {
        auto breach = breachOf(row, **keys);
        if (!breach)
            return fail(breach.error());
        breaches.push_back(std::move(*breach));
    }
    return breaches;
}

int Affected::received() const
{
    return int(std::count_if(visits.begin(), visits.end(),
                             [](const AffectedVisit &visit) { return visit.outbox == OutboxState::Sent; }));
}

/// Nothing is known of them but that they were made before the newest that is known.
Expected<void> Privacy::addLost(const Breach &breach, Affected &affected)
{
    if (breach.kind != BreachKind::DataLost)
        return {};
    const auto lost = StationInside(m_station).lostNumbers();
    if (!lost)
        return fail(lost.error());
    if (breach.sinceUtc.isValid() && lost->second < breach.sinceUtc)
        return {};
    affected.lostNumbers = lost->first;
    affected.lostUntilUtc = lost->second;
    return {};
}

Expected<Affected> Privacy::affectedBy(const Breach &breach, const StationKeys &keys)
{
    const StationInside inside(m_station);
    Database &database = inside.database();
    VisitFilter filter;
    filter.states = {VisitState::Open, VisitState::Parked, VisitState::Sealed};
    filter.sinceUtc = breach.sinceUtc;
    filter.untilUtc = breach.untilUtc;
    filter.limit = -1;
    const auto visits = VisitTable(database).page(filter);
    if (!visits)
        return fail(visits.error());
    Affected affected;
    if (auto told = addLost(breach, affected); !told)
        return fail(told.error());
    People people;
    for (const VisitRow &row : *visits) {
        AffectedVisit visit{inside.summaryOf(row, keys)};
        const auto tags = NikIndexTable(database).tagsOf(row.id);
        const auto queued = OutboxTable(database).find(row.packetId);
        if (!tags || !queued)
            return fail(!tags ? tags.error() : queued.error());
        visit.outbox = queued->has_value() ? (*queued)->state : OutboxState::None;
        if (breach.kind == BreachKind::DataLost && !affected.lostNumbers.empty() && visit.summary.isWhole) {
            ++affected.stillWhole; // who lost something are the others
            continue;
        }
        visit.person = people.numberOf(visit.summary, *tags);
        affected.restored += visit.person == 0 && visit.summary.isRestored;
        affected.unregistered += visit.person == 0 && !visit.summary.isRestored;
        affected.visits.push_back(std::move(visit));
    }
    affected.people = people.count();
    return affected;
}

Expected<Affected> Privacy::affected(qint64 id)
{
    const StationInside inside(m_station);
    const auto keys = inside.keysFor(Permission::ManagePrivacy);
    if (!keys)
        return fail(keys.error());
    const auto breach = breachIn(inside.database(), id, **keys);
    if (!breach)
        return fail(breach.error());
    auto affected = affectedBy(*breach, **keys);
    if (!affected)
        return affected;
    const QCborMap detail{
        {u"id"_s, id}, {u"rows"_s, qint64(affected->visits.size())}, {u"people"_s, affected->people}};
    if (auto logged = m_station.audit(u"breach_list"_s, {}, detail); !logged)
        return fail(logged.error());
    return affected;
}

} // namespace loket
