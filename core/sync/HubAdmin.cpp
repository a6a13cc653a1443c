// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/HubAdmin.h"

#include "core/base/SecretBytes.h"
#include "core/sync/HubSchema.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace loket {

using namespace Qt::StringLiterals;
using pg::Value;

namespace {

/// A counter sends with one session; a second is a copy of the station, a third one that has died.
constexpr const char *kSessions = " CONNECTION LIMIT 3";

QByteArray profileText(const StationProfile &profile)
{
    return QJsonDocument(toJson(profile)).toJson(QJsonDocument::Compact);
}

/// What the hub keeps of a certificate.
struct CertificateFacts
{
    QByteArray fingerprint;
    QDateTime endsUtc;
};

Expected<CertificateFacts> factsOf(const QByteArray &pem)
{
    auto fingerprint = certificateFingerprint(pem);
    const auto ends = certificateEndsAt(pem);
    if (!fingerprint || !ends)
        return fail(!fingerprint ? fingerprint.error() : ends.error());
    return CertificateFacts{std::move(*fingerprint), *ends};
}

HubStation stationAt(const pg::Rows &rows, int row)
{
    HubStation station;
    station.stationId = rows.text(row, 0);
    station.role = rows.text(row, 1);
    station.isActive = rows.flag(row, 2);
    station.isEnrolled = rows.flag(row, 3);
    station.addedAtUtc = rows.time(row, 4);
    station.seenAtUtc = rows.time(row, 5);
    station.certificateEndsUtc = rows.time(row, 6);
    station.waiting = rows.number(row, 7);
    station.oldestWaitingUtc = rows.time(row, 8);
    station.clockOffsetMs = rows.number(row, 9);
    station.program = rows.text(row, 10);
    station.received = rows.number(row, 11);
    station.conflicts = rows.number(row, 12);
    return station;
}

} // namespace

QString HubAdmin::roleOf(const QString &stationId)
{
    return u"stn_"_s + stationId.toLower().replace(u'-', u'_');
}

template <class Work>
auto HubAdmin::inTransaction(Work work) -> decltype(work())
{
    if (auto begun = m_connection.script("BEGIN"); !begun)
        return fail(begun.error());
    auto result = work();
    const auto ended = m_connection.script(result ? "COMMIT" : "ROLLBACK");
    return result && !ended ? decltype(work())(fail(ended.error())) : std::move(result);
}

Expected<void> HubAdmin::setName(const QString &name)
{
    const auto done = m_connection.run("UPDATE loket.meta SET name = $1", {Value::text(name)});
    return done ? Expected<void>() : fail(done.error());
}

Expected<Provision> HubAdmin::provision(const StationProfile &profile, const HubPlace &place,
                                        const CertificatePair &authority, const QDateTime &nowUtc,
                                        int days) const
{
    Provision made;
    made.profile = profile;
    made.hub = place;
    made.role = roleOf(profile.stationId);
    made.authority = authority.certificate;
    auto client = makeClientCertificate(authority, made.role, nowUtc, days);
    if (!client)
        return fail(client.error());
    made.client = std::move(*client);
    return made;
}

Expected<Provision> HubAdmin::addStation(const StationProfile &profile, const HubPlace &place,
                                         const CertificatePair &authority, const QDateTime &nowUtc, int days)
{
    auto made = provision(profile, place, authority, nowUtc, days);
    const auto facts = made ? factsOf(made->client.certificate) : fail(made.error());
    if (!facts)
        return fail(facts.error());
    return inTransaction([&]() -> Expected<Provision> {
        const auto there =
            m_connection.run("SELECT FROM loket.station WHERE station_id = $1 OR role_name = $2",
                             {Value::text(profile.stationId), Value::text(made->role)});
        if (!there)
            return fail(there.error());
        if (there->count() > 0)
            return fail(ErrorCode::AlreadyExists, u"hub_station"_s);
        const auto role = m_connection.script("CREATE ROLE " + m_connection.quotedName(made->role) +
                                              " LOGIN IN ROLE loket_station" + kSessions);
        if (!role)
            return fail(role.error());
        const auto key = m_connection.run("SELECT loket.add_station($1, $2, $3, $4, $5)",
                                          {Value::text(made->role), Value::text(profile.stationId),
                                           Value::bytes(facts->fingerprint), Value::time(facts->endsUtc),
                                           Value::text(QString::fromUtf8(profileText(profile)))});
        if (!key)
            return fail(key.error());
        made->receiptKey = SecretBytes::take(key->bytes(0, 0));
        return std::move(*made);
    });
}

