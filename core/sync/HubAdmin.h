// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/Postgres.h"
#include "core/sync/Provision.h"

#include <vector>

namespace loket {

/// A station as the hub knows it.
struct HubStation
{
    QString stationId;
    QString role;
    bool isActive = false;
    bool isEnrolled = false; ///< it has named the key that verifies its packets
    QDateTime addedAtUtc;
    QDateTime seenAtUtc; ///< invalid = never was here
    QDateTime certificateEndsUtc;
    qint64 received = 0; ///< packets
    qint64 waiting = 0;  ///< there, as it said when it was last here
    QDateTime oldestWaitingUtc;
    qint64 clockOffsetMs = 0; ///< its clock minus the hub's
    qint64 conflicts = 0;     ///< not settled
    QString program;
};

struct HubState
{
    int version = 0;
    QString name;
    qint64 packets = 0;
    qint64 bytes = 0; ///< of bodies
    qint64 unfinished = 0;
    qint64 conflicts = 0;
    QDateTime backedUpUntilUtc;
    std::vector<HubStation> stations; ///< by id
};

/// What an administrator does at a hub, with a session of their own.
class HubAdmin
{
public:
    explicit HubAdmin(pg::Connection &connection)
        : m_connection(connection)
    {}

    /// "stn_3576_stn01"
    [[nodiscard]] static QString roleOf(const QString &stationId);
    /// As stations and people see it.
    Expected<void> setName(const QString &name);
    /// Makes the role, its certificate and its receipt key. Errors: AlreadyExists "hub_station",
    /// InvalidArgument ("authority"), those of Connection.
    [[nodiscard]] Expected<Provision> addStation(const StationProfile &profile, const HubPlace &place,
                                                 const CertificatePair &authority, const QDateTime &nowUtc,
                                                 int days);
    /// A new certificate and a new receipt key for a station that is there; with `isMadeAnew` it may name
    /// another key for its packets (its folder was made anew). Errors: NotFound "hub_station".
    [[nodiscard]] Expected<Provision> renewStation(const StationProfile &profile, const HubPlace &place,
                                                   const CertificatePair &authority, const QDateTime &nowUtc,
                                                   int days, bool isMadeAnew);
    /// From now on it is told so, and its sessions end. Errors: NotFound "hub_station", WrongState
    /// "hub_station" (is revoked already).
    Expected<void> revokeStation(const QString &stationId, const QString &why);
    [[nodiscard]] Expected<HubState> state();
    /// The tables' upkeep of a night. Errors: those of Connection.
    Expected<void> maintain();

private:
    template <class Work>
    auto inTransaction(Work work) -> decltype(work());
    Expected<Provision> provision(const StationProfile &profile, const HubPlace &place,
                                  const CertificatePair &authority, const QDateTime &nowUtc, int days) const;

    pg::Connection &m_connection;
};

} // namespace loket