Expected<Provision> HubAdmin::renewStation(const StationProfile &profile, const HubPlace &place,
                                           const CertificatePair &authority, const QDateTime &nowUtc,
                                           int days, bool isMadeAnew)
{
    auto made = provision(profile, place, authority, nowUtc, days);
    const auto facts = made ? factsOf(made->client.certificate) : fail(made.error());
    if (!facts)
        return fail(facts.error());
    return inTransaction([&]() -> Expected<Provision> {
        const auto key = m_connection.run("SELECT loket.renew_station($1, $2, $3, $4)",
                                          {Value::text(made->role), Value::bytes(facts->fingerprint),
                                           Value::time(facts->endsUtc), Value::flag(isMadeAnew)});
        if (!key)
            return fail(key.error());
        if (key->isNull(0, 0))
            return fail(ErrorCode::NotFound, u"hub_station"_s);
        const auto role = m_connection.script("ALTER ROLE " + m_connection.quotedName(made->role) + " LOGIN");
        if (!role)
            return fail(role.error());
        made->receiptKey = SecretBytes::take(key->bytes(0, 0));
        return std::move(*made);
    });
}

Expected<void> HubAdmin::revokeStation(const QString &stationId, const QString &why)
{
    return inTransaction([&]() -> Expected<void> {
        const auto found = m_connection.run(
            "SELECT role_name, is_active FROM loket.station WHERE station_id = $1 FOR UPDATE",
            {Value::text(stationId)});
        if (!found)
            return fail(found.error());
        if (found->count() == 0)
            return fail(ErrorCode::NotFound, u"hub_station"_s);
        if (!found->flag(0, 1))
            return fail(ErrorCode::WrongState, u"hub_station"_s);
        // The role still logs in: so the station learns that it is revoked, and can say so to its people.
        const auto revoked = m_connection.run("UPDATE loket.station SET is_active = false, revoked_at = "
                                              "clock_timestamp(), revoked_why = $2 WHERE station_id = $1",
                                              {Value::text(stationId), Value::text(why)});
        return revoked ? Expected<void>() : fail(revoked.error());
    });
}

Expected<HubState> HubAdmin::state()
{
    HubState state;
    const auto version = hubVersion(m_connection);
    if (!version)
        return fail(version.error());
    if (*version == 0)
        return fail(ErrorCode::NotFound, u"hub"_s);
    if (*version != kHubVersion)
        return fail(ErrorCode::HubNewer, QString::number(*version));
    state.version = *version;
    const auto sums =
        m_connection.run("SELECT m.name, m.backed_up_until, (SELECT count(*) FROM loket.packet), "
                         "(SELECT coalesce(sum(size), 0) FROM loket.packet), "
                         "(SELECT count(*) FROM loket.incoming), "
                         "(SELECT count(*) FROM loket.conflict WHERE settled_at IS NULL) FROM loket.meta m");
    const auto stations = m_connection.run(
        "SELECT s.station_id, s.role_name, s.is_active, s.public_key IS NOT NULL, s.added_at, s.seen_at, "
        "s.certificate_ends_at, coalesce(s.unsent, 0), s.oldest_unsent_at, coalesce(s.clock_offset_ms, 0), "
        "coalesce(s.program, ''), (SELECT count(*) FROM loket.packet p WHERE p.station = s.role_name), "
        "(SELECT count(*) FROM loket.conflict c WHERE c.station = s.role_name AND c.settled_at IS NULL) "
        "FROM loket.station s ORDER BY s.station_id");
    if (!sums || !stations)
        return fail(!sums ? sums.error() : stations.error());
    state.name = sums->text(0, 0);
    state.backedUpUntilUtc = sums->time(0, 1);
    state.packets = sums->number(0, 2);
    state.bytes = sums->number(0, 3);
    state.unfinished = sums->number(0, 4);
    state.conflicts = sums->number(0, 5);
    for (int row = 0; row < stations->count(); ++row)
        state.stations.push_back(stationAt(*stations, row));
    return state;
}

Expected<void> HubAdmin::maintain()
{
    const auto done = m_connection.run("SELECT FROM loket.maintain()");
    return done ? Expected<void>() : fail(done.error());
}

} // namespace loket
